"""From files to a corpus: decode, clean, cut into sentences and tokens, count."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from embed_core.corpus.corpus import Corpus, build_corpus
from embed_core.corpus.decoding import Decoded, Detection, EmptyText, NotText, decode, detect
from embed_core.corpus.segmentation import Segmentation, language_of, segment_lines, sentences, unsegmentable
from embed_core.errors import LabError, Stopped
from embed_core.remarks import Remark

BLOCK = 2000
FEW = 1000


class NothingRead(LabError):
    """None of the files could be read."""

    message_id = "error-nothing-read"

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name=name, reason=reason)


class NoFile(LabError):
    """A file is not there, or may not be read."""

    message_id = "error-no-file"

    def __init__(self, name: str) -> None:
        super().__init__(name=name)


@dataclass(frozen=True, slots=True)
class Source:
    """A file or a pasted text as it came: one document. `encoding` where a person chose it."""

    name: str
    data: bytes
    encoding: str | None = None


@dataclass(frozen=True, slots=True)
class ReadProgress:
    """How far the reading is, in bytes."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class TextPreview:
    """How a file begins, and how it would be read."""

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
    decoded = decode(data, used)
    shown = [line.strip()[:300] for line in decoded.text.split("\n", 400)[:400] if line.strip()][:lines]
    return TextPreview(detection, used, tuple(shown), len(decoded.text), language_of(decoded.text), decoded)


@dataclass
class _Reading:
    """What has been read so far."""

    segmentation: Segmentation
    total: int
    on_progress: OnProgress | None
    done: int = 0
    characters: int = 0
    removed: int = 0
    damaged: int = 0
    encodings: list[str] = field(default_factory=list)
    beginning: str = ""
    failures: list[tuple[str, LabError]] = field(default_factory=list)

    def tell(self, share: float, size: int) -> None:
        if self.on_progress is None:
            return
        if self.on_progress(ReadProgress(self.done + int(share * size), self.total)) is False:
            raise Stopped()

    def document(self, source: Source) -> Iterator[list[str]]:
        encoding = source.encoding or detect(source.data).encoding
        decoded = decode(source.data, encoding)
        self.encodings.append(encoding)
        self.characters += len(decoded.text)
        self.removed += decoded.removed
        self.damaged += decoded.damaged + decoded.replaced
        self.beginning += decoded.text[: max(0, 100_000 - len(self.beginning))]
        block: list[str] = []
        read = 0
        for sentence in sentences(decoded.text):
            block.append(sentence)
            read += len(sentence) + 1
            if len(block) >= BLOCK:
                yield from segment_lines(block, self.segmentation)
                self.tell(min(1.0, read / len(decoded.text)), len(source.data))
                block = []
        yield from segment_lines(block, self.segmentation)
        self.done += len(source.data)
        self.tell(0.0, 0)

    def documents(self, sources: Sequence[Source]) -> Iterator[list[list[str]]]:
        for source in sources:
            try:
                yield list(self.document(source))
            except (EmptyText, NotText) as error:
                self.failures.append((source.name, error))


def _sources(source: object) -> list[Source]:
    items = list(source) if isinstance(source, (list, tuple)) else [source]
    found = []
    for item in items:
        if isinstance(item, Source):
            found.append(item)
            continue
        path = Path(str(item))
        try:
            found.append(Source(path.name, path.read_bytes()))
        except OSError as error:
            raise NoFile(str(path)) from error
    return found


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

    A file that is not text is named in the remarks, and the others are read; `NothingRead` is raised
    when none is left. `on_progress` stops the reading (`Stopped`) by returning False.
    """
    sources = _sources(source)
    if encoding:
        sources = [Source(s.name, s.data, encoding) for s in sources]
    settings = segmentation or Segmentation()
    if user_words:
        settings = Segmentation(
            segmenter=settings.segmenter,
            lower=settings.lower,
            user_words=(*settings.user_words, *user_words),
        )
    reading = _Reading(settings, sum(len(s.data) for s in sources), on_progress)
    corpus = build_corpus(reading.documents(sources), name="", language="", segmentation=settings)
    if not reading.encodings or not corpus.tokens:
        failed = reading.failures[0] if reading.failures else (sources[0].name if sources else "", EmptyText())
        raise NothingRead(failed[0], failed[1].identifier)
    stem = sources[0].name.rsplit(".", 1)[0] if sources else ""
    used = list(dict.fromkeys(reading.encodings))
    return build_from(corpus, name or stem or "corpus", ", ".join(used), reading)


def build_from(corpus: Corpus, name: str, encoding: str, reading: _Reading) -> Corpus:
    """Return the corpus with its name, its language and what the reading has to say."""
    from dataclasses import replace

    return replace(
        corpus,
        name=name,
        encoding=encoding,
        language=language_of(reading.beginning),
        characters=reading.characters,
        remarks=_remarks(corpus, reading),
    )


def _remarks(corpus: Corpus, reading: _Reading) -> tuple[Remark, ...]:
    remarks = [
        Remark("remark-file-failed", {"name": name[:80], "reason": error.identifier}, "warning")
        for name, error in reading.failures
    ]
    if reading.damaged:
        remarks.append(Remark("remark-damaged", {"places": reading.damaged}, "warning"))
    if reading.removed:
        remarks.append(Remark("remark-removed", {"characters": reading.removed}))
    script = unsegmentable(reading.beginning)
    if script:
        remarks.append(Remark("remark-unsegmentable", {"script": script}, "warning"))
    if corpus.tokens < FEW:
        remarks.append(Remark("remark-small-corpus", {"tokens": corpus.tokens}, "warning"))
    return tuple(remarks)
