"""The same in Python: what a cosine is to be compared with, and what changes it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

from embed_core.recipes.lines import opened, written

_TOLD = "[(name, found.before.values[name], found.after.values[name]) for name in found.before.values]"


def vectors(first: Sequence[float], second: Sequence[float]) -> tuple[str, ...]:
    """Return the lines that make a and b of two typed vectors."""
    a, b = ([int(x) if float(x).is_integer() else float(x) for x in v] for v in (first, second))
    return (f"a, b = {a}, {b}",)


def word_vectors(folder: Path, first: str, second: str, *, guessed: Collection[str] = ()) -> tuple[str, ...]:
    """Return the lines that make a and b of two words of a model; `guessed` ones are put together from subwords."""
    a, b = (
        f"model.guess({word!r}).vector" if word in guessed else f"model.vector({word!r})" for word in (first, second)
    )
    return opened(folder), f"a, b = {a}, {b}"


def contributions(sides: tuple[str, ...]) -> str:
    """Return the lines for what each dimension adds to a cosine."""
    return written(*sides, "parts = ec.contributions(ec.cosine_steps(a, b))", "parts.indices, parts.values, parts.rest")


def what_if(sides: tuple[str, ...], kind: str, **asked: Any) -> str:
    """Return the lines for a change; `sides` are the lines that make vectors a and b, `asked` what the kind needs."""
    more = "".join(f", {name}={value!r}" for name, value in asked.items())
    return written(*sides, f"found = ec.what_if(a, b, kind={kind!r}{more})", _TOLD)


def random_directions(dimensions: Sequence[int], seed: int) -> str:
    """Return the lines for the cosines of random vectors."""
    return written(
        f"for d in {list(dimensions)}:",
        f"    found = ec.random_directions(d, seed={seed})",
        "    print(d, found.deviation, found.expected_deviation)",
    )


def rotated(sides: tuple[str, ...], seed: int) -> str:
    """Return the lines for the contributions to a cosine after a random rotation of the space."""
    return written(
        *sides,
        "steps = ec.cosine_steps(a, b)",
        f"turned = ec.rotated(steps, seed={seed})",
        "steps.cosine, turned.cosine, ec.contributions(turned).values",
    )


def random_pairs(folder: Path, cosine: float) -> str:
    """Return the lines for the share of random pairs below a cosine."""
    return written(opened(folder), f"ec.baseline(model).percentile({cosine:.6f})")


def like_frequency(folder: Path, first: str, second: str) -> str:
    """Return the lines for a pair among pairs of like frequency."""
    return written(
        opened(folder),
        f"found = ec.like_frequency(model, {first!r}, {second!r})",
        f"found.baseline.percentile(model.similarity({first!r}, {second!r}))",
    )


def csls(folder: Path, first: str, second: str) -> str:
    """Return the lines for CSLS of two words, and of the words around the first."""
    return written(
        opened(folder),
        f"ec.csls(model, {first!r}, {second!r}).value",
        f"ec.csls_neighbours(model, {first!r}).found[:10]",
    )


def word_matrix(folder: Path, words: Sequence[str]) -> str:
    """Return the lines for all cosines of a list of words."""
    return written(opened(folder), f"found = ec.word_matrix(model, {list(words)!r})", "found.words, found.cosines")
