"""Lesson 6: CBOW predicts the middle from an average; a softmax over all words against negative sampling."""

from __future__ import annotations

import numpy as np

from embed_core.lessons.lesson import Same, seeded, some_of, whole
from embed_core.lessons.material import Material
from embed_core.lessons.task import Cell, Formula, Named, Picture, Solution, Table, Task, choice, number
from embed_core.training.by_hand import Array, sampling_cost, softmax, softmax_cost

ID = "average"
CONTEXTS = ((0.8, 0.4), (0.2, 1.0))
OUTPUTS = ((1.2, 1.4), (0.9, 0.6), (-0.8, 0.7), (1.1, 0.9), (-1.0, -0.5))
WORDS, SIZE, NEGATIVES = 10_000, 100, 5


def hidden() -> Array:
    """Return the average of the context vectors, (2,)."""
    return np.asarray(np.mean(np.array(CONTEXTS), axis=0))


def steps(material: Material) -> tuple[Task, ...]:
    """The average, the softmax over five words, and what it costs over ten thousand."""
    before, middle, after = (str(word) for word in material.words["cbow"])
    words = tuple(str(word) for word in material.words["cbow_words"])
    given = {"before": before, "middle": middle, "after": after}
    contexts = Table(
        (Named("learn-column-context"), "v₁", "v₂"),
        tuple((word, *vector) for word, vector in zip((before, after), CONTEXTS, strict=True)),
    )
    outputs = Table(
        (Named("column-word"), "u₁", "u₂"),
        tuple((word, *vector) for word, vector in zip(words, OUTPUTS, strict=True)),
    )
    h = hidden()
    return (
        number("lesson-average-mean", _mean, given=given, before=(contexts,)),
        choice(
            "lesson-average-softmax",
            lambda: _softmax(words),
            words,
            words=True,
            given={**given, "first": float(h[0]), "second": float(h[1])},
            before=(outputs,),
        ),
        number(
            "lesson-average-cost",
            _cost,
            given={"words": WORDS, "size": SIZE, "negatives": NEGATIVES},
            tolerance=10.0,
        ),
    )


def _mean() -> Solution:
    h = hidden()
    (a, b), (c, d) = CONTEXTS
    line = rf"h=\tfrac12\bigl(({a:g},\,{b:g})+({c:g},\,{d:g})\bigr)=({h[0]:g},\,{h[1]:g})"
    return Solution(float(h[0]), {"first": float(h[0]), "second": float(h[1])}, (Formula((line,)),))


def _softmax(words: tuple[str, ...]) -> Solution:
    scores = np.array(OUTPUTS) @ hidden()
    shares = softmax(scores)
    rows: list[tuple[Cell, ...]] = [
        (word, float(score), float(np.exp(score)), float(share))
        for word, score, share in zip(words, scores, shares, strict=True)
    ]
    best = int(np.argmax(shares))
    columns = (Named("column-word"), Named("learn-column-score"), "eˢ", Named("learn-column-probability"))
    shows = (
        Table(columns, tuple(rows), marked=(best,)),
        Picture("bars", tuple(zip(words, shares.tolist(), strict=True))),
    )
    return Solution(words[best], {"probability": float(shares[best]), "sum": float(np.exp(scores).sum())}, shows)


def _cost() -> Solution:
    full, sampled = softmax_cost(WORDS, SIZE), sampling_cost(NEGATIVES, SIZE)
    rows = (
        (Named("lesson-average-cost-full"), WORDS, full),
        (Named("lesson-average-cost-sampled"), NEGATIVES + 1, sampled),
    )
    columns = (Named("learn-column-method"), Named("learn-column-scores"), Named("learn-column-products"))
    return Solution(full / sampled, {"full": full, "sampled": sampled}, (Table(columns, rows),))


def exercises(material: Material, seed: int) -> tuple[Task, ...]:
    """An average of three vectors, and how much cheaper sampling is."""
    random = seeded(ID, seed)
    vectors = [(whole(random, -9, 9) / 10, whole(random, -9, 9) / 10) for _ in range(3)]
    words, negatives = 1000 * whole(random, 5, 60), some_of((5, 7, 9, 10, 15, 19), random, count=1)[0]
    told = "、".join if material.language == "zh" else ", ".join
    written = told(f"({x:g}, {y:g})".replace("-", "−") for x, y in vectors)

    def mean() -> Solution:
        h = np.mean(np.array(vectors), axis=0)
        terms = "+".join(f"({x:g})" if x < 0 else f"{x:g}" for x, _ in vectors)
        return Solution(float(h[0]), {}, (Formula((rf"h_1=\frac{{{terms}}}{{3}}\approx {h[0]:.3f}",)),))

    def ratio() -> Solution:
        found = softmax_cost(words, SIZE) / sampling_cost(negatives, SIZE)
        line = rf"\frac{{{words}\times {SIZE}}}{{({negatives}+1)\times {SIZE}}}\approx {found:.0f}"
        return Solution(found, {}, (Formula((line,)),))

    return (
        number("lesson-average-exercise-mean", mean, given={"vectors": written}, tolerance=0.0055),
        number("lesson-average-exercise-cost", ratio, given={"words": words, "negatives": negatives}, tolerance=10.0),
    )


def same(material: Material) -> Same:
    """Return the training page with the preset that learns by CBOW."""
    return Same("train", {"corpus": f"teaching-{material.language}", "preset": "balanced"})
