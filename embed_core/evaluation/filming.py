"""Filming a training: when to take a frame, and what to take down of it."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from embed_core.evaluation.baseline import random_cosines
from embed_core.evaluation.film import BUDGET, Film, Moment, Near
from embed_core.geometry.alignment import align
from embed_core.geometry.neighbours import with_direction
from embed_core.geometry.projection.pca import principal

Array = np.ndarray[Any, Any]
FRAMES = 60
"""Frames of a film, beside the one before the first epoch."""
WORDS = 1000
"""Words on its map."""
REACH = 10_000
"""Words (the most frequent) that neighbours and random pairs are looked for among."""
NEAR = 8
WATCHED = 5
PAIRS = 2000
PAUSE = 5.0
"""Seconds between two frames within an epoch."""
SHARE, SPARE = 0.04, 1.0
"""Filming may take this share of the time, and so many seconds on top."""


def film_bytes(words: int, epochs: int) -> int:
    """Return how many bytes a film of so many words and epochs takes on disk, roughly; long epochs add frames."""
    shown, frames = min(WORDS, words), 1 + math.ceil(epochs / math.ceil(max(1, epochs) / FRAMES))
    near = WATCHED * min(NEAR, max(0, words - 1))
    return min(BUDGET, frames * (4 * shown + 20 * near + 200) + 12 * shown + 1000)


class Filming:
    """A film in the making.

    `words` are those whose vectors will be given, most frequent first; of `watched`, those among the first
    `REACH` are watched, at most five. `clock` gives seconds that only go forward,
    and `effort` those that were worked (on a busy machine far fewer).
    """

    def __init__(
        self,
        words: Sequence[str],
        *,
        watched: Sequence[str],
        epochs: int,
        clock: Callable[[], float],
        effort: Callable[[], float] | None = None,
    ) -> None:
        self.reach = min(REACH, len(words))
        self._words = tuple(words[: self.reach])
        row = {word: at for at, word in enumerate(self._words)}
        self._watched = {word: row[word] for word in dict.fromkeys(watched) if word in row}
        self._watched = dict(list(self._watched.items())[:WATCHED])
        self._epochs, self._clock, self._effort = max(1, epochs), clock, effort or clock
        self._stride = math.ceil(self._epochs / FRAMES)
        self._parts = FRAMES // self._epochs
        self._frames: list[Array] = []
        self._moments: list[Moment] = []
        self._began = self._told = clock()
        self._spent = 0.0

    def __len__(self) -> int:
        return len(self._frames)

    def wants(self, epoch: float, *, finished: bool) -> bool:
        """Tell whether a frame is due when `epoch` epochs are done, at the end of one or in its midst.

        There is one after each epoch, or each second, third, … of very many; within epochs that take long some more.
        None is due while filming has taken more than its share of the time, but the last one always is.
        """
        if finished and epoch >= self._epochs:
            return True
        now = self._clock()
        if self._spent > SHARE * (now - self._began) + SPARE:
            return False
        if finished:
            return int(epoch) % self._stride == 0
        last = self._moments[-1].epoch if self._moments else 0.0
        return math.floor(epoch * self._parts) > math.floor(last * self._parts) and now - self._told >= PAUSE

    def take(self, vectors: Array, *, epoch: float, kind: str, loss: float | None = None) -> None:
        """Take down where the words stand: `vectors` (`reach`, d) are theirs, which may hold anything."""
        began = self._effort()
        units = _units(vectors[: self.reach])
        places = _places(units[:WORDS])
        if self._frames:
            places = align(places, self._frames[-1]).turn(places)
        usable = with_direction(units)
        chance = random_cosines(units if usable.all() else units[usable], pairs=PAIRS)
        rows = np.array(list(self._watched.values()), int)
        near = tuple(self._near(cosines, row, usable) for cosines, row in zip(units[rows] @ units.T, rows, strict=True))
        self._frames.append(places.astype(np.float32))
        self._moments.append(Moment(epoch, kind, loss, chance.mean, chance.deviation, near))
        self._told = self._clock()
        if len(self._frames) > 1:  # the first one brings its libraries along: that says nothing of the others
            self._spent += self._effort() - began

    def film(self) -> Film:
        """Return the film as far as it was taken."""
        words = self._words[:WORDS]
        frames = np.array(self._frames, np.float32).reshape(-1, len(words), 2)
        return Film(words, frames, tuple(self._moments), tuple(self._watched))

    def _near(self, cosines: Array, row: int, usable: Array) -> Near:
        if not usable[row]:
            return ()
        cosines = np.where(usable, cosines, -np.inf)
        cosines[row] = -np.inf
        most = min(NEAR, int(usable.sum()) - 1)
        if most < 1:
            return ()
        best = np.argpartition(-cosines, most - 1)[:most]
        best = best[np.lexsort((best, -cosines[best]))]
        return tuple((self._words[at], float(np.clip(cosines[at], -1.0, 1.0))) for at in best)


def _units(rows: Array) -> Array:
    """Return rows at length 1; those without a direction, or too large to square, are all zeros."""
    with np.errstate(over="ignore", invalid="ignore"):
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        usable = np.isfinite(lengths) & (lengths > 1e-15)
        units = np.zeros(rows.shape, np.float32)
        np.divide(rows, lengths, out=units, where=usable)
    return units


def _places(units: Array) -> Array:
    """Return the two principal components of unit rows, (n, 2); rows of zeros stand in the middle."""
    places = np.zeros((len(units), 2))
    usable = with_direction(units)
    if usable.sum() > 1:
        places[usable] = principal(units[usable], 2)[0]
    return places
