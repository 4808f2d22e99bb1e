"""What is written is read back: by us to the bit, and by the programs that the formats are of."""

import io
import json
import struct
import zipfile

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from embed_core.errors import Stopped
from embed_core.vectors import ModelMeta, WordVectors, open_model
from embed_core.vectors.draft import TooLargeForHalf
from embed_core.vectors.formats import FORMATS, ImportChoices, bring, ending, export, export_remarks, formats_for
from embed_core.vectors.formats.coats import COATS

WRITTEN = [row.id for row in FORMATS.values() if row.id != "fasttext-bin"]
NO_SPACES = ("word2vec-text", "word2vec-binary", "fasttext-vec", "gensim")


@pytest.fixture
def written(tmp_path):
    def write(model, format, coat=""):
        path = tmp_path / f"out{ending(format, coat)}"
        export(model, path, format, coat=coat)
        return path

    return write


@pytest.mark.parametrize("format", WRITTEN)
@pytest.mark.parametrize("coat", ["", *COATS])
def test_every_format_gives_the_numbers_back_to_the_bit(format, coat, model, written, tmp_path):
    if coat and ending(format).endswith(".zip"):
        return
    folder = tmp_path / "back"
    folder.mkdir()
    path = written(model, format, coat)
    bring([(path.name, path)], folder)
    back = open_model(folder)
    assert back.matrix.tobytes() == model.matrix.tobytes()
    assert back.words == tuple(w.replace(" ", "_") if format in NO_SPACES else w for w in model.words)
    if format in ("gensim", "projector"):
        assert back.counts.tolist() == model.counts.tolist()


@settings(max_examples=25, deadline=None)
@given(numbers=arrays(np.float32, st.tuples(st.integers(1, 4), st.integers(2, 4))))
def test_any_float_comes_back_from_text_to_the_bit(numbers, tmp_path_factory):
    place = tmp_path_factory.mktemp("any")
    words = tuple(f"w{row}" for row in range(len(numbers)))
    export(WordVectors(words, np.ones(len(words)), numbers), place / "a.txt", "word2vec-text")
    (place / "back").mkdir()
    bring([("a", place / "a.txt")], place / "back")
    back = open_model(place / "back").matrix
    same = (back == numbers) | (np.isnan(back) & np.isnan(numbers))
    assert same.all()


def test_gensim_reads_words_vectors_and_counts(model, written, tmp_path):
    from gensim.models import KeyedVectors

    names = [word.replace(" ", "_") for word in model.words]
    for format, binary in (("word2vec-binary", True), ("word2vec-text", False), ("fasttext-vec", False)):
        for coat in ("", "gz"):
            theirs = KeyedVectors.load_word2vec_format(str(written(model, format, coat)), binary=binary)
            assert theirs.index_to_key == names
            assert theirs.vectors.tobytes() == model.matrix.tobytes()
    with zipfile.ZipFile(written(model, "gensim")) as archive:
        archive.extractall(tmp_path)
    theirs = KeyedVectors.load_word2vec_format(
        str(tmp_path / "vectors.bin"), fvocab=str(tmp_path / "vocabulary.txt"), binary=True
    )
    assert [theirs.get_vecattr(word, "count") for word in names] == model.counts.tolist()


def test_gensim_reads_gloves_text_without_header(written):
    from gensim.models import KeyedVectors

    rows = np.random.default_rng(0).normal(size=(3, 4)).astype(np.float32)
    model = WordVectors(("a", "孙悟空", "c"), np.ones(3), rows)
    theirs = KeyedVectors.load_word2vec_format(str(written(model, "glove")), no_header=True)
    assert theirs["孙悟空"].tobytes() == rows[1].tobytes()


def as_word2vec_reads(data):
    """What word2vec's own tools (distance.c) do with a file, written from its format: numbers of words and dimensions
    by scanf, then for each word the bytes up to a space, without line ends, and its floats as they lie there."""
    header, _, rest = data.partition(b"\n")
    many, size = map(int, header.split())
    found = {}
    for _ in range(many):
        word, _, rest = rest.partition(b" ")
        found[word.replace(b"\n", b"").decode("utf-8")] = struct.unpack(f"<{size}f", rest[: 4 * size])
        rest = rest[4 * size :]
    assert rest == b"\n"
    return found


def as_scanf_reads(data):
    """The same of its text form, word by word and number by number between any white space (`fscanf` with %s, %f)."""
    pieces = iter(data.decode("utf-8").split())
    many, size = int(next(pieces)), int(next(pieces))
    found = {next(pieces): tuple(float(next(pieces)) for _ in range(size)) for _ in range(many)}
    assert next(pieces, None) is None
    return found


