"""Numbers as people type an answer: 0.891, 10/3, √14, 3√14, 10/(3√14), 10², 1.28×10⁸, 99 %, 1,000,000."""

from __future__ import annotations

import math
import re
import unicodedata

from embed_core.geometry import NotNumbers, parse_vector

_SIGNS = str.maketrans({"−": "-", "–": "-", "⁄": "/", "÷": "/", "≈": "=", "×": "*", "·": "*", "∙": "*"})
_POWER = re.compile(r"[⁺⁻⁰¹²³⁴-⁹]+")
_MIXED = re.compile(r"\d\s*[¼-¾⅐-⅞]")
_OTHER_FORMS = ("<super>", "<sub>", "<circle>", "<compat>", "<square>", "<small>")
"""Signs that normalising would turn into plain digits or letters of another meaning."""
_THOUSANDS = re.compile(r"(?<![\d.,])\d{1,3}(?:[ ,]\d{3})+(?![\d,])")
_GAP = re.compile(r"[\d.]\s+[\d.]")
_TOKEN = re.compile(r"(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?|[√()*/^+-]")
_PERCENT = "%"
LONGEST = 60


def read_number(text: str) -> float:
    """Return the number that a person typed; "50 %" is 0.5. Raises `NotNumbers` with the text where it is none."""
    plain = _plain(text)
    value = _Reading("".join(plain.removesuffix(_PERCENT).split()), text).value()
    return value / 100 if plain.endswith(_PERCENT) else value


def read_percent(text: str) -> float:
    """Return what a person typed who was asked for per cent: "13.4" and "13.4 %" are both 13.4."""
    plain = _plain(text)
    return _Reading("".join(plain.removesuffix(_PERCENT).split()), text).value()


def _plain(text: str) -> str:
    """Return the text in plain signs: raised digits as a power, 10⁸ as 10^8; what follows the last equals sign."""
    if _MIXED.search(text):  # 2½ would become 21/2
        raise NotNumbers(text.strip())
    told = _POWER.sub(lambda found: f"^{found[0]}", text)
    for sign in _POWER.sub("", text):
        if not sign.isspace() and unicodedata.decomposition(sign).startswith(_OTHER_FORMS):
            raise NotNumbers(text.strip())
    plain = unicodedata.normalize("NFKC", told).translate(_SIGNS).lower().replace("sqrt", "√")
    plain = plain.rpartition("=")[2].strip()
    plain = _THOUSANDS.sub(lambda found: re.sub("[ ,]", "", found[0]), plain)
    if not plain or len(plain) > LONGEST or _GAP.search(plain):  # 2 1/2 would become 21/2
        raise NotNumbers(text.strip())
    return plain


class _Reading:
    """A text without spaces, read from left to right: a quotient of products of numbers, roots and powers."""

    def __init__(self, plain: str, text: str) -> None:
        self._text = text
        self._left = _TOKEN.findall(plain)[::-1]
        if "".join(reversed(self._left)) != plain:
            raise self._none()

    def value(self) -> float:
        """Return the number. Raises `NotNumbers` for what is none, or larger than a float can hold."""
        try:
            found = self._quotient()
        except (OverflowError, ZeroDivisionError) as error:
            raise self._none() from error
        if self._left or isinstance(found, complex) or not math.isfinite(found):
            raise self._none()
        return found

    def _none(self) -> NotNumbers:
        return NotNumbers(self._text.strip())

    def _next(self) -> str:
        return self._left[-1] if self._left else ""

    def _takes(self, signs: str) -> str:
        """Return the next sign, taken, if it is one of these; "" otherwise."""
        return self._left.pop() if self._left and self._left[-1] in signs else ""

    def _quotient(self) -> float:
        sign = -1.0 if self._takes("+-") == "-" else 1.0
        value = sign * self._product()
        return value / self._product() if self._takes("/") else value

    def _product(self) -> float:
        value = self._power()
        while self._takes("*") or self._next() in ("√", "("):
            value *= self._power()
        return value

    def _power(self) -> float:
        base = self._factor()
        if not self._takes("^"):
            return base
        sign = -1.0 if self._takes("+-") == "-" else 1.0
        if self._next() == "√":
            raise self._none()
        found = base ** (sign * self._factor())
        if self._next() == "√" or isinstance(found, complex):  # 2³√8 may be a cube root
            raise self._none()
        return float(found)

    def _factor(self) -> float:
        if self._takes("("):
            value = self._quotient()
            if not self._takes(")"):
                raise self._none()
            return value
        if self._takes("√"):
            radicand = self._factor()
            if radicand < 0:
                raise self._none()
            return math.sqrt(radicand)
        if not self._left or self._next() in "√)*/^+-":
            raise self._none()
        return float(parse_vector(self._left.pop())[0])
