"""Reading an archive as a stranger's: nothing that it says is believed before it is counted and checked."""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from embed_core.archive.errors import ArchiveDamaged, ArchiveTooLarge, NotAnArchive, Unfit
from embed_core.archive.manifest import LARGEST, MANIFEST, MOST_FILES, Item, Manifest, Part, read_manifest

CHUNK = 1 << 20
FREE, MOST_TIMES = 64 << 20, 200
"""Unpacked bytes for which no ratio is asked, and how many times its own size an archive may unpack to beyond them."""
_BROKEN = (
    BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    NotImplementedError,
    ValueError,
    KeyError,
    IndexError,
    RuntimeError,
    struct.error,
    OverflowError,
)
_ENTRY = b"PK\x01\x02"

Went = Callable[[int], bool]
"""Is told how many bytes more were unpacked; False: stop."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An archive that lies open: its manifest, and its files by the names that the manifest gives them."""

    name: str
    manifest: Manifest
    ignored: int
    packed: int
    _archive: ZipFile
    _entries: dict[str, ZipInfo]

    def lacks(self, item: Item) -> None:
        """Raise `Unfit` where a file of an item is missing, or is not as large as the manifest says."""
        for part in item.files:
            info = self._entries.get(item.entry(part.path))
            if info is None:
                raise Unfit("missing", file=part.path)
            if info.file_size != part.size:
                raise Unfit("size", file=part.path)

    def unpack(self, item: Item, folder: Path, went: Went | None = None) -> bool:
        """Write the files of an item into an empty folder, each checked while it comes; False where told to stop.

        Raises `Unfit` with the file at fault.
        """
        for part in item.files:
            target = folder / part.path
            target.parent.mkdir(exist_ok=True)
            with target.open("wb") as out:
                for data in self.pieces(item, part):
                    out.write(data)
                    if went is not None and not went(len(data)):
                        return False
        return True

    def pieces(self, item: Item, part: Part) -> Iterator[bytes]:
        """Yield a file's bytes. Raises `Unfit` where they are not those that the manifest promises."""
        mark, left = hashlib.sha256(), part.size
        source = self._source(item, part)
        with source:
            while True:
                data = _read(source, min(CHUNK, left + 1), part)
                if not data:
                    break
                left -= len(data)
                if left < 0:
                    raise Unfit("size", file=part.path)
                mark.update(data)
                yield data
        if left:
            raise Unfit("size", file=part.path)
        if mark.hexdigest() != part.sha256:
            raise Unfit("checksum", file=part.path)

    def _source(self, item: Item, part: Part) -> BinaryIO:
        info = self._entries.get(item.entry(part.path))
        if info is None:
            raise Unfit("missing", file=part.path)
        if info.flag_bits & 1 or info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise Unfit("unreadable", file=part.path)
        try:
            return self._archive.open(info)  # type: ignore[return-value]
        except _BROKEN as error:
            raise Unfit("unreadable", file=part.path) from error


@contextmanager
def opened(name: str, path: Path, *, free: int | None = None) -> Iterator[Opened]:
    """Open an archive. `free` is the room that there is for it, in bytes, where that is known.

    Raises `NotAnArchive`, `ArchiveDamaged`, and `ArchiveTooLarge` before anything is unpacked.
    """
    packed = path.stat().st_size
    with path.open("rb") as file:
        _count(file, name)
        try:
            archive = ZipFile(file)
        except _BROKEN as error:
            raise NotAnArchive(name) from error
        with archive:
            entries = {info.filename: info for info in archive.infolist()}
            manifest = read_manifest(_manifest(archive, entries.get(MANIFEST), name), name=name)
            _refuse_bombs(name, manifest, packed=packed, free=free)
            known = {item.entry(part.path) for item in manifest.items for part in item.files}
            ignored = sum(1 for entry in entries if entry != MANIFEST and entry not in known)
            yield Opened(name, manifest, ignored, packed, archive, entries)


def manifest_of(name: str, path: Path) -> Manifest:
    """Return what an archive says that it holds. Raises what `opened` raises."""
    with opened(name, path) as archive:
        return archive.manifest


def _count(file: BinaryIO, name: str) -> None:
    """Count the entries of the directory by their marks, before one of them takes memory. Raises `NotAnArchive`."""
    if file.read(2) != b"PK":
        raise NotAnArchive(name)
    file.seek(0)
    found, before = 0, b""
    while data := file.read(CHUNK):
        found += (before + data).count(_ENTRY)
        before = data[-3:]
        if found > MOST_FILES + 1:
            raise ArchiveDamaged(name)
    file.seek(0)


def _manifest(archive: ZipFile, info: ZipInfo | None, name: str) -> bytes:
    if info is None:
        raise NotAnArchive(name)
    if info.file_size > LARGEST or info.flag_bits & 1 or info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise ArchiveDamaged(name)
    try:
        with archive.open(info) as source:
            return source.read(LARGEST + 1)
    except _BROKEN as error:
        raise ArchiveDamaged(name) from error


def _refuse_bombs(name: str, manifest: Manifest, *, packed: int, free: int | None) -> None:
    size = manifest.size
    if free is not None and size > free:
        raise ArchiveTooLarge(name, "bytes", bytes=size, limit=free)
    if size > FREE and size > MOST_TIMES * packed:
        raise ArchiveTooLarge(name, "ratio", bytes=size, limit=packed)


def _read(source: BinaryIO, size: int, part: Part) -> bytes:
    try:
        return source.read(size)
    except _BROKEN as error:
        raise Unfit("unreadable", file=part.path) from error
