"""From an upload or a sample to a corpus on the shelf."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from embed_core.errors import Stopped
from embed_core.jobs.task import Outcome, Task
from embed_core.parameters import from_json
from embed_core.store import Store
from embed_core.store.disk import write_json
from embed_core.store.uploads import NAMES

if TYPE_CHECKING:
    from embed_core.corpus import Corpus, ReadProgress, Source

ORIGINAL = "original"


def make_corpus(task: Task) -> Outcome:
    """Read what `spec` names by "upload" or "sample" into a corpus: {"corpus": id}.

    A text that gives the tokens of a corpus which is here already gives that one, with "existing".
    """
    spec = task.spec
    if spec.get("sample") in ("teaching_zh", "teaching_en"):
        return _teaching(task, str(spec["sample"]).replace("_", "-"))
    sources = _sources(task)
    corpus = _read(task, sources)
    existing = same_corpus(task.store, corpus.identity)
    if existing is None:
        card = task.store.corpora.publish(
            lambda folder: _write(folder, corpus, sources),
            name=str(spec.get("name") or corpus.name),
            needed=_bytes(sources) + corpus.characters * 4,
        )
    if spec.get("upload"):
        task.store.uploads.drop(str(spec["upload"]))
    return Outcome({"corpus": existing, "existing": True} if existing else {"corpus": card.id})


def same_corpus(store: Store, identity: str) -> str | None:
    """Return the corpus with these very tokens, if one is on the shelf."""
    return next((card.id for card in store.corpora.cards() if card.meta.get("identity") == identity), None)


def _sources(task: Task) -> list[Source]:
    from embed_core.corpus import Source, sample_source

    spec = task.spec
    if spec.get("sample"):
        found = sample_source(str(spec["sample"]), samples_dir=task.settings.samples_dir, cache=task.store.samples)
        return [found]
    files = task.store.uploads.files(str(spec.get("upload")))
    encodings: Sequence[str | None] = [*(spec.get("encodings") or ()), *[None] * len(files)]
    return [Source(name, path.read_bytes(), chosen) for (name, path), chosen in zip(files, encodings)]


def _read(task: Task, sources: list[Source]) -> Corpus:
    from embed_core.corpus import ReadingChoices, Segmentation, read_corpus

    def watch(progress: ReadProgress) -> bool:
        return task.report(done=progress.done, total=progress.total)

    task.report(done=0, total=_bytes(sources))
    corpus = read_corpus(
        sources,
        name=str(task.spec.get("name") or "") or None,
        segmentation=from_json(Segmentation, task.spec.get("segmentation") or {}),
        choices=from_json(ReadingChoices, task.spec.get("reading") or {}),
        on_progress=watch,
    )
    if task.should_stop():
        raise Stopped()
    return corpus


def _write(folder: Path, corpus: Corpus, sources: list[Source]) -> None:
    corpus.save(folder)
    original = folder / ORIGINAL
    original.mkdir()
    for number, source in enumerate(sources):
        (original / f"{number:04d}").write_bytes(source.data)
    write_json(original / NAMES, {"names": [source.name for source in sources]})


def _teaching(task: Task, id: str) -> Outcome:
    from embed_core.jobs.tasks.teaching import prepare_corpus

    prepare_corpus(task.store, id)
    return Outcome({"corpus": id, "existing": True})


def _bytes(sources: list[Source]) -> int:
    return sum(len(source.data) for source in sources)
