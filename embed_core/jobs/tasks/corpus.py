"""From an upload or a sample to a corpus on the shelf."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from embed_core.errors import Stopped
from embed_core.jobs.task import Outcome, Task
from embed_core.parameters import from_json
from embed_core.store import Store
from embed_core.store.disk import bytes_of, linked_or_copied
from embed_core.store.files import numbered, write_names
from embed_core.store.originals import ORIGINAL

if TYPE_CHECKING:
    from embed_core.corpus import Corpus, ReadProgress, Source


class _Same(Exception):
    """The text gives the tokens of a corpus that is here already."""

    def __init__(self, id: str) -> None:
        super().__init__(id)
        self.id = id


def make_corpus(task: Task) -> Outcome:
    """Read what `spec` names by "upload" or "sample" into a corpus: {"corpus": id}.

    A text that gives the tokens of a corpus which is here already gives that one, with "existing". The
    tokens go straight into the folder that will be the corpus: however many there are, memory is not.
    """
    from embed_core.corpus import open_corpus, places_of
    from embed_core.corpus.samples import is_log

    spec, store = task.spec, task.store
    if spec.get("sample") in ("teaching_zh", "teaching_en"):
        return _teaching(task, str(spec["sample"]).replace("_", "-"))
    if is_log(str(spec.get("sample"))):
        return _log(task, str(spec["sample"]))
    sources = _sources(task)

    def write(folder: Path) -> None:
        corpus = _read(task, sources, folder)
        existing = same_corpus(store, corpus.identity)
        if existing is not None:
            raise _Same(existing)
        places_of(open_corpus(folder), go_on=lambda: task.report(indexing=True))
        store.allowed.refuse(bytes=bytes_of(folder), written=True)  # an archive may hold much more than its upload
        _keep_original(folder / ORIGINAL, sources)

    needed = 3 * sum(source.size for source in sources)
    how = {name: spec[name] for name in ("encodings", "reading") if spec.get(name)}
    try:
        card = store.corpora.publish(write, name=_name(task, sources), extra=how, needed=needed)
        outcome = Outcome({"corpus": card.id})
    except _Same as same:
        outcome = Outcome({"corpus": same.id, "existing": True})
    if spec.get("upload"):
        store.uploads.drop(str(spec["upload"]))
    return outcome


def _log(task: Task, sample_id: str) -> Outcome:
    """Publish a log of baskets as its grammar writes it: its items are whole, whatever a segmenter would say."""
    from embed_core.corpus import sample

    made = sample(sample_id)
    existing = same_corpus(task.store, made.identity)
    if existing is not None:
        return Outcome({"corpus": existing, "existing": True})
    card = task.store.corpora.publish(made.save, name=str(task.spec.get("name") or sample_id))
    return Outcome({"corpus": card.id})


def same_corpus(store: Store, identity: str) -> str | None:
    """Return the corpus with these very tokens, if one is on the shelf; one that was lent may go away again."""
    kept = (card for card in store.corpora.cards() if not card.shared)
    return next((card.id for card in kept if card.meta.get("identity") == identity), None)


def _sources(task: Task) -> list[Source]:
    from embed_core.corpus import Source, sample_source

    spec, store = task.spec, task.store
    if spec.get("sample"):
        return [sample_source(str(spec["sample"]), samples_dir=task.settings.samples_dir, cache=store.samples)]
    files = store.uploads.files(str(spec.get("upload")))
    encodings: Sequence[str | None] = [*(spec.get("encodings") or ()), *[None] * len(files)]
    return [Source(name, encoding=chosen, path=path) for (name, path), chosen in zip(files, encodings)]


def _name(task: Task, sources: list[Source]) -> str:
    return str(task.spec.get("name") or "") or Path(sources[0].name if sources else "").stem or "corpus"


def _read(task: Task, sources: list[Source], folder: Path) -> Corpus:
    from embed_core.corpus import ReadingChoices, Segmentation, read_corpus

    def watch(progress: ReadProgress) -> bool:
        return task.report(done=progress.done, total=progress.total)

    task.report(done=0, total=sum(source.size for source in sources))
    corpus = read_corpus(
        sources,
        name=_name(task, sources),
        segmentation=from_json(Segmentation, task.spec.get("segmentation") or {}),
        choices=from_json(ReadingChoices, task.spec.get("reading") or {}),
        folder=folder,
        on_progress=watch,
    )
    if task.should_stop():
        raise Stopped()
    return corpus


def _keep_original(folder: Path, sources: list[Source]) -> None:
    """Keep the files as they came. A file that lies on this disk already is not copied: it gets a second name."""
    folder.mkdir()
    for number, source in enumerate(sources):
        target = numbered(folder, number)
        if source.path is None:
            target.write_bytes(source.data)
        else:
            linked_or_copied(source.path, target)
    write_names(folder, [source.name for source in sources])


def _teaching(task: Task, id: str) -> Outcome:
    from embed_core.jobs.tasks.teaching import prepare_corpus

    prepare_corpus(task.store, id)
    return Outcome({"corpus": id, "existing": True})
