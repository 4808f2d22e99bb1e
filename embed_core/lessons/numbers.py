"""Numbers as people type an answer: 0.891, 10/3, √14, 3√14, 10/(3√14), 99 %, 1,000,000."""

from __future__ import annotations

import math
import re
import unicodedata

from embed_core.geometry import NotNumbers, parse_vector

_THOUSANDS = re.compile(r"[+-]?\d{1,3}(,\d{3})+(\.\d+)?")
_ROOT = re.compile(r"(.*?)[*·×]?(?:√|sqrt)\(?([^()]+)\)?")
_SIGNS = str.maketrans({"−": "-", "–": "-", "⁄": "/", "÷": "/", "＝": "=", "≈": "="})
LONGEST = 60


def read_number(text: str) -> float:
    """Return the number that a person typed. Raises `NotNumbers` with the text where it is none."""
    plain = "".join(unicodedata.normalize("NFKC", text.translate(_SIGNS)).split()).lower()
    plain = plain.rpartition("=")[2]
    if not plain or len(plain) > LONGEST:
        raise NotNumbers(text.strip())
    percent = plain.endswith("%")
    value = _quotient(plain.removesuffix("%"), text)
    return value / 100 if percent else value


def _quotient(plain: str, text: str) -> float:
    above, stroke, below = plain.partition("/")
    value = _term(above, text)
    if not stroke:
        return value
    divisor = _term(below[1:-1] if below.startswith("(") and below.endswith(")") else below, text)
    if not divisor:
        raise NotNumbers(text.strip())
    return value / divisor


def _term(plain: str, text: str) -> float:
    found = _ROOT.fullmatch(plain)
    if found is None:
        return _plain(plain, text)
    factor, radicand = found[1], _plain(found[2], text)
    if radicand < 0:
        raise NotNumbers(text.strip())
    return (_plain(factor, text) if factor not in ("", "-", "+") else float(f"{factor}1")) * math.sqrt(radicand)


def _plain(plain: str, text: str) -> float:
    if _THOUSANDS.fullmatch(plain):
        plain = plain.replace(",", "")
    if not re.fullmatch(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?", plain):
        raise NotNumbers(text.strip())
    return float(parse_vector(plain)[0])
