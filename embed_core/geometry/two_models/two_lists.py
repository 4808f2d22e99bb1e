"""One word in two models: its nearest words in each, and where each of them stands in the other."""

from __future__ import annotations

from dataclasses import dataclass

from embed_core.geometry.two_models.ranks import Ranks
from embed_core.vectors import WordVectors


@dataclass(frozen=True, slots=True)
class Placed:
    """A word near another in one model or both: its rank from 1, its cosine, and how often it occurs, in each.

    Rank and cosine are None in a model that lacks one of the two words, or a direction of it; the count is 0 there,
    and None where a model came without counts.
    """

    word: str
    rank_a: int | None
    rank_b: int | None
    cosine_a: float | None
    cosine_b: float | None
    count_a: int | None
    count_b: int | None

    def among(self, k: int) -> tuple[bool, bool]:
        """Tell of each model whether it has the word among the k nearest."""
        return tuple(rank is not None and rank <= k for rank in (self.rank_a, self.rank_b))  # type: ignore[return-value]


@dataclass(frozen=True, slots=True)
class TwoLists:
    """The `k` nearest words of a word in two models, each with its place in both; in the order of the first.

    `in_a` and `in_b` tell whether the model has the word itself, with a direction.
    """

    word: str
    k: int
    placed: tuple[Placed, ...]
    in_a: bool
    in_b: bool

    @property
    def shared(self) -> tuple[Placed, ...]:
        """The words that both models name."""
        return tuple(each for each in self.placed if all(each.among(self.k)))

    @property
    def only_a(self) -> tuple[Placed, ...]:
        """The words that only the first model names, nearest first."""
        return tuple(each for each in self.placed if each.among(self.k) == (True, False))

    @property
    def only_b(self) -> tuple[Placed, ...]:
        """The words that only the second model names, nearest first."""
        only = [each for each in self.placed if each.among(self.k) == (False, True)]
        return tuple(sorted(only, key=lambda each: each.rank_b or 0))


def two_lists(a: WordVectors, b: WordVectors, word: str, *, k: int = 10) -> TwoLists:
    """Return the k nearest words of a word in each of two models, over the whole vocabulary of each.

    Ranks are exact. A model that lacks the word has no list.
    """
    first, second = (Ranks.of(model, word) for model in (a, b))
    names = dict.fromkeys([*first.nearest(k), *second.nearest(k)])
    placed = tuple(
        Placed(
            name,
            *(first.rank(name), second.rank(name)),
            *(first.cosine(name), second.cosine(name)),
            *(first.count(name), second.count(name)),
        )
        for name in names
    )
    return TwoLists(word, k, placed, first.cosines is not None, second.cosines is not None)
