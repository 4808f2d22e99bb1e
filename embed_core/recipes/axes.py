"""The same in Python: words along axes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from embed_core.recipes.lines import opened, written


def some_words(words: Sequence[str], known: Sequence[str]) -> str:
    """Return the expression that gives some of the words that a model knows: the first ones of all, or a list."""
    first = list(words) == list(known[: len(words)])
    return f"model.words[:{len(words)}]" if first else repr(list(words))


def _axis(pairs: Sequence[tuple[str, str]], name: str = "axis") -> str:
    return f"{name} = word_axis(model, {list(pairs)!r})"


def word_axis(folder: Path, pairs: Sequence[tuple[str, str]], words: str) -> str:
    """Return the lines for words along an axis; `words` is the expression that gives the words."""
    return written(
        "from embed_core.geometry import along, word_axis",
        opened(folder),
        _axis(pairs),
        f"found = along(model, axis, words={words})",
        "found.words, found.values, found.missing",
    )


def axis_plane(
    folder: Path,
    first: Sequence[tuple[str, str]],
    second: Sequence[tuple[str, str]],
    *,
    words: str,
    orthogonal: bool,
) -> str:
    """Return the lines for words on the plane of two axes."""
    more = ", orthogonal=True" if orthogonal else ""
    return written(
        "from embed_core.geometry import axis_plane, word_axis",
        opened(folder),
        _axis(first, "first"),
        _axis(second, "second"),
        f"found = axis_plane(model, (first, second), words={words}{more})",
        "found.words, found.x, found.y, found.degrees",
    )


def axis_check(folder: Path, pairs: Sequence[tuple[str, str]]) -> str:
    """Return the lines for whether an axis can be believed."""
    return written(
        "from embed_core.geometry import check_axis, word_axis",
        opened(folder),
        f"found = check_axis(model, word_axis(model, {list(pairs)!r}))",
        "found.parallel, found.chance, found.chance_high, found.held_out",
    )


def axis_spread(folder: Path, others: Sequence[Path], pairs: Sequence[tuple[str, str]], words: str) -> str:
    """Return the lines for how wide an axis is under other seeds."""
    opened_too = ", ".join(f"ec.open_model({str(other)!r})" for other in others)
    return written(
        "from embed_core.geometry import spread_along",
        opened(folder),
        f"others = [{opened_too}]",
        f"found = spread_along(model, others, pairs={list(pairs)!r}, words={words})",
        "found.words, found.mean, found.deviation, found.agreement",
    )


def axis_rating(folder: Path, pairs: Sequence[tuple[str, str]], file: str, column: str) -> str:
    """Return the lines for the correlation of an axis with the numbers of a table."""
    return written(
        "from pathlib import Path",
        "from embed_core.geometry import rate_axis, read_numbers, word_axis",
        opened(folder),
        _axis(pairs),
        f"numbers = read_numbers(Path({file!r}), column={column!r})",
        "found = rate_axis(model, axis, numbers=numbers)",
        "found.spearman, found.pearson, found.missing, numbers.bad",
    )
