"""Which words stand near which, and how often: what PPMI and GloVe learn from instead of the text."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain
from typing import Any

import numpy as np

from embed_core.training.numbering import Numbered

BLOCK = 20_000
"""Sentences that are counted at a time."""
FEW = 2_000_000
"""Cells that wait before they are added to the table; to a large table at least half as many as it has."""
WEIGHTS = ("window", "distance")


def weight(distance: int, window: int, *, by: str) -> float:
    """Return what two words at a distance count.

    By "window" (window − distance + 1)/window: what Word2Vec's randomly shortened windows give on average.
    By "distance" 1/distance, as in GloVe (Pennington, Socher and Manning 2014, section 4.2).
    """
    return 1 / distance if by == "distance" else (window - distance + 1) / window


def count_pairs(
    numbered: Numbered, words: int, *, window: int, on_block: Callable[[int], None], by: str = "window"
) -> Any:
    """Return how often words stand near one another, a symmetric sparse (words, words) table of float64.

    Counted for all tokens at once, distance by distance; a word never pairs across the end of a sentence.
    `on_block` is told the number of tokens of each block of sentences that is done.
    """
    from scipy import sparse

    table = sparse.csr_array((words, words), dtype=np.float64)
    waiting: list[Any] = []
    for begin in range(0, len(numbered.sentences), BLOCK):
        sentences = numbered.sentences[begin : begin + BLOCK]
        rows = np.fromiter(chain.from_iterable(sentences), np.int32)
        place = np.repeat(np.arange(len(sentences)), [len(sentence) for sentence in sentences])
        for distance in range(1, min(window, len(rows) - 1) + 1):
            together = place[distance:] == place[:-distance]
            pair = rows[:-distance][together], rows[distance:][together]
            counted = np.full(len(pair[0]), weight(distance, window, by=by))
            if len(counted):
                waiting.append(sparse.coo_array((counted, pair), shape=(words, words)).tocsr())
        # A table costs a cell a word even when it is empty, so that words count as well as cells.
        if max(sum(each.nnz for each in waiting), words * len(waiting) // 2) >= max(FEW, table.nnz // 2):
            table, waiting = _sum([table, *waiting]), []
        on_block(sum(numbered.lengths[begin : begin + BLOCK]))
    table = _sum([table, *waiting])
    return (table + table.T).tocsr()


def _sum(tables: list[Any]) -> Any:
    """Return the sum of sparse (n, n) tables, each cell added up in their order, so that it does not depend on when.

    As one product: row n of the first factor names row n of each table. What that costs grows with the cells that
    are filled; adding tables to a large one by one would read all of it for each.
    """
    from scipy import sparse

    rows, many = tables[0].shape[0], len(tables)
    if many == 1 or not rows:
        return tables[0]
    named = (np.arange(rows)[:, None] + rows * np.arange(many)).ravel()
    each = sparse.csr_array((np.ones(len(named)), named, np.arange(0, len(named) + 1, many)), shape=(rows, rows * many))
    found = each @ sparse.vstack(tables, format="csr")
    found.sort_indices()
    return found
