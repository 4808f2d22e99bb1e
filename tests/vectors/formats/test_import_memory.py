"""A model that is imported never lies in memory whole: measured in a process of its own, with its file pages.

`benchmarks/importing.py` measures a million words.
"""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = """
import pathlib, struct, sys, threading
import numpy as np, psutil
sys.path.insert(0, sys.argv[1])
import gensim.models.fasttext_inner
from embed_core.vectors.formats import bring
place, form, n, d = pathlib.Path(sys.argv[2]), sys.argv[3], int(sys.argv[4]), 300
rng, path = np.random.default_rng(0), place / "a"

def blocks(count=n):
    for begin in range(0, count, 2000):
        yield begin, rng.standard_normal((min(2000, count - begin), d), dtype=np.float32)

with path.open("wb") as file:
    if form == "word2vec-binary":
        file.write(f"{n} {d}\\n".encode())
        for begin, rows in blocks():
            file.write(b"".join(f"w{k} ".encode() + row.tobytes() for k, row in enumerate(rows, begin)))
    elif form == "text":
        for begin, rows in blocks():
            line = ("%.4f " * d)[:-1]
            file.write("".join(f"w{k} {line % tuple(row)}\\n" for k, row in enumerate(rows.tolist(), begin)).encode())
    elif form == "fasttext-bin":
        buckets = n // 4
        file.write(struct.pack("<2i12id", 793712314, 12, d, 5, 5, 5, 5, 1, 2, 2, buckets, 3, 4, 100, 1e-4))
        file.write(struct.pack("<3i2q", n, n, 0, n, -1))
        file.write(b"".join(f"w{k}".encode() + b"\\0" + struct.pack("<qb", 1, 0) for k in range(n)))
        for count in (n + buckets, n):
            file.write(struct.pack("<?2q", False, count, d))
            for _, rows in blocks(count):
                file.write(rows.tobytes())
files = [("a", path)]
if form == "npy":
    whole = np.lib.format.open_memmap(path, "w+", np.float32, (n, d), fortran_order=True)
    for begin, rows in blocks():
        whole[begin : begin + len(rows)] = rows
    del whole
    (place / "words.txt").write_text("".join(f"w{k}\\n" for k in range(n)))
    files.append(("words.txt", place / "words.txt"))
(place / "model").mkdir()
me, peak, ended = psutil.Process(), [0], threading.Event()
before = me.memory_info().rss
def watch():
    while not ended.wait(0.005):
        peak[0] = max(peak[0], me.memory_info().rss)
threading.Thread(target=watch, daemon=True).start()
told = bring(files, place / "model")
ended.set()
assert told.tally.words == n
print((max(peak[0], me.memory_info().rss) - before) / 2**20, 4 * n * d / 2**20)
"""


def growth(form, words, place):
    """The megabytes by which a process grows while it imports, and those of the matrix."""
    command = [sys.executable, "-c", PROGRAM, str(ROOT), str(place), form, str(words)]
    out = subprocess.run(command, capture_output=True, text=True, check=True)
    return map(float, out.stdout.split())


def test_importing_takes_less_memory_than_the_matrix_itself(tmp_path):
    grown, matrix = growth("word2vec-binary", 60_000, tmp_path)
    assert 0 < grown < matrix


@pytest.mark.parametrize(("form", "words"), [("text", 30_000), ("fasttext-bin", 40_000), ("npy", 60_000)])
def test_importing_other_forms_takes_no_more_than_the_matrix_and_a_third(form, words, tmp_path):
    """Text is parsed, means are taken of subwords, columns become rows: none of it with everything at once."""
    grown, matrix = growth(form, words, tmp_path)
    print(form, grown, matrix)
    assert 0 < grown < 1.3 * matrix
