"""Damaged folders are told to whoever keeps the server: by a command, and by one line of the log for each."""

import json
import logging
import time

import pytest

from embed_core.jobs.rows import insert
from embed_core.lab import Lab
from embed_core.operations.__main__ import main
from embed_core.operations.damage import Inspection, damaged
from embed_core.settings import Settings
from embed_core.store import Store
from pages.widgets.operating import Operating

ANNA = "a" * 32
NAME = "my diary"


@pytest.fixture
def store(home):
    made = Store(Settings(home=home, mode="server"))
    yield made
    made.index.close()


@pytest.fixture
def model(store, write_model):
    """The folder of a model that a workspace made."""
    seen = store.seen_by(ANNA)
    return store.models.folder / seen.models.publish(write_model, name=NAME).id


def spoil(folder, *names):
    for name in names:
        (folder / name).write_text("{", encoding="utf-8")


def made_by_a_job(store, id, workspace):
    row = {"id": "j-00000000000c", "kind": "train", "lane": "long", "name": NAME, "spec": "{}", "state": "finished"}
    row |= {"created": store.clock(), "result": json.dumps({"model": id}), "workspace": workspace}
    store.index.change(lambda db: insert(db, row))


@pytest.mark.parametrize(
    ("files", "at_fault"),
    [(["meta.json"], "meta.json"), (["label.json"], "label.json"), (["label.json", "owner.json"], "label.json")],
)
def test_whose_a_damaged_folder_is_is_told_by_its_label_or_its_other_file_or_by_the_job(store, model, files, at_fault):
    assert damaged(store) == ()
    made_by_a_job(store, model.name, ANNA)
    spoil(model, *files)
    (found,) = damaged(store)
    assert (found.kind, found.id, found.file, found.owner) == ("model", model.name, at_fault, ANNA)


def test_where_nothing_tells_whose_a_folder_is_that_is_said(store, model):
    made_by_a_job(store, "m-0000000000ff", ANNA)
    spoil(model, "label.json", "owner.json")
    assert [found.owner for found in damaged(store)] == [None]


def test_what_was_made_alone_belongs_to_nobody(store, write_model):
    made = store.models.publish(write_model, name=NAME)
    spoil(store.models.folder / made.id, "meta.json")
    assert [found.owner for found in damaged(store)] == [""]


def test_the_command_lists_the_folders_with_file_and_reason_and_ends_with_1(store, model, capsys, monkeypatch):
    monkeypatch.setenv("LC_ALL", "en")
    ask = ["--home", str(store.home), "damaged"]
    assert main(ask) == 0
    assert capsys.readouterr().out == "No folder is damaged.\n"
    (model / "words.txt").unlink()
    assert main(ask) == 1
    told = capsys.readouterr().out
    assert "One folder is damaged." in told and NAME not in told
    assert told.splitlines()[1] == f"{model.name}  words.txt  is missing  workspace {ANNA}"
    assert (model / "vectors.npy").is_file(), "nothing is changed by looking"


def test_a_folder_that_is_no_home_is_refused_and_stays_as_it_was(tmp_path, capsys):
    assert main(["--home", str(tmp_path), "damaged"]) == 1
    assert str(tmp_path) in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_folder_is_one_line_of_the_log_without_names_until_it_is_damaged_anew(store, model, caplog):
    looking = Inspection(store)
    assert looking.look() == ()
    whole = (model / "label.json").read_bytes()
    for _ in range(2):
        spoil(model, "label.json")
        assert [each.id for each in looking.look()] == [model.name]
        assert looking.look() == ()
        (model / "label.json").write_bytes(whole)
        assert looking.look() == ()
    told = [record for record in caplog.records if record.name == "embed_core.operations.damage"]
    assert [record.facts for record in told] == [{"folder": model.name, "file": "label.json"}] * 2
    assert NAME not in caplog.text and ANNA not in caplog.text


def test_a_server_looks_by_itself(store, model, caplog):
    spoil(model, "label.json")
    lab = Lab(store.settings)
    with caplog.at_level(logging.WARNING), Operating(store.settings, lambda: lab).going():
        deadline = time.monotonic() + 60
        while not (
            told := [record for record in caplog.records if record.getMessage() == f"damaged folder {model.name}"]
        ):
            assert time.monotonic() < deadline
            time.sleep(0.01)
    assert told[0].facts["folder"] == model.name
