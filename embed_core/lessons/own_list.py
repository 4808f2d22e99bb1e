"""Coverage, age and bias of a model on a person's own list of words.

The age of a model is told by words that came up in a known year: the latest that it knows, and the earliest that it
lacks. The bias of a list is where its words stand along an axis between two groups (Bolukbasi et al. 2016), in
standard deviations of the whole vocabulary, so that what all words of a model have in common says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from embed_core.errors import LabError
from embed_core.geometry import parse_words, word_axis
from embed_core.geometry.axes.axis import Pair
from embed_core.lessons.scratch import Coverage, coverage
from embed_core.vectors import WordVectors

_SIGN = re.compile(r"\s*[=＝]\s*(?=\d)")
_DATED = re.compile(r"(.+)=(\d{3,4})")


@dataclass(frozen=True, slots=True)
class Listed:
    """A word of a list, and the year in which it came up, where the person gave one."""

    word: str
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Lean:
    """Where the words of a list stand between two groups: above 0 nearer to the second than the vocabulary is.

    `mean` and the words' values are in standard deviations of the vocabulary; the farthest from 0 stands first.
    `pairs` are those of the asked ones that the model knows.
    """

    mean: float
    words: tuple[tuple[str, float], ...]
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class OnList:
    """What a model makes of a list: coverage, the latest dated word it knows, the earliest it lacks, and its lean."""

    coverage: Coverage
    knows: Listed | None
    lacks: Listed | None
    lean: Lean | None


def read_list(text: str, *, most: int = 500) -> tuple[Listed, ...]:
    """Return the words of a list, each once, at most so many; "iphone=2007" gives a word and its year."""
    found: dict[str, Listed] = {}
    for part in parse_words(_SIGN.sub("=", text)):
        dated = _DATED.fullmatch(part)
        each = Listed(dated[1], int(dated[2])) if dated else Listed(part)
        found.setdefault(each.word, each)
    return tuple(found.values())[:most]


def on_list(model: WordVectors, listed: Sequence[Listed], pairs: Sequence[Pair]) -> OnList:
    """Return coverage, age and bias of a model on a list; the bias is between the groups of the pairs."""
    words = [each.word for each in listed]
    found = coverage(model, words)
    dated = sorted((each for each in listed if each.year is not None), key=lambda each: each.year or 0)
    known = [each for each in dated if each.word not in found.missing]
    lacking = [each for each in dated if each.word in found.missing]
    ends = known[-1] if known else None, lacking[0] if lacking else None
    return OnList(found, *ends, lean(model, words, pairs))


def lean(model: WordVectors, words: Sequence[str], pairs: Sequence[Pair]) -> Lean | None:
    """Return where the known words of a list stand along the axis of the known pairs; None where there is none."""
    known = tuple(pair for pair in pairs if pair[0] in model and pair[1] in model)
    measured = [word for word in words if word in model and not any(word in pair for pair in known)]
    if not known or not measured:
        return None
    try:
        way = word_axis(model, known).direction
    except LabError:  # pairs of words that are alike, or that cancel out, lead nowhere
        return None
    places = np.asarray(model.units @ way.astype(np.float32), np.float64)
    spread, middle = float(places.std()), float(places.mean())
    if not spread:
        return None
    told = {word: (float(places[model.row(word)]) - middle) / spread for word in measured}
    order = sorted(told.items(), key=lambda each: -abs(each[1]))
    return Lean(float(np.mean(list(told.values()))), tuple(order), known)
