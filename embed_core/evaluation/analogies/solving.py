"""Thousands of analogy questions at once, by sums of cosines instead of sums of vectors.

(b − a + c) · w = b · w − a · w + c · w, so the words of all questions are multiplied with the vocabulary once, and each
question adds up three rows. What gensim does in a product for each question is then a few additions.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import numpy as np

from embed_core.errors import Stopped
from embed_core.evaluation.analogies.asking import SetOptions, Spelling
from embed_core.evaluation.analogies.classes import Classes, learned_classes, learning_seconds
from embed_core.evaluation.analogies.questions import AnalogySet
from embed_core.vectors import WordVectors

Array = np.ndarray[Any, Any]
COLUMNS, CELLS = 2048, 2**18
"""Words of the vocabulary, and cells of scores, that are looked at at a time: so many stay in a processor's cache."""
WORDS = 4096
"""Different words that are put in at a time: their cosines with a block of the vocabulary take 32 MB."""
NEVER = np.iinfo(np.int32).max
"""The rank of an expected word that was itself put in: no rule can give it."""
UNTAUGHT = -1
"""The rank where LRCos has too few other pairs of the category to learn from."""


@dataclass(frozen=True, slots=True, eq=False)
class Solved:
    """What a model answers to each question of a set, (n,) int32 each.

    `ranks` is the place of the expected word among the words that were not put in, from 1; 0 where a word of the
    question is missing, `NEVER` where the expected word was put in, `UNTAUGHT` where LRCos could not ask. `given` is
    the row of the answer, −1 where there is none.
    """

    ranks: Array
    given: Array


OnStep = Callable[[int, int], bool]


def solve(
    model: WordVectors, asked: AnalogySet, options: SetOptions | None = None, *, on_step: OnStep | None = None
) -> Solved:
    """Answer all questions of a set, as gensim's `evaluate_word_analogies` would with the same options.

    `on_step` is told how many steps are done (blocks of words, and classes that LRCos learns), and ends the work by
    False. Words whose vector has no direction count as missing. Where five other spellings of the inputs rank first,
    gensim counts the question as wrong; here the next word is taken. Raises `Stopped`.
    """
    options = options or SetOptions()
    spelled = Spelling.of(model, options)
    quads = np.array([[spelled.first.get(spelled.key(w), -1) for w in q] for q in asked.questions], np.int64)
    known = np.flatnonzero((quads >= 0).all(axis=1))
    ranks, given = np.zeros(len(quads), np.int32), np.full(len(quads), -1, np.int32)
    groups, learns = _groups(quads, known), options.method == "lrcos"
    blocks = len(groups) * len(range(0, spelled.size, COLUMNS))
    counted = _Counted(on_step, blocks + (_learned(asked, quads, known) if learns else 0))
    classes = learned_classes(model, asked, quads, step=counted.step) if learns else None
    for rows in groups:
        taught = rows if classes is None else rows[classes.of[rows] >= 0]
        ranks[np.setdiff1d(rows, taught)] = UNTAUGHT
        work = _Work(
            model, spelled, quads[taught], options.method, None if classes is None else (classes, classes.of[taught])
        )
        ranks[taught], given[taught] = work.run(counted.step)
    ranks.flags.writeable = given.flags.writeable = False
    return Solved(ranks, given)


def _learned(asked: AnalogySet, quads: Array, known: Array) -> int:
    """Return how many classes the questions that can be asked need."""
    return len(np.unique(np.column_stack([asked.category[known], quads[known, 2]]), axis=0))


def _groups(quads: Array, rows: Array) -> list[Array]:
    """Cut questions into groups that put in at most `WORDS` different words, so that memory stays small."""
    if not len(rows):
        return []
    if len(rows) == 1 or len(np.unique(quads[rows, :3])) <= WORDS:
        return [rows]
    half = len(rows) // 2
    return [*_groups(quads, rows[:half]), *_groups(quads, rows[half:])]


@dataclass(slots=True)
class _Counted:
    """Counts the blocks of all groups, and ends the work where whoever watches says so."""

    on_step: OnStep | None
    total: int
    done: int = 0

    def step(self) -> None:
        """Note that a block is done. Raises `Stopped`."""
        self.done += 1
        if self.on_step is not None and not self.on_step(self.done, self.total):
            raise Stopped()


