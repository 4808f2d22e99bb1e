"""The currency of the house: words, counts, and one vector each, frozen and shared."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from embed_core.errors import WordUnknown


@dataclass(frozen=True, slots=True, kw_only=True)
class CorpusFacts:
    """What a model keeps of the corpus that it was trained on."""

    identity: str
    name: str
    language: str
    tokens: int
    types: int
    synthetic: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelMeta:
    """How a model came to be. `epochs` counts all continuations; `losses` has one probe loss an epoch."""

    trainer: str = "imported"
    settings: Mapping[str, Any] = field(default_factory=dict)
    corpus: CorpusFacts | None = None
    seconds: float = 0.0
    seed: int = 0
    epochs: int = 0
    stopped: bool = False
    losses: tuple[float, ...] = ()
    versions: Mapping[str, str] = field(default_factory=dict)
    continued_from: str | None = None

    def to_json(self) -> dict[str, Any]:
        """Return the meta data as JSON can hold it."""
        data: dict[str, Any] = {name: getattr(self, name) for name in self.__slots__}
        data["corpus"] = None if self.corpus is None else {n: getattr(self.corpus, n) for n in CorpusFacts.__slots__}
        return data | {"settings": dict(self.settings), "versions": dict(self.versions), "losses": list(self.losses)}

    @staticmethod
    def from_json(data: Mapping[str, Any]) -> ModelMeta:
        """Return the meta data that `to_json` wrote; unknown keys are passed over."""
        known = {k: v for k, v in data.items() if k in ModelMeta.__slots__}
        if known.get("corpus"):
            known["corpus"] = CorpusFacts(**{k: v for k, v in known["corpus"].items() if k in CorpusFacts.__slots__})
        known["losses"] = tuple(known.get("losses") or ())
        return ModelMeta(**known)


def _frozen(array: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    if array.flags.writeable:
        array = array.view()
        array.flags.writeable = False
    return array


@dataclass(frozen=True, eq=False)
class WordVectors:
    """Word vectors as every room uses them: frozen, most frequent word first.

    `words` n names, `counts` (n,) how often each occurs in the corpus, `matrix` (n, d) float32, one
    row a word, `contexts` (n, d) the output vectors of the trainer, where it has them.
    """

    words: tuple[str, ...]
    counts: np.ndarray[Any, Any]
    matrix: np.ndarray[Any, Any]
    meta: ModelMeta = field(default_factory=ModelMeta)
    contexts: np.ndarray[Any, Any] | None = None

    def __post_init__(self) -> None:
        if self.matrix.ndim != 2 or len(self.words) != len(self.matrix) or len(self.counts) != len(self.words):
            raise ValueError("words, counts and matrix must have the same length")
        object.__setattr__(self, "words", tuple(self.words))
        object.__setattr__(self, "matrix", _frozen(np.asarray(self.matrix, np.float32)))
        object.__setattr__(self, "counts", _frozen(np.asarray(self.counts, np.int64)))
        if self.contexts is not None:
            object.__setattr__(self, "contexts", _frozen(np.asarray(self.contexts, np.float32)))

    def __len__(self) -> int:
        return len(self.words)

    def __contains__(self, word: object) -> bool:
        return word in self.index

    @property
    def dimensions(self) -> int:
        """How many numbers a vector has."""
        return int(self.matrix.shape[1])

    @cached_property
    def index(self) -> dict[str, int]:
        """The row of each word."""
        return {word: row for row, word in reversed(list(enumerate(self.words)))}

    @cached_property
    def units(self) -> np.ndarray[Any, Any]:
        """The rows at length 1, (n, d) float32; a row of zeros stays zero."""
        norms = np.linalg.norm(self.matrix, axis=1, keepdims=True)
        return _frozen(np.divide(self.matrix, norms, out=np.zeros_like(self.matrix), where=norms > 0))

    @cached_property
    def directionless(self) -> np.ndarray[Any, Any]:
        """Which rows are all zeros, (n,) bool: they have no direction, so nothing is near them."""
        return _frozen(np.asarray(~self.matrix.any(axis=1)))

    @cached_property
    def identity(self) -> str:
        """A hash of the content, 16 hexadecimal digits: same words and numbers, same identity."""
        digest = hashlib.blake2b(digest_size=8)
        digest.update("\n".join(self.words).encode("utf-8", "surrogatepass"))
        digest.update(repr(self.matrix.shape).encode())
        digest.update(np.ascontiguousarray(self.matrix).data)
        return digest.hexdigest()

    def row(self, word: str) -> int:
        """Return the row of a word. Raises `WordUnknown` with the spellings that come near."""
        found = self.index.get(word)
        if found is None:
            raise WordUnknown(word, alike=self.alike(word))
        return found

    def vector(self, word: str) -> np.ndarray[Any, Any]:
        """Return the vector of a word, (d,) float32, as it was trained (not at length 1)."""
        return np.asarray(self.matrix[self.row(word)])

    def similarity(self, first: str, second: str) -> float:
        """Return the cosine of two words, from −1 to 1."""
        cosine = np.dot(self.units[self.row(first)].astype(float), self.units[self.row(second)].astype(float))
        return float(np.clip(cosine, -1.0, 1.0))

    def alike(self, word: str, *, most: int = 5) -> tuple[str, ...]:
        """Return words whose spelling comes near: other case or width first, then shared letters."""
        folded = unicodedata.normalize("NFKC", word).casefold().strip()
        if not folded:
            return ()
        same = [w for w in self.words if w != word and unicodedata.normalize("NFKC", w).casefold() == folded]
        letters = set(folded)
        near = [w for w in self.words if abs(len(w) - len(folded)) <= 2 and letters & set(w)][:20_000]
        close = get_close_matches(folded, near, n=most, cutoff=0.5)
        return tuple(dict.fromkeys([*same, *close]))[:most]

    def save(self, folder: str | Path) -> None:
        """Write the model into a folder of its own; `open_model` reads it back."""
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
