"""JSON: an array of objects, or of strings, each a document; or, under that ending too, one object a line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from itertools import chain

from embed_core.corpus.readers import jsonl
from embed_core.corpus.readers.choices import ReadingChoices
from embed_core.corpus.readers.coding import encoding_of
from embed_core.corpus.readers.documents import Document
from embed_core.corpus.readers.errors import Damaged, NotRows
from embed_core.corpus.readers.inputs import Input
from embed_core.corpus.readers.notes import ReadingNotes
from embed_core.corpus.readers.streams import LONGEST_LINE, decoded, rows_of

_SIGNS = re.compile(r'\\.|["\[\]{},]', re.DOTALL)
_OPEN_ESCAPE = re.compile(r"(?<!\\)(?:\\\\)*(\\)$")


def rows(file: Input, choices: ReadingChoices, notes: ReadingNotes) -> Iterator[Document]:
    """Yield the elements of an array as documents, those that are no objects noted as broken; see `jsonl.rows`.

    Raises `NotRows` where the file is neither an array of objects or strings, nor one of them a line.
    """
    encoding = encoding_of(file, notes)
    chunks = decoded(file, encoding, notes.counts)
    head = next((chunk for chunk in chunks if chunk.strip("\ufeff \t\r\n")), "")
    every = chain((head,), chunks)
    if head.lstrip("\ufeff \t\r\n").startswith("["):
        texts, form = elements_of(every), "json-array"
    else:
        texts, form = _lines(every, file.label), "json"
    try:
        yield from jsonl.rows_from(file, choices, notes, encoding, texts, form=form)
    except Damaged:
        raise NotRows(file.label) from None


def elements_of(chunks: Iterable[str]) -> Iterator[str | None]:
    """Yield the elements of a JSON array as they stand there; None for one longer than a line may be.

    What follows upon the array is passed over; of one that is cut short, the last element is what there is of it.
    """
    kept: list[str] = []
    length, depth, quoted, escape = 0, 0, False, ""

    def taken(last: str) -> str | None:
        found = None if length + len(last) > LONGEST_LINE else "".join((*kept, last))
        kept.clear()
        return found

    for chunk in chunks:
        chunk, begin = escape + chunk, 0
        escape = "\\" if _OPEN_ESCAPE.search(chunk) else ""
        chunk = chunk[: len(chunk) - len(escape)]
        for found in _SIGNS.finditer(chunk):
            sign = found[0]
            if quoted or sign == '"':
                quoted = quoted != (sign == '"')
                continue
            depth += (sign in "[{") - (sign in "]}")
            if depth == 1 and sign == "[":
                begin = found.end()
            elif (depth == 1 and sign == ",") or depth == 0:
                yield taken(chunk[begin : found.start()])
                begin, length = found.end(), 0
            if depth <= 0 and sign in "]}":
                return
        length += len(chunk) - begin
        if depth > 0 and length <= LONGEST_LINE:
            kept.append(chunk[begin:])
    if kept or length:
        yield taken("")


def _lines(chunks: Iterable[str], label: str) -> Iterator[str | None]:
    """Yield lines, of which the first is JSON: else the others are none either. Raises `NotRows`."""
    lines = rows_of(chunks)
    first = next((line for line in lines if line is None or line.strip()), None)
    try:
        json.loads(first or "")
    except (ValueError, RecursionError):
        raise NotRows(label) from None
    yield first
    yield from lines
