"""Half precision as float32: the same numbers, in memory or in a file that is made once and mapped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np

from embed_core.errors import Stopped
from embed_core.vectors.word_vectors import BLOCK_BYTES, blocks_of

Array = np.ndarray[Any, Any]
WIDE = "wide.npy"
GoOn: TypeAlias = "Callable[[int], bool]"
"""Is told how many bytes of a matrix are written; False: stop."""
Write: TypeAlias = "Callable[[Path, GoOn], None]"
"""Fills an empty folder. Raises `Stopped` where told to."""
Keep: TypeAlias = "Callable[[str, int, Write], Path | None]"
"""Gets a content's identity, how many bytes it takes, and what fills an empty folder with it. Returns the folder that
is kept for it, filled where it was not there yet; None where nothing can be kept."""


def widened(array: Array, *, identity: str = "", keep: Keep | None = None) -> Array:
    """Return a matrix in half precision as float32, anything else as it is.

    Where the content has an `identity` and there is a `keep`, a large matrix (more than a block of 8 MB) is written
    there as float32 and mapped, so that all readers share its pages and memory holds what is read of it. What is kept
    and does not fit is not used. Otherwise it is widened into memory.
    """
    if array.dtype != np.float16 or array.ndim != 2:
        return array
    if identity and keep is not None and is_worth_keeping(array):
        folder = keep(identity, 4 * array.size, lambda folder, go_on: write_wide(array, folder, go_on))
        found = _mapped(folder / WIDE, array.shape) if folder is not None else None
        if found is not None:
            return found
    wide = np.empty(array.shape, np.float32)
    _fill(array, wide)
    return wide


def is_worth_keeping(array: Array) -> bool:
    """Tell whether a matrix is kept as a file of its own once it is widened."""
    return array.dtype == np.float16 and array.ndim == 2 and 4 * array.size > BLOCK_BYTES


def write_wide(array: Array, folder: Path, go_on: GoOn) -> None:
    """Write a matrix as float32 into an empty folder, a block at a time, so that memory holds one block.

    Behind each block it is asked whether to go on. Raises `Stopped`.
    """
    done = 0
    with (folder / WIDE).open("wb") as file:
        head = {"descr": np.lib.format.dtype_to_descr(np.dtype(np.float32)), "fortran_order": False}
        np.lib.format.write_array_header_1_0(file, head | {"shape": array.shape})
        for block in blocks_of(array):
            file.write(block.data)
            done += block.nbytes
            if not go_on(done):
                raise Stopped()


def _fill(array: Array, wide: Array) -> None:
    begin = 0
    for block in blocks_of(array):
        wide[begin : begin + len(block)] = block
        begin += len(block)


def _mapped(path: Path, shape: tuple[int, ...]) -> Array | None:
    try:
        found = np.load(path, mmap_mode="r", allow_pickle=False)
    except (OSError, ValueError, EOFError):
        return None
    fits = isinstance(found, np.ndarray) and found.dtype == np.float32 and found.shape == shape
    return found if fits else None
