"""Tar archives, packed or not."""

from __future__ import annotations

import tarfile
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import BinaryIO, cast

from embed_core.corpus.readers.errors import Damaged, NotAFile
from embed_core.corpus.readers.inputs import CHUNK, Input, spooled
from embed_core.corpus.readers.notes import ReadingNotes
from embed_core.corpus.readers.packed import BROKEN, unpacked
from embed_core.corpus.readers.zips import Guard, is_system
from embed_core.corpus.sources import shown

_LONGEST_HEADER = 1 << 20


class _Header(tarfile.TarInfo):
    """A header; one that asks for much memory (a long name, extended headers) is none."""

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> _Header:
        header = super().frombuf(buf, encoding, errors)
        if header.type not in (tarfile.REGTYPE, tarfile.AREGTYPE) and header.size > _LONGEST_HEADER:
            raise tarfile.ReadError("header too long")
        return header


class _Counted:
    """Hands out the bytes of a tar file while they are counted."""

    def __init__(self, handle: BinaryIO, guard: Guard) -> None:
        self._chunks = guard.chunks(handle)
        self._rest = b""

    def read(self, size: int) -> bytes:
        while len(self._rest) < size and (more := next(self._chunks, b"")):
            self._rest += more
        data, self._rest = self._rest[:size], self._rest[size:]
        return data


def files(file: Input, notes: ReadingNotes) -> Iterator[Input]:
    """Yield the files of an archive, one after the other; none is written under its own name."""
    guard = Guard(file.label, file.size)
    inside = Guard(file.label, file.size)
    counted = _Counted(unpacked(file), guard)
    try:
        with tarfile.open(fileobj=counted, mode="r|", tarinfo=_Header, bufsize=CHUNK) as archive:  # type: ignore[call-overload]
            while entry := archive.next():
                archive.members = []
                guard.file()
                if entry.isdir() or is_system(entry.name):
                    continue
                label = shown(f"{file.name}/{entry.name}", most=160)
                if not entry.isreg():
                    notes.failed(label, NotAFile(label))
                    continue
                handle = cast(BinaryIO, archive.extractfile(entry))
                data, size, whole = spooled(inside.chunks(handle), file.most)
                name = PurePosixPath(entry.name).name
                yield Input(name, data, size, label, meta={"path": entry.name}, whole=whole)
                file.reached(file.handle.tell() / file.size)
    except (tarfile.TarError, *BROKEN) as error:
        raise Damaged(file.label, "tar") from error
