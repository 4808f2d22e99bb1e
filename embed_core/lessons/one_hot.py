"""Lesson 1: symbols become vectors. One-hot says nothing of likeness; dense vectors do, in fewer numbers."""

from __future__ import annotations

from math import comb

import numpy as np

from embed_core.geometry import cosine_steps
from embed_core.lessons.lesson import Same, mixed, seeded, some_of, whole
from embed_core.lessons.material import Material
from embed_core.lessons.task import Cell, Formula, Named, Solution, Table, Task, choice, number

ID = "one-hot"
WORDS, DENSE = 10_000, 128
SIZES = (64, 100, 128, 200, 256, 300)


def one_hot(place: int, size: int) -> np.ndarray:
    """Return the one-hot vector of a place, (size,): a single 1."""
    vector = np.zeros(size)
    vector[place] = 1.0
    return vector


def steps(material: Material) -> tuple[Task, ...]:
    """How long a one-hot vector is, what its cosines and distances are, and what dense vectors tell."""
    words = list(material.words["one_hot"])
    start, near, far = (str(material.words[name]) for name in ("start", "near", "far"))
    shown = _table(words)

    def zeros() -> Solution:
        vector = one_hot(0, WORDS)
        return Solution(int((vector == 0).sum()), {"ones": int((vector == 1).sum())}, (shown,))

    def angle() -> Solution:
        between = [cosine_steps(one_hot(0, WORDS), one_hot(other, WORDS)).cosine for other in (1, 2)]
        rows = ((start, near, between[0]), (start, far, between[1]))
        columns = (Named("learn-column-first"), Named("learn-column-second"), Named("column-cosine"))
        return Solution(between[0], {}, (Table(columns, rows, digits=0),))

    def distance() -> Solution:
        found = cosine_steps(one_hot(0, WORDS), one_hot(1, WORDS))
        pairs = comb(WORDS, 2)
        formula = Formula((r"\sqrt{(1-0)^2+(0-1)^2}=\sqrt{2}\approx 1.414",))
        return Solution(found.distance, {"pairs": pairs}, (formula, _distances(words)))

    return (
        number("lesson-one-hot-zeros", zeros, given={"words": WORDS, "word": start}),
        number("lesson-one-hot-angle", angle, given={"first": start, "second": near}, before=(shown,)),
        number("lesson-one-hot-distance", distance, given={"first": start, "second": near}, tolerance=0.006),
        choice(
            "lesson-one-hot-dense",
            lambda: _dense(material, start, near, far),
            ("near", "far", "equal"),
            given={"word": start, "near": near, "far": far, "dimensions": material.model.dimensions},
        ),
        number(
            "lesson-one-hot-size",
            _size,
            given={"words": WORDS, "dense": DENSE},
            tolerance=1.0,
        ),
    )


def _table(words: list[str]) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for place, word in enumerate(words):
        rows.append((word, *(int(x) for x in one_hot(place, len(words)))))
    return Table(("", *(str(n) for n in range(1, len(words) + 1))), tuple(rows))


def _distances(words: list[str]) -> Table:
    """Return the distance of each word from each other one."""
    vectors = [one_hot(place, len(words)) for place in range(len(words))]
    rows: list[tuple[Cell, ...]] = []
    for word, vector in zip(words, vectors, strict=True):
        rows.append((word, *(float(np.linalg.norm(vector - other)) for other in vectors)))
    return Table(("", *words), tuple(rows))


def _dense(material: Material, start: str, near: str, far: str) -> Solution:
    model = material.model
    first, second = model.similarity(start, near), model.similarity(start, far)
    answer = "equal" if abs(first - second) < 0.01 else "near" if first > second else "far"
    columns = (Named("learn-column-first"), Named("learn-column-second"), Named("column-cosine"))
    table = Table(columns, ((start, near, first), (start, far, second)), marked=(0 if first > second else 1,))
    return Solution(answer, {"first": first, "second": second}, (table,))


def _size() -> Solution:
    one, dense = WORDS * WORDS, WORDS * DENSE
    rows = ((Named("lesson-one-hot-size-one"), one), (Named("lesson-one-hot-size-dense"), dense))
    table = Table((Named("learn-column-way"), Named("learn-column-numbers")), rows)
    return Solution(one / dense, {"one": one, "many": dense}, (table,))


def exercises(material: Material, seed: int) -> tuple[Task, ...]:
    """How many times more numbers one-hot takes, and a distance along two axes."""
    random = seeded(ID, seed)
    words, size = 1000 * whole(random, 2, 50), some_of(SIZES, random, count=1)[0]
    p, q = mixed((whole(random, 1, 6), whole(random, 7, 12)), random)

    def times() -> Solution:
        return Solution(words / size, {}, (Formula((rf"\frac{{{words}\times{words}}}{{{words}\times{size}}}",)),))

    def distance() -> Solution:
        found = cosine_steps([p, 0], [0, q])
        return Solution(found.distance, {}, (Formula((rf"\sqrt{{{p}^2+{q}^2}}=\sqrt{{{p * p + q * q}}}",)),))

    return (
        number("lesson-one-hot-exercise-times", times, given={"words": words, "size": size}, tolerance=1.0),
        number("lesson-one-hot-exercise-distance", distance, given={"p": p, "q": q}, tolerance=0.006),
    )


def same(material: Material) -> Same:
    """Return the board with two one-hot vectors."""
    return Same("cosine", {"kind": "vectors", "a": "1,0,0,0,0", "b": "0,1,0,0,0"})
