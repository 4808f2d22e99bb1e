"""Labels in a column: moved as little as keeps them apart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from embed_core.figures.text import em, plain

Array = np.ndarray[Any, Any]
GAP = 8.0  # px between a point and its label
DOT = 5.0  # px that a point takes


def spread_out(wanted: Array, step: float, room: tuple[float, float]) -> Array:
    """Return places for labels in a column, in their order, at least `step` apart and within `room`.

    The sum of squares of what they are moved by is the least (isotonic regression by pooling neighbours, after
    Barlow et al. 1972). `wanted` (n,) rises. Where the room is too short, labels stand closer, evenly.
    """
    n = len(wanted)
    if not n:
        return np.empty(0)
    low, high = room
    step = min(step, (high - low) / max(1, n - 1))
    pools: list[tuple[float, int]] = []
    for value in np.asarray(wanted, float) - step * np.arange(n):
        pools.append((float(value), 1))
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            (first, one), (second, two) = pools[-2:]
            pools[-2:] = [((first * one + second * two) / (one + two), one + two)]
    level = np.concatenate([np.full(size, mean) for mean, size in pools])
    return np.asarray(np.clip(level, low, high - step * (n - 1)) + step * np.arange(n))


def beside(
    places: Array, widths: Sequence[float], height: float, *, room: tuple[float, float], first: Sequence[int]
) -> dict[int, int]:
    """Return which points get a label beside them, and on which side (1 right, −1 left).

    `places` (n, 2) are 0 to 1 across and up a plot of `room` px; labels are tried in the order `first`. One is written
    where it stays within the plot and touches no other label and no point. Since labels grow level from their
    points, what is clear in this room is clear of other labels in every larger one.
    """
    across, up = places[:, 0] * room[0], places[:, 1] * room[1]
    taken: list[tuple[float, float, float]] = []
    sides: dict[int, int] = {}
    for at in first:
        for side in (1, -1):
            begin = across[at] + (GAP if side > 0 else -GAP - widths[at])
            end = begin + widths[at]
            if begin < 0 or end > room[0]:
                continue
            level = np.abs(up - up[at]) < 0.62 * height
            level[at] = False
            if (level & (across > begin - DOT) & (across < end + DOT)).any():
                continue
            if any(abs(y - up[at]) < height and x0 < end + DOT and begin < x1 + DOT for x0, x1, y in taken):
                continue
            taken.append((begin, end, float(up[at])))
            sides[at] = side
            break
    return sides


def cut_to(word: str, most: float) -> str:
    """Return a word on one line, cut with … where it is wider than `most` em."""
    word = plain(word)
    if em(word) <= most:
        return word
    while len(word) > 1 and em(word) + em("…") > most:
        word = word[:-1]
    return word.rstrip() + "…"
