"""What each workspace keeps and when it was last active; and the end of those that nobody comes back to."""

import errno
import os
import sqlite3
import time
from pathlib import Path

import pytest

from embed_core.jobs.rows import insert
from embed_core.lab import Lab
from embed_core.operations import forgetting
from embed_core.operations.__main__ import main
from embed_core.operations.damage import Inspection
from embed_core.operations.forgetting import forget, forget_visits, unused
from embed_core.operations.telling import told_workspaces
from embed_core.operations.workspaces import DAY, workspaces
from embed_core.settings import Settings
from embed_core.store import slips

ANNA, BERT, CARL = "a" * 32, "b" * 32, "c" * 32
NAME = "my diary"
NOW = time.time()


def iso(days):
    """The moment so many days ago."""
    return time.strftime("%Y-%m-%dT%H:%M:%S.000000Z", time.gmtime(NOW - days * DAY))


@pytest.fixture
def lab(home):
    made = Lab(Settings(home=home, mode="server", spare=False))
    yield made
    made.store.index.close()


@pytest.fixture
def settle(lab, write_model):
    """Give a workspace a model, a text and a note, so many days ago: `settle(ANNA, days=100)`."""
    from tests.operations.conftest import corpus_files

    def go(who, *, days, signed=False):
        mine = lab.for_workspace(who)
        lab.store.visits._clock = lambda: iso(days)
        mine.came(signed=signed)
        model = mine.store.models.publish(write_model, name=NAME)
        mine.store.corpora.publish(corpus_files, name=NAME)
        mine.store.notes.keep("group", workspace=who, model=model.id, name=NAME, payload={"words": ["cat"]})
        age(lab.store.home, who, days)
        return mine, model

    return go


def age(home, who, days):
    """Let all that belongs to a workspace have been written so many days ago."""
    for path in [*home.glob("*/*/*"), *home.glob("*/*"), *home.glob("bin/*/*/*")]:
        if path.is_file() and (who in str(path) or who in path.read_bytes().decode("utf-8", "replace")):
            os.utime(path, (NOW - days * DAY, NOW - days * DAY))


def found(lab):
    return {each.id: each for each in workspaces(lab.store)}


def job(store, who, *, state="finished", days=100, spec="{}", number=1):
    row = {"id": f"j-{number:012x}", "kind": "train", "lane": "long", "name": NAME, "spec": spec, "state": state}
    row |= {"created": iso(days), "workspace": who}
    store.index.change(lambda db: insert(db, row))
    (store.jobs / row["id"]).mkdir()
    (store.jobs / row["id"] / "log.txt").write_text("1")
    return row["id"]


def test_each_workspace_is_told_with_what_it_keeps_and_what_was_made_alone_is_nobody_s(lab, settle, write_model):
    anna, model = settle(ANNA, days=3)
    anna.stage([("diary.txt", b"cat")])
    second = anna.store.models.publish(write_model, name="second")
    anna.delete(second)
    lab.store.models.publish(write_model, name="alone")
    lab.store.models.publish(write_model, name="built in", id="teaching-en")
    assert list(found(lab)) == [ANNA]
    told = found(lab)[ANNA]
    assert (told.models, told.corpora, told.uploads, told.notes, told.binned, told.jobs) == (1, 1, 1, 1, 1, 0)
    assert told.signed is False
    kept = [anna.store.models.path(model.id), anna.store.models._bin.place(second.id)]
    kept += [*lab.store.corpora.folder.glob("c-*"), *lab.store.uploads.folder.glob("u-*"), lab.store.notes.folder]
    assert told.bytes == sum(path.stat().st_size for place in kept for path in place.rglob("*") if path.is_file())


def test_those_that_take_most_come_first(lab, settle, write_model):
    settle(ANNA, days=3)
    settle(BERT, days=3)
    lab.for_workspace(BERT).store.models.publish(lambda folder: write_model(folder, size=5000), name="large")
    assert [each.id for each in workspaces(lab.store)] == [BERT, ANNA]


def day_of(seconds):
    return time.strftime("%Y-%m-%d", time.gmtime(seconds))


