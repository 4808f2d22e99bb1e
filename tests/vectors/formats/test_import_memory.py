"""A model that is imported never lies in memory whole: measured in a process of its own, with its file pages."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = """
import pathlib, sys, threading
import numpy as np, psutil
sys.path.insert(0, sys.argv[1])
from embed_core.vectors.formats import bring
place = pathlib.Path(sys.argv[2])
n, d = 60_000, 300
rng = np.random.default_rng(0)
with (place / "a.bin").open("wb") as file:
    file.write(f"{n} {d}\\n".encode())
    for begin in range(0, n, 2000):
        for number, row in enumerate(rng.standard_normal((2000, d), dtype=np.float32), begin):
            file.write(f"w{number} ".encode() + row.tobytes())
(place / "model").mkdir()
me, peak, ended = psutil.Process(), [0], threading.Event()
before = me.memory_info().rss
def watch():
    while not ended.wait(0.005):
        peak[0] = max(peak[0], me.memory_info().rss)
threading.Thread(target=watch, daemon=True).start()
told = bring([("a", place / "a.bin")], place / "model")
ended.set()
assert told.tally.words == n
print((max(peak[0], me.memory_info().rss) - before) / (4 * n * d))
"""


def test_importing_takes_less_memory_than_the_matrix_itself(tmp_path):
    command = [sys.executable, "-c", PROGRAM, str(ROOT), str(tmp_path)]
    out = subprocess.run(command, capture_output=True, text=True, check=True)
    assert 0 < float(out.stdout) < 1.0
