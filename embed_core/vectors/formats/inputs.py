"""A file of vectors that lies open: its bytes without their coat, how many are read, and how far that is."""

from __future__ import annotations

import contextlib
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, cast

import numpy as np

from embed_core.corpus.zip_names import names_in
from embed_core.vectors.formats.coats import Coat, broken, coat_of
from embed_core.vectors.formats.faults import CoatDamaged, TooManyFiles, UnknownFormat
from embed_core.vectors.formats.pickles import is_pickle, unpacked
from embed_core.zipping import directory_bytes, open_entry

CHUNK = 1 << 20
LONGEST_LINE = 4 << 20
"""Bytes of a line: 65,536 numbers and their word have room in it."""
MOST_MEMBERS, LONGEST_DIRECTORY = 1000, 4 << 20
"""Files in a zip that are looked at, and bytes of its directory: each entry of it takes ten times as much memory."""
NAME_SHOWN = 120
_LOOKED_AT, _SIGNED = 1 << 17, 512
"""Bytes by which the line ends of a text are told, and in which a pickle shows itself."""


@dataclass(frozen=True, slots=True)
class Part:
    """A file that vectors, or their words, may lie in: one on the disk, or (`inside`) one in a zip that lies open."""

    name: str
    path: Path
    inside: tuple[zipfile.ZipFile, zipfile.ZipInfo] | None = None

    @contextlib.contextmanager
    def opened(self) -> Iterator[Stream]:
        """Open the file at its first byte. Raises `CoatDamaged`, `OddPacking`."""
        if self.inside is None:
            with self.path.open("rb") as handle:
                yield Stream(self.name, handle, self.path.stat().st_size)
            return
        archive, info = self.inside
        try:
            entry = open_entry(archive, info, name=self.name)
        except broken() as error:
            raise CoatDamaged(self.name, "zip", byte=0) from error
        with entry:
            yield Stream(self.name, entry, info.file_size)


class _Counted:
    """A file that counts the bytes that are read from it."""

    def __init__(self, file: BinaryIO, begun: bytes) -> None:
        self._file, self._begun, self.done = file, begun, 0

    def read(self, size: int = -1) -> bytes:
        if size < 0:
            size = len(self._begun) + CHUNK
        given, self._begun = self._begun[:size], self._begun[size:]
        if len(given) < size:
            given += self._file.read(size - len(given))
        self.done += len(given)
        return given

    def close(self) -> None:
        """Leave the file open: it belongs to another."""


