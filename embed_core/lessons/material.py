"""What a lesson works on: the teaching corpus and its model in the person's language, and the words to talk about."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from embed_core.corpus import Corpus
from embed_core.vectors import WordVectors

_WORDS = Path(__file__).resolve().parents[2] / "assets" / "lessons"


@lru_cache(maxsize=4)
def lesson_words(language: str) -> Mapping[str, Any]:
    """Return the words that the lessons talk about in a language, by the name of their use."""
    data: dict[str, Any] = json.loads((_WORDS / f"{language}.json").read_text(encoding="utf-8"))
    return data


@dataclass(frozen=True, slots=True, eq=False)
class Material:
    """The teaching corpus of a language, its trained model, and the one trained too little.

    `novel` is 《西游记》 where it has been read on this machine, `novel_models` the models trained on it by
    the number of their epochs.
    """

    language: str
    corpus: Corpus
    model: WordVectors
    short: WordVectors
    novel: Corpus | None = None
    novel_models: Mapping[int, WordVectors] | None = None

    @property
    def words(self) -> Mapping[str, Any]:
        """The words that the lessons talk about."""
        return lesson_words(self.language)

    @property
    def identity(self) -> tuple[str, ...]:
        """What every answer depends on."""
        models = self.novel_models or {}
        novel = (self.novel.identity if self.novel else "", *(models[key].identity for key in sorted(models)))
        return (self.language, self.corpus.identity, self.model.identity, self.short.identity, *novel)
