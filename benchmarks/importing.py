"""What importing a large model takes: memory above the start, and seconds beside gensim's loader, in one run.

`python benchmarks/importing.py [--words 1000000] [--dimensions 300] [--format word2vec-text]`

The file is made by the script itself. Each side runs in a process of its own. Memory is the largest resident set
(anonymous and file pages together) above that at the start of the work. The goal: below 1.3 times the matrix.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
GOAL = 1.3
OURS = """
from embed_core.vectors.formats import bring
import pathlib
def work():
    folder = pathlib.Path(sys.argv[2]); folder.mkdir()
    bring([("model", pathlib.Path(sys.argv[1]))], folder)
"""
GENSIM = """
from gensim.models import KeyedVectors
from gensim.models.fasttext import load_facebook_vectors
def work():
    return KeyedVectors.load_word2vec_format(sys.argv[1], binary=sys.argv[3] == "word2vec-binary")
"""
MEASURED = """
import sys, time, threading, psutil
{side}
me = psutil.Process()
before, peak, ended = me.memory_info().rss, [0], threading.Event()
def watch():
    while not ended.wait(0.01):
        peak[0] = max(peak[0], me.memory_info().rss)
threading.Thread(target=watch, daemon=True).start()
begun = time.perf_counter()
kept = work()
seconds = time.perf_counter() - begun
peak[0] = max(peak[0], me.memory_info().rss)
ended.set()
print(peak[0] - before, seconds)
"""


def make_file(path: Path, words: int, dimensions: int, format: str) -> None:
    """Write a file of random vectors, a block at a time."""
    rng = np.random.default_rng(0)
    with path.open("wb") as file:
        file.write(f"{words} {dimensions}\n".encode())
        form = " ".join(["%.6f"] * dimensions)
        for begin in range(0, words, 10_000):
            rows = rng.standard_normal((min(10_000, words - begin), dimensions), dtype=np.float32)
            for number, row in enumerate(rows, begin):
                name = f"word{number} ".encode()
                text = row.tobytes() if format == "word2vec-binary" else (form % tuple(row)).encode()
                file.write(name + text + b"\n")


def measured(side: str, path: Path, folder: Path, format: str) -> tuple[int, float]:
    """Return the bytes above the start and the seconds of one side, in a process of its own."""
    command = [sys.executable, "-c", MEASURED.format(side=side), str(path), str(folder), format]
    out = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    return int(out[0]), float(out[1])


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", type=int, default=1_000_000)
    parser.add_argument("--dimensions", type=int, default=300)
    parser.add_argument("--format", choices=("word2vec-binary", "word2vec-text"), default="word2vec-binary")
    options = parser.parse_args()
    words, dimensions, format = options.words, options.dimensions, options.format
    matrix = 4 * words * dimensions
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "model"
        begun = time.perf_counter()
        make_file(path, words, dimensions, format)
        print(f"{format}: {words:,} × {dimensions}, {path.stat().st_size / 1e6:,.0f} MB, matrix {matrix / 1e6:,.0f} MB")
        print(f"made in {time.perf_counter() - begun:.1f} s")
        ours, seconds = measured(OURS, path, Path(place) / "folder", format)
        theirs, theirs_seconds = measured(GENSIM, path, Path(place) / "other", format)
    print(f"ours    {seconds:7.1f} s   {ours / 1e6:8,.0f} MB above the start, {ours / matrix:.2f} × the matrix")
    print(
        f"gensim  {theirs_seconds:7.1f} s   {theirs / 1e6:8,.0f} MB above the start, {theirs / matrix:.2f} × the matrix"
    )
    return 0 if ours < GOAL * matrix else 1


if __name__ == "__main__":
    sys.exit(main())
