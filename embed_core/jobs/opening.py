"""Opening a model of the store: what was kept in half precision is widened once, into a file beside the cache."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from embed_core.errors import LabError
from embed_core.jobs.machine import room_left
from embed_core.store import Store

if TYPE_CHECKING:
    from embed_core.vectors import WordVectors

VERSION = 1
LEFT_FREE = 256 << 20
"""Bytes of the disk that a file which only saves memory leaves to others."""


def open_stored(store: Store, id: str) -> WordVectors:
    """Open a model by its identifier; its matrices stay on the disk, those in half precision as a float32 copy.

    Where the disk has no room for the copy, or cannot be written, memory holds it. Raises what `Shelf.path` and
    `open_model` raise.
    """
    from embed_core.vectors import open_model

    def keep(identity: str, size: int, write: Callable[[Path], None]) -> Path | None:
        return _kept(store, wide_key(identity), size, write)

    return open_model(store.models.path(id), own=True, keep=keep)


def make_copy(store: Store, id: str) -> None:
    """Make the float32 copy of a model in half precision now, where there is room, so that no page waits for it."""
    import numpy as np

    from embed_core.vectors.widening import is_worth_keeping, write_wide

    card = store.models.card(id)
    array = np.load(store.models.path(id) / "vectors.npy", mmap_mode="r", allow_pickle=False)
    if is_worth_keeping(array):
        key = wide_key(str(card.meta["identity"]))
        _kept(store, key, 4 * array.size, lambda folder: write_wide(array, folder))


def wide_key(identity: str) -> str:
    """Return the key of the float32 copy of a model with this content."""
    return hashlib.sha256(f"wide {VERSION} {identity}".encode("ascii")).hexdigest()


def _kept(store: Store, key: str, size: int, write: Callable[[Path], None]) -> Path | None:
    with contextlib.suppress(LabError, OSError):
        found = store.wide.get(key)
        if found is not None:
            if sum(path.stat().st_size for path in found.glob("*")) > size:
                return found
            store.wide.drop(key)  # a copy that lost something is made anew
        if room_left(store).disk >= size + LEFT_FREE:
            return store.wide.put(key, write)
    return None
