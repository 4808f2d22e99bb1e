"""The currency of the house: words, counts, and one vector each, frozen and shared."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np

from embed_core.errors import WordUnknown
from embed_core.vectors.meta import ModelMeta
from embed_core.vectors.spelling import alike, other_characters
from embed_core.vectors.subwords import Guess, Subwords
from embed_core.vectors.units import UnitRows, frozen, units_of, with_direction
from embed_core.vectors.vocabulary import Vocabulary, Words

Array = np.ndarray[Any, Any]
BLOCK_BYTES = 8 << 20


def blocks_of(matrix: Array) -> Iterator[Array]:
    """Yield the rows of a matrix as float32, about 8 MB at a time, so that one on disk is never in memory whole."""
    step = max(1, BLOCK_BYTES // (4 * max(1, matrix.shape[1])))
    for begin in range(0, len(matrix), step):
        yield np.ascontiguousarray(matrix[begin : begin + step], np.float32)


def content_hash(words: Iterable[bytes], shape: tuple[int, ...], counts: Array, blocks: Iterable[Array]) -> str:
    """Return the hash of a model's content, 16 hexadecimal digits, a piece at a time.

    `words` are pieces of the words' UTF-8, joined by line ends; `blocks` the rows as float32, in their order.
    """
    digest = hashlib.blake2b(digest_size=8)
    for piece in words:
        digest.update(piece)
    digest.update(repr(tuple(shape)).encode())
    digest.update(np.ascontiguousarray(counts, np.int64).data)
    for block in blocks:
        digest.update(block.data)
    return digest.hexdigest()


@dataclass(frozen=True, eq=False)
class WordVectors:
    """Word vectors as every room uses them: frozen, most frequent word first.

    `words` n names, `counts` (n,) how often each occurs in the corpus, `matrix` (n, d) float32, one
    row a word, `contexts` (n, d) the output vectors of the trainer, where it has them, `subwords` what
    `guess` needs. `state` holds, by name, what else its trainer needs to go on: arrays of n rows, float32.
    The arrays are not copied; who hands them over lets go of them.
    """

    words: Vocabulary
    counts: Array
    matrix: Array
    meta: ModelMeta = field(default_factory=ModelMeta)
    contexts: Array | None = None
    subwords: Subwords | None = None
    state: Mapping[str, Array] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not isinstance(self.words, Words):
            object.__setattr__(self, "words", tuple(self.words))
        object.__setattr__(self, "matrix", frozen(np.asarray(self.matrix, np.float32)))
        object.__setattr__(self, "counts", frozen(np.asarray(self.counts, np.int64)))
        if self.contexts is not None:
            object.__setattr__(self, "contexts", frozen(np.asarray(self.contexts, np.float32)))
        if self.matrix.ndim != 2 or self.counts.shape != (len(self.words),) or len(self.words) != len(self.matrix):
            raise ValueError("words, counts and the rows of the matrix must be equally many")
        if self.contexts is not None and self.contexts.shape != self.matrix.shape:
            raise ValueError("contexts must have the shape of the matrix")
        state = {name: frozen(np.asarray(array, np.float32)) for name, array in self.state.items()}
        object.__setattr__(self, "state", MappingProxyType(state))
        if any(len(array) != len(self.words) for array in state.values()):
            raise ValueError("each part of the state must have a row for each word")
        if self.subwords is not None and self.subwords.own.shape != self.matrix.shape:
            raise ValueError("subwords must be those of the same words")
        if isinstance(self.words, tuple) and "\n" in "".join(self.words):
            raise ValueError("a word cannot hold a line break")

    def __len__(self) -> int:
        return len(self.words)

    def __contains__(self, word: object) -> bool:
        return word in self.index

    @property
    def dimensions(self) -> int:
        """How many numbers a vector has."""
        return int(self.matrix.shape[1])

    @cached_property
    def counted(self) -> bool:
        """Whether it is known how often the words occur: vectors from elsewhere often come without, each counted 1."""
        return bool(len(self)) and int(self.counts.max()) > 1

    @cached_property
    def index(self) -> Mapping[str, int]:
        """The row of each word; of the first one, where a word stands twice."""
        if isinstance(self.words, Words):
            return self.words.rows
        return self.all_rows()

    def all_rows(self) -> dict[str, int]:
        """Return `index` as a dict, for those who look up most words; of a large model it is made anew each time."""
        return {word: row for row, word in zip(range(len(self) - 1, -1, -1), reversed(self.words))}

    @cached_property
    def units(self) -> UnitRows:
        """The rows at length 1, (n, d) float32. A row without direction (zeros, NaN, infinity) is all zeros.

        Of a large model (more than 64 MB) they are worked out as they are asked for: `units[rows]`, `units @ vector`.
        """
        return units_of(self.matrix)

    @cached_property
    def directed(self) -> Array:
        """Which words have a direction, (n,) bool: their vectors are not zeros, and all of them are numbers."""
        return frozen(with_direction(self.units))

    @cached_property
    def largest(self) -> float:
        """The largest number, by size, that the model holds anywhere; NaN where something is none. Read once."""
        arrays = [self.matrix, self.contexts, *self.state.values()]
        if self.subwords is not None:
            arrays += [self.subwords.vectors, self.subwords.own]
        ends = [(array.max(initial=0.0), -array.min(initial=0.0)) for array in arrays if array is not None]
        return float(np.max(ends))

    @cached_property
    def identity(self) -> str:
        """A hash of the content, 16 hexadecimal digits: same words, counts and numbers, same identity."""
        written = "\n".join(self.words).encode("utf-8", "surrogatepass")
        return content_hash((written,), self.matrix.shape, self.counts, blocks_of(self.matrix))

    def row(self, word: str) -> int:
        """Return the row of a word. Raises `WordUnknown` with the spellings that come near."""
        found = self.index.get(word)
        if found is None:
            raise WordUnknown(word, alike=self.alike(word))
        return found

    def vector(self, word: str) -> Array:
        """Return the vector of a word, (d,) float32, as it was trained (not at length 1)."""
        return np.asarray(self.matrix[self.row(word)])

    def guess(self, word: str) -> Guess:
        """Return what the spelling of a word says of its vector, also of one that was never seen.

        Raises `WordUnknown` where the model has no subwords, or none of this word's.
        """
        found = self.subwords.guess(word) if self.subwords is not None else None
        if found is None:
            raise WordUnknown(word, alike=self.alike(word))
        return found

    def similarity(self, first: str, second: str) -> float:
        """Return the cosine of two words, from −1 to 1; 0 where one of them has no direction."""
        a, b = (self.units[self.row(word)].astype(np.float64) for word in (first, second))
        lengths = float(a @ a) * float(b @ b)
        return float(np.clip(float(a @ b) / np.sqrt(lengths), -1.0, 1.0)) if lengths else 0.0

    def alike(self, word: str, *, most: int = 5) -> tuple[str, ...]:
        """Return the words whose spelling comes nearest.

        First the word in simplified or traditional characters, then other case or width, then shared characters.
        """
        written = [form for form in other_characters(word) if form in self.index]
        return tuple(dict.fromkeys([*written, *alike(self.words, word, most=most)]))[:most]

    def save(self, folder: str | Path) -> None:
        """Write the model into a folder of its own; `open_model` reads it back. Raises `FolderTaken`."""
        from embed_core.vectors.storage import save_model

        save_model(self, Path(folder))

    def as_keyed_vectors(self) -> Any:
        """Return a copy as gensim's `KeyedVectors`, for those who go on in gensim."""
        from gensim.models import KeyedVectors

        keyed = KeyedVectors(self.dimensions)
        keyed.add_vectors(list(self.words), np.array(self.matrix))
        for word, count in zip(self.words, self.counts.tolist(), strict=True):
            keyed.set_vecattr(word, "count", count)
        return keyed
