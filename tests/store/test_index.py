"""The database: made anew where it is lost or damaged, refused where it is newer, patient where it is locked."""

import json
import sqlite3
import subprocess
import sys
import threading

import pytest

from embed_core.store import DiskFull, StoreBusy, StoreNewer
from embed_core.store import index as index_module
from embed_core.store.index import COLUMNS, MIGRATIONS


def row(id="j-00000000000a", **more):
    plain = dict.fromkeys(COLUMNS) | {"id": id, "kind": "train", "lane": "long", "name": "西游记", "spec": "{}"}
    plain |= {"workspace": "", "turn": 0, "tries": 0}
    return plain | {"state": "finished", "created": "2026-01-01T00:00:00Z", "progress": "{}", "stop": 0} | more


def remember(store, **values):
    folder = store.jobs / values["id"]
    folder.mkdir()
    (folder / "job.json").write_text(json.dumps(values, ensure_ascii=False), encoding="utf-8")


def ids(store):
    return store.index.ask(lambda db: [r["id"] for r in db.execute("SELECT id FROM jobs ORDER BY seq")])


def put(store, values):
    marks = ",".join("?" * len(values))
    store.index.change(
        lambda db: db.execute(f"INSERT INTO jobs ({','.join(values)}) VALUES ({marks})", list(values.values()))
    )


def test_the_schema_carries_its_version_and_writes_ahead(store):
    told = store.index.ask(
        lambda db: [db.execute(f"PRAGMA {p}").fetchone()[0] for p in ("user_version", "journal_mode")]
    )
    assert told == [len(MIGRATIONS), "wal"]


def test_a_change_that_fails_changes_nothing(store):
    def fails(db):
        db.execute("INSERT INTO meta VALUES ('a', 'b')")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        store.index.change(fails)
    assert store.index.ask(lambda db: db.execute("SELECT COUNT(*) FROM meta").fetchone()[0]) == 0


