"""Words on a map."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType
from typing import Any

import numpy as np

from embed_core.errors import LabError, NotAChoice
from embed_core.geometry.neighbours import with_direction
from embed_core.geometry.projection.frames import Halted, OnFrame, Placed, Request, frozen
from embed_core.geometry.projection.pca import pca
from embed_core.geometry.projection.trust import sample, trustworthiness
from embed_core.geometry.projection.tsne import PERPLEXITY, tsne, usable_perplexity
from embed_core.remarks import Remark
from embed_core.vectors import WordVectors

PROJECTIONS: Mapping[str, Callable[[Request], Placed]] = MappingProxyType({"pca": pca, "tsne": tsne})
"""Every way to a map. A new one is a file with a function from `Request` to `Placed`, and a row here."""
DIMENSIONS = (2, 3)
FEWEST = 4
_SAME = 1e-6
"""Unit vectors (float32) that differ by less point the same way."""


class TooFewWords(LabError):
    """There are too few words for a map."""

    message_id = "error-too-few-words"

    def __init__(self, words: int, needed: int) -> None:
        super().__init__(words=words, needed=needed)


class AllAlike(LabError):
    """All vectors point the same way, so there is nothing to see on a map."""

    message_id = "error-all-alike"


@dataclass(frozen=True, eq=False)
class Projection:
    """Words on a map: `coordinates` (n, 2 or 3) float32, in the order of `words`.

    `units` (n, d) are the unit vectors that were projected; `explained` has the share of variance of each
    axis (PCA); `perplexity` is the one used (t-SNE). The map was made of the first `fitted` words; those after
    them were added by `place`. None means of all. `halted` says where a descent was stopped.
    """

    words: tuple[str, ...]
    coordinates: np.ndarray[Any, Any]
    method: str
    dimensions: int
    units: np.ndarray[Any, Any]
    perplexity: float | None = None
    explained: np.ndarray[Any, Any] | None = None
    remarks: tuple[Remark, ...] = ()
    fitted: int | None = None
    halted: Halted | None = None

    @property
    def fitted_words(self) -> int:
        """How many words, from the first on, the map was made of."""
        return len(self.words) if self.fitted is None else self.fitted

    @cached_property
    def trustworthiness(self) -> float:
        """How far the ten nearest on the map are near in the original space, 0 to 1; computed when first asked.

        Exact up to `WHOLE` words, and of more an estimate from a sample of them.
        """
        return trustworthiness(self.units, self.coordinates, rows=sample(len(self.words)))

    def moved_to(self, coordinates: np.ndarray[Any, Any]) -> Projection:
        """Return the same words at other places (a frame of a projection that is still moving)."""
        return replace(self, coordinates=frozen(coordinates), explained=None)


def project(
    model: WordVectors,
    words: Sequence[str] | None = None,
    method: str = "pca",
    dimensions: int = 2,
    seed: int = 0,
    *,
    perplexity: float | None = None,
    exaggeration: float = 1.0,
    most: int = 2000,
    on_frame: OnFrame | None = None,
) -> Projection:
    """Put words on a map of 2 or 3 dimensions; without `words` the `most` most frequent.

    Unit vectors are projected, since cosine looks at direction alone; words without a direction are
    left out and remarked. t-SNE starts from PCA; `on_frame` watches it, and stops it by returning
    False; `resume` goes on from there. Raises `TooFewWords`, `AllAlike`, `WordUnknown`, `NotAChoice`, `OutOfRange`.
    """
    if method not in PROJECTIONS:
        raise NotAChoice("method", method, tuple(PROJECTIONS))
    if dimensions not in DIMENSIONS:
        raise NotAChoice("dimensions", str(dimensions), tuple(map(str, DIMENSIONS)))
    asked = tuple(dict.fromkeys(words if words is not None else model.words[: max(0, most)]))
    chosen, units = _with_units(model, asked)
    placed = PROJECTIONS[method](Request(units, dimensions, seed, perplexity, on_frame, exaggeration))
    lost = len(asked) - len(chosen)
    remarks = (*([Remark("remark-left-out", {"count": lost})] if lost else []), *placed.remarks)
    at, explained = placed.coordinates, placed.explained
    return Projection(
        chosen, at, method, dimensions, units, placed.perplexity, explained, remarks, halted=placed.halted
    )


def resume(
    chart: Projection,
    *,
    perplexity: float | None = None,
    exaggeration: float = 1.0,
    seed: int = 0,
    on_frame: OnFrame | None = None,
) -> Projection:
    """Let t-SNE go on from where a map stands: with other parameters, after a stop, or with words that were added.

    Words keep moving from their places; a PCA is the beginning of a t-SNE. All words take part from now on. Where
    the descent was stopped and nothing else is asked for, only the steps that were left are taken.
    Raises `OutOfRange`.
    """
    begun = chart.coordinates if chart.method == "tsne" else None
    left = chart.halted if _same_way(chart, perplexity, exaggeration) else None
    placed = tsne(Request(chart.units, chart.dimensions, seed, perplexity, on_frame, exaggeration, begun, left))
    earlier = tuple(remark for remark in chart.remarks if remark.identifier == "remark-left-out")
    return Projection(
        chart.words,
        placed.coordinates,
        "tsne",
        chart.dimensions,
        chart.units,
        placed.perplexity,
        remarks=(*earlier, *placed.remarks),
        halted=placed.halted,
    )


def _same_way(chart: Projection, perplexity: float | None, exaggeration: float) -> bool:
    """Tell whether a descent that was stopped would have gone on with these."""
    if chart.halted is None or chart.halted.exaggeration != exaggeration:
        return False
    return chart.perplexity == usable_perplexity(PERPLEXITY if perplexity is None else perplexity, len(chart.units))


def _with_units(model: WordVectors, words: Sequence[str]) -> tuple[tuple[str, ...], np.ndarray[Any, Any]]:
    """Return those of some words that have a direction, and their unit vectors, (n, d)."""
    rows = np.array([model.row(word) for word in words], int)
    kept = with_direction(model.units[rows])
    chosen = tuple(word for word, keep in zip(words, kept, strict=True) if keep)
    if len(chosen) < FEWEST:
        raise TooFewWords(len(chosen), FEWEST)
    units = model.units[rows[kept]]
    units.flags.writeable = False
    if float(np.ptp(units, axis=0).max()) < _SAME:
        raise AllAlike()
    return chosen, units
