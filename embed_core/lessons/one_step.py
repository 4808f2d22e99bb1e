"""Lesson 5: one step of learning in numbers, skip-gram with one negative sample, and a hundred steps as a film."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

import numpy as np

from embed_core.geometry import cosine_steps
from embed_core.lessons.lesson import Same, seeded, whole
from embed_core.lessons.material import Material
from embed_core.lessons.task import Formula, Named, Picture, Solution, Table, Task, choice, number
from embed_core.training.by_hand import Array, SamplingStep, Told, gensim_step, sampling_step, sigmoid

ID = "one-step"
ALPHA = 0.5
INPUTS = ((0.6, 0.2), (-0.3, 0.5), (0.1, -0.4), (0.4, -0.5), (-0.5, -0.3))
OUTPUTS = ((0.3, 0.1), (-0.2, 0.3), (-0.3, 0.6), (-0.1, 0.4), (0.7, -0.4))
CENTRE, OTHER, TRUE, NEGATIVE = 0, 1, 2, 4
PAIRS = ((0, 2), (1, 2), (3, 4), (2, 0), (2, 1), (4, 3))
"""Who stands beside whom in the film: the first two share a context, and never meet."""
FILM, SEED = 100, 1
NEAR = 0.0055


@dataclass(frozen=True, slots=True, eq=False)
class Hundred:
    """The input vectors before and after each step, (steps + 1, 5, 2), and how alike the first two words are."""

    frames: Array
    cosines: tuple[float, ...]


def the_step() -> SamplingStep:
    """Return the step of the lesson."""
    outputs = ((1, OUTPUTS[TRUE]), (0, OUTPUTS[NEGATIVE]))
    return sampling_step(INPUTS[CENTRE], outputs, alpha=ALPHA)


def hundred_steps(count: int = FILM, *, seed: int = SEED) -> Hundred:
    """Return so many steps, pair after pair, each with one negative word drawn with a seed."""
    random = Random(seed)
    inputs, outputs = np.array(INPUTS), np.array(OUTPUTS)
    frames = [inputs.copy()]
    for at in range(count):
        centre, true = PAIRS[at % len(PAIRS)]
        others = [word for word in range(len(INPUTS)) if word not in (true, centre)]
        negative = others[int(random.random() * len(others))]
        found = sampling_step(inputs[centre], ((1, outputs[true]), (0, outputs[negative])), alpha=ALPHA)
        inputs[centre] = found.after
        outputs[true], outputs[negative] = found.told[0].after, found.told[1].after
        frames.append(inputs.copy())
    cosines = tuple(cosine_steps(frame[CENTRE], frame[OTHER]).cosine for frame in frames)
    return Hundred(np.array(frames), cosines)


def steps(material: Material) -> tuple[Task, ...]:
    """Score, error, moved vectors, gensim's own step, and the film."""
    words = tuple(material.words["step"])
    names = {"centre": words[CENTRE], "true": words[TRUE], "negative": words[NEGATIVE]}
    found = the_step()
    true, negative = found.told
    start = _start(words)

    def score() -> Solution:
        lines = (
            _product(r"s_+", INPUTS[CENTRE], OUTPUTS[TRUE], true.score),
            _product(r"s_-", INPUTS[CENTRE], OUTPUTS[NEGATIVE], negative.score),
        )
        return Solution(true.score, {"score": true.score, "other": negative.score}, (Formula(lines),))

    def error() -> Solution:
        lines = (
            r"\sigma(s)=\frac{1}{1+e^{-s}}",
            *(_error(sign, told) for sign, told in (("+", true), ("-", negative))),
        )
        told = {"true_probability": true.probability, "negative_probability": negative.probability, "loss": found.loss}
        return Solution(true.error, {**told, "error": true.error, "other": negative.error}, (Formula(lines),))

    given = {**names, "alpha": ALPHA}
    return (
        number("lesson-one-step-score", score, given=names, tolerance=0.0005, before=(start,)),
        number("lesson-one-step-error", error, given={**names, "score": true.score}, tolerance=NEAR),
        choice(
            "lesson-one-step-moved",
            lambda: _moved(words, found),
            ("up-down", "down-up", "up-up", "down-down"),
            given=given,
            before=(_gradient(),),
        ),
        choice(
            "lesson-one-step-film",
            lambda: _film(words),
            ("alike", "right", "opposite"),
            given={**names, "other": words[OTHER], "steps": FILM},
        ),
    )


def _error(sign: str, told: Told) -> str:
    value, name = f"{told.probability:.3f}", rf"\sigma(s_{sign})"
    return rf"{name}=\sigma({told.score:.2f})\approx {value},\quad {told.label}-{name}\approx {told.error:.3f}"


