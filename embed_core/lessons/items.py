"""Lesson 12: what else is embedded. Items of shopping baskets as words of sentences."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from random import Random

from embed_core.corpus import Corpus
from embed_core.corpus.baskets import basket_log
from embed_core.geometry import neighbours, project
from embed_core.lessons.lesson import Same, mixed, seeded, some_of
from embed_core.lessons.material import Material
from embed_core.lessons.task import Cell, Named, Picture, Solution, Table, Task, choice, number
from embed_core.training import Word2Vec, train
from embed_core.vectors import WordVectors

ID = "items"
SETTINGS = Word2Vec(
    vector_size=16, window=5, min_count=1, epochs=40, alpha=0.05, sample=0.0, algorithm="skip-gram", workers=1, seed=1
)
DRAWS, NEAR, LEAD = 200, 0.5, 0.1
"""An exercise is drawn again, so often at most, until its answer has such a cosine and such a lead."""
KINDS = ("words", "sentences", "images", "users")


def baskets(language: str) -> Corpus:
    """Return the log of baskets, one a sentence: synthetic, written by a grammar with a seed."""
    return basket_log(language)


@lru_cache(maxsize=2)
def item_model(language: str) -> WordVectors:
    """Return the items' vectors, trained as words are; less than a second."""
    return train(baskets(language), SETTINGS)


def together(log: Corpus, first: str, second: str) -> int:
    """Return in how many baskets both items lie."""
    return sum(first in basket and second in basket for basket in log.iter_sentences())


def steps(material: Material) -> tuple[Task, ...]:
    """What lies together, what never does and is near all the same, and what else is embedded."""
    language = material.language
    log = baskets(language)
    item, *others = material.words["baby"]
    cola, rival, *rest = material.words["cola"]
    return (
        choice(
            "lesson-items-together",
            lambda: _together(log, item, others),
            tuple(others),
            words=True,
            given={"item": item, "baskets": log.sentences},
        ),
        number("lesson-items-never", lambda: _never(log, cola, rival), given={"first": cola, "second": rival}),
        choice(
            "lesson-items-near",
            lambda: _near(language, cola, (rival, *rest), material.words["baskets"]),
            mixed((rival, *rest), seeded(ID, 0)),
            words=True,
            given={"item": cola},
        ),
        choice("lesson-items-kinds", _kinds, KINDS),
    )


def _together(log: Corpus, item: str, others: Sequence[str]) -> Solution:
    counts = {other: together(log, item, other) for other in others}
    best = max(others, key=lambda other: counts[other])
    table = Table((Named("learn-column-item"), Named("learn-column-together")), tuple(counts.items()))
    return Solution(best, {"count": counts[best]}, (table,))


def _never(log: Corpus, first: str, second: str) -> Solution:
    companions = {w: together(log, first, w) for w in log.counts if w not in (first, second)}
    best = sorted(companions, key=lambda w: -companions[w])[:5]
    rows: list[tuple[Cell, ...]] = [(w, companions[w], together(log, second, w)) for w in best]
    count = together(log, first, second)
    return Solution(count, {"count": count}, (Table((Named("learn-column-item"), first, second), tuple(rows)),))


def _near(language: str, item: str, others: Sequence[str], mapped: Sequence[str]) -> Solution:
    model, log = item_model(language), baskets(language)
    rows: list[tuple[Cell, ...]] = [(o, together(log, item, o), model.similarity(item, o)) for o in others]
    best = max(others, key=lambda other: model.similarity(item, other))
    names = ("learn-column-item", "learn-column-together", "column-cosine")
    table = Table(tuple(Named(name) for name in names), tuple(rows), marked=(list(others).index(best),))
    chart = project(model, list(mapped), method="pca", dimensions=2)
    roles = {item: "a", best: "b"}
    places = zip(chart.words, chart.coordinates.tolist(), strict=True)
    points = tuple((word, tuple(at), roles.get(word, "")) for word, at in places)
    first = neighbours(model, item, k=1)[0].word
    return Solution(best, {"best": best, "first": first}, (table, Picture("words", points)))


def _kinds() -> Solution:
    rows = tuple(
        (Named(f"lesson-items-kinds-{k}"), Named(f"lesson-items-by-{k}"), Named(f"lesson-items-signal-{k}"))
        for k in KINDS
    )
    columns = tuple(Named(f"learn-column-{name}") for name in ("embedded", "by", "signal"))
    return Solution("users", {}, (Table(columns, rows, marked=(3,)),))


def _fair(items: Sequence[str], random: Random, model: WordVectors) -> tuple[str, ...]:
    """Draw an item and three others, one of which is clearly the nearest; among unlike ones only noise would decide."""
    for _ in range(DRAWS):
        item, *others = drawn = some_of(items, random, count=4)
        first, second, _ = sorted((model.similarity(item, other) for other in others), reverse=True)
        if first >= NEAR and first - second >= LEAD:
            return drawn
    return drawn


def exercises(material: Material, seed: int) -> tuple[Task, ...]:
    """How many baskets hold two items, and which item can stand in for another."""
    random = seeded(ID, seed)
    log = baskets(material.language)
    items = [item for item in material.words["baskets"] if log.counts[item] > 20]
    item, *others = _fair(items, random, item_model(material.language))

    def most() -> Solution:
        model = item_model(material.language)
        rows = tuple((other, together(log, item, other), model.similarity(item, other)) for other in others)
        names = ("learn-column-item", "learn-column-together", "column-cosine")
        best = max(others, key=lambda other: model.similarity(item, other))
        return Solution(best, {}, (Table(tuple(Named(name) for name in names), rows),))

    small = [tuple(basket) for basket in log.iter_sentences()][10 * (seed % 50) : 10 * (seed % 50) + 6]
    counted = small[0][0]

    def count() -> Solution:
        return Solution(sum(counted in basket for basket in small))

    shown = Table((Named("learn-column-basket"),), tuple((" · ".join(basket),) for basket in small))
    return (
        choice("lesson-items-exercise-near", most, others, words=True, given={"item": item}),
        number("lesson-items-exercise-count", count, given={"item": counted}, before=(shown,)),
    )


def same(material: Material) -> Same:
    """Return the corpus page with the log of the lesson: a basket a line, as one of one's own would be brought."""
    return Same("corpus", {"task": "bring", "source": "sample", "sample": f"baskets_{material.language}"})
