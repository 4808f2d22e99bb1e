"""The speed of the machine is measured, kept, and the quickest time counts; room is what is free."""

import json

from embed_core.jobs import known_calibration, machine, room_left, wants_calibration
from embed_core.jobs.machine import ENOUGH, FILE, keep_calibration
from embed_core.training import Calibration


def test_before_it_was_measured_nothing_is_known_and_measuring_is_wanted(store):
    assert known_calibration(store) is None
    assert wants_calibration(store)


def test_of_several_measurements_the_quickest_of_each_kind_counts(store):
    keep_calibration(store, Calibration(steps=2.0, text=1.0, pairs=3.0, table=1.0))
    keep_calibration(store, Calibration(steps=1.0, text=4.0, pairs=3.5, table=0.5))
    assert known_calibration(store) == Calibration(steps=1.0, text=1.0, pairs=3.0, table=0.5)


def test_after_enough_measurements_no_more_are_wanted(store):
    for _ in range(ENOUGH):
        assert wants_calibration(store)
        keep_calibration(store, Calibration())
    assert not wants_calibration(store)


def test_what_another_machine_measured_does_not_count(store, monkeypatch):
    keep_calibration(store, Calibration(steps=9.0))
    monkeypatch.setattr(machine, "machine_mark", lambda: "another machine")
    assert known_calibration(store) is None
    assert wants_calibration(store)


def test_a_damaged_file_is_as_none(store):
    for text in ("", "[]", "{}", json.dumps({"machine": machine.machine_mark(), "speeds": 3, "times": 1})):
        (store.home / FILE).write_text(text, encoding="utf-8")
        assert known_calibration(store) is None


def test_there_is_room_in_memory_and_on_the_disk(store):
    free = room_left(store)
    assert free.memory > 0 and free.disk > 0
