"""Whatever words a model has come back from every form as they are, or as the export says before."""

import io
import shutil
import zipfile

import numpy as np
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from embed_core.vectors import ModelMeta, Subwords, WordVectors, open_model
from embed_core.vectors.formats import FORMATS, CannotWrite, bring, ending, export, export_remarks, formats_for, inspect
from embed_core.vectors.formats.fasttext_layout import means

WRITTEN = [row.id for row in FORMATS.values() if row.writes]
WHOLE = ("npy", "safetensors")
"""What holds every word."""
PARTS = ("a", "b", "的", " ", "  ", "\t", "\r", "\x00", "\x0b", "\x85", "\u3000", "\u2028", "\ufeff", "_", '"', "\\")
PARTS += ("1", "2 4", "-0.5", "nan", "[", "]", "{", "}", ",", ":", '["a",', "word", "word\tcount", "(dp", "(i", "BZh9")
PARTS += ("PK\x03\x04", "=", "'", "x\x01", "}q", "I1", ".", "\U0001f412")
WORDS = st.one_of(
    st.lists(st.sampled_from(PARTS), min_size=1, max_size=4).map("".join),
    st.text(st.characters(blacklist_characters="\n", blacklist_categories=("Cs",)), min_size=1, max_size=6),
    st.integers(0, 99).map("w {}".format),
)
LISTS = st.lists(WORDS, min_size=1, max_size=6, unique=True)


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    return tmp_path_factory.mktemp("nasty")


def model_of(words, dimensions, *, whole=False, subwords=False, seed=0):
    rng = np.random.default_rng(seed)
    shape = (len(words), dimensions)
    rows = (rng.integers(-3, 9, shape) if whole else rng.normal(size=shape)).astype(np.float32)
    pieces = Subwords(2, 3, 5, np.arange(5, dtype=np.uint32), rng.normal(size=(5, dimensions)), rows)
    if subwords:
        rows = means(words, pieces.own, pieces.vectors, min_n=2, max_n=3)
    counts = rng.permutation(np.arange(1, len(words) + 1))
    return WordVectors(tuple(words), counts, rows, ModelMeta(), subwords=pieces)


def there_and_back(place, model, format):
    """Write a model, look at the file and take it in again."""
    path, folder = place / f"out{ending(format)}", place / "back"
    shutil.rmtree(folder, ignore_errors=True)
    export(model, path, format)
    seen = inspect([(path.name, path)])
    bring([(path.name, path)], folder)
    back = open_model(folder)
    assert seen.problem is None
    assert (seen.format, seen.dimensions) == (FORMATS[seen.format].id, model.dimensions)
    assert seen.first == tuple(word[:60] for word in back.words[:12])
    return back


def alike(model, back, format):
    """See that everything is there again but what the remarks of the export told."""
    assert len(back.words) == len(model.words)
    changed = sum(a != b for a, b in zip(model.words, back.words))
    told = {remark.identifier: remark.parameters for remark in export_remarks(model, format)}
    assert changed == told.get("remark-export-spaces", {"count": 0})["count"]
    assert not (changed and format in WHOLE)
    same = [a == b or format != "fasttext-bin" for a, b in zip(model.words, back.words)]
    assert back.matrix[same].tobytes() == model.matrix[same].tobytes()
    np.testing.assert_allclose(back.matrix, model.matrix, rtol=1e-5, atol=1e-5)  # a word renamed has another sum
    if format in ("gensim", "projector", "fasttext-bin"):
        assert back.counts.tolist() == model.counts.tolist()


@pytest.mark.parametrize("format", WRITTEN)
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(words=LISTS, dimensions=st.integers(1, 4), whole=st.booleans())
@example(words=["a 1", "b 2", "c 3"], dimensions=4, whole=False)
@example(words=["a 3", "b 2", "c 1"], dimensions=2, whole=False)
@example(words=["a\tb", "c"], dimensions=2, whole=False)
@example(words=["2 4", "b", "c"], dimensions=3, whole=False)
@example(words=["2 4", "b", "c"], dimensions=4, whole=True)
@example(words=["end ", " begin", " ", "  "], dimensions=3, whole=False)
@example(words=["\ufeffa", "a"], dimensions=2, whole=False)
@example(words=["7", "a", "b"], dimensions=2, whole=True)
@example(words=["2000", "1999"], dimensions=1, whole=True)
@example(words=["(i", "(ii", "(dp"], dimensions=2, whole=False)
@example(words=["}q(i"], dimensions=1, whole=False)
@example(words=["BZh9", "x"], dimensions=2, whole=False)
@example(words=["[", "]"], dimensions=2, whole=False)
@example(words=["a\tb", "a b"], dimensions=2, whole=False)
def test_every_word_comes_back_or_the_export_says_before_that_it_will_not(words, dimensions, whole, format, place):
    model = model_of(words, dimensions, whole=whole, subwords=format == "fasttext-bin")
    if format not in {row.id for row in formats_for(model)}:
        assert dimensions == 1
        with pytest.raises(CannotWrite):
            export(model, place / "none", format)
        return
    alike(model, there_and_back(place, model, format), format)


@pytest.mark.parametrize("format", WRITTEN)
def test_many_words_that_end_with_numbers_of_their_own_come_back(format, place):
    words = [f"{name} {number}" for number in range(150) for name in ("chapter", "page", "2")]
    model = model_of(words, 5, subwords=format == "fasttext-bin")
    alike(model, there_and_back(place, model, format), format)


def test_a_list_of_words_is_plain_text_where_that_gives_the_same_back_and_json_elsewhere(place):
    for words, name in (
        (["b", "new york", "的"], "words.txt"),
        (["b 2", "c 1"], "words.json"),
        (["a\t"], "words.json"),
    ):
        export(model_of(words, 2), place / "list.zip", "npy")
        with zipfile.ZipFile(io.BytesIO((place / "list.zip").read_bytes())) as archive:
            assert archive.namelist() == ["vectors.npy", name]


def test_vectors_of_whole_numbers_between_tabs_are_no_header(place):
    """Two dimensions and a first row of whole numbers look like word2vec's first line."""
    model = model_of(["a", "b", "c"], 2, whole=True)
    assert inspect_format(place, model, "projector") == "projector"


def inspect_format(place, model, format):
    export(model, place / "one", format)
    return inspect([("one", place / "one")]).format
