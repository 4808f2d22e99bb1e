"""From files to a corpus: decode, clean, cut into sentences and tokens, count."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from embed_core.corpus.cleaning import Decoded, decode
from embed_core.corpus.corpus import Corpus, Tally
from embed_core.corpus.decoding import Detection, EmptyText, detect
from embed_core.corpus.readers import ReadingChoices, ReadingNotes, documents
from embed_core.corpus.report import remarks_of
from embed_core.corpus.scripts import language_of, language_of_words
from embed_core.corpus.segmentation import Segmentation, Segmenter
from embed_core.corpus.sources import ReadProgress, Source, listed, shown
from embed_core.errors import LabError, Stopped

BLOCK = 100_000
"""Characters that are segmented at once: enough to be quick, few enough to stop soon."""
PREVIEWED = 4_000_000


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
    on_progress: OnProgress | None = None,
) -> Corpus:
    """Read files into a corpus: encodings are recognised, Han text is segmented, everything is counted.

    `source` is a file, a folder (all files in it), a `Source`, or several of them; what becomes a document
    is told by `choices`. A file that cannot be read is named in the remarks, and the others are read;
    where none can, its error is raised, or `NothingRead` for several. `encoding` is that of every text;
    without it each is recognised. `on_progress` stops the reading (`Stopped`) by returning False.
    """
    settings = segmentation or Segmentation()
    if user_words:
        settings = replace(settings, user_words=(*settings.user_words, *user_words))
    files = listed(source)
    notes, tally, segmenter = ReadingNotes(), Tally(), Segmenter(settings)
    watched = _Watched(sum(size for _, size in files), on_progress)
    chosen = choices or ReadingChoices()
    cut = _as_it_is if chosen.segmented else segmenter.tokens
    for document in documents([item for item, _ in files], chosen, encoding=encoding, on_bytes=watched, notes=notes):
        tally.begin(shown(document.name), document.meta)
        for block in document.blocks:
            tally.add(cut(block))
    first = files[0][0] if files else Source("", b"")
    if not notes.documents:
        raise _nothing(notes, first)
    counts = tally.ordered()
    return tally.finish(
        counts,
        name=name or shown(Path(first.name).stem) or "corpus",
        language=language_of_words(counts),
        characters=notes.characters,
        encoding=", ".join(dict.fromkeys(notes.encodings.values())),
        segmentation=settings,
        remarks=(*notes.remarks(), *remarks_of(counts)),
    )


def _as_it_is(block: str) -> list[str]:
    """Return the tokens of a text that is cut already: a sentence a line, tokens with white space between."""
    return [token for line in block.split("\n") for token in (*line.split(), "\n")]


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
