"""Full disks, closed folders and folders that are gone: said with the folder, nothing half visible."""

import errno
import os
import shutil
from pathlib import Path

import numpy as np
import pytest

from embed_core.errors import LabError
from embed_core.store import DiskFull, NotWritable, Store
from embed_core.store import disk as disk_module
from embed_core.store.disk import disk_error, write_json


def visible(home):
    """Every folder in which something of a person's could be seen."""
    folders = ("models/*", "corpora/*", "uploads/*", "cache/*/*", "tmp/*")
    return [path for pattern in folders for path in home.glob(pattern)]


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT])
def test_a_disk_that_fills_while_a_model_is_written_leaves_nothing(store, write_model, code):
    def fails(folder):
        write_model(folder)
        raise OSError(code, os.strerror(code), str(folder / "vectors.npy"))

    with pytest.raises(DiskFull) as caught:
        store.models.publish(fails, name="x", needed=123_456_789)
    assert caught.value.parameters == {"folder": str(store.home), "needed": 123_456_789, "megabytes": 124}
    assert visible(store.home) == []
    assert store.models.publish(write_model, name="x").name == "x"


@pytest.mark.parametrize("place", ["sync", "rename"])
def test_a_disk_that_fills_at_the_last_step_leaves_nothing(store, write_model, monkeypatch, place):
    def fails(*_):
        raise OSError(errno.ENOSPC, "no room")

    with monkeypatch.context() as patch:
        if place == "sync":
            patch.setattr(disk_module.os, "fsync", fails)
        else:
            patch.setattr(disk_module.Path, "rename", fails)
        with pytest.raises(DiskFull) as caught:
            store.models.publish(write_model, name="x")
        assert caught.value.identifier == "error-disk-full-bare"
        with pytest.raises(DiskFull):
            store.uploads.stage([("a.txt", b"a")])
        with pytest.raises(DiskFull):
            store.cache.put("0" * 64, lambda folder: (folder / "a").write_bytes(b"a"))
    assert visible(store.home) == []


def test_an_array_that_numpy_could_not_write_whole_is_a_full_disk(tmp_path):
    assert isinstance(disk_error(OSError("1000 requested and 512 written"), tmp_path), DiskFull)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
@pytest.mark.parametrize("numbers", [10, 1_000_000])
def test_what_numpy_says_of_a_full_device_is_a_full_disk(tmp_path, numbers):
    def write():
        with Path("/dev/full").open("wb") as full:
            np.save(full, np.zeros(numbers))

    with pytest.raises(OSError) as caught:
        write()
    assert isinstance(disk_error(caught.value, tmp_path), DiskFull)


def test_a_failed_rename_of_a_model_keeps_its_old_name(store, add, monkeypatch):
    card = add("alt")

    def fails(*_):
        raise OSError(errno.ENOSPC, "no room")

    with monkeypatch.context() as patch:
        patch.setattr(disk_module.os, "fsync", fails)
        with pytest.raises(DiskFull):
            store.models.rename(card.id, "neu")
    assert store.models.card(card.id) == card
    assert sorted(path.name for path in store.models.path(card.id).iterdir()) == sorted(
        ["counts.npy", "label.json", "meta.json", "vectors.npy", "words.txt"]
    )


@pytest.mark.parametrize("code", [errno.EACCES, errno.EROFS])
def test_a_folder_that_may_not_be_written_is_named(store, write_model, monkeypatch, code):
    def fails(self, *_, **__):
        raise OSError(code, os.strerror(code), str(self))

    with monkeypatch.context() as patch:
        patch.setattr(disk_module.Path, "mkdir", fails)
        with pytest.raises(NotWritable) as caught:
            store.models.publish(write_model, name="x")
    assert caught.value.parameters["folder"] == str(store.home)
    assert caught.value.identifier == "error-not-writable"


def test_a_home_that_is_gone_is_said_and_not_silently_made_anew(store, add, write_model, tmp_path):
    card = add()
    store.home.rename(tmp_path / "elsewhere")
    for ask in (
        store.models.cards,
        lambda: store.models.path(card.id),
        lambda: store.models.delete(card.id),
        lambda: store.models.publish(write_model, name="y"),
        lambda: store.uploads.stage([("a", b"a")]),
    ):
        with pytest.raises(NotWritable) as caught:
            ask()
        assert caught.value.identifier == "error-folder-gone"
    assert not store.home.exists()
    (tmp_path / "elsewhere").rename(store.home)
    assert store.models.cards() == (card,)
    assert store.models.rename(card.id, "wieder da").name == "wieder da"


def test_a_shelf_folder_that_was_removed_is_made_again(store, add):
    add("a")
    shutil.rmtree(store.models.folder)
    assert store.models.cards() == ()
    assert add("b").name == "b"


def test_a_home_below_a_file_cannot_be_made(tmp_path, settings):
    from dataclasses import replace

    (tmp_path / "file").write_text("x")
    with pytest.raises(LabError) as caught:
        Store(replace(settings, home=tmp_path / "file" / "home"))
    assert caught.value.identifier in ("error-folder-gone", "error-not-writable")


def test_a_mistake_of_the_program_is_not_taken_for_a_fault_of_the_disk(store):
    def mistaken(folder):
        (folder / "no such folder" / "x").write_text("x")

    with pytest.raises(FileNotFoundError):
        store.models.publish(mistaken, name="x")
    assert visible(store.home) == []


def test_json_is_replaced_whole_or_not_at_all(tmp_path, monkeypatch):
    path = tmp_path / "x.json"
    write_json(path, {"a": 1})
    with pytest.raises(TypeError):
        write_json(path, {"a": object()})
    with monkeypatch.context() as patch:
        patch.setattr(disk_module.os, "fsync", lambda _: (_ for _ in ()).throw(OSError(errno.ENOSPC, "")))
        with pytest.raises(OSError):
            write_json(path, {"a": 2})
    assert disk_module.read_json(path) == {"a": 1}
    assert [p.name for p in tmp_path.iterdir()] == ["x.json"]


def test_drafts_of_an_owner_that_died_are_cleared_and_those_of_others_stay(store, settings):
    for name in ("j-000000000001.aa", "j-000000000002.bb", "web.cc"):
        (store.home / "tmp" / name).mkdir()
    store.bench.clear("j-000000000001")
    assert {path.name for path in (store.home / "tmp").iterdir()} == {"j-000000000002.bb", "web.cc"}
    old = store.home / "tmp" / "web.cc"
    os.utime(old, (1, 1))
    store.sweep()
    assert {path.name for path in (store.home / "tmp").iterdir()} == {"j-000000000002.bb"}
