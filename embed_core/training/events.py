"""What a trainer tells those who watch it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TrainingEvent:
    """How far a training is. `epoch` counts finished ones; `words` counts tokens read in this run; `seconds` ran."""

    epoch: int
    epochs: int
    words: int
    words_total: int
    seconds: float
    losses: tuple[float, ...] = ()
    epoch_finished: bool = False

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
        return (self.words_total - self.words) / self.words_per_second


OnEvent = Callable[[TrainingEvent], "bool | None"]
