"""The bin: what was deleted keeps its moment and its size, and leaves only when a person says so."""

import errno
import json
import os
import shutil

import pytest

from embed_core.store import DiskFull, Missing, Store
from embed_core.store import disk as disk_module
from embed_core.store.disk import bytes_of

DAY = 86_400


class Crash(BaseException):
    """The process dies here."""


def test_what_was_deleted_tells_its_moment_and_its_size(store, add):
    card = add("唐僧")
    store.models.delete(card.id)
    (item,) = store.models.binned()
    assert (item.id, item.kind, item.name, item.created) == (card.id, "model", "唐僧", card.created)
    assert card.created < item.deleted < store.clock()
    assert item.bytes == bytes_of(store.home / "bin" / "models" / card.id) > card.bytes
    store.models.delete(card.id)
    assert store.models.binned()[0].deleted == item.deleted


def test_the_last_deleted_comes_first(store, add):
    ids = [add(name).id for name in "abc"]
    for id in (ids[1], ids[0], ids[2]):
        store.models.delete(id)
    assert [item.id for item in store.models.binned()] == [ids[2], ids[0], ids[1]]


def test_what_came_back_and_went_again_tells_the_second_moment(store, add):
    card = add("唐僧")
    store.models.delete(card.id)
    first = store.models.binned()[0].deleted
    assert store.models.restore(card.id) == card
    assert "deleted" not in json.loads((store.models.path(card.id) / "label.json").read_text())
    store.models.delete(card.id)
    assert store.models.binned()[0].deleted > first


def test_a_bin_that_was_filled_before_the_moment_was_noted_is_shown_and_restored(store, add):
    card = add("唐僧")
    (store.home / "bin" / "models").mkdir(parents=True)
    (store.models.folder / card.id).rename(store.home / "bin" / "models" / card.id)
    (item,) = store.models.binned()
    assert (item.name, item.deleted) == ("唐僧", "")
    assert store.models.restore(card.id) == card


@pytest.mark.parametrize("label", ["{", "[]", '{"name": "x"}', None])
def test_a_broken_folder_lies_in_the_bin_too_and_can_be_deleted_for_good(store, add, label):
    card = add("hurt")
    file = store.models.path(card.id) / "label.json"
    file.unlink() if label is None else file.write_text(label)
    store.models.delete(card.id)
    (item,) = store.models.binned()
    assert item.id == card.id and item.bytes > 0
    assert store.models.purge(card.id) == item.bytes
    assert store.models.binned() == ()


def test_on_a_full_disk_one_can_delete_restore_and_make_room(store, add, monkeypatch):
    first, second = add("a"), add("b")

    def fails(*_, **__):
        raise OSError(errno.ENOSPC, "no room")

    with monkeypatch.context() as patch:
        patch.setattr(disk_module.Path, "write_text", fails)
        store.models.delete(first.id)
        store.models.delete(second.id)
        assert {item.deleted for item in store.models.binned()} == {""}
        assert store.models.restore(second.id) == second
        assert store.models.purge(first.id) > 0
    assert store.models.cards() == (second,)


def test_deleting_for_good_tells_the_bytes_once(store, add):
    card, other = add("a"), add("b")
    store.models.delete(card.id)
    size = store.models.binned()[0].bytes
    before = bytes_of(store.home)
    assert store.models.purge(card.id) == size
    assert before - bytes_of(store.home) == size
    assert store.models.purge(card.id) == 0
    with pytest.raises(Missing):
        store.models.restore(card.id)
    with pytest.raises(Missing):
        store.models.card(card.id)
    assert store.models.cards() == (other,)


def test_only_what_lies_in_the_bin_can_be_deleted_for_good(store, add):
    card = add("a")
    assert store.models.purge(card.id) == 0
    assert store.models.cards() == (card,)
    for wrong in ("../models", "", "x", "c-000000000000"):
        with pytest.raises(Missing):
            store.models.purge(wrong)


def test_nothing_leaves_the_bin_by_itself(store, add):
    card = add("a")
    store.models.delete(card.id)
    os.utime(store.home / "bin" / "models" / card.id, (0, 0))
    store.sweep()
    store.sweep(now=9e9)
    assert [item.id for item in store.models.binned()] == [card.id]


@pytest.mark.parametrize("at", ["before the rename", "after the rename", "while files are removed"])
def test_a_crash_while_deleting_for_good_leaves_all_or_nothing(store, settings, add, monkeypatch, at):
    card = add("a")
    store.models.delete(card.id)
    place = store.home / "bin" / "models" / card.id
    files = sorted(path.name for path in place.iterdir())

    def dies(*_, **__):
        raise Crash

    def half(folder, **_):
        next(folder.iterdir()).unlink()
        raise Crash

    with monkeypatch.context() as patch:
        if at == "before the rename":
            patch.setattr(disk_module.Path, "rename", dies)
        else:
            patch.setattr(disk_module.shutil, "rmtree", dies if at == "after the rename" else half)
        with pytest.raises(Crash):
            store.models.purge(card.id)
    again = Store(settings)
    if at == "before the rename":
        assert sorted(path.name for path in place.iterdir()) == files
        assert again.models.restore(card.id) == card
    else:
        assert again.models.binned() == ()
        with pytest.raises(Missing):
            again.models.restore(card.id)
        (left,) = (store.home / "tmp").iterdir()
        again.sweep(now=left.stat().st_mtime + 2 * DAY)
        assert list((store.home / "tmp").iterdir()) == []


def test_a_disk_that_refuses_is_said_and_everything_stays(store, add, monkeypatch):
    card = add("a")
    store.models.delete(card.id)

    def fails(*_):
        raise OSError(errno.ENOSPC, "no room")

    with monkeypatch.context() as patch:
        patch.setattr(disk_module.Path, "rename", fails)
        with pytest.raises(DiskFull):
            store.models.purge(card.id)
    assert store.models.restore(card.id) == card


def test_a_second_process_may_have_deleted_it_meanwhile(store, settings, add):
    card = add("a")
    store.models.delete(card.id)
    other = Store(settings)
    shutil.rmtree(store.home / "bin" / "models" / card.id)
    assert other.models.purge(card.id) == 0
