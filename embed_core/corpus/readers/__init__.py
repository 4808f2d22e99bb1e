"""Readers: any text that people have, as documents."""

from embed_core.corpus.readers.choices import SEPARATORS, ReadingChoices
from embed_core.corpus.readers.documents import Document
from embed_core.corpus.readers.door import documents
from embed_core.corpus.readers.errors import (
    ColumnUnknown,
    Damaged,
    Entities,
    Locked,
    Nested,
    NotAFile,
    NoTextColumn,
    Scanned,
    TooMuch,
)
from embed_core.corpus.readers.notes import BadRows, Dialect, Problem, ReadingNotes
from embed_core.corpus.readers.outlines import FileOutline, outline
from embed_core.corpus.readers.table import READERS, Reader

__all__ = [
    "READERS",
    "SEPARATORS",
    "BadRows",
    "ColumnUnknown",
    "Damaged",
    "Dialect",
    "Document",
    "Entities",
    "FileOutline",
    "Locked",
    "Nested",
    "NoTextColumn",
    "NotAFile",
    "Problem",
    "Reader",
    "ReadingChoices",
    "ReadingNotes",
    "Scanned",
    "TooMuch",
    "documents",
    "outline",
]
