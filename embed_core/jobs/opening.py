"""Opening a model of the store: what was kept in half precision is widened once, into a file beside the cache."""

from __future__ import annotations

import contextlib
import hashlib
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from embed_core.errors import Stopped, places
from embed_core.jobs.machine import room_left
from embed_core.store import DiskFull, NotWritable, Store

if TYPE_CHECKING:
    from embed_core.vectors import WordVectors
    from embed_core.vectors.widening import Array, Write

VERSION = 1
LEFT_FREE = 256 << 20
"""Bytes of the disk that a file which only saves memory leaves to others."""
AT_ONCE = 256 << 20
"""Bytes of a copy that a page makes while somebody waits for it: a second or two. A job makes a larger one."""
_IDENTITY = re.compile("[0-9a-f]{16}")
_PAUSE = 0.1
"""Seconds after which it is looked again whether another process has made a copy."""


def _never() -> bool:
    return False


def open_stored(store: Store, id: str, *, stop: Callable[[], bool] = _never) -> WordVectors:
    """Open a model by its identifier; its matrices stay on the disk, those in half precision as a float32 copy.

    Where the disk has no room for the copy, or cannot be written, memory holds it. While it is written, `stop` is asked
    again and again. Raises `Stopped`, and what `Shelf.path` and `open_model` raise.
    """
    from embed_core.vectors import open_model

    def keep(identity: str, size: int, write: Write) -> Path | None:
        with contextlib.suppress(DiskFull, NotWritable, OSError):
            return _kept(store, wide_key(identity), size, lambda folder: write(folder, lambda _: not stop()), stop)
        return None

    return open_model(store.models.path(id), own=True, keep=keep)


def make_copy(store: Store, id: str, *, watch: Callable[[int, int], bool]) -> bool:
    """Make the float32 copy of a model now, so that no page waits for it; tell whether it is there.

    None is made of what needs none, and where the disk has no room. `watch` is told how many bytes are written and how
    many there are; where it answers False, `Stopped` is raised. Raises what `Shelf.card` and the disk raise too.
    """
    from embed_core.vectors.widening import write_wide

    array, key, size = _stored(store, id)

    def write(folder: Path) -> None:
        write_wide(array, folder, lambda done: watch(done, size))

    return bool(size) and _kept(store, key, size, write, lambda: not watch(0, size)) is not None


def spare_copy(store: Store, id: str, *, stop: Callable[[], bool]) -> None:
    """Make the float32 copy of a model that has just come in. Whatever prevents it, the model is there all the same."""
    try:
        make_copy(store, id, watch=lambda done, size: not stop())
    except Stopped:
        return
    except Exception as error:
        print(f"no copy of {id} was made\n{places(error)}", file=sys.stderr)


def missing_copy(store: Store, id: str) -> int:
    """Return how many bytes opening a model writes first; 0 where its copy is there, or is none, or has no room."""
    try:
        _, key, size = _stored(store, id)
    except (OSError, ValueError, EOFError):
        return 0  # to open it will tell what is wrong with it
    if not size or _whole(store, key, size) is not None:
        return 0
    return size if room_left(store).disk >= size + LEFT_FREE else 0


def copy_key(store: Store, id: str) -> str:
    """Return the key of the float32 copy of a model."""
    return _stored(store, id)[1]


def wide_key(identity: str) -> str:
    """Return the key of the float32 copy of a model with this content."""
    return hashlib.sha256(f"wide {VERSION} {identity}".encode()).hexdigest()


def _stored(store: Store, id: str) -> tuple[Array, str, int]:
    """Return a model's matrix as it is stored, and the key and bytes of its copy; 0 where none is made of it."""
    import numpy as np

    from embed_core.vectors.widening import is_worth_keeping

    identity = str(store.models.card(id).meta.get("identity"))
    array: Any = np.load(store.models.path(id) / "vectors.npy", mmap_mode="r", allow_pickle=False)
    kept = is_worth_keeping(array) and _IDENTITY.fullmatch(identity)
    return array, wide_key(identity), 4 * array.size if kept else 0


def _kept(store: Store, key: str, size: int, write: Callable[[Path], None], stop: Callable[[], bool]) -> Path | None:
    """Return the copy with a key, made where it is not there; None where the disk has no room.

    One process makes it, the others wait. Raises `Stopped`, and what `write` and the disk raise.
    """
    while True:
        with store.wide.claimed(key) as mine:
            if (found := _whole(store, key, size)) is not None:
                return found
            if mine:
                store.wide.drop(key)  # a copy that lost something is made anew
                return store.wide.put(key, write) if room_left(store).disk >= size + LEFT_FREE else None
        if stop():
            raise Stopped()
        time.sleep(_PAUSE)


def _whole(store: Store, key: str, size: int) -> Path | None:
    """Return the folder of a copy that has lost nothing."""
    found = store.wide.get(key)
    return found if found is not None and sum(path.stat().st_size for path in found.glob("*")) > size else None
