"""Lesson 2: the cosine of (2, 3, 1) and (1, 2, 2) as on a board, and its three landmarks."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from embed_core.geometry import BoardStep, CosineSteps, board, cosine_steps
from embed_core.lessons.lesson import Same, mixed, seeded, whole
from embed_core.lessons.material import Material
from embed_core.lessons.task import Formula, Named, Picture, Solution, Table, Task, choice, number

ID = "cosine"
A, B = (2, 3, 1), (1, 2, 2)
TRIPLE = 3
LANDMARKS = (((1, 2), (2, 4)), ((1, 2), (2, -1)), ((1, 2), (-2, -4)))
NEAR = 0.0055


def steps(material: Material) -> tuple[Task, ...]:
    """Dot product, norm, cosine, angle, what length does, and the landmarks."""
    found = cosine_steps(A, B)
    lines = {line.identifier: line for line in board(found)}
    given = {"a": written(A), "b": written(B)}

    def dot() -> Solution:
        return Solution(found.dot, {"dot": found.dot}, (Formula(formulas(lines["products"])),))

    def norm() -> Solution:
        shown = Formula((*formulas(lines["norm-a"]), *formulas(lines["norm-b"])))
        return Solution(found.norm_b, {"norm": found.norm_b}, (shown,))

    def cosine() -> Solution:
        return Solution(found.cosine, {"cosine": found.cosine}, (Formula(formulas(lines["fraction"])),))

    def angle() -> Solution:
        shown = (Formula(formulas(lines["angle"])), Picture("angle", (A, B)))
        return Solution(_degrees(found.degrees), {"degrees": round(found.degrees)}, shown)

    return (
        number("lesson-cosine-dot", dot, given=given),
        number("lesson-cosine-norm", norm, given=given),
        number("lesson-cosine-cosine", cosine, given=given, tolerance=NEAR, before=(_known(lines),)),
        choice("lesson-cosine-angle", angle, _angles(found), given={"cosine": found.cosine}, words=True),
        choice("lesson-cosine-length", _length, ("larger", "same", "smaller"), given={**given, "times": TRIPLE}),
        number("lesson-cosine-landmarks", _landmarks, given=_pair(LANDMARKS[2])),
    )


def _known(lines: dict[str, BoardStep]) -> Formula:
    """Return the results of the first three steps, to go on with."""
    return Formula(tuple(formulas(lines[name])[0] for name in ("products", "norm-a", "norm-b")))


def formulas(line: BoardStep) -> tuple[str, ...]:
    """Return a step of the board as one formula: general, put in, result."""
    return (" ".join((line.general, line.substituted, line.result)).strip(),)


def written(vector: Sequence[int]) -> str:
    """Return a vector as one writes it: (2, 3, −1)."""
    return f"({', '.join(str(x).replace('-', '−') for x in vector)})"


def _pair(pair: tuple[Sequence[int], Sequence[int]]) -> dict[str, str]:
    return {"a": written(pair[0]), "b": written(pair[1])}


def _angles(found: CosineSteps) -> tuple[str, ...]:
    """Return the right angle in whole degrees among three others: half of it, its complement, a right one."""
    right = round(found.degrees)
    return tuple(_degrees(x) for x in sorted({right // 3, right, 90 - right, 90}))


def _degrees(angle: float) -> str:
    return f"{round(angle)}°"


def _length() -> Solution:
    """Make a longer, and compare what changes with what does not."""
    once, more = cosine_steps(A, B), cosine_steps([TRIPLE * x for x in A], B)
    change = more.cosine - once.cosine
    answer = "same" if abs(change) < 1e-12 else "larger" if change > 0 else "smaller"
    rows = tuple(
        (Named(name), before, after)
        for name, before, after in (
            ("column-cosine", once.cosine, more.cosine),
            ("column-dot", once.dot, more.dot),
            ("column-distance", once.distance, more.distance),
        )
    )
    columns = (Named("learn-column-measure"), f"a = {written(A)}", f"a = {written([TRIPLE * x for x in A])}")
    return Solution(answer, {"before": once.dot, "after": more.dot}, (Table(columns, rows, marked=(0,)),))


def _landmarks() -> Solution:
    rows = []
    for first, second in LANDMARKS:
        found = cosine_steps(first, second)
        rows.append((written(first), written(second), found.cosine, found.degrees))
    columns = ("a", "b", Named("column-cosine"), Named("learn-column-angle"))
    return Solution(float(rows[2][2]), {}, (Table(columns, tuple(rows), marked=(2,), digits=0),))


def exercises(material: Material, seed: int) -> tuple[Task, ...]:
    """A dot product of three dimensions, and a cosine of two, with numbers of the seed."""
    random = seeded(ID, seed)
    a, b = (_vector(random, 3) for _ in range(2))
    c, d = _apart(random)

    def dot() -> Solution:
        found = cosine_steps(a, b)
        return Solution(found.dot, {}, (Formula(formulas(board(found)[0])),))

    def cosine() -> Solution:
        found = cosine_steps(c, d)
        return Solution(found.cosine, {}, (Formula(tuple(x for line in board(found)[:4] for x in formulas(line))),))

    return (
        number("lesson-cosine-exercise-dot", dot, given=_pair((a, b))),
        number("lesson-cosine-exercise-cosine", cosine, given=_pair((c, d)), tolerance=NEAR),
    )


def _vector(random: Random, size: int) -> tuple[int, ...]:
    """Return whole numbers from −3 to 4, the first of them not 0, so that there is a direction."""
    return (whole(random, 1, 4), *mixed([whole(random, -3, 4) for _ in range(size - 1)], random))


def _apart(random: Random) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return two vectors of the plane that are neither parallel nor at right angles."""
    while True:
        c, d = _vector(random, 2), _vector(random, 2)
        if c[0] * d[1] != c[1] * d[0] and c[0] * d[0] + c[1] * d[1] != 0:
            return c, d


def same(material: Material) -> Same:
    """Return the board with the vectors of the lesson."""
    return Same("cosine", {"kind": "vectors", "a": ",".join(map(str, A)), "b": ",".join(map(str, B))})
