"""JSON Lines: each line an object, or a string."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import chain, islice
from typing import Any

from embed_core.corpus.readers.choices import ReadingChoices
from embed_core.corpus.readers.coding import encoding_of
from embed_core.corpus.readers.columns import text_column
from embed_core.corpus.readers.documents import Document
from embed_core.corpus.readers.errors import Damaged
from embed_core.corpus.readers.inputs import Input
from embed_core.corpus.readers.notes import BadRows, Dialect, ReadingNotes
from embed_core.corpus.readers.records import record
from embed_core.corpus.readers.streams import decoded, rows_of

_SAMPLE = 100
_ALONE = "text"
"""The column of lines that are strings."""


def rows(file: Input, choices: ReadingChoices, notes: ReadingNotes) -> Iterator[Document]:
    """Yield the objects of a file; lines that are none are noted as broken, those without the text as uneven.

    Raises `ColumnUnknown`, `NoTextColumn`, and `Damaged` where there is none.
    """
    encoding = encoding_of(file, notes)
    yield from rows_from(file, choices, notes, encoding, rows_of(decoded(file, encoding, notes.counts)))


def rows_from(
    file: Input,
    choices: ReadingChoices,
    notes: ReadingNotes,
    encoding: str,
    texts: Iterator[str | None],
    *,
    form: str = "json",
) -> Iterator[Document]:
    """Yield the documents of objects that are given as texts; `form` is what the dialect says of where they stand."""
    broken, uneven = BadRows(), BadRows()
    objects = _objects(texts, broken)
    first = list(islice(objects, _SAMPLE))
    if broken.count:
        notes.broken[file.label] = broken
    if not first:
        raise Damaged(file.label, "jsonl")
    columns = tuple(dict.fromkeys(column for _, found in first for column in found))
    sample = [[_text(found.get(column)) for column in columns] for _, found in first]
    at = text_column(columns, sample, chosen=choices.column, name=file.label)
    notes.dialects[file.label] = Dialect(form, True, columns, columns[at])
    meta = {**file.meta, "file": file.name, "encoding": encoding}
    for line, found in chain(first, objects):
        if not isinstance(text := found.pop(columns[at], None), str):
            uneven.note(line)
            notes.uneven[file.label] = uneven
            continue
        others = {column: _text(value) for column, value in found.items() if value not in (None, "", [], {})}
        yield from record(str(line), text, others, meta, notes)
    if broken.count:
        notes.broken[file.label] = broken


def _objects(lines: Iterator[str | None], broken: BadRows) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, line in enumerate(lines, 1):
        if line is not None and not line.strip():
            continue
        try:
            found = json.loads(line or "")
        except (ValueError, RecursionError):
            broken.note(number)
            continue
        if isinstance(found, str):
            yield number, {_ALONE: found}
        elif isinstance(found, dict):
            yield number, found
        else:
            broken.note(number)


def _text(value: Any) -> str:
    """Return a value as text: a string as it is, anything else as JSON."""
    return value if isinstance(value, str) else "" if value is None else json.dumps(value, ensure_ascii=False)[:1000]
