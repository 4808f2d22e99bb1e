"""Zip archives, and the guarded way into any file that is one (docx, epub)."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePosixPath
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from embed_core.corpus.readers.errors import Damaged, Locked, NotAFile, TooMuch
from embed_core.corpus.readers.inputs import CHUNK, Input, spooled
from embed_core.corpus.readers.notes import ReadingNotes
from embed_core.corpus.sources import shown
from embed_core.corpus.zip_names import names_in
from embed_core.errors import LabError
from embed_core.zipping import open_entry

MOST_FILES = 100_000
MOST_BYTES = 2 << 30
"""Unpacked bytes of one archive."""
MOST_TIMES = 200
"""Text is packed to a third or a tenth; what is more than this many times its packed size is a bomb."""
FREE = 20 << 20
"""Unpacked bytes for which no ratio is asked."""
_BROKEN = (BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError, KeyError, IndexError)
_SYSTEM = ("__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini")


class Guard:
    """Counts what an archive unpacks to, and refuses the rest. Raises `TooMuch`."""

    def __init__(self, name: str, packed: int) -> None:
        self._name, self._packed = name, packed
        self._bytes = self._files = 0

    def file(self) -> None:
        """Count a file."""
        self._files += 1
        if self._files > MOST_FILES:
            raise TooMuch(self._name, "files", limit=MOST_FILES)

    def chunks(self, handle: BinaryIO) -> Iterator[bytes]:
        """Yield a file's bytes while they are counted."""
        while data := handle.read(CHUNK):
            self._bytes += len(data)
            if self._bytes > MOST_BYTES:
                raise TooMuch(self._name, "bytes", limit=MOST_BYTES)
            if self._bytes > FREE and self._bytes > MOST_TIMES * self._packed:
                raise TooMuch(self._name, "ratio", limit=MOST_TIMES)
            yield data


@contextmanager
def unzipped(file: Input, kind: str = "zip") -> Iterator[ZipFile]:
    """Open a zip file. Raises `Damaged`, and `TooMuch` before a directory of too many files is read."""
    _count(file)
    try:
        archive = ZipFile(file.handle)
    except _BROKEN as error:
        raise Damaged(file.label, kind) from error
    with archive:
        yield archive


def _count(file: Input) -> None:
    """Count the entries of the directory by their marks, whatever the file says of their number."""
    file.handle.seek(0)
    found, before = 0, b""
    while data := file.handle.read(CHUNK):
        found += (before + data).count(b"PK\x01\x02")
        before = data[-3:]
        if found > MOST_FILES:
            raise TooMuch(file.label, "files", limit=MOST_FILES)
    file.handle.seek(0)


def kind_inside(file: Input) -> str:
    """Return what a zip file is: "docx", "xlsx", "pptx", "epub", "odf" or "zip"."""
    with unzipped(file) as archive:
        names = set(archive.namelist())
    if "META-INF/container.xml" in names:
        return "epub"
    if "[Content_Types].xml" in names:
        for folder, kind in (("word/", "docx"), ("xl/", "xlsx"), ("ppt/", "pptx")):
            if any(name.startswith(folder) for name in names):
                return kind
    return "odf" if "mimetype" in names and "content.xml" in names else "zip"


def part(archive: ZipFile, name: str, file: Input, guard: Guard, kind: str) -> BinaryIO:
    """Return a part of a docx or epub. Raises `Damaged`, `Locked`, `OddPacking`, `TooMuch`."""
    try:
        info = archive.getinfo(name)
        if info.flag_bits & 1:
            raise Locked(file.label)
        with open_entry(archive, info, name=file.label) as handle:
            return spooled(guard.chunks(handle))[0]
    except _BROKEN as error:
        raise Damaged(file.label, kind) from error


def files(file: Input, notes: ReadingNotes) -> Iterator[Input]:
    """Yield the files of an archive, unpacked one after the other; none is written under its own name."""
    guard = Guard(file.label, file.size)
    with unzipped(file) as archive:
        infos = [info for info in archive.infolist() if not info.is_dir()]
        names = names_in(infos)
        whole = sum(info.compress_size for info in infos) or 1
        behind = 0
        for info, name in zip(infos, names):
            span = (behind / whole, info.compress_size / whole)
            behind += info.compress_size
            if is_system(name):
                continue
            label = shown(f"{file.name}/{name}", most=160)
            try:
                yield _entry(archive, info, name, label, file, guard, span)
            except TooMuch:
                raise
            except LabError as error:
                notes.failed(label, error)
            file.reached(behind / whole)


def is_system(path: str) -> bool:
    """Tell whether a file was put into an archive by the system and not by a person."""
    parts = PurePosixPath(path.replace("\\", "/")).parts
    return not parts or parts[0] in _SYSTEM or parts[-1] in _SYSTEM or parts[-1].startswith("._")


def _entry(
    archive: ZipFile, info: ZipInfo, name: str, label: str, file: Input, guard: Guard, span: tuple[float, float]
) -> Input:
    guard.file()
    if (info.external_attr >> 16) & 0o170000 not in (0, 0o100000):
        raise NotAFile(label)
    if info.flag_bits & 1:
        raise Locked(label)
    try:
        with open_entry(archive, info, name=label) as handle:
            data, size, all_of_it = spooled(guard.chunks(handle), file.most)
    except _BROKEN as error:
        raise Damaged(label, "zip") from error
    begin, length = span
    base = PurePosixPath(name.replace("\\", "/")).name
    return Input(
        base,
        data,
        size,
        label,
        meta={"path": name},
        reached=lambda share: file.reached(begin + length * min(1.0, share)),
        whole=all_of_it,
    )
