"""NumPy's arrays: .npy, and .npz (a zip of them). Arrays of objects are pickles and are refused."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from embed_core.errors import LabError
from embed_core.vectors.formats.faults import BadByte, CutShort, MoreThanPromised, NotSupported, PickleRefused
from embed_core.vectors.formats.inputs import Stream
from embed_core.vectors.formats.reading import (
    Array,
    Block,
    ImportChoices,
    ListLimit,
    Reading,
    check_promise,
    rows_a_block,
)
from embed_core.vectors.word_vectors import WordVectors, blocks_of

MARK = b"\x93NUMPY"
LONGEST_HEAD = 10_000
LEAST_ROWS = 64
"""Rows that are taken at once where they lie column by column: as few pieces of the file as that gives are read."""
MOST_WIDTH = 4096
"""Characters of the longest word in an array of words."""


@dataclass(frozen=True, slots=True)
class Head:
    """What the head of an array says."""

    kind: np.dtype[np.generic]
    shape: tuple[int, ...]
    fortran: bool
    length: int

    @property
    def holds_words(self) -> bool:
        """Whether it is a list of texts."""
        return self.kind.kind in "US" and len(self.shape) == 1


def is_npy(stream: Stream) -> bool:
    """Tell whether a file is one of NumPy's arrays."""
    return stream.peek(6) == MARK


def head_of(stream: Stream) -> Head:
    """Return what the head of an array says, without going on. Raises `PickleRefused` for objects."""
    head = stream.peek(LONGEST_HEAD)
    file = io.BytesIO(head)
    try:
        version = np.lib.format.read_magic(file)
        if version == (1, 0):
            shape, fortran, kind = np.lib.format.read_array_header_1_0(file, max_header_size=LONGEST_HEAD)
        elif version == (2, 0):
            shape, fortran, kind = np.lib.format.read_array_header_2_0(file, max_header_size=LONGEST_HEAD)
        else:
            raise NotSupported(stream.name, "kind", found=f"npy {version[0]}.{version[1]}")
    except LabError:
        raise
    except Exception as error:  # numpy reads the head with Python's own tokenizer, which has many ways to give up
        raise BadByte(stream.name, 0) from error
    if kind.hasobject:
        raise PickleRefused(stream.name, "objects")
    if any(not isinstance(size, int) or isinstance(size, bool) or size < 0 for size in shape):
        raise BadByte(stream.name, 0)
    return Head(kind, shape, fortran, file.tell())


def matches(stream: Stream) -> bool:
    """Tell whether it is an array of rows of numbers."""
    return is_npy(stream) and not head_of(stream).holds_words


def open_reading(stream: Stream, choices: ImportChoices) -> Reading:
    """Begin to read. Raises `NotSupported` for arrays that are no rows of real numbers."""
    head = head_of(stream)
    if head.kind.kind not in "fiu" or head.kind.itemsize > 8:
        raise NotSupported(stream.name, "kind", found=head.kind)
    if len(head.shape) != 2:
        raise NotSupported(stream.name, "shape", found=" × ".join(map(str, head.shape)) or "0")
    words, dimensions = head.shape
    check_promise(stream.name, words, dimensions)
    stream.read(head.length)
    kind = ColumnRows if head.fortran and 1 not in head.shape else RawRows
    return kind(stream.name, dimensions, words, choices, stream=stream, kind=head.kind)


@dataclass(slots=True)
class RawRows(Reading):
    """Rows of numbers of one kind, one after the other. `wide`: what makes float32 of them (None: numpy does)."""

    kind: np.dtype[np.generic] = None  # type: ignore[assignment]
    bfloat: bool = False
    rest: int = 0

    def blocks(self, scratch: Path) -> Iterator[Block]:
        """Yield the rows; whoever joins them with their words gives these (`word_list.joined`)."""
        step, promised = rows_a_block(self.dimensions), self.words or 0
        for begin in range(0, promised, step):
            wanted = min(step, promised - begin) * self.dimensions
            numbers = self.stream.numbers(wanted, self.kind)
            whole = len(numbers) // self.dimensions
            if len(numbers) < wanted and not self.choices.lenient:
                raise CutShort(self.name, promised=promised, found=begin + whole, byte=self.stream.at)
            rows = numbers[: whole * self.dimensions].reshape(whole, self.dimensions)
            yield Block([], _float32(rows, bfloat=self.bfloat))
            if len(numbers) < wanted:
                return
        self._end(promised)

    def _end(self, promised: int) -> None:
        if self.stream.skip(self.rest) < self.rest and not self.choices.lenient:
            raise CutShort(self.name, promised=promised, found=promised, byte=self.stream.at)
        if self.stream.peek(1) and not self.choices.lenient:
            raise MoreThanPromised(self.name, promised=promised, byte=self.stream.at)


