"""A large model that was stored: how soon it answers, and what memory it takes of its own.

python benchmarks/opening.py [--words 400000] [--dimensions 300] [--turns 3] [--folder DIR]
    [--near 1200000] [--near-dimensions 100]

A model of random rows around random centres is stored twice, as ours and as gensim's `KeyedVectors`. Then fresh
processes take turns: each opens the model, asks for the ten nearest words of one word, and of twenty more. Imports
are not timed. Own memory is `RssAnon` (what is mapped from the file is not one's own, and goes when others need it),
as it is at the end, imports included. The first turn warms the disk's cache and is not counted.

Then, with `--near`, a model of so many words × `--near-dimensions` gets an approximate index, in a process of its
own: how long that takes, how many of the exact ten nearest it finds, and how long an answer takes with and without.

Goals: the first neighbours within 0.5 s of opening and at most 1/2 of gensim's native load, less than 150 MB of own
memory, later exact answers within 40 ms, the same neighbours as gensim's; an index finds 95 % and answers in less
time than all cosines take. The exit code is 1 if a goal is missed.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

FIRST, RATIO, ROOM, LATER = 0.5, 1 / 2, 150e6, 0.040
ASKED, RECALL = 21, 0.95
KINDS = ("ours", "gensim", "gensim, mapped")


def model_of(words: int, dimensions: int) -> tuple[tuple[str, ...], np.ndarray]:
    """Return names as long as those of a real vocabulary, and rows around a thousand centres."""
    rng = np.random.default_rng(0)
    centres = rng.standard_normal((1000, dimensions), np.float32)
    rows = np.empty((words, dimensions), np.float32)
    for start in range(0, words, 20_000):
        some = rows[start : start + 20_000]
        some[:] = centres[rng.integers(1000, size=len(some))] + rng.standard_normal(some.shape, np.float32) + 0.3
    syllables = [first + vowel for first in "bcdfghjklmnprstvwz" for vowel in "aeiou"]
    names = []
    for number in range(1, words + 1):
        parts = []
        while number:
            number, part = divmod(number, len(syllables))
            parts.append(syllables[part])
        names.append(
            "".join(parts) if len(names) % 3 else "".join(chr(0x4E00 + ord(p[0]) * 40 + ord(p[1])) for p in parts)
        )
    seen = dict.fromkeys(names)
    return tuple(dict.fromkeys([*seen, *(f"word{n}" for n in range(words - len(seen)))])), rows


def own_memory() -> int:
    """Return the bytes of memory that are this process's own."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("RssAnon:")[1].split()[0]) * 1024


