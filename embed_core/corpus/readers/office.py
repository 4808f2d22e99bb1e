"""What an old Office file (an OLE container) is: a document, a workbook, or a locked new one."""

from __future__ import annotations

from embed_core.corpus.readers.errors import Locked
from embed_core.corpus.readers.inputs import Input

_STREAMS = (("WordDocument", "doc"), ("Workbook", "xls"), ("Book", "xls"), ("PowerPoint Document", "ppt"))


def kind_of_office(file: Input) -> str:
    """Return "doc", "xls" or "ppt". Raises `Locked` for a docx or xlsx with a password."""
    found: set[str] = set()
    before = b""
    for chunk in file.chunks():
        data = before + chunk
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise Locked(file.label)
        found |= {stream for stream, _ in _STREAMS if stream.encode("utf-16-le") in data}
        before = chunk[-64:]
    file.handle.seek(0)
    return next((kind for stream, kind in _STREAMS if stream in found), "doc")
