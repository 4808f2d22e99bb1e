"""Words on a map."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np

from embed_core.errors import LabError, NotAChoice
from embed_core.geometry.projection.methods import Frame, OnFrame, principal, tsne
from embed_core.geometry.projection.trust import trustworthiness
from embed_core.remarks import Remark
from embed_core.vectors import WordVectors

__all__ = ["PROJECTIONS", "AllAlike", "Frame", "Projection", "TooFewWords", "project"]

PROJECTIONS = ("pca", "tsne")
FEWEST = 4
PERPLEXITY = 30.0


class TooFewWords(LabError):
    """There are too few words for a map."""

    message_id = "error-too-few-words"

    def __init__(self, words: int, needed: int) -> None:
        super().__init__(words=words, needed=needed)


class AllAlike(LabError):
    """All vectors are the same, so there is nothing to see on a map."""

    message_id = "error-all-alike"


@dataclass(frozen=True, eq=False)
class Projection:
    """Words on a map: `coordinates` (n, 2 or 3) float32, in the order of `words`.

    `explained` has the share of variance of each axis (PCA); `perplexity` is the one used (t-SNE).
    """

    words: tuple[str, ...]
    coordinates: np.ndarray[Any, Any]
    method: str
    dimensions: int
    units: np.ndarray[Any, Any]
    perplexity: float | None = None
    explained: np.ndarray[Any, Any] | None = None
    remarks: tuple[Remark, ...] = ()

    @cached_property
    def trustworthiness(self) -> float:
        """How far the ten nearest on the map are near in the original space, 0 to 1."""
        return trustworthiness(self.units, self.coordinates)

    def moved_to(self, coordinates: np.ndarray[Any, Any]) -> Projection:
        """Return the same words at other places (a frame of a projection that is still moving)."""
        return replace(self, coordinates=coordinates, explained=None)


def usable_perplexity(wanted: float, words: int) -> float:
    """Return the perplexity to use: at most a third of the other words."""
    return float(min(wanted, max(1.0, (words - 1) / 3 - 1e-9)))


def project(
    model: WordVectors,
    words: Sequence[str] | None = None,
    method: str = "pca",
    dimensions: int = 2,
    seed: int = 0,
    *,
    perplexity: float | None = None,
    most: int = 2000,
    on_frame: OnFrame | None = None,
) -> Projection:
    """Put words on a map of 2 or 3 dimensions; without `words` the `most` most frequent.

    Unit vectors are projected, since cosine looks at direction alone. t-SNE starts from PCA;
    `on_frame` watches it and stops it by returning False. Raises `TooFewWords`, `AllAlike`,
    `WordUnknown`.
    """
    if method not in PROJECTIONS or dimensions not in (2, 3):
        raise NotAChoice("method", f"{method} {dimensions}", (*PROJECTIONS, "2", "3"))
    chosen = tuple(dict.fromkeys(words if words is not None else model.words[:most]))
    if len(chosen) < FEWEST:
        raise TooFewWords(len(chosen), FEWEST)
    units = model.units[[model.row(word) for word in chosen]]
    if float(np.ptp(units, axis=0).max()) < 1e-7:
        raise AllAlike()
    flat, explained = principal(units, dimensions)
    if method == "pca":
        return Projection(chosen, _frozen(flat), method, dimensions, units, explained=explained)
    wanted = PERPLEXITY if perplexity is None else perplexity
    used = usable_perplexity(wanted, len(chosen))
    remarks = []
    if used < wanted:
        remarks.append(Remark("remark-perplexity", {"wanted": wanted, "used": round(used, 1), "words": len(chosen)}))
    moved, stopped = tsne(units, flat, perplexity=used, seed=seed, on_frame=on_frame)
    if stopped:
        remarks.append(Remark("remark-stopped-early"))
    return Projection(chosen, _frozen(moved), method, dimensions, units, used, None, tuple(remarks))


def _frozen(array: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    array = np.ascontiguousarray(array, np.float32)
    array.flags.writeable = False
    return array
