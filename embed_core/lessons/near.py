"""Lesson 8: why near words end up near. Take the shared contexts away, train again, and they part."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

from embed_core.corpus import Corpus, build_corpus, concordance
from embed_core.evaluation import baseline
from embed_core.geometry import neighbours, project
from embed_core.lessons.lesson import Same, mixed, seeded, some_of, whole
from embed_core.lessons.material import Material
from embed_core.lessons.task import Cell, Named, Picture, Solution, Table, Task, choice
from embed_core.parameters import from_json
from embed_core.training import Word2Vec, train
from embed_core.vectors import WordVectors

ID = "near"
WINDOW = 5
PERCENTS = (50, 90, 99)


@dataclass(frozen=True, slots=True, eq=False)
class Parted:
    """A corpus without the sentences that gave two words the same company, and the model trained on it."""

    corpus: Corpus
    model: WordVectors
    removed: int
    seconds: float


def near_count(corpus: Corpus, word: str, context: str, *, window: int = WINDOW) -> int:
    """Return at how many places of a word a context stands within `window` tokens of the same sentence."""
    return concordance(corpus, word, limit=0, near=context, window=window).matched


def part_ways(corpus: Corpus, a: str, b: str, contexts: Sequence[str]) -> Corpus:
    """Return the corpus without the sentences of a that have the first context and those of b that have another.

    Both words stay, each with company of its own.
    """
    first, others = contexts[0], set(contexts[1:])

    def stays(tokens: list[str]) -> bool:
        words = set(tokens)
        return not (a in words and first in words) and not (b in words and words & others)

    kept = [tokens for tokens in corpus.iter_sentences() if stays(tokens)]
    return build_corpus([kept], name=corpus.name, language=corpus.language, synthetic=corpus.synthetic)


def train_as(model: WordVectors, corpus: Corpus) -> WordVectors:
    """Train on a corpus with the very settings of a model."""
    return train(corpus, from_json(Word2Vec, model.meta.settings))


def parted(material: Material) -> Parted:
    """Take the shared contexts of the lesson's two words away and train again."""
    a, b = material.words["medics"]
    began = time.monotonic()
    corpus = part_ways(material.corpus, a, b, material.words["contexts"])
    model = train_as(material.model, corpus)
    return Parted(corpus, model, material.corpus.sentences - corpus.sentences, time.monotonic() - began)


def steps(material: Material) -> tuple[Task, ...]:
    """Who shares the contexts, how near that makes them, and what happens without the contexts."""
    words = material.words
    a, b = words["medics"]
    contexts, rivals = tuple(words["contexts"]), tuple(words["rivals"])
    pair = {"first": a, "second": b, "contexts": contexts}
    return (
        choice(
            "lesson-near-who",
            lambda: _who(material, a, rivals, contexts),
            rivals,
            words=True,
            given={"word": a, "contexts": contexts, "window": WINDOW},
        ),
        choice("lesson-near-chance", lambda: _chance(material, a, b), tuple(map(str, PERCENTS)), given=pair),
        choice("lesson-near-part", lambda: _part(material, a, b, contexts), ("falls", "stays", "rises"), given=pair),
        choice(
            "lesson-near-others",
            lambda: _others(material),
            tuple(f"{x} / {y}" for x, y, *_ in words["pairs"]),
            words=True,
        ),
    )


def _who(material: Material, word: str, rivals: Sequence[str], contexts: Sequence[str]) -> Solution:
    rows: list[tuple[Cell, ...]] = [
        (other, *(near_count(material.corpus, other, context) for context in contexts)) for other in (word, *rivals)
    ]
    best = max(rivals, key=lambda other: sum(near_count(material.corpus, other, context) for context in contexts))
    table = Table((Named("column-word"), *contexts), tuple(rows), marked=(0, 1 + tuple(rivals).index(best)))
    return Solution(best, {"best": best}, (table,))


def _chance(material: Material, a: str, b: str) -> Solution:
    model = material.model
    cosine, chance = model.similarity(a, b), baseline(model)
    percent = chance.percentile(cosine)
    answer = max((p for p in PERCENTS if p <= percent), default=PERCENTS[0])
    told = {"cosine": cosine, "percent": min(99.9, int(10 * percent) / 10), "mean": chance.mean}
    return Solution(str(answer), told, (_map(model, material, a, b),))


