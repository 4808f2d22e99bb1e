"""From files to a corpus: decode, clean, cut into sentences and tokens, count."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from embed_core.corpus.cleaning import Decoded, decode
from embed_core.corpus.corpus import Corpus, Tally
from embed_core.corpus.decoding import Detection, EmptyText, NotText, detect
from embed_core.corpus.report import Report
from embed_core.corpus.scripts import language_of, language_of_words
from embed_core.corpus.segmentation import Segmentation, Segmenter
from embed_core.corpus.sources import NoFile, ReadProgress, Source, listed, load, shown
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
    on_progress: OnProgress | None = None,
) -> Corpus:
    """Read files into a corpus: encodings are recognised, Han text is segmented, everything is counted.

    `source` is a file, a folder (its .txt files), a `Source`, or several of them: each file is a
    document. A file that cannot be read is named in the remarks, and the others are read; where
    none can, its error is raised, or `NothingRead` for several. `encoding` is that of every file;
    without it each is recognised. `on_progress` stops the reading (`Stopped`) by returning False.
    """
    settings = segmentation or Segmentation()
    if user_words:
        settings = replace(settings, user_words=(*settings.user_words, *user_words))
    files = listed(source)
    reading = _Reading(settings, sum(size for _, size in files), on_progress)
    for item, size in files:
        reading.take(item, size, encoding)
    first = files[0][0] if files else Source("", b"")
    tally, report = reading.tally, reading.report
    if not report.encodings:
        raise _nothing(report, first)
    counts = tally.ordered()
    return tally.finish(
        counts,
        name=name or shown(Path(first.name).stem) or "corpus",
        language=language_of_words(counts),
        documents=len(report.encodings),
        characters=report.characters,
        encoding=", ".join(dict.fromkeys(report.encodings)),
        segmentation=settings,
        remarks=report.remarks(counts),
    )


def _nothing(report: Report, first: Source | Path) -> LabError:
    if not report.failures:
        return EmptyText(shown(first.name))
    name, error = report.failures[0]
    if len(report.failures) > 1:
        return NothingRead(name, error.identifier, files=len(report.failures))
    return (
        NotText(error.parameters["kind"], name=name)
        if isinstance(error, NotText)
        else (EmptyText(name) if isinstance(error, EmptyText) else error)
    )


class _Reading:
    """Reads documents one after the other into a tally, and notes what happens."""

    def __init__(self, settings: Segmentation, total: int, on_progress: OnProgress | None) -> None:
        self.tally, self.report = Tally(), Report()
        self._segmenter = Segmenter(settings)
        self._total, self._done, self._on_progress = total, 0, on_progress
        self._seen: dict[bytes, str] = {}

    def take(self, item: Source | Path, size: int, encoding: str | None) -> None:
        """Read one file; one that cannot be read, or was read already, is noted."""
        try:
            self._read(load(item), encoding)
        except (EmptyText, NotText, NoFile) as error:
            self.report.failures.append((shown(item.name), error))
        self._done += size
        self._tell(0)

    def _read(self, source: Source, encoding: str | None) -> None:
        mark = hashlib.blake2b(source.data, digest_size=16).digest()
        name = shown(source.name)
        if mark in self._seen:
            self.report.repeated.append((name, self._seen[mark]))
            return
        used = encoding or source.encoding
        detection = None if used else detect(source.data)
        used = used or (detection.encoding if detection else "utf-8")
        decoded = decode(source.data, used)
        if not any(map(str.isalnum, decoded.text)):
            raise EmptyText()
        self._seen[mark] = name
        self.report.note(name, used, decoded, unsure=detection is not None and not detection.certain)
        read = 0
        for block in blocks(decoded.text):
            self.tally.add(self._segmenter.tokens(block))
            read += len(block)
            self._tell(len(source.data) * read // len(decoded.text))

    def _tell(self, more: int) -> None:
        if self._on_progress and self._on_progress(ReadProgress(self._done + more, self._total)) is False:
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
