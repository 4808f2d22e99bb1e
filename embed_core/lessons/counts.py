"""Lesson 7: GloVe. Counts of who stands near whom, their logarithms, the squared error, and one step."""

from __future__ import annotations

import math
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np

from embed_core.corpus import Corpus, build_corpus
from embed_core.lessons.lesson import Same, seeded, whole
from embed_core.lessons.material import Material
from embed_core.lessons.task import Cell, Formula, Named, Solution, Table, Task, choice, number
from embed_core.training.adagrad import Array, Factors, Pairs
from embed_core.training.cooccurrence import count_pairs
from embed_core.training.numbering import number_sentences

ID = "counts"
WINDOW, X_MAX, EXPONENT, ALPHA = 10, 10.0, 0.75, 0.1
WORD, CONTEXT = (1.0, 0.5), (2.0, 1.0)


def counted(corpus: Corpus, words: Sequence[str], *, window: int = WINDOW) -> Array:
    """Return how often words stand near one another, a neighbour at distance d counting 1/d; (n, n) float64."""
    numbered = number_sentences(corpus, corpus.counts, on_way=_nothing)
    table = count_pairs(numbered, corpus.types, window=window, on_block=_nothing, by="distance")
    rows = [list(corpus.counts).index(word) for word in words]
    return np.asarray(table[rows][:, rows].toarray())


def _nothing(*_: Any) -> None:
    """Stand in for a watcher: this counting takes milliseconds."""


@dataclass(frozen=True, slots=True, eq=False)
class GloveStep:
    """One pair's step of AdaGrad: both rows (vector and bias) before and after, the goal log X, and the weight."""

    word: tuple[Array, Array]
    context: tuple[Array, Array]
    goal: float
    weight: float

    def product(self, when: int) -> float:
        """Return w·w̃ + b + b̃ before (0) or after (1) the step."""
        w, c = self.word[when], self.context[when]
        return float(w[:-1] @ c[:-1] + w[-1] + c[-1])

    def loss(self, when: int) -> float:
        """Return f(X)(w·w̃ + b + b̃ − log X)² before (0) or after (1)."""
        return self.weight * (self.product(when) - self.goal) ** 2


def glove_step(count: float, *, alpha: float = ALPHA) -> GloveStep:
    """Return the step that the trainer itself makes for one pair with this count."""
    from scipy import sparse

    pairs = Pairs.of(sparse.csr_array(([count], ([0], [1])), shape=(2, 2)), x_max=X_MAX, exponent=EXPONENT)
    factors = Factors(2, len(WORD), seed=1)
    factors.words[0], factors.contexts[1] = (*WORD, 0.0), (*CONTEXT, 0.0)
    before = factors.words[0].copy(), factors.contexts[1].copy()
    with ThreadPoolExecutor(1) as pool:
        factors.learn(pairs, np.array([0]), alpha=alpha, pool=pool)
    after = factors.words[0].copy(), factors.contexts[1].copy()
    return GloveStep((before[0], after[0]), (before[1], after[1]), float(pairs.logs[0]), float(pairs.weights[0]))


def steps(material: Material) -> tuple[Task, ...]:
    """A sentence counted, the table of the corpus, the squared error of one pair, and a step."""
    first, middle, last = (str(word) for word in material.words["glove_sentence"])
    words = tuple(str(word) for word in material.words["glove"])
    a, b = words[0], words[3]
    table = _counts(material.corpus, words)
    count = float(table[0, 3])
    given = {"first": a, "second": b, "count": count}
    return (
        number(
            "lesson-counts-sentence",
            lambda: _sentence(material.language, (first, middle, last)),
            given={"sentence": f"{first} {middle} {last}", "first": first, "second": last},
        ),
        number(
            "lesson-counts-log",
            lambda: _logs(words, table),
            given=given,
            tolerance=0.055,
            before=(_square(words, table, 1),),
        ),
        number(
            "lesson-counts-error",
            lambda: _error(count),
            given={**given, "log": math.log(count), "w": _written(WORD), "c": _written(CONTEXT)},
            tolerance=0.055,
        ),
        choice(
            "lesson-counts-step", lambda: _step(count), ("nearer", "same", "farther"), given={**given, "alpha": ALPHA}
        ),
    )


