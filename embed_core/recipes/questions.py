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


def comparison(first: Path, second: Path, k: int) -> str:
    """Return the lines for the comparison of two models."""
    return written(opened(first, "a"), opened(second, "b"), f"ec.compare(a, b, k={k}).mean")


def shifts(first: Path, second: Path, k: int) -> str:
    """Return the lines that compare two models word by word."""
    lines = (f"found = ec.shifts(a, b, k={k})", "found.mean, dict(zip(found.words, found.residual))")
    return written(opened(first, "a"), opened(second, "b"), *lines)


def judged(first: Path, second: Path, replicate: Path, k: int) -> str:
    """Return the lines that tell which words differ more than another seed of the first model differs from it."""
    return written(
        opened(first, "a"),
        opened(second, "b"),
        opened(replicate, "again"),
        f"found = ec.shifts(a, b, k={k})",
        f"noise = ec.shifts(a, again, within=b, k={k})",
        'verdict = ec.judge(found, {"a": noise}, measure="residual")',
        "[word for word, changed in zip(verdict.words, verdict.changed) if changed]",
    )


def two_lists(first: Path, second: Path, word: str, k: int) -> str:
    """Return the lines for the nearest words of a word in two models."""
    found = f"found = ec.two_lists(a, b, {word!r}, k={k})"
    return written(opened(first, "a"), opened(second, "b"), found, "found.shared, found.only_a, found.only_b")


def word_lists(folders: Sequence[Path], word: str, k: int) -> str:
    """Return the lines for the nearest words of a word in a few models."""
    names = "abcd"[: len(folders)]
    found = f"found = ec.word_lists([{', '.join(names)}], {word!r}, k={k})"
    return written(
        *map(opened, folders, names), found, "found.shared, [found.only(at) for at in range(len(found.present))]"
    )


def two_maps(first: Path, second: Path, most: int, method: str) -> str:
    """Return the lines for two maps that are laid over each other."""
    found = f"found = ec.two_maps(a, b, most={most}, method={method!r})"
    return written(
        opened(first, "a"), opened(second, "b"), found, "found.words, found.at_a, found.at_b, found.residual"
    )


def moved(before: Path, after: Path) -> str:
    """Return the lines for how far training on moved the words."""
    return written(opened(before, "before"), opened(after, "after"), "ec.moved(before, after).farthest(10)")
