"""Before the first epoch is done: where counted neighbours would put the words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from embed_core.corpus import Corpus
from embed_core.corpus.corpus import TokenStream
from embed_core.training import PPMI, train

Array = np.ndarray[Any, Any]
TOKENS = 400_000
"""Tokens that are read, from the beginning of the text."""
DIMENSIONS = 50
WORDS = 5000
"""Words that are counted, the most frequent."""


def preview_seconds(corpus: Corpus) -> float:
    """Return what a preview costs, as `embed_core.training.cost` counts: 0.33 s for a novel of 330,000 tokens."""
    return 0.05 + 0.85e-6 * min(corpus.tokens, TOKENS)


def preview(
    corpus: Corpus, words: Sequence[str], *, window: int = 5, go_on: Callable[[], bool] = lambda: True
) -> Array:
    """Return vectors (n, 50) of some words by PPMI + SVD: a third of a second for a novel.

    They are counted in the first `TOKENS` tokens; a word that does not occur there, or is too rare among those
    that do, has zeros. `go_on` answering False stops it. Raises what `train` raises of such a text.
    """
    text = corpus if corpus.tokens <= TOKENS else _beginning(corpus)
    counts = sorted(text.counts.values(), reverse=True)
    least = counts[min(WORDS, len(words), len(counts)) - 1]
    settings = PPMI(vector_size=DIMENSIONS, window=min(window, 5), min_count=min(least, 10_000))
    model = train(text, settings, on_event=lambda _: go_on())
    rows = np.zeros((len(words), model.dimensions), np.float32)
    for at, word in enumerate(words):
        if word in model.index:
            rows[at] = model.matrix[model.index[word]]
    return rows


def _beginning(corpus: Corpus) -> Corpus:
    """Return the first `TOKENS` tokens as a text of its own; it lives as long as the preview is made."""
    lines: list[str] = []
    counts: Counter[str] = Counter()
    for tokens in corpus.iter_sentences():
        lines.append(" ".join(tokens))
        counts.update(tokens)
        if len(lines) % 100 == 0 and counts.total() >= TOKENS:
            break
    stream = TokenStream(data="".join(f"{line}\n" for line in lines).encode("utf-8"))
    return replace(corpus, counts=counts, tokens=counts.total(), types=len(counts), sentences=len(lines), stream=stream)
