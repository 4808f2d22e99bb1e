"""The names and meta data of documents as lines of JSON: each is read when it is asked for, however many there are."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO, Generic, TypeAlias, TypeVar, overload

import numpy as np

T = TypeVar("T", bound="str | Mapping[str, str]")
Array: TypeAlias = "np.ndarray[Any, Any]"
TOGETHER = 1000
"""So many lines are read in one go when all are asked for."""


def line_of(name: str, start: int, meta: Mapping[str, str]) -> bytes:
    """Return a document as a line of JSON: its name, its first sentence, and what is known of it."""
    row: dict[str, Any] = {"name": name, "start": start} | ({"meta": dict(meta)} if meta else {})
    return f"{json.dumps(row, ensure_ascii=False)}\n".encode("utf-8", "backslashreplace")


class Listing:
    """Lines in memory (`data`) or in a file (`path`); `offsets` (documents + 1,) says where each begins and all end."""

    def __init__(self, offsets: Array, *, data: bytes = b"", path: Path | None = None) -> None:
        self.offsets, self._data, self.path = offsets, data, path

    def __len__(self) -> int:
        return len(self.offsets) - 1

    def raw(self, first: int, last: int) -> bytes:
        """Return the lines from `first` to the one before `last`."""
        begin, end = int(self.offsets[first]), int(self.offsets[last])
        if self.path is None:
            return self._data[begin:end]
        with self.path.open("rb") as file:
            file.seek(begin)
            return file.read(end - begin)

    def rows(self, first: int, last: int) -> Iterator[dict[str, Any]]:
        """Yield the documents from `first` to the one before `last`."""
        for at in range(first, last, TOGETHER):
            yield from json.loads(b"[%s]" % b",".join(self.raw(at, min(last, at + TOGETHER)).splitlines()))


class Column(Sequence[T], Generic[T]):
    """One field of a listing as a sequence; it equals any sequence of the same."""

    def __init__(self, listing: Listing, field: str, empty: T) -> None:
        self._listing, self._field, self._empty = listing, field, empty

    def __len__(self) -> int:
        return len(self._listing)

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[T]: ...
    def __getitem__(self, at: int | slice) -> T | Sequence[T]:
        if isinstance(at, slice):
            return [self[index] for index in range(*at.indices(len(self)))]
        index = at + len(self) if at < 0 else at
        if not 0 <= index < len(self):
            raise IndexError(at)
        return self._of(next(self._listing.rows(index, index + 1)))

    def __iter__(self) -> Iterator[T]:
        return map(self._of, self._listing.rows(0, len(self)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(self) == len(other) and all(a == b for a, b in zip(self, other))

    __hash__ = None  # type: ignore[assignment]

    def _of(self, row: Mapping[str, Any]) -> T:
        found: T = row.get(self._field, self._empty)
        return found


class Roll:
    """Takes documents one by one while a text is read: their lines in memory or in a file, their starts as numbers."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._out: BinaryIO = BytesIO() if path is None else path.open("wb")
        self._starts, self._offsets = array("q"), array("q", (0,))

    def __len__(self) -> int:
        return len(self._starts)

    def add(self, name: str, start: int, meta: Mapping[str, str]) -> None:
        """Take the next document, which begins with the sentence `start`."""
        line = line_of(name, start, meta)
        self._out.write(line)
        self._starts.append(start)
        self._offsets.append(self._offsets[-1] + len(line))

    def finish(self) -> tuple[Array, Listing]:
        """Return the starts and the listing of what was taken."""
        data = self._out.getvalue() if isinstance(self._out, BytesIO) else b""
        self._out.close()
        starts, offsets = (np.frombuffer(numbers, np.int64) for numbers in (self._starts, self._offsets))
        return starts if len(starts) else np.empty(0, np.int64), Listing(offsets, data=data, path=self._path)

    def discard(self) -> None:
        """Remove what was written, also where a full disk does not take the rest of it."""
        with suppress(OSError):
            self._out.close()
        if self._path is not None:
            self._path.unlink(missing_ok=True)
