"""A bounded memory of results, by key, safe between threads: what one reader computed serves the next."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")


class Memory:
    """Keep the `most` results asked for last. Two threads that miss the same key compute it once."""

    def __init__(self, most: int = 64) -> None:
        self._most = most
        self._kept: OrderedDict[Hashable, Any] = OrderedDict()
        self._making: dict[Hashable, threading.Lock] = {}
        self._guard = threading.Lock()

    def known(self, key: Hashable) -> Any:
        """Return the result of `key` where it is kept, else None; nothing is computed."""
        with self._guard:
            return self._kept.get(key)

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return the result of `key`, made by `make` where it is not known. What `make` raises is not kept."""
        with self._guard:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]  # type: ignore[no-any-return]
            lock = self._making.setdefault(key, threading.Lock())
        with lock:
            with self._guard:
                if key in self._kept:
                    return self._kept[key]  # type: ignore[no-any-return]
            try:
                value = make()
                with self._guard:
                    self._kept[key] = value
                    while len(self._kept) > self._most:
                        self._kept.popitem(last=False)
            finally:
                with self._guard:
                    self._making.pop(key, None)
            return value
