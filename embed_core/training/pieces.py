"""The network of FastText: words made of pieces, and gensim's compiled step that moves both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from embed_core.training.kernel import Memory, Network, compiled_steps, first_vectors

Array = np.ndarray[Any, Any]
FEW, MANY = 64, 8192
"""Rows that are drawn at a time, where few of them are wanted and where many are."""
CAREFUL, HOPELESS = 0.5, 20.0
"""Above the first growth in one update (see `repetition`) the text is learned in small bites, each looked after;
above the second it would leave all bounds within a bite."""
BITE = 50
WILD = 1e5
"""A context vector with a larger number than this is on its way out of all bounds."""
SAMPLED = 400


@dataclass(frozen=True, slots=True, eq=False)
class Pieces:
    """Which pieces each word has. `ids` (m,): the buckets that occur; `rows`: for each word, its places in `ids`.

    A piece that occurs twice in a word stands there twice.
    """

    ids: Array
    rows: list[Array]

    @staticmethod
    def of(words: Sequence[str], *, min_n: int, max_n: int, buckets: int) -> Pieces:
        """Cut the words as fastText does, and number the buckets that they touch."""
        inner = compiled_steps("fasttext_inner")
        cut, code = inner.compute_ngrams_bytes, inner.ft_hash_bytes
        found = [[code(piece) % buckets for piece in cut(word, min_n, max_n)] for word in words]
        lengths = [len(each) for each in found]
        flat = np.fromiter((bucket for each in found for bucket in each), np.uint32, sum(lengths))
        ids, places = np.unique(flat, return_inverse=True)
        return Pieces(ids, np.split(places.astype(np.uint32).ravel(), np.cumsum(lengths)[:-1]))


@dataclass(slots=True)
class _Parts:
    """What gensim calls `wv` of a FastText model; its buckets are only those that occur."""

    vectors_vocab: Array
    vectors_ngrams: Array
    vectors_vocab_lockf: Array
    vectors_ngrams_lockf: Array
    vector_size: int
    key_to_index: dict[int, int]
    expandos: dict[str, Any]
    bucket: int
    buckets_word: list[Array]


class PieceNetwork(Network):
    """FastText on its way: `own` (n, d) and `ngrams` (m, d) float32, whose mean is a word's vector.

    `staying` (m,) is true for pieces that stay where they are. `careful` cuts the steps short (see `repetition`).
    """

    def __init__(
        self, pieces: Pieces, counts: Array, settings: Any, *, staying: Array | None = None, **more: Any
    ) -> None:
        self.pieces, self._staying = pieces, staying
        super().__init__(counts, settings, **more)
        self.careful = False

    def _lay_out(self, words: int, settings: Any, expandos: dict[str, Any], moving: Array) -> None:
        self._steps = compiled_steps("fasttext_inner")
        size, ids = settings.vector_size, self.pieces.ids
        self.stacked = np.empty((words + len(ids), size), np.float32)
        self.stacked[:words] = first_vectors(words, size, seed=settings.seed)
        first_rows(self.stacked[words:], ids, seed=settings.seed + 1)
        staying = np.ones(1, np.float32) if self._staying is None else np.asarray(~self._staying, np.float32)
        rows = {row: row for row in range(words)}
        self.wv = _Parts(
            self.stacked[:words], self.stacked[words:], moving, staying, size, rows, expandos, 1, self.pieces.rows
        )
        self._mean = _means(self.pieces, words)

    @property
    def own(self) -> Array:
        """What each word has besides its pieces, (n, d)."""
        return np.asarray(self.wv.vectors_vocab)

    @property
    def ngrams(self) -> Array:
        """The vectors of the pieces, (m, d)."""
        return np.asarray(self.wv.vectors_ngrams)

    @property
    def vectors(self) -> Array:
        """The vectors of the words, (n, d): each time a new array."""
        return self.first(len(self.pieces.rows))

    def first(self, most: int) -> Array:
        """Return the vectors of the first words: the mean of their own and those of their pieces."""
        table, sizes = self._mean
        return np.asarray((table[:most] @ self.stacked) / sizes[:most, None])

    def parts(self) -> dict[str, Array]:
        """Return the matrices that the steps change, by name."""
        parts = super().parts() | {"own": self.own, "ngrams": self.ngrams}
        del parts["vectors"]
        return parts

    def step(self, sentences: list[list[int]], alpha: float, memory: Memory) -> None:
        """Learn from at most 10,000 tokens, unless the numbers have grown wild: they would soon be none.

        gensim's step crashes on what is no number.
        """
        for bite in bites(sentences) if self.careful else [sentences]:
            if self.wild:
                return
            self._steps.train_batch_any(self, bite, alpha, *memory)
            predicting = self.nodes if self.contexts is None else self.contexts
            assert predicting is not None
            self.wild = not (predicting.max() < WILD and predicting.min() > -WILD)


def bites(sentences: list[list[int]]) -> list[list[list[int]]]:
    """Cut sentences into pieces of at most `BITE` tokens and gather them into groups of no more."""
    groups: list[list[list[int]]] = [[]]
    tokens = 0
    for sentence in sentences:
        for at in range(0, len(sentence), BITE):
            piece = sentence[at : at + BITE]
            if tokens + len(piece) > BITE:
                groups.append([])
                tokens = 0
            groups[-1].append(piece)
            tokens += len(piece)
    return groups


def first_rows(out: Array, ids: Array, *, seed: int) -> None:
    """Fill `out` (m, d) with the rows `ids` of the matrix that `first_vectors` draws for all buckets.

    Only blocks with such a row are drawn: the generator is told to advance over the others.
    """
    size = out.shape[1]
    numbers = ids.astype(np.int64)
    rows = FEW if len(ids) * FEW < 2 * int(numbers.max(initial=0)) else MANY
    blocks, lows = np.unique(numbers // rows, return_index=True)
    for block, low, high in zip(blocks.tolist(), lows.tolist(), [*lows.tolist()[1:], len(ids)]):
        generator = np.random.PCG64(seed)
        generator.advance(block * rows * size // 2)  # one draw gives two numbers of 32 bits
        wanted = numbers[low:high] - block * rows
        drawn = np.random.Generator(generator).random((int(wanted[-1]) + 1, size), dtype=np.float32)[wanted]
        drawn *= 2.0
        drawn -= 1.0
        drawn /= size
        out[low:high] = drawn


def _means(pieces: Pieces, words: int) -> tuple[Any, Array]:
    from scipy import sparse

    lengths = np.array([len(rows) for rows in pieces.rows]) + 1
    ends = np.cumsum(lengths)
    columns = np.empty(int(ends[-1]), np.int32)
    columns[ends - lengths] = np.arange(words)
    inside = np.ones(len(columns), bool)
    inside[ends - lengths] = False
    columns[inside] = np.concatenate(pieces.rows).astype(np.int32) + words
    shape = (words, words + len(pieces.ids))
    ones = np.ones(len(columns), np.float32)
    table = sparse.csr_array((ones, columns, np.concatenate([[0], ends])), shape=shape)
    return table, lengths.astype(np.float32)


def repetition(sentences: list[list[int]], pieces: Pieces, *, window: int) -> float:
    """Return how many times over an update reaches the mean that it was computed from, at worst (1: once).

    CBOW adds the whole of an update to each input of a window, and to one that stands there m times, m
    times. So the mean moves Σm²/Σm times as far as the learning rate says, which can throw it out of all
    bounds: words like 哈哈哈哈哈哈 have a piece many times, and so have wide windows and short pieces.
    Looked at are single words, and windows spread evenly over the text.
    """
    lengths = np.array([len(rows) for rows in pieces.rows])
    word = np.repeat(np.arange(len(lengths), dtype=np.int64), lengths)
    together = word * max(1, len(pieces.ids)) + np.concatenate(pieces.rows)
    found, times = np.unique(together, return_counts=True)
    owner = found // max(1, len(pieces.ids))
    squares, sums = (np.bincount(owner, times.astype(float) ** power) for power in (2, 1))
    worst = float((squares / np.maximum(1.0, sums)).max(initial=1.0))
    words = len(pieces.rows)
    for number in np.linspace(0, len(sentences) - 1, min(SAMPLED, len(sentences))).astype(int).tolist():
        sentence = sentences[number]
        middle = len(sentence) // 2
        near = sentence[max(0, middle - window) : middle + window + 1]
        if len(near) > 1:
            inputs = np.concatenate([near, *(pieces.rows[row].astype(np.int64) + words for row in near)])
            times = np.unique(inputs, return_counts=True)[1]
            worst = max(worst, float((times**2).sum() / times.sum()))
    return worst