def _map(model: WordVectors, material: Material, a: str, b: str) -> Picture:
    words = [word for word in material.words["mapped"] if word in model]
    chart = project(model, words, method="pca", dimensions=2)
    roles = {a: "a", b: "b"}
    points = tuple(
        (word, tuple(map(float, at)), roles.get(word, ""))
        for word, at in zip(chart.words, chart.coordinates, strict=True)
    )
    return Picture("words", points)


def _part(material: Material, a: str, b: str, contexts: Sequence[str]) -> Solution:
    found = parted(material)
    before, after = material.model.similarity(a, b), found.model.similarity(a, b)
    answer = "falls" if after < before - 0.1 else "rises" if after > before + 0.1 else "stays"
    rows: list[tuple[Cell, ...]] = [
        (Named("lesson-near-part-cosine", {"first": a, "second": b}), before, after),
        (
            Named("lesson-near-part-rank", {"first": a, "second": b}),
            _rank(material.model, a, b),
            _rank(found.model, a, b),
        ),
    ]
    for word in (a, b):
        counted = [[near_count(corpus, word, c) for c in contexts] for corpus in (material.corpus, found.corpus)]
        name = Named("lesson-near-part-counts", {"word": word, "contexts": " / ".join(contexts)})
        rows.append((name, *(" / ".join(map(str, each)) for each in counted)))
    columns = (Named("learn-column-measure"), Named("learn-column-before"), Named("learn-column-after"))
    told = {"before": before, "after": after, "removed": found.removed, "seconds": f"{found.seconds:.1f}"}
    return Solution(answer, told, (Table(columns, tuple(rows), marked=(0,)), _map(found.model, material, a, b)))


def _rank(model: WordVectors, word: str, other: str) -> int:
    """Return which of a word's neighbours another one is, from 1 on."""
    return [near.word for near in neighbours(model, word, k=len(model))].index(other) + 1


def _others(material: Material) -> Solution:
    model = material.model
    rows: list[tuple[Cell, ...]] = []
    for x, y, *contexts in material.words["pairs"]:
        shared = " · ".join(contexts)
        rows.append((f"{x} / {y}", shared, _rank(model, x, y), model.similarity(x, y)))
    best = max(range(len(rows)), key=lambda at: float(rows[at][3]))  # type: ignore[arg-type]
    columns = (
        Named("learn-column-pair"),
        Named("learn-column-shared-some"),
        Named("learn-column-rank"),
        Named("column-cosine"),
    )
    return Solution(str(rows[best][0]), {}, (Table(columns, tuple(rows), marked=(best,)),))


def exercises(material: Material, seed: int) -> tuple[Task, ...]:
    """Who is a word's nearest of four, and which context stands near it most often."""
    random = seeded(ID, seed)
    model, pairs = material.model, material.words["pairs"]
    chosen, other = some_of(pairs, random, count=2)
    word = chosen[whole(random, 0, 1)]
    partner = next(x for x in chosen[:2] if x != word)
    options = mixed((partner, chosen[2], other[0], other[2]), random)
    contexts = mixed((*chosen[2:4], *other[2:4]), random)

    def nearest() -> Solution:
        rows = tuple((option, model.similarity(word, option)) for option in options)
        best = max(options, key=lambda option: model.similarity(word, option))
        return Solution(best, {}, (Table((Named("column-word"), Named("column-cosine")), rows),))

    def most() -> Solution:
        counts = {context: near_count(material.corpus, word, context) for context in contexts}
        best = max(contexts, key=lambda context: counts[context])
        table = Table((Named("learn-column-context"), Named("learn-column-near-count")), tuple(counts.items()))
        return Solution(best, {"count": counts[best]}, (table,))

    return (
        choice("lesson-near-exercise-nearest", nearest, options, words=True, given={"word": word}),
        choice("lesson-near-exercise-context", most, contexts, words=True, given={"word": word, "window": WINDOW}),
    )


def same(material: Material) -> Same:
    """Return the map with the first word's card."""
    return Same("map", {"model": f"teaching-{material.language}", "word": str(material.words["medics"][0])})
