"""The same in Python: what is asked of a model."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
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


def analogy(
    folder: Path,
    positive: Sequence[object],
    negative: Sequence[object],
    k: int,
    *,
    method: str = "add",
    examples: Sequence[tuple[str, str]] = (),
) -> str:
    """Return the lines for a sum of words."""
    more = "" if method == "add" else f", method={method!r}"
    more += f", examples={list(examples)!r}" if examples else ""
    return written(
        opened(folder), f"ec.analogy(model, positive={list(positive)!r}, negative={list(negative)!r}, k={k}{more})"
    )


def methods(
    folder: Path,
    positive: Sequence[object],
    negative: Sequence[object],
    names: Sequence[str],
    examples: Sequence[object],
) -> str:
    """Return the lines for a sum of words in several ways."""
    return written(
        opened(folder),
        f"examples = {list(examples)!r}",
        f"for method in {list(names)!r}:",
        f"    found = ec.analogy(model, {list(positive)!r}, {list(negative)!r}, method=method, examples=examples)",
        "    print(method, found.best)",
    )


def fan(folder: Path, pairs: Sequence[tuple[str, str]]) -> str:
    """Return the lines for the differences of many pairs."""
    return written(opened(folder), f"found = ec.fan(model, {list(pairs)!r})", "found.parallel, found.cosines")


def analogy_set(folder: Path, name: str, changed: Mapping[str, object], *, file: bool = False) -> str:
    """Return the lines for a whole set of analogies, at hand or in a file."""
    options = ", ".join(f"{field}={value!r}" for field, value in changed.items())
    opening = f"questions = ec.read_set(Path({name!r}))" if file else f"questions = ec.known_set({name!r})"
    return written(
        *(("from pathlib import Path", "") if file else ()),
        opened(folder),
        opening,
        f"found = ec.evaluate_analogies(model, questions, options=ec.SetOptions({options}))",
        "found.accuracy, [(each.category, each.accuracy, each.interval) for each in found.tallies]",
    )


def comparison(first: Path, second: Path, k: int) -> str:
    """Return the lines for the comparison of two models."""
    return written(opened(first, "a"), opened(second, "b"), f"ec.compare(a, b, k={k}).mean")


def moved(before: Path, after: Path) -> str:
    """Return the lines for how far training on moved the words."""
    return written(opened(before, "before"), opened(after, "after"), "ec.moved(before, after).farthest(10)")
