"""How often a code may be guessed: a person who mistypes has enough tries, a program that counts has not."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable
from math import ceil

from embed_core.errors import LabError

EACH, EACH_SECONDS = 10, 600.0
"""Wrong codes that one workspace may put in within ten minutes."""
ALL, ALL_SECONDS = 300, 60.0
"""Wrong codes that all together may put in within a minute: of 23⁸ codes, years go by until one is hit."""


class TooManyTries(LabError):
    """Too many wrong codes were put in."""

    message_id = "error-too-many-tries"

    def __init__(self, seconds: float) -> None:
        super().__init__(minutes=max(1, ceil(seconds / 60)))


class Tries:
    """The wrong codes of late, of each workspace and of all. `clock` is in seconds and never set."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock, self._guard = clock, threading.Lock()
        self._each: dict[str, deque[float]] = {}
        self._all: deque[float] = deque()

    def refuse(self, workspace: str) -> None:
        """Raise `TooManyTries` where there were too many wrong codes, with the time until the next try."""
        with self._guard:
            now = self._clock()
            for moments, most, seconds in self._kept(workspace):
                _forget(moments, now - seconds)
                if len(moments) >= most:
                    raise TooManyTries(moments[0] + seconds - now)

    def wrong(self, workspace: str) -> None:
        """Note that a workspace put in a wrong code."""
        with self._guard:
            now = self._clock()
            self._each.setdefault(workspace, deque()).append(now)
            self._all.append(now)
            oldest = now - EACH_SECONDS
            for other in [name for name, moments in self._each.items() if not moments or moments[-1] < oldest]:
                del self._each[other]

    def _kept(self, workspace: str) -> tuple[tuple[deque[float], int, float], ...]:
        return (self._each.get(workspace, deque()), EACH, EACH_SECONDS), (self._all, ALL, ALL_SECONDS)


def _forget(moments: deque[float], before: float) -> None:
    while moments and moments[0] < before:
        moments.popleft()
