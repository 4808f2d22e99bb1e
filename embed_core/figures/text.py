"""Words of a corpus as text of a figure, letter by letter, and how much room they take."""

from __future__ import annotations

import math
import re
import unicodedata
from decimal import Decimal

from embed_core.geometry import Numeral

HAN_SHOWN, LATIN_SHOWN = 12, 24
_ROW = HAN_SHOWN / 2 + 1.5  # the widest row before a word is set in two, in em
_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "$": "&#36;", "%": "&#37;", "{": "&#123;"})
_SPACE = re.compile(r"[\s\u2028\u2029]+")
_WIDTHS = (
    (" .,:;'·ijl", 0.31),
    ('ft()[]/-IJ!"°⁻⁰¹²³⁴⁵⁶⁷⁸⁹', 0.44),
    ("crsz_", 0.52),
    ("0123456789+−=≈<>$×‖|–eaxkvy", 0.61),
    ("DGHNOQU", 0.81),
    ("…&%", 0.9),
    ("mwMW@—", 1.0),
)  # in em, of Noto Sans bold, which is wider than most
_WIDTH = {character: width for characters, width in _WIDTHS for character in characters}
_WORDS_END = re.compile(r"(?<=[\s\-_/·.])")
_RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def plain(text: str) -> str:
    """Return text on one line, without characters that are not seen but change what is (controls, bidi marks)."""
    spaced = _SPACE.sub(" ", text).strip()
    return "".join(c for c in spaced if unicodedata.category(c) not in ("Cc", "Cs") and not _steers(c))


def _steers(character: str) -> bool:
    return "\u202a" <= character <= "\u202e" or "\u2066" <= character <= "\u2069"


def literal(text: str) -> str:
    """Return text that plotly shows letter by letter: no tag, entity, formula, template or line break is read."""
    return plain(text).translate(_MARKUP)


def em(text: str) -> float:
    """Return the width of a line of text in units of its size, on the generous side of Noto Sans bold."""
    return sum(_advance(c) for c in text)


def _advance(character: str) -> float:
    if unicodedata.combining(character):
        return 0.0
    if unicodedata.east_asian_width(character) in "WF":
        return 1.02
    return _WIDTH.get(character, 0.66 if character.islower() else 0.72)


def shorten(word: str) -> str:
    """Return a word cut with … where it is wider than 12 Han characters or 24 Latin letters."""
    word = plain(word)
    budget, used = 1.0, 0.0
    for position, character in enumerate(word):
        used += 1 / HAN_SHOWN if unicodedata.east_asian_width(character) in "WF" else 1 / LATIN_SHOWN
        if used > budget + 1e-9:
            return word[: max(1, position - 1)].rstrip() + "…"
    return word


def rows(word: str) -> tuple[str, ...]:
    """Return a shortened word in one row, or in two where one would be too wide for a narrow screen."""
    word = shorten(word)
    if em(word) <= _ROW or len(word) < 4:
        return (word,)
    ends = [0.0]
    for character in word:
        ends.append(ends[-1] + _advance(character))
    pieces = [len(p) for p in _WORDS_END.split(word)]
    breaks = [sum(pieces[:i]) for i in range(1, len(pieces))]
    fair = [i for i in breaks if 0.25 <= ends[i] / ends[-1] <= 0.75]
    cut = min(fair or range(2, len(word) - 1), key=lambda i: abs(ends[i] - ends[-1] / 2))
    first, second = word[:cut].rstrip(), word[cut:]
    if not fair and first[-1].isascii() and first[-1].isalpha() and second[0].isascii() and second[0].isalpha():
        first += "-"
    return (first, second)


def number(value: float, digits: int = 3, *, exponent: int = 0) -> str:
    """Return value · 2^exponent for the eye: trailing zeros dropped, a true minus, powers of ten raised."""
    if not math.isfinite(value):
        return "∞" if value > 0 else "−∞" if value < 0 else "–"
    whole = Decimal(value) * Decimal(2) ** exponent
    if whole and not 10.0**-digits <= abs(whole) < 1_000_000:
        mantissa, _, power = f"{whole:.2e}".lower().partition("e")
        return f"{_minus(_trimmed(mantissa))}×10{str(int(power)).translate(_RAISED)}"
    return _minus(_trimmed(f"{whole:.{digits}f}"))


def _minus(text: str) -> str:
    return text.replace("-", "−") if text.strip("-0.") else text.removeprefix("-")


def _trimmed(text: str) -> str:
    return text.rstrip("0").rstrip(".") if "." in text else text


def equals(value: float, digits: int = 3) -> str:
    """Return "= 0.5" where the number of a bounded quantity is shown whole, "≈ 0.891" where it is rounded."""
    if abs(value - round(value, digits)) <= 1e-12:
        return f"= {_minus(_trimmed(f'{value:.{digits}f}'))}"
    return f"≈ {_minus(f'{value:.{digits}f}')}"


def angle(degrees: float) -> str:
    """Return "≈ 27", "= 90": an angle with one decimal where there is one, or as many as tell it from 0 and 180."""
    if abs(degrees - round(degrees)) <= 1e-12:
        return f"= {round(degrees)}"
    texts = (_trimmed(f"{degrees:.{digits}f}") for digits in range(1, 13))
    return f"≈ {next((text for text in texts if text not in ('0', '180')), degrees)}"


def length(value: float, digits: int = 3, *, exponent: int = 0) -> str:
    """Return "= 3", "≈ 3.742" or "≈ 1.41×10³⁰⁸": a length value · 2^exponent of any size."""
    whole = not math.isfinite(value) or (
        not exponent and 1e-3 <= abs(value) < 1e6 and abs(value - round(value, digits)) <= 1e-12 * abs(value)
    )
    return f"{'=' if whole else '≈'} {number(value, digits, exponent=exponent)}"


def signed(value: float, digits: int = 3) -> str:
    """Return a number with its sign, + or −, and all its digits, so that a column of them lines up."""
    rounded = round(value, digits)
    sign = "+" if rounded > 0 else "−" if rounded < 0 else ""
    return f"{sign}{abs(rounded):.{digits}f}"


def numeral(shown: Numeral) -> str:
    """Return a number of the board as plain text with its sign of equality: "= 0.96", "≈ 5.7×10⁻⁸"."""
    mantissa, _, power = shown.latex.partition(r"\times10^{")
    raised = f"×10{power.removesuffix('}').translate(_RAISED)}" if power else ""
    return f"{'=' if shown.exact else '≈'} {_minus(mantissa)}{raised}"
