"""Epoch after epoch: batches, the falling learning rate, threads, and the last good state.

Batches and learning rates are cut exactly as gensim cuts them (`Word2Vec.train` with all epochs in one
call). Each thread takes the next batch when it is done with one; the caller's thread is the first of
them, and the watcher is only ever called there.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np

from embed_core.errors import LabError
from embed_core.training.events import Watch
from embed_core.training.kernel import Array, Network
from embed_core.training.numbering import Numbered
from embed_core.training.probe import Probe, probe_loss

BATCH = 10_000
"""Tokens that gensim gives to a thread at a time."""
HOPELESS = 2.0
"""How many times the loss of knowing nothing a state may have that is kept."""
LOWEST = 1e-4
"""The learning rate at the end of the last epoch, as in gensim."""


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """Sentences to be learned from at one learning rate. `passed` is the share of the text before it."""

    sentences: list[list[int]]
    tokens: int
    passed: float


class Exploded(LabError):
    """The vectors grew beyond all bounds before the first epoch was finished. `better`: a usual learning rate."""

    message_id = "error-exploded"

    def __init__(self, alpha: float, *, better: float = 0.025) -> None:
        super().__init__(alpha=alpha, better=better)


@dataclass(frozen=True, slots=True, eq=False)
class Reached:
    """The state after the last good epoch: the vectors, and all matrices by name, as `Network.parts` gives them.

    `exploded` where the next epoch was not good.
    """

    vectors: Array
    parts: dict[str, Array]
    exploded: bool = False


def batches(numbered: Numbered) -> list[Batch]:
    """Cut a text into batches of at most `BATCH` tokens, counted with those outside the vocabulary."""
    made: list[Batch] = []
    first, tokens, total = 0, 0, len(numbered.lengths)
    for number, length in enumerate(numbered.lengths):
        if tokens + length > BATCH:
            made.append(Batch(numbered.sentences[first:number], tokens, first / total))
            first, tokens = number, 0
        tokens += length
    return [*made, Batch(numbered.sentences[first:], tokens, first / total)]


def rate(alpha: float, *, passed: float, epoch: int, epochs: int) -> float:
    """Return the learning rate: it falls evenly over all epochs, from `alpha` to `LOWEST`."""
    lowest = min(alpha, LOWEST)
    return max(lowest, alpha - (alpha - lowest) * ((epoch + passed) / epochs))


def run_epochs(
    network: Network, cut: list[Batch], probe: Probe, *, alpha: float, watch: Watch, threads: int
) -> Reached | None:
    """Train for `watch.epochs` epochs, or until told to stop; None where not even one became finished and good."""
    reached: Reached | None = None
    with ThreadPoolExecutor(max(1, threads - 1)) as pool:
        for epoch in range(watch.epochs):
            rates = [rate(alpha, passed=batch.passed, epoch=epoch, epochs=watch.epochs) for batch in cut]
            _run_epoch(network, deque(zip(cut, rates)), watch, pool, threads)
            if watch.stopped:
                return reached
            vectors = network.vectors
            loss = probe_loss(probe, vectors, network.contexts, network.nodes)
            if network.wild or not is_good(vectors, probe, loss):
                return None if reached is None else Reached(reached.vectors, reached.parts, exploded=True)
            if epoch + 1 < watch.epochs:
                kept = {name: array.copy() for name, array in network.parts().items()}
                reached = Reached(kept.get("vectors", vectors), kept)
            watch.finish_epoch(loss)
            if watch.stopped and epoch + 1 < watch.epochs:
                return reached
    return Reached(vectors, network.parts())


def _run_epoch(
    network: Network, waiting: deque[tuple[Batch, float]], watch: Watch, pool: ThreadPoolExecutor, threads: int
) -> None:
    def work(after_each: Callable[[], None]) -> None:
        memory = network.memory()
        while waiting and not watch.stopped:
            try:
                batch, alpha = waiting.popleft()
            except IndexError:  # another thread was quicker
                return
            network.step(batch.sentences, alpha, memory)
            watch.count(batch.tokens)
            after_each()

    helpers = [pool.submit(work, lambda: None) for _ in range(threads - 1)]
    try:
        work(watch.tell_if_due)
    finally:
        waiting.clear()
        for helper in helpers:
            helper.result()


def is_good(vectors: Array, probe: Probe, loss: float) -> bool:
    """Tell whether the state after an epoch is worth keeping: finite, and not far worse than knowing nothing.

    gensim's step passes over saturated pairs, so that vectors which a large learning rate threw out of
    range stay there as finite numbers. The probe shows them: its loss is then not a little above that of
    zero vectors, but tens to hundreds of times as large.
    """
    return bool(loss < HOPELESS * probe.ignorance and np.isfinite(vectors).all())
