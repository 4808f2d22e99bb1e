"""HTML and XML: the text between the tags."""

from __future__ import annotations

import re
from collections.abc import Iterator

from embed_core.corpus.readers.coding import encoding_of
from embed_core.corpus.readers.documents import Prose
from embed_core.corpus.readers.errors import Entities
from embed_core.corpus.readers.inputs import Input
from embed_core.corpus.readers.markup import MarkedText, lines_of_markup
from embed_core.corpus.readers.notes import ReadingNotes
from embed_core.corpus.readers.streams import cleaned, decoded

_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_ENTITY = re.compile(rb"<!ENTITY\s", re.IGNORECASE)
_NAMES = {
    **dict.fromkeys(("gb2312", "gbk", "gb18030", "x-gbk", "hz-gb-2312"), "gb18030"),
    **dict.fromkeys(("big5", "big5-hkscs", "big5hkscs", "x-x-big5"), "big5"),
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j"), "shift_jis"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987", "cp949"), "euc-kr"),
    **dict.fromkeys(("iso-8859-1", "latin1", "us-ascii", "windows-1252"), "windows-1252"),
    **dict.fromkeys(("utf8", "utf-8"), "utf-8"),
}


def prose(file: Input, notes: ReadingNotes) -> Prose:
    """Read a page; its title is in the meta data. Raises `Entities`."""
    head = file.head(8192)
    if _ENTITY.search(head):
        raise Entities(file.label)
    encoding = encoding_of(file, notes, declared=declared_in(head))
    page = MarkedText()
    chunks = lines_of_markup(decoded(file, encoding, notes.counts), page)
    pieces = cleaned(chunks, notes.counts)
    first = next(pieces, "")
    meta = {"encoding": encoding} | ({"title": page.title} if page.title else {})
    return Prose(_begun(first, pieces), meta, page.headings)


def declared_in(head: bytes) -> str:
    """Return the encoding that a page names, as we call it."""
    found = _DECLARED.search(head)
    name = found[1].decode("ascii", "replace").lower() if found else ""
    return _NAMES.get(name, name)


def _begun(first: str, pieces: Iterator[str]) -> Iterator[str]:
    yield first
    yield from pieces