def _start(words: tuple[str, ...]) -> Table:
    rows = tuple(
        (word, *(f"{x:g}".replace("-", "−") for x in (*INPUTS[n], *OUTPUTS[n]))) for n, word in enumerate(words)
    )
    return Table((Named("column-word"), "v₁", "v₂", "u₁", "u₂"), rows, marked=(CENTRE,))


def _product(name: str, a: tuple[float, ...], b: tuple[float, ...], value: float) -> str:
    terms = "+".join(rf"{_signed(x)}\times{_signed(y)}" for x, y in zip(a, b, strict=True))
    return rf"{name}={terms}={value:.2f}"


def _signed(x: float) -> str:
    return f"({x:g})" if x < 0 else f"{x:g}"


def _gradient() -> Formula:
    return Formula(
        (
            r"g_+=1-\sigma(s_+),\quad g_-=0-\sigma(s_-)",
            r"v\leftarrow v+\alpha\,(g_+\,u_++g_-\,u_-)",
            r"u_\pm\leftarrow u_\pm+\alpha\,g_\pm\,v",
        )
    )


def _moved(words: tuple[str, ...], found: SamplingStep) -> Solution:
    """Compare both scores before and after, and put gensim's own step beside ours."""
    true, negative = found.told
    after = [float(found.after @ each.after) for each in found.told]
    way = tuple("up" if now > each.score else "down" for now, each in zip(after, found.told, strict=True))
    theirs = gensim_step(INPUTS[CENTRE], OUTPUTS[TRUE], OUTPUTS[NEGATIVE], alpha=ALPHA)
    ours = (found.after, true.after, negative.after)
    rows = tuple(
        (name, before, _pair(mine), _pair(other))
        for name, before, mine, other in (
            (f"v({words[CENTRE]})", _pair(found.before, 1), ours[0], theirs[0]),
            (f"u({words[TRUE]})", _pair(true.before, 1), ours[1], theirs[1]),
            (f"u({words[NEGATIVE]})", _pair(negative.before, 1), ours[2], theirs[2]),
        )
    )
    columns = (Named("learn-column-vector"), Named("learn-column-before"), Named("learn-column-after"), "gensim")
    apart = max(float(np.abs(mine - other).max()) for mine, other in zip(ours, theirs, strict=True))
    moves = [
        (f"v({words[CENTRE]})", found.before, found.after, "a"),
        (f"u({words[TRUE]})", true.before, true.after, "c"),
        (f"u({words[NEGATIVE]})", negative.before, negative.after, "b"),
    ]
    told = {"score": true.score, "later": after[0], "other": negative.score, "other_later": after[1]}
    shows = (Table(columns, rows), Picture("moves", {"moves": moves}))
    return Solution("-".join(way), {**told, "apart": f"{apart:.4f}"}, shows)


def _pair(vector: Array, digits: int = 3) -> str:
    return f"({', '.join(f'{x:.{digits}f}' for x in vector.tolist())})".replace("-", "−")


def _film(words: tuple[str, ...]) -> Solution:
    found = hundred_steps()
    last = found.cosines[-1]
    answer = "alike" if last > 0.5 else "opposite" if last < -0.5 else "right"
    data = {
        "names": words,
        "frames": found.frames,
        "values": found.cosines,
        "told": "lesson-one-step-film-at",
        "roles": ["a", "b", "", "", ""],
    }
    return Solution(answer, {"first": found.cosines[0], "last": last}, (Picture("film", data),))


def exercises(material: Material, seed: int) -> tuple[Task, ...]:
    """A score, and where an output vector moves."""
    random = seeded(ID, seed)
    v, u = ([whole(random, -8, 8) / 10 or 0.5 for _ in range(2)] for _ in range(2))
    label, alpha = whole(random, 0, 1), whole(random, 1, 4) / 10
    found = sampling_step(v, ((label, u),), alpha=alpha).told[0]
    given = {"v": _pair(np.array(v), 1), "u": _pair(np.array(u), 1)}

    def score() -> Solution:
        return Solution(found.score, {}, (Formula((_product("s", tuple(v), tuple(u), found.score),)),))

    def moved() -> Solution:
        gain = rf"{alpha:g}\times({label}-{found.probability:.3f})\times {_signed(v[0])}"
        line = rf"u_1={_signed(u[0])}+{gain}\approx {found.after[0]:.3f}"
        return Solution(float(found.after[0]), {}, (Formula((line,)),))

    more = {**given, "label": label, "alpha": alpha, "probability": round(sigmoid(found.score), 3)}
    return (
        number("lesson-one-step-exercise-score", score, given=given, tolerance=0.0055),
        number("lesson-one-step-exercise-moved", moved, given=more, tolerance=0.0055),
    )


def same(material: Material) -> Same:
    """Return the training page with skip-gram and one negative sample."""
    choices = {"corpus": f"teaching-{material.language}", "p.algorithm": "skip-gram", "p.negative": "1"}
    return Same("train", choices)
