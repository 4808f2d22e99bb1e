"""A workspace that an earlier version knew by another identifier is found again, whatever it has in the home."""

import shutil

import pytest

from embed_core.lab import Lab, base

ANNA, BERT, NOW = "a" * 16, "b" * 16, "1" * 32


def only(lab, kind):
    """Take away from Anna all but what is of one kind."""
    home = lab.store.home
    for folder in ("models", "corpora", "bin", "uploads", "shares", "rooms", "notes", "accepted"):
        if folder != kind:
            for path in (home / folder).glob("*"):
                shutil.rmtree(path) if path.is_dir() else path.unlink()
    if kind != "jobs":
        lab.store.index.change(lambda db: db.execute("DELETE FROM jobs"))


@pytest.fixture
def full(anna, bert):
    """Anna has something of each kind."""
    gone = anna.lab.store.models.copy(anna.model)
    anna.lab.delete(gone)
    anna.lab.share(anna.model)
    anna.lab.accept(bert.lab.share(bert.model)[0])
    anna.lab.keep_bookmark(anna.model, {"word": "cat"}, name="view")
    anna.lab.make_room_for_students("Seminar")
    return anna


@pytest.mark.parametrize(
    "kind", ["models", "corpora", "bin", "uploads", "shares", "rooms", "notes", "accepted", "jobs", "seat"]
)
def test_a_workspace_that_has_anything_keeps_its_identifier(kind, full, bert, many):
    if kind == "seat":
        full.lab.join_room(bert.lab.make_room_for_students("Seminar").code, name="Anna")
        full.lab.close_room(full.lab.my_rooms()[0].id)
    only(many, "rooms" if kind == "seat" else kind)
    assert Lab(many.settings).settled(NOW, ANNA) == ANNA


def test_one_that_has_nothing_gets_the_longer_identifier_and_keeps_it(many, bert):
    lab = Lab(many.settings)
    assert lab.settled(NOW, ANNA) == NOW
    assert lab.for_workspace(BERT).settled("2" * 32, BERT) == BERT
    bert.lab.store.models.copy(bert.model)
    lab.for_workspace(NOW).keep_bookmark("teaching-en", {"word": "cat"}, name="view")
    assert Lab(many.settings).settled(NOW, ANNA) == NOW


def test_any_number_of_unknown_browsers_costs_one_look_through_a_home(many, monkeypatch):
    looks = []
    real = base.earlier_workspaces
    monkeypatch.setattr(base, "earlier_workspaces", lambda store: looks.append(store) or real(store))
    lab = Lab(many.settings)
    assert [lab.settled(f"{n:032x}", f"{n:016x}") for n in range(50)] == [f"{n:032x}" for n in range(50)]
    assert len(looks) == 1
