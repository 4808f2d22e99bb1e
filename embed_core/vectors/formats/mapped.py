"""Files that are mapped while a model is taken in: their pages are let go as soon as they were used."""

from __future__ import annotations

import mmap
from typing import Any

import numpy as np


def let_go(array: np.ndarray[Any, Any]) -> None:
    """Let go of the pages of a mapped array that were read so far; they are read again when they are asked again.

    Without it all of a file that goes by once counts as this process's memory. Where the system has no such call,
    nothing happens.
    """
    base: Any = array
    while base is not None and not isinstance(base, mmap.mmap):
        base = getattr(base, "base", None)
    if base is not None and hasattr(mmap, "MADV_DONTNEED"):
        base.madvise(mmap.MADV_DONTNEED)
