"""GloVe (Pennington, Socher and Manning 2014): vectors whose products are the logarithms of how often words meet."""

from __future__ import annotations

from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass, replace
from importlib.metadata import version

import numpy as np

from embed_core.corpus import Corpus
from embed_core.errors import Stopped
from embed_core.parameters import bounded, choice, validate
from embed_core.training.adagrad import Factors, Pairs
from embed_core.training.continuing import Beginning, CannotContinue, FineTune, begin, meta_after, refuse_trainer
from embed_core.training.cooccurrence import count_pairs
from embed_core.training.epochs import HOPELESS, Exploded
from embed_core.training.events import OnEvent, Watch
from embed_core.training.kernel import Array
from embed_core.training.numbering import number_sentences
from embed_core.vectors import WordVectors

FLOOR = 0.05
"""A loss below this one is never called hopeless."""


@dataclass(frozen=True, kw_only=True)
class GloVe:
    """Settings of GloVe. `batch`: how many pairs are taken at a time, 0 for as many as do no harm, 1 as in the paper.

    `vectors`: "sum" of a word's vector as a word and as a context, as the paper recommends, or "word" alone.
    """

    vector_size: int = bounded(100, 2, 1000)
    window: int = bounded(10, 1, 50)
    min_count: int = bounded(5, 1, 10_000)
    epochs: int = bounded(15, 1, 500)
    x_max: float = bounded(10.0, 1.0, 10_000.0)
    exponent: float = bounded(0.75, 0.0, 1.0)
    alpha: float = bounded(0.1, 1e-5, 5.0)
    vectors: str = choice("sum", ("sum", "word"))
    batch: int = bounded(0, 0, 1_000_000)
    seed: int = bounded(1, 0, 2**31 - 1)

    def __post_init__(self) -> None:
        validate(self)


@dataclass(frozen=True, slots=True, eq=False)
class _Good:
    """The state after a good epoch."""

    words: Array
    contexts: Array
    squares: Array
    exploded: bool = False


def refuse_glove(settings: GloVe, start: WordVectors | None, tune: FineTune | None) -> None:
    """Raise `CannotContinue` where `start` lacks what AdaGrad goes on with; any vectors can be tuned."""
    if start is not None:
        refuse_trainer(start, "glove")
        if start.contexts is None or not {"biases", "squares"} <= set(start.state):
            raise CannotContinue("no-state")


def train_glove(
    corpus: Corpus,
    settings: GloVe,
    *,
    start: WordVectors | None = None,
    tune: FineTune | None = None,
    on_event: OnEvent | None = None,
) -> WordVectors:
    """Count, then fit epoch by epoch; `meta.losses` has the paper's loss, as a mean over the pairs.

    The same seed gives the same vectors to the bit. Continued on the same text and settings, a model goes on
    as if it had never stopped; on another text, it goes on from its vectors with the pairs of that one.
    Raises `WordsAlone`, `CannotContinue`, `Exploded`, and `Stopped` before the first epoch is done.
    """
    refuse_glove(settings, start, tune)
    beginning = begin(corpus, settings, start, tune)
    watch = Watch(on_event, epochs=settings.epochs, words_total=corpus.tokens * settings.epochs)
    numbered = number_sentences(corpus, beginning.words, on_way=watch.go_on)
    table = count_pairs(
        numbered, len(beginning.words), window=settings.window, by="distance", on_block=lambda _: watch.go_on()
    )
    pairs = Pairs.of(table, x_max=settings.x_max, exponent=settings.exponent)
    factors = Factors(len(beginning.words), settings.vector_size, seed=settings.seed, moving=beginning.moving)
    _take_over(factors, beginning)
    watch.snapshot = lambda most: _vectors(factors.words[:most], factors.contexts[:most], settings)
    reached = _run(factors, pairs, settings, watch, first=start.meta.epochs if start else 0, tokens=corpus.tokens)
    if reached is None:
        raise Stopped() if watch.stopped else Exploded(settings.alpha, better=0.05)
    return _model(corpus, settings, beginning, watch, reached)


def _run(factors: Factors, pairs: Pairs, settings: GloVe, watch: Watch, *, first: int, tokens: int) -> _Good | None:
    """Fit epoch after epoch; those before `first` were done in an earlier run."""
    reached: _Good | None = None
    hopeless = HOPELESS * max(FLOOR, pairs.ignorance)
    with ThreadPoolExecutor(1) as pool, np.errstate(over="ignore", invalid="ignore"):
        for epoch in range(first, first + settings.epochs):
            order = np.random.default_rng([settings.seed, epoch]).permutation(len(pairs))
            _run_epoch(factors, pairs, order, settings, watch, pool, tokens)
            if watch.stopped:
                return reached
            loss = factors.loss(pairs)
            if not loss < hopeless:
                return reached and replace(reached, exploded=True)
            reached = _Good(factors.words.copy(), factors.contexts.copy(), factors.squares.copy())
            watch.finish_epoch(loss)
            if watch.stopped:
                return reached
    return reached


def _run_epoch(
    factors: Factors, pairs: Pairs, order: Array, settings: GloVe, watch: Watch, pool: Executor, tokens: int
) -> None:
    size, read = settings.batch or pairs.batch(settings.alpha), 0
    for at in range(0, len(order), size):
        factors.learn(pairs, np.sort(order[at : at + size]), alpha=settings.alpha, pool=pool)
        passed = round(min(1.0, (at + size) / len(order)) * tokens)
        watch.count(passed - read)
        read = passed
        watch.tell_if_due()
        if watch.stopped:
            return


def _vectors(words: Array, contexts: Array, settings: GloVe) -> Array:
    return words[:, :-1] + contexts[:, :-1] if settings.vectors == "sum" else words[:, :-1].copy()


def _take_over(factors: Factors, beginning: Beginning) -> None:
    start = beginning.start
    if start is None:
        return
    if beginning.tuned:  # half a word's vector as a word, half as a context
        for table in (factors.words, factors.contexts):
            beginning.take(table[:, :-1], start.matrix / np.float32(2))
        return
    assert start.contexts is not None
    size = start.dimensions
    beginning.take(factors.words[:, :-1], start.state.get("words", start.matrix))
    beginning.take(factors.contexts[:, :-1], start.contexts)
    for side, table in enumerate((factors.words, factors.contexts)):
        beginning.take(table[:, -1:], start.state["biases"][:, side : side + 1])
        beginning.take(factors.squares[side], start.state["squares"][:, side * (size + 1) : (side + 1) * (size + 1)])


def _model(corpus: Corpus, settings: GloVe, beginning: Beginning, watch: Watch, reached: _Good) -> WordVectors:
    words, contexts = reached.words, reached.contexts
    state = {
        "biases": np.stack([words[:, -1], contexts[:, -1]], axis=1),
        "squares": np.concatenate(list(reached.squares), axis=1),
    }
    if settings.vectors == "sum":
        state["words"] = words[:, :-1]
    versions = {"scipy": version("scipy"), "numpy": np.__version__}
    meta = meta_after(
        "glove", corpus, settings, beginning, watch, loss="glove", exploded=reached.exploded, versions=versions
    )
    vectors = _vectors(words, contexts, settings)
    return WordVectors(tuple(beginning.words), beginning.counts, vectors, meta, contexts[:, :-1], state=state)
