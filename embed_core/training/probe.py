"""The probe: one fixed question, asked after every epoch, so that losses can be compared.

gensim's own loss is a running float32 sum over racing threads. Ours is the mean negative-sampling
loss (Mikolov et al. 2013, equation 4) over the same pairs with the same noise words each time; with
hierarchical softmax, the mean −log of the probability that the tree gives (equation 3). The
pairs come from the text that is trained on: none of it is held back, so that the vectors are those of
plain gensim. The loss therefore tells how far the learning has come, not how well it would do on
another text. Losses compare between epochs of a run, not between runs with another window or number
of noise words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from embed_core.training.huffman import Tree
from embed_core.training.kernel import NOISE

Array = np.ndarray[Any, Any]
PAIRS = 1000


@dataclass(frozen=True, slots=True, eq=False)
class Probe:
    """Fixed questions as rows of words: which word belongs to these inputs?

    `inputs` (m, 2·window) padded by −1: the context of a token for CBOW; for skip-gram one token.
    `targets` (m,): the token itself; for skip-gram one word of its context. `noise` (m, negative).
    `tree`: the one whose turns are asked for, with hierarchical softmax.
    """

    inputs: Array
    targets: Array
    noise: Array
    tree: Tree | None = None

    @property
    def ignorance(self) -> float:
        """The loss of knowing nothing, when every answer is one half: ln 2 for each of them."""
        turns = self.tree.lengths[self.targets].mean() if self.tree is not None else 0.0
        asked = 1 + self.counted.sum(axis=1).mean() if self.noise.shape[1] else 0.0
        return float(np.log(2) * (asked + turns))

    @property
    def counted(self) -> Array:
        """Which noise words count, (m, negative): those that are not the target themselves, as in training."""
        return np.not_equal(self.noise, self.targets[:, None])


def make_probe(
    sentences: list[list[int]],
    counts: Array,
    *,
    window: int,
    negative: int,
    skip_gram: bool,
    tree: Tree | None = None,
    pairs: int = PAIRS,
) -> Probe:
    """Choose tokens evenly from the text, with a seed of its own; noise words follow the counts to the power 3/4."""
    rng = np.random.default_rng(20130901)
    lengths = np.array([len(sentence) for sentence in sentences])
    lengths[lengths < 2] = 0
    ends = np.cumsum(lengths)
    inputs, targets = np.full((pairs, 2 * window), -1), np.empty(pairs, int)
    for pair, place in enumerate(rng.integers(ends[-1], size=pairs)):
        number = int(np.searchsorted(ends, place, side="right"))
        rows, at = sentences[number], int(place - ends[number] + lengths[number])
        near = rows[max(0, at - window) : at] + rows[at + 1 : at + 1 + window]
        if skip_gram:
            inputs[pair, 0], targets[pair] = rows[at], near[rng.integers(len(near))]
        else:
            inputs[pair, : len(near)], targets[pair] = near, rows[at]
    weights = counts.astype(float) ** NOISE
    noise = rng.choice(len(counts), size=(pairs, negative), p=weights / weights.sum())
    return Probe(inputs[:, :1] if skip_gram else inputs, targets, noise, tree)


def probe_loss(probe: Probe, vectors: Array, contexts: Array | None, nodes: Array | None = None) -> float:
    """Return the mean loss of one answer, h being the mean of the inputs.

    Negative sampling (`contexts`): −log σ(h·target) − Σ log σ(−h·noise). Hierarchical softmax (`nodes`):
    −Σ log σ(±h·node) over the way to the target. Both: their sum.
    """
    present = (probe.inputs >= 0).astype(np.float32)
    hidden = np.zeros((len(probe.targets), vectors.shape[1]), np.float32)
    for column, share in zip(probe.inputs.T, (present / present.sum(axis=1, keepdims=True)).T):
        hidden += vectors[column] * share[:, None]
    loss = np.zeros(len(probe.targets))
    if contexts is not None:
        loss += np.logaddexp(0.0, -_products(hidden, contexts[probe.targets]))
        for column, counted in zip(probe.noise.T, probe.counted.T):
            loss += np.logaddexp(0.0, _products(hidden, contexts[column])) * counted
    if nodes is not None and probe.tree is not None:
        loss += _turns(probe.tree, probe.targets, hidden, nodes)
    return float(loss.mean())


def _turns(tree: Tree, targets: Array, hidden: Array, nodes: Array) -> Array:
    loss = np.zeros(len(targets))
    for turn in range(int(tree.lengths[targets].max())):
        signs = 2.0 * tree.codes[targets, turn] - 1.0
        further = turn < tree.lengths[targets]
        loss += np.logaddexp(0.0, signs * _products(hidden, nodes[tree.points[targets, turn]])) * further
    return loss


def _products(first: Array, second: Array) -> Array:
    return np.asarray(np.einsum("md,md->m", first, second), np.float64)
