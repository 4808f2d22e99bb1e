"""Rows at length 1 that are worked out as they are asked for, so that a large matrix stays on disk and stands once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any, TypeAlias

import numpy as np

Array = np.ndarray[Any, Any]
LEAST, MOST = 1e-15, 1e15
"""Norms between which squares in float32 lose nothing."""
WHOLE = 1 << 26
"""Bytes of a matrix up to which its unit rows are kept as one array (64 MB); of a larger one they are worked out."""
_BLOCK = 1 << 23


def frozen(array: Array) -> Array:
    """Return an array, or a view of it, that cannot be written to."""
    if array.flags.writeable:
        array = array.view()
        array.flags.writeable = False
    return array


def slack(dimensions: int) -> float:
    """Return the most by which a float32 product of two unit vectors can be off: d roundings of the sum, and a few."""
    return (dimensions + 8) * float(np.finfo(np.float32).eps)


def unit_rows(matrix: Array) -> Array:
    """Return rows (n, d) at length 1, float32. A row without direction (zeros, NaN, infinity) is all zeros."""
    with np.errstate(over="ignore", under="ignore", invalid="ignore"):
        norms: Array = np.linalg.norm(matrix, axis=1, keepdims=True)
        usual = (norms > LEAST) & (norms < MOST)
        units: Array = np.divide(matrix, norms, out=np.zeros(matrix.shape, np.float32), where=usual)
    for row in np.flatnonzero(~usual[:, 0]):
        exact = matrix[row].astype(np.float64)
        length = float(np.sqrt(exact @ exact))
        if np.isfinite(length) and length > 0:
            units[row] = exact / length
    return units


class Units:
    """The unit rows of a matrix (n, d) float32: `units[rows]` computes some of them, `units @ vectors` their products.

    What is kept is one length a row. `units[rows]` has the very numbers of `unit_rows(matrix)[rows]`; a product is
    divided by the lengths after it was taken, so that it differs from that of unit rows by rounding in float32,
    at most by `slack(d)` for vectors of length 1. `rows` leaves some rows out.
    """

    ndim = 2
    dtype = np.dtype(np.float32)

    def __init__(self, matrix: Array, rows: Array | None = None) -> None:
        self._matrix, self._rows = matrix, rows

    def __len__(self) -> int:
        return len(self._matrix) if self._rows is None else len(self._rows)

    @property
    def shape(self) -> tuple[int, int]:
        """How many rows there are, and how many numbers each has."""
        return len(self), int(self._matrix.shape[1])

    @cached_property
    def lengths(self) -> Array:
        """The length of each row, (n,) float32; NaN, infinity or 0 where float32 has none. Reads the matrix once."""
        lengths = np.empty(len(self), np.float32)
        with np.errstate(over="ignore", under="ignore", invalid="ignore"):
            for block, rows in self._blocks():
                lengths[block] = np.linalg.norm(rows, axis=1)
        return frozen(lengths)

    @cached_property
    def directed(self) -> Array:
        """Which rows have a direction, (n,) bool: not zeros, and all of it numbers."""
        directed = np.ones(len(self), bool)
        for start in range(0, len(self._odd), self._step):
            rows = self._odd[start : start + self._step]
            directed[rows] = self[rows].any(axis=1)
        return frozen(directed)

    @cached_property
    def _odd(self) -> Array:
        """The rows whose squares float32 does not hold: zeros, what is no number, the very short and the very long."""
        return np.flatnonzero(~((self.lengths > LEAST) & (self.lengths < MOST)))

    @property
    def _step(self) -> int:
        return max(1, _BLOCK // (4 * max(1, self.shape[1])))

    def _blocks(self) -> Iterator[tuple[slice, Array]]:
        for start in range(0, len(self), self._step):
            block = slice(start, min(start + self._step, len(self)))
            yield block, self._matrix[block if self._rows is None else self._rows[block]]

    def only(self, kept: Array) -> Units:
        """Return the rows that a mask (n,) bool keeps, still worked out as they are asked for."""
        rows = np.flatnonzero(kept)
        return Units(self._matrix, rows if self._rows is None else self._rows[rows])

    def __getitem__(self, rows: Any) -> Array:
        chosen = self._matrix[rows if self._rows is None else self._rows[rows]]
        return unit_rows(chosen[None, :])[0] if chosen.ndim == 1 else unit_rows(chosen)

    def __matmul__(self, vectors: Array) -> Array:
        """Return the products of all unit rows with a vector (d,) or with the columns of (d, m), float32."""
        vectors = np.asarray(vectors, np.float32)
        found = np.empty((len(self), *vectors.shape[1:]), np.float32)
        lengths = self.lengths if vectors.ndim == 1 else self.lengths[:, None]
        with np.errstate(all="ignore"):
            if self._rows is None:
                np.matmul(self._matrix, vectors, out=found)
            else:
                for block, rows in self._blocks():
                    np.matmul(rows, vectors, out=found[block])
            found /= lengths
        for start in range(0, len(self._odd), self._step):
            rows = self._odd[start : start + self._step]
            found[rows] = self[rows] @ vectors
        return found

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> Array:
        whole = np.empty(self.shape, np.float32)
        for block, rows in self._blocks():
            whole[block] = unit_rows(rows)
        return whole if dtype is None else whole.astype(dtype, copy=False)


UnitRows: TypeAlias = "Array | Units"
"""Unit rows as one array, or as they are asked for."""


def units_of(matrix: Array, *, whole: int = WHOLE) -> UnitRows:
    """Return the unit rows of a matrix: an array where it has at most `whole` bytes, else worked out when asked for."""
    return frozen(unit_rows(matrix)) if matrix.nbytes <= whole else Units(matrix)


def products(units: UnitRows, vectors: Sequence[Array]) -> list[Array]:
    """Return the products of all unit rows with each of some vectors (d,), float32; a large matrix is read once."""
    if isinstance(units, Units):
        return list(np.ascontiguousarray((units @ np.stack(vectors, axis=1)).T))
    return [units @ vector for vector in vectors]


def with_direction(units: UnitRows) -> Array:
    """Tell which of some unit rows, (n, d), have a direction, (n,) bool: not zeros, and all of it numbers."""
    if isinstance(units, Units):
        return units.directed
    return np.asarray(units.any(axis=1) & np.isfinite(units).all(axis=1))


def only(units: UnitRows, kept: Array) -> UnitRows:
    """Return the unit rows that a mask (n,) bool keeps; the very same where it keeps all."""
    if kept.all():
        return units
    return units.only(kept) if isinstance(units, Units) else units[kept]
