"""Plain text."""

from __future__ import annotations

from embed_core.corpus.readers.coding import encoding_of
from embed_core.corpus.readers.documents import Prose
from embed_core.corpus.readers.inputs import Input
from embed_core.corpus.readers.notes import ReadingNotes
from embed_core.corpus.readers.streams import cleaned, decoded


def prose(file: Input, notes: ReadingNotes) -> Prose:
    """Read a text as it stands."""
    encoding = encoding_of(file, notes)
    return Prose(cleaned(decoded(file, encoding, notes.counts), notes.counts), {"encoding": encoding})
