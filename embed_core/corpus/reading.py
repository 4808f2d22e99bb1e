"""From files to a corpus: decode, clean, cut into sentences and tokens, count."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from embed_core.corpus.cleaning import Decoded, decode
from embed_core.corpus.corpus import Corpus, Tally
from embed_core.corpus.cut import Cut, Cutter, together
from embed_core.corpus.cutters import can_share, cutters
from embed_core.corpus.decoding import Detection, EmptyText, detect
from embed_core.corpus.readers import Document, ReadingChoices, ReadingNotes, documents
from embed_core.corpus.report import remarks_of
from embed_core.corpus.scripts import language_of, language_of_words, without_lone
from embed_core.corpus.segmentation import AS_IT_IS, Segmentation
from embed_core.corpus.sources import ReadProgress, Source, listed, shown
from embed_core.errors import LabError, Stopped
from embed_core.settings import cores

BLOCK = 100_000
"""Characters that are segmented at once: enough to be quick, few enough to stop soon."""
PREVIEWED = 4_000_000
LONG = 4_000_000
"""Bytes of a text from which on other processes are worth their start."""


class NothingRead(LabError):
    """None of the files could be read."""

    message_id = "error-nothing-read"

    def __init__(self, name: str, reason: str, *, files: int = 1) -> None:
        super().__init__(name=name, reason=reason, files=files)


@dataclass(frozen=True, slots=True)
class TextPreview:
    """How a file begins, and how it would be read.

    `characters` is an estimate for files above 4 MB, of which only the beginning is decoded.
    """

    detection: Detection
    encoding: str
    lines: tuple[str, ...]
    characters: int
    language: str
    decoded: Decoded


OnProgress = Callable[[ReadProgress], "bool | None"]
Cutting: TypeAlias = "Callable[[Iterable[Sequence[str]]], Iterator[Cut]]"


def preview(data: bytes, encoding: str | None = None, *, lines: int = 8) -> TextPreview:
    """Return the first lines of a file as they would be read. Raises `EmptyText`, `NotText`."""
    detection = detect(data)
    used = encoding or detection.encoding
    head = data[:PREVIEWED]
    decoded = decode(head, used)
    beginning = (line.strip()[:300] for line in decoded.text[:100_000].split("\n"))
    shown_lines = tuple([line for line in beginning if line][:lines])
    characters = round(len(decoded.text) * len(data) / len(head))
    return TextPreview(detection, used, shown_lines, characters, language_of(decoded.text), decoded)


def read_corpus(
    source: str | Path | Source | Sequence[str | Path | Source],
    *,
    name: str | None = None,
    encoding: str | None = None,
    segmentation: Segmentation | None = None,
    user_words: Sequence[str] = (),
    choices: ReadingChoices | None = None,
    folder: str | Path | None = None,
    processes: int | None = None,
    on_progress: OnProgress | None = None,
) -> Corpus:
    """Read files into a corpus: encodings are recognised, Han text is segmented, everything is counted.

    `source` is a file, a folder (all files in it), a `Source`, or several of them; what becomes a document
    is told by `choices`: tokens of a text that is cut already stay as they are, unless a `segmentation` says what
    becomes of them. A file that cannot be read is named in the remarks, and the others are read;
    where none can, its error is raised, or `NothingRead` for several. `encoding` is that of every text;
    without it each is recognised. `on_progress` stops the reading (`Stopped`) by returning False.

    With `folder`, which is made where it is missing, the corpus is written there while it is read, and its
    tokens never lie in memory; `open_corpus` opens it again. `processes` cut the text side by side (0: this
    one does); without a number, as many as there are cores once the text is long enough to gain by it. Where
    no process can be started, this one cuts. The corpus is the same with any number of them.
    """
    chosen = choices or ReadingChoices()
    settings = segmentation or (AS_IT_IS if chosen.segmented else Segmentation())
    if chosen.segmented:
        settings = replace(settings, segmented=True)
    if user_words:
        settings = replace(settings, user_words=(*settings.user_words, *user_words))
    files = listed(source)
    total = sum(size for _, size in files)
    notes, begun = ReadingNotes(), deque[tuple[int, Document]]()
    watched = _Watched(total, on_progress)
    found = documents([item for item, _ in files], chosen, encoding=encoding, on_bytes=watched, notes=notes)
    many = _processes(total) if processes is None else max(0, processes) if can_share() else 0
    tally = Tally(_opened(folder) if folder is not None else None)
    try:
        with _cutting(settings, many) as cut:
            _take(tally, cut(together(_blocks(found, begun))), begun)
        first = files[0][0] if files else Source("", b"")
        if not notes.documents:
            raise _nothing(notes, first)
        counts = tally.ordered()
        corpus = tally.finish(
            counts,
            name=without_lone(name or "") or shown(Path(first.name).stem) or "corpus",
            language=language_of_words(counts),
            characters=notes.characters,
            encoding=", ".join(dict.fromkeys(notes.encodings.values())),
            segmentation=settings,
            remarks=(*notes.remarks(), *remarks_of(counts)),
        )
    except BaseException:
        tally.discard()
        raise
    if folder is not None:
        corpus.save(folder)
    return corpus


def _processes(total: int) -> int:
    """Return how many processes are worth their start for so many bytes."""
    return cores() if total >= LONG and cores() > 1 and can_share() else 0


def _opened(folder: str | Path) -> Path:
    path = Path(folder)
    path.mkdir(parents=True, exist_ok=True)
    return path


@contextmanager
def _cutting(settings: Segmentation, processes: int) -> Iterator[Cutting]:
    """Give what cuts blocks: other processes, or this one."""
    with ExitStack() as stack:
        made = None
        if processes:
            with suppress(OSError):
                made = stack.enter_context(cutters(settings, processes=processes))
        if made is not None:
            yield made.cut
            return
        here = Cutter(settings)
        yield lambda groups: map(here, groups)


def _blocks(found: Iterable[Document], begun: deque[tuple[int, Document]]) -> Iterator[str]:
    """Yield the blocks of all documents, and note before which one each document begins."""
    number = 0
    for document in found:
        begun.append((number, document))
        for block in document.blocks:
            yield block
            number += 1


def _take(tally: Tally, made: Iterable[Cut], begun: deque[tuple[int, Document]]) -> None:
    """Add what was cut, and begin each document with the first sentence of its first block."""
    number = 0
    for cut in made:
        sentence = tally.sentences
        for more in cut.sentences:
            _begin(tally, begun, number, sentence)
            number, sentence = number + 1, sentence + more
        tally.add(cut)
    _begin(tally, begun, number, tally.sentences)


def _begin(tally: Tally, begun: deque[tuple[int, Document]], number: int, sentence: int) -> None:
    while begun and begun[0][0] <= number:
        document = begun.popleft()[1]
        tally.begin(shown(document.name), document.meta, at=sentence)


def _nothing(notes: ReadingNotes, first: Source | Path) -> LabError:
    if not notes.problems:
        return EmptyText(shown(first.name))
    problem = notes.problems[0]
    if len(notes.problems) > 1:
        return NothingRead(problem.file, problem.error.identifier.removesuffix("-named"), files=len(notes.problems))
    return problem.error


class _Watched:
    """Adds up what is read, and stops the reading when it is told to."""

    def __init__(self, total: int, on_progress: OnProgress | None) -> None:
        self._total, self._done, self._on_progress = total, 0, on_progress

    def __call__(self, more: int) -> None:
        self._done += more
        if self._on_progress and self._on_progress(ReadProgress(self._done, self._total)) is False:
            raise Stopped()


def blocks(text: str, size: int = BLOCK) -> Iterator[str]:
    """Yield a text in pieces of about `size` characters that end where a line, a sentence or a word ends."""
    at = 0
    while at < len(text):
        end = min(at + size, len(text))
        if end < len(text):
            ends = (text.rfind(sign, at, end) + 1 for sign in ("\n", "。", ". ", "，", " "))
            end = next((found for found in ends if found > at + size // 2), end)
        yield text[at:end]
        at = end
