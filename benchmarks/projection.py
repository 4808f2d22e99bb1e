"""From a choice to a picture: this library's maps against the plain way, openTSNE and scikit-learn.

EMBEDLAB_SAMPLES_DIR=folder python benchmarks/projection.py [--words 10000] [--rest matrix.npy …] [--without-sklearn]

First picture: whole processes from a stored model to the first picture of its words. The plain way opens it with
gensim, runs scikit-learn's t-SNE with its defaults and gives plotly express's figure to JSON; ours opens it, makes
the PCA and packs it as the browser gets it; t-SNE then starts from that picture. Goal: at most 1/10 of the time.

Settled t-SNE, on several models: our whole t-SNE, exact neighbours included, against `openTSNE.TSNE` and
`sklearn.manifold.TSNE` with their defaults and cosine, one run each. Goals: at most 1/4 of openTSNE's time and 1/8 of
scikit-learn's, at a trustworthiness (k = 10, on 1,500 words drawn with a seed) within 0.01 of the better one.
The models: skip-gram on 《西游记》, PPMI + SVD on the news of gensim's test data with the teaching corpora's
English (as many words as there are), and what `--rest` names: matrices of float32 rows, of which the first are taken.
The exit code is 1 if a goal is missed.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from journey import novel_file  # noqa: E402

import embed_core as ec  # noqa: E402
from embed_core.geometry.projection import trustworthiness  # noqa: E402
from embed_core.vectors import WordVectors  # noqa: E402

FIRST, OPEN, SKLEARN, NEAR = 1 / 10, 1 / 4, 1 / 8, 0.01
JUDGED = 1500

PLAIN = """
import sys
import numpy as np
import plotly.express as px
from gensim.models import KeyedVectors
from sklearn.manifold import TSNE
kept = KeyedVectors.load(sys.argv[1])
words = kept.index_to_key[: int(sys.argv[2])]
at = TSNE(random_state=0).fit_transform(kept.vectors[: len(words)])
print(len(px.scatter(x=at[:, 0], y=at[:, 1], text=words).to_json()))
"""
OURS = """
import sys
import embed_core as ec
from pages.widgets.word_map.payload import Points, pack
model = ec.open_model(sys.argv[1])
chart = ec.project(model, model.words[: int(sys.argv[2])])
print(len(pack(Points(chart.coordinates, chart.words, model.counts[: len(chart.words)]), {})))
"""


def script(code: str, *arguments: str) -> float:
    """Return the seconds of a script, from start to exit."""
    begin = time.perf_counter()
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, "-c", code, *arguments], env=environment, check=True, capture_output=True)
    return time.perf_counter() - begin


def first_picture(model: WordVectors, words: int) -> bool:
    """Print how soon the first picture is there."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        model.save(folder / "ours")
        model.as_keyed_vectors().save(str(folder / "theirs"))
        ours = min(script(OURS, str(folder / "ours"), str(words)) for _ in range(3))
        theirs = script(PLAIN, str(folder / "theirs"), str(words))
    ratio = ours / theirs
    print(
        f"first picture of {words:,} words: plain {theirs:.1f} s, ours {ours:.2f} s, ratio {ratio:.3f} (≤ {FIRST:.3f})"
    )
    return ratio <= FIRST


def timed(make: Callable[[], np.ndarray]) -> tuple[float, float, np.ndarray]:
    """Return wall seconds, processor seconds and what was made."""
    wall, work = time.perf_counter(), time.process_time()
    made = make()
    return time.perf_counter() - wall, time.process_time() - work, made


def settled(name: str, model: WordVectors, words: int, *, with_sklearn: bool) -> bool:
    """Print one row a way to a settled t-SNE, and tell whether ours keeps its promises."""
    chosen = model.words[:words]
    units = np.ascontiguousarray(model.units[: len(chosen)])
    judged = np.sort(np.random.default_rng(0).choice(len(chosen), min(JUDGED, len(chosen)), replace=False))

    def openly() -> np.ndarray:
        from openTSNE import TSNE

        return np.asarray(TSNE(metric="cosine", random_state=0, n_jobs=-1).fit(units))

    def sklearn() -> np.ndarray:
        from sklearn.manifold import TSNE

        return TSNE(metric="cosine", init="pca", random_state=0, n_jobs=-1).fit_transform(units)

    ways: dict[str, Callable[[], np.ndarray]] = {
        "ours": lambda: ec.project(model, chosen, "tsne").coordinates,
        "openTSNE": openly,
    }
    ways |= {"scikit-learn": sklearn} if with_sklearn else {}
    found = {}
    for way, make in ways.items():
        wall, work, at = timed(make)
        trust = trustworthiness(units, np.asarray(at, np.float32), rows=judged)
        found[way] = wall, trust
        print(f"| {name}, {len(chosen):,} words | {way} | {wall:.1f} s | {work:.1f} s | {trust:.3f} |", flush=True)
    mine, trust = found.pop("ours")
    goals = {"openTSNE": OPEN, "scikit-learn": SKLEARN}
    kept = [mine / wall <= goals[way] for way, (wall, _) in found.items()]
    told = ", ".join(f"{mine / wall:.3f} of {way} (≤ {goals[way]:.3f})" for way, (wall, _) in found.items())
    best = max(other for _, other in found.values())
    print(f"| {name} | ratio of wall time: {told} | trust {trust - best:+.3f} (≥ −{NEAR}) | | |", flush=True)
    return all(kept) and trust >= best - NEAR


def models(rest: list[Path]) -> Iterator[tuple[str, WordVectors]]:
    """Yield models of different corpora."""
    novel = ec.read_corpus(novel_file())
    yield "西游记, skip-gram", ec.train(novel, ec.Word2Vec(algorithm="skip-gram", epochs=10, min_count=2, seed=1))
    yield "news, PPMI + SVD", ec.train(ec.sample("lee_news"), ec.PPMI(min_count=1))
    for path in rest:
        rows = np.array(np.load(path, mmap_mode="r")[:20_000], np.float32)
        words = tuple(f"w{n}" for n in range(len(rows)))
        yield path.name, WordVectors(words, np.arange(len(rows), 0, -1), rows)


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", type=int, default=10_000)
    parser.add_argument("--rest", type=Path, nargs="*", default=[])
    parser.add_argument("--without-sklearn", action="store_true")
    options = parser.parse_args()
    load = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"
    print(f"{os.cpu_count()} cores, load {load}", flush=True)
    kept = []
    for number, (name, model) in enumerate(models(options.rest)):
        if not number:
            kept.append(first_picture(model, options.words))
            print("| model | way | wall | processors | trustworthiness |\n|---|---|---|---|---|", flush=True)
        kept.append(settled(name, model, options.words, with_sklearn=not options.without_sklearn))
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
