"""Reading a corpus: speed against plain jieba, memory for 200 MB, and how soon a word is found in it.

EMBEDLAB_SAMPLES_DIR=folder python benchmarks/corpus.py [--times 20] [--megabytes 200] [--rounds 2]

Speed: 《西游记》 so many times in one file. Plain jieba decodes it, cuts it line by line on one core
(`jieba.lcut`) and counts the words; ours recognises the encoding, cleans, segments, counts, and writes the
corpus into a folder. Both run in processes of their own, from start to exit; the quickest round of each counts.
Goal: at least 8 times as fast.

Memory: a text of so many megabytes whose vocabulary goes on growing (each copy of the novel brings 4,000
words of its own). What the reading process and its helpers hold together, pages that they share counted once
(the kernel's proportional set size), above what the same process held before it began. Goal: 300 MB.

Looking up: the places of 行者 in the stored corpus of the speed test, sorted by the right, in milliseconds:
the very first time (the index is made), when the index is there but not open, and after that. Goal: 50 ms.
The exit code is 1 if a goal is missed.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
from journey import novel_file  # noqa: E402

SPEED, MEMORY, LOOK_UP = 8.0, 300.0, 50.0

PLAIN = """
import sys
from collections import Counter
import jieba
counts = Counter()
with open(sys.argv[1], encoding="gb18030", errors="replace") as lines:
    for line in lines:
        counts.update(jieba.lcut(line))
print(sum(counts.values()))
"""
OURS = """
import sys
import embed_core as ec
print(ec.read_corpus(sys.argv[1], folder=sys.argv[2]).tokens)
"""
LOOKING = """
import sys, time
import embed_core as ec
corpus = ec.open_corpus(sys.argv[1])
for _ in range(4):
    begin = time.perf_counter()
    found = ec.concordance(corpus, "行者", sort="right", limit=100)
    print((time.perf_counter() - begin) * 1000, found.total)
"""


def run(code: str, *arguments: str) -> tuple[float, list[str]]:
    """Run a script in a process of its own; return its seconds from start to exit, and what it printed."""
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    begin = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], env=environment, capture_output=True, text=True, check=True
    )
    return time.perf_counter() - begin, done.stdout.split("\n")


def held() -> float:
    """Return the megabytes that this process and its helpers hold, shared pages counted once."""
    import psutil

    total = 0
    me = psutil.Process()
    for process in (me, *me.children(recursive=True)):
        try:
            told = Path(f"/proc/{process.pid}/smaps_rollup").read_text(encoding="ascii")
        except OSError:
            continue
        total += next(int(line.split()[1]) for line in told.split("\n") if line.startswith("Pss:"))
    return total / 1000


def long_text(path: Path, megabytes: int) -> None:
    """Write a text of so many megabytes whose vocabulary grows with its length."""
    lines = novel_file().read_bytes().decode("gb18030", "replace").encode().split(b"\n")
    step = max(1, len(lines) // 4000)
    with path.open("wb") as out:
        copy = 0
        while out.tell() < megabytes * 1_000_000:
            out.write(
                b"\n".join(b"w%dn%d %s" % (copy, n, line) if n % step == 0 else line for n, line in enumerate(lines))
            )
            copy += 1


def speed(folder: Path, times: int, rounds: int) -> bool:
    """Print how much faster than plain jieba the novel is read."""
    text = folder / "novel.txt"
    text.write_bytes(novel_file().read_bytes() * times)
    theirs = min(run(PLAIN, str(text))[0] for _ in range(rounds))
    ours = min(run(OURS, str(text), str(folder / "corpus"))[0] for _ in range(rounds + 1))
    ratio = theirs / ours
    print(
        f"| reading 《西游记》 × {times} | jieba {theirs:.1f} s | ours {ours:.1f} s | {ratio:.1f} × | ≥ {SPEED:.0f} × |"
    )
    return ratio >= SPEED


def memory(folder: Path, megabytes: int) -> bool:
    """Print how much memory a long text takes."""
    import embed_core as ec

    text = folder / "long.txt"
    long_text(text, megabytes)
    ec.read_corpus(novel_file())  # the libraries and the dictionary are loaded
    idle, most, over = held(), [0.0], threading.Event()

    def watch() -> None:
        while not over.wait(0.05):
            most[0] = max(most[0], held())

    watcher = threading.Thread(target=watch)
    watcher.start()
    begin = time.perf_counter()
    corpus = ec.read_corpus(text, folder=folder / "long")
    took = time.perf_counter() - begin
    over.set()
    watcher.join()
    above = most[0] - idle
    print(
        f"| memory for {text.stat().st_size / 1e6:.0f} MB, {corpus.types:,} types, {took:.0f} s | idle {idle:.0f} MB "
        f"| most {most[0]:.0f} MB | {above:.0f} MB above | ≤ {MEMORY:.0f} MB |"
    )
    return above <= MEMORY


def look_up(folder: Path) -> bool:
    """Print how soon the places of a word are there."""
    first, *later = run(LOOKING, str(folder / "corpus"))[1][:4]
    reopened = float(run(LOOKING, str(folder / "corpus"))[1][0].split()[0])
    warm = min(float(row.split()[0]) for row in later)
    print(
        f"| {int(first.split()[1]):,} places of 行者 | index made {float(first.split()[0]):.0f} ms | index opened "
        f"{reopened:.0f} ms | then {warm:.0f} ms | ≤ {LOOK_UP:.0f} ms |"
    )
    return warm <= LOOK_UP


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--megabytes", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=2)
    options = parser.parse_args()
    load = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"
    print(f"{os.cpu_count()} cores, load {load}")
    print("| what | theirs, or before | ours | result | goal |")
    print("|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        kept = [speed(folder, options.times, options.rounds), look_up(folder), memory(folder, options.megabytes)]
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
