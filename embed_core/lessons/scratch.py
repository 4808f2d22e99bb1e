"""Lesson 11: from scratch on a domain, or downloaded? Coverage, age and bias of both.

No downloaded vectors are needed for it. In English the general side is the news that gensim carries along (Lee,
Pincombe and Welsh 2005: Australian news of 2000 and 2001), the domain the teaching corpus. In Chinese, where
《西游记》 has been read, the novel is the domain, and the teaching corpus stands for text of today; otherwise the
English texts are all that is at hand, and the lesson says so.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from embed_core.corpus import Corpus, sample, teaching_corpus
from embed_core.geometry import neighbours
from embed_core.lessons.lesson import Same, mixed, seeded, some_of, whole
from embed_core.lessons.material import Material
from embed_core.lessons.task import Cell, Formula, Named, Solution, Table, Task, choice, number
from embed_core.lessons.trained import MANY, stages
from embed_core.training import Word2Vec, train
from embed_core.vectors import WordVectors

ID = "scratch"
MIN_COUNT, K = 2, 10
AMOUNTS = ("none", "some", "most")


@dataclass(frozen=True, slots=True)
class Words:
    """What a pair of texts is asked about: a list, words of several times, pairs, and a word that both know."""

    listed: tuple[str, ...]
    dated: tuple[str, ...]
    pairs: tuple[tuple[str, str], ...]
    frequent: tuple[str, ...]
    rare: tuple[str, ...]
    common: str


NEWS = Words(
    ("king", "queen", "castle", "cat", "apple", "nurse", "president", "police", "cricket", "minister"),
    ("internet", "president", "iphone", "cricket"),
    (("he", "she"), ("his", "her"), ("man", "woman")),
    ("australian", "people", "government", "minister", "president", "police", "company"),
    ("umpire", "butterfly", "orchestra", "professor", "kitchen", "guitar", "bicycle", "teacher"),
    "minister",
)
NOVEL = Words(
    ("国王", "女王", "妖精", "菩萨", "和尚", "医生", "护士", "学校", "飞机", "猫"),
    ("国王", "飞机", "菩萨", "猫"),
    (("国王", "女王"), ("儿子", "女儿"), ("哥哥", "姐姐")),
    ("行者", "八戒", "和尚", "菩萨", "妖精", "国王", "太子"),
    ("女王", "儿子", "女儿", "姐姐", "老师", "丈夫", "妻子"),
    "国王",
)


@dataclass(frozen=True, slots=True, eq=False)
class Sides:
    """Two texts, the one that is `asked` about and the other, by the stem of their messages and their columns."""

    stem: str
    other: Corpus
    asked: Corpus
    columns: tuple[str, str]
    words: Words
    models: Callable[[], tuple[WordVectors, WordVectors]] | None

    def counts(self, word: str) -> tuple[int, int]:
        """Return how often a word occurs in the other text, and in the one asked about."""
        return int(self.other.counts.get(word, 0)), int(self.asked.counts.get(word, 0))

    def table(
        self, rows: Sequence[tuple[Cell, ...]], first: str = "column-word", marked: tuple[int, ...] = ()
    ) -> Table:
        """Return a table with a column for each text."""
        return Table((Named(first), *(Named(name) for name in self.columns)), tuple(rows), marked)


def sides(material: Material) -> Sides:
    """Return the texts of the lesson: in Chinese, if it has been read, the novel beside today's; else the English."""
    novel, trained = material.novel, material.novel_models
    if material.language == "zh" and novel is not None:
        found = (lambda: (stages(material)[MANY], trained[MANY])) if trained else None
        columns = ("learn-column-domain", "learn-column-novel")
        return Sides("lesson-scratch-novel", material.corpus, novel, columns, NOVEL, found)
    return Sides("lesson-scratch", domain(), news(), ("learn-column-domain", "learn-column-news"), NEWS, models)


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
    """Which words are known, which came too late, how often one is named for another, and who is near a word."""
    found = sides(material)
    words, stem = found.words, found.stem
    listed = {"words": words.listed, "number": len(words.listed), "least": MIN_COUNT}
    first, second = words.pairs[0]
    asked = {"first": first, "second": second}
    near = choice(f"{stem}-near", lambda: _near(found), AMOUNTS, given={"word": words.common, "k": K})
    return (
        number(f"{stem}-coverage", lambda: _coverage(found), given=listed),
        choice(f"{stem}-age", lambda: _age(found), words.dated, words=True),
        choice(f"{stem}-bias", lambda: _bias(found), ("once", "twice", "ten"), given=asked),
        *((near,) if found.models else ()),
    )