def test_a_look_without_a_change_counts_and_is_written_once_a_day(lab, settle):
    anna, _ = settle(ANNA, days=100)
    assert day_of(found(lab)[ANNA].last) == iso(100)[:10]
    place = lab.store.visits.folder / f"{ANNA}.json"
    lab.store.visits._clock = lambda: iso(5)
    anna.came(signed=False)
    assert day_of(found(lab)[ANNA].last) == iso(5)[:10]
    os.utime(place, (1, 1))
    anna.came(signed=False)
    restarted = Lab(lab.settings)
    restarted.store.visits._clock = lambda: iso(5)
    restarted.for_workspace(ANNA).came(signed=False)
    assert place.stat().st_mtime == 1, "the same day writes nothing more, after a restart neither"
    lab.store.visits._clock = lambda: iso(4)
    anna.came(signed=False)
    assert place.stat().st_mtime > 1
    assert NAME not in place.read_text()


def test_a_visit_that_cannot_be_written_keeps_nobody_out(lab, settle):
    lab.store.visits.folder.write_text("no folder")
    settle(ANNA, days=3)
    assert found(lab)[ANNA].signed is None


def test_alone_no_visit_is_noted(home):
    Lab(Settings(home=home)).for_workspace(ANNA).came(signed=False)
    assert not (home / "visits").exists()


@pytest.mark.parametrize("what", ["rename", "note", "share", "upload", "job", "bin"])
def test_whatever_a_workspace_does_counts_as_activity(what, lab, settle):
    anna, model = settle(ANNA, days=100)
    if what == "rename":
        anna.store.models.rename(model.id, "other")
    elif what == "note":
        anna.store.notes.keep("group", workspace=ANNA, model=model.id, name="second", payload={})
    elif what == "share":
        anna.share(model.id)
    elif what == "upload":
        anna.stage([("a.txt", b"cat")])
    elif what == "job":
        job(lab.store, ANNA, days=0)
    else:
        anna.delete(model)
    assert found(lab)[ANNA].last > NOW - DAY


def plan(lab, days=30, **more):
    return {each.workspace.id: each.stays for each in unused(lab.store, days=days, now=NOW, **more)}


def test_only_those_that_nobody_used_for_so_long_are_named(lab, settle):
    settle(ANNA, days=100)
    settle(BERT, days=10)
    assert plan(lab) == {ANNA: ""}
    assert plan(lab, days=9) == {ANNA: "", BERT: ""}
    assert plan(lab, days=200) == {}


def test_who_signs_in_or_may_do_so_stays_unless_that_is_asked_for(lab, settle):
    settle(ANNA, days=100, signed=True)
    settle(BERT, days=100)
    lab.store.visits.place(BERT).unlink()
    assert plan(lab) == {ANNA: "signed-in", BERT: "unknown"}
    assert plan(lab, also=["unknown"]) == {ANNA: "signed-in", BERT: ""}
    assert plan(lab, also=["unknown", "signed-in"]) == {ANNA: "", BERT: ""}


def test_a_job_that_waits_or_runs_is_use_also_one_of_others(lab, settle):
    settle(ANNA, days=100)
    _, model = settle(BERT, days=100)
    job(lab.store, ANNA, state="queued")
    job(lab.store, CARL, state="running", spec=f'{{"model": "{model.id}"}}', number=2)
    assert plan(lab) == {ANNA: "at-work", BERT: "at-work", CARL: "at-work"}


def test_what_others_read_stays_until_they_go_too(lab, settle):
    anna, model = settle(ANNA, days=100)
    bert, _ = settle(BERT, days=3)
    code, _ = anna.share(model.id)
    age(lab.store.home, ANNA, 100)
    assert plan(lab) == {ANNA: ""}, "a share that nobody took up"
    bert.accept(code)
    assert plan(lab) == {ANNA: "lent"}
    age(lab.store.home, BERT, 100)
    lab.store.visits._clock = lambda: iso(100)
    lab.store.visits._noted = ("", set())
    bert.came(signed=False)
    assert plan(lab) == {ANNA: "", BERT: ""}


def test_who_is_in_a_room_of_somebody_active_stays(lab, settle):
    anna, _ = settle(ANNA, days=100)
    bert, _ = settle(BERT, days=3)
    room = bert.make_room_for_students("Seminar")
    anna.join_room(room.code, name="Anna")
    age(lab.store.home, ANNA, 100)
    assert plan(lab) == {ANNA: "lent"}
    bert.close_room(room.id)
    assert plan(lab) == {ANNA: ""}


