"""GloVe's fit: two tables of vectors whose products approach the logarithms of counts, by AdaGrad.

The formulas are those of Pennington, Socher and Manning (2014), equations 8 and 9, and of their program:
AdaGrad divides each step by the root of all earlier squared steps, which begin at one. Their program takes
one pair after the other; here many pairs are taken at a time, each seeing the vectors as they were before
the batch. With one pair a batch it is the same, to the last digits of float32.
"""

from __future__ import annotations

from concurrent.futures import Executor
from dataclasses import dataclass
from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]
STEADY = 1.0
"""What the weights of a word in a batch, times the learning rate, may add up to."""
ASKED = 200_000
"""Pairs, at most, over which the loss is taken."""
BLOCK = 20_000


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """The pairs that occur, sorted by `rows`, then `columns` (m,); `logs` of their counts and `weights`, float32."""

    rows: Array
    columns: Array
    logs: Array
    weights: Array

    @staticmethod
    def of(table: Any, *, x_max: float, exponent: float) -> Pairs:
        """Take the pairs of a sparse table of counts; their weights are min(1, (x/x_max)^exponent) (equation 9)."""
        found = table.tocsr().sorted_indices().tocoo()
        rows, columns = (np.asarray(part, np.int32) for part in found.coords)
        weights = np.minimum(1.0, (found.data / x_max) ** exponent)
        return Pairs(rows, columns, np.log(found.data).astype(np.float32), weights.astype(np.float32))

    def __len__(self) -> int:
        return len(self.rows)

    def batch(self, alpha: float) -> int:
        """Return how many pairs can be taken at a time without their steps adding up to beyond the goal.

        At first AdaGrad divides by one, so that the steps of a word in a batch add up to `alpha` times its
        weights there. From two on a descent begins to swing; at one, neighbours still differ from those of
        single pairs by a third of what another seed changes.
        """
        most = float(np.bincount(self.rows, self.weights).max(initial=0.0))
        return max(1, int(STEADY / alpha * len(self) / most)) if most else max(1, len(self))

    @property
    def ignorance(self) -> float:
        """The loss of vectors that are all zero."""
        return float(np.mean(self.weights.astype(np.float64) * self.logs.astype(np.float64) ** 2))


class Factors:
    """The state of the fit: `words` and `contexts`, (n, d + 1) float32 each, a vector and its bias in a row.

    `squares` (2, n, d + 1) are the sums that AdaGrad divides by. `moving` (n,) is 0 for words whose vectors
    stay (their biases move).
    """

    def __init__(self, words: int, size: int, *, seed: int, moving: Array | None = None) -> None:
        first = np.random.default_rng(seed).random((2, words, size + 1), dtype=np.float32)
        self.words, self.contexts = (first - np.float32(0.5)) / np.float32(size)
        self.squares = np.ones((2, words, size + 1), np.float32)
        self.moving = moving
        self._place = np.zeros(words, np.int32)

    def learn(self, pairs: Pairs, chosen: Array, *, alpha: float, pool: Executor) -> None:
        """Make one step of AdaGrad for the pairs `chosen` (places in `pairs`, ascending).

        Both tables move from where both stood before, so that one of them can be left to `pool`.
        """
        from scipy import sparse

        rows, columns = pairs.rows[chosen], pairs.columns[chosen]
        left, at_left, begins = _sorted_places(rows)
        right, at_right = self._places(columns)
        old, other = self.words[left], self.contexts[right]
        errors = _products(old[at_left], other[at_right]) - pairs.logs[chosen]
        errors *= pairs.weights[chosen] * np.float32(alpha)
        shape = (len(left), len(right))
        table = sparse.csr_array((errors, at_right, begins), shape=shape)
        squares = sparse.csr_array((errors * errors, at_right, begins), shape=shape)
        helper = pool.submit(self._move, 1, right, other, table.T, squares.T, old)
        self._move(0, left, old, table, squares, other)
        helper.result()

    def _move(self, side: int, rows: Array, old: Array, table: Any, squares: Any, others: Array) -> None:
        slopes = others.copy()
        slopes[:, -1] = 1.0  # the slope of a bias
        with np.errstate(over="ignore", invalid="ignore"):
            step = (table @ slopes) / np.sqrt(self.squares[side, rows])
            if self.moving is not None:
                step[:, :-1] *= self.moving[rows, None]
            (self.words, self.contexts)[side][rows] = old - step
            slopes *= slopes
            self.squares[side, rows] += squares @ slopes

    def _places(self, numbers: Array) -> tuple[Array, Array]:
        there = np.zeros(len(self.words), bool)
        there[numbers] = True
        found = np.flatnonzero(there)
        self._place[found] = np.arange(len(found), dtype=np.int32)
        return found, self._place[numbers]

    def loss(self, pairs: Pairs) -> float:
        """Return the mean of f(x)·(w·w̃ + b + b̃ − log x)² over the pairs, or over every k-th if they are many."""
        total, asked = 0.0, range(0, len(pairs), max(1, -(-len(pairs) // ASKED)))
        for begin in range(0, len(asked), BLOCK):
            some = np.array(asked[begin : begin + BLOCK])
            errors = _products(self.words[pairs.rows[some]], self.contexts[pairs.columns[some]]) - pairs.logs[some]
            total += float(np.sum(pairs.weights[some] * errors.astype(np.float64) ** 2))
        return total / max(1, len(asked))


def _sorted_places(numbers: Array) -> tuple[Array, Array, Array]:
    """Return the different numbers of an ascending list, the place of each among them, and where each begins."""
    new = np.flatnonzero(np.diff(numbers, prepend=-1))
    begins = np.append(new, len(numbers)).astype(np.int32)
    return numbers[new], np.repeat(np.arange(len(new), dtype=np.int32), np.diff(begins)), begins


def _products(first: Array, second: Array) -> Array:
    inner = np.einsum("bd,bd->b", first[:, :-1], second[:, :-1])
    return np.asarray(inner + first[:, -1] + second[:, -1])
