"""The same in Python: sums of words, many pairs, whole sets of analogies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from embed_core.recipes.lines import opened, written


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
    ways: Sequence[tuple[str, Sequence[object]]],
    *,
    negative: Sequence[object],
    examples: Sequence[tuple[str, str]] = (),
) -> str:
    """Return the lines for a sum of words in several ways: each method with the words that are added, in its order."""
    told = [(name, list(positive)) for name, positive in ways]
    return written(
        opened(folder),
        f"examples = {list(examples)!r}",
        f"for method, positive in {told!r}:",
        f"    found = ec.analogy(model, positive, {list(negative)!r}, method=method, examples=examples)",
        "    print(method, found.best)",
    )


def fan(folder: Path, pairs: Sequence[tuple[str, str]]) -> str:
    """Return the lines for the differences of many pairs."""
    return written(opened(folder), f"found = ec.fan(model, {list(pairs)!r})", "found.parallel, found.cosines")


def parallelogram(folder: Path, words: tuple[str, str, str, str], near: Sequence[str], language: str) -> str:
    """Return the lines that draw a, b, c and the answer in their plane, with words around."""
    a, b, c, answer = words
    return _drawn(
        ("analogy_steps", "analogy_steps_figure"),
        "parallelogram",
        f"shape = parallelogram(model, {a!r}, {b!r}, {c!r}, {answer!r}, near={list(near)!r})",
        f"analogy_steps_figure(shape, {words!r}, {_shown(language)})",
        folder=folder,
    )


def sum_path(folder: Path, positive: Sequence[object], negative: Sequence[object], answer: str, language: str) -> str:
    """Return the lines that draw a sum of words as a path."""
    return _drawn(
        ("analogy", "sum_path_figure"),
        "sum_path",
        f"shape = sum_path(model, {list(positive)!r}, {list(negative)!r}, {answer!r})",
        f"sum_path_figure(shape, {_shown(language)})",
        folder=folder,
    )


def _shown(language: str) -> str:
    return f'say=say_in("{language}"), theme=theme("light")'


def _drawn(figure: tuple[str, str], shape: str, made: str, drawn: str, *, folder: Path) -> str:
    imports = (
        f"from embed_core.figures.{figure[0]} import {figure[1]}",
        "from embed_core.figures.theme import theme",
        f"from embed_core.geometry import {shape}",
        "from embed_core.language import say_in",
    )
    return "\n".join((*imports, written(opened(folder), made, f"figure = {drawn}", "figure")))


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