def test_who_comes_while_the_operator_s_look_is_under_way_keeps_everything(lab, settle, monkeypatch):
    anna, _ = settle(ANNA, days=100)
    real = lab.store.visits.all

    def slow():
        yield from list(real())
        lab.store.visits._clock = lambda: iso(0)
        anna.came(signed=False)

    monkeypatch.setattr(lab.store.visits, "all", slow)
    going = [each.workspace for each in unused(lab.store, days=30, now=NOW) if not each.stays]
    monkeypatch.undo()
    before = everything(lab.store.home)
    assert [end(lab, each) for each in going] == [None] * len(going)
    assert everything(lab.store.home) == before


@pytest.mark.parametrize("what", ["share", "room", "job of another", "a reader comes back"])
def test_what_others_begin_to_use_while_the_operator_reads_the_list_stays(what, lab, settle):
    anna, model = settle(ANNA, days=100)
    bert, _ = settle(BERT, days=3)
    code, _ = anna.share(model.id)
    if what == "room":
        room = bert.make_room_for_students("Seminar")
    elif what == "a reader comes back":
        bert.accept(code)
        age(lab.store.home, BERT, 90)
        come(bert, days=90)
    age(lab.store.home, ANNA, 100)
    chosen = {each.workspace.id: each.workspace for each in unused(lab.store, days=30, now=NOW) if not each.stays}
    assert ANNA in chosen
    if what == "share":
        bert.accept(code)
    elif what == "room":
        anna.join_room(room.code, name="Anna")
        age(lab.store.home, ANNA, 100)
    elif what == "a reader comes back":
        come(bert, days=0)
    else:
        job(lab.store, BERT, state="queued", days=0, spec=f'{{"model": "{model.id}"}}')
    assert end(lab, chosen[ANNA]) is None
    assert anna.store.models.card(model.id)


def come(person, *, days):
    """Let somebody open a page so many days ago, whatever the server noted before."""
    visits = person.store.visits
    visits._clock, visits._noted = lambda: iso(days), ("", set())
    person.came(signed=False)


def end(lab, chosen):
    return forget(lab.store, chosen.id, days=30, now=NOW)


def everything(home):
    return {path.relative_to(home).as_posix(): path.read_bytes() for path in home.rglob("*.*") if path.is_file()}


def test_what_goes_goes_whole_and_of_the_others_not_a_byte_changes(lab, settle, write_model):
    settle(BERT, days=3)
    lab.store.models.publish(write_model, name="alone")
    lab.store.models.publish(write_model, name="built in", id="teaching-en")
    home = lab.store.home
    before = {name: data for name, data in everything(home).items() if "sqlite" not in name}
    anna, model = settle(ANNA, days=100)
    anna.share(model.id)
    anna.make_room_for_students("Seminar")
    anna.delete(anna.store.models.publish(write_model, name="second"))
    anna.stage([("diary.txt", b"cat")])
    kept = anna.store.notes.keep("group", workspace=ANNA, model=model.id, name="second", payload={})
    anna.store.notes.delete(kept.id, workspace=ANNA)
    gone = job(lab.store, ANNA)
    other = job(lab.store, BERT, number=2)
    before[f"jobs/{other}/log.txt"] = b"1"
    age(home, ANNA, 100)
    size = found(lab)[ANNA].bytes
    assert end(lab, found(lab)[ANNA]) == size + 1
    assert {name: data for name, data in everything(home).items() if "sqlite" not in name} == before
    assert ANNA not in found(lab) and not list(home.rglob(f"*{ANNA}*"))
    rows = lab.store.index.ask(lambda db: [row["id"] for row in db.execute("SELECT id FROM jobs")])
    assert rows == [other] and not lab.store.job_folder(gone).exists()
    assert [card.name for card in lab.for_workspace(BERT).models()] == ["built in", NAME]
    assert anna.store.models.cards() == tuple(card for card in lab.models() if card.builtin)


@pytest.mark.parametrize("what", ["visit", "model", "job"])
def test_who_comes_back_while_the_operator_reads_the_list_keeps_everything(what, lab, settle, write_model):
    anna, _ = settle(ANNA, days=100)
    (chosen,) = (each.workspace for each in unused(lab.store, days=30, now=NOW))
    if what == "visit":
        lab.store.visits._clock = lambda: iso(0)
        anna.came(signed=False)
    elif what == "model":
        anna.store.models.publish(write_model, name="new")
    else:
        job(lab.store, ANNA, state="queued")
    before = everything(lab.store.home)
    assert end(lab, chosen) is None
    assert everything(lab.store.home).keys() == before.keys()


