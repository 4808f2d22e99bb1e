"""The tree of hierarchical softmax: frequent words near the root (Morin and Bengio 2005; Mikolov et al. 2013)."""

from __future__ import annotations

from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]


@dataclass(frozen=True, slots=True, eq=False)
class Tree:
    """A Huffman tree over n words; it has n − 1 inner nodes, of which n − 2 is the root.

    The way from the root to word w passes the nodes `points[w, :lengths[w]]` and turns there as
    `codes[w, :lengths[w]]` says: 0 for the rarer half, 1 for the other. Both are padded by 0.
    """

    points: Array
    codes: Array
    lengths: Array

    def paths(self) -> tuple[list[Array], list[Array]]:
        """Return codes and points word by word, (length,) uint8 and uint32, as gensim's step reads them."""
        ends = self.lengths.tolist()
        codes = [row[:end] for row, end in zip(self.codes, ends)]
        return codes, [row[:end] for row, end in zip(self.points, ends)]


class _Node(int):
    """A count that knows where it stands; nodes compare by their counts alone, as in gensim."""

    place: int


def _node(count: int, place: int) -> _Node:
    made = _Node(count)
    made.place = place
    return made


def huffman(counts: Array) -> Tree:
    """Build the tree from the counts of n ≥ 2 words; ties are broken as gensim breaks them."""
    words = len(counts)
    heap = [_node(count, place) for place, count in enumerate(counts.tolist())]
    heapify(heap)
    parents, turns = np.zeros(2 * words - 1, np.int64), np.zeros(2 * words - 1, np.uint8)
    for place in range(words, 2 * words - 1):
        rare, other = heappop(heap), heappop(heap)
        parents[[rare.place, other.place]] = place
        turns[other.place] = 1
        heappush(heap, _node(rare + other, place))
    points, codes, lengths = [], [], np.zeros(words, np.int64)
    at = np.arange(words)
    while (going := at < 2 * words - 2).any():
        codes.append(np.where(going, turns[at], 0))
        at = np.where(going, parents[at], at)
        points.append(np.where(going, at - words, 0))
        lengths += going
    upward = np.arange(len(points))[None, :]
    downward = np.where(upward < lengths[:, None], lengths[:, None] - 1 - upward, upward)
    return Tree(
        np.take_along_axis(np.stack(points, axis=1), downward, axis=1).astype(np.uint32),
        np.take_along_axis(np.stack(codes, axis=1), downward, axis=1).astype(np.uint8),
        lengths,
    )
