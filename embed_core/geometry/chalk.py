"""How a line of the board is written: parts joined by = or ≈, sums abridged, names made harmless."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from embed_core.geometry.numerals import Amount, Numeral

SHOWN = 6
WIDE = 48
"""A sum with more terms than `SHOWN`, or whose terms have more letters than `WIDE`, is abridged."""
_ESCAPES = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


@dataclass(frozen=True, slots=True)
class Part:
    """A piece between two signs of equality; `exact` tells whether nothing in it was rounded."""

    latex: str
    exact: bool = True


def chained(parts: Sequence[Part]) -> tuple[str, str]:
    """Return the first part with its sign and the rest with theirs: = where nothing was rounded, else ≈."""
    written, before = [], Part("")
    for part in parts:
        if part == before:
            continue
        sign = "=" if part.exact and before.exact else r"\approx" + ("" if part.latex.startswith("\\") else " ")
        written.append(sign + part.latex)
        before = part
    return written[0], "".join(written[1:])


def vector_name(name: str) -> str:
    """Return a one-letter name as a vector is written, any other as text in which nothing is a command."""
    if re.fullmatch("[A-Za-z]", name):
        return rf"\mathbf{{{name}}}"
    text = re.sub(r"[\\~^{}$&#_%]", lambda found: _ESCAPES.get(found[0], f"\\{found[0]}"), name)
    return rf"\text{{{text}}}"


def plain(amounts: Sequence[Amount], digits: int) -> list[Part]:
    """Return numbers as parts."""
    return [part(amount.shown(digits)) for amount in amounts]


def part(number: Numeral) -> Part:
    """Return a number that is shown as a part."""
    return Part(number.latex, number.exact)


def added(terms: Sequence[Part]) -> Part:
    """Return a sum; of a long one the first two terms and the last are written."""
    shown, gap = list(terms), len(terms) > SHOWN or sum(len(_bare(term.latex)) for term in terms) > WIDE
    if gap and len(terms) > 3:
        shown = [*terms[:2], Part(r"\cdots"), terms[-1]]
    text = shown[0].latex
    for term in shown[1:]:
        text += term.latex if term.latex.startswith("-") else f"+{term.latex}"
    return Part(text, all(term.exact for term in shown))


def _bare(latex: str) -> str:
    return re.sub(r"\\[a-z]+|[{}]", "×", latex)


def under_root(inside: Part) -> Part:
    """Return the square root of a part."""
    return Part(rf"\sqrt{{{inside.latex}}}", inside.exact)


def until(value: Amount, digits: range, *, unlike: tuple[str, ...]) -> Numeral:
    """Return a number with as few digits as tell it from some others."""
    shown = (value.shown(count) for count in digits)
    return next((n for n in shown if n.exact or n.latex not in unlike), value.shown(digits[0]))
