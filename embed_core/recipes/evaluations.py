"""The same in Python: similar words, the odd one out, categories, a report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from embed_core.recipes.lines import opened, written


def similarity_set(folder: Path, name: str, changed: Mapping[str, object], *, file: bool = False) -> str:
    """Return the lines for a set of similar words, at hand or in a file."""
    options = ", ".join(f"{field}={value!r}" for field, value in changed.items())
    return written(
        *_asked("pairs", "similarities", folder, name, file),
        f"found = ec.evaluate_similarities(model, pairs, options=ec.PairOptions({options}))",
        "found.spearman, found.pearson, found.coverage, found.missing, found.by_pair()[:10]",
    )


def odd_one_out(folder: Path, words: Sequence[str]) -> str:
    """Return the lines that find the odd one of some words."""
    return written(
        opened(folder),
        f"found = ec.odd_one_out(model, {list(words)!r})",
        "found.odd, found.margin, dict(zip(found.words, found.to_others))",
    )


def odd_set(folder: Path, name: str, *, file: bool = False) -> str:
    """Return the lines for a whole set of questions for the odd one."""
    return written(
        *_asked("questions", "odd_set", folder, name, file),
        "found = ec.evaluate_odd(model, questions)",
        "found.accuracy, found.interval, found.chance, found.failures()",
    )


def categories(folder: Path, name: str, *, method: str = "k-means", file: bool = False) -> str:
    """Return the lines that cluster words of known categories."""
    return written(
        *_asked("words", "categories", folder, name, file),
        f"found = ec.evaluate_categories(model, words, method={method!r})",
        "found.purity, found.chance_mean, found.table, found.misplaced()",
    )


def evaluation_report(folder: Path) -> str:
    """Return the lines for everything that is known of a model's worth."""
    return written(
        "import json", "", opened(folder), "found = ec.evaluation_report(model)", "json.dumps(found.to_json())"
    )


def _asked(name: str, kind: str, folder: Path, where: str, file: bool) -> tuple[str, ...]:
    """Return the lines that open a model and a set of a kind."""
    if file:
        return "from pathlib import Path", "", opened(folder), f"{name} = ec.read_{kind}(Path({where!r}))"
    return opened(folder), f"{name} = ec.known_{kind}({where!r})"
