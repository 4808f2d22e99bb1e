"""A film of a training: where the words stood, who was near whom, and how alike all were, moment by moment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]
Near = tuple[tuple[str, float], ...]
BUDGET = 4_000_000
"""Bytes that a film may take on disk."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What is known of one frame beside the map.

    `epoch` is how many epochs were done (2.5: in the middle of the third). `kind` is "epoch" (after one),
    "within" (in the midst of one), "start" (the model that is continued) or "preview" (counted neighbours, PPMI
    + SVD, not the training's own vectors). `loss` is the probe loss, where there is one; `mean` and
    `deviation` are those of the cosines of random pairs of the words; `near` has for each watched word the
    nearest words with their cosines, best first.
    """

    epoch: float
    kind: str
    loss: float | None
    mean: float
    deviation: float
    near: tuple[Near, ...]

    def to_json(self) -> dict[str, Any]:
        """Return the moment as JSON can hold it."""
        near = [[[word, round(cosine, 4)] for word, cosine in each] for each in self.near]
        return {name: getattr(self, name) for name in self.__slots__} | {"near": near}

    @staticmethod
    def from_json(data: Mapping[str, Any]) -> Moment:
        """Return the moment that `to_json` wrote."""
        near = tuple(tuple((str(word), float(cosine)) for word, cosine in each) for each in data["near"])
        loss = None if data["loss"] is None else float(data["loss"])
        mean, deviation = float(data["mean"]), float(data["deviation"])
        return Moment(float(data["epoch"]), str(data["kind"]), loss, mean, deviation, near)


@dataclass(frozen=True, slots=True, eq=False)
class Film:
    """A training, frame by frame.

    `words` n names, the most frequent first; `frames` (m, n, 2) float32 their places, each frame turned so that
    words move as little as they can from the one before; `moments` m descriptions; `watched` the words whose
    neighbours were noted.
    """

    words: tuple[str, ...]
    frames: Array
    moments: tuple[Moment, ...]
    watched: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        frames = np.asarray(self.frames, np.float32).view()
        frames.flags.writeable = False
        object.__setattr__(self, "frames", frames)
        if frames.shape != (len(self.moments), len(self.words), 2):
            raise ValueError("a film needs a moment for each frame and a place for each word")
        if any(len(moment.near) != len(self.watched) for moment in self.moments):
            raise ValueError("each moment must tell of every watched word")

    def __len__(self) -> int:
        return len(self.moments)

    @property
    def epochs(self) -> tuple[float, ...]:
        """How many epochs were done at each frame."""
        return tuple(moment.epoch for moment in self.moments)

    def near(self, word: str, frame: int) -> Near:
        """Return the nearest words of a watched word in a frame, with cosines, best first."""
        return self.moments[frame].near[self.watched.index(word)]

    def until(self, epoch: float) -> Film:
        """Return the film up to an epoch: what came after it is no part of the model."""
        return self._cut([at for at, moment in enumerate(self.moments) if moment.epoch <= epoch])

    def thinned(self, most: int) -> Film:
        """Return at most so many frames (two or more), evenly chosen, with the first and the last."""
        if len(self) <= max(2, most):
            return self
        return self._cut(np.unique(np.linspace(0, len(self) - 1, max(2, most)).round().astype(int)).tolist())

    def within(self, budget: int = BUDGET) -> Film:
        """Return the film thinned until it takes at most `budget` bytes on disk, or two frames are left."""
        film = self
        while len(film) > 2 and film.stored_bytes > budget:
            film = film.thinned(min(len(film) - 1, int(len(film) * budget / film.stored_bytes)))
        return film

    @property
    def stored_bytes(self) -> int:
        """How many bytes the film takes on disk, at most (places in half precision, 45 bytes a neighbour)."""
        words = sum(len(word.encode("utf-8", "surrogatepass")) + 4 for word in self.words)
        near = sum(len(each) for moment in self.moments for each in moment.near)
        return self.frames.size * 2 + words + 45 * near + 200 * len(self) + 1000

    def _cut(self, kept: list[int]) -> Film:
        return replace(self, frames=self.frames[kept], moments=tuple(self.moments[at] for at in kept))
