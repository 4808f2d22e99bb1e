"""Rows of numbers with their words beside them: NumPy, safetensors, TensorFlow's projector."""

import json
import struct

import numpy as np
import pytest
from safetensors.numpy import save

from embed_core.vectors.formats import (
    BadByte,
    CutShort,
    NotSupported,
    NoWordList,
    PickleRefused,
    TooManyPromised,
    WordsDiffer,
)

ROWS = np.random.default_rng(2).normal(size=(4, 3)).astype(np.float32)
WORDS = ["的", "new york", "b", "c"]
LIST = "\n".join(WORDS) + "\n"


@pytest.mark.parametrize("kind", ["<f4", ">f4", "<f8", "<f2", "<i2"])
@pytest.mark.parametrize("order", ["C", "F"])
def test_arrays_of_any_real_kind_and_order_are_read(kind, order, taken, make):
    array = np.asarray(100 * ROWS, np.dtype(kind), order=order)
    found = taken(make.npy(array), LIST)
    assert found.words == tuple(WORDS)
    assert found.model.matrix.tolist() == array.astype(np.float32).tolist()
    assert not list(found.folder.glob("*.part"))


def test_an_archive_of_arrays_holds_matrix_and_words(taken, make):
    data = make.zip(**{"words.npy": make.npy(np.array(WORDS)), "vectors.npy": make.npy(ROWS)})
    assert taken(data).words == tuple(WORDS)


def test_arrays_of_objects_are_pickles_and_refused(taken, make, tmp_path):
    from pathlib import Path

    mark = tmp_path / "ran"

    class Trap:
        def __reduce__(self):
            return (Path.touch, (mark,))

    trap = make.npy(np.array([Trap()], object))
    for given in ((trap, LIST), (make.npy(ROWS), trap), (make.zip(**{"a.npy": trap}),)):
        with pytest.raises(PickleRefused):
            taken(*given)
    with pytest.raises(PickleRefused) as caught:
        taken(make.zip(**{"model/data.pkl": "x", "model/data/0": b"\0" * 40}))
    assert caught.value.identifier == "error-import-torch"
    assert not mark.exists()


def test_an_array_without_words_or_with_others_is_refused(taken, make):
    with pytest.raises(NoWordList):
        taken(make.npy(ROWS))
    for words in ("a\nb\n", "a\nb\nc\nd\ne\nf\n"):
        with pytest.raises(WordsDiffer):
            taken(make.npy(ROWS), words)
        with pytest.raises(WordsDiffer):  # each word could be its neighbour's
            taken(make.npy(ROWS), words, lenient=True)
    with pytest.raises(NotSupported):
        taken(make.npy(np.zeros((2, 2, 2), np.float32)), LIST)
    with pytest.raises(NotSupported):
        taken(make.npy(np.zeros((2, 2), complex)), LIST)


def test_an_array_that_is_cut_short_or_promises_too_much_is_refused(taken, make):
    whole = make.npy(ROWS)
    with pytest.raises(CutShort) as caught:
        taken(whole[:-5], LIST)
    assert caught.value.parameters["found"] == 3
    head = whole.replace(b"(4, 3), }            ", b"(4000000000000, 3), }")
    with pytest.raises(TooManyPromised):
        taken(head, LIST)


@pytest.mark.parametrize(
    ("listed", "counts"),
    [
        (LIST, None),
        ("word\n" + LIST, None),
        (json.dumps(WORDS), None),
        (json.dumps({word: place for place, word in enumerate(WORDS)}), None),
        ("".join(f"{word} {9 - n}\n" for n, word in enumerate(WORDS)), [9, 8, 7, 6]),
        ("word\tcount\n" + "".join(f"{word}\t{9 - n}\n" for n, word in enumerate(WORDS)), [9, 8, 7, 6]),
        ("id\tlabel\n" + "".join(f"{n}\t{word}\n" for n, word in enumerate(WORDS)), None),
    ],
)
def test_lists_of_words_come_as_lines_tables_and_json(listed, counts, taken, make):
    found = taken(make.npy(ROWS), listed)
    assert found.words == tuple(WORDS)
    assert found.model.counts.tolist() == (counts or [1] * 4)
    assert found.told.source["counted"] == (counts is not None)


@pytest.mark.parametrize("title", ["", "word\tcount\n"])
def test_the_projectors_pair_is_read_with_and_without_a_title(title, taken):
    tensors = "".join("\t".join(map(str, row)) + "\n" for row in ROWS.tolist())
    table = title + "".join(f"{word}\t{n}\n" if title else f"{word}\n" for n, word in enumerate(WORDS))
    for given in ((tensors, table), (table, tensors)):
        found = taken(*given)
        assert found.words == tuple(WORDS)
        assert np.abs(found.model.matrix - ROWS).max() < 1e-6
    with pytest.raises(WordsDiffer):
        taken(tensors, table + "more\n")


def test_what_the_library_of_safetensors_writes_is_read(taken):
    small = np.zeros((2, 2), np.float32)
    found = taken(save({"other": small, "embeddings": ROWS}, {"about": "words"}), LIST)
    assert found.words == tuple(WORDS)
    assert found.model.matrix.tobytes() == ROWS.tobytes()
    half = taken(save({"v": ROWS.astype(np.float16)}), LIST)
    assert half.model.matrix.tolist() == ROWS.astype(np.float16).astype(np.float32).tolist()


def test_brain_floats_are_widened_exactly(taken):
    bits = (ROWS.view(np.uint32) >> 16).astype("<u2")
    header = json.dumps({"v": {"dtype": "BF16", "shape": [4, 3], "data_offsets": [0, 24]}}).encode()
    found = taken(struct.pack("<Q", len(header)) + header + bits.tobytes(), LIST)
    assert found.model.matrix.tolist() == (ROWS.view(np.uint32) & 0xFFFF0000).view(np.float32).tolist()


@pytest.mark.parametrize(
    "told",
    [
        {"v": {"dtype": "F32", "shape": [4, 3], "data_offsets": [0, 40]}},
        {"v": {"dtype": "F32", "shape": [-4, 3], "data_offsets": [0, 48]}},
        {"v": {"dtype": "F32", "shape": [4, 3], "data_offsets": [48, 0]}},
        {"v": {"dtype": "F32", "shape": "x"}},
        {"v": [1, 2]},
    ],
)
def test_a_header_of_safetensors_that_does_not_add_up_is_refused(told, taken):
    header = json.dumps(told).encode()
    with pytest.raises(BadByte):
        taken(struct.pack("<Q", len(header)) + header + ROWS.tobytes(), LIST)


def test_word2vecs_vocabulary_beside_its_vectors_gives_the_counts(taken):
    found = taken("3 2\na 1 2\nb 2 3\nc 3 4\n", "a 70\nb 8\nzzz 5\n")
    assert found.model.counts.tolist() == [70, 8, 0]
