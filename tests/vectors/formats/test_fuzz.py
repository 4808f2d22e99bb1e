"""Whatever bytes come, a reader gives a model or an error of ours, and its memory stays bounded.

EMBEDLAB_FUZZ sets the number of examples of all readers together, 10,000 by default.
"""

import contextlib
import io
import os
import random
import resource
import shutil
import zipfile

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from embed_core.errors import LabError
from embed_core.vectors import ModelMeta, Subwords, WordVectors, open_model
from embed_core.vectors.formats import FORMATS, ImportChoices, bring, export, inspect
from embed_core.vectors.formats.coats import COATS

ALL = int(os.environ.get("EMBEDLAB_FUZZ", "10000"))
EXAMPLES, MUTATIONS = ALL // 20, ALL // 20
MEMORY = 300
"""Megabytes by which the whole process may grow."""
LINES = (
    b"",
    b"2 3\n",
    b"9999999999 4\n",
    b"3 1000000000\n",
    b"a 1 2\n",
    b"\x93NUMPY\x01\x00",
    b"PK\x03\x04",
    b"\x80\x04",
)
MARKS = (*LINES, *(coat.mark for coat in COATS.values()), (793712314).to_bytes(4, "little") + b"\x0c\x00\x00\x00")
QUICK = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))


def small_model(words=9, dimensions=4):
    rng = np.random.default_rng(3)
    rows = rng.normal(size=(words, dimensions)).astype(np.float32)
    names = ("孙悟空", "new york", "l'été", "<b>", "=1+1", *(f"w{i}" for i in range(words - 5)))
    pieces = Subwords(2, 3, 7, np.arange(7, dtype=np.uint32), rng.normal(size=(7, dimensions)), rows)
    return WordVectors(names, np.arange(words, 0, -1), rows, ModelMeta(), subwords=pieces)


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    return tmp_path_factory.mktemp("fuzz")


def attempt(place, data, *, lenient, further=(), look=False):
    """Read bytes as a model, or look at them; whatever goes wrong must be told by an error of ours."""
    path = place / "given"
    path.write_bytes(data)
    files = [("given", path)]
    for number, extra in enumerate(further):
        (place / f"extra{number}").write_bytes(extra)
        files.append((f"extra{number}", place / f"extra{number}"))
    choices = ImportChoices(lenient=lenient)
    if look:
        with contextlib.suppress(LabError):
            assert inspect(files, choices).dimensions > 0
        return
    folder = place / "model"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    with contextlib.suppress(LabError):
        brought = bring(files, folder, choices)
        back = open_model(folder)
        assert len(back) == len(set(back.words)) == brought.tally.words > 0


@pytest.fixture(autouse=True)
def bounded():
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    yield
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < MEMORY * 1024


@QUICK
@given(data=st.binary(max_size=400), mark=st.sampled_from(MARKS), lenient=st.booleans(), look=st.booleans())
def test_random_bytes_give_a_model_or_an_error_of_ours(data, mark, lenient, look, place):
    attempt(place, mark + data, lenient=lenient, look=look)


@QUICK
@given(
    first=st.text("12 \t\n.-enaif孙", max_size=40),
    rest=st.lists(st.text("12 \t\n\r.-e孙x", max_size=30), max_size=6),
    second=st.binary(max_size=60),
    lenient=st.booleans(),
)
def test_random_lines_give_a_model_or_an_error_of_ours(first, rest, second, lenient, place):
    attempt(place, "\n".join([first, *rest]).encode(), lenient=lenient, further=(second,) if second else ())


def mutated(data, rng):
    """A valid file with some of its bytes changed, doubled, cut out or cut off."""
    data = bytearray(data)
    for _ in range(rng.choice((1, 1, 2, 5))):
        at = rng.randrange(len(data)) if rng.random() < 0.5 else rng.randrange(min(len(data), 120))
        kind = rng.randrange(5)
        if kind == 0:
            data[at] = rng.randrange(256)
        elif kind == 1:
            data[at] ^= 1 << rng.randrange(8)
        elif kind == 2:
            del data[at : at + rng.randrange(1, 30)]
        elif kind == 3:
            data[at:at] = data[at : at + rng.randrange(1, 40)]
        else:
            data[at : at + 8] = rng.choice((b"\xff" * 8, b"\x00" * 8, b"99999999", b"nan inf ", b"\n\n\n\n\n\n\n\n"))
        if not data:
            return b""
    return bytes(data if rng.random() < 0.7 else data[: rng.randrange(len(data) + 1)])


def forms():
    for row in FORMATS.values():
        yield row.id, ""
    yield from (("word2vec-binary", coat) for coat in COATS)


@pytest.mark.parametrize(("format", "coat"), list(forms()), ids=lambda part: part or "bare")
def test_a_damaged_file_gives_a_model_or_an_error_of_ours(format, coat, place):
    path = place / "whole"
    export(small_model(), path, format, coat=coat)
    whole, rng = path.read_bytes(), random.Random(f"{format} {coat}")
    for number in range(MUTATIONS):
        attempt(place, mutated(whole, rng), lenient=bool(number % 2), look=number % 4 > 1)


@pytest.mark.parametrize("format", ["npy", "safetensors", "projector", "gensim"])
def test_a_damaged_file_of_a_pair_gives_a_model_or_an_error_of_ours(format, place):
    path, rng = place / "pair", random.Random(format)
    export(small_model(), path, format)
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
        first, second = (archive.read(name) for name in archive.namelist())
    for number in range(MUTATIONS):
        broken = (mutated(first, rng), second) if number % 3 else (first, mutated(second, rng))
        attempt(place, broken[0], lenient=bool(number % 2), further=broken[1:], look=number % 4 > 1)
