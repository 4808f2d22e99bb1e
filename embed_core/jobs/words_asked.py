"""Which words of a model a job is asked for: as few letters as will do in what it is told, and the words again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from embed_core.vectors import WordVectors

USUAL = 2000
"""Most frequent words of a job that is told neither words nor their number."""


def asked_of(model: WordVectors, words: Sequence[str]) -> dict[str, Any]:
    """Return what a job is told of its words: their number, where they are the most frequent, else the words."""
    if tuple(words) == model.words[: len(words)]:
        return {"most": len(words)}
    return {"words": list(words)}


def words_of(model: WordVectors, spec: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the words of which a job was told."""
    return tuple(spec.get("words") or model.words[: int(spec.get("most") or USUAL)])