@lru_cache(maxsize=4)
def _counts(corpus: Corpus, words: tuple[str, ...]) -> Array:
    return counted(corpus, words)


def _square(words: Sequence[str], table: Array, digits: int) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for word, row in zip(words, table.tolist(), strict=True):
        rows.append((word, *row))
    return Table(("", *words), tuple(rows), digits=digits)


def _sentence(language: str, tokens: Sequence[str]) -> Solution:
    found = counted(build_corpus([[list(tokens)]], name="one", language=language), tokens)
    return Solution(float(found[0, 2]), {}, (_square(tokens, found, 2),))


def _logs(words: Sequence[str], table: Array) -> Solution:
    rows: list[tuple[Cell, ...]] = [
        (word, *(math.log(x) if x > 0 else "–" for x in row)) for word, row in zip(words, table.tolist(), strict=True)
    ]
    value = math.log(float(table[0, 3]))
    return Solution(
        value, {"log": value, "zeros": int((table == 0).sum())}, (Table(("", *words), tuple(rows), digits=2),)
    )


def _error(count: float) -> Solution:
    product, goal = float(np.dot(WORD, CONTEXT)), math.log(count)
    terms = "+".join(rf"{x:g}\times{y:g}" for x, y in zip(WORD, CONTEXT, strict=True))
    lines = (
        rf"w_i\cdot\tilde w_j={terms}={product:g}",
        rf"(w_i\cdot\tilde w_j-\log X_{{ij}})^2=({product:g}-{goal:.3f})^2\approx {(product - goal) ** 2:.3f}",
        r"f(X)=\min\bigl(1,(X/10)^{0.75}\bigr)" + f"={min(1.0, (count / X_MAX) ** EXPONENT):g}",
    )
    return Solution((product - goal) ** 2, {"product": product}, (Formula(lines),))


def _step(count: float) -> Solution:
    found = glove_step(count)
    off = [abs(found.product(when) - found.goal) for when in (0, 1)]
    answer = "nearer" if off[1] < off[0] else "farther" if off[1] > off[0] else "same"
    rows: tuple[tuple[Cell, ...], ...] = (
        ("w", _written(found.word[0][:-1]), _written(found.word[1][:-1], 3)),
        ("w̃", _written(found.context[0][:-1]), _written(found.context[1][:-1], 3)),
        ("b, b̃", "0, 0", f"{found.word[1][-1]:.3f}, {found.context[1][-1]:.3f}"),
        (Named("learn-column-product"), found.product(0), found.product(1)),
        ("log X", found.goal, found.goal),
        (Named("learn-column-loss"), found.loss(0), found.loss(1)),
    )
    columns = (Named("learn-column-measure"), Named("learn-column-before"), Named("learn-column-after"))
    told = {"before": found.loss(0), "after": found.loss(1)}
    return Solution(answer, told, (Table(columns, rows, marked=(5,)),))


def _written(vector: Sequence[float] | Array, digits: int | None = None) -> str:
    numbers = (f"{x:g}" if digits is None else f"{x:.{digits}f}" for x in np.asarray(vector, float).tolist())
    return f"({', '.join(numbers)})".replace("-", "−")


def exercises(material: Material, seed: int) -> tuple[Task, ...]:
    """The weight of a count, and the squared error of a pair."""
    random = seeded(ID, seed)
    count = whole(random, 1, 9)
    product, other = whole(random, 5, 40) / 10, whole(random, 2, 60)

    def weight() -> Solution:
        value = min(1.0, (count / X_MAX) ** EXPONENT)
        return Solution(value, {}, (Formula((rf"({count}/10)^{{0.75}}\approx {value:.3f}",)),))

    def error() -> Solution:
        value = (product - math.log(other)) ** 2
        return Solution(value, {}, (Formula((rf"({product:g}-\log {other})^2\approx {value:.3f}",)),))

    return (
        number("lesson-counts-exercise-weight", weight, given={"count": count}, tolerance=0.0055),
        number("lesson-counts-exercise-error", error, given={"product": product, "count": other}, tolerance=0.0105),
    )


def same(material: Material) -> Same:
    """Return the training page with GloVe on the teaching corpus."""
    return Same("train", {"corpus": f"teaching-{material.language}", "trainer": "glove"})
