"""Other axes for the same space: rotated at random, single dimensions change and every cosine stays."""

from __future__ import annotations

from typing import Any

import numpy as np

from embed_core.errors import OutOfRange
from embed_core.geometry.cosine import CosineSteps, cosine_steps
from embed_core.geometry.inner import scaled

Array = np.ndarray[Any, Any]
MOST = 2048
"""Dimensions of a random rotation at most: its matrix has as many rows and columns."""


def random_rotation(dimensions: int, *, seed: int = 0) -> Array:
    """Return a random orthogonal matrix, (d, d) float64, as likely as any other (Haar measure).

    The Q of a QR decomposition of normal numbers, with the signs of R's diagonal taken over; without them it is not
    uniform (Mezzadri 2007). Half of these matrices also mirror the space; angles stay either way.
    """
    if not 1 <= dimensions <= MOST:
        raise OutOfRange("dimensions", dimensions, 1, MOST)
    drawn = np.random.default_rng(seed).standard_normal((dimensions, dimensions))
    q, r = np.linalg.qr(drawn)
    return np.asarray(q * np.where(np.diag(r) < 0, -1.0, 1.0))


def rotated(steps: CosineSteps, *, seed: int = 0) -> CosineSteps:
    """Return the cosine of the same two vectors seen from random other axes: other products, the same sum."""
    turn = random_rotation(len(steps.a), seed=seed)
    (a, up), (b, more) = scaled(steps.a), scaled(steps.b)
    return cosine_steps(np.ldexp(turn @ a, up), np.ldexp(turn @ b, more))
