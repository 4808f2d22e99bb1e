"""Lesson 10: trained or not. The same three questions to random vectors, after 5 epochs, and after 30.

The stages are one training, looked at three times: vocabulary, settings and first vectors are the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from embed_core.evaluation import baseline
from embed_core.geometry import analogy, neighbours
from embed_core.lessons.lesson import Same, mixed, seeded, whole
from embed_core.lessons.material import Material
from embed_core.lessons.task import Cell, Named, Solution, Table, Task, choice, number
from embed_core.memory import Memory
from embed_core.parameters import from_json
from embed_core.training import Word2Vec, train
from embed_core.training.kernel import first_vectors
from embed_core.vectors import WordVectors

ID = "trained"
FEW, MANY = 5, 30
EPOCHS = (FEW, MANY)
QUESTIONS = (("孙悟空", "猪八戒"), ("孙悟空", "孙行者"))
"""The lecture note's questions of likeness."""
SUM = ("孙悟空", "孙行者", "唐僧")
"""Its third question: the first word − the second + the third."""
LEVELS = ("low", "middle", "high")
MIDDLE, HIGH = 0.3, 0.75
_trained = Memory(2)


def novel_settings(epochs: int) -> Word2Vec:
    """Return the lecture note's model 2 with so many epochs, repeatable to the bit."""
    return Word2Vec(vector_size=128, window=5, min_count=5, epochs=epochs, workers=1, seed=1)


def untrained(model: WordVectors, *, seed: int = 1) -> WordVectors:
    """Return the vectors that a training of this model's words begins with: random ones."""
    return WordVectors(model.words, model.counts, first_vectors(len(model), model.dimensions, seed=seed))


def stages(material: Material) -> dict[int, WordVectors]:
    """Return the models of the teaching corpus by their epochs: random, `FEW`, and `MANY` of the same settings.

    The last is trained when it is first asked for, in about a second.
    """
    few = material.short
    settings = replace(from_json(Word2Vec, few.meta.settings), epochs=MANY)
    many = _trained.get((material.corpus.identity, few.identity), lambda: train(material.corpus, settings))
    return {0: untrained(few, seed=settings.seed), FEW: few, MANY: many}


@dataclass(frozen=True, slots=True)
class Stage:
    """A model as it answers: cosine of a near pair, the rank of its second word, the mean of random pairs."""

    cosine: float
    rank: int
    chance: float


def stage(model: WordVectors, first: str, second: str) -> Stage:
    """Return how a model answers for a pair of words."""
    cosine, chance = model.similarity(first, second), baseline(model)
    order = [near.word for near in neighbours(model, first, k=len(model))]
    return Stage(cosine, order.index(second) + 1, chance.mean)


def level(value: float) -> str:
    """Return whether a mean cosine is "low", "middle" or "high"."""
    return LEVELS[0] if value < MIDDLE else LEVELS[1] if value < HIGH else LEVELS[2]


def steps(material: Material) -> tuple[Task, ...]:
    """Random vectors, too few epochs, enough of them; then the lecture note's questions to the novel's models."""
    first, second, _ = material.words["untrained"]
    questions = Questions(((first, second),), first, tuple(material.words["king"]))
    given = {"first": first, "second": second, "few": FEW, "many": MANY}
    found = (
        choice(
            "lesson-trained-random",
            lambda: _one(stages(material), questions),
            ("opposite", "nothing", "alike"),
            given=given,
        ),
        choice("lesson-trained-few", lambda: _few(stages(material), questions), LEVELS, given=given),
        choice(
            "lesson-trained-many",
            lambda: _compared(stages(material), questions),
            tuple(f"epochs-{epochs}" for epochs in (0, *EPOCHS)),
            given=given,
        ),
    )
    if material.novel is None or material.novel_models is None:
        return found
    asked = {0: untrained(material.novel_models[FEW]), **material.novel_models}
    return (*found, choice("lesson-trained-novel", lambda: _novel(asked), LEVELS, given=given))


