"""A row of a table as a document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from embed_core.corpus.readers.documents import Document
from embed_core.corpus.readers.notes import ReadingNotes
from embed_core.corpus.readers.streams import cleaned

_LONGEST_META = 1000


def record(
    name: str, text: str, others: Mapping[str, str], meta: Mapping[str, str], notes: ReadingNotes
) -> Iterator[Document]:
    """Yield the document of a row, unless its text has neither a letter nor a digit."""
    pieces = list(cleaned((text,), notes.counts))
    if not any(any(map(str.isalnum, piece)) for piece in pieces):
        return
    notes.documents += 1
    notes.characters += sum(map(len, pieces))
    told = {**meta, **{column: cell[:_LONGEST_META] for column, cell in others.items()}}
    yield Document(name, told, iter(pieces))
