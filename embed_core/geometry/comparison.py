"""Two models side by side: do they give the same words the same neighbours?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from embed_core.corpus.conversion import converter
from embed_core.errors import LabError
from embed_core.geometry.nearest import nearest_rows
from embed_core.geometry.neighbours import with_direction
from embed_core.vectors import WordVectors

Array = np.ndarray[Any, Any]


class NoCommonWords(LabError):
    """Two models have no words in common, or only one, or none of those that were asked for."""

    message_id = "error-no-common-words"

    def __init__(self, first: tuple[str, ...], second: tuple[str, ...], *, cause: str = "") -> None:
        super().__init__(first=first, second=second, cause=cause)

    @classmethod
    def between(cls, a: WordVectors, b: WordVectors) -> NoCommonWords:
        """Return the error of two models, with how both begin and what the likely cause is."""
        return cls(a.words[:5], b.words[:5], cause=likely_cause(a, b))


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """How far two models agree, word by word.

    `overlap` (n,) is the share of a word's k nearest that both models name, 0 to 1. `only_a` and
    `only_b` count the words that one model has and the other lacks, `undirected` those that both have, one of them
    without a direction. `k` is the number used.
    """

    words: tuple[str, ...]
    overlap: Array
    only_a: int
    only_b: int
    k: int
    undirected: int = 0

    @property
    def mean(self) -> float:
        """The mean overlap over all words compared."""
        return float(self.overlap.mean())


def compare(a: WordVectors, b: WordVectors, *, k: int = 10, words: Sequence[str] | None = None) -> Comparison:
    """Compare the neighbourhoods of two models, both restricted to the vocabulary that they share.

    With `words`, only the overlap of these is computed (those that are shared; the others are passed
    over), still among all shared words. Words without a direction in either model are left out. A k
    above what is shared is lowered. Raises `NoCommonWords` with the beginnings of both vocabularies.
    """
    shared, (first, second) = common_rows(a, b)
    common = {word: place for place, word in enumerate(shared)}
    asked = shared if words is None else tuple(word for word in dict.fromkeys(words) if word in common)
    if not asked:
        raise NoCommonWords.between(a, b)
    most = max(1, min(k, len(common) - 1))
    rows = np.array([common[word] for word in asked])
    near = [nearest_rows(model.units[at], most, rows=rows)[0] for model, at in ((a, first), (b, second))]
    overlap = shared_of(near[0], near[1]) / most
    overlap.flags.writeable = False
    only_a, only_b, undirected = left_over(a, b)
    return Comparison(asked, overlap, only_a, only_b, most, undirected)


def shared_of(first: Array, second: Array) -> Array:
    """Return how many entries each row of one list of neighbours, (n, k), has in common with that of another, (n,)."""
    together = np.sort(np.concatenate([first, second], axis=1), axis=1)
    return np.asarray((together[:, 1:] == together[:, :-1]).sum(axis=1))


@dataclass(frozen=True, slots=True)
class Apart:
    """The words of two models that cannot be compared, each list in the order of its model, the most frequent first.

    `only_a` and `only_b` are words that one model has and the other lacks. `undirected` are words that both have, but
    of which one has no direction (a vector of zeros, or with what is no number in it); in the order of the first.
    """

    only_a: tuple[str, ...]
    only_b: tuple[str, ...]
    undirected: tuple[str, ...]


def words_apart(a: WordVectors, b: WordVectors) -> Apart:
    """Return the words of two models that cannot be compared, and why."""
    first, second = a.all_rows(), b.all_rows()
    only_a = tuple(word for word in a.words if word not in second)
    only_b = tuple(word for word in b.words if word not in first)
    return Apart(only_a, only_b, _undirected(a, b))


def _undirected(a: WordVectors, b: WordVectors) -> tuple[str, ...]:
    known, bad = (a.all_rows(), b.all_rows()), (np.flatnonzero(~a.directed), np.flatnonzero(~b.directed))
    found = {model.words[row] for model, rows in zip((a, b), bad, strict=True) for row in rows.tolist()}
    return tuple(sorted((word for word in found if all(word in rows for rows in known)), key=lambda w: known[0][w]))


def left_over(a: WordVectors, b: WordVectors) -> tuple[int, int, int]:
    """Return how many words only the first of two models has, only the second, and both without a direction in one."""
    known = b.all_rows()
    both = sum(word in known for word in a.words)
    return len(a) - both, len(b) - both, len(_undirected(a, b))


def common_rows(*models: WordVectors) -> tuple[tuple[str, ...], tuple[Array, ...]]:
    """Return the words that all models have, with a direction in each, in the order of the first; and their rows.

    Raises `NoCommonWords` where these are fewer than two.
    """
    first = models[0]
    known = [model.all_rows() for model in models]
    both = list(first.words)
    for index in known[1:]:
        both = [word for word in both if word in index]
    rows = [np.array([index[word] for word in both], np.int64) for index in known]
    kept = np.flatnonzero(np.all([with_direction(m.units[at]) for m, at in zip(models, rows, strict=True)], axis=0))
    if len(kept) < 2:
        raise NoCommonWords.between(first, models[1])
    return tuple(both[place] for place in kept), tuple(at[kept] for at in rows)


LOOKED_AT = 2000
"""So many words of a vocabulary are looked at to tell why two have none in common."""
TELLING = 0.2
"""The share of the smaller vocabulary that has to fit once case, script or segmentation is evened out."""


def likely_cause(a: WordVectors, b: WordVectors) -> str:
    """Return why two models share no words: "script", "case", "language", "segmentation", or "" where nothing tells."""
    first, second = ([word for word in model.words[:LOOKED_AT] if word] for model in (a, b))
    if not first or not second:
        return ""
    if _fit(map(str.casefold, first), map(str.casefold, second)):
        return "case"
    han = [
        sum(any("\u3400" <= c <= "\u9fff" for c in word) for word in words) / len(words) for words in (first, second)
    ]
    if min(han) > 0.5:
        convert = converter("simplified")
        if _fit(map(convert, first), map(convert, second)):
            return "script"
        lengths = [sum(map(len, words)) / len(words) for words in (first, second)]
        return "segmentation" if max(lengths) > 1.4 * min(lengths) else ""
    languages = [model.meta.corpus.language if model.meta.corpus else "" for model in (a, b)]
    if abs(han[0] - han[1]) > 0.5 or (all(languages) and languages[0] != languages[1]):
        return "language"
    return "segmentation" if _fit(_pieces(first), _pieces(second)) else ""


def writes_han(model: WordVectors) -> bool:
    """Tell whether most of a model's frequent words hold Chinese characters."""
    words = [word for word in model.words[:LOOKED_AT] if word]
    return bool(words) and _share_of_han(words) > 0.5


def _share_of_han(words: Sequence[str]) -> float:
    return sum(any("\u3400" <= letter <= "\u9fff" for letter in word) for word in words) / len(words)


def _fit(first: Iterable[str], second: Iterable[str]) -> bool:
    one, other = set(first), set(second)
    return len(one & other) >= max(2, TELLING * min(len(one), len(other)))


def _pieces(words: Sequence[str]) -> Iterable[str]:
    return (piece for word in words for piece in re.split(r"[_\W]+", word) if piece)
