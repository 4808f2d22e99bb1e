"""One word in several models: its nearest words in each, and where each of them stands in all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from embed_core.geometry.two_models.ranks import Ranks
from embed_core.vectors import WordVectors


@dataclass(frozen=True, slots=True)
class PlacedInAll:
    """A word near another in at least one of several models: rank from 1, cosine and count, one a model.

    Rank and cosine are None in a model that lacks one of the two words, or a direction of it; the count is 0 there,
    and None where a model came without counts.
    """

    word: str
    ranks: tuple[int | None, ...]
    cosines: tuple[float | None, ...]
    counts: tuple[int | None, ...]

    def among(self, k: int) -> tuple[bool, ...]:
        """Tell of each model whether it has the word among the k nearest."""
        return tuple(rank is not None and rank <= k for rank in self.ranks)


@dataclass(frozen=True, slots=True)
class WordLists:
    """The `k` nearest words of a word in several models, each with its place in all.

    `present` tells of each model whether it has the word itself, with a direction.
    """

    word: str
    k: int
    placed: tuple[PlacedInAll, ...]
    present: tuple[bool, ...]

    @property
    def shared(self) -> tuple[PlacedInAll, ...]:
        """The words that all models name which have the word itself; none where fewer than two have it."""
        if sum(self.present) < 2:
            return ()
        asked = [at for at, here in enumerate(self.present) if here]
        return tuple(each for each in self.placed if all(each.among(self.k)[at] for at in asked))

    def named(self, at: int) -> tuple[PlacedInAll, ...]:
        """The words that one model names, nearest first."""
        mine = (each for each in self.placed if each.among(self.k)[at])
        return tuple(sorted(mine, key=lambda each: each.ranks[at] or 0))

    def only(self, at: int) -> tuple[PlacedInAll, ...]:
        """The words that one model names and no other, nearest first."""
        return tuple(each for each in self.named(at) if sum(each.among(self.k)) == 1)


def word_lists(models: Sequence[WordVectors], word: str, *, k: int = 10) -> WordLists:
    """Return the k nearest words of a word in each of some models, over the whole vocabulary of each.

    Ranks are exact. A model that lacks the word has no list. Of two models it says what `two_lists` says.
    """
    seen = [Ranks.of(model, word) for model in models]
    names = dict.fromkeys(name for each in seen for name in each.nearest(k))
    placed = tuple(
        PlacedInAll(
            name,
            tuple(each.rank(name) for each in seen),
            tuple(each.cosine(name) for each in seen),
            tuple(each.count(name) for each in seen),
        )
        for name in names
    )
    return WordLists(word, k, placed, tuple(each.cosines is not None for each in seen))
