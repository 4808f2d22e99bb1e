"""From one map to the next: words keep their places where they can, so that a t-SNE goes on with what is asked now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from embed_core.geometry.neighbours import with_direction
from embed_core.geometry.projection.frames import frozen
from embed_core.geometry.projection.place import place
from embed_core.geometry.projection.project import FEWEST, Projection, TooFewWords
from embed_core.remarks import Remark
from embed_core.vectors import WordVectors


def carry(chart: Projection, model: WordVectors, *, words: Sequence[str]) -> Projection:
    """Return a map of these words, in this order, with those of `chart` at their places and the others placed there.

    Raises `TooFewWords` where fewer than four of them stand on `chart`, and `WordUnknown`.
    """
    at = {word: row for row, word in enumerate(chart.words)}
    once = tuple(dict.fromkeys(words))
    known = with_direction(model.units[[model.row(word) for word in once]])
    asked = tuple(word for word, keep in zip(once, known, strict=True) if keep)
    lost = (Remark("remark-left-out", {"count": len(once) - len(asked)}),) if len(asked) < len(once) else ()
    if asked == chart.words:
        return replace(chart, remarks=lost, fitted=None)
    shared = [at[word] for word in asked if word in at]
    if len(shared) < FEWEST:
        raise TooFewWords(len(shared), FEWEST)
    base = _taken(chart, shared)
    added = place(base, model, words=[word for word in asked if word not in at])
    row = {word: at for at, word in enumerate(added.words)}
    return replace(_taken(added, [row[word] for word in asked]), remarks=lost)


def _taken(chart: Projection, rows: Sequence[int]) -> Projection:
    units = chart.units[np.asarray(rows)]
    units.flags.writeable = False
    words = tuple(chart.words[row] for row in rows)
    places = frozen(chart.coordinates[np.asarray(rows)])
    return replace(chart, words=words, coordinates=places, units=units, remarks=(), fitted=None, halted=None)
