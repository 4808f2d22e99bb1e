"""A single file packed by gzip or bzip2."""

from __future__ import annotations

import bz2
import gzip
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import BinaryIO

from embed_core.corpus.readers.errors import Damaged
from embed_core.corpus.readers.inputs import Input, spooled
from embed_core.corpus.readers.notes import ReadingNotes
from embed_core.corpus.readers.zips import Guard

BROKEN = (EOFError, OSError, zlib.error, ValueError)


def unpacked(file: Input) -> BinaryIO:
    """Return the unpacked bytes of a .gz or .bz2 file, or the file itself."""
    head = file.head(3)
    if head.startswith(b"\x1f\x8b"):
        return gzip.GzipFile(fileobj=file.handle)  # type: ignore[return-value]
    return bz2.BZ2File(file.handle) if head == b"BZh" else file.handle  # type: ignore[return-value]


def kind_inside(file: Input) -> str:
    """Return "tar" for an archive, "gz" for a single file. Raises `Damaged`."""
    try:
        head = unpacked(file).read(512)
    except BROKEN as error:
        raise Damaged(file.label, "gzip") from error
    finally:
        file.handle.seek(0)
    return "tar" if head[257:262] == b"ustar" else "gz"


def files(file: Input, notes: ReadingNotes) -> Iterator[Input]:
    """Yield the one file that is in it."""
    guard = Guard(file.label, file.size)
    path = PurePosixPath(file.name)
    name = path.stem if path.suffix.lower() in (".gz", ".bz2") else file.name
    try:
        data, size, whole = spooled(guard.chunks(unpacked(file)), file.most)
    except BROKEN as error:
        raise Damaged(file.label, "gzip") from error
    yield Input(name, data, size, file.label, meta=file.meta, reached=file.reached, whole=whole)
