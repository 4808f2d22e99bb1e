"""The steps of a cosine as one writes them on a board, in LaTeX, without a word of any language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from embed_core.geometry.cosine import CosineSteps

SHOWN = 4


@dataclass(frozen=True, slots=True)
class BoardStep:
    """One step: the general formula, the numbers put in, the result."""

    identifier: str
    general: str
    substituted: str
    result: str


def number(value: float, digits: int = 3) -> str:
    """Return a number as one writes it by hand; it is rounded for the eye only, never for the next step."""
    if float(value).is_integer() and abs(value) < 1e15:
        return str(int(value))
    if value and not 1e-3 <= abs(value) < 1e6:
        mantissa, _, exponent = f"{value:.{digits}e}".partition("e")
        return rf"{mantissa}\times10^{{{int(exponent)}}}"
    return f"{value:.{digits}f}".rstrip("0").rstrip(".") or "0"


def _factor(value: float) -> str:
    return f"({number(value)})" if value < 0 else number(value)


def _sum(terms: Sequence[str]) -> str:
    if len(terms) > SHOWN:
        terms = [*terms[: SHOWN - 2], r"\cdots", terms[-1]]
    text = terms[0]
    for term in terms[1:]:
        text += term if term.startswith("-") else f"+{term}"
    return text


def board(steps: CosineSteps, names: tuple[str, str] = ("a", "b")) -> tuple[BoardStep, ...]:
    """Return the five steps: products, both norms, fraction, angle."""
    a, b = (rf"\mathbf{{{name}}}" if name in ("a", "b") else name for name in names)
    fraction = rf"\frac{{{a}\cdot {b}}}{{\lVert {a}\rVert\,\lVert {b}\rVert}}"
    pairs = zip(steps.a.tolist(), steps.b.tolist(), strict=True)
    terms = [rf"{_factor(x)}\times{_factor(y)}" for x, y in pairs]
    equal = "=" if steps.exact else r"\approx"
    return (
        BoardStep(
            "products",
            rf"{a}\cdot {b}=\textstyle\sum_i a_i b_i",
            f"={_sum(terms)}",
            f"{equal}{_sum([number(p) for p in steps.products.tolist()])}{equal}{number(steps.dot)}",
        ),
        _norm(steps, a, first=True),
        _norm(steps, b, first=False),
        BoardStep("fraction", rf"\cos\theta={fraction}", *_fraction(steps)),
        BoardStep(
            "angle",
            rf"\theta=\arccos\left({fraction}\right)",
            rf"\approx\arccos({number(steps.cosine)})",
            rf"\approx {number(steps.degrees, 1)}^\circ",
        ),
    )


def _norm(steps: CosineSteps, name: str, *, first: bool) -> BoardStep:
    vector = steps.a if first else steps.b
    letter = "a" if first else "b"
    value = steps.norm_a if first else steps.norm_b
    squares = _sum([f"{_factor(x)}^2" for x in vector.tolist()])
    numbers = _sum([number(x * x) for x in vector.tolist()])
    if steps.exact:
        root = steps.exact.norm_a if first else steps.exact.norm_b
        result = rf"=\sqrt{{{numbers}}}=\sqrt{{{root.square}}}"
        result += "" if root.latex == rf"\sqrt{{{root.square}}}" else f"={root.latex}"
    else:
        result = rf"\approx\sqrt{{{numbers}}}\approx {number(value)}"
    return BoardStep(
        f"norm-{letter}",
        rf"\lVert {name}\rVert=\sqrt{{\textstyle\sum_i {letter}_i^2}}",
        rf"=\sqrt{{{squares}}}",
        result,
    )


def _fraction(steps: CosineSteps) -> tuple[str, str]:
    below = number(steps.norm_a * steps.norm_b)
    value = number(steps.cosine)
    if not steps.exact:
        put = rf"\approx\frac{{{number(steps.dot)}}}{{{number(steps.norm_a)}\times{number(steps.norm_b)}}}"
        return put, rf"\approx {value}"
    exact = steps.exact
    put = rf"=\frac{{{exact.dot}}}{{{_times(exact.norm_a.latex)}\times{_times(exact.norm_b.latex)}}}={exact.latex}"
    if exact.denominator.radicand == 1:
        sign = "=" if len(value) < 5 else r"\approx"
        return put, rf"{sign} {value}"
    return put, rf"\approx\frac{{{exact.dot}}}{{{below}}}\approx {value}"


def _times(latex: str) -> str:
    return latex
