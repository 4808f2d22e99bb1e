"""The same in Python: what is asked of a model."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from embed_core.recipes.lines import opened, written

Written = Decimal | Fraction | float
_LINED = 1000
_WHOLE = 10**15
_EXACT = (("Decimal", "decimal"), ("Fraction", "fractions"))
_READING = ("from pathlib import Path", "", "from embed_core.geometry import parse_numbers")


def neighbours(folder: Path, word: str, k: int, *, min_count: int = 1, index: Path | None = None) -> str:
    """Return the lines for the nearest words of a word; with the index that lies in a folder, where one is given."""
    asked = f"model, {word!r}, k={k}" + (f", min_count={min_count}" if min_count > 1 else "")
    if index is None:
        return written(opened(folder), f"ec.neighbours({asked})")
    return written(opened(folder), f"index = ec.open_index({str(index)!r})", f"ec.neighbours({asked}, index=index)")


def guess(folder: Path, word: str, k: int) -> str:
    """Return the lines for what the spelling of an unseen word says of it."""
    return written(
        opened(folder), f"guess = model.guess({word!r})", f"guess.known, ec.neighbours(model, guess.vector, k={k})"
    )


def cosine_of_words(folder: Path, first: str, second: str, *, guessed: Collection[str] = ()) -> str:
    """Return the lines for the cosine of two words, step by step; `guessed` ones are put together from subwords."""
    a, b = (
        f"model.guess({word!r}).vector" if word in guessed else f"model.vector({word!r})" for word in (first, second)
    )
    steps = f"steps = ec.cosine_steps({a}, {b})"
    return written(opened(folder), steps, "steps.dot, steps.norm_a, steps.norm_b, steps.cosine, steps.degrees")


def cosine_of_vectors(first: Sequence[Written], second: Sequence[Written]) -> str:
    """Return the lines for the cosine of two typed vectors; what would fill a screen is read from two files."""
    told = "steps.dot, steps.norm_a, steps.norm_b, steps.cosine, steps.degrees"
    if max(len(first), len(second)) > _LINED:
        lines = [f'{name} = parse_numbers(Path("{name}.txt").read_text(encoding="utf-8"))' for name in ("a", "b")]
        return "\n".join((*_READING, written(*lines, "steps = ec.cosine_steps(a, b)", told)))
    a, b = (f"[{', '.join(map(_number, vector))}]" for vector in (first, second))
    needed = [f"from {module} import {name}" for name, module in _EXACT if f"{name}(" in a + b]
    return "\n".join((*needed, written(f"steps = ec.cosine_steps({a}, {b})", told)))


def _number(number: Written) -> str:
    """Return a number as Python writes it without losing a digit."""
    if isinstance(number, Fraction):
        return f"Fraction({number.numerator}, {number.denominator})"
    number = Decimal(str(number))
    if number == number.to_integral_value() and abs(number) < _WHOLE:
        return str(int(number))
    return repr(float(number)) if Decimal(repr(float(number))) == number else f'Decimal("{number}")'


def plane_of(steps: str, names: tuple[str, str], language: str) -> str:
    """Return the lines that draw two vectors in their plane, after those that make `steps`."""
    return "\n".join(
        (
            steps.rstrip("\n"),
            "",
            "from embed_core.figures.angle import angle_figure",
            "from embed_core.figures.theme import theme",
            "from embed_core.geometry import angle_plane",
            "from embed_core.language import say_in",
            "",
            "plane = angle_plane(steps.a, steps.b)",
            f'angle_figure(plane, {names!r}, say=say_in("{language}"), theme=theme("light")).show()',
            "",
        )
    )


def moved(before: Path, after: Path) -> str:
    """Return the lines for how far training on moved the words."""
    return written(opened(before, "before"), opened(after, "after"), "ec.moved(before, after).farthest(10)")