class Stream:
    """The bytes of a file without their coat, read once from the first to the last.

    `at` is where the next byte stands in them; `size` is the size of the file as it lies there and `done` how much
    of that is read. `plain`: there is no coat, so that the size tells how many bytes there are.
    """

    def __init__(self, name: str, handle: BinaryIO, size: int) -> None:
        self.name, self.size, self.at = name, size, 0
        self.coat: Coat | None = None
        self._buffer, self._old_ends = b"", False
        self._faults = broken()
        head = self._guarded(handle, 16)
        self._raw = _Counted(handle, head)
        self.coat = coat_of(head)
        self._file = cast(BinaryIO, self._raw)
        if self.coat is not None:
            self._file = self.coat.off(self._file)

    @property
    def plain(self) -> bool:
        """Whether the file has no coat."""
        return self.coat is None

    @property
    def done(self) -> int:
        """How many bytes of the file are read, coat and all."""
        return self._raw.done

    @property
    def unpacked(self) -> int:
        """How many bytes came out of the coat, looked at or read."""
        return self.at + len(self._buffer)

    @property
    def left(self) -> int | None:
        """How many bytes are still to come; None where a coat hides it."""
        return max(0, self.size - self.at) if self.plain else None

    def peek(self, size: int) -> bytes:
        """Return the next bytes, fewer at the end, without going on."""
        self._fill(size)
        return self._buffer[:size]

    def read(self, size: int) -> bytes:
        """Return the next bytes; fewer only at the end."""
        if size > len(self._buffer) + CHUNK:
            pieces = [self._buffer]
            missing, self._buffer = size - len(self._buffer), b""
            while missing > 0 and (piece := self._more(min(missing, 8 * CHUNK))):
                pieces.append(piece)
                missing -= len(piece)
            data = b"".join(pieces)
            data, self._buffer = data[:size], data[size:]
        else:
            self._fill(size)
            data, self._buffer = self._buffer[:size], self._buffer[size:]
        self.at += len(data)
        return data

    def mend_ends(self) -> None:
        """Read the line ends of old Macs (CR alone) as those of today, where a text has no others in its beginning."""
        head = self.peek(_LOOKED_AT)
        signs = head[:_SIGNED]
        if b"\r" not in head or b"\n" in head or b"\x00" in head:
            return
        if not is_pickle(signs) and not is_pickle(unpacked(signs)):
            self._buffer, self._old_ends = self._buffer.replace(b"\r", b"\n"), True

    def back(self, data: bytes) -> None:
        """Put back the bytes that were read last: they are the next ones again."""
        self._buffer = data + self._buffer
        self.at -= len(data)

    def numbers(self, count: int, kind: Any) -> np.ndarray[Any, Any]:
        """Return so many numbers of a kind; fewer where the file ends."""
        kind = np.dtype(kind)
        data = self.read(count * kind.itemsize)
        return np.frombuffer(data[: len(data) // kind.itemsize * kind.itemsize], kind)

    def skip(self, size: int) -> int:
        """Pass over bytes, and return how many there were."""
        begun = self.at
        while self.at - begun < size and self.read(min(CHUNK, size - (self.at - begun))):
            pass
        return self.at - begun

    def until(self, mark: bytes, most: int) -> bytes | None:
        """Return the bytes before the next mark and pass over it; None where none is within so many bytes."""
        size = 256
        while True:
            head = self.peek(min(size, most))
            place = head.find(mark)
            if place >= 0:
                self.read(place + len(mark))
                return head[:place]
            if len(head) < size:
                return None
            size *= 4

    def lines(self, size: int = CHUNK) -> Iterator[list[bytes]]:
        """Yield the lines without their ends, about `size` bytes of them at a time.

        Raises `UnknownFormat` where one is longer than any model's.
        """
        rest: list[bytes] = []
        length = 0
        while data := self.read(size):
            *whole, last = data.split(b"\n")
            if whole:
                whole[0] = b"".join((*rest, whole[0]))
                rest, length = [], 0
                yield whole
            rest.append(last)
            length += len(last)
            if length > LONGEST_LINE:
                raise UnknownFormat(self.name)
        if length:
            yield [b"".join(rest)]

    def _fill(self, size: int) -> None:
        while len(self._buffer) < size and (piece := self._more(max(CHUNK // 16, size - len(self._buffer)))):
            self._buffer += piece

    def _more(self, size: int) -> bytes:
        data = self._guarded(self._file, size)
        return data.replace(b"\r", b"\n") if self._old_ends else data

    def _guarded(self, file: BinaryIO, size: int) -> bytes:
        try:
            return file.read(size)
        except self._faults as error:
            coat = self.coat.id if self.coat is not None else "zip"
            raise CoatDamaged(self.name, coat, byte=self.at + len(self._buffer)) from error


@contextlib.contextmanager
def parts_of(files: Sequence[tuple[str, Path]]) -> Iterator[list[Part]]:
    """Give the files, with those inside a zip in its place; names are only shown, never opened as paths.

    Raises `CoatDamaged`, `TooManyFiles`.
    """
    with contextlib.ExitStack() as stack:
        yield _parts(files, stack)


def _parts(files: Sequence[tuple[str, Path]], stack: contextlib.ExitStack) -> list[Part]:
    found: list[Part] = []
    for name, path in files:
        handle = stack.enter_context(path.open("rb"))
        if handle.read(4) not in (b"PK\x03\x04", b"PK\x05\x06"):
            found.append(Part(name[:NAME_SHOWN], path))
            continue
        try:
            if directory_bytes(handle) > LONGEST_DIRECTORY:
                raise TooManyFiles(name)
            archive = stack.enter_context(zipfile.ZipFile(handle))
        except broken() as error:
            raise CoatDamaged(name, "zip", byte=0) from error
        members = [each for each in archive.infolist()[:MOST_MEMBERS] if not each.is_dir()]
        found += [Part(said[-NAME_SHOWN:], path, (archive, each)) for each, said in zip(members, names_in(members))]
    return found
