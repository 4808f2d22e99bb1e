"""PDF with a text layer, page by page, by pypdf."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import TYPE_CHECKING

from embed_core.corpus.readers.documents import Prose
from embed_core.corpus.readers.errors import Damaged, Locked, Scanned
from embed_core.corpus.readers.inputs import Input
from embed_core.corpus.readers.notes import ReadingNotes
from embed_core.corpus.readers.streams import cleaned

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader


def prose(file: Input, notes: ReadingNotes) -> Prose:
    """Read a document; title and author are in the meta data. Raises `Damaged`, `Locked`, `Scanned`."""
    reader = _opened(file)
    pages = _texts(file, reader, notes)
    return Prose(cleaned(pages, notes.counts), _meta(reader))


def _opened(file: Input) -> PdfReader:
    from pypdf import PdfReader
    from pypdf.errors import DependencyError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    file.handle.seek(0)
    try:
        reader = PdfReader(file.handle, strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise Locked(file.label)
        _ = len(reader.pages)
    except Locked:
        raise
    except DependencyError as error:
        raise Locked(file.label) from error
    except Exception as error:  # a broken file may break pypdf anywhere
        raise Damaged(file.label, "pdf") from error
    return reader


def _meta(reader: PdfReader) -> dict[str, str]:
    try:
        told = reader.metadata
        facts = {"title": told.title, "author": told.author} if told else {}
    except Exception:  # facts that cannot be read are none
        return {}
    return {name: str(value).strip() for name, value in facts.items() if value and str(value).strip()}


def _texts(file: Input, reader: PdfReader, notes: ReadingNotes) -> Iterator[str]:
    """Yield the text of each page; a page breaks a line. Pages without text are noted."""
    pages, empty = len(reader.pages), 0
    for number in range(pages):
        if text := _text(reader, number).strip():
            yield f"{text}\n"
        else:
            empty += 1
        file.reached((number + 1) / pages)
    if empty == pages:
        raise Scanned(file.label, pages=pages)
    if empty:
        notes.pages_without_text[file.label] = empty


def _text(reader: PdfReader, number: int) -> str:
    """Return the text of a page, "" where it has none or is broken."""
    try:
        page: PageObject = reader.pages[number]
        return page.extract_text()
    except Exception:  # one broken page is no reason to lose the others
        return ""
