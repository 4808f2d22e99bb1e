"""The steps of a cosine as one writes them on a board, in LaTeX, without a word of any language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from embed_core.geometry.cosine import CosineSteps

SHOWN = 4


@dataclass(frozen=True, slots=True)
class BoardStep:
    """One step: the general formula, the numbers put in, the result."""

    identifier: str
    general: str
    substituted: str
    result: str


def number(value: float | Decimal, digits: int = 3) -> str:
    """Return a number as one writes it by hand; it is rounded for the eye only, never for the next step."""
    size = abs(float(value))
    if size < 1e15 and value == int(value):
        return str(int(value))
    if value and not 1e-3 <= size < 1e6:
        mantissa, _, exponent = f"{value:.{digits}e}".lower().partition("e")
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
            f"{equal}{_sum(_products(steps))}{equal}{number(_dot(steps))}",
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


def _wide(steps: CosineSteps) -> bool:
    """Tell whether squares or products leave the range of floats, so that decimals have to write them."""
    sizes = np.abs(np.concatenate([steps.a, steps.b]))
    return bool(sizes.max() > 1e150 or (sizes[sizes > 0]).min() < 1e-150)


def _products(steps: CosineSteps) -> list[str]:
    if not _wide(steps):
        return [number(p) for p in steps.products.tolist()]
    return [number(Decimal(x) * Decimal(y)) for x, y in zip(steps.a.tolist(), steps.b.tolist(), strict=True)]


def _dot(steps: CosineSteps) -> float | Decimal:
    if not _wide(steps):
        return steps.dot
    return sum((Decimal(x) * Decimal(y) for x, y in zip(steps.a.tolist(), steps.b.tolist(), strict=True)), Decimal(0))


def _length(steps: CosineSteps, *, first: bool) -> float | Decimal:
    if not _wide(steps):
        return steps.norm_a if first else steps.norm_b
    return sum((Decimal(x) ** 2 for x in (steps.a if first else steps.b).tolist()), Decimal(0)).sqrt()


def _norm(steps: CosineSteps, name: str, *, first: bool) -> BoardStep:
    vector = steps.a if first else steps.b
    letter = "a" if first else "b"
    value = _length(steps, first=first)
    squares = _sum([f"{_factor(x)}^2" for x in vector.tolist()])
    numbers = _sum([number(Decimal(x) ** 2 if _wide(steps) else x * x) for x in vector.tolist()])
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
    lengths = Decimal(_length(steps, first=True)), Decimal(_length(steps, first=False))
    below = number(lengths[0] * lengths[1])
    value = number(steps.cosine)
    if not steps.exact:
        put = rf"\approx\frac{{{number(_dot(steps))}}}{{{number(lengths[0])}\times{number(lengths[1])}}}"
        return put, rf"\approx {value}"
    exact = steps.exact
    put = rf"=\frac{{{exact.dot}}}{{{_times(exact.norm_a.latex)}\times{_times(exact.norm_b.latex)}}}={exact.latex}"
    if exact.denominator.radicand == 1:
        sign = "=" if len(value) < 5 else r"\approx"
        return put, rf"{sign} {value}"
    return put, rf"\approx\frac{{{exact.dot}}}{{{below}}}\approx {value}"


def _times(latex: str) -> str:
    return latex
