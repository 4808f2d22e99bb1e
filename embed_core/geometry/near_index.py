"""An approximate index of a large model: nearest words by a graph instead of by every cosine, and how many it finds."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from embed_core.geometry.neighbours import Array, cosines_of, ranked
from embed_core.settings import cores
from embed_core.vectors import WordVectors

if TYPE_CHECKING:
    from usearch.index import Index

GRAPH, FACTS = "graph.usearch", "facts.json"
CONNECTIVITY, WIDTH = 16, 128
"""Links of a word, and words looked at while its place is sought (M and efConstruction of the paper)."""
FEWEST, TIMES = 100, 4
"""Words that the graph is asked for at least, and for each one wanted: the best of them are told exactly."""
ASKED, K = 200, 10
_STEP = 2048


@dataclass(frozen=True, slots=True)
class IndexFacts:
    """What an index was found to be worth: its `recall`, 0 to 1, is the share of the exact `k` nearest that it finds.

    It was measured on `asked` random words. `words` are those of the model, `seconds` what making it took.
    """

    words: int
    dimensions: int
    recall: float
    asked: int
    k: int
    seconds: float


class NearIndex:
    """An index that is made or opened: which words may be near, of which the nearest are then computed exactly."""

    def __init__(self, graph: Index, facts: IndexFacts) -> None:
        self._graph, self.facts = graph, facts

    def ranked(
        self, model: WordVectors, target: Array, *, k: int, without: Iterable[int] = ()
    ) -> list[tuple[int, float]] | None:
        """Return the k nearest rows of those that the graph names, as `neighbours.ranked` has them.

        The cosines are exact, so that the only fault can be a word that the graph misses. None where it names too few.
        """
        target, out = np.asarray(target, np.float32), np.array([*without], np.int64)
        rows = self._candidates(target, max(FEWEST, TIMES * (k + len(out))))
        rows = rows[~np.isin(rows, out)]
        if len(rows) < k:
            return None
        cosines = cosines_of(model, target, rows)
        order = np.lexsort((rows, -cosines))[:k]
        best = np.clip(cosines[order].astype(np.float64), -1.0, 1.0)
        return list(zip(rows[order].tolist(), best.tolist(), strict=True))

    def _candidates(self, target: Array, most: int) -> Array:
        found = self._graph.search(target, min(most, len(self._graph)))
        return np.unique(np.asarray(found.keys, np.int64))


def can_index() -> bool:
    """Tell whether the library that makes indexes is installed (usearch)."""
    return find_spec("usearch") is not None


def build_index(
    model: WordVectors,
    folder: str | Path,
    *,
    seed: int = 0,
    on_step: Callable[[int, int], bool] | None = None,
) -> NearIndex | None:
    """Make an index of all words with a direction, measure its recall, and write both into `folder`, which is made.

    A hierarchical graph of small worlds (Malkov and Yashunin 2018), with one byte a number. `on_step(done, words)` is
    called as it goes on; where it answers False, None is returned.
    """
    from usearch.index import Index

    begin = time.monotonic()
    place = Path(folder)
    place.mkdir(parents=True, exist_ok=True)
    graph = Index(ndim=model.dimensions, metric="cos", dtype="i8", connectivity=CONNECTIVITY, expansion_add=WIDTH)
    usable = np.flatnonzero(model.directed)
    for start in range(0, len(usable), _STEP):
        rows = usable[start : start + _STEP]
        graph.add(rows.astype(np.uint64), model.units[rows], threads=cores())
        if on_step is not None and not on_step(min(start + _STEP, len(usable)), len(usable)):
            return None
    graph.save(str(place / GRAPH))
    made = NearIndex(graph, IndexFacts(len(model), model.dimensions, 1.0, 0, K, 0.0))
    recall, asked = recall_of(made, model, seed=seed)
    facts = IndexFacts(len(model), model.dimensions, recall, asked, K, round(time.monotonic() - begin, 1))
    (place / FACTS).write_text(json.dumps(asdict(facts)), encoding="utf-8")
    return NearIndex(graph, facts)


def open_index(folder: str | Path) -> NearIndex:
    """Open an index; the graph is mapped from disk. Raises `OSError` or `ValueError` where it cannot be read."""
    from usearch.index import Index

    place = Path(folder)
    told: dict[str, Any] = json.loads((place / FACTS).read_text(encoding="utf-8"))
    if not (place / GRAPH).is_file():
        raise FileNotFoundError(GRAPH)
    graph = Index.restore(str(place / GRAPH), view=True)
    if graph is None:
        raise ValueError(GRAPH)
    return NearIndex(graph, IndexFacts(**told))


def recall_of(
    index: NearIndex, model: WordVectors, *, asked: int = ASKED, k: int = K, seed: int = 0
) -> tuple[float, int]:
    """Return the share of the exact k nearest that an index finds, 0 to 1, and of how many words, drawn with a seed.

    A word as near as the last of the exact ones counts as found, whichever of equals it is.
    """
    usable = np.flatnonzero(model.directed)
    drawn = np.random.default_rng(seed).permutation(usable)[:asked].tolist()
    found = total = 0
    for row in drawn:
        exact = ranked(model, model.units[row], k=k, without=[row])
        near = index.ranked(model, model.units[row], k=len(exact), without=[row]) or []
        found += sum(cosine >= exact[-1][1] for _, cosine in near)
        total += len(exact)
    return (found / total if total else 1.0), len(drawn)
