"""What a trainer tells those who watch it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Any

from embed_core.errors import Stopped

if TYPE_CHECKING:
    import numpy as np

EVERY = 0.25
"""Seconds between two events within an epoch."""


Snapshot = Callable[[int], "np.ndarray[Any, Any]"]


@dataclass(frozen=True, slots=True)
class TrainingEvent:
    """How far a training is. `epoch` counts finished ones; `words` counts tokens read in this run; `seconds` ran.

    `losses` has the probe loss of each finished epoch of this run. `snapshot(n)`, where the trainer has vectors
    already, gives a copy of those of the n most frequent words, (n, d) float32.
    """

    epoch: int
    epochs: int
    words: int
    words_total: int
    seconds: float
    losses: tuple[float, ...] = ()
    epoch_finished: bool = False
    snapshot: Snapshot | None = None

    @property
    def loss(self) -> float | None:
        """The probe loss after the last finished epoch."""
        return self.losses[-1] if self.losses else None

    @property
    def words_per_second(self) -> float:
        """Tokens read a second, so far."""
        return self.words / self.seconds if self.seconds > 0 else 0.0

    @property
    def seconds_left(self) -> float | None:
        """Seconds until the end at this speed; None before anything can be said."""
        if self.words == 0 or self.seconds <= 0:
            return None
        return max(0.0, (self.words_total - self.words) / self.words_per_second)


OnEvent = Callable[[TrainingEvent], "bool | None"]


class Watch:
    """Keeps count of a run and tells its watcher; the only place that looks at the clock.

    `stopped` becomes true when the watcher answers False.
    """

    def __init__(self, on_event: OnEvent | None, *, epochs: int, words_total: int) -> None:
        self.epochs, self.words_total = epochs, words_total
        self.epoch = self.words = 0
        self.losses: tuple[float, ...] = ()
        self.stopped = False
        self.snapshot: Snapshot | None = None
        self._on_event = on_event
        self._guard = Lock()
        self._began = self._told = time.monotonic()

    @property
    def seconds(self) -> float:
        """How long the run has been going on."""
        return time.monotonic() - self._began

    def count(self, words: int) -> None:
        """Add tokens that were read, from any thread."""
        with self._guard:
            self.words += words

    def tell_if_due(self) -> None:
        """Tell how far it is, unless that was told a moment ago."""
        if time.monotonic() - self._told >= EVERY:
            self._tell(finished=False)

    def go_on(self) -> None:
        """Tell how far it is where there is nothing yet to hand over. Raises `Stopped`."""
        self.tell_if_due()
        if self.stopped:
            raise Stopped()

    def finish_epoch(self, loss: float | None = None) -> None:
        """Tell that an epoch is finished."""
        self.epoch += 1
        self.losses = self.losses if loss is None else (*self.losses, loss)
        self._tell(finished=True)

    def _tell(self, *, finished: bool) -> None:
        self._told = time.monotonic()
        if self._on_event is None:
            return
        event = TrainingEvent(
            self.epoch, self.epochs, self.words, self.words_total, self.seconds, self.losses, finished, self.snapshot
        )
        if self._on_event(event) is False:
            self.stopped = True