@dataclass(slots=True)
class ColumnRows(RawRows):
    """The same, stored column by column (Fortran's order): it goes through a file of its own on its way."""

    def blocks(self, scratch: Path) -> Iterator[Block]:
        """Yield the rows; what is copied into `scratch` is gone afterwards."""
        rows, columns = self.words or 0, self.dimensions
        path = scratch / "columns.part"
        try:
            with path.open("wb") as file:
                wanted, done = rows * columns * self.kind.itemsize, 0
                while done < wanted and (piece := self.stream.read(min(1 << 22, wanted - done))):
                    file.write(piece)
                    done += len(piece)
            if done < wanted:
                raise CutShort(self.name, promised=rows, found=0, byte=self.stream.at)
            self._end(rows)
            step = max(rows_a_block(columns), LEAST_ROWS)
            with path.open("rb", buffering=0) as stored:
                for begin in range(0, rows, step):
                    yield Block([], _float32(self._rows_from(stored, begin, min(step, rows - begin)), bfloat=False))
        finally:
            path.unlink(missing_ok=True)

    def _rows_from(self, stored: io.FileIO, begin: int, count: int) -> Array:
        """Read a piece of each column: a mapped file would come into memory with all that lies around them."""
        rows, size = self.words or 0, self.kind.itemsize
        block = np.empty((self.dimensions, count), self.kind)
        for column, numbers in enumerate(block):
            stored.seek((column * rows + begin) * size)
            if stored.readinto(numbers.view(np.uint8)) != count * size:
                raise CutShort(self.name, promised=rows, found=begin, byte=self.stream.at)
        return np.ascontiguousarray(block.T)


def _float32(rows: Array, *, bfloat: bool) -> Array:
    if bfloat:
        return (rows.astype(np.uint32) << 16).view(np.float32)
    with np.errstate(over="ignore"):
        return rows.astype(np.float32)


def words_in(stream: Stream, limit: ListLimit) -> tuple[list[str], int]:
    """Return the words of an array of texts that are wanted, and how many there are. Raises `BadByte`."""
    head = head_of(stream)
    wide = head.kind.itemsize // (4 if head.kind.kind == "U" else 1)
    if wide > MOST_WIDTH:
        raise NotSupported(stream.name, "kind", found=head.kind)
    stream.read(head.length)
    found: list[str] = []
    left = min(head.shape[0], limit.words)
    step = max(1, (1 << 22) // max(1, head.kind.itemsize))
    while left > 0 and head.kind.itemsize:
        data = stream.read(min(step, left) * head.kind.itemsize)
        numbers = np.frombuffer(data[: len(data) // head.kind.itemsize * head.kind.itemsize], head.kind)
        if not len(numbers):
            raise BadByte(stream.name, stream.at)  # words alone are of no use, however many there are
        found += _texts(stream.name, numbers)
        left -= len(numbers)
        if limit.enough(stream, len(found)):
            break
    return found, head.shape[0]


def _texts(name: str, numbers: Array) -> list[str]:
    try:
        if numbers.dtype.kind == "S":
            return [bytes(each).decode("utf-8", "replace") for each in numbers.tolist()]
        return [str(each) for each in numbers.tolist()]
    except (ValueError, SystemError, OverflowError) as error:
        raise BadByte(name, 0) from error


def names(model: WordVectors) -> Sequence[str]:
    """Return a model's words as the list beside the file holds them: whatever they are."""
    return model.words


def pieces(model: WordVectors) -> Iterator[bytes]:
    """Yield the matrix of a model as .npy of float32; its words are another file."""
    from embed_core.vectors.draft import head_bytes

    yield head_bytes(np.dtype("<f4"), (len(model), model.dimensions))
    for rows in blocks_of(model.matrix):
        yield np.ascontiguousarray(rows, "<f4").tobytes()
