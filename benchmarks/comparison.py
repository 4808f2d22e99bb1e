"""Two models word by word: ours against looping over gensim's most_similar.

python benchmarks/comparison.py [--words 50000] [--dimensions 100] [--sample 1000]

Ours compares the whole vocabulary, exactly: the k = 10 nearest of each word in both models, their overlap, the
second-order cosine and the Procrustes residual. gensim's loop finds only the ten nearest of both models and their
overlap; it is timed on words drawn with a seed and scaled to all of them, since it takes minutes. Both must find the
same overlap on the sample. Goals: at most 1/5 of gensim's time, and at most 1 GB beside the two models.
The exit code is 1 if a goal is missed.
"""

from __future__ import annotations

import argparse
import os
import sys
import threading
import time
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from embed_core.geometry.two_models import shifts  # noqa: E402
from embed_core.vectors import WordVectors  # noqa: E402

GOAL, ROOM, K = 1 / 5, 1e9, 10


def resident() -> int:
    """Return the bytes of memory that this process holds."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")


class Peak:
    """The most memory that the process held while the block ran, beside what it held before."""

    def __enter__(self) -> Peak:
        """Begin to look."""
        self.before = self.most = resident()
        self._over = threading.Event()
        self._watch = threading.Thread(target=self._look, daemon=True)
        self._watch.start()
        return self

    def _look(self) -> None:
        while not self._over.wait(0.01):
            self.most = max(self.most, resident())

    def __exit__(self, *_: object) -> None:
        """Look no more."""
        self._over.set()
        self._watch.join()

    @property
    def bytes(self) -> int:
        """The bytes that came on top."""
        return self.most - self.before


def models(words: int, dimensions: int) -> tuple[WordVectors, WordVectors]:
    """Return two models that are alike: the second is the first with noise, in another basis."""
    rng = np.random.default_rng(0)
    rows = rng.standard_normal((words, dimensions), np.float32)
    other = (rows + 0.5 * rng.standard_normal(rows.shape, np.float32)) @ np.linalg.qr(
        rng.standard_normal((dimensions, dimensions))
    )[0].astype(np.float32)
    names, counts = tuple(f"w{n}" for n in range(words)), np.arange(words, 0, -1)
    return WordVectors(names, counts, rows), WordVectors(names, counts, other)


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", type=int, default=50_000)
    parser.add_argument("--dimensions", type=int, default=100)
    parser.add_argument("--sample", type=int, default=1000)
    options = parser.parse_args()
    load = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"
    print(f"{os.cpu_count()} cores, load {load}", flush=True)
    a, b = models(options.words, options.dimensions)
    for model in (a, b):
        _ = model.units, model.index
    begin = time.perf_counter()
    with Peak() as peak:
        found = shifts(a, b, k=K)
    ours = time.perf_counter() - begin
    print(f"ours, {options.words:,} words × {options.dimensions}: {ours:.1f} s, {peak.bytes / 1e6:.0f} MB", flush=True)

    theirs = [model.as_keyed_vectors() for model in (a, b)]
    for keyed in theirs:
        keyed.fill_norms()
    sample = np.sort(np.random.default_rng(1).choice(options.words, min(options.sample, options.words), replace=False))
    begin, overlap = time.perf_counter(), []
    for row in sample:
        near = [{word for word, _ in keyed.most_similar(a.words[row], topn=K)} for keyed in theirs]
        overlap.append(len(near[0] & near[1]) / K)
    whole = (time.perf_counter() - begin) * options.words / len(sample)
    ratio, apart = ours / whole, int((np.abs(found.overlap[sample] - overlap) > 1e-6).sum())
    print(f"gensim's loop, {len(sample):,} words of them, scaled to all: {whole:.1f} s")
    print(f"ratio {ratio:.3f} (≤ {GOAL:.3f}), memory {peak.bytes / 1e6:.0f} MB (≤ {ROOM / 1e6:.0f} MB)")
    print(f"words of the sample whose overlap is another one: {apart} (ties in float32 may be)")
    return 0 if ratio <= GOAL and peak.bytes <= ROOM and apart <= len(sample) // 100 else 1


if __name__ == "__main__":
    sys.exit(main())
