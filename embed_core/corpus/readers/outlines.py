"""A quick look at a file before anything is made of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from embed_core.corpus.boilerplate import Found, find_boilerplate
from embed_core.corpus.chapters import sections
from embed_core.corpus.cleaning import UnknownEncoding, damage
from embed_core.corpus.decoding import ENCODINGS, Detection, EmptyText
from embed_core.corpus.languages import language_told
from embed_core.corpus.readers.choices import ReadingChoices
from embed_core.corpus.readers.coding import detection_of
from embed_core.corpus.readers.documents import Document
from embed_core.corpus.readers.inputs import Input, opened
from embed_core.corpus.readers.notes import Dialect, ReadingNotes
from embed_core.corpus.readers.table import Reader, reader_of
from embed_core.corpus.segmentation import sentence_count
from embed_core.corpus.sources import Source, shown
from embed_core.errors import LabError

_TAIL = 100_000
_ROWS = 1000
_FILES = 40
_ENTRY, _UNPACKED = 4 << 20, 64 << 20
_LINES, _LONGEST = 8, 300


@dataclass(frozen=True, slots=True)
class FileOutline:
    """What a file seems to be, and how its text begins.

    `documents` is None where they are too many to be counted in a moment; `whole` is True where all of the
    text was looked at, otherwise `chapters` (headings with a number), `boilerplate` and `damaged` (places)
    are those of its beginning and end. `column` is the one that would be taken for the text. `files` are
    the first ones of an archive. `characters` and `sentences` are those of the text that was looked at.
    `problem` tells why it cannot be read; then the rest is empty.
    """

    name: str
    kind: str = ""
    encoding: str | None = None
    detection: Detection | None = None
    columns: tuple[str, ...] = ()
    column: str = ""
    dialect: Dialect | None = None
    documents: int | None = None
    beginning: tuple[str, ...] = ()
    files: tuple[FileOutline, ...] = ()
    problem: LabError | None = None
    boilerplate: tuple[Found, ...] = ()
    chapters: int | None = None
    damaged: int = 0
    damage: tuple[str, ...] = ()
    language: str = ""
    whole: bool = True
    characters: int = 0
    sentences: int = 0


def outline(source: Source | Path, *, encoding: str | None = None, separator: str = "") -> FileOutline:
    """Return a quick look at a file or an archive: bounded in time and memory, whatever its size.

    `encoding` and `separator` (of a table's cells, see `ReadingChoices`) are recognised where they are not given.
    Raises `UnknownEncoding` and `NotAChoice`; why a file cannot be read is the outline's `problem`.
    """
    if encoding is not None and encoding not in ENCODINGS:
        raise UnknownEncoding(encoding)
    choices, label = ReadingChoices(separator=separator), shown(source.name)
    try:
        with opened(source) as file:
            file.encoding = encoding or file.encoding
            return _outline(file, choices)
    except LabError as error:
        return FileOutline(label, problem=error)


def _outline(file: Input, choices: ReadingChoices) -> FileOutline:
    if not file.size:
        raise EmptyText(file.label)
    reader = reader_of(file)
    notes = ReadingNotes()
    known = FileOutline(file.label, reader.id)
    if reader.family == "archive":
        return _of_archive(known, reader, file, notes, choices)
    if reader.bytes and not file.whole:
        return replace(known, whole=False)
    if not reader.bytes:
        detection = detection_of(file) if not file.encoding else None
        known = replace(known, detection=detection)
    if reader.family == "rows":
        return _of_rows(known, reader.load().rows(file, choices, notes), notes, file)
    prose = reader.load().prose(file, notes)
    head, whole = _taken(prose.pieces, reader.glance)
    if not any(map(str.isalnum, head)):
        raise EmptyText(file.label)
    tail = "" if whole else _tail(file, notes, reader)
    parts = list(sections(head.splitlines(keepends=True), prose.headings))
    numbered = sum(1 for part in parts if part.heading and part.heading.number is not None)
    return replace(
        _told(known, notes, file, head),
        documents=1,
        boilerplate=find_boilerplate(head, tail),
        chapters=numbered or sum(1 for part in parts if part.heading),
        whole=whole and file.whole,
    )


def _told(known: FileOutline, notes: ReadingNotes, file: Input, text: str) -> FileOutline:
    lines = (line.strip()[:_LONGEST] for line in text[:100_000].split("\n"))
    return replace(
        known,
        encoding=notes.encodings.get(file.label),
        beginning=tuple(islice(filter(None, lines), _LINES)),
        damaged=notes.damaged,
        damage=_damage(text) if notes.damaged else (),
        language=language_told(text),
        characters=len(text),
        sentences=sentence_count(text),
    )


def _taken(pieces: Iterator[str], most: int) -> tuple[str, bool]:
    """Return the beginning of a text, and whether that is all of it."""
    kept: list[str] = []
    length = 0
    for piece in pieces:
        kept.append(piece)
        length += len(piece)
        if length >= most:
            return "".join(kept), False
    return "".join(kept), True


def _tail(file: Input, notes: ReadingNotes, reader: Reader) -> str:
    """Return the end of a plain text; other formats cannot be read from their end."""
    if reader.id != "txt" or not file.whole:
        return ""
    from embed_core.corpus.cleaning import decode

    encoding = notes.encodings[file.label]
    unit = 4
    file.handle.seek(max(0, file.size - _TAIL * 3) // unit * unit)
    try:
        text = decode(file.handle.read(_TAIL * 3), encoding).text
    except EmptyText:
        return ""
    return text[text.find("\n") + 1 :]


def _damage(text: str) -> tuple[str, ...]:
    """Return the first lines with traces of a wrong decoding."""
    lines = (line.strip() for line in text.split("\n"))
    return tuple(islice((line[:_LONGEST] for line in lines if line and damage(line)), 3))


def _of_rows(known: FileOutline, rows: Iterator[Document], notes: ReadingNotes, file: Input) -> FileOutline:
    texts = ["".join(row.blocks) for row in islice(rows, _ROWS)]
    more = next(rows, None)
    dialect = notes.dialects.get(file.label)
    return replace(
        _told(known, notes, file, "\n".join(texts)),
        documents=None if more else len(texts),
        columns=dialect.columns if dialect else (),
        column=dialect.column if dialect else "",
        dialect=dialect,
        chapters=None,
        whole=more is None and file.whole,
    )


def _of_archive(
    known: FileOutline, reader: Reader, file: Input, notes: ReadingNotes, choices: ReadingChoices
) -> FileOutline:
    """Look at the first files of an archive, as long as they unpack to little."""
    found: list[FileOutline] = []
    unpacked, whole = 0, True
    file.most = _ENTRY
    for entry in reader.load().files(file, notes):
        if len(found) >= _FILES or unpacked > _UNPACKED:
            whole = False
            break
        unpacked += entry.size
        try:
            entry.encoding = entry.encoding or file.encoding
            nested = _outline(entry, choices)
        except LabError as error:
            nested = FileOutline(entry.label, problem=error)
        found.append(nested)
    failed = [FileOutline(problem.file, problem=problem.error) for problem in notes.problems]
    good = [one for one in found if not one.problem]
    first = good[0] if good else FileOutline("")
    counted = [one.documents for one in good if one.documents is not None]
    return replace(
        known,
        files=tuple([*found, *failed][: 2 * _FILES]),
        encoding=first.encoding,
        documents=sum(counted) if whole and len(counted) == len(good) else None,
        beginning=first.beginning,
        columns=first.columns,
        column=first.column,
        chapters=first.chapters,
        boilerplate=first.boilerplate,
        damaged=sum(one.damaged for one in good),
        language=first.language,
        whole=whole and all(one.whole for one in good),
        characters=sum(one.characters for one in good),
        sentences=sum(one.sentences for one in good),
    )
