"""Lesson 10: trained or not. The same questions to random vectors, after 5 epochs, and after 30."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from embed_core.evaluation import baseline
from embed_core.geometry import analogy, neighbours
from embed_core.lessons.lesson import Same, mixed, seeded, whole
from embed_core.lessons.material import Material
from embed_core.lessons.task import Cell, Named, Solution, Table, Task, choice, number
from embed_core.training import Word2Vec
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


def novel_settings(epochs: int) -> Word2Vec:
    """Return the lecture note's model 2 with so many epochs, repeatable to the bit."""
    return Word2Vec(vector_size=128, window=5, min_count=5, epochs=epochs, workers=1, seed=1)


def untrained(model: WordVectors, *, seed: int = 1) -> WordVectors:
    """Return the vectors that a training of this model's words begins with: random ones."""
    return WordVectors(model.words, model.counts, first_vectors(len(model), model.dimensions, seed=seed))


@dataclass(frozen=True, slots=True)
class Stage:
    """A model as it answers: cosine of a near pair, the rank of its second word, the mean of random pairs."""

    cosine: float
    rank: int
    chance: float
    percent: float


def stage(model: WordVectors, first: str, second: str) -> Stage:
    """Return how a model answers for a pair of words."""
    cosine, chance = model.similarity(first, second), baseline(model)
    order = [near.word for near in neighbours(model, first, k=len(model))]
    return Stage(cosine, order.index(second) + 1, chance.mean, min(99.9, int(10 * chance.percentile(cosine)) / 10))


def level(value: float) -> str:
    """Return whether a mean cosine is "low", "middle" or "high"."""
    return LEVELS[0] if value < MIDDLE else LEVELS[1] if value < HIGH else LEVELS[2]


def steps(material: Material) -> tuple[Task, ...]:
    """Random vectors, too few epochs, enough of them; then the lecture note's questions to the novel's models."""
    first, second, _ = material.words["untrained"]
    models = {0: untrained(material.short), FEW: material.short, MANY: material.model}
    given = {"first": first, "second": second, "few": FEW, "many": MANY}
    found = (
        choice(
            "lesson-trained-random",
            lambda: _one(models[0], first, second),
            ("opposite", "nothing", "alike"),
            given=given,
        ),
        choice("lesson-trained-few", lambda: _few(models[FEW], first, second), LEVELS, given=given),
        choice(
            "lesson-trained-many",
            lambda: _compared(models, first, second),
            tuple(f"epochs-{epochs}" for epochs in models),
            given=given,
        ),
    )
    if material.novel is None or material.novel_models is None:
        return found
    asked = {0: untrained(material.novel_models[FEW]), **material.novel_models}
    return (*found, choice("lesson-trained-novel", lambda: _novel(asked), LEVELS, given=given))


def _one(model: WordVectors, first: str, second: str) -> Solution:
    found = stage(model, first, second)
    answer = "alike" if found.cosine > MIDDLE else "opposite" if found.cosine < -MIDDLE else "nothing"
    return Solution(answer, {"cosine": found.cosine, "rank": found.rank}, (_table({0: model}, first, second),))


def _few(model: WordVectors, first: str, second: str) -> Solution:
    found = stage(model, first, second)
    told = {"cosine": found.cosine, "chance": found.chance}
    return Solution(level(found.chance), told, (_table({FEW: model}, first, second),))


def _compared(models: Mapping[int, WordVectors], first: str, second: str) -> Solution:
    stages = {epochs: stage(model, first, second) for epochs, model in models.items()}
    best = min(stages, key=lambda epochs: stages[epochs].rank)
    clear = max(stages, key=lambda epochs: stages[epochs].cosine - stages[epochs].chance)
    told = {"rank": stages[best].rank, "gap": stages[clear].cosine - stages[clear].chance}
    return Solution(f"epochs-{clear}", told, (_table(models, first, second),))


def _table(models: Mapping[int, WordVectors], first: str, second: str) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for epochs, model in models.items():
        found = stage(model, first, second)
        rows.append((epochs, found.cosine, found.chance, found.rank))
    names = ("learn-column-epochs", "column-cosine", "learn-column-chance", "learn-column-rank")
    return Table(tuple(Named(name) for name in names), tuple(rows))


def _novel(models: Mapping[int, WordVectors]) -> Solution:
    rows: list[tuple[Cell, ...]] = []
    for first, second in QUESTIONS:
        rows.append((f"{first} ~ {second}", *(model.similarity(first, second) for model in models.values())))
    a, b, c = SUM
    best = [analogy(model, (a, c), (b,), k=1).best for model in models.values()]
    rows.append((f"{a} − {b} + {c}", *(found.word if found else "–" for found in best)))
    means = [baseline(model).mean for model in models.values()]
    rows.append((Named("learn-column-chance"), *means))
    columns = (Named("column-question"), *(Named("lesson-trained-epochs", {"epochs": e}) for e in models))
    told = {"few_mean": means[1], "many_mean": means[-1]}
    return Solution(level(means[1]), told, (Table(columns, tuple(rows), marked=(len(rows) - 1,)),))


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
    """Return the comparison of the model trained too little with the one trained enough."""
    id = f"teaching-{material.language}"
    return Same("compare", {"model": id, "with": f"{id}-short"})