class _Work:
    """The questions whose words are all known, (m, 4) rows: asked block by block of the vocabulary."""

    def __init__(
        self, model: WordVectors, spelled: Spelling, quads: Array, method: str, learned: tuple[Classes, Array] | None
    ) -> None:
        self.units, self.usable, self.size = model.units, spelled.usable, spelled.size
        self.rule, self.classes = _RULES[method], learned and learned[0]
        if learned:
            self.used, self.taught = np.unique(learned[1], return_inverse=True)
        words, places = np.unique(quads[:, :3], return_inverse=True)
        self.queries = model.units[words]
        self.places = places.reshape(-1, 3).astype(np.int64)
        self.offsets = self._offsets()
        variants = {row: spelled.spellings(model, row) for row in np.unique(quads).tolist()}
        inputs = [{v for row in quad[:3] for v in variants[row]} for quad in quads.tolist()]
        wanted = [[v for v in variants[quad[3]] if v not in own] for quad, own in zip(quads.tolist(), inputs)]
        self.wanted = [(at, row) for at, rows in enumerate(wanted) for row in rows]
        out = [(at, row) for at, own in enumerate(inputs) for row in own] + self.wanted
        self.out = np.array(sorted(out, key=lambda pair: pair[1]), np.int64).reshape(-1, 2)
        self.level, self.best_wanted = self._level(len(quads))

    def _offsets(self) -> Array:
        """Return (b − a) · c of each question, which pair direction takes away."""
        a, b, c = (self.queries[self.places[:, at]].astype(np.float64) for at in range(3))
        return np.asarray(((b - a) * c).sum(axis=1).astype(np.float32))

    def _level(self, count: int) -> tuple[Array, Array]:
        """Return the score of each question's expected word, the best of its spellings, and that spelling's row."""
        level, best = np.full(count, -np.inf, np.float32), np.full(count, -1, np.int32)
        asked, rows = np.array(self.wanted, np.int64).reshape(-1, 2).T
        for start in range(0, len(asked), 4096):
            at, row = asked[start : start + 4096], rows[start : start + 4096]
            a, b, c = (
                np.einsum("ij,ij->i", self.queries[self.places[at, k]], self.units[row])[:, None] for k in range(3)
            )
            if self.classes is not None:
                b = self.classes.likelihood_of_each(self.used[self.taught[at]], self.units[row])[:, None]
            scores = self.rule(a, b, c, self.offsets[at][:, None])[:, 0]
            for question, value, word in zip(at.tolist(), scores.tolist(), row.tolist()):
                if value > level[question]:
                    level[question], best[question] = value, word
        return level, best

    def run(self, step: Callable[[], None]) -> tuple[Array, Array]:
        """Return ranks and answers; `step` is called after each block."""
        m = len(self.places)
        above, top, given = np.zeros(m, np.int64), np.full(m, -np.inf, np.float32), np.full(m, -1, np.int32)
        starts = range(0, self.size, COLUMNS)
        edges = np.searchsorted(self.out[:, 1], [*starts, self.size])
        for number, start in enumerate(starts):
            stop = min(start + COLUMNS, self.size)
            self._block(start, stop, self.out[edges[number] : edges[number + 1]], (above, top, given))
            step()
        ranks = np.where(self.best_wanted >= 0, np.minimum(above + 1, NEVER - 1), NEVER).astype(np.int32)
        return ranks, np.where(ranks == 1, self.best_wanted, given)

    def _block(self, start: int, stop: int, out: Array, found: tuple[Array, Array, Array]) -> None:
        """Compare one block of words with the expected ones, and keep the best of each question."""
        above, top, given = found
        cosines = self.queries @ self.units[start:stop].T
        likely = None if self.classes is None else self.classes.likelihood(self.used, self.units[start:stop])
        empty = np.flatnonzero(~self.usable[start:stop])
        out = out[np.argsort(out[:, 0], kind="stable")]
        step = max(1, CELLS // (stop - start))
        edges = np.searchsorted(out[:, 0], np.arange(0, len(self.places) + step, step))
        for number, first in enumerate(range(0, len(self.places), step)):
            rows = slice(first, min(first + step, len(self.places)))
            a, b, c = (cosines[self.places[rows, at]] for at in range(3))
            b = b if likely is None else likely[self.taught[rows]]
            scores = self.rule(a, b, c, self.offsets[rows, None])
            mine = out[edges[number] : edges[number + 1]]
            scores[mine[:, 0] - first, mine[:, 1] - start] = -np.inf
            scores[:, empty] = -np.inf
            above[rows] += np.count_nonzero(scores > self.level[rows, None], axis=1)
            at = scores.argmax(axis=1)
            value = scores[np.arange(len(at)), at]
            better = value > top[rows]
            top[rows] = np.where(better, value, top[rows])
            given[rows] = np.where(better, start + at, given[rows])


def _add(a: Array, b: Array, c: Array, offset: Array) -> Array:
    b -= a
    b += c
    return b


def _mul(a: Array, b: Array, c: Array, offset: Array) -> Array:
    """Return 3CosMul, four times smaller fractions above and twice below than as it is written: the same order."""
    b += 1
    c += 1
    b *= c
    a += 1 + 2e-6
    b /= a
    return b


def _direction(a: Array, b: Array, c: Array, offset: Array) -> Array:
    """Return pair direction, not divided by the length of b − a, which is the same for all words."""
    b -= a
    b -= offset
    np.subtract(2, 2 * c, out=c)
    np.maximum(c, 1e-12, out=c)
    b /= np.sqrt(c, out=c)
    return b


def _lrcos(a: Array, b: Array, c: Array, offset: Array) -> Array:
    """Return LRCos: `b` is how likely each word is of b's class."""
    c *= b
    return c


def _alone(a: Array, b: Array, c: Array, offset: Array) -> Array:
    return c


_RULES: Mapping[str, Callable[[Array, Array, Array, Array], Array]] = MappingProxyType(
    {"add": _add, "mul": _mul, "direction": _direction, "lrcos": _lrcos, "alone": _alone}
)


def cost(model: WordVectors, asked: AnalogySet, options: SetOptions) -> float:
    """Return about how many seconds a set takes, on the slow side."""
    size = min(len(model), options.restrict_vocab) if options.restrict_vocab > 0 else len(model)
    rounds = {"add": 3.0, "mul": 5.0, "direction": 7.0, "lrcos": 4.0, "alone": 2.0}[options.method]
    learning = learning_seconds(asked, model.dimensions) if options.method == "lrcos" else 0.0
    return learning + size * (1e-9 * rounds * len(asked) + 4e-11 * len(asked.words) * model.dimensions)


def missing_words(model: WordVectors, asked: AnalogySet, options: SetOptions) -> tuple[str, ...]:
    """Return the words of a set that the model lacks under these options."""
    spelled = Spelling.of(model, options)
    return tuple(word for word in asked.words if spelled.key(word) not in spelled.first)
