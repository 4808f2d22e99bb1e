"""A model's evaluation as a document in one language."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from embed_core.figures.analogy_sets import analogy_set_table, percent
from embed_core.figures.categories import categories_table, misplaced_table
from embed_core.figures.health import health_table
from embed_core.figures.odd_words import odd_answers_table
from embed_core.figures.report import Report, Section
from embed_core.figures.similarities import similarities_table
from embed_core.figures.text import signed
from embed_core.language import Say

if TYPE_CHECKING:
    from embed_core.evaluation import Categorisation, ModelReport, OddScore, SetScore, SimilarityScore

LISTED, NAMED = 20, 50


def evaluation_document(found: ModelReport, *, name: str, say: Say) -> Report:
    """Return the report of a model called `name` as sections of lines and tables."""
    remarks = tuple(say(each.identifier, **each.parameters) for each in found.health.remarks)
    sections = [
        Section(say("evaluation-at-a-glance"), rows=tuple(glance_table(found, say=say))),
        Section(say("evaluation-facts"), rows=tuple(facts_table(found.facts, say=say))),
        Section(say("health-title"), remarks or (say("health-well"),), tuple(health_table(found.health, say=say))),
        *(_similarity(each, say) for each in found.similarities),
        *(_analogies(each, say) for each in found.analogies),
        *(_odd(each, say) for each in found.odd),
        *(part for each in found.categories for part in _categories(each, say)),
    ]
    untold = [
        say("evaluation-untold", kind=say(f"evaluation-kind-{kind}"), sets=[set_name(each, say) for each in names])
        for kind, names in found.untold.items()
    ]
    if untold:
        sections.append(Section(say("evaluation-untold-title"), tuple(untold)))
    return Report(say("evaluation-report-title", name=name), say.language, tuple(sections))


def glance_table(found: ModelReport, *, say: Say) -> list[dict[str, object]]:
    """Return the main number of each set as rows: what was reached, its interval, what chance gives, coverage."""
    rows: list[tuple[str, str, str, tuple[float, float] | None, float | None, tuple[int, int]]] = []
    for pairs in found.similarities:
        rho = pairs.spearman
        rows.append(
            ("spearman", pairs.set.name, _signed(rho.value), (rho.low, rho.high), 0.0, (pairs.covered, len(pairs.set)))
        )
    for asked in found.analogies:
        all_of = asked.tally()
        covered = all_of.covered, all_of.questions
        rows.append(("accuracy", asked.set.name, percent(all_of.accuracy, say), all_of.interval, None, covered))
    for odd in found.odd:
        rows.append(
            ("odd", odd.set.name, percent(odd.accuracy, say), odd.interval, odd.chance, (odd.asked, len(odd.set)))
        )
    for words in found.categories:
        covered = len(words.gold), len(words.set)
        rows.append(("purity", words.set.name, percent(words.purity, say), None, words.chance_mean, covered))
    heads = [
        say(f"evaluation-column-{name}") for name in ("measure", "set", "reached", "interval", "chance", "covered")
    ]
    told = []
    for kind, name, reached, interval, chance, (covered_of, of) in rows:
        ends = [_signed(end) if kind == "spearman" else percent(end, say) for end in interval or ()]
        between = " – ".join(ends) or "–"
        guessed = "–" if chance is None else "0" if kind == "spearman" else percent(chance, say)
        cells = (say(f"evaluation-{kind}"), set_name(name, say), reached, between, guessed, f"{covered_of:,} / {of:,}")
        row: dict[str, object] = dict(zip(heads, cells, strict=True))
        told.append(row)
    return told


def _signed(value: float) -> str:
    return signed(value, 2) if math.isfinite(value) else "–"


def evaluation_json(found: ModelReport, *, name: str) -> str:
    """Return the report as JSON, in no language: its fields are those of `ModelReport.to_json`."""
    return json.dumps({"name": name} | found.to_json(), ensure_ascii=False, indent=2, default=str)


def set_name(name: str, say: Say) -> str:
    """Return what a set is called: those at hand in the person's language, a file by its name."""
    return say(f"evaluation-set-{name}") if say.has(f"evaluation-set-{name}") else name


def facts_table(facts: Mapping[str, Any], *, say: Say) -> list[dict[str, object]]:
    """Return what a model is as rows: what it is called, and its value."""
    return [
        {
            say("figure-column-quantity"): say(f"field-{name}") if say.has(f"field-{name}") else say(f"fact-{name}"),
            say("figure-column-value"): _told(value, say),
        }
        for name, value in facts.items()
        if say.has(f"field-{name}") or say.has(f"fact-{name}")
    ]


def _told(value: Any, say: Say) -> str:
    if isinstance(value, bool):
        return say("fact-yes") if value else say("fact-no")
    if isinstance(value, str):
        return next((say(f"{kind}-{value}") for kind in ("trainer", "option") if say.has(f"{kind}-{value}")), value)
    if isinstance(value, float):
        return f"{value:.4g}"
    return f"{value:,}" if isinstance(value, int) else "–" if value is None else str(value)


