"""The probe: one fixed question, asked after every epoch, so that losses can be compared.

gensim's own loss is a running float32 sum over racing threads. Ours is the mean negative-sampling
loss (Mikolov et al. 2013, equation 4) over the same few thousand pairs with the same noise words.
The pairs come from the corpus that is trained on, so it measures learning, not generalisation.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

PAIRS = 2000


@dataclass(frozen=True, slots=True, eq=False)
class Probe:
    """Fixed pairs: `contexts` (m, 2·window) rows padded by −1, `centres` (m,), `noise` (m, negative)."""

    centres: np.ndarray[Any, Any]
    contexts: np.ndarray[Any, Any]
    noise: np.ndarray[Any, Any]


def make_probe(
    sentences: list[list[str]],
    index: dict[str, int],
    counts: np.ndarray[Any, Any],
    *,
    window: int,
    negative: int,
    seed: int = 0,
    pairs: int = PAIRS,
) -> Probe:
    """Choose the probe's pairs with a seed; noise words follow the counts to the power of 3/4."""
    rng = np.random.default_rng([seed, 20])
    centres, contexts = [], []
    for number in rng.permutation(len(sentences))[: 4 * pairs]:
        rows = [index[w] for w in sentences[number] if w in index]
        if len(rows) < 2:
            continue
        at = int(rng.integers(len(rows)))
        near = (rows[max(0, at - window) : at] + rows[at + 1 : at + 1 + window])[: 2 * window]
        centres.append(rows[at])
        contexts.append(near + [-1] * (2 * window - len(near)))
        if len(centres) >= pairs:
            break
    weights = counts.astype(float) ** 0.75
    noise = rng.choice(len(counts), size=(len(centres), negative), p=weights / weights.sum())
    return Probe(np.array(centres, int), np.array(contexts, int).reshape(len(centres), 2 * window), noise)


def probe_loss(
    probe: Probe, vectors: np.ndarray[Any, Any], outputs: np.ndarray[Any, Any], *, skip_gram: bool
) -> float | None:
    """Return the mean loss of one prediction; None where the corpus has no pair of words.

    CBOW predicts the centre from the mean of its context; skip-gram predicts the first context
    word from the centre.
    """
    if not len(probe.centres):
        return None
    if skip_gram:
        hidden, target = vectors[probe.centres], probe.contexts[:, 0]
    else:
        present = (probe.contexts >= 0)[..., None]
        hidden = (vectors[probe.contexts] * present).sum(1) / present.sum(1)
        target = probe.centres
    right = np.einsum("md,md->m", hidden, outputs[target])
    wrong = np.einsum("md,mkd->mk", hidden, outputs[probe.noise])
    loss = np.logaddexp(0.0, -right.astype(float)) + np.logaddexp(0.0, wrong.astype(float)).sum(1)
    return float(loss.mean())
