"""Word documents (.docx): the text of the body, footnotes and endnotes, as a stream.

Inserted text, text boxes and content controls are read, deleted text is not.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO
from zipfile import ZipFile

from embed_core.corpus.readers.documents import Prose
from embed_core.corpus.readers.errors import Damaged
from embed_core.corpus.readers.inputs import Input
from embed_core.corpus.readers.notes import ReadingNotes
from embed_core.corpus.readers.streams import cleaned
from embed_core.corpus.readers.xml import events
from embed_core.corpus.readers.zips import Guard, part, unzipped

_BODY_KIND = "wordprocessingml.document.main+xml"
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_LEFT_OUT = frozenset(("Fallback", "instrText", "delText", "del", "moveFrom", "rt", "tabs"))
_HEADINGS = ("heading 1", "heading 2")


def prose(file: Input, notes: ReadingNotes) -> Prose:
    """Read a document; its title and author are in the meta data. Raises `Damaged`, `Entities`, `Locked`."""
    guard = Guard(file.label, file.size)
    with unzipped(file, "docx") as archive:
        names = archive.namelist()
        body = part(archive, _body(archive, names, file, guard), file, guard, "docx")
        further = [f"word/{name}.xml" for name in ("footnotes", "endnotes") if f"word/{name}.xml" in names]
        parts = [body, *(part(archive, name, file, guard, "docx") for name in further)]
        styles = _headings(archive, names, file, guard)
        meta = _meta(archive, names, file, guard)
    headings: set[str] = set()
    return Prose(cleaned(_texts(parts, styles, headings, file), notes.counts), meta, headings)


def _body(archive: ZipFile, names: list[str], file: Input, guard: Guard) -> str:
    """Return the part that is the text, as the list of contents names it."""
    for kind, tag, data in events(part(archive, "[Content_Types].xml", file, guard, "docx"), file.label, "docx"):
        if kind == "begin" and tag == "Override" and isinstance(data, dict):
            name = data.get("PartName", "").lstrip("/")
            if _BODY_KIND in data.get("ContentType", "") and name in names:
                return name
    if "word/document.xml" not in names:
        raise Damaged(file.label, "docx")
    return "word/document.xml"


def _headings(archive: ZipFile, names: list[str], file: Input, guard: Guard) -> frozenset[str]:
    """Return the identifiers of the styles that are headings: their names are English in any Word."""
    found: set[str] = set()
    style = ""
    if "word/styles.xml" not in names:
        return frozenset()
    for kind, tag, data in events(part(archive, "word/styles.xml", file, guard, "docx"), file.label, "docx"):
        if kind == "begin" and isinstance(data, dict):
            if tag == "style":
                style = data.get("styleId", "")
            elif tag == "name" and data.get("val", "").lower() in _HEADINGS:
                found.add(style)
    return frozenset(found)


def _meta(archive: ZipFile, names: list[str], file: Input, guard: Guard) -> dict[str, str]:
    if "docProps/core.xml" not in names:
        return {}
    found: dict[str, str] = {}
    inside = ""
    for kind, tag, data in events(part(archive, "docProps/core.xml", file, guard, "docx"), file.label, "docx"):
        if kind == "begin":
            inside = tag
        elif kind == "text" and isinstance(data, str) and inside in ("title", "creator") and data.strip():
            found["author" if inside == "creator" else inside] = data.strip()
        elif kind == "end":
            inside = ""
    return found


def _texts(parts: list[BinaryIO], styles: frozenset[str], headings: set[str], file: Input) -> Iterator[str]:
    for number, handle in enumerate(parts):
        yield from _paragraphs(handle, styles, headings, file)
        file.reached((number + 1) / len(parts))


def _paragraphs(handle: BinaryIO, styles: frozenset[str], headings: set[str], file: Input) -> Iterator[str]:
    """Yield the paragraphs of a part, each ended by \\n."""
    text: list[str] = []
    left_out = 0
    reading = heading = False
    for kind, tag, data in events(handle, file.label, "docx"):
        if tag in _LEFT_OUT:
            left_out += 1 if kind == "begin" else -1
        elif left_out:
            continue
        elif kind == "text":
            if reading:
                text.append(str(data))
        elif tag == "t":
            reading = kind == "begin"
        elif kind == "begin":
            if tag == "p":
                heading = False
            elif tag == "pStyle" and isinstance(data, dict):
                heading = data.get("val") in styles
            text.append(_SIGNS.get(tag, ""))
        elif tag == "p":
            line = "".join(text)
            text = []
            if heading and line.strip():
                headings.add(line.strip())
            yield f"{line}\n"
