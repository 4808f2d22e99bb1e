"""Lesson 13: Word2Vec, BERT, LLM. Parameters, data, cost and look-up; the first column is measured on this machine."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from embed_core.lessons.lesson import Same, seeded, some_of, whole
from embed_core.lessons.material import Material
from embed_core.lessons.task import Cell, Formula, Named, Solution, Table, Task, choice, number
from embed_core.vectors import WordVectors

ID = "models"
WORDS, SIZE = 10_000, 128
SMALL, LARGE = 1_000, 100_000
ASKED = 2_000
CALM, MOST_ROUNDS, STEADY = 12, 200, 0.98
"""It is measured until so many rounds have brought no time below this share of the quickest one, at most so often."""
ROWS = ("signal", "parameters", "data", "hardware", "cost", "lookup", "senses", "generation", "retrieval")
COLUMNS = ("static", "bert", "llm")


@dataclass(frozen=True, slots=True)
class LookUp:
    """How long looking a word up takes: seconds for one, in tables of `words` words."""

    words: int
    seconds: float


def look_up_times(
    models: Sequence[WordVectors], *, clock: Callable[[], float] = time.perf_counter
) -> tuple[LookUp, ...]:
    """Measure the look-up of words spread over whole vocabularies: for each model the quickest of many rounds.

    Other programs only make a round slower. So the models take turns, and it goes on until no quicker round comes.
    """
    asked = [[model.words[at] for at in np.linspace(0, len(model) - 1, ASKED).astype(int)] for model in models]
    best, calm = [float("inf")] * len(models), 0
    for _ in range(MOST_ROUNDS):
        calm += 1
        for at, (model, words) in enumerate(zip(models, asked, strict=True)):
            began = clock()
            for word in words:
                model.vector(word)
            passed = clock() - began
            calm = 0 if passed < STEADY * best[at] else calm
            best[at] = min(best[at], passed)
        if calm >= CALM:
            break
    return tuple(LookUp(len(model), seconds / ASKED) for model, seconds in zip(models, best, strict=True))


def table_of(words: int, size: int = SIZE) -> WordVectors:
    """Return a table of so many random vectors, to be looked up in."""
    matrix = np.random.default_rng(0).random((words, size), dtype=np.float32)
    return WordVectors(tuple(f"w{n}" for n in range(words)), np.ones(words, np.int64), matrix)


def parameters_of(model: WordVectors) -> int:
    """Return how many numbers a training learned: a vector a word as input, and one as output."""
    return len(model) * model.dimensions * (1 if model.contexts is None else 2)


def steps(material: Material) -> tuple[Task, ...]:
    """Parameters, look-up, senses, and the whole table."""
    word = str(material.words["senses"])
    return (
        number(
            "lesson-models-parameters",
            lambda: _parameters(material.model),
            given={"words": WORDS, "size": SIZE},
            tolerance=1000.0,
        ),
        choice(
            "lesson-models-lookup",
            _look_up,
            ("hundred", "ten", "same"),
            given={"small": SMALL, "large": LARGE},
            measured=True,
        ),
        number("lesson-models-senses", lambda: _senses(material.model, word), given={"word": word}),
        choice("lesson-models-choose", lambda: _all(material), COLUMNS, measured=True),
    )


def _parameters(model: WordVectors) -> Solution:
    count = 2 * WORDS * SIZE
    rows: tuple[tuple[Cell, ...], ...] = (
        (Named("lesson-models-example"), WORDS, SIZE, count),
        (Named("lesson-models-teaching"), len(model), model.dimensions, parameters_of(model)),
    )
    names = ("learn-column-model", "learn-column-vocabulary", "learn-column-dimensions", "learn-column-parameters")
    return Solution(count, {"parameters": count}, (Table(tuple(Named(name) for name in names), rows),))


def _look_up() -> Solution:
    found = look_up_times([table_of(words) for words in (SMALL, LARGE)])
    ratio = found[1].seconds / found[0].seconds
    rows = tuple((each.words, each.seconds * 1e6) for each in found)
    columns = (Named("learn-column-vocabulary"), Named("learn-column-microseconds"))
    told = {"first": f"{found[0].seconds * 1e6:.2f}", "second": f"{found[1].seconds * 1e6:.2f}", "ratio": ratio}
    answer = "same" if ratio < 4 else "ten" if ratio < 40 else "hundred"
    return Solution(answer, told, (Table(columns, rows, digits=2),))


def _senses(model: WordVectors, word: str) -> Solution:
    rows = {tuple(np.asarray(model.vector(word)).tolist()) for _ in range(2)}
    return Solution(len(rows), {})


def _all(material: Material) -> Solution:
    model, meta = material.model, material.model.meta
    (found,) = look_up_times([model])
    tokens = meta.corpus.tokens if meta.corpus else material.corpus.tokens
    measured = {
        "parameters": Named("lesson-models-static-parameters", {"here": parameters_of(model)}),
        "data": Named("lesson-models-static-data", {"here": tokens}),
        "hardware": Named("lesson-models-static-hardware", {"here": f"{meta.seconds:.1f}"}),
        "lookup": Named("lesson-models-static-lookup", {"here": f"{found.seconds * 1e6:.2f}"}),
    }
    rows = tuple(
        (
            Named(f"lesson-models-row-{row}"),
            measured.get(row, Named(f"lesson-models-static-{row}")),
            Named(f"lesson-models-bert-{row}"),
            Named(f"lesson-models-llm-{row}"),
        )
        for row in ROWS
    )
    columns: tuple[Cell, ...] = ("", *(Named(f"lesson-models-choose-{column}") for column in COLUMNS))
    return Solution("static", {}, (Table(columns, rows),), wide=True)


def exercises(material: Material, seed: int) -> tuple[Task, ...]:
    """Parameters of a model, and how much room its table takes."""
    random = seeded(ID, seed)
    words, size = 1000 * whole(random, 5, 90), some_of((50, 100, 128, 200, 300), random, count=1)[0]

    def parameters() -> Solution:
        line = rf"2\times {words}\times {size}={2 * words * size}"
        return Solution(2 * words * size, {}, (Formula((line,)),))

    def room() -> Solution:
        value = words * size * np.dtype(np.float32).itemsize / 1e6
        return Solution(value, {}, (Formula((rf"{words}\times {size}\times 4/10^6={value:g}",)),))

    given = {"words": words, "size": size}
    return (
        number("lesson-models-exercise-parameters", parameters, given=given, tolerance=1000.0),
        number("lesson-models-exercise-room", room, given=given, tolerance=0.51),
    )


def same(material: Material) -> Same:
    """Return the page of models with the health of the one that the lesson measures."""
    return Same("models", {"health": f"teaching-{material.language}"})