@pytest.mark.parametrize("format", ["word2vec-binary", "word2vec-text", "fasttext-vec"])
def test_word2vecs_own_way_of_reading_gives_every_word_and_number(format, written):
    words = ("的", "new york", "a\tb", "x\u3000y", "]", "1", "2 4", "\ufeffq")
    rows = np.random.default_rng(3).normal(size=(len(words), 5)).astype(np.float32)
    model = WordVectors(words, np.ones(len(words)), rows)
    data = written(model, format).read_bytes()
    found = as_word2vec_reads(data) if format == "word2vec-binary" else as_scanf_reads(data)
    assert list(found) == ["的", "new_york", "a_b", "x_y", "]", "1", "2_4", "\ufeffq"]
    assert np.array(list(found.values()), np.float32).tobytes() == rows.tobytes()


def test_fasttexts_own_reader_of_vectors_reads_ours(model, written, tmp_path):
    """fastText reads a .vec where a classifier begins with given vectors; at a rate of 0 it leaves them as they are."""
    fasttext = pytest.importorskip("fasttext")
    names = [word.replace(" ", "_") for word in model.words]
    (tmp_path / "text").write_text(f"__label__a {' '.join(names)}\n", encoding="utf-8")
    given = {"dim": model.dimensions, "pretrainedVectors": str(written(model, "fasttext-vec"))}
    theirs = fasttext.train_supervised(str(tmp_path / "text"), lr=0.0, epoch=1, thread=1, verbose=0, **given)
    for word, row in zip(names, model.matrix):
        assert theirs.get_input_vector(theirs.get_word_id(word)).tobytes() == row.tobytes()


def test_numpy_and_safetensors_read_their_files(model, written):
    from safetensors.numpy import load

    with zipfile.ZipFile(written(model, "npy")) as archive:
        rows = np.load(io.BytesIO(archive.read("vectors.npy")), allow_pickle=False)
        assert archive.read("words.txt").decode().splitlines() == list(model.words)
    assert rows.tobytes() == model.matrix.tobytes()
    with zipfile.ZipFile(written(model, "safetensors")) as archive:
        rows = load(archive.read("vectors.safetensors"))["vectors"]
    assert rows.tobytes() == model.matrix.tobytes()


def test_words_with_spaces_get_underscores_that_meet_no_other_word_and_that_is_told(written, tmp_path):
    model = WordVectors(("new york", "new_york", "x\u3000y"), np.ones(3), np.eye(3))
    assert written(model, "word2vec-text").read_text("utf-8").splitlines()[1].startswith("new_york_ ")
    told = {remark.identifier: remark.parameters for remark in export_remarks(model, "word2vec-text")}
    assert told["remark-export-spaces"] == {"count": 2}
    assert not export_remarks(model, "glove")


def test_an_export_tells_how_far_it_is_and_stops_when_told(model, tmp_path):
    seen = []
    export(model, tmp_path / "a", "word2vec-binary", watch=lambda done: seen.append(done) or True)
    assert seen[-1] == (tmp_path / "a").stat().st_size
    with pytest.raises(Stopped):
        export(model, tmp_path / "b", "npy", watch=lambda done: False)


def test_a_model_is_offered_what_it_can_be_written_in(model):
    assert "fasttext-bin" not in {row.id for row in formats_for(model)}
    assert "word2vec-binary" in {row.id for row in formats_for(model)}


def test_half_precision_is_kept_on_the_disk_and_widened_exactly(model, tmp_path):
    export(model, tmp_path / "a", "word2vec-binary")
    (tmp_path / "half").mkdir()
    told = bring([("a", tmp_path / "a")], tmp_path / "half", ImportChoices(storage="float16"))
    assert np.load(tmp_path / "half" / "vectors.npy").dtype == np.float16
    back = open_model(tmp_path / "half")
    assert back.matrix.dtype == np.float32
    assert back.matrix.tolist() == model.matrix.astype(np.float16).astype(np.float32).tolist()
    assert back.identity == told.identity
    assert json.loads((tmp_path / "half" / "meta.json").read_text("utf-8"))["identity"] == told.identity
    back.save(tmp_path / "whole")
    assert open_model(tmp_path / "whole").identity == back.identity


def test_a_number_that_half_precision_cannot_hold_is_refused(tmp_path):
    (tmp_path / "a").write_text("x 1 2\nbig 70000 1\ny 1 2\n")
    (tmp_path / "half").mkdir()
    with pytest.raises(TooLargeForHalf) as caught:
        bring([("a", tmp_path / "a")], tmp_path / "half", ImportChoices(storage="float16"))
    assert caught.value.parameters["word"] == "big"


def test_what_an_import_met_is_kept_with_the_model():
    meta = ModelMeta(source={"format": "glove", "duplicates": 3})
    assert ModelMeta.from_json(meta.to_json()).source == {"format": "glove", "duplicates": 3}
    assert [(r.identifier, r.parameters) for r in meta.remarks] == [("remark-import-duplicates", {"count": 3})]
