"""PPMI + SVD: vectors from counted neighbours, without learning in epochs (Levy and Goldberg 2014).

How much more often than by chance does a word stand near another? That table (positive pointwise mutual
information) is squeezed into a few dimensions. The choices are those that Levy, Goldberg and Dagan (2015)
recommend: near words weigh more than far ones, the contexts' counts are smoothed, and the singular values
are taken at half their power.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any

import numpy as np

from embed_core.corpus import Corpus
from embed_core.parameters import bounded, to_json, validate
from embed_core.training import cost
from embed_core.training.continuing import CannotContinue, FineTune
from embed_core.training.cooccurrence import count_pairs
from embed_core.training.events import OnEvent, Watch
from embed_core.training.kernel import Array
from embed_core.training.numbering import number_sentences, vocabulary
from embed_core.vectors import CorpusFacts, ModelMeta, WordVectors

MORE = 50
"""Directions that the search for the leading ones takes along beside those asked for."""
PASSES = 4
STEPS = PASSES + 1
"""Steps of the search for the leading directions: the first product, and each pass."""


@dataclass(frozen=True, kw_only=True)
class PPMI:
    """Settings of PPMI + SVD. `smoothing` is the power of the contexts' counts; 1 leaves them as they are."""

    vector_size: int = bounded(100, 2, 1000)
    window: int = bounded(5, 1, 50)
    min_count: int = bounded(5, 1, 10_000)
    smoothing: float = bounded(0.75, 0.0, 1.0)
    seed: int = bounded(1, 0, 2**31 - 1)

    def __post_init__(self) -> None:
        validate(self)


def refuse_ppmi(settings: PPMI, start: WordVectors | None, tune: FineTune | None) -> None:
    """Raise `CannotContinue` where anything is to be continued: counting begins anew."""
    if start is not None or tune is not None:
        raise CannotContinue("counted")


def train_ppmi(
    corpus: Corpus,
    settings: PPMI,
    *,
    start: WordVectors | None = None,
    tune: FineTune | None = None,
    on_event: OnEvent | None = None,
) -> WordVectors:
    """Count and squeeze; there is one epoch, no loss, and no context vectors to continue from.

    There are at most as many dimensions as words. The seed draws where the search for the leading
    directions begins. Raises `WordsAlone`, `Stopped`, and `CannotContinue` where there is a `start`
    or something to `tune`.
    """
    refuse_ppmi(settings, start, tune)
    watch = Watch(on_event, epochs=1, words_total=corpus.tokens)
    words = vocabulary(corpus.counts, min_count=settings.min_count)
    counts = np.fromiter(words.values(), np.int64, len(words))
    numbered = number_sentences(corpus, words, on_way=watch.go_on)
    size = min(settings.vector_size, len(words))
    share, done = counting_share(corpus, counts, window=settings.window, size=size), 0.0

    def go_on(tokens: float) -> None:
        nonlocal done
        done += tokens
        watch.count(int(done) - watch.words)
        watch.go_on()

    pairs = count_pairs(numbered, len(words), window=settings.window, on_block=lambda tokens: go_on(share * tokens))
    information = positive_information(pairs, smoothing=settings.smoothing)
    watch.go_on()
    rest = (1 - share) * corpus.tokens / STEPS
    left, values = leading_directions(information, size, seed=settings.seed, on_step=lambda: go_on(rest))
    watch.count(corpus.tokens - watch.words)
    vectors = (left * np.sqrt(values)).astype(np.float32)
    watch.snapshot = lambda most: vectors[:most].copy()
    watch.finish_epoch()
    meta = ModelMeta(
        trainer="ppmi",
        settings=to_json(settings),
        corpus=CorpusFacts.of(corpus),
        seconds=watch.seconds,
        seed=settings.seed,
        epochs=1,
        loss="none",
        versions={"scipy": version("scipy"), "numpy": np.__version__},
    )
    return WordVectors(tuple(words), counts, vectors, meta)


def positive_information(pairs: Any, *, smoothing: float) -> Any:
    """Return max(0, log(P(word, context) / (P(word)·P(context)))) of a symmetric sparse table, sparse.

    The contexts' probabilities follow their counts to the power `smoothing`, so that rare contexts do
    not win by being rare.
    """
    from scipy import sparse

    table = pairs.tocoo()
    totals = np.asarray(pairs.sum(axis=1), np.float64).ravel()
    contexts = totals**smoothing * (totals > 0)
    first, second = table.coords
    values = np.log(table.data * contexts.sum() / (totals[first] * contexts[second]))
    kept = values > 0
    return sparse.csr_array((values[kept], (first[kept], second[kept])), shape=pairs.shape)


def counting_share(corpus: Corpus, counts: Array, *, window: int, size: int) -> float:
    """Return which share of the time is spent counting, 0 to 1; the rest squeezes the table."""
    pairs = cost.pairs_of(corpus, counts.astype(float), window)
    counting = cost.counting_seconds(float(counts.sum()), window=window, pairs=pairs)
    return counting / (counting + cost.svd_seconds(pairs=0.85 * pairs, words=len(counts), size=size))


def leading_directions(
    table: Any, size: int, *, seed: int, on_step: Callable[[], None] = lambda: None
) -> tuple[Array, Array]:
    """Return the leading left singular vectors (n, size) and their values, largest first.

    By a random start and a few passes over the table (Halko, Martinsson and Tropp 2011): near enough for
    neighbours, but the weakest directions still differ a little from seed to seed. The largest number of
    each column is positive, so that the signs do not depend on the start. `on_step` is called after each of
    `STEPS` steps; what it raises ends the search.
    """
    from threadpoolctl import threadpool_limits

    rng = np.random.default_rng(seed)
    with threadpool_limits(1):  # threads that wait for each other on a busy machine make it ten times as slow
        basis = table @ rng.normal(size=(table.shape[1], min(size + MORE, *table.shape)))
        on_step()
        for _ in range(PASSES):
            basis = table @ (table.T @ np.linalg.qr(basis)[0])
            on_step()
        basis = np.linalg.qr(basis)[0]
        turned, values, _ = np.linalg.svd((table.T @ basis).T, full_matrices=False)
        left = basis @ turned[:, :size]
    signs = np.sign(left[np.abs(left).argmax(axis=0), np.arange(size)])
    return left * np.where(signs == 0, 1.0, signs), values[:size]
