"""Books (.epub): the chapters in their order, as a stream."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO
from urllib.parse import unquote
from zipfile import ZipFile

from embed_core.corpus.decoding import ENCODINGS, EmptyText, NotText, detect_in
from embed_core.corpus.readers.documents import Prose
from embed_core.corpus.readers.errors import Damaged, Entities, Locked
from embed_core.corpus.readers.html import declared_in
from embed_core.corpus.readers.inputs import Input
from embed_core.corpus.readers.markup import MarkedText, lines_of_markup
from embed_core.corpus.readers.notes import ReadingNotes
from embed_core.corpus.readers.streams import cleaned, decoded
from embed_core.corpus.readers.xml import events
from embed_core.corpus.readers.zips import Guard, part, unzipped

_PAGES = ("application/xhtml+xml", "text/html", "application/xml", "text/xml")


@dataclass(slots=True)
class _Package:
    """What the book's package file says: title, author, and the pages in their order."""

    meta: dict[str, str] = field(default_factory=dict)
    items: dict[str, str] = field(default_factory=dict)
    spine: list[str] = field(default_factory=list)

    @property
    def pages(self) -> list[str]:
        return [self.items[item] for item in self.spine if item in self.items]


def prose(file: Input, notes: ReadingNotes) -> Prose:
    """Read a book; title and author are in the meta data. Raises `Damaged`, `Entities`, `Locked`."""
    guard = Guard(file.label, file.size)
    with unzipped(file, "epub") as archive:
        path = _package_path(archive, file, guard)
        package = _package(part(archive, path, file, guard, "epub"), posixpath.dirname(path), file)
        names = set(archive.namelist())
        pages = [page for page in package.pages if page in names]
        if not pages:
            raise Damaged(file.label, "epub")
        _check_open(archive, pages, names, file, guard)
    headings: set[str] = set()
    chunks = _texts(file, pages, guard, headings, notes)
    return Prose(cleaned(chunks, notes.counts), package.meta, headings)


def _package_path(archive: ZipFile, file: Input, guard: Guard) -> str:
    container = part(archive, "META-INF/container.xml", file, guard, "epub")
    for kind, tag, data in events(container, file.label, "epub"):
        if kind == "begin" and tag == "rootfile" and isinstance(data, dict) and data.get("full-path"):
            return data["full-path"]
    raise Damaged(file.label, "epub")


def _package(handle: BinaryIO, folder: str, file: Input) -> _Package:
    found = _Package()
    inside = ""
    for kind, tag, data in events(handle, file.label, "epub"):
        if kind == "text" and isinstance(data, str) and inside and data.strip():
            found.meta.setdefault(inside, data.strip())
        elif kind == "end":
            inside = ""
        elif kind == "begin" and isinstance(data, dict):
            inside = {"title": "title", "creator": "author", "language": "language"}.get(tag, "")
            if tag == "item" and data.get("media-type") in _PAGES and "nav" not in data.get("properties", "").split():
                found.items[data.get("id", "")] = posixpath.normpath(
                    posixpath.join(folder, unquote(data.get("href", "")))
                )
            elif tag == "itemref":
                found.spine.append(data.get("idref", ""))
    return found


def _check_open(archive: ZipFile, pages: list[str], names: set[str], file: Input, guard: Guard) -> None:
    """Raise `Locked` where the pages themselves are encrypted (fonts may be)."""
    if "META-INF/encryption.xml" not in names:
        return
    listed = part(archive, "META-INF/encryption.xml", file, guard, "epub")
    for kind, tag, data in events(listed, file.label, "epub"):
        named = data.get("URI", "") if tag == "CipherReference" and isinstance(data, dict) else ""
        if kind == "begin" and unquote(named) in pages:
            raise Locked(file.label)


def _texts(file: Input, pages: list[str], guard: Guard, headings: set[str], notes: ReadingNotes) -> Iterator[str]:
    """Yield the lines of all pages; a page breaks a line."""
    with unzipped(file, "epub") as archive:
        for number, name in enumerate(pages):
            data = part(archive, name, file, guard, "epub")
            size = data.seek(0, 2)
            page = MarkedText()
            page.headings = headings
            yield from lines_of_markup(_decoded(Input(name, data, size, file.label), notes), page)
            file.reached((number + 1) / len(pages))


def _decoded(page: Input, notes: ReadingNotes) -> Iterator[str]:
    """Yield a page's text: of UTF-8, or of the encoding that it declares. Raises `Entities`."""
    head = page.head(8192)
    if b"<!ENTITY" in head:
        raise Entities(page.label)
    try:
        encoding = detect_in(page.handle, page.size).encoding
    except (EmptyText, NotText):
        return
    declared = declared_in(head)
    yield from decoded(page, declared if declared in ENCODINGS else encoding, notes.counts)
