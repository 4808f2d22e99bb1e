"""The matrices of Word2Vec, and the step that moves them: gensim's compiled one.

gensim's step is the fastest there is for processors, but `import gensim` takes longer than a small
training, and its loop hands sentences over through a queue. So only the compiled module is loaded, and
what it reads of a model is laid out here as gensim lays it out: the same first vectors, noise
table, subsampling and tree. The loop around it (`embed_core.training.epochs`) cuts and steers as gensim
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

from embed_core.training.huffman import huffman

Array = np.ndarray[Any, Any]
Memory = tuple[Array, Array]
MODELS, ALONE = "gensim.models", "word2vec_inner"
NOISE = 0.75
"""The power of the counts that noise words follow (Mikolov et al. 2013, section 2.2)."""
_guard = Lock()


def compiled_steps(stem: str = ALONE) -> ModuleType:
    """Return a compiled module of gensim; Word2Vec's without what `import gensim` loads besides, where it can be."""
    name = f"{MODELS}.{stem}"
    with _guard:
        if name in sys.modules:
            return sys.modules[name]
        path = None if "gensim" in sys.modules or stem != ALONE else _compiled_file()
        if path is None:
            return import_module(name)
        loader = ExtensionFileLoader(name, str(path))
        module = module_from_spec(ModuleSpec(name, loader, origin=str(path)))
        loader.exec_module(module)
        sys.modules[name] = module
        return module


def _compiled_file() -> Path | None:
    package = find_spec("gensim")
    if package is None or package.origin is None:
        return None
    folder = Path(package.origin).parent / "models"
    found = [folder / (ALONE + suffix) for suffix in EXTENSION_SUFFIXES]
    return next((path for path in found if path.is_file()), None)


@dataclass(slots=True)
class _Words:
    """What gensim calls `wv`."""

    vectors: Array
    vectors_lockf: Array
    vector_size: int
    key_to_index: dict[int, int]
    expandos: dict[str, Any]


class Network:
    """Word2Vec on its way: `vectors` (n, d) float32 and what predicts from them, changed in place by `step`.

    What predicts is `contexts` (n, d) for negative sampling, `nodes` (n, d) for hierarchical softmax (a row
    for each inner node, the last one not used), or both. `counts` say how often each word occurs in all,
    `read` how often in the text that is read. `moving` (n,) is 0 for words whose vectors stay. Sentences are
    lists of rows. `wild` is true once the numbers have left their bounds. The names of the other attributes are
    those that gensim's step reads.
    """

    wild = False

    def __init__(
        self, counts: Array, settings: Any, *, threads: int, read: Array | None = None, moving: Array | None = None
    ) -> None:
        size = settings.vector_size
        self.contexts = np.zeros((len(counts), size), np.float32) if settings.negatives else None
        self.nodes = np.zeros((len(counts), size), np.float32) if settings.hierarchical else None
        self.tree = huffman(counts) if settings.hierarchical else None
        self.syn1neg, self.syn1 = self.contexts, self.nodes
        self.random = np.random.RandomState(settings.seed)
        self.hs, self.cbow_mean, self.shrink_windows, self.running_training_loss = int(settings.hierarchical), 1, 1, 0.0
        self.window, self.negative, self.sample = settings.window, settings.negatives, settings.sample
        self.skip_gram = settings.algorithm == "skip-gram"
        self.sg, self.workers = int(self.skip_gram), threads
        self.cum_table = noise_table(counts)
        kept = keeping(counts if read is None else read, settings.sample)
        expandos: dict[str, Any] = {"sample_int": (kept * (2**32 - 1)).astype(np.uint32)}
        if self.tree is not None:
            expandos["code"], expandos["point"] = self.tree.paths()
        self._lay_out(len(counts), settings, expandos, np.ones(1, np.float32) if moving is None else moving)

    def _lay_out(self, words: int, settings: Any, expandos: dict[str, Any], moving: Array) -> None:
        self._steps = compiled_steps()
        size = settings.vector_size
        rows = {row: row for row in range(words)}
        self.wv: Any = _Words(first_vectors(words, size, seed=settings.seed), moving, size, rows, expandos)

    @property
    def vectors(self) -> Array:
        """The vectors of the words, (n, d)."""
        return np.asarray(self.wv.vectors)

    def first(self, most: int) -> Array:
        """Return a copy of the vectors of the first words."""
        return self.vectors[:most].copy()

    def parts(self) -> dict[str, Array]:
        """Return the matrices that the steps change, by name."""
        found = {"vectors": self.vectors, "contexts": self.contexts, "nodes": self.nodes}
        return {name: array for name, array in found.items() if array is not None}

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
    counts = np.maximum(counts, 1)  # a word that does not occur is never asked about
    return np.minimum(1.0, (np.sqrt(counts / threshold) + 1) * (threshold / counts))