def look(kind: str, place: str) -> dict[str, object]:
    """Open a model in this very process and ask it; return what that took."""
    if kind == "ours":
        from embed_core.geometry import neighbours
        from embed_core.vectors import open_model

        def opened():
            model = open_model(place)
            return model.words, lambda word: [(near.word, near.cosine) for near in neighbours(model, word, k=10)]
    else:
        from gensim.models import KeyedVectors

        def opened():
            keyed = KeyedVectors.load(place, mmap="r" if "mapped" in kind else None)
            return keyed.index_to_key, lambda word: keyed.most_similar(word, topn=10)

    before, begin = own_memory(), time.perf_counter()
    words, ask = opened()
    answers = [ask(words[len(words) // 3])]
    first, later = time.perf_counter() - begin, []
    for number in range(1, ASKED):
        begin = time.perf_counter()
        answers.append(ask(words[number * len(words) // ASKED]))
        later.append(time.perf_counter() - begin)
    return {
        "first": first,
        "later": statistics.median(later),
        "own": own_memory(),
        "before": before,
        "answers": answers,
    }


def in_a_process(kind: str, place: Path) -> dict:
    """Return what `look` says in a process of its own."""
    told = subprocess.run(
        [sys.executable, __file__, "--look", kind, str(place)], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return dict(json.loads(told.stdout))


def same(ours: list, theirs: list) -> bool:
    """Tell whether two lists of answers agree; words whose cosines differ by rounding may change places."""
    for mine, other in zip(ours, theirs, strict=True):
        known = dict(map(tuple, other))
        if any(abs(a[1] - b[1]) > 2e-6 for a, b in zip(mine, other, strict=True)):
            return False
        if sum(word not in known for word, _ in mine) > 1:
            return False
    return True


def exact(options: argparse.Namespace, folder: Path) -> bool:
    """Measure the exact answers, print the table, and tell whether the goals are met."""
    from embed_core.vectors import WordVectors

    words, rows = model_of(options.words, options.dimensions)
    model = WordVectors(words, np.arange(len(words), 0, -1), rows)
    model.save(folder / "ours")
    model.as_keyed_vectors().save(str(folder / "gensim.kv"))
    del model, rows
    places = dict(zip(KINDS, (folder / "ours", folder / "gensim.kv", folder / "gensim.kv")))
    turns = [{kind: in_a_process(kind, places[kind]) for kind in KINDS} for _ in range(options.turns + 1)][1:]
    told = {
        kind: {what: statistics.median(t[kind][what] for t in turns) for what in ("first", "later", "own")}
        for kind in KINDS
    }
    print(f"{options.words:,} words × {options.dimensions}, median of {options.turns} turns")
    print(f"{'':16}{'first answer':>14}{'later':>10}{'own memory':>13}")
    for kind, each in told.items():
        print(f"{kind:16}{each['first']:>12.2f} s{1000 * each['later']:>7.0f} ms{each['own'] / 1e6:>10.0f} MB")
    ours, ratio = told["ours"], told["ours"]["first"] / told["gensim"]["first"]
    agreed = all(same(t["ours"]["answers"], t["gensim"]["answers"]) for t in turns)
    print(f"first {ours['first']:.2f} s (≤ {FIRST} s), of gensim's native load {ratio:.2f} (≤ {RATIO:.2f})")
    print(
        f"own memory {ours['own'] / 1e6:.0f} MB (≤ {ROOM / 1e6:.0f} MB), later {1000 * ours['later']:.0f} ms (≤ 40 ms)"
    )
    print(f"the neighbours are {'the same' if agreed else 'NOT the same'} as gensim's", flush=True)
    return agreed and ours["first"] <= FIRST and ratio <= RATIO and ours["own"] <= ROOM and ours["later"] <= LATER


def near(options: argparse.Namespace, folder: Path) -> bool:
    """Measure an index against exact answers, print the table, and tell whether the goals are met."""
    from embed_core.geometry import neighbours
    from embed_core.geometry.near_index import build_index, open_index
    from embed_core.vectors import WordVectors, open_model

    words, rows = model_of(options.near, options.near_dimensions)
    WordVectors(words, np.arange(len(words), 0, -1), rows).save(folder / "many")
    del rows
    model = open_model(folder / "many")
    begin = time.perf_counter()
    build_index(model, folder / "index")
    built = time.perf_counter() - begin
    begin = time.perf_counter()
    index = open_index(folder / "index")
    opened, size = time.perf_counter() - begin, sum(path.stat().st_size for path in (folder / "index").iterdir())
    taken: dict[str, list[float]] = {"exact": [], "index": []}
    for number in range(ASKED):
        for kind, used in (("exact", None), ("index", index)):
            begin = time.perf_counter()
            neighbours(model, words[number * len(words) // ASKED], k=10, index=used)
            taken[kind].append(time.perf_counter() - begin)
    exactly, quickly = (1000 * statistics.median(each) for each in taken.values())
    facts = index.facts
    print(f"{options.near:,} words × {options.near_dimensions}: index built in {built:.0f} s, {size / 1e6:.0f} MB")
    print(f"opened in {1000 * opened:.0f} ms; an answer takes {quickly:.1f} ms by it, {exactly:.1f} ms exactly")
    print(f"it finds {100 * facts.recall:.1f} % of the exact ten nearest of {facts.asked} words (≥ 95 %)")
    return facts.recall >= RECALL and quickly < exactly


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", type=int, default=400_000, help="0: the index alone")
    parser.add_argument("--dimensions", type=int, default=300)
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--near", type=int, default=0, help="words of a model that gets an approximate index")
    parser.add_argument("--near-dimensions", type=int, default=100)
    parser.add_argument("--folder", help="where the models are written, and left; else a temporary folder")
    parser.add_argument("--look", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.look:
        print(json.dumps(look(*options.look)))
        return 0
    load = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"
    print(f"{os.cpu_count()} cores, load {load}", flush=True)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(options.folder or temporary)
        folder.mkdir(parents=True, exist_ok=True)
        met = [exact(options, folder)] if options.words else []
        met += [near(options, folder)] if options.near else []
    return 0 if all(met) else 1


if __name__ == "__main__":
    sys.exit(main())
