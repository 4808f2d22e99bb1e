"""Vectors as people type them."""

from __future__ import annotations

import math
import re
import unicodedata
from decimal import MAX_EMAX, MIN_EMIN, ROUND_HALF_EVEN, Context, Decimal, DecimalException
from fractions import Fraction
from typing import Any

import numpy as np

from embed_core.geometry.cosine import MOST_DIMENSIONS, NotNumbers, TooManyDimensions
from embed_core.geometry.exact import Written

_SIGNS = str.maketrans(dict.fromkeys("−–—‐﹣", "-") | {"⁄": "/", "÷": "/", "、": ","})
_BRACKETS = "()[]{}⟨⟩<>【】"
_RAISED = re.compile(r"[²³¹⁰-ₜ①-⓿]|(?<=\d)[¼-¾⅐-⅟]")
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?", re.IGNORECASE)
_PLAIN = re.compile(r"[-+0-9.eE, ]*")
_SIMPLE = re.compile(r"([+-]?\d{1,300})/(\d{1,300})", re.ASCII)
_DIGITS = Context(prec=400, rounding=ROUND_HALF_EVEN, Emax=MAX_EMAX, Emin=MIN_EMIN)
"""Of a number with more digits than anyone types, the first 400 are read."""


class MixedSeparators(NotNumbers):
    """Commas and semicolons both stand between numbers, so that a comma may be a decimal point."""

    message_id = "error-mixed-separators"


def parse_numbers(text: str) -> tuple[Written, ...]:
    """Return the numbers that a person typed, each as it was written: "2,3,1", "[1/3; −0.5]", "１，２".

    Whole numbers, decimals and scientific ones (1e-3) are Decimals, fractions are Fractions; nothing is
    rounded. Raises `NotNumbers` with the part that is none, `MixedSeparators`, or `TooManyDimensions`.
    """
    if not text.isascii() and (found := _RAISED.search(text)):  # 2² and 2½ would become 22 and 21/2
        raise NotNumbers(text[: found.end()].split()[-1])
    plain = " ".join(unicodedata.normalize("NFKC", text).translate(_SIGNS).split())
    plain = plain.strip(_BRACKETS + " ")
    if "," in plain and ";" in plain:
        raise MixedSeparators(text.strip())
    for sign, read in ((",", ","), (";", ","), ("/", "/")):
        plain = plain.replace(f" {sign}", sign).replace(f"{sign} ", sign).replace(sign, read)
    plain = plain.removesuffix(",")
    parts = plain.replace(",", " ").split(" ") if plain else []
    if len(parts) > MOST_DIMENSIONS:
        raise TooManyDimensions(len(parts))
    if not parts:
        raise NotNumbers("")
    if "" in parts:
        raise NotNumbers(text.strip())
    return _plain_numbers(plain, parts) or tuple(map(_number, parts))


def _plain_numbers(plain: str, parts: list[str]) -> tuple[Written, ...] | None:
    """Return whole numbers and decimals, a million in a second; None where one of them needs a closer look."""
    if not _PLAIN.fullmatch(plain) or max(map(len, parts)) > _DIGITS.prec:
        return None
    try:
        numbers = list(map(Decimal, parts))
    except DecimalException:
        return None
    floats = np.array(list(map(float, parts)))
    for i in np.flatnonzero(floats == 0).tolist():
        if numbers[i]:
            return None
        numbers[i] = Decimal(0)
    return tuple(numbers) if np.isfinite(floats).all() else None


def parse_vector(text: str) -> np.ndarray[Any, Any]:
    """Return the vector that a person typed, (d,) float64. Raises what `parse_numbers` raises."""
    return np.array(list(map(float, parse_numbers(text))), dtype=np.float64)


def _number(part: str) -> Written:
    above, stroke, below = part.partition("/")
    if (simple := _SIMPLE.fullmatch(part)) and int(simple[2]):
        return Fraction(int(simple[1]), int(simple[2]))
    if not stroke:
        return _decimal(above, part)
    first, second = _decimal(above, part), _decimal(below, part)
    if not second:
        raise NotNumbers(part)
    found = Fraction(first) / Fraction(second)
    _check(found, part)
    return found


def _decimal(text: str, part: str) -> Decimal:
    if not _NUMBER.fullmatch(text):
        raise NotNumbers(part)
    try:
        number = _DIGITS.create_decimal(text)
    except DecimalException as error:
        raise NotNumbers(part) from error
    _check(number, part)
    return number or Decimal(0)


def _check(number: Written, part: str) -> None:
    """Refuse what a float cannot hold: it would be infinite, or vanish."""
    try:
        size = float(number)
    except OverflowError as error:
        raise NotNumbers(part) from error
    if not math.isfinite(size) or (not size and number):
        raise NotNumbers(part)
