"""Words of a model in clusters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from embed_core.errors import LabError, NotAChoice, OutOfRange
from embed_core.geometry.clusters.methods import CLUSTERINGS, DENSITY_AXES, Wish
from embed_core.geometry.clusters.result import Clusters, assemble, by_size
from embed_core.geometry.neighbours import with_direction
from embed_core.geometry.projection.pca import components
from embed_core.geometry.projection.project import AllAlike
from embed_core.remarks import Remark
from embed_core.vectors import WordVectors

Array = np.ndarray[Any, Any]
MOST_CLUSTERS = 50
LARGE = 0.8
"""A cluster with more than this share of all words says little; a remark tells it."""
_SAME = 1e-6


class TooFewToGroup(LabError):
    """There are fewer words than the clusters need."""

    message_id = "error-too-few-to-group"

    def __init__(self, words: int, needed: int) -> None:
        super().__init__(words=words, needed=needed)


def cluster(
    model: WordVectors,
    words: Sequence[str] | None = None,
    *,
    method: str = "k-means",
    count: int = 8,
    smallest: int = 5,
    seed: int = 0,
    most: int = 2000,
) -> Clusters:
    """Put words of a model into clusters by direction; without `words` the `most` most frequent.

    "k-means" and "agglomerative" (average, cosine) make `count` clusters; "hdbscan" finds how many dense places of
    at least `smallest` words there are and leaves the rest out (label −1). Words without a direction are left out
    and remarked. Raises `TooFewToGroup`, `TooManyToGroup`, `AllAlike`, `WordUnknown`, `NotAChoice`, `OutOfRange`.
    """
    if method not in CLUSTERINGS:
        raise NotAChoice("method", method, tuple(CLUSTERINGS))
    check_count(count, "count", low=2, high=MOST_CLUSTERS)
    check_count(smallest, "smallest", low=2, high=10_000)
    chosen, rows, lost = usable(model, words, most=most, needed=smallest if method == "hdbscan" else count)
    units = model.units[rows]
    labels = by_size(CLUSTERINGS[method](units, Wish(count, smallest, seed)))
    remarks = [Remark("remark-not-grouped", {"count": lost})] if lost else []
    remarks += _about(labels, method, units, count)
    units.flags.writeable = False
    counts, told = model.counts[rows].copy(), tuple(remarks)
    return assemble(chosen, labels, method, units=units, counts=counts, seed=seed, remarks=told, counted=model.counted)


def check_count(value: int, field: str, *, low: int, high: int) -> None:
    """Raise `OutOfRange` for a number that is not whole or not within its bounds."""
    if isinstance(value, bool) or not isinstance(value, (int, np.integer)) or not low <= value <= high:
        raise OutOfRange(field, str(value), low, high)


def usable(
    model: WordVectors, words: Sequence[str] | None, *, most: int, needed: int
) -> tuple[tuple[str, ...], Array, int]:
    """Return the words that have a direction, their rows in the model, and how many have none.

    Raises `WordUnknown`, `TooFewToGroup`, `AllAlike`.
    """
    asked = tuple(dict.fromkeys(words if words is not None else model.words[: max(0, most)]))
    rows = np.array([model.row(word) for word in asked], int)
    kept = with_direction(model.units[rows]) if len(rows) else np.empty(0, bool)
    rows = rows[kept]
    if len(rows) < max(2, needed):
        raise TooFewToGroup(len(rows), max(2, needed))
    if float(np.ptp(model.units[rows], axis=0).max()) < _SAME:
        raise AllAlike()
    return tuple(model.words[row] for row in rows), rows, len(asked) - len(rows)


def _about(labels: Array, method: str, units: Array, wanted: int) -> Iterator[Remark]:
    count, none = int(labels.max(initial=-1)) + 1, int((labels < 0).sum())
    if method == "hdbscan":
        share = float(components(units).shares[:DENSITY_AXES].sum())
        if share < 0.995:
            yield Remark("remark-density-axes", {"axes": DENSITY_AXES, "percent": round(100 * share)})
        if not count:
            yield Remark("remark-no-clusters", {}, "warning")
        elif none:
            yield Remark("remark-of-no-cluster", {"count": none, "percent": round(100 * none / len(labels))})
    elif count < wanted:
        yield Remark("remark-fewer-clusters", {"wanted": wanted, "found": count})
    largest = int((labels == 0).sum()) / len(labels)
    if count > 1 and largest > LARGE:
        yield Remark("remark-one-large-cluster", {"percent": round(100 * largest)}, "warning")
