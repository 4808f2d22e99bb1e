"""The two matrices of Word2Vec, and the step that moves them: gensim's compiled one.

gensim's step is the fastest there is for processors, but `import gensim` takes longer than a small
training, and its loop hands sentences over through a queue. So only the compiled module is loaded, and
what it reads of a model is laid out here as gensim lays it out: the same first vectors, noise
table and subsampling. The loop around it (`embed_core.training.epochs`) cuts and steers as gensim
does. Together they give plain gensim's vectors bit for bit; the tests compare the two.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from importlib import import_module
from importlib.machinery import EXTENSION_SUFFIXES, ExtensionFileLoader, ModuleSpec
from importlib.util import find_spec, module_from_spec
from itertools import accumulate
from pathlib import Path
from threading import Lock
from types import ModuleType
from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]
Memory = tuple[Array, Array]
STEPS = "gensim.models.word2vec_inner"
NOISE = 0.75
"""The power of the counts that noise words follow (Mikolov et al. 2013, section 2.2)."""
_guard = Lock()


def compiled_steps() -> ModuleType:
    """Return gensim's compiled module, without what `import gensim` loads besides, where that can be spared."""
    with _guard:
        if STEPS in sys.modules:
            return sys.modules[STEPS]
        path = None if "gensim" in sys.modules else _compiled_file()
        if path is None:
            return import_module(STEPS)
        loader = ExtensionFileLoader(STEPS, str(path))
        module = module_from_spec(ModuleSpec(STEPS, loader, origin=str(path)))
        loader.exec_module(module)
        sys.modules[STEPS] = module
        return module


def _compiled_file() -> Path | None:
    package = find_spec("gensim")
    if package is None or package.origin is None:
        return None
    folder, stem = Path(package.origin).parent / "models", STEPS.rsplit(".", 1)[1]
    found = [folder / (stem + suffix) for suffix in EXTENSION_SUFFIXES]
    return next((path for path in found if path.is_file()), None)


@dataclass(slots=True)
class _Words:
    """What gensim calls `wv`."""

    vectors: Array
    vectors_lockf: Array
    vector_size: int
    key_to_index: dict[int, int]
    expandos: dict[str, Array]


class Network:
    """Word2Vec on its way: `vectors` and `contexts`, both (n, d) float32, changed in place by `step`.

    Sentences are lists of rows. The names of the other attributes are those that gensim's step reads.
    """

    def __init__(self, counts: Array, settings: Any, *, threads: int) -> None:
        size = settings.vector_size
        self.vectors = first_vectors(len(counts), size, seed=settings.seed)
        self.syn1neg = np.zeros_like(self.vectors)
        self.random = np.random.RandomState(settings.seed)
        self.hs, self.cbow_mean, self.shrink_windows, self.running_training_loss = 0, 1, 1, 0.0
        self.window, self.negative, self.sample = settings.window, settings.negative, settings.sample
        self.workers = threads
        self.cum_table = noise_table(counts)
        self.wv = _Words(
            vectors=self.vectors,
            vectors_lockf=np.ones(1, np.float32),
            vector_size=size,
            key_to_index={row: row for row in range(len(counts))},
            expandos={"sample_int": (keeping(counts, settings.sample) * (2**32 - 1)).astype(np.uint32)},
        )
        self.skip_gram = settings.algorithm == "skip-gram"
        self._steps = compiled_steps()

    @property
    def contexts(self) -> Array:
        """The output vectors, (n, d)."""
        return self.syn1neg

    def memory(self) -> Memory:
        """Return the room to work in that each thread needs."""
        return np.zeros(self.wv.vector_size, np.float32), np.zeros(self.wv.vector_size, np.float32)

    def step(self, sentences: list[list[int]], alpha: float, memory: Memory) -> None:
        """Learn from at most 10,000 tokens at one learning rate. The interpreter is free for most of it."""
        if self.skip_gram:
            self._steps.train_batch_sg(self, sentences, alpha, memory[0], False)
        else:
            self._steps.train_batch_cbow(self, sentences, alpha, memory[0], memory[1], False)


def first_vectors(words: int, size: int, *, seed: int) -> Array:
    """Return the vectors before training, (words, size): even between −1/size and 1/size."""
    vectors = np.random.default_rng(seed).random((words, size), dtype=np.float32)
    vectors *= 2.0
    vectors -= 1.0
    vectors /= size
    return vectors


def noise_table(counts: Array) -> Array:
    """Return the cumulative share of each word among noise words, (n,) uint32, scaled to 2³¹ − 1."""
    cumulative = np.array(list(accumulate(float(count) ** NOISE for count in counts.tolist())))
    return np.asarray(np.rint(cumulative / cumulative[-1] * (2**31 - 1)), np.uint32)


def keeping(counts: Array, sample: float) -> Array:
    """Return the probability, (n,), with which an occurrence of each word survives subsampling.

    As word2vec.c and gensim have it, which differs from the paper: (√(f/t) + 1)·t/f, at most 1, where f is
    the word's share of all tokens and t the threshold `sample`.
    """
    if not sample:
        return np.ones(len(counts))
    threshold = sample * float(counts.sum())
    return np.minimum(1.0, (np.sqrt(counts / threshold) + 1) * (threshold / counts))