def _coverage(found: Sides) -> Solution:
    rows = [(word, *found.counts(word)) for word in found.words.listed]
    other, asked = (sum(row[at] >= MIN_COUNT for row in rows) for at in (1, 2))  # type: ignore[operator]
    return Solution(asked, {"asked": asked, "other": other}, (found.table(rows),))


def _age(found: Sides) -> Solution:
    rows = [(word, *found.counts(word)) for word in found.words.dated]
    answer = min(found.words.dated, key=lambda word: found.counts(word)[1])
    return Solution(answer, {"word": answer}, (found.table(rows),))


def _bias(found: Sides) -> Solution:
    rows: list[tuple[Cell, ...]] = []
    for pair in found.words.pairs:
        told = zip(*(found.counts(word) for word in pair), strict=True)
        rows.append((" : ".join(pair), *(f"{a} : {b}" for a, b in told)))
    many, few = (found.counts(word)[1] for word in found.words.pairs[0])
    ratio = many / max(1, few)
    answer = "once" if ratio < 1.5 else "twice" if ratio < 5 else "ten"
    told_numbers = {"ratio": ratio, "many": many, "few": few}
    return Solution(answer, told_numbers, (found.table(rows, "learn-column-words", marked=(0,)),))


def _near(found: Sides) -> Solution:
    assert found.models is not None
    near = [[n.word for n in neighbours(model, found.words.common, k=K)] for model in found.models()]
    both = len(set(near[0]) & set(near[1]))
    rows = [(at + 1, *pair) for at, pair in enumerate(zip(*near, strict=True))]
    answer = AMOUNTS[0] if not both else AMOUNTS[1] if both < K / 2 else AMOUNTS[2]
    return Solution(answer, {"both": both}, (found.table(rows[:6], "learn-column-rank"),))


def exercises(material: Material, seed: int) -> tuple[Task, ...]:
    """A coverage in per cent, and which word is the more frequent in the text that the lesson asks about."""
    random, found = seeded(ID, seed), sides(material)
    listed, lacking = 10 * whole(random, 4, 30), whole(random, 3, 35)
    words = found.words
    pair = mixed((*some_of(words.frequent, random, count=1), *some_of(words.rare, random, count=1)), random)

    def share() -> Solution:
        value = 100 * (listed - lacking) / listed
        return Solution(value, {}, (Formula((rf"\frac{{{listed}-{lacking}}}{{{listed}}}\approx {value:.1f}\,\%",)),))

    def more() -> Solution:
        rows = [(word, *found.counts(word)) for word in pair]
        return Solution(max(pair, key=lambda word: found.counts(word)[1]), {}, (found.table(rows),))

    given = {"words": listed, "lacking": lacking}
    return (
        number("lesson-scratch-exercise-coverage", share, given=given, tolerance=0.55, percent=True),
        choice(f"{found.stem}-exercise-frequent", more, pair, words=True),
    )


def same(material: Material) -> Same:
    """Return the corpus page, where the text that the lesson asks about can be taken as a sample."""
    asked = "journey_to_the_west" if sides(material).words is NOVEL else "lee_news"
    return Same("corpus", {"task": "bring", "source": "sample", "sample": asked})
