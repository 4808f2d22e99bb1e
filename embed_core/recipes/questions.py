"""The same in Python: what is asked of a model."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from embed_core.recipes.lines import opened, written


def neighbours(folder: Path, word: str, k: int) -> str:
    """Return the lines for the nearest words of a word."""
    return written(opened(folder), f"ec.neighbours(model, {word!r}, k={k})")


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


def cosine_of_vectors(first: Sequence[float], second: Sequence[float]) -> str:
    """Return the lines for the cosine of two typed vectors."""
    a, b = ([int(x) if float(x).is_integer() else float(x) for x in v] for v in (first, second))
    return written(
        f"steps = ec.cosine_steps({a}, {b})", "steps.dot, steps.norm_a, steps.norm_b, steps.cosine, steps.degrees"
    )


def comparison(first: Path, second: Path, k: int) -> str:
    """Return the lines for the comparison of two models."""
    return written(opened(first, "a"), opened(second, "b"), f"ec.compare(a, b, k={k}).mean")


def moved(before: Path, after: Path) -> str:
    """Return the lines for how far training on moved the words."""
    return written(opened(before, "before"), opened(after, "after"), "ec.moved(before, after).farthest(10)")
