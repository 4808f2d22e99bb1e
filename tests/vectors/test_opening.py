"""A stored model opens without being read: its numbers stay on disk, its words stay bytes."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from embed_core.geometry import neighbours
from embed_core.vectors import WordVectors, open_model
from embed_core.vectors.units import Units
from embed_core.vectors.vocabulary import Words

ROOT = Path(__file__).resolve().parents[2]
ROWS, COLUMNS = 120_000, 250
PROBE = """
import sys
from pathlib import Path
import numpy as np
from embed_core.geometry import analogy, neighbours
from embed_core.vectors import open_model

def own():
    return int(Path("/proc/self/status").read_text().split("RssAnon:")[1].split()[0]) * 1024

np.ones((8, 250), np.float32) @ np.ones(250, np.float32)
before = own()
model = open_model(sys.argv[1])
neighbours(model, model.words[5000])
analogy(model, [model.words[1], model.words[2]], [model.words[3]])
print(own() - before)
"""


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    """The folder of a model of 120 MB, and its rows."""
    rows = np.random.default_rng(0).standard_normal((ROWS, COLUMNS), np.float32)
    words = tuple(f"第{n}词{'long' * (n % 3)}" for n in range(ROWS))
    folder = tmp_path_factory.mktemp("large") / "model"
    WordVectors(words, np.arange(ROWS, 0, -1), rows).save(folder)
    return folder, rows


def test_it_is_opened_with_its_numbers_on_disk_and_its_words_in_one_block(large):
    model = open_model(large[0])
    assert isinstance(model.units, Units) and isinstance(model.words, Words) and "index" not in vars(model)
    assert not model.matrix.flags.owndata and not model.matrix.flags.writeable
    assert model.words[7] == "第7词long" and model.row("第119999词longlong") == ROWS - 1


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="tells memory as Linux does")
def test_neighbours_and_a_sum_take_a_third_of_the_matrix_at_most_as_memory_of_ones_own(large):
    told = subprocess.run(
        [sys.executable, "-c", PROBE, str(large[0])], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert int(told.stdout) < ROWS * COLUMNS * 4 / 3


def test_it_answers_as_the_rows_do(large):
    folder, rows = large
    model = open_model(folder)
    units = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    cosines = units @ units[5000]
    cosines[5000] = -1
    best = np.argsort(-cosines)[:10]
    assert [near.word for near in neighbours(model, model.words[5000])] == [model.words[row] for row in best.tolist()]


def test_the_identity_that_a_folder_names_is_believed_of_our_own_folders_only(tmp_path):
    model = WordVectors(("a", "b"), np.array([2, 1]), np.eye(2, dtype=np.float32))
    model.save(tmp_path / "model")
    meta = tmp_path / "model" / "meta.json"
    assert open_model(meta.parent, own=True).identity == open_model(meta.parent).identity == model.identity
    for named in ("0" * 16, "not an identity", 7, None):
        meta.write_text(json.dumps(json.loads(meta.read_text()) | {"identity": named}))
        assert open_model(meta.parent).identity == model.identity
        assert open_model(meta.parent, own=True).identity == ("0" * 16 if named == "0" * 16 else model.identity)
