import json
import pickle
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from embed_core.vectors import BrokenModel, CorpusFacts, FolderTaken, ModelMeta, WordVectors, open_model

META = ModelMeta(
    trainer="word2vec",
    settings={"epochs": 3, "algorithm": "cbow", "alpha": 0.025},
    corpus=CorpusFacts(identity="0" * 16, name="西游记", language="zh", tokens=9, types=3, synthetic=True),
    seconds=1.25,
    seed=7,
    epochs=3,
    stopped=True,
    losses=(4.1, 3.2, 0.1 + 0.2),
    versions={"numpy": "2"},
    continued_from="f" * 16,
)


@pytest.fixture
def model():
    rng = np.random.default_rng(2)
    rows, contexts = rng.normal(size=(2, 3, 4)).astype(np.float32)
    return WordVectors(("孙悟空", "l'été", "x\u2028y"), np.array([5, 3, 1]), rows, META, contexts)


@pytest.fixture
def folder(model, tmp_path):
    model.save(tmp_path / "model")
    return tmp_path / "model"


def reason_of(folder):
    with pytest.raises(BrokenModel) as caught:
        open_model(folder)
    told = caught.value
    assert told.identifier == f"error-broken-model-{told.parameters['reason']}"
    return told.parameters["reason"], told.parameters["file"]


def test_a_model_comes_back_from_disk_to_the_bit(model, folder):
    back = open_model(folder)
    assert (back.words, back.meta, back.identity) == (model.words, META, model.identity)
    for one, other in ((back.matrix, model.matrix), (back.contexts, model.contexts), (back.counts, model.counts)):
        assert (one.dtype, one.shape, one.tobytes()) == (other.dtype, other.shape, other.tobytes())


@settings(max_examples=30, deadline=None)
@given(numbers=arrays(np.float32, st.tuples(st.integers(1, 5), st.integers(1, 5))))
def test_any_numbers_come_back_to_the_bit(numbers, tmp_path_factory):
    place = tmp_path_factory.mktemp("any")
    WordVectors(tuple(map(str, range(len(numbers)))), np.ones(len(numbers)), numbers).save(place)
    assert open_model(place).matrix.tobytes() == numbers.tobytes()


def test_a_model_without_contexts_comes_back_without_them(model, folder):
    WordVectors(model.words, model.counts, model.matrix).save(folder)
    assert open_model(folder).contexts is None


def test_the_matrices_stay_on_disk_until_they_are_read(folder):
    back = open_model(folder)
    for array in (back.matrix, back.contexts):
        while not isinstance(array, np.memmap):
            assert array.base is not None
            array = array.base
        assert Path(array.filename).parent == folder


def test_an_opened_model_cannot_be_changed(folder):
    with pytest.raises(ValueError, match="read-only"):
        open_model(folder).matrix[0, 0] = 1


def test_saving_anew_leaves_those_who_have_the_old_one_open_undisturbed(model, folder):
    old = open_model(folder)
    WordVectors(model.words, model.counts, np.zeros((3, 4), np.float32), META).save(folder)
    assert old.matrix.tobytes() == model.matrix.tobytes()
    assert not open_model(folder).matrix.any()


@pytest.mark.parametrize("name", ["vectors.npy", "counts.npy", "contexts.npy"])
def test_an_array_of_objects_is_refused_and_nothing_in_it_runs(name, folder, tmp_path):
    mark = tmp_path / "ran"

    class Trap:
        def __reduce__(self):
            return (Path.touch, (mark,))

    np.save(folder / name, np.array([Trap()], object), allow_pickle=True)
    assert reason_of(folder) == ("unreadable", name)
    assert not mark.exists()


@pytest.mark.parametrize("name", ["vectors.npy", "counts.npy", "contexts.npy", "meta.json"])
def test_a_bare_pickle_is_refused(name, folder):
    (folder / name).write_bytes(pickle.dumps({"schema": 1}))
    assert reason_of(folder) == ("unreadable", name)


@pytest.mark.parametrize("name", ["vectors.npy", "counts.npy", "contexts.npy", "meta.json"])
@pytest.mark.parametrize("kept", [0, 0.3, 0.97])
def test_a_truncated_file_is_named(name, kept, folder):
    data = (folder / name).read_bytes()
    (folder / name).write_bytes(data[: int(len(data) * kept)])
    assert reason_of(folder) == ("unreadable", name)


@pytest.mark.parametrize("name", ["vectors.npy", "counts.npy", "words.txt", "meta.json"])
def test_a_missing_file_is_named(name, folder):
    (folder / name).unlink()
    assert reason_of(folder) == ("missing", name)


def test_a_folder_that_is_not_there_is_said_to_be_missing(tmp_path):
    assert reason_of(tmp_path / "nowhere")[0] == "missing"


def test_words_that_were_cut_off_do_not_fit_the_rows(folder):
    (folder / "words.txt").write_bytes("孙悟空".encode())
    assert reason_of(folder)[0] == "shapes"


def test_words_that_are_not_utf8_are_unreadable(folder):
    (folder / "words.txt").write_bytes("孙悟空\n唐僧\n猪八戒".encode("gb18030"))
    assert reason_of(folder) == ("unreadable", "words.txt")


@pytest.mark.parametrize("array", [np.ones((3, 4)), np.ones((2, 4), np.float32), np.ones(3, np.float32)])
def test_a_matrix_of_another_kind_or_shape_is_refused(array, folder):
    np.save(folder / "vectors.npy", array)
    assert reason_of(folder)[0] == "shapes"


def test_what_a_later_version_wrote_is_refused_and_says_so(folder):
    meta = json.loads((folder / "meta.json").read_text("utf-8"))
    (folder / "meta.json").write_text(json.dumps(meta | {"schema": meta["schema"] + 1}), "utf-8")
    assert reason_of(folder)[0] == "newer"


@pytest.mark.parametrize("text", ["[]", "{}", '{"schema": null}', "null", '{"schema": 1, "corpus": {"name": "x"}}'])
def test_meta_data_that_say_nothing_usable_are_unreadable(text, folder):
    (folder / "meta.json").write_text(text, "utf-8")
    assert reason_of(folder) == ("unreadable", "meta.json")


def test_a_key_that_is_not_known_is_passed_over(folder):
    meta = json.loads((folder / "meta.json").read_text("utf-8"))
    (folder / "meta.json").write_text(json.dumps(meta | {"colour": "red"}), "utf-8")
    assert open_model(folder).meta == META


def test_a_folder_that_holds_something_else_is_not_written_into(model, tmp_path):
    (tmp_path / "thesis.txt").write_text("years of work", "utf-8")
    with pytest.raises(FolderTaken) as caught:
        model.save(tmp_path)
    assert caught.value.parameters["folder"] == str(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_file_is_not_taken_for_a_folder(model, tmp_path):
    (tmp_path / "model").write_text("a file", "utf-8")
    with pytest.raises(FolderTaken):
        model.save(tmp_path / "model")
    assert (tmp_path / "model").read_text("utf-8") == "a file"


def test_what_an_interrupted_saving_left_is_no_hindrance(model, folder):
    (folder / "vectors.npy.partial").write_bytes(b"half")
    model.save(folder)
    assert open_model(folder).identity == model.identity
