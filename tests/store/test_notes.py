"""Notes: groups and bookmarks as files, seen by the workspace that wrote them and by no other."""

import json

import pytest

from embed_core.store import EmptyName, Missing, Notes, NotesFull, NoteTooLarge, TooManyNotes
from embed_core.store import notes as module

MINE, THEIRS = "0123456789abcdef", "fedcba9876543210"


@pytest.fixture
def notes(store):
    return store.notes


def keep(notes, name="动物", *, workspace=MINE, kind="group", model="m-000000000001", **more):
    return notes.keep(kind, workspace=workspace, model=model, name=name, payload={"words": ["猫", "狗"]}, **more)


def test_what_is_kept_comes_back_newest_first_in_another_process_too(notes, store):
    first, second = keep(notes, "甲", note="第一"), keep(notes, "乙")
    fresh = Notes(notes.folder, bin=store.home / "bin" / "notes", clock=store.clock)
    assert fresh.all("group", workspace=MINE) == (second, first)
    assert (first.name, first.note, first.payload) == ("甲", "第一", {"words": ["猫", "狗"]})


def test_kinds_and_models_are_told_apart(notes):
    group, mark = keep(notes), keep(notes, kind="bookmark", model="teaching-zh")
    assert notes.all("group", workspace=MINE) == (group,)
    assert notes.all("bookmark", workspace=MINE) == (mark,)
    assert notes.all("bookmark", workspace=MINE, model="m-000000000001") == ()


@pytest.mark.parametrize("workspace", [THEIRS, ""])
def test_another_workspace_neither_sees_nor_changes_nor_deletes_a_note(notes, workspace):
    note = keep(notes)
    assert notes.all("group", workspace=workspace) == ()
    for ask in (notes.get, notes.delete, notes.restore, notes.change):
        with pytest.raises(Missing):
            ask(note.id, workspace=workspace)
    assert notes.all("group", workspace=MINE) == (note,)


def test_a_file_that_was_put_into_a_foreign_folder_is_not_read_there(notes):
    note = keep(notes)
    mine = keep(notes, workspace=THEIRS)
    (notes.folder / MINE / f"{note.id}.json").replace(notes.folder / THEIRS / f"{note.id}.json")
    assert notes.all("group", workspace=THEIRS) == (mine,)


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"schema": 1}',
        {"payload": []},
        {"name": 7},
        {"kind": "secret"},
        {"schema": 2},
    ],
)
def test_a_damaged_file_is_passed_over_and_the_others_are_whole(notes, damage):
    whole, broken = keep(notes, "whole"), keep(notes, "broken")
    path = notes.folder / MINE / f"{broken.id}.json"
    data = damage if isinstance(damage, bytes) else json.dumps(json.loads(path.read_bytes()) | damage).encode()
    path.write_bytes(data)
    (notes.folder / MINE / "not-a-note.json").write_text("{}", encoding="utf-8")
    assert notes.all("group", workspace=MINE) == (whole,)
    with pytest.raises(Missing):
        notes.get(broken.id, workspace=MINE)


@pytest.mark.parametrize(
    "id", ["", "..", "../x", "n-00000000000", "m-000000000001", "n-00000000000g", "N-000000000001"]
)
def test_no_other_text_than_an_identifier_touches_the_disk(notes, id):
    for ask in (notes.get, notes.delete, notes.restore, notes.change):
        with pytest.raises(Missing):
            ask(id, workspace=MINE)


@pytest.mark.parametrize("workspace", ["..", "a/b", "A", "x" * 33, "\u0661"])
def test_no_other_text_than_a_workspace_is_a_folder(notes, workspace):
    with pytest.raises(Missing):
        keep(notes, workspace=workspace)


def test_a_change_keeps_what_it_does_not_name(notes):
    note = keep(notes, note="eins")
    changed = notes.change(note.id, workspace=MINE, name="  野\u202e兽 ")
    assert (changed.name, changed.note, changed.payload, changed.moment) == ("野兽", "eins", note.payload, note.moment)
    assert notes.change(note.id, workspace=MINE, note="").note == ""


def test_what_was_deleted_comes_back_as_it_was(notes):
    note = keep(notes)
    assert notes.delete(note.id, workspace=MINE) == note
    assert notes.all("group", workspace=MINE) == ()
    assert notes.restore(note.id, workspace=MINE) == note
    assert notes.restore(note.id, workspace=MINE) == note  # twice does no harm
    assert notes.all("group", workspace=MINE) == (note,)


def test_of_deleted_notes_the_last_stay(notes, monkeypatch):
    monkeypatch.setattr(module, "MOST_DELETED", 2)
    gone = [notes.delete(keep(notes, str(n)).id, workspace=MINE) for n in range(3)]
    with pytest.raises(Missing):
        notes.restore(gone[0].id, workspace=MINE)
    assert notes.restore(gone[1].id, workspace=MINE) == gone[1]


def test_a_note_needs_a_name_and_has_bounds(notes, monkeypatch):
    with pytest.raises(EmptyName):
        keep(notes, " \u200b ")
    monkeypatch.setattr(module, "LARGEST_NOTE", 400)
    with pytest.raises(NoteTooLarge):
        notes.keep("group", workspace=MINE, model="", name="a", payload={"words": ["x" * 400]})
    monkeypatch.setattr(module, "MOST_NOTES", 1)
    keep(notes)
    with pytest.raises(TooManyNotes):
        keep(notes)
    keep(notes, workspace=THEIRS)


def test_all_notes_of_a_workspace_have_room_together(notes, monkeypatch):
    note = keep(notes)
    monkeypatch.setattr(module, "ROOM", (notes.folder / MINE / f"{note.id}.json").stat().st_size + 10)
    notes.change(note.id, workspace=MINE, note="short")
    with pytest.raises(NotesFull):
        keep(notes)


def test_half_a_character_is_left_out_and_the_file_can_be_read(notes):
    note = notes.keep(
        "bookmark", workspace=MINE, model="", name="a", note="b\ud800", payload={"choices": {"w": "\ud800c"}}
    )
    assert (note.note, note.payload) == ("b", {"choices": {"w": "c"}})
