"""How fast is this machine? A little of each kind of work, measured once, makes estimates true of it."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, fields
from typing import Any

import numpy as np

from embed_core.training.cost import glove_seconds, numbering_seconds, step_seconds, svd_seconds

WORDS, SIZE, TOKENS = 4000, 100, 10_000
LONGEST = 0.15
"""Seconds after which a piece of work is not done once more."""
COLD = 1.5
"""A decomposition done once, in memory that is new to it, takes so many times as long as one that is repeated."""
BRIEF = 1.15
"""A step over one batch, repeated, finds more of what it needs in the caches than one over a text does."""
LEAST, MOST = 0.05, 50.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """How many times as long each kind of work takes here as on the machine that the formulas were fitted on.

    `steps`: gensim's compiled step; `text`: reading tokens; `pairs`: GloVe's fit; `table`: PPMI's decomposition.
    """

    steps: float = 1.0
    text: float = 1.0
    pairs: float = 1.0
    table: float = 1.0

    def to_json(self) -> dict[str, float]:
        """Return the numbers as JSON can hold them."""
        return asdict(self)

    @staticmethod
    def from_json(data: Mapping[str, Any]) -> Calibration:
        """Return what `to_json` wrote; what is missing is 1, what is beyond reason is brought back to it."""
        known = {item.name: float(data.get(item.name, 1.0)) for item in fields(Calibration)}
        return Calibration(**{name: min(max(value, LEAST), MOST) for name, value in known.items()})


def calibrate() -> Calibration:
    """Measure this machine: about 0.3 seconds of work once the libraries are loaded. It is to be kept, not repeated.

    Each piece of work is done a few times and the quickest counts: other programs only make it slower.
    """
    rng = np.random.default_rng(1)
    return Calibration.from_json(
        {
            "steps": BRIEF * _steps(rng) / step_seconds(words=WORDS, size=SIZE, contexts=3.43, read=TOKENS),
            "text": _text(rng) / numbering_seconds(2 * TOKENS),
            "pairs": _pairs(rng) / glove_seconds(pairs=4 * TOKENS, size=SIZE, words=WORDS, batch=TOKENS),
            "table": COLD * _table(rng) / svd_seconds(pairs=20 * WORDS, words=WORDS, size=SIZE // 2),
        }
    )


def _quickest(work: Callable[[], object], times: int) -> float:
    taken: list[float] = []
    while len(taken) < times and sum(taken) < LONGEST:
        begin = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begin)
    return min(taken)


def _zipf(rng: np.random.Generator, tokens: int) -> np.ndarray[Any, Any]:
    shares = 1.0 / np.arange(1, WORDS + 1)
    return rng.choice(WORDS, tokens, p=shares / shares.sum())


def _steps(rng: np.random.Generator) -> float:
    from embed_core.training.kernel import Network
    from embed_core.training.word2vec import Word2Vec

    settings = Word2Vec(vector_size=SIZE, sample=0.0, workers=1)
    network = Network((1e6 / np.arange(1, WORDS + 1)).astype(np.int64) + 1, settings, threads=1)
    sentences = _zipf(rng, TOKENS).reshape(-1, 8).tolist()
    memory = network.memory()
    return _quickest(lambda: network.step(sentences, 0.025, memory), 4)


def _text(rng: np.random.Generator) -> float:
    from embed_core.corpus import build_corpus
    from embed_core.training.numbering import number_sentences

    tokens = [f"w{row}" for row in _zipf(rng, 2 * TOKENS).tolist()]
    corpus = build_corpus([[tokens[at : at + 10] for at in range(0, len(tokens), 10)]], name="", language="en")
    return _quickest(lambda: number_sentences(corpus, corpus.counts, on_way=lambda: None), 3)


def _pairs(rng: np.random.Generator) -> float:
    from embed_core.training.adagrad import Factors, Pairs

    rows, columns = np.sort(_zipf(rng, 4 * TOKENS)).astype(np.int32), _zipf(rng, 4 * TOKENS).astype(np.int32)
    ones = np.ones(4 * TOKENS, np.float32)
    pairs, factors = Pairs(rows, columns, ones, ones * np.float32(0.01)), Factors(WORDS, SIZE, seed=1)
    parts = np.sort(rng.permutation(4 * TOKENS).reshape(4, TOKENS), axis=1)
    with ThreadPoolExecutor(1) as pool:

        def fit() -> None:
            for part in parts:
                factors.learn(pairs, part, alpha=0.01, pool=pool)

        return _quickest(fit, 3)


def _table(rng: np.random.Generator) -> float:
    from scipy import sparse

    from embed_core.training.ppmi import leading_directions

    ones = np.ones(20 * WORDS)
    places = _zipf(rng, 20 * WORDS), _zipf(rng, 20 * WORDS)
    table = sparse.coo_array((ones, places), shape=(WORDS, WORDS)).tocsr()
    return _quickest(lambda: leading_directions(table, SIZE // 2, seed=1), 2)
