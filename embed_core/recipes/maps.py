"""The same in Python: maps and what lies over them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from embed_core.recipes.lines import opened, written


def projection(
    folder: Path,
    asked: Mapping[str, Any],
    method: str,
    dimensions: int,
    seed: int,
    *,
    perplexity: float | None = None,
    exaggeration: float = 1.0,
) -> str:
    """Return the lines for a map of the words that are `asked` for (the fields of `WordsAsked` that matter)."""
    told = "".join(f"{name}={value!r}, " for name, value in asked.items()).rstrip(", ")
    more = "" if perplexity is None else f", perplexity={perplexity!r}"
    more += "" if exaggeration == 1.0 else f", exaggeration={exaggeration!r}"
    return written(
        "from embed_core.geometry import WordsAsked, words_for",
        opened(folder),
        f"words = words_for(model, WordsAsked({told}), dimensions={dimensions}).words",
        f"chart = ec.project(model, words, {method!r}, {dimensions}, {seed}{more})",
        "chart.words, chart.coordinates, chart.trustworthiness",
    )


def belief(
    folder: Path,
    words: Sequence[str] | int,
    method: str,
    dimensions: int,
    *,
    seed: int,
    k: int = 10,
    perplexity: float | None = None,
) -> str:
    """Return the lines for how far a map can be believed."""
    return written(
        opened(folder),
        _chart(words, method, dimensions, seed, perplexity=perplexity),
        f"found = ec.belief(chart, k={k})",
        "found.trustworthiness, found.continuity, found.kept, ec.shepard(chart).spearman",
    )


def resumed(
    folder: Path,
    words: Sequence[str] | int,
    dimensions: int,
    *,
    seed: int,
    perplexity: float,
    exaggeration: float = 1.0,
    added: Sequence[str] = (),
) -> str:
    """Return the lines for a t-SNE that goes on with other parameters, also with words that were added."""
    more = [f"chart = ec.place(chart, model, words={list(added)!r})"] if added else []
    again = f"chart = ec.resume(chart, perplexity={perplexity!r}, exaggeration={exaggeration!r}, seed={seed})"
    return written(opened(folder), _chart(words, "tsne", dimensions, seed), *more, again, "chart.coordinates")


def clusters(
    folder: Path, words: Sequence[str] | int, method: str, *, count: int = 8, smallest: int = 5, seed: int = 0
) -> str:
    """Return the lines for the clusters of some words, with what they are called."""
    size = f"smallest={smallest}" if method == "hdbscan" else f"count={count}"
    return written(
        opened(folder),
        f"found = ec.cluster(model, {_words(words)}, method={method!r}, {size}, seed={seed})",
        "for each in ec.name_clusters(found):",
        "    print(each.label + 1, each.name(), each.size, each.silhouette)",
        "found.words, found.labels, found.silhouettes",
    )


def _words(words: Sequence[str] | int) -> str:
    """Return how some words are written: a list, or the most frequent so many."""
    return f"model.words[:{words}]" if isinstance(words, int) else repr(list(words))


def _chart(
    words: Sequence[str] | int, method: str, dimensions: int, seed: int, *, perplexity: float | None = None
) -> str:
    more = "" if perplexity is None else f", perplexity={perplexity!r}"
    return f"chart = ec.project(model, {_words(words)}, {method!r}, {dimensions}, {seed}{more})"


def own_groups(folder: Path, file: str) -> str:
    """Return the lines for a person's own groups, from the file in which they were exported."""
    return written(
        "from pathlib import Path",
        "from embed_core.geometry import cluster_own, name_clusters, read_groups",
        opened(folder),
        f"found = cluster_own(model, read_groups(Path({file!r}).read_bytes()))",
        "[(each.name(), each.size, each.silhouette) for each in name_clusters(found)]",
    )