def test_a_crash_on_the_way_leaves_things_whole_or_gone(lab, settle, monkeypatch):
    settle(ANNA, days=100)
    chosen, before = found(lab)[ANNA], everything(lab.store.home)
    real, taken = lab.store.bench.take, []

    def once(place):
        if taken:
            raise sqlite3.OperationalError("killed")
        taken.append(place)
        return real(place)

    monkeypatch.setattr(lab.store.bench, "take", once)
    with pytest.raises(sqlite3.OperationalError):
        end(lab, chosen)
    monkeypatch.undo()
    assert everything(lab.store.home) == before
    assert lab.store.models.broken() == lab.store.corpora.broken() == ()
    assert end(lab, chosen) > 0
    assert ANNA not in found(lab)


@pytest.mark.parametrize("at", range(1, 9))
def test_where_something_cannot_be_moved_everything_is_where_it_was(at, lab, settle, monkeypatch):
    anna, model = settle(ANNA, days=100)
    anna.share(model.id)
    anna.make_room_for_students("Seminar")
    upload = anna.stage([("diary.txt", b"cat")])
    age(lab.store.home, ANNA, 100)
    row = job(lab.store, ANNA)
    chosen, before = found(lab)[ANNA], everything(lab.store.home)
    real, calls = Path.rename, []

    def rename(path, target):
        calls.append(path)
        if len(calls) == at:
            raise OSError(errno.EIO, "no")
        return real(path, target)

    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises(OSError, match="no"):
        end(lab, chosen)
    monkeypatch.undo()
    assert everything(lab.store.home) == before
    assert not list(lab.store.bench.folder.iterdir())
    assert [row["id"] for row in lab.store.index.ask(lambda db: db.execute("SELECT id FROM jobs").fetchall())] == [row]
    assert anna.store.models.card(model.id) and anna.staged(upload)


def test_who_takes_up_a_share_while_things_are_being_moved_reads_it(lab, settle, monkeypatch):
    anna, model = settle(ANNA, days=100)
    code, _ = anna.share(model.id)
    age(lab.store.home, ANNA, 100)
    bert, chosen = lab.for_workspace(BERT), found(lab)[ANNA]
    real, calls = lab.store.bench.take, []

    def take(place):
        if not calls:
            bert.accept(code)
        calls.append(place)
        return real(place)

    monkeypatch.setattr(lab.store.bench, "take", take)
    assert end(lab, chosen) is None
    assert bert.store.models.card(model.id).shared and lab.store.visits.last(ANNA) is not None


def test_who_comes_while_things_are_being_moved_keeps_everything(lab, settle, monkeypatch):
    anna, _ = settle(ANNA, days=100)
    chosen, before = found(lab)[ANNA], everything(lab.store.home)
    real, calls = lab.store.bench.take, []

    def take(place):
        calls.append(place)
        if len(calls) == 3:
            come(anna, days=0)
        return real(place)

    monkeypatch.setattr(lab.store.bench, "take", take)
    assert end(lab, chosen) is None
    after = everything(lab.store.home)
    visit = f"visits/{ANNA}.json"
    assert after.keys() == before.keys() and after.pop(visit) != before.pop(visit) and after == before
    assert lab.store.visits.last(ANNA).day == iso(0)[:10]


def test_who_comes_while_visits_are_being_forgotten_is_not_forgotten(lab, settle, monkeypatch):
    bert = lab.for_workspace(BERT)
    come(bert, days=2)
    real = forgetting.traces

    def slow(*arguments, **more):
        seen = real(*arguments, **more)
        come(bert, days=0)
        return seen

    monkeypatch.setattr(forgetting, "traces", slow)
    assert forget_visits(lab.store, now=NOW) == 0
    assert lab.store.visits.last(BERT).day == iso(0)[:10]


def test_a_visit_of_today_is_kept_to_the_last_second_of_the_day(lab):
    come(lab.for_workspace(BERT), days=0)
    midnight = NOW - NOW % DAY + DAY
    assert forget_visits(lab.store, now=midnight - 1e-3) == 0
    assert forget_visits(lab.store, now=midnight) == 1


def test_the_database_is_locked_for_nothing_that_can_be_read_before(lab, settle, monkeypatch):
    settle(ANNA, days=100)
    settle(BERT, days=3)
    chosen, parsed, locked = found(lab)[ANNA], [], []
    change, read = lab.store.index.change, slips._parsed

    def watched(work):
        locked.append(True)
        try:
            return change(work)
        finally:
            locked.clear()

    def noted(place):
        parsed.extend([place] if locked and Path(place).parent != lab.store.bench.folder else [])
        return read(place)

    monkeypatch.setattr(lab.store.index, "change", watched)
    monkeypatch.setattr(slips, "_parsed", noted)
    assert end(lab, chosen) > 0
    assert parsed == []


