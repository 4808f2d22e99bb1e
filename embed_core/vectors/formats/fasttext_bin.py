"""fastText's .bin, as fastText 0.9 writes it: words with their counts, the vectors of words and of pieces of words."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from embed_core.vectors.draft import ArrayDraft
from embed_core.vectors.formats.fasttext_layout import (
    ARGS,
    DICTIONARY,
    ENTRY,
    MAGIC,
    MATRIX,
    MOST_BUCKETS,
    SUPERVISED,
    VERSIONS,
    means,
)
from embed_core.vectors.formats.fasttext_writing import names, pieces
from embed_core.vectors.formats.faults import BadByte, MoreThanPromised, NotSupported
from embed_core.vectors.formats.inputs import CHUNK, Stream
from embed_core.vectors.formats.mapped import let_go
from embed_core.vectors.formats.reading import (
    LONGEST_WORD,
    Array,
    Block,
    ImportChoices,
    Reading,
    check_letters,
    check_promise,
    rows_a_block,
)


def matches(stream: Stream) -> bool:
    """Tell whether a file begins with fastText's sign."""
    return stream.peek(4) == MAGIC.to_bytes(4, "little")


def open_reading(stream: Stream, choices: ImportChoices) -> Reading:
    """Begin to read: arguments and sizes. Raises `NotSupported` with version, for classifiers and quantised models."""
    name = stream.name
    stream.read(4)
    (version,) = struct.unpack("<i", _exactly(stream, 4))
    if version not in VERSIONS:
        raise NotSupported(name, "version", found=version)
    dimensions, *_, model, buckets, min_n, max_n, _, _ = ARGS.unpack(_exactly(stream, ARGS.size))
    size, words, labels, _tokens, pruned = DICTIONARY.unpack(_exactly(stream, DICTIONARY.size))
    if model == SUPERVISED or labels > 0:
        raise NotSupported(name, "supervised")
    if pruned > 0:
        raise NotSupported(name, "quantised")
    check_promise(name, words, dimensions)
    if size != words or not 0 <= buckets <= MOST_BUCKETS or not (0 <= min_n <= 64 and 0 <= max_n <= 64):
        raise BadByte(name, stream.at)
    if max_n == 0:
        buckets = 0
    return _Model(
        name, dimensions, words, choices, counted=True, buckets=buckets, stream=stream, min_n=min_n, max_n=max_n
    )


