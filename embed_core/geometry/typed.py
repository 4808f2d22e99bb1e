"""Vectors as people type them."""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction
from typing import Any

import numpy as np

from embed_core.geometry.cosine import MOST_DIMENSIONS, NotNumbers

_BETWEEN = re.compile(r"[\s,;、]+")
_MINUS = str.maketrans({"−": "-", "–": "-", "—": "-", "﹣": "-"})


def parse_vector(text: str) -> np.ndarray[Any, Any]:
    """Return the vector that a person typed: "2,3,1", "(2 3 1)", "1/2; −0.5", "１，２". Raises `NotNumbers`."""
    plain = unicodedata.normalize("NFKC", text).translate(_MINUS).strip()
    plain = plain.strip("()[]{}⟨⟩<>").strip()
    parts = [part for part in _BETWEEN.split(plain) if part]
    if not parts or len(parts) > MOST_DIMENSIONS:
        raise NotNumbers(text.strip())
    return np.array([_number(part) for part in parts], dtype=np.float64)


def _number(part: str) -> float:
    try:
        value = float(Fraction(part)) if "/" in part else float(part)
    except (ValueError, ZeroDivisionError, OverflowError) as error:
        raise NotNumbers(part) from error
    if not np.isfinite(value) or "_" in part:
        raise NotNumbers(part)
    return value
