"""Learning by prediction, what Word2Vec and FastText share: settings, epochs, and how a model is continued."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any

import numpy as np

from embed_core.corpus import Corpus
from embed_core.errors import LabError, Stopped
from embed_core.parameters import bounded, choice, validate
from embed_core.training.continuing import Beginning, CannotContinue, meta_after
from embed_core.training.epochs import Exploded, Reached, batches, run_epochs
from embed_core.training.events import OnEvent, Watch
from embed_core.training.kernel import Network
from embed_core.training.numbering import Numbered, number_sentences
from embed_core.training.probe import make_probe
from embed_core.vectors import ModelMeta, WordVectors


class NothingToTell(LabError):
    """Without negative samples and without hierarchical softmax nothing is told apart, so nothing is learned."""

    message_id = "error-nothing-to-tell"


@dataclass(frozen=True, kw_only=True)
class Predicting:
    """Settings of Word2Vec and FastText; the names are those of the field. `workers=0`: one for each core.

    `output` says how a word is told from all others: "negative-sampling", "hierarchical-softmax", or "both".
    """

    vector_size: int = bounded(100, 2, 1000)
    window: int = bounded(5, 1, 50)
    min_count: int = bounded(5, 1, 10_000)
    epochs: int = bounded(30, 1, 500)
    algorithm: str = choice("cbow", ("cbow", "skip-gram"))
    output: str = choice("negative-sampling", ("negative-sampling", "hierarchical-softmax", "both"))
    negative: int = bounded(5, 0, 50)
    sample: float = bounded(1e-3, 0.0, 0.1)
    alpha: float = bounded(0.025, 1e-5, 5.0)
    seed: int = bounded(1, 0, 2**31 - 1)
    workers: int = bounded(0, 0, 64)

    def __post_init__(self) -> None:
        validate(self)
        if not self.negatives and not self.hierarchical:
            raise NothingToTell()

    @property
    def negatives(self) -> int:
        """How many negative samples are drawn: none with hierarchical softmax alone."""
        return 0 if self.output == "hierarchical-softmax" else self.negative

    @property
    def hierarchical(self) -> bool:
        """Whether the tree of hierarchical softmax learns."""
        return self.output != "negative-sampling"

    @property
    def threads(self) -> int:
        """How many threads train: `workers`, or one for each core that this process may use."""
        if self.workers:
            return self.workers
        return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def train_by_steps(
    corpus: Corpus,
    settings: Predicting,
    beginning: Beginning,
    network_of: Callable[[Numbered], Network],
    finish: Callable[[ModelMeta, Reached], WordVectors],
    *,
    trainer: str,
    on_event: OnEvent | None,
) -> WordVectors:
    """Train the network that `network_of` makes, once the text is numbered, and hand what it reached to `finish`."""
    watch = Watch(on_event, epochs=settings.epochs, words_total=corpus.tokens * settings.epochs)
    numbered = number_sentences(corpus, beginning.words, on_way=watch.go_on)
    network = network_of(numbered)
    probe = make_probe(
        numbered.sentences,
        beginning.counts,
        window=settings.window,
        negative=settings.negatives,
        skip_gram=network.skip_gram,
        tree=network.tree,
    )
    watch.snapshot = network.first
    reached = run_epochs(network, batches(numbered), probe, alpha=settings.alpha, watch=watch, threads=settings.threads)
    if reached is None:
        raise Stopped() if watch.stopped else Exploded(settings.alpha)
    versions = {"gensim": version("gensim"), "numpy": np.__version__}
    meta = meta_after(
        trainer, corpus, settings, beginning, watch, loss="probe", exploded=reached.exploded, versions=versions
    )
    return finish(meta, reached)


def refuse_outputs(start: WordVectors, settings: Predicting) -> None:
    """Raise `CannotContinue` where a model lacks what these settings predict with."""
    lacks_contexts = bool(settings.negatives) and start.contexts is None
    if lacks_contexts or (settings.hierarchical and "nodes" not in start.state):
        raise CannotContinue("other-output" if start.contexts is not None or "nodes" in start.state else "no-contexts")


def take_outputs(network: Network, beginning: Beginning) -> None:
    """Let what predicts go on where the model that is continued left it.

    The tree of hierarchical softmax belongs to its counts: where they changed, its nodes begin anew.
    """
    start = beginning.start
    if start is None or beginning.tuned:
        return
    if network.contexts is not None and start.contexts is not None:
        beginning.take(network.contexts, start.contexts)
    same_words = np.array_equal(beginning.known, np.arange(len(start)))
    if network.nodes is not None and same_words and np.array_equal(beginning.counts, start.counts):
        network.nodes[:] = start.state["nodes"]


def kept_state(parts: dict[str, Any]) -> dict[str, Any]:
    """Return what a model keeps beside vectors and contexts so that it can be continued."""
    return {"nodes": parts["nodes"]} if "nodes" in parts else {}