def test_a_visit_that_could_not_be_written_is_written_as_soon_as_it_can_be(lab):
    place, bert = lab.store.visits.folder, lab.for_workspace(BERT)
    place.write_text("no folder")
    bert.came(signed=False)
    place.unlink()
    bert.came(signed=False)
    assert lab.store.visits.last(BERT) is not None


def test_each_look_of_the_server_reads_only_what_was_written_since(lab, settle, monkeypatch):
    _, model = settle(ANNA, days=100)
    (lab.store.models.path(model.id) / "meta.json").write_text("{")
    parsed, read = [], slips._parsed
    inspection = Inspection(lab.store)
    inspection.look()
    monkeypatch.setattr(slips, "_parsed", lambda place: parsed.append(place) or read(place))
    inspection.look()
    assert parsed == []
    lab.store.corpora.rename(lab.store.corpora.cards()[0].id, "other")
    inspection.look()
    assert [Path(place).name for place in parsed] == ["label.json"]


def test_that_somebody_came_who_keeps_nothing_is_forgotten_when_the_day_is_over(lab, settle):
    settle(ANNA, days=100)
    lab.store.visits._clock = lambda: iso(0)
    lab.for_workspace(BERT).came(signed=False)
    lab.store.visits._clock = lambda: iso(2)
    lab.for_workspace(CARL).came(signed=False)
    assert forget_visits(lab.store, now=NOW) == 1
    assert set(found(lab)) == {ANNA, BERT}
    assert forget_visits(lab.store, now=NOW + 2 * DAY) == 1
    assert set(found(lab)) == {ANNA}
    Inspection(lab.store).look()
    assert set(found(lab)) == {ANNA}


def run(capsys, lab, *arguments):
    assert main(["--home", str(lab.store.home), *arguments]) == 0
    return capsys.readouterr().out


def test_the_command_lists_workspaces_by_size_or_age_without_names(lab, settle, write_model, capsys, monkeypatch):
    monkeypatch.setenv("LC_ALL", "en")
    assert run(capsys, lab, "workspaces") == "No workspace keeps anything.\n"
    settle(ANNA, days=100, signed=True)
    settle(BERT, days=200)
    lab.for_workspace(ANNA).store.models.publish(lambda folder: write_model(folder, size=10**6), name=NAME)
    age(lab.store.home, ANNA, 100)
    lines = run(capsys, lab, "workspaces").splitlines()
    assert lines[0].split()[:3] == ["workspace", "whose", "models"]
    assert lines[1].split() == [ANNA, "signed", "in", *"210100", "1.0", "MB", day_of(NOW - 100 * DAY)]
    assert lines[2].startswith(BERT) and "a browser" in lines[2]
    assert lines[3].startswith("2 workspaces, together 1 MB.")
    assert [line[:32] for line in run(capsys, lab, "workspaces", "--by", "age").splitlines()[1:3]] == [BERT, ANNA]
    assert NAME not in "".join(lines)


def test_every_word_of_the_list_is_a_message(lab, settle):
    settle(ANNA, days=100)
    told = told_workspaces(workspaces(lab.store), lambda identifier, **_: identifier, by="size")
    assert "MB" not in told and "operations-size" in told


def test_the_command_removes_only_where_that_is_said(lab, settle, capsys, monkeypatch):
    monkeypatch.setenv("LC_ALL", "en")
    settle(ANNA, days=100)
    settle(BERT, days=100, signed=True)
    ask = ("forget", "--unused-for", "30")
    before = everything(lab.store.home)
    told = run(capsys, lab, *ask)
    assert "Nothing was removed." in told and "stays: its person signs in" in told
    assert everything(lab.store.home).keys() == before.keys()
    assert "One workspace was removed, 0 MB." in run(capsys, lab, *ask, "--yes")
    assert set(found(lab)) == {BERT}
    assert "Nothing was removed." not in run(capsys, lab, *ask), "what stays is listed, and nothing is offered"
    assert "active within the last 365 days" in run(capsys, lab, "forget", "--unused-for", "365")
    for days in ("0", "-3", "x"):
        with pytest.raises(SystemExit):
            main(["forget", "--unused-for", days])
