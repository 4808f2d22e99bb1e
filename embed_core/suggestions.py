"""Words to begin with, so that no page opens empty: those of the lecture note where a model has them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from embed_core.vectors import WordVectors

_ASSETS = Path(__file__).resolve().parents[1] / "assets"
_FILE, _AXES = _ASSETS / "suggestions.json", _ASSETS / "axes.json"


@dataclass(frozen=True, slots=True)
class Suggestions:
    """A pair to compare, a word to look at, and a sum of words to ask."""

    pair: tuple[str, str]
    word: str
    positive: tuple[str, ...]
    negative: tuple[str, ...]


@lru_cache(maxsize=1)
def _known() -> list[dict[str, Any]]:
    return list(json.loads(_FILE.read_text(encoding="utf-8")))


def suggestions(model: WordVectors) -> Suggestions:
    """Return the first set of well-known words that the model has whole, else some of its frequent words."""
    for entry in _known():
        words = [*entry["pair"], entry["word"], *entry["positive"], *entry["negative"]]
        if all(word in model for word in words):
            first, second = entry["pair"]
            return Suggestions((first, second), entry["word"], tuple(entry["positive"]), tuple(entry["negative"]))
    frequent = _frequent(model.words)
    frequent = (frequent * 3)[:3] if len(frequent) < 3 else frequent
    return Suggestions((frequent[0], frequent[1]), frequent[0], (frequent[1], frequent[2]), (frequent[0],))


@lru_cache(maxsize=1)
def _known_axes() -> list[list[tuple[str, str]]]:
    return [[(first, second) for first, second in axis] for axis in json.loads(_AXES.read_text(encoding="utf-8"))]


def suggested_axes(model: WordVectors) -> tuple[tuple[tuple[str, str], ...], ...]:
    """Return the pairs of well-known axes that a model has, those with two pairs or more first; at least one axis."""
    found: list[tuple[tuple[str, str], ...]]
    found = [tuple(pair for pair in axis if pair[0] in model and pair[1] in model) for axis in _known_axes()]
    found = [axis for axis in found if axis] or [(suggestions(model).pair,)]
    return tuple(sorted(found, key=lambda axis: len(axis) < 2))


def words_to_watch(words: Sequence[str], *, most: int = 5) -> tuple[str, ...]:
    """Return words of a vocabulary (most frequent first) worth watching: well-known ones, then frequent ones."""
    known = set(words)
    best: list[str] = []
    for entry in _known():
        found = [entry["word"], *entry["pair"], *entry["positive"], *entry["negative"]]
        best = max(best, [word for word in dict.fromkeys(found) if word in known], key=len)
    return tuple(dict.fromkeys([*best, *_frequent(words)[::-1]]))[:most]


def _frequent(words: Sequence[str]) -> list[str]:
    return [word for word in words[:60] if len(word) > 1] or list(words)
