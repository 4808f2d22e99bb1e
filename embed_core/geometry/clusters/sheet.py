"""Clusters as a file that a spreadsheet opens."""

from __future__ import annotations

import math

from embed_core.corpus.sheet import csv_bytes
from embed_core.geometry.clusters.naming import name_clusters
from embed_core.geometry.clusters.result import Clusters
from embed_core.language import Say


def clusters_csv(found: Clusters, *, say: Say) -> bytes:
    """Return every word as a row of CSV: word, count, cluster (from 1; 0 of none), its name, silhouette.

    Where nobody knows how often the words occur there is no column for it.
    """
    names = {each.label: each.name() for each in name_clusters(found)}
    columns = [say(f"figure-column-{name}") for name in ("word", "count", "cluster", "cluster-name", "silhouette")]
    columns = columns if found.counted else [columns[0], *columns[2:]]
    rows = (
        (
            word,
            *((int(count),) if found.counted else ()),
            int(label) + 1,
            names.get(int(label), ""),
            round(float(value), 4) if math.isfinite(value) else "",
        )
        for word, count, label, value in zip(found.words, found.counts, found.labels, found.silhouettes, strict=True)
    )
    return csv_bytes(columns, rows)
