"""A map as files: a table with everything that is known of each word, and what TensorFlow's projector reads."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from embed_core.corpus.sheet import csv_bytes, harmless
from embed_core.geometry.clusters import Clusters, name_clusters
from embed_core.geometry.projection import Projection
from embed_core.language import Say
from embed_core.vectors import WordVectors

Array = np.ndarray[Any, Any]
_AXES = ("x", "y", "z")


@dataclass(frozen=True, slots=True)
class ProjectorFiles:
    """The two files that projector.tensorflow.org loads: vectors a line each, and what is known of each word."""

    tensors: bytes
    metadata: bytes


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class MapColumns:
    """What else is known of the words of a map, each in the order of its words, and which of them are told.

    `clusters` may be of other words too. `kept` (n,) is the share of true neighbours kept, `along` (n,) the position on
    an axis, called `axis`; NaN where there is none. `shown` (n,) says which words are told; None: all.
    """

    clusters: Clusters | None = None
    kept: Sequence[float] | Array | None = None
    along: Sequence[float] | Array | None = None
    axis: str = ""
    shown: Array | None = None


PLAIN = MapColumns()


def map_rows(
    chart: Projection, model: WordVectors, *, say: Say, columns: MapColumns = PLAIN, coordinates: bool = True
) -> list[dict[str, Any]]:
    """Return a map as rows: word, coordinates, count, cluster and its name, share of neighbours kept, position.

    Columns that nothing is known of are left out, that of the counts too where the model came without.
    """
    cells: dict[str, Iterable[Any]] = {say("figure-column-word"): chart.words}
    if coordinates:
        for number, name in enumerate(_AXES[: chart.dimensions]):
            cells[name] = (float(f"{value:.6g}") for value in chart.coordinates[:, number].tolist())
    if model.counted:
        cells[say("figure-column-count")] = (int(model.counts[model.row(word)]) for word in chart.words)
    if columns.clusters is not None:
        labels = dict(zip(columns.clusters.words, columns.clusters.labels.tolist(), strict=True))
        names = {each.label: each.name() for each in name_clusters(columns.clusters)}
        cells[say("figure-column-cluster")] = (labels.get(word, -1) + 1 for word in chart.words)
        cells[say("figure-column-cluster-name")] = (names.get(labels.get(word, -1), "") for word in chart.words)
    if columns.kept is not None:
        cells[say("figure-column-kept-share")] = _rounded(columns.kept)
    if columns.along is not None:
        cells[columns.axis or say("figure-column-position")] = _rounded(columns.along)
    found = (dict(zip(cells, row, strict=True)) for row in zip(*cells.values(), strict=True))
    shown = _shown(chart, columns)
    return list(found) if shown is None else [row for row, told in zip(found, shown.tolist(), strict=True) if told]


def _rounded(values: Sequence[float] | Array) -> Iterator[Any]:
    return ("" if math.isnan(value) else round(float(value), 4) for value in values)


def _shown(chart: Projection, columns: MapColumns) -> Array | None:
    return None if columns.shown is None else np.asarray(columns.shown, bool)[: len(chart.words)]


def map_csv(chart: Projection, model: WordVectors, *, say: Say, columns: MapColumns = PLAIN) -> bytes:
    """Return the rows of a map (`map_rows`) as CSV for a spreadsheet."""
    names, rows = _sheet(map_rows(chart, model, say=say, columns=columns), say)
    return csv_bytes(names, rows)


def map_tsv(chart: Projection, model: WordVectors, *, say: Say, columns: MapColumns = PLAIN) -> bytes:
    """Return the same as text with tabs between the cells."""
    names, rows = _sheet(map_rows(chart, model, say=say, columns=columns), say)
    return _tsv([names, *rows])


def projector_files(chart: Projection, model: WordVectors, *, say: Say, columns: MapColumns = PLAIN) -> ProjectorFiles:
    """Return the vectors of the words of a map, and their table, as TensorFlow's projector loads them.

    The vectors are the model's own, not those of the map: the projector projects by itself.
    """
    names, rows = _sheet(map_rows(chart, model, say=say, columns=columns, coordinates=False), say)
    matrix = model.matrix[[model.row(row[0]) for row in rows]]
    tensors = "".join("\t".join(f"{value:.7g}" for value in row) + "\n" for row in matrix.tolist())
    return ProjectorFiles(tensors.encode(), _tsv([names, *rows]))


def _sheet(rows: list[dict[str, Any]], say: Say) -> tuple[list[str], list[list[Any]]]:
    names = list(rows[0]) if rows else [say("figure-column-word")]
    return names, [list(row.values()) for row in rows]


def _tsv(rows: Iterable[Sequence[Any]]) -> bytes:
    """Return rows as lines with tabs; no cell is a formula, and none holds a tab or a line end."""
    lines = ("\t".join(" ".join(str(harmless(cell)).split()) for cell in row) + "\n" for row in rows)
    return "".join(lines).encode("utf-8", "replace")
