"""Whatever bytes come, a reader gives a model or an error of ours, and memory and time stay bounded for each file."""

import contextlib
import io
import json
import shutil
import zipfile

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from embed_core.errors import LabError
from embed_core.vectors import ModelMeta, Subwords, WordVectors, open_model
from embed_core.vectors.formats import FORMATS, ImportChoices, bring, export, inspect
from embed_core.vectors.formats.coats import COATS
from tests.fuzzing import bounded, damaged, examples

SLOW = {"fasttext-bin": 500}
MEMORY = 100
"""Megabytes that a file of a few hundred bytes may take."""
JSON = json.dumps(["孙悟空", "new york", *(f"w{n}" for n in range(7))]).encode()
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
ODD = (b"\xff" * 8, b"\x00" * 8, b"99999999", b"nan inf ", b"\n\n\n\n", b"\r", b"\t", b" ", b"[", b'","')


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
    with bounded(megabytes=MEMORY), contextlib.suppress(LabError):
        if look:
            assert inspect(files, choices).dimensions > 0
            return
        folder = place / "model"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        brought = bring(files, folder, choices)
        back = open_model(folder)
        assert len(back) == len(set(back.words)) == brought.tally.words > 0


@examples(700)
@given(data=st.binary(max_size=400), mark=st.sampled_from(MARKS), lenient=st.booleans(), look=st.booleans())
def test_random_bytes_give_a_model_or_an_error_of_ours(data, mark, lenient, look, place):
    attempt(place, mark + data, lenient=lenient, look=look)


@examples(700)
@given(
    first=st.text("12 \t\n.-enaif孙", max_size=40),
    rest=st.lists(st.text("12 \t\n\r.-e孙x", max_size=30), max_size=6),
    second=st.binary(max_size=60),
    lenient=st.booleans(),
)
def test_random_lines_give_a_model_or_an_error_of_ours(first, rest, second, lenient, place):
    attempt(place, "\n".join([first, *rest]).encode(), lenient=lenient, further=(second,) if second else ())


def forms():
    for row in FORMATS.values():
        yield row.id, ""
    yield from (("word2vec-binary", coat) for coat in COATS)


@pytest.mark.parametrize(("format", "coat"), list(forms()), ids=lambda part: part or "bare")
def test_a_damaged_file_gives_a_model_or_an_error_of_ours(format, coat, place):
    path = place / "whole"
    export(small_model(), path, format, coat=coat)

    @examples(SLOW.get(format, 700))
    @given(data=damaged([path.read_bytes()], ODD), lenient=st.booleans(), look=st.booleans())
    def every(data, lenient, look):
        attempt(place, data, lenient=lenient, look=look)

    every()


@pytest.mark.parametrize("format", ["npy", "safetensors", "projector", "gensim"])
def test_a_damaged_file_of_a_pair_gives_a_model_or_an_error_of_ours(format, place):
    path = place / "pair"
    export(small_model(), path, format)
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
        first, second = (archive.read(name) for name in archive.namelist())
    pairs = st.one_of(
        st.tuples(damaged([first], ODD), st.just(second)), st.tuples(st.just(first), damaged([second, JSON], ODD))
    )

    @examples(700)
    @given(pair=pairs, lenient=st.booleans(), look=st.booleans())
    def every(pair, lenient, look):
        attempt(place, pair[0], lenient=lenient, further=pair[1:], look=look)

    every()
