"""Lesson 11: from scratch on a domain, or downloaded? Coverage, age and bias of both.

What stands for the general text is the news that gensim carries along (Lee, Pincombe and Welsh 2005: Australian
news of 2000 and 2001), so that the lesson needs no network; the domain is the English teaching corpus.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from embed_core.corpus import Corpus, sample, teaching_corpus
from embed_core.geometry import neighbours
from embed_core.lessons.lesson import Same, mixed, seeded, some_of, whole
from embed_core.lessons.material import Material
from embed_core.lessons.task import Cell, Formula, Named, Solution, Table, Task, choice, number
from embed_core.training import Word2Vec, train
from embed_core.vectors import WordVectors

ID = "scratch"
LISTED = ("king", "queen", "castle", "cat", "apple", "nurse", "president", "police", "cricket", "minister")
DATED = ("internet", "president", "iphone", "cricket")
PRONOUNS = (("he", "she"), ("his", "her"), ("man", "woman"))
FREQUENT = ("australian", "people", "government", "minister", "president", "police", "company")
RARE = ("umpire", "butterfly", "orchestra", "professor", "kitchen", "guitar", "bicycle", "teacher")
COMMON = "minister"
MIN_COUNT, K = 2, 10
AMOUNTS = ("none", "some", "most")


@lru_cache(maxsize=1)
def news() -> Corpus:
    """Return the general text. Raises `SampleUnavailable` where gensim came without it."""
    return sample("lee_news")


@lru_cache(maxsize=1)
def domain() -> Corpus:
    """Return the text of the domain."""
    return teaching_corpus("en")


@lru_cache(maxsize=1)
def models() -> tuple[WordVectors, WordVectors]:
    """Return a model of the domain and one of the news, with the same settings; about two seconds."""
    settings = Word2Vec(vector_size=50, min_count=MIN_COUNT, epochs=15, alpha=0.05, workers=1, seed=1)
    return train(domain(), settings), train(news(), settings)


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many words of a list a model knows, and which it lacks, each word counted once."""

    known: int
    missing: tuple[str, ...]

    @property
    def percent(self) -> float:
        """The known share in per cent, 0 to 100; 0 of an empty list."""
        words = self.known + len(self.missing)
        return 100 * self.known / words if words else 0.0


def coverage(model: WordVectors, words: Sequence[str]) -> Coverage:
    """Return what a model knows of a list of words, letter by letter or in lower case."""
    listed = tuple(dict.fromkeys(words))
    missing = tuple(word for word in listed if word not in model and word.lower() not in model)
    return Coverage(len(listed) - len(missing), missing)


def steps(material: Material) -> tuple[Task, ...]:
    """Which words are known, which came too late, how often he and she occur, and who is near the same word."""
    return (
        number(
            "lesson-scratch-coverage", _coverage, given={"words": LISTED, "number": len(LISTED), "least": MIN_COUNT}
        ),
        choice("lesson-scratch-age", _age, DATED, words=True),
        choice("lesson-scratch-bias", _bias, ("once", "twice", "ten")),
        choice("lesson-scratch-near", _near, AMOUNTS, given={"word": COMMON, "k": K}),
    )


def _coverage() -> Solution:
    rows: list[tuple[Cell, ...]] = [
        (word, int(domain().counts.get(word, 0)), int(news().counts.get(word, 0))) for word in LISTED
    ]
    known = [sum(int(row[at]) >= MIN_COUNT for row in rows) for at in (1, 2)]  # type: ignore[arg-type]
    columns = (Named("column-word"), Named("learn-column-domain"), Named("learn-column-news"))
    return Solution(known[1], {"news": known[1], "domain": known[0]}, (Table(columns, tuple(rows)),))


def _age() -> Solution:
    counts = {word: int(news().counts.get(word, 0)) for word in DATED}
    rows = tuple(counts.items())
    answer = min(DATED, key=lambda word: counts[word])
    return Solution(answer, {"word": answer}, (Table((Named("column-word"), Named("learn-column-news")), rows),))


def _bias() -> Solution:
    rows: list[tuple[Cell, ...]] = []
    for pair in PRONOUNS:
        told = [[int(corpus.counts.get(word, 0)) for word in pair] for corpus in (domain(), news())]
        rows.append((" : ".join(pair), *(f"{a} : {b}" for a, b in told)))
    he, she = (int(news().counts.get(word, 0)) for word in PRONOUNS[0])
    ratio = he / max(1, she)
    columns = (Named("learn-column-words"), Named("learn-column-domain"), Named("learn-column-news"))
    answer = "once" if ratio < 1.5 else "twice" if ratio < 5 else "ten"
    return Solution(answer, {"ratio": ratio, "he": he, "she": she}, (Table(columns, tuple(rows), marked=(0,)),))


def _near() -> Solution:
    near = [[n.word for n in neighbours(model, COMMON, k=K)] for model in models()]
    both = len(set(near[0]) & set(near[1]))
    columns = (Named("learn-column-rank"), Named("learn-column-domain"), Named("learn-column-news"))
    rows = tuple((at + 1, *pair) for at, pair in enumerate(zip(*near, strict=True)))
    answer = AMOUNTS[0] if not both else AMOUNTS[1] if both < K / 2 else AMOUNTS[2]
    return Solution(answer, {"both": both}, (Table(columns, rows[:6]),))


def exercises(material: Material, seed: int) -> tuple[Task, ...]:
    """A coverage in per cent, and which word is the more frequent in the news."""
    random = seeded(ID, seed)
    listed, lacking = 10 * whole(random, 4, 30), whole(random, 3, 35)
    pair = mixed((*some_of(FREQUENT, random, count=1), *some_of(RARE, random, count=1)), random)

    def share() -> Solution:
        value = 100 * (listed - lacking) / listed
        return Solution(value, {}, (Formula((rf"\frac{{{listed}-{lacking}}}{{{listed}}}\approx {value:.1f}\,\%",)),))

    def more() -> Solution:
        counts = {word: int(news().counts.get(word, 0)) for word in pair}
        table = Table((Named("column-word"), Named("learn-column-news")), tuple(counts.items()))
        return Solution(max(pair, key=lambda word: counts[word]), {}, (table,))

    given = {"words": listed, "lacking": lacking}
    return (
        number("lesson-scratch-exercise-coverage", share, given=given, tolerance=0.55, percent=True),
        choice("lesson-scratch-exercise-frequent", more, pair, words=True),
    )


def same(material: Material) -> Same:
    """Return the corpus page, where the news can be taken as a sample."""
    return Same("corpus", {"task": "bring", "source": "sample", "sample": "lee_news"})
