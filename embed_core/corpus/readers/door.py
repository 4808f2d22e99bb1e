"""The door of the readers: from files and uploads to documents, one after the other."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from embed_core.corpus.boilerplate import without
from embed_core.corpus.cleaning import UnknownEncoding
from embed_core.corpus.decoding import ENCODINGS, EmptyText
from embed_core.corpus.readers.chapters import chapters_of
from embed_core.corpus.readers.choices import ReadingChoices
from embed_core.corpus.readers.documents import Document, Prose
from embed_core.corpus.readers.errors import Nested
from embed_core.corpus.readers.inputs import CHUNK, Input, opened
from embed_core.corpus.readers.notes import ReadingNotes
from embed_core.corpus.readers.streams import blocks_of, lines_of
from embed_core.corpus.readers.table import Reader, reader_of
from embed_core.corpus.removal import Taken
from embed_core.corpus.sources import Source, listed, shown
from embed_core.errors import LabError

_PLAIN = ReadingChoices()


def documents(
    source: str | Path | Source | Sequence[str | Path | Source],
    choices: ReadingChoices = _PLAIN,
    *,
    encoding: str | None = None,
    on_bytes: Callable[[int], None] | None = None,
    notes: ReadingNotes | None = None,
) -> Iterator[Document]:
    """Yield the documents of files, folders and archives; each is read while its blocks are asked for.

    `encoding` is that of every text; without it each is recognised. `on_bytes` is told of every so many
    more bytes of the files (packed, in an archive) that are behind; what it raises stops the reading.
    What cannot be read is noted in `notes` and the others are read; without `notes`, its error is raised
    where no document could be read. Raises `UnknownEncoding` at once.
    """
    if encoding is not None and encoding not in ENCODINGS:
        raise UnknownEncoding(encoding)
    return _Reading(choices, encoding, on_bytes, notes).documents(source)


class _Meter:
    """Turns the share of a file that is read into bytes."""

    def __init__(self, size: int, on_bytes: Callable[[int], None] | None) -> None:
        self._size, self._on_bytes, self._done = size, on_bytes, 0
        self.raised: BaseException | None = None

    def __call__(self, share: float) -> None:
        more = int(min(1.0, share) * self._size) - self._done
        if more <= 0 or not self._on_bytes:
            return
        self._done += more
        try:
            self._on_bytes(more)
        except BaseException as error:
            self.raised = error
            raise


def _digest(file: Input) -> bytes:
    """Return what tells two files apart by their bytes."""
    digest = hashlib.blake2b(digest_size=16)
    file.handle.seek(0)
    while data := file.handle.read(CHUNK):
        digest.update(data)
    return digest.digest()


class _Reading:
    """One reading: its choices, its notes, and which texts it has seen."""

    def __init__(
        self,
        choices: ReadingChoices,
        encoding: str | None,
        on_bytes: Callable[[int], None] | None,
        notes: ReadingNotes | None,
    ) -> None:
        self._choices, self._encoding, self._on_bytes = choices, encoding, on_bytes
        self._notes, self._strict = notes or ReadingNotes(), notes is None
        self._seen: dict[bytes, str] | None = None
        self._meter = _Meter(0, None)

    def documents(self, source: str | Path | Source | Sequence[str | Path | Source]) -> Iterator[Document]:
        items = listed(source)
        self._seen = {} if len(items) > 1 else None
        for item, size in items:
            self._meter = _Meter(size, self._on_bytes)
            label = shown(item.name)
            try:
                with opened(item) as file:
                    file.encoding, file.reached = self._encoding or file.encoding, self._meter
                    yield from self._inside(file)
            except LabError as error:
                self._failed(label, error)
            self._meter(1.0)
        if self._strict and not self._notes.documents and self._notes.problems:
            raise self._notes.problems[0].error

    def _failed(self, label: str, error: LabError) -> None:
        if error is self._meter.raised:
            raise error
        self._notes.failed(label, error)

    def _inside(self, file: Input, *, nested: bool = False) -> Iterator[Document]:
        if not file.size:
            raise EmptyText(file.label)
        digest = _digest(file) if self._seen is not None else b""
        if self._seen and digest in self._seen:
            self._notes.repeated.append((file.label, self._seen[digest]))
            return
        before = self._notes.documents
        yield from self._read(file, reader_of(file), nested=nested)
        if self._seen is not None and self._notes.documents > before:
            self._seen[digest] = file.label

    def _read(self, file: Input, reader: Reader, *, nested: bool) -> Iterator[Document]:
        self._notes.kinds[file.label] = reader.id
        module = reader.load()
        if reader.family == "prose":
            yield from self._prose(file, module.prose(file, self._notes))
        elif reader.family == "rows":
            yield from module.rows(file, self._choices, self._notes)
        elif nested:
            raise Nested(file.label)
        else:
            yield from self._archive(file, module.files(file, self._notes))

    def _archive(self, file: Input, entries: Iterable[Input]) -> Iterator[Document]:
        self._seen = {} if self._seen is None else self._seen
        before = len(self._notes.problems)
        entry = None
        for entry in entries:
            try:
                entry.encoding = entry.encoding or self._encoding
                yield from self._inside(entry, nested=True)
            except LabError as error:
                self._failed(entry.label, error)
        if entry is None and len(self._notes.problems) == before:
            raise EmptyText(file.label)

    def _prose(self, file: Input, prose: Prose) -> Iterator[Document]:
        pieces, meta = prose.pieces, {**file.meta, **prose.meta}
        if self._choices.remove:
            taken = {kind: self._notes.taken.setdefault(kind, Taken()) for kind in self._choices.remove}
            pieces = blocks_of(without(lines_of(pieces), taken))
        before = self._notes.documents
        if self._choices.chapters:
            for name, more, lines in chapters_of(lines_of(pieces), prose.headings):
                yield from self._document(
                    file, name or file.name, {**meta, "file": file.name, **more}, blocks_of(lines)
                )
        else:
            yield from self._document(file, file.name, meta, pieces)
        if self._notes.documents == before:
            raise EmptyText(file.label)

    def _document(self, file: Input, name: str, meta: dict[str, str], blocks: Iterator[str]) -> Iterator[Document]:
        """Yield a document if there is a letter or digit in it."""
        kept: list[str] = []
        for block in blocks:
            kept = [*kept[-20:], block]
            if any(map(str.isalnum, block)):
                self._notes.documents += 1
                yield Document(name, meta, self._guarded(file, chain(kept, blocks)))
                return

    def _guarded(self, file: Input, blocks: Iterator[str]) -> Iterator[str]:
        """Yield blocks; where the file turns out to be broken further in, note it and end."""
        try:
            for block in blocks:
                self._notes.characters += len(block)
                yield block
        except LabError as error:
            self._failed(file.label, error)