@dataclass(slots=True)
class _Model(Reading):
    min_n: int = 0
    max_n: int = 0
    counts: list[int] = field(default_factory=list)

    def first_words(self, most: int, scratch: Path) -> list[str]:
        """Return the first words of the dictionary."""
        return self._dictionary(min(most, self.words or 0))

    def blocks(self, scratch: Path) -> Iterator[Block]:
        """Write the words' own vectors and the buckets into `scratch`, and yield the means that fastText gives."""
        promised = self.words or 0
        words = self._dictionary(promised)
        if len(set(words)) < len(words) or "" in words or any("\n" in word for word in words):
            raise BadByte(self.name, self.stream.at)
        taken = min(promised, self.choices.first or promised)
        quantised, rows, columns = MATRIX.unpack(_exactly(self.stream, MATRIX.size))
        if quantised:
            raise NotSupported(self.name, "quantised")
        if (rows, columns) != (promised + self.buckets, self.dimensions):
            raise NotSupported(self.name, "shape", found=f"{rows} × {columns}")
        del words[taken:], self.counts[taken:]
        if self.buckets and self.choices.subwords:
            yield from self._with_pieces(words, scratch)
        else:
            yield from self._plain(words, scratch)
        self._end()

    def _plain(self, words: Sequence[str], scratch: Path) -> Iterator[Block]:
        """Yield means without keeping the pieces; they go through a scratch file where there are some."""
        if not self.buckets:
            done = 0
            for block in self._rows(len(words)):
                chosen = slice(done, done + len(block))
                yield Block(words[chosen], block, self.counts[chosen])
                done += len(block)
            self._pass((self.words or 0) - len(words))
            return
        yield from self._with_pieces(words, scratch)
        for name in ("own.npy", "subwords.npy", "subword-ids.npy"):
            (scratch / name).unlink(missing_ok=True)
        self.subword_facts = None

    def _with_pieces(self, words: Sequence[str], scratch: Path) -> Iterator[Block]:
        own = self._written(scratch / "own.npy", len(words))
        self._pass((self.words or 0) - len(words))
        pieces = self._written(scratch / "subwords.npy", self.buckets)
        np.save(scratch / "subword-ids.npy", np.arange(self.buckets, dtype=np.uint32), allow_pickle=False)
        step = max(1, rows_a_block(self.dimensions) // 8)
        for begin in range(0, len(words), step):
            chosen = slice(begin, begin + step)
            with np.errstate(over="ignore", invalid="ignore"):
                rows = means(words[chosen], own[chosen], pieces, min_n=self.min_n, max_n=self.max_n)
            let_go(own)
            let_go(pieces)
            yield Block(words[chosen], rows, self.counts[chosen])
        self.subword_facts = {"min_n": self.min_n, "max_n": self.max_n, "buckets": self.buckets}

    def _written(self, path: Path, rows: int) -> Array:
        """Take rows from the file into one of ours, and return it mapped."""
        draft = ArrayDraft(path, dimensions=self.dimensions)
        try:
            for block in self._rows(rows):
                draft.add(block)
        finally:
            draft.close()
        return np.asarray(np.load(path, mmap_mode="r", allow_pickle=False))

    def _rows(self, rows: int) -> Iterator[Array]:
        step = rows_a_block(self.dimensions)
        for begin in range(0, rows, step):
            wanted = min(step, rows - begin) * self.dimensions
            numbers = self.stream.numbers(wanted, "<f4")
            if len(numbers) < wanted:
                raise BadByte(self.name, self.stream.at)
            yield numbers.reshape(-1, self.dimensions)

    def _pass(self, rows: int) -> None:
        if self.stream.skip(4 * rows * self.dimensions) < 4 * rows * self.dimensions:
            raise BadByte(self.name, self.stream.at)

    def _end(self) -> None:
        """See that the other matrix is there whole, and nothing after it; its numbers are not needed."""
        if self.choices.lenient:
            return
        _, rows, columns = MATRIX.unpack(_exactly(self.stream, MATRIX.size))
        if columns != self.dimensions or not 0 <= rows <= (self.words or 0):
            raise BadByte(self.name, self.stream.at)
        self._pass(rows)
        if self.stream.peek(1):
            raise MoreThanPromised(self.name, promised=self.words or 0, byte=self.stream.at)

    def _dictionary(self, most: int) -> list[str]:
        """Return the words, and note their counts. What is no UTF-8 in them is written as \\x…, and counted."""
        words: list[str] = []
        data, place = b"", 0
        while len(words) < most:
            end = data.find(b"\x00", place, place + LONGEST_WORD)
            if end < 0 or end + 1 + ENTRY.size > len(data):
                if end < 0 and len(data) - place >= LONGEST_WORD:
                    raise BadByte(self.name, self.stream.at - len(data) + place)
                more = self.stream.read(CHUNK // 4)
                if not more:
                    raise BadByte(self.name, self.stream.at)
                data, place = data[place:] + more, 0
                check_letters(self.name, self.stream.at, len(words))
                continue
            words.append(self._word(data[place:end]))
            count, kind = ENTRY.unpack_from(data, end + 1)
            if kind or count < 0:
                raise BadByte(self.name, self.stream.at - len(data) + end + 1)
            self.counts.append(count)
            place = end + 1 + ENTRY.size
        self.stream.back(data[place:])
        return words

    def _word(self, written: bytes) -> str:
        try:
            return written.decode("utf-8")
        except UnicodeDecodeError:
            self.told["odd_words"] = self.told.get("odd_words", 0) + 1
            return written.decode("utf-8", "backslashreplace")


def _exactly(stream: Stream, size: int) -> Any:
    data = stream.read(size)
    if len(data) < size:
        raise BadByte(stream.name, stream.at)
    return data


__all__ = ["matches", "names", "open_reading", "pieces"]
