"""The readers: one row a format. Adding one is a file, a row, and its words (`format-…`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePosixPath
from types import ModuleType
from typing import Literal

from embed_core.corpus.decoding import NotText
from embed_core.corpus.kinds import kind_of
from embed_core.corpus.readers.inputs import Input


@dataclass(frozen=True, slots=True)
class Reader:
    """How a format is read.

    The module in `embed_core.corpus.readers` has one function, by family: a "prose" reader `prose(file,
    notes) -> Prose`, a "rows" reader `rows(file, choices, notes) -> Iterator[Document]`, an "archive"
    reader `files(file, notes) -> Iterator[Input]`. `endings` are those of file names; what can be told by
    content is told by content. A reader of `bytes` decodes nothing itself: its encoding is not to be chosen.
    `glance` is the number of characters that a quick look may read.
    """

    id: str
    family: Literal["prose", "rows", "archive"]
    endings: tuple[str, ...]
    module: str
    bytes: bool = False
    glance: int = 1_000_000

    def load(self) -> ModuleType:
        """Import the reader's module, with the libraries that it needs."""
        return import_module(f"embed_core.corpus.readers.{self.module}")


READERS: Mapping[str, Reader] = {
    reader.id: reader
    for reader in (
        Reader("txt", "prose", (".txt", ".text", ".log", ".cor"), "plain"),
        Reader("md", "prose", (".md", ".markdown"), "markdown", glance=200_000),
        Reader("html", "prose", (".html", ".htm", ".xhtml", ".xml"), "html"),
        Reader("srt", "prose", (".srt", ".vtt"), "subtitles"),
        Reader("docx", "prose", (".docx",), "docx", bytes=True, glance=500_000),
        Reader("epub", "prose", (".epub",), "epub", bytes=True),
        Reader("pdf", "prose", (".pdf",), "pdf", bytes=True, glance=40_000),
        Reader("csv", "rows", (".csv", ".tsv", ".tab"), "tables"),
        Reader("jsonl", "rows", (".jsonl", ".ndjson"), "jsonl"),
        Reader("json", "rows", (".json",), "json_array"),
        Reader("zip", "archive", (".zip",), "zips", bytes=True),
        Reader("tar", "archive", (".tar", ".tgz"), "tars", bytes=True),
        Reader("gz", "archive", (".gz", ".bz2"), "packed", bytes=True),
    )
}
ENDINGS = {ending: reader.id for reader in READERS.values() for ending in reader.endings}
_BY_CONTENT = {"pdf": "pdf", "docx": "docx", "epub": "epub", "zip": "zip", "tar": "tar"}
_LOOKED_AT = 4096


def reader_of(file: Input) -> Reader:
    """Return the reader of a file: by its content where that tells, by its name for kinds of text.

    Raises `NotText` with what the file seems to be, or `Locked`.
    """
    head = file.head(_LOOKED_AT)
    kind = kind_of(head)
    if kind in ("zip", "docx", "epub", "xlsx", "pptx", "odf"):
        from embed_core.corpus.readers.zips import kind_inside

        kind = kind_inside(file)
    elif kind in ("gzip", "bz2"):
        from embed_core.corpus.readers.packed import kind_inside as kind_packed

        return READERS[kind_packed(file)]
    elif kind == "doc":
        from embed_core.corpus.readers.office import kind_of_office

        kind = kind_of_office(file)
    if kind in _BY_CONTENT:
        return READERS[_BY_CONTENT[kind]]
    if kind:
        raise NotText(kind, name=file.label)
    return READERS[_of_text(file.name, head)]


def _of_text(name: str, head: bytes) -> str:
    """Return the reader of a text: a page of the web or subtitles tell themselves, else its name tells."""
    begin = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:60].lower()
    if begin.startswith((b"<!doctype html", b"<html")):
        return "html"
    if begin.startswith(b"webvtt"):
        return "srt"
    by_name = ENDINGS.get(PurePosixPath(name.replace("\\", "/")).suffix.lower(), "txt")
    return by_name if READERS[by_name].bytes is False else "txt"
