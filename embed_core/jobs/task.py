"""What a task sees while it works: its orders, the store, a way to report, and whether to stop."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from embed_core.settings import Settings
from embed_core.store import Store

PAUSE = 0.2
"""Seconds between two reports that are written down."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a task hands over; `stopped` where it ended early because it was told to."""

    result: dict[str, Any]
    stopped: bool = False


class Rhythm:
    """Says yes at most once in a while."""

    def __init__(self, pause: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._pause, self._clock = pause, clock
        self._last: float | None = None

    def due(self) -> bool:
        """Tell whether the pause since the last yes is over."""
        now = self._clock()
        if self._last is not None and now - self._last < self._pause:
            return False
        self._last = now
        return True


@dataclass(slots=True)
class Task:
    """One job at work. `write` takes the progress to where pages read it."""

    id: str
    spec: Mapping[str, Any]
    store: Store
    write: Callable[[Mapping[str, Any]], None]
    told_to_stop: Callable[[], bool]
    progress: dict[str, Any] = field(default_factory=dict)
    rhythm: Rhythm = field(default_factory=lambda: Rhythm(PAUSE))
    began: float = field(default_factory=time.monotonic)
    most: float = 0.0
    """Seconds that the job may take; 0 is no limit."""

    @property
    def settings(self) -> Settings:
        """Places and limits of this installation."""
        return self.store.settings

    @property
    def limited(self) -> bool:
        """Tell whether the job is one of many people's, so that their limits hold for it."""
        return self.settings.many and bool(self.store.models.owner)

    @property
    def over(self) -> bool:
        """Tell whether the job has taken as long as it may."""
        return bool(self.most) and time.monotonic() - self.began > self.most

    @property
    def folder(self) -> Path:
        """The folder of this job."""
        return self.store.job_folder(self.id)

    def report(self, **progress: Any) -> bool:
        """Keep how far the work is; it is written a few times a second at most. False where it is to stop."""
        self.progress.update(progress)
        self.progress["elapsed"] = round(time.monotonic() - self.began, 3)
        if self.rhythm.due():
            self.write(self.progress)
        return not self.should_stop()

    def should_stop(self) -> bool:
        """Tell whether somebody asked for an end, or the time of the job is over."""
        return self.over or self.told_to_stop()
