"""What crosses to the browser: one block of bytes with a JSON head and plain arrays behind it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np


@dataclass(frozen=True, slots=True, eq=False)
class Points:
    """The words of a map and where they stand. Coordinates that are not finite are not drawn."""

    positions: np.ndarray  # (n, 2) or (n, 3)
    words: tuple[str, ...]
    counts: np.ndarray  # (n,) occurrences in the corpus
    colours: np.ndarray | None = None  # (n,) group numbers, or values; NaN or below 0: no group
    faint: np.ndarray | None = None  # (n,) opacity from 0 to 1

    def __post_init__(self) -> None:
        """Refuse arrays that do not belong together: that is a fault of the caller."""
        shape = np.shape(self.positions)
        if len(shape) != 2 or shape[1] not in (2, 3):
            raise ValueError(f"positions are (n, 2) or (n, 3), not {shape}")
        for name in ("words", "counts", "colours", "faint"):
            value = getattr(self, name)
            if value is not None and len(value) != shape[0]:
                raise ValueError(f"{len(value)} {name} for {shape[0]} positions")


def near(words: Sequence[str], neighbours: Sequence[tuple[str, float]] | Sequence[str]) -> list[list[float | None]]:
    """Return [row, cosine] of each neighbour that is among the words; the cosine is None where it is not known."""
    rows = {word: row for row, word in enumerate(words)}
    found: list[list[float | None]] = []
    for item in neighbours:
        word, cosine = (item, None) if isinstance(item, str) else item
        if word in rows:
            found.append([rows[word], float(cosine) if cosine is not None and np.isfinite(cosine) else None])
    return found


def pack(points: Points, head: Mapping[str, Any]) -> bytes:
    """Return the block: length of the head (uint32), head as JSON padded to 4 bytes, then the arrays.

    The arrays are positions (float32), counts (uint32), and colours and faint (float32) where there are any.
    `rev` in the head changes when a position does.
    """
    positions = np.ascontiguousarray(points.positions, np.float32)
    parts = [positions.tobytes(), np.clip(points.counts, 0, 2**32 - 1).astype(np.uint32).tobytes()]
    optional = (points.colours, points.faint)
    parts += [np.ascontiguousarray(array, np.float32).tobytes() for array in optional if array is not None]
    full = {
        "n": len(points.words),
        "d": positions.shape[1],
        "words": list(points.words),
        "coloured": points.colours is not None,
        "faint": points.faint is not None,
        "rev": hashlib.blake2b(parts[0], digest_size=8).hexdigest(),
        **head,
    }
    text = json.dumps(full, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
    text += b" " * (-len(text) % 4)
    return np.uint32(len(text)).tobytes() + text + b"".join(parts)


def identity(words: Sequence[str], dimensions: int) -> str:
    """Return a name for the coordinate system of these words, for callers that give none."""
    digest = hashlib.blake2b("\n".join(words).encode("utf-8", "replace"), digest_size=6)
    return f"{dimensions} {digest.hexdigest()}"
