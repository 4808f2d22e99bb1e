"""Training on the novel: this library against plain gensim, and how far the estimates were off.

EMBEDLAB_SAMPLES_DIR=folder python benchmarks/training.py [--rounds 2] [--workers 0]

Word2Vec and FastText take turns with plain gensim, with the same settings, sentences in memory and as many
threads as cores; the quickest turn of each counts. The sentences are given to both, so that reading and
segmenting are not measured; finding the vocabulary is. GloVe and PPMI have no counterpart in gensim: their
seconds are told. Before anything runs, the machine is calibrated and every run estimated (without the start
of a worker); the last column is the estimate as a share of what was measured. Estimates are those of a
machine that does nothing else: where processor seconds are far from `ours` × cores, other work disturbed it.
The exit code is 1 if a ratio is above its goal, or an estimate off by more than a half.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
from journey import novel_file  # noqa: E402

import embed_core as ec  # noqa: E402
from embed_core.training import Calibration, calibrate, estimate  # noqa: E402
from embed_core.training.estimate import START  # noqa: E402

GOAL = 1.1
"""Ours may take so many times as long as gensim: the probe after each epoch is included."""
OFF = (0.5, 1.5)


def plain(sentences: list[list[str]], settings: ec.Word2Vec | ec.FastText, workers: int) -> Callable[[], object]:
    """Return the call of plain gensim that does the same."""
    from gensim.models import FastText, Word2Vec

    options = {
        "vector_size": settings.vector_size,
        "window": settings.window,
        "min_count": settings.min_count,
        "epochs": settings.epochs,
        "sg": int(settings.algorithm == "skip-gram"),
        "hs": int(settings.hierarchical),
        "negative": settings.negatives,
        "sample": settings.sample,
        "alpha": settings.alpha,
        "workers": workers,
    }
    if isinstance(settings, ec.FastText):
        low, high = settings.pieces({"西游记": 1})
        return lambda: FastText(sentences, min_n=low, max_n=high, bucket=settings.buckets, **options)
    return lambda: Word2Vec(sentences, **options)


def seconds(call: Callable[[], object]) -> float:
    """Return how long a call takes."""
    begin = time.perf_counter()
    call()
    return time.perf_counter() - begin


def runs(workers: int) -> dict[str, ec.Word2Vec | ec.FastText | ec.GloVe | ec.PPMI]:
    """Return what is run, by name; each takes a few seconds."""
    return {
        "Word2Vec CBOW": ec.Word2Vec(epochs=5, workers=workers),
        "Word2Vec skip-gram": ec.Word2Vec(algorithm="skip-gram", epochs=3, workers=workers),
        "Word2Vec CBOW, tree": ec.Word2Vec(output="hierarchical-softmax", epochs=5, workers=workers),
        "FastText CBOW": ec.FastText(epochs=3, workers=workers),
        "FastText skip-gram": ec.FastText(algorithm="skip-gram", epochs=2, workers=workers),
        "GloVe": ec.GloVe(),
        "PPMI + SVD": ec.PPMI(),
        "PPMI + SVD 300": ec.PPMI(vector_size=300),
    }


def measure(name: str, corpus: ec.Corpus, settings, calibration: Calibration, rounds: int, workers: int) -> bool:
    """Run one kind, print its row, and tell whether it keeps its promises."""
    told = estimate(corpus, settings, calibration=calibration).seconds - START
    theirs = None
    if isinstance(settings, ec.Word2Vec | ec.FastText):
        theirs = plain(list(corpus.iter_sentences()), settings, workers)
    ours, gensim, processors = [], [], []
    for _ in range(rounds if theirs else max(1, rounds - 1)):
        before = time.process_time()
        ours.append(seconds(lambda: ec.train(corpus, settings)))
        processors.append(time.process_time() - before)
        if theirs:
            gensim.append(seconds(theirs))
    share, ratio = told / min(ours), min(ours) / min(gensim) if gensim else 0.0
    cells = [f"{min(gensim):.2f}", f"{ratio:.2f}", f"{GOAL:.2f}"] if gensim else ["", "", ""]
    row = [name, cells[0], f"{min(ours):.2f}", *cells[1:], f"{min(processors):.2f}", f"{told:.2f}", f"{share:.2f}"]
    print(f"| {' | '.join(row)} |", flush=True)
    return ratio <= GOAL and OFF[0] <= share <= OFF[1]


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--workers", type=int, default=0, help="0: one for each core")
    options = parser.parse_args()
    workers = options.workers or os.cpu_count() or 1
    corpus = ec.read_corpus(novel_file())
    ec.train(corpus, ec.FastText(epochs=1, vector_size=10))  # the libraries are loaded
    calibrate()
    took = time.perf_counter()
    calibration = calibrate()
    took = time.perf_counter() - took
    told = ", ".join(f"{name} {value:.2f}" for name, value in calibration.to_json().items())
    load = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"
    print(f"{corpus.tokens:,} tokens, {workers} workers, load {load}; calibrated in {took:.2f} s: {told}")
    print("| trainer | gensim, s | ours, s | ratio | goal | ours, processors | estimate, s | estimate / ours |")
    print("|---|---|---|---|---|---|---|---|")
    kept = [measure(name, corpus, each, calibration, options.rounds, workers) for name, each in runs(workers).items()]
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
