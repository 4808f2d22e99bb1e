"""Rooms: a short code lets a student in, never anybody out of reading; and it can't be guessed in time."""

import re

import pytest

from embed_core.store import EmptyName, Missing
from embed_core.store.rooms import LENGTH, LETTERS, RoomFull, Rooms, RoomUnknown
from embed_core.store.tries import ALL, ALL_SECONDS, EACH, EACH_SECONDS, TooManyTries, Tries

LECTURER, ANNA, BERT = "e" * 16, "a" * 16, "b" * 16


@pytest.fixture
def time():
    """A clock that stands still until it is moved."""
    return [0.0]


@pytest.fixture
def rooms(store, time):
    return Rooms(store.home / "rooms", clock=store.clock, tries=Tries(lambda: time[0]))


def test_a_code_is_eight_letters_none_of_which_looks_like_another(rooms):
    room = rooms.make("Seminar", owner=LECTURER)
    assert re.fullmatch(f"[{LETTERS}]{{{LENGTH}}}", room.code) and LENGTH == 8
    assert not set(LETTERS) & set("ilo01")
    assert rooms.led(LECTURER) == (room,)


def test_a_student_is_in_from_joining_to_leaving(rooms):
    room = rooms.make("Seminar", owner=LECTURER)
    assert not rooms.opened(LECTURER, ANNA)
    rooms.join(f" {room.code[:4].upper()}-{room.code[4:]} ", name=" 小明\u200b ", workspace=ANNA)
    assert rooms.opened(LECTURER, ANNA)
    assert not rooms.opened(ANNA, LECTURER)
    assert [(student.workspace, student.name) for student in rooms.students(room.id)] == [(ANNA, "小明")]
    assert [(joined.name, student.name) for joined, student in rooms.joined(ANNA)] == [("Seminar", "小明")]
    rooms.leave(room.id, workspace=ANNA)
    assert not rooms.opened(LECTURER, ANNA)
    assert rooms.students(room.id) == () and rooms.joined(ANNA) == ()
    with pytest.raises(Missing):
        rooms.leave(room.id, workspace=ANNA)


def test_who_joins_again_has_the_new_name(rooms):
    room = rooms.make("Seminar", owner=LECTURER)
    for name in ("A", "B"):
        rooms.join(room.code, name=name, workspace=ANNA)
    assert [student.name for student in rooms.students(room.id)] == ["B"]


def test_a_closed_room_has_nobody_in_it(rooms):
    room = rooms.make("Seminar", owner=LECTURER)
    rooms.join(room.code, name="A", workspace=ANNA)
    with pytest.raises(Missing):
        rooms.close(room.id, owner=BERT)
    rooms.close(room.id, owner=LECTURER)
    assert not rooms.opened(LECTURER, ANNA)
    assert rooms.joined(ANNA) == ()
    with pytest.raises(RoomUnknown):
        rooms.join(room.code, name="B", workspace=BERT)


def test_a_room_of_another_lecturer_is_as_one_that_never_was(rooms):
    room = rooms.make("Seminar", owner=LECTURER)
    for id in (room.id, "r-000000000000", "../rooms", "\0"):
        with pytest.raises(Missing):
            rooms.get(id, owner=ANNA)


def test_wrong_codes_of_a_workspace_are_counted_and_the_wait_is_told(rooms, time):
    room = rooms.make("Seminar", owner=LECTURER)
    for _ in range(EACH):
        with pytest.raises(RoomUnknown):
            rooms.join("aaaaaaaa", name="A", workspace=ANNA)
        time[0] += 1
    with pytest.raises(TooManyTries) as told:
        rooms.join(room.code, name="A", workspace=ANNA)
    assert told.value.parameters == {"minutes": 10}
    rooms.join(room.code, name="B", workspace=BERT)
    time[0] = EACH_SECONDS + 1
    rooms.join(room.code, name="A", workspace=ANNA)


def test_many_workspaces_together_do_not_guess_faster(rooms, time):
    room = rooms.make("Seminar", owner=LECTURER)
    for n in range(ALL):
        with pytest.raises(RoomUnknown):
            rooms.join("aaaaaaaa", name="A", workspace=f"{n:016x}")
    with pytest.raises(TooManyTries):
        rooms.join(room.code, name="A", workspace=ANNA)
    time[0] += ALL_SECONDS + 1
    assert rooms.join(room.code, name="A", workspace=ANNA) == room
    years = len(LETTERS) ** LENGTH / (ALL / ALL_SECONDS) / (365 * 86_400) / 20
    assert years > 20  # with twenty rooms open, until one of them is hit


def test_a_name_must_hold_something_and_a_room_is_not_endless(rooms, monkeypatch):
    room = rooms.make("Seminar", owner=LECTURER)
    for name in ("", " \u200b "):
        with pytest.raises(EmptyName):
            rooms.join(room.code, name=name, workspace=ANNA)
        with pytest.raises(EmptyName):
            rooms.make(name, owner=LECTURER)
    monkeypatch.setattr("embed_core.store.rooms.MOST_STUDENTS", 1)
    rooms.join(room.code, name="A", workspace=ANNA)
    rooms.join(room.code, name="A2", workspace=ANNA)
    with pytest.raises(RoomFull):
        rooms.join(room.code, name="B", workspace=BERT)
    monkeypatch.setattr("embed_core.store.rooms.MOST_ROOMS", 1)
    with pytest.raises(RoomFull):
        rooms.make("another", owner=LECTURER)


def test_who_waited_long_enough_and_then_put_in_the_right_code_is_in_nobody_s_way(rooms, time):
    room = rooms.make("Seminar", owner=LECTURER)
    with pytest.raises(RoomUnknown):
        rooms.join("aaaaaaaa", name="A", workspace=ANNA)
    time[0] = EACH_SECONDS + 1
    assert rooms.join(room.code, name="A", workspace=ANNA) == room
    with pytest.raises(RoomUnknown):
        rooms.join("aaaaaaaa", name="B", workspace=BERT)