def correlations_told(found: SimilarityScore, say: Say, *, headed: bool = False) -> str:
    """Return Spearman's and Pearson's correlation with their intervals as a sentence, or why there are none.

    Where it is `headed` by Spearman's, that is not said again.
    """
    if found.undefined:
        return say(f"similar-undefined-{found.undefined}", covered=found.covered, pairs=len(found.set))
    told: dict[str, str] = {}
    for kind, each in (("rho", found.spearman), ("r", found.pearson)):
        values = {kind: each.value, f"{kind}_low": each.low, f"{kind}_high": each.high}
        told |= {name: _signed(value) for name, value in values.items()}
    return say("similar-interval" if headed else "similar-told", pairs=len(found.used), **told)


def coverage_told(covered: int, of: int, kind: str, say: Say) -> str:
    """Return how much of a set the model knows; `kind` is "pairs", "questions" or "words"."""
    return say(
        "evaluation-coverage", covered=covered, of=of, kind=kind, percent=percent(covered / of if of else 0.0, say)
    )


def odd_told(found: OddScore, say: Say) -> str:
    """Return how many odd ones were found, with the interval and what guessing gives."""
    if not found.asked:
        return say("odd-nothing", questions=len(found.set))
    low, high = found.interval
    told = {"accuracy": percent(found.accuracy, say), "low": percent(low, say), "high": percent(high, say)}
    return say("odd-told", right=found.right, asked=found.asked, chance=percent(found.chance, say), **told)


def purity_told(found: Categorisation, say: Say) -> str:
    """Return the purity beside what chance gives."""
    told = {"chance": percent(found.chance_mean, say), "high": percent(found.chance_high, say)}
    wrong = len(found.misplaced())
    return say("categories-told", words=len(found.gold), count=found.clusters.count, wrong=wrong, **told)


def missing_told(missing: tuple[str, ...], say: Say) -> tuple[str, ...]:
    """Return the words that a model lacks as a line, the first ones of many, where there are any."""
    more = "yes" if len(missing) > NAMED else "no"
    return (say("evaluation-missing", count=len(missing), words=list(missing[:NAMED]), more=more),) if missing else ()


def lines_told(found: Any, say: Say) -> tuple[str, ...]:
    """Return what was wrong with the lines of a set's file."""
    told = [say("evaluation-bad", count=found.bad_count, rest=len(found))] if found.bad_count else []
    told += [say("evaluation-repeated", count=found.repeated)] if found.repeated else []
    return (*told, *([say("evaluation-cut", count=len(found))] if found.cut else []))


def _similarity(found: SimilarityScore, say: Say) -> Section:
    lines = (
        correlations_told(found, say),
        *([say("similar-own")] if found.set.name.startswith("teaching-") else ()),
        coverage_told(found.covered, len(found.set), "pairs", say),
        *missing_told(found.missing, say),
        *lines_told(found.set, say),
        say("similar-worst", shown=min(LISTED, len(found.used))),
    )
    title = say("evaluation-section", part=say("evaluate-part-similar"), set=set_name(found.set.name, say))
    return Section(title, lines, tuple(similarities_table(found, say=say)[:LISTED]))


def _analogies(found: SetScore, say: Say) -> Section:
    total = found.tally()
    lines = (
        coverage_told(total.covered, total.questions, "questions", say),
        *missing_told(found.missing, say),
        *lines_told(found.set, say),
    )
    title = say("evaluation-section", part=say("evaluation-kind-analogies"), set=set_name(found.set.name, say))
    return Section(title, lines, tuple(analogy_set_table(found, say=say)))


def _odd(found: OddScore, say: Say) -> Section:
    lines = (
        odd_told(found, say),
        coverage_told(found.asked, len(found.set), "questions", say),
        *missing_told(found.missing, say),
        *lines_told(found.set, say),
    )
    title = say("evaluation-section", part=say("evaluate-part-odd"), set=set_name(found.set.name, say))
    return Section(title, lines, tuple(odd_answers_table(found, say=say)))


def _categories(found: Categorisation, say: Say) -> tuple[Section, ...]:
    lines = (
        say("categories-answer", purity=percent(found.purity, say)),
        purity_told(found, say),
        coverage_told(len(found.gold), len(found.set), "words", say),
        *missing_told(found.missing, say),
        *lines_told(found.set, say),
    )
    title = say("evaluation-section", part=say("evaluate-part-categories"), set=set_name(found.set.name, say))
    sections = (Section(title, lines, tuple(categories_table(found, say=say))),)
    wrong = tuple(misplaced_table(found, say=say))
    return (*sections, Section(say("categories-misplaced", count=len(wrong)), rows=wrong)) if wrong else sections