@dataclass(frozen=True, slots=True)
class Questions:
    """What each stage is asked: how alike pairs are, who is nearest to a word, and a sum a − b + c."""

    pairs: Sequence[tuple[str, str]]
    word: str
    sum: Sequence[str]


def answers(models: Mapping[int, WordVectors], questions: Questions) -> Table:
    """Return what each model says to each question, a question a row; the mean of random pairs is the last."""
    told, rows = list(models.values()), list[tuple[Cell, ...]]()
    for first, second in questions.pairs:
        rows.append((f"{first} ~ {second}", *(model.similarity(first, second) for model in told)))
    nearest = (neighbours(model, questions.word, k=1)[0].word for model in told)
    rows.append((Named("lesson-trained-nearest", {"word": questions.word}), *nearest))
    a, b, c = questions.sum
    best = [analogy(model, (a, c), (b,), k=1).best for model in told]
    rows.append((f"{a} − {b} + {c}", *(found.word if found else "–" for found in best)))
    rows.append((Named("learn-column-chance"), *(baseline(model).mean for model in told)))
    columns = (Named("column-question"), *(Named("lesson-trained-epochs", {"epochs": e}) for e in models))
    return Table(columns, tuple(rows), marked=(len(rows) - 1,))


def _one(models: Mapping[int, WordVectors], questions: Questions) -> Solution:
    found = stage(models[0], *questions.pairs[0])
    answer = "alike" if found.cosine > MIDDLE else "opposite" if found.cosine < -MIDDLE else "nothing"
    told = {"cosine": found.cosine, "rank": found.rank}
    return Solution(answer, told, (answers({0: models[0]}, questions),))


def _few(models: Mapping[int, WordVectors], questions: Questions) -> Solution:
    found = stage(models[FEW], *questions.pairs[0])
    told = {"cosine": found.cosine, "chance": found.chance}
    return Solution(level(found.chance), told, (answers({e: models[e] for e in (0, FEW)}, questions),))


def _compared(models: Mapping[int, WordVectors], questions: Questions) -> Solution:
    found = {epochs: stage(model, *questions.pairs[0]) for epochs, model in models.items()}
    clear = max(found, key=lambda epochs: found[epochs].cosine - found[epochs].chance)
    told = {"rank": found[clear].rank, "gap": found[clear].cosine - found[clear].chance}
    return Solution(f"epochs-{clear}", told, (answers(models, questions),))


def _novel(models: Mapping[int, WordVectors]) -> Solution:
    means = [baseline(model).mean for model in models.values()]
    table = answers(models, Questions(QUESTIONS, QUESTIONS[0][0], SUM))
    return Solution(level(means[1]), {"few_mean": means[1], "many_mean": means[-1]}, (table,))


def exercises(material: Material, seed: int) -> tuple[Task, ...]:
    """Which of three means speaks of a model that has been trained, and how far a cosine stands above chance."""
    random = seeded(ID, seed)
    enough = whole(random, 2, 15) / 100
    means = mixed((f"{enough:.2f}", f"{whole(random, 85, 93) / 100:.2f}", f"{whole(random, 94, 99) / 100:.2f}"), random)
    mean, deviation = whole(random, 0, 30) / 100, whole(random, 8, 20) / 100
    cosine = whole(random, 45, 95) / 100

    def best() -> Solution:
        return Solution(min(means, key=float))

    def above() -> Solution:
        value = (cosine - mean) / deviation
        return Solution(value, {"deviations": value})

    return (
        choice("lesson-trained-exercise-means", best, means, words=True),
        number(
            "lesson-trained-exercise-above",
            above,
            given={"cosine": cosine, "mean": mean, "deviation": deviation},
            tolerance=0.055,
        ),
    )


def same(material: Material) -> Same:
    """Return the training page with the corpus and the settings of the last stage: the lecture note's, more epochs."""
    return Same("train", {"corpus": f"teaching-{material.language}", "preset": "lecture-2", "p.epochs": str(MANY)})
