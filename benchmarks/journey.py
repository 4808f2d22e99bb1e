"""From the novel's file to vectors, and to a first map: the plain script against this library, in one run.

EMBEDLAB_SAMPLES_DIR=folder python benchmarks/journey.py [--rounds 3] [--workers 0]

Whole processes, alternating, after one of each that is not counted (it warms the disk and builds jieba's
cache). The plain script is jieba + gensim with the lecture note's model 2, and scikit-learn's PCA for the
map; ours makes the calls that a notebook would. Both leave out punctuation and cut sentences at 。！？ and at
line ends. The ratio is that of the medians of wall time; processor time tells the same where other work
disturbs the clock.

The vectors must be of the same kind: the share of the ten nearest words that ours and the plain script's
have in common, over the 1,000 most frequent words, against the share between two seeds of the plain script.
A plain script that takes whole lines (paragraphs) for sentences is compared too, outside the goal: its
windows reach over sentence ends, which changes the neighbours more than a seed does.
The exit code is 1 if a ratio misses its goal or the agreement falls short of the seeds' by more than 0.03.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
from embed_core.corpus import SAMPLES  # noqa: E402
from embed_core.geometry import compare  # noqa: E402
from embed_core.vectors import WordVectors  # noqa: E402

FREQUENT = 1000
NOISE = 0.03

PLAIN_VECTORS = """
import re
import sys
import jieba
import numpy as np
from gensim.models import Word2Vec
path, out, seed, workers = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
with open(path, encoding="gb18030") as file:
    lines = re.split("[。！？!?\\n]", file.read())
