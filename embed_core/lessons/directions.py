"""Lesson 9: directions mean something, and when they do not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from embed_core.corpus import Corpus, build_corpus
from embed_core.corpus.teaching import TEACHING_FACTS
from embed_core.geometry import analogy
from embed_core.lessons.lesson import Same, mixed, seeded, some_of
from embed_core.lessons.material import Material
from embed_core.lessons.near import train_as
from embed_core.lessons.task import Cell, Named, Picture, Solution, Table, Task, choice
from embed_core.vectors import WordVectors

ID = "directions"
SHOWN = 6
CLEARLY = 0.1


@dataclass(frozen=True, slots=True)
class Sum:
    """A word sum a − b + c."""

    a: str
    b: str
    c: str

    @property
    def written(self) -> str:
        """The sum as one writes it."""
        return f"{self.a} − {self.b} + {self.c}"


def steps(material: Material) -> tuple[Task, ...]:
    """Queen, what is hidden, Rome, and a corpus without queens."""
    words, model = material.words, material.model
    king, paris = Sum(*words["king"]), Sum(*words["paris"])
    queens = tuple(words["queens"])
    return (
        choice(
            "lesson-directions-king",
            lambda: _sum(model, king, tuple(words["king_options"])),
            tuple(words["king_options"]),
            words=True,
            given={"sum": king.written, "a": king.a, "b": king.b, "c": king.c},
        ),
        choice("lesson-directions-inputs", lambda: _inputs(model, king), ("input", "new"), given={"sum": king.written}),
        choice(
            "lesson-directions-paris",
            lambda: _sum(model, paris, tuple(words["paris_options"])),
            tuple(words["paris_options"]),
            words=True,
            given={"sum": paris.written, "a": paris.a, "b": paris.b, "c": paris.c},
        ),
        choice(
            "lesson-directions-without",
            lambda: _without(material, king, queens),
            ("silent", "same", "other"),
            given={"sum": king.written, "removed": queens, "word": queens[0]},
        ),
    )


def _answers(model: WordVectors, asked: Sum) -> Table:
    found = analogy(model, (asked.a, asked.c), (asked.b,), k=SHOWN)
    rows: list[tuple[Cell, ...]] = [
        (answer.word, Named("yes") if answer.is_input else "", answer.cosine) for answer in found.answers[:SHOWN]
    ]
    columns = (Named("column-word"), Named("column-input"), Named("column-cosine"))
    marked = tuple(at for at, answer in enumerate(found.answers[:SHOWN]) if answer == found.best)
    return Table(columns, tuple(rows), marked=marked)


def _best(model: WordVectors, asked: Sum) -> tuple[str, float]:
    found = analogy(model, (asked.a, asked.c), (asked.b,), k=1).best
    return (found.word, found.cosine) if found else ("–", 0.0)


def _sum(model: WordVectors, asked: Sum, options: Sequence[str]) -> Solution:
    found = analogy(model, (asked.a, asked.c), (asked.b,), k=len(model))
    ranked = [answer for answer in found.answers if not answer.is_input]
    best = next((answer for answer in ranked if answer.word in options), ranked[0])
    shown = (Picture("parallelogram", (model, asked.b, asked.a, asked.c, best.word)),)
    return Solution(best.word, {"cosine": best.cosine, "best": ranked[0].word}, shown)


def _inputs(model: WordVectors, asked: Sum) -> Solution:
    first = analogy(model, (asked.a, asked.c), (asked.b,), k=1).answers[0]
    told = {"word": first.word, "cosine": first.cosine, "best": _best(model, asked)[0]}
    return Solution("input" if first.is_input else "new", told, (_answers(model, asked),))


def without(corpus: Corpus, words: Sequence[str]) -> Corpus:
    """Return a corpus without the sentences in which any of these words stands."""
    kept = [tokens for tokens in corpus.iter_sentences() if not set(tokens) & set(words)]
    return build_corpus([kept], name=corpus.name, language=corpus.language, synthetic=corpus.synthetic)


def _without(material: Material, asked: Sum, queens: Sequence[str]) -> Solution:
    model = train_as(material.model, without(material.corpus, queens))
    before, after = _best(material.model, asked), _best(model, asked)
    answer = "same" if after[0] == before[0] else "other"
    told = {"before": before[0], "before_cosine": before[1], "after": after[0], "after_cosine": after[1]}
    return Solution(answer, told, (_answers(model, asked),))


def exercises(material: Material, seed: int) -> tuple[Task, ...]:
    """Two sums whose answers the teaching corpus holds."""
    random = seeded(ID, seed)
    facts = [fact for fact in TEACHING_FACTS[material.language] if fact.kind == "analogy"]
    tasks = []
    for name, fact in zip(("one", "two"), some_of(facts, random, count=2), strict=True):
        asked = Sum(fact.positive[0], fact.negative[0], fact.positive[1])
        others = {other.answer for other in facts} - {fact.answer, *fact.positive, *fact.negative}
        options = mixed((fact.answer, *some_of(sorted(others), random, count=3)), random)
        tasks.append(_exercise(material.model, name, asked, options))
    return tuple(tasks)


def _exercise(model: WordVectors, name: str, asked: Sum, options: Sequence[str]) -> Task:
    def solve() -> Solution:
        return Solution(_sum(model, asked, options).answer, {}, (_answers(model, asked),))

    id = f"lesson-directions-exercise-{name}"
    return choice(id, solve, options, words=True, given={"sum": asked.written})


def same(material: Material) -> Same:
    """Return the page of analogies with the sum of the lesson."""
    king = Sum(*material.words["king"])
    choices = {"model": f"teaching-{material.language}", "plus": f"{king.a} {king.c}", "minus": king.b}
    return Same("analogy", choices)
