"""Two maps laid over each other, as rows."""

from __future__ import annotations

import numpy as np

from embed_core.geometry.two_models import TwoMaps
from embed_core.language import Say


def two_maps_table(found: TwoMaps, *, say: Say) -> list[dict[str, object]]:
    """Return the words as rows, the farthest first: how far each went, and its places on both maps."""
    axes = "xyz"[: found.at_a.shape[1]]
    rows: list[dict[str, object]] = []
    for at in np.argsort(-found.residual, kind="stable"):
        row: dict[str, object] = {
            say("figure-column-word"): found.words[at],
            say("shift-column-residual"): round(float(found.residual[at]), 3),
        }
        for side, places in zip(say.pair, (found.at_a, found.at_b), strict=True):
            row |= {f"{side} {axis}": round(float(places[at, number]), 4) for number, axis in enumerate(axes)}
        rows.append(row)
    return rows