cut = ([word for word in jieba.lcut(line) if any(map(str.isalnum, word))] for line in lines)
sentences = [words for words in cut if words]
model = Word2Vec(sentences, vector_size=128, window=5, min_count=5, epochs=5, seed=seed, workers=workers)
words, vectors = model.wv.index_to_key, model.wv.vectors
"""
PARAGRAPHS = PLAIN_VECTORS.replace("[。！？!?\\n]", "\\n")
OUR_VECTORS = """
import sys
import numpy as np
import embed_core as ec
path, out, seed, workers = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
corpus = ec.read_corpus(path)
settings = ec.Word2Vec(vector_size=128, window=5, min_count=5, epochs=5, seed=seed, workers=workers)
model = ec.train(corpus, settings)
words, vectors = model.words, model.matrix
"""
PLAIN_MAP = """
from sklearn.decomposition import PCA
points = PCA(n_components=2).fit_transform(vectors[:2000])
"""
OUR_MAP = """
points = ec.project(model, method="pca", dimensions=2, most=2000).coordinates
"""
KEEP = """
np.savez(out, words=np.array(words), vectors=vectors)
"""
KEEP_MAP = """
assert points.shape == (2000, 2)
np.save(out, points)
"""
VECTORS = {"plain": PLAIN_VECTORS + KEEP, "ours": OUR_VECTORS + KEEP}
MAPS = {"plain": PLAIN_VECTORS + PLAIN_MAP + KEEP_MAP, "ours": OUR_VECTORS + OUR_MAP + KEEP_MAP}


class Runner:
    """Runs scripts in processes of their own and takes their time."""

    def __init__(self, novel: Path, folder: Path, workers: int) -> None:
        self.novel, self.folder, self.workers = novel, folder, workers

    def run(self, script: str, out: str, *, seed: int = 1) -> tuple[float, float]:
        """Run a script from start to exit; return its seconds, by the clock and of processors."""
        arguments = [str(self.novel), str(self.folder / out), str(seed), str(self.workers)]
        environment = os.environ | {"PYTHONPATH": str(ROOT)}
        start, before = time.perf_counter(), os.times()
        subprocess.run(
            [sys.executable, "-c", script, *arguments], check=True, env=environment, stderr=subprocess.DEVNULL
        )
        took, after = time.perf_counter() - start, os.times()
        busy = after.children_user + after.children_system - before.children_user - before.children_system
        return took, busy

    def race(self, name: str, scripts: dict[str, str], rounds: int, goal: float) -> bool:
        """Run the scripts in turns, print one row, and tell whether the goal is met."""
        seconds: dict[str, list[tuple[float, float]]] = {who: [] for who in scripts}
        for turn in range(rounds + 1):
            for who, script in scripts.items():
                took = self.run(script, f"{name}-{who}")
                if turn:
                    seconds[who].append(took)
        cells = []
        for part in (0, 1):
            taken = {who: [pair[part] for pair in pairs] for who, pairs in seconds.items()}
            ratio = median(taken["ours"]) / max(median(taken["plain"]), 1e-9)
            spread = [f"{median(each):.2f} ({min(each):.2f}–{max(each):.2f})" for each in taken.values()]
            cells.append((ratio, f"{' | '.join(spread)} | {ratio:.2f}"))
        (ratio, clock), (_, processors) = cells
        print(f"| {name} | {clock} | {goal:.2f} | {processors} |", flush=True)
        return ratio <= goal

    def opened(self, out: str) -> WordVectors:
        """Return the vectors that a script left, most frequent word first."""
        with np.load(self.folder / f"{out}.npz") as kept:
            words = tuple(kept["words"].tolist())
            return WordVectors(words, np.arange(len(words), 0, -1), kept["vectors"])


def same_kind(runner: Runner) -> bool:
    """Print how far the neighbours agree, and tell whether that is within the seeds' noise."""
    runner.run(VECTORS["plain"], "seed-2", seed=2)
    runner.run(PARAGRAPHS + KEEP, "paragraphs")
    names = ("vectors-plain", "seed-2", "vectors-ours", "paragraphs")
    plain, other, ours, paragraphs = (runner.opened(name) for name in names)
    shared = [word for word in plain.words if word in ours and word in other][:FREQUENT]
    noise, reached, apart = (compare(plain, model, k=10, words=shared).mean for model in (other, ours, paragraphs))
    print(f"words: plain {len(plain)}, ours {len(ours)}, in both {len(set(plain.words) & set(ours.words))}")
    print(f"ten nearest of {len(shared)} words in common: plain and ours {reached:.3f}, two plain seeds {noise:.3f}")
    print(f"outside the goal: plain by sentences and plain by paragraphs {apart:.3f}", end=", ")
    print(f"ours and plain by paragraphs {compare(paragraphs, ours, k=10, words=shared).mean:.3f}")
    return reached >= noise - NOISE


def novel_file() -> Path:
    """Return the novel's file in EMBEDLAB_SAMPLES_DIR, known by its checksum."""
    folder = Path(os.environ.get("EMBEDLAB_SAMPLES_DIR", "."))
    wanted = SAMPLES["journey_to_the_west"]
    for path in sorted(folder.iterdir()):
        fits = path.is_file() and path.stat().st_size == wanted.bytes
        if fits and hashlib.sha256(path.read_bytes()).hexdigest() == wanted.sha256:
            return path
    sys.exit(f"No file in {folder} is the novel; set EMBEDLAB_SAMPLES_DIR to its folder. It comes from {wanted.url}")


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--workers", type=int, default=0, help="0: one for each core")
    options = parser.parse_args()
    workers = options.workers or os.cpu_count() or 1
    with tempfile.TemporaryDirectory() as folder:
        runner = Runner(novel_file(), Path(folder), workers)
        print(f"{workers} workers, {options.rounds} rounds; seconds: median (least–most)")
        print("| to | plain | ours | ratio | goal | plain, processors | ours, processors | ratio |")
        print("|---|---|---|---|---|---|---|---|")
        fast = [runner.race("vectors", VECTORS, options.rounds, 1 / 2), runner.race("map", MAPS, options.rounds, 1 / 3)]
        same = same_kind(runner)
    return 0 if all(fast) and same else 1


if __name__ == "__main__":
    sys.exit(main())
