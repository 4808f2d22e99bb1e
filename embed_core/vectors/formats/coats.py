"""The coats of a file (gz, bz2, xz, zst), told by its first bytes and taken off while it is read."""

from __future__ import annotations

import bz2
import gzip
import lzma
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, BinaryIO, cast

MOST_MEMORY = 256 << 20
"""Bytes that an unpacker may ask for: xz and zst files say themselves how much they want."""


@dataclass(frozen=True, slots=True)
class Coat:
    """A kind of compression: its first bytes, what takes it off, and what puts it on."""

    id: str
    mark: bytes
    off: Callable[[BinaryIO], BinaryIO]
    on: Callable[[BinaryIO], BinaryIO]


def _off_xz(file: BinaryIO) -> BinaryIO:
    return cast(BinaryIO, _Xz(file))


def _on_xz(file: BinaryIO) -> BinaryIO:
    return cast(BinaryIO, lzma.LZMAFile(file, "wb"))


def _off_zst(file: BinaryIO) -> BinaryIO:
    return cast(BinaryIO, _Zst(file))


def _on_zst(file: BinaryIO) -> BinaryIO:
    import zstandard

    return cast(BinaryIO, zstandard.ZstdCompressor().stream_writer(file, closefd=False))


class _Zst:
    """A zst file. It is fed so little at a time that what comes out stays below some 64 MB, whatever it says."""

    FED = 2048

    def __init__(self, file: BinaryIO) -> None:
        self._file, self._rest = file, b""
        self._decoder = self._fresh()

    def _fresh(self) -> Any:
        import zstandard

        return zstandard.ZstdDecompressor(max_window_size=MOST_MEMORY).decompressobj()

    def read(self, size: int) -> bytes:
        """Return some bytes (not above 64 MB, whatever `size`); b"" at the end. Cut short: `EOFError`."""
        while True:
            fed = self._rest or self._file.read(self.FED)
            if not fed and self._decoder is None:
                return b""
            if not fed:
                raise EOFError
            self._decoder = self._decoder or self._fresh()
            self._rest = b""
            given: bytes = self._decoder.decompress(fed)
            if self._decoder.eof:
                self._rest, self._decoder = self._decoder.unused_data, None
            if given:
                return given


class _Xz:
    """An xz file whose unpacker may not ask for more memory than `MOST_MEMORY`."""

    def __init__(self, file: BinaryIO) -> None:
        self._file, self._ended = file, False
        self._decoder = lzma.LZMADecompressor(memlimit=MOST_MEMORY)

    def read(self, size: int) -> bytes:
        """Return up to `size` bytes; b"" at the end. A file that is cut short raises `EOFError`."""
        while True:
            fed = b""
            if self._decoder.eof:
                fed = self._decoder.unused_data or self._file.read(1 << 16)
                fed = fed.lstrip(b"\x00")
                if not fed:
                    return b""
                self._decoder = lzma.LZMADecompressor(memlimit=MOST_MEMORY)
            elif self._decoder.needs_input:
                fed = self._file.read(1 << 16)
                if not fed:
                    raise EOFError
            if given := self._decoder.decompress(fed, size):
                return given


COATS: Mapping[str, Coat] = {
    coat.id: coat
    for coat in (
        Coat(
            "gz",
            b"\x1f\x8b",
            lambda file: cast(BinaryIO, gzip.GzipFile(fileobj=file, mode="rb")),
            lambda file: cast(BinaryIO, gzip.GzipFile("", "wb", 6, file, mtime=0)),
        ),
        Coat(
            "bz2",
            b"BZh",
            lambda file: cast(BinaryIO, bz2.BZ2File(file, "rb")),
            lambda file: cast(BinaryIO, bz2.BZ2File(file, "wb")),
        ),
        Coat("xz", b"\xfd7zXZ\x00", _off_xz, _on_xz),
        Coat("zst", b"\x28\xb5\x2f\xfd", _off_zst, _on_zst),
    )
}


_BZ2 = (b"\x31\x41\x59\x26\x53\x59", b"\x17\x72\x45\x38\x50\x90")
"""What comes fourth in a bz2 file: a block, or the end. Words may begin with BZh."""


def coat_of(head: bytes) -> Coat | None:
    """Return the coat that the first bytes of a file tell of."""
    found = next((coat for coat in COATS.values() if head.startswith(coat.mark)), None)
    return None if found is COATS["bz2"] and head[4:10] not in _BZ2 else found


def broken() -> tuple[type[BaseException], ...]:
    """Return what unpackers raise where a file is damaged, cut short or asks for too much."""
    import zstandard

    packed = (zlib.error, lzma.LZMAError, zstandard.ZstdError, zipfile.BadZipFile, NotImplementedError, RuntimeError)
    return (EOFError, OSError, ValueError, LookupError, ArithmeticError, MemoryError, struct.error, *packed)
