"""Vectors as people type them."""

from __future__ import annotations

import math
import re
import unicodedata
from fractions import Fraction
from typing import Any

import numpy as np

from embed_core.geometry.cosine import MOST_DIMENSIONS, NotNumbers, TooManyDimensions

_SIGNS = str.maketrans(dict.fromkeys("−–—‐﹣", "-") | {"⁄": "/", "÷": "/", "、": ","})
_BRACKETS = "()[]{}⟨⟩<>【】"
_RAISED = re.compile(r"[²³¹⁰-ₜ①-⓿]|(?<=\d)[¼-¾⅐-⅟]")
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?", re.IGNORECASE)
_WHOLE = re.compile(r"[+-]?\d{1,300}")


class MixedSeparators(NotNumbers):
    """Commas and semicolons both stand between numbers, so that a comma may be a decimal point."""

    message_id = "error-mixed-separators"


def parse_vector(text: str) -> np.ndarray[Any, Any]:
    """Return the vector that a person typed, (d,) float64: "2,3,1", "(2 3 1)", "[1/2; −0.5]", "１，２".

    Numbers may be whole, decimal, scientific (1e-3) or fractions. Raises `NotNumbers` with the part
    that is none, `MixedSeparators`, or `TooManyDimensions`.
    """
    if found := _RAISED.search(text):  # 2² and 2½ would become 22 and 21/2
        raise NotNumbers(text[: found.end()].split()[-1])
    plain = " ".join(unicodedata.normalize("NFKC", text).translate(_SIGNS).split())
    plain = plain.strip(_BRACKETS + " ")
    if "," in plain and ";" in plain:
        raise MixedSeparators(text.strip())
    plain = re.sub(" ?/ ?", "/", re.sub(" ?[,;] ?", ",", plain)).removesuffix(",")
    parts = re.split("[, ]", plain) if plain else []
    if len(parts) > MOST_DIMENSIONS:
        raise TooManyDimensions(len(parts))
    if not parts:
        raise NotNumbers("")
    if "" in parts:
        raise NotNumbers(text.strip())
    return np.array([_number(part) for part in parts], dtype=np.float64)


def _number(part: str) -> float:
    above, stroke, below = part.partition("/")
    if not _NUMBER.fullmatch(above) or (stroke and not _NUMBER.fullmatch(below)):
        raise NotNumbers(part)
    try:
        if not stroke:
            value = float(above)
        elif _WHOLE.fullmatch(above) and _WHOLE.fullmatch(below):
            value = float(Fraction(int(above), int(below)))
        else:
            value = float(above) / float(below)
    except (ZeroDivisionError, OverflowError) as error:
        raise NotNumbers(part) from error
    if not math.isfinite(value):
        raise NotNumbers(part)
    return value
