"""fastText's .bin: words with their counts, and the vectors of words and of pieces of words, as fastText 0.9 writes it.

The layout is that of `Args::save`, `Dictionary::save` and `DenseMatrix::save` in fastText's source.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from embed_core.vectors.draft import ArrayDraft
from embed_core.vectors.formats.faults import BadByte, CannotWrite, MoreThanPromised, NotSupported
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
from embed_core.vectors.formats.spaces import without_spaces
from embed_core.vectors.word_vectors import WordVectors, blocks_of

MAGIC, VERSIONS = 793712314, (11, 12)
SUPERVISED, NEGATIVE_SAMPLING, SKIP_GRAM = 3, 2, 2
MOST_BUCKETS = 50_000_000
END_OF_SENTENCE = "</s>"
"""fastText gives this word no pieces."""
_ARGS = struct.Struct("<12id")
_DICTIONARY = struct.Struct("<3i2q")
_ENTRY = struct.Struct("<qb")
_MATRIX = struct.Struct("<?2q")


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
    dimensions, *_, model, buckets, min_n, max_n, _, _ = _ARGS.unpack(_exactly(stream, _ARGS.size))
    size, words, labels, _tokens, pruned = _DICTIONARY.unpack(_exactly(stream, _DICTIONARY.size))
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
        quantised, rows, columns = _MATRIX.unpack(_exactly(self.stream, _MATRIX.size))
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
        _, rows, columns = _MATRIX.unpack(_exactly(self.stream, _MATRIX.size))
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
            if end < 0 or end + 1 + _ENTRY.size > len(data):
                if end < 0 and len(data) - place >= LONGEST_WORD:
                    raise BadByte(self.name, self.stream.at - len(data) + place)
                more = self.stream.read(CHUNK // 4)
                if not more:
                    raise BadByte(self.name, self.stream.at)
                data, place = data[place:] + more, 0
                check_letters(self.name, self.stream.at, len(words))
                continue
            words.append(self._word(data[place:end]))
            count, kind = _ENTRY.unpack_from(data, end + 1)
            if kind or count < 0:
                raise BadByte(self.name, self.stream.at - len(data) + end + 1)
            self.counts.append(count)
            place = end + 1 + _ENTRY.size
        self.stream.back(data[place:])
        return words

    def _word(self, written: bytes) -> str:
        try:
            return written.decode("utf-8")
        except UnicodeDecodeError:
            self.told["odd_words"] = self.told.get("odd_words", 0) + 1
            return written.decode("utf-8", "backslashreplace")


def means(words: Sequence[str], own: Array, pieces: Array, *, min_n: int, max_n: int) -> Array:
    """Return the vectors of words, (k, d): the mean of the own vector and those of all pieces, one a bucket."""
    from gensim.models.fasttext_inner import compute_ngrams_bytes, ft_hash_bytes

    buckets = len(pieces)
    found = [
        []
        if word == END_OF_SENTENCE
        else [ft_hash_bytes(p) % buckets for p in compute_ngrams_bytes(word, min_n, max_n)]
        for word in words
    ]
    rows = np.array(own, np.float32)
    for row, ids in enumerate(found):
        if ids:
            total = np.add.reduce(np.concatenate([rows[row : row + 1], pieces[ids]]), axis=0)
            rows[row] = total / np.float32(len(ids) + 1)
    return rows


def _exactly(stream: Stream, size: int) -> Any:
    data = stream.read(size)
    if len(data) < size:
        raise BadByte(stream.name, stream.at)
    return data


def names(model: WordVectors) -> Sequence[str]:
    """Return a model's words as the file holds them."""
    return without_spaces(model.words)


def pieces(model: WordVectors) -> Iterator[bytes]:
    """Yield the file that holds a model with subwords. Raises `CannotWrite` where it has none.

    Buckets that no word of ours touches are zeros, so that an unseen word points where it does here. The output
    matrix is that of the model where it has one of words, else zeros: enough to ask, not to train on in fastText.
    """
    parts = model.subwords
    if parts is None:
        raise CannotWrite("fasttext-bin", "no-subwords")
    n, d = model.matrix.shape
    skip_gram = model.meta.settings.get("algorithm") != "cbow"
    args = (d, 5, max(1, model.meta.epochs), 1, 5, 1, NEGATIVE_SAMPLING, SKIP_GRAM if skip_gram else 1)
    yield struct.pack("<2i", MAGIC, VERSIONS[-1])
    yield _ARGS.pack(*args, parts.buckets, parts.min_n, parts.max_n, 100, 1e-4)
    yield _DICTIONARY.pack(n, n, 0, int(model.counts.sum()), -1)
    written = names(model)
    for begin in range(0, n, 4096):
        chosen = slice(begin, begin + 4096)
        pairs = zip(written[chosen], model.counts[chosen].tolist(), strict=True)
        yield b"".join(word.encode("utf-8") + b"\x00" + _ENTRY.pack(count, 0) for word, count in pairs)
    yield _MATRIX.pack(False, n + parts.buckets, d)
    yield from map(_bytes, blocks_of(parts.own))
    yield from _all_buckets(parts.ids, parts.vectors, parts.buckets)
    yield _MATRIX.pack(False, n, d)
    yield from map(_bytes, blocks_of(model.contexts if model.contexts is not None else np.zeros((n, d), np.float32)))


def _all_buckets(ids: Array, vectors: Array, buckets: int) -> Iterator[bytes]:
    step = rows_a_block(vectors.shape[1])
    for begin in range(0, buckets, step):
        rows = np.zeros((min(step, buckets - begin), vectors.shape[1]), np.float32)
        first, last = np.searchsorted(ids, [begin, begin + len(rows)])
        rows[ids[first:last].astype(np.int64) - begin] = vectors[first:last]
        yield _bytes(rows)


def _bytes(rows: Array) -> bytes:
    return np.ascontiguousarray(rows, "<f4").tobytes()
