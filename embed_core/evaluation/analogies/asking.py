"""How a set of analogies is asked, and which words of a model are looked at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import numpy as np

from embed_core.errors import NotAChoice
from embed_core.vectors import WordVectors

Array = np.ndarray[Any, Any]
BATCH_METHODS = ("add", "mul", "direction", "lrcos", "alone")
"""The ways to answer that can be done for many questions at once."""
RESTRICT = 300_000


@dataclass(frozen=True, kw_only=True)
class SetOptions:
    """How a set is asked; the last three mean what they mean in gensim's `evaluate_word_analogies`.

    Only the `restrict_vocab` most frequent words are looked at (0: all). With `case_insensitive`, spellings that
    differ in case are one word. With `dummy4unknown`, questions with missing words count as wrong. The method "lrcos"
    learns from the other pairs of a question's category (see `learned_classes`).
    """

    method: str = "add"
    restrict_vocab: int = RESTRICT
    case_insensitive: bool = True
    dummy4unknown: bool = False

    def __post_init__(self) -> None:
        if self.method not in BATCH_METHODS:
            raise NotAChoice("method", self.method, BATCH_METHODS)


@dataclass(frozen=True, slots=True, eq=False)
class Spelling:
    """The words that are looked at: how many, what makes two of them one, and the rows of each."""

    size: int
    folded: bool
    first: Mapping[str, int]
    rows: Mapping[str, tuple[int, ...]]
    usable: Array

    @staticmethod
    def of(model: WordVectors, options: SetOptions) -> Spelling:
        """Collect the words of a model by what they are called; the most frequent spelling stands for all."""
        size = min(len(model), options.restrict_vocab) if options.restrict_vocab > 0 else len(model)
        usable = np.asarray(model.units[:size].any(axis=1))
        rows: dict[str, tuple[int, ...]] = {}
        for row, word in enumerate(model.words[:size]):
            if usable[row]:
                key = word.upper() if options.case_insensitive else word
                rows[key] = (*rows.get(key, ()), row)
        first = {key: found[0] for key, found in rows.items()}
        return Spelling(size, options.case_insensitive, MappingProxyType(first), MappingProxyType(rows), usable)

    def key(self, word: str) -> str:
        """Return what a word is called here."""
        return word.upper() if self.folded else word

    def spellings(self, model: WordVectors, row: int) -> tuple[int, ...]:
        """Return all rows of the word that stands in a row."""
        return self.rows[self.key(model.words[row])]
