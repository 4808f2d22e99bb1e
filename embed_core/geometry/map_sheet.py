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

_AXES = ("x", "y", "z")


@dataclass(frozen=True, slots=True)
class ProjectorFiles:
    """The two files that projector.tensorflow.org loads: vectors a line each, and what is known of each word."""

    tensors: bytes
    metadata: bytes


def map_csv(
    chart: Projection,
    model: WordVectors,
    *,
    say: Say,
    clusters: Clusters | None = None,
    kept: Sequence[float] | np.ndarray[Any, Any] | None = None,
) -> bytes:
    """Return a map as CSV for a spreadsheet: word, coordinates, count, cluster and its name, share of neighbours kept.

    `kept` (n,) is in the order of the chart's words. Columns that nothing is known of are left out, that of the counts
    too where the model came without.
    """
    columns, rows = _table(chart, model, say=say, clusters=clusters, kept=kept, coordinates=True)
    return csv_bytes(columns, rows)


def map_tsv(
    chart: Projection,
    model: WordVectors,
    *,
    say: Say,
    clusters: Clusters | None = None,
    kept: Sequence[float] | np.ndarray[Any, Any] | None = None,
) -> bytes:
    """Return the same as text with tabs between the cells."""
    columns, rows = _table(chart, model, say=say, clusters=clusters, kept=kept, coordinates=True)
    return _tsv([columns, *rows])


def projector_files(
    chart: Projection,
    model: WordVectors,
    *,
    say: Say,
    clusters: Clusters | None = None,
    kept: Sequence[float] | np.ndarray[Any, Any] | None = None,
) -> ProjectorFiles:
    """Return the vectors of the words of a map, and their table, as TensorFlow's projector loads them.

    The vectors are the model's own, not those of the map: the projector projects by itself.
    """
    matrix = model.matrix[[model.row(word) for word in chart.words]]
    tensors = "".join("\t".join(f"{value:.7g}" for value in row) + "\n" for row in matrix.tolist())
    columns, rows = _table(chart, model, say=say, clusters=clusters, kept=kept, coordinates=False)
    return ProjectorFiles(tensors.encode(), _tsv([columns, *rows]))


def _table(
    chart: Projection,
    model: WordVectors,
    *,
    say: Say,
    clusters: Clusters | None,
    kept: Sequence[float] | np.ndarray[Any, Any] | None,
    coordinates: bool,
) -> tuple[list[str], Iterator[list[Any]]]:
    """Return the names of the columns, and the rows."""
    columns = [say("figure-column-word")]
    cells: list[Iterable[Any]] = [chart.words]
    if coordinates:
        for number, name in enumerate(_AXES[: chart.dimensions]):
            columns.append(name)
            cells.append(float(f"{value:.6g}") for value in chart.coordinates[:, number].tolist())
    if model.counted:
        columns.append(say("figure-column-count"))
        cells.append(int(model.counts[model.row(word)]) for word in chart.words)
    if clusters is not None:
        labels = dict(zip(clusters.words, clusters.labels.tolist(), strict=True))
        names = {each.label: each.name() for each in name_clusters(clusters)}
        of_words = [labels.get(word, -1) for word in chart.words]
        columns += [say("figure-column-cluster"), say("figure-column-cluster-name")]
        cells += [[label + 1 for label in of_words], [names.get(label, "") for label in of_words]]
    if kept is not None:
        columns.append(say("figure-column-kept-share"))
        cells.append("" if math.isnan(value) else round(float(value), 4) for value in kept)
    return columns, (list(row) for row in zip(*cells, strict=True))


def _tsv(rows: Iterable[Sequence[Any]]) -> bytes:
    """Return rows as lines with tabs; no cell is a formula, and none holds a tab or a line end."""
    lines = ("\t".join(" ".join(str(harmless(cell)).split()) for cell in row) + "\n" for row in rows)
    return "".join(lines).encode("utf-8", "replace")