@pytest.mark.parametrize("rubbish", [b"this is not a database at all" * 100, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_corrupt_database_is_set_aside_and_made_anew_from_the_folders(store, add, rubbish):
    card = add()
    remember(store, **row())
    remember(store, **row("j-00000000000b", created="2026-01-02T00:00:00Z"))
    store.index.close()
    for suffix in ("-wal", "-shm"):
        store.index.path.with_name(store.index.path.name + suffix).unlink(missing_ok=True)
    store.index.path.write_bytes(rubbish)
    assert ids(store) == ["j-00000000000a", "j-00000000000b"]
    assert store.models.cards() == (card,)
    (aside,) = store.home.glob("lab.sqlite.corrupt-*")
    assert aside.read_bytes() == rubbish


def test_a_database_that_is_damaged_while_it_is_open_is_replaced_too(store):
    for number in range(300):
        put(store, row(f"j-{number:012x}", spec=json.dumps({"x": "y" * 500})))
    store.index.change(lambda db: None)
    store.index.ask(lambda db: db.execute("SELECT 1"))
    with sqlite3.connect(store.index.path) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()
    data = bytearray(store.index.path.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    store.index.close()
    store.index.path.write_bytes(bytes(data))
    assert ids(store) == []
    assert len(list(store.home.glob("lab.sqlite.corrupt-*"))) == 1
    put(store, row())
    assert ids(store) == ["j-00000000000a"]


def test_a_database_that_was_deleted_is_made_anew_while_the_program_runs(store):
    put(store, row("j-00000000000b"))
    remember(store, **row())
    for path in store.home.glob("lab.sqlite*"):
        path.unlink()
    assert ids(store) == ["j-00000000000a"]


def test_bad_files_among_the_jobs_do_not_stop_the_rebuilding(store):
    remember(store, **row())
    for number, text in enumerate(["{", "[]", '{"id": "j-other"}', '{"id": "j-bad3"}']):
        (store.jobs / f"j-bad{number}").mkdir()
        (store.jobs / f"j-bad{number}" / "job.json").write_text(text)
    assert ids(store) == ["j-00000000000a"]


def test_a_newer_database_is_refused_and_left_alone(store, add):
    add()
    store.index.close()
    db = sqlite3.connect(store.index.path)
    db.execute("PRAGMA user_version = 99")
    db.commit()
    db.close()
    with pytest.raises(StoreNewer) as caught:
        ids(store)
    assert (caught.value.parameters["found"], caught.value.parameters["known"]) == (99, len(MIGRATIONS))
    assert list(store.home.glob("lab.sqlite.corrupt-*")) == []
    assert len(store.models.cards()) == 1


def test_an_older_database_is_migrated_after_a_copy(store, monkeypatch):
    put(store, row())
    store.index.close()
    monkeypatch.setattr(index_module, "MIGRATIONS", (*MIGRATIONS, ("ALTER TABLE jobs ADD COLUMN owner TEXT",)))
    told = store.index.ask(lambda db: db.execute("SELECT id, owner FROM jobs").fetchone())
    assert tuple(told) == ("j-00000000000a", None)
    copy = sqlite3.connect(store.home / f"lab.sqlite.v{len(MIGRATIONS)}")
    assert copy.execute("SELECT id FROM jobs").fetchall() == [("j-00000000000a",)]
    copy.close()


def test_the_jobs_of_the_first_version_keep_what_they_were_and_get_what_is_new(store, monkeypatch):
    first = {name: value for name, value in row(state="queued").items() if name not in ("workspace", "turn", "tries")}
    with monkeypatch.context() as patch:
        patch.setattr(index_module, "MIGRATIONS", MIGRATIONS[:1])
        put(store, first)
        store.index.close()
    told = store.index.ask(lambda db: dict(db.execute("SELECT * FROM jobs").fetchone()))
    told.pop("seq")
    assert told == first | {"workspace": "", "turn": 0, "tries": 0}
    assert (store.home / "lab.sqlite.v1").is_file()


def test_a_job_that_an_older_version_remembered_is_found_when_the_database_is_lost(store):
    told = row()
    remember(store, **{name: value for name, value in told.items() if name not in ("workspace", "turn", "tries")})
    assert ids(store) == [told["id"]]


def test_a_lock_is_waited_for_and_then_said(store, monkeypatch):
    ids(store)
    other = sqlite3.connect(store.index.path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    release = threading.Timer(0.3, lambda: other.execute("COMMIT"))
    release.start()
    put(store, row())
    release.join()
    store.index.close()
    monkeypatch.setattr(index_module, "WAIT", 0.1)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreBusy):
        put(store, row("j-00000000000b"))
    assert ids(store) == ["j-00000000000a"]
    other.execute("COMMIT")
    other.close()


def test_a_full_disk_is_said_and_the_database_goes_on_when_there_is_room(store):
    ids(store)
    store.index.ask(lambda db: db.execute("PRAGMA max_page_count = 8"))
    with pytest.raises(DiskFull):
        put(store, row(spec="x" * 100_000))
    store.index.ask(lambda db: db.execute("PRAGMA max_page_count = 100000"))
    put(store, row(spec="x" * 100_000))
    assert ids(store) == ["j-00000000000a"]


def test_many_threads_and_processes_may_open_a_new_home_at_once(store):
    program = (
        "import sys\nfrom pathlib import Path\n"
        "from embed_core.settings import Settings\nfrom embed_core.store import Store\n"
        "index = Store(Settings(home=Path(sys.argv[1]))).index\n"
        "for n in range(20):\n"
        "    index.change(lambda db: db.execute('INSERT INTO meta VALUES (?, ?)', (sys.argv[2] + str(n), '')))\n"
    )
    workers = [subprocess.Popen([sys.executable, "-c", program, str(store.home), f"p{n} "]) for n in range(3)]
    threads = [
        threading.Thread(
            target=lambda n=n: store.index.change(lambda db: db.execute("INSERT INTO meta VALUES (?, '')", (f"t{n}",)))
        )
        for n in range(20)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [worker.wait() for worker in workers] == [0, 0, 0]
    assert store.index.ask(lambda db: db.execute("SELECT COUNT(*) FROM meta").fetchone()[0]) == 80
