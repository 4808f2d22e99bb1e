"""Which words are asked for on a map, as a page or a link can say it: a scope, and what that scope needs to know."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from embed_core.corpus.scripts import HAN_CHARACTER
from embed_core.errors import NotAChoice
from embed_core.geometry.word_choice import (
    WordChoice,
    choose_around,
    choose_band,
    choose_between,
    choose_frequent,
    choose_kind,
    choose_listed,
)
from embed_core.vectors import WordVectors


@dataclass(frozen=True, slots=True, kw_only=True)
class WordsAsked:
    """A scope of `SCOPES`; it reads the fields that it needs and leaves the others alone.

    `most` words of those that are many (frequent, kind); ranks `first` to `last` (band); the text of a pasted list
    (`listed`); `word` with its `k` nearest in `steps` steps (around); the words nearest to two lists (`one`, `other`,
    words with spaces or commas between); a part of speech (`kind`).
    """

    scope: str = "frequent"
    most: int = 2000
    first: int = 1
    last: int = 1000
    listed: str = ""
    word: str = ""
    k: int = 15
    steps: int = 2
    one: str = ""
    other: str = ""
    kind: str = "noun"

    @property
    def ready(self) -> bool:
        """Tell whether the scope has what it needs: a word, a list, or two."""
        return all(getattr(self, name).strip() for name in _NEEDS.get(self.scope, ()))


_NEEDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"list": ("listed",), "around": ("word",), "between": ("one", "other")}
)


def knows_kinds(model: WordVectors) -> bool:
    """Tell whether words of a model can have parts of speech: whether Han words are among its most frequent."""
    return any(HAN_CHARACTER.search(word) for word in model.words[:500])


def _around(model: WordVectors, asked: WordsAsked) -> WordChoice:
    return choose_around(model, asked.word, k=asked.k, steps=asked.steps)


def _between(model: WordVectors, asked: WordsAsked) -> WordChoice:
    first, second = (choose_listed(model, text) for text in (asked.one, asked.other))
    found = choose_between(model, first=first.words, second=second.words, k=asked.k)
    return WordChoice(found.words, (*first.missing, *second.missing), found.remarks, found.sides)


SCOPES: Mapping[str, Callable[[WordVectors, WordsAsked], WordChoice]] = MappingProxyType(
    {
        "frequent": lambda model, asked: choose_frequent(model, asked.most),
        "band": lambda model, asked: choose_band(model, first=asked.first, last=asked.last),
        "list": lambda model, asked: choose_listed(model, asked.listed),
        "around": _around,
        "between": _between,
        "kind": lambda model, asked: choose_kind(model, asked.kind, count=asked.most),
    }
)
"""Every way to choose words for a map. A new one is a function and a row here."""


def words_for(model: WordVectors, asked: WordsAsked, *, dimensions: int) -> WordChoice:
    """Return the words that were asked for, at most as many as a map of 2 or 3 dimensions takes.

    Raises `NotAChoice`, and what the scope raises: `WordUnknown`, `OutOfRange`, `NothingLeft`, `NoKinds`.
    """
    if asked.scope not in SCOPES:
        raise NotAChoice("scope", asked.scope, tuple(SCOPES))
    return SCOPES[asked.scope](model, asked).limited(dimensions)
