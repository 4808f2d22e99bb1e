"""Frames: what stands directly around a slot, as 养了一只___ or ___在叫."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from embed_core.corpus.association import SURE, attraction
from embed_core.corpus.concordance import Hit, hits_at
from embed_core.corpus.corpus import Corpus
from embed_core.corpus.index import Array, Places

KINDS = ((-2, -1), (1, 2), (-1, 1))
"""Where the two tokens of a frame stand, counted from its slot: before it, behind it, around it."""
MOST = 100
"""So many frames of each kind, those that both words fill most often, are looked up in the whole corpus."""
_EDGE = -1


@dataclass(frozen=True, slots=True)
class Frame:
    """Two tokens about a slot that two words fill: (养了, 一只)___, ___(在, 叫), or (喜欢)___ at a sentence's end.

    `left` and `right` are what stands there; of a frame around the slot, an empty side is the edge of the
    sentence (`at_edge`). `total` counts the frame in the whole corpus, `weight` is how surely both words fill it
    more often than any word does (the smaller log-likelihood ratio).
    """

    left: tuple[str, ...]
    right: tuple[str, ...]
    count_a: int
    count_b: int
    total: int
    weight: float
    example_a: Hit
    example_b: Hit

    @property
    def at_edge(self) -> bool:
        """Tell whether the slot is the first or the last token of its sentence."""
        return len(self.left) + len(self.right) == 1


def shared_frames(corpus: Corpus, index: Places, rows: tuple[int, int], *, most: int) -> tuple[Frame, ...]:
    """Return the frames that two words share, the surest first."""
    starts = index.bounds[corpus.parts.starts]
    found: list[Frame] = []
    for steps in KINDS:
        found += _of_kind(index, rows, steps, starts)
    found.sort(key=lambda frame: (-frame.weight, frame.left, frame.right))
    return tuple(found[: max(0, most)])


def _of_kind(index: Places, rows: tuple[int, int], steps: tuple[int, int], starts: Array) -> Iterator[Frame]:
    places = index.of(rows[0]), index.of(rows[1])
    (keys_a, first_a, times_a), (keys_b, first_b, times_b) = (
        np.unique(_keys(index, at, steps), return_index=True, return_counts=True) for at in places
    )
    keys, in_a, in_b = np.intersect1d(keys_a, keys_b, assume_unique=True, return_indices=True)
    often = np.argsort(-np.minimum(times_a[in_a], times_b[in_b]), kind="stable")[:MOST]
    often = often[keys[often] >= 0]
    width = len(index.words) + 1
    for key, at_a, at_b in zip(keys[often].tolist(), in_a[often], in_b[often]):
        pair = key // width + _EDGE, key % width + _EDGE
        total = _total(index, pair, steps)
        times = int(times_a[at_a]), int(times_b[at_b])
        rate = np.array([total / len(index.numbers)])
        weight = min(attraction(np.array([n]), len(p), rate)[0] for n, p in zip(times, places))
        if weight >= SURE:
            at = np.array([places[0][first_a[at_a]], places[1][first_b[at_b]]])
            example_a, example_b = hits_at(index, at, 8, starts)
            words = [index.words[row] if row != _EDGE else None for row in pair]
            left = tuple(word for word, step in zip(words, steps) if word is not None and step < 0)
            right = tuple(word for word, step in zip(words, steps) if word is not None and step > 0)
            yield Frame(left, right, *times, total, float(weight), example_a, example_b)


def _around(index: Places, places: Array, step: int) -> Array:
    """Return the row of the token so many steps from each place; −1 where the sentence has none."""
    first, last = index.limits_of(places)
    at = places + step
    inside = (at >= first) & (at < last)
    rows: Array = np.where(inside, index.numbers[np.where(inside, at, 0)], _EDGE)
    return rows


def _keys(index: Places, places: Array, steps: tuple[int, int]) -> Array:
    """Return one number for the two tokens of each place's frame, −1 where there is no such frame.

    A frame around the slot may have the edge of the sentence on one side, the others have two tokens.
    """
    one, two = (_around(index, places, step).astype(np.int64) for step in steps)
    missing = (one == _EDGE) & (two == _EDGE) if steps == (-1, 1) else (one == _EDGE) | (two == _EDGE)
    keys: Array = np.where(missing, -1, (one - _EDGE) * (len(index.words) + 1) + two - _EDGE)
    return keys


def _total(index: Places, pair: tuple[int, int], steps: tuple[int, int]) -> int:
    """Count a frame in the whole corpus, starting from the rarer of its tokens."""
    known = [(row, step) for row, step in zip(pair, steps) if row != _EDGE]
    known.sort(key=lambda item: int(np.diff(index.offsets[item[0] : item[0] + 2])[0]))
    (row, step), *others = known
    slots = index.of(row) - step
    slots = slots[(slots >= 0) & (slots < len(index.numbers))]
    for other, away in others:
        at = np.clip(slots + away, 0, len(index.numbers) - 1)
        slots = slots[index.numbers[at] == other]
    first, last = index.limits_of(slots)
    kept = (slots + step >= first) & (slots + step < last)
    for other, away in zip(pair, steps):
        at = slots + away
        kept &= ((at >= first) & (at < last)) == (other != _EDGE)
    return int(kept.sum())
