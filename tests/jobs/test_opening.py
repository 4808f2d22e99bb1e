"""Models in half precision: their float32 copy lies on the disk, once, and holds the very same numbers."""

import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from embed_core.errors import Stopped
from embed_core.geometry import neighbours
from embed_core.jobs import Queue, opening, worker
from embed_core.jobs.opening import open_stored, wide_key
from embed_core.jobs.refusals import JobTooLong
from embed_core.lab import Lab
from embed_core.settings import Settings
from embed_core.store import Missing, Store
from embed_core.vectors import open_model
from embed_core.vectors.formats import ImportChoices
from tests.jobs.halves import ROWS, copies, put

MEGABYTES = ROWS.nbytes / 2**20


def test_the_copy_has_the_very_numbers_of_the_file_and_is_made_once(store):
    card = put(store)
    model = open_stored(store, card.id)
    in_memory = open_model(store.models.path(card.id))
    assert not isinstance(in_memory.matrix.base, np.memmap) and isinstance(model.matrix.base, np.memmap)
    np.testing.assert_array_equal(model.matrix, ROWS.astype(np.float16).astype(np.float32))
    assert model.identity == in_memory.identity
    assert neighbours(model, "w7", k=5) == neighbours(in_memory, "w7", k=5)
    (made,) = copies(store)
    stamp = made.stat().st_mtime_ns
    open_stored(store, card.id)
    assert [path.stat().st_mtime_ns for path in copies(store)] == [stamp]


@pytest.mark.parametrize("free", [0, 1 << 60])
def test_an_import_makes_the_copy_where_there_is_room_and_never_fills_memory_instead(
    store, tmp_path, launcher, monkeypatch, free
):
    lab = Lab(store.settings)
    lab.queue = Queue(lab.store, launch=launcher)
    monkeypatch.setattr(opening, "LEFT_FREE", free)
    monkeypatch.setattr(opening, "open_stored", None)
    words = "\n".join(f"w{n}" for n in range(len(ROWS)))
    np.save(tmp_path / "rows.npy", ROWS)
    upload = lab.stage([("rows.npy", (tmp_path / "rows.npy").read_bytes()), ("words.txt", words.encode())])
    job = lab.import_model(name="half", upload=upload, choices=ImportChoices(storage="float16"))
    worker.run(lab.store, job.id)
    assert lab.queue.get(job.id).state == "finished"
    assert len(copies(store)) == (free == 0)


def test_a_copy_that_is_gone_or_damaged_is_made_anew(store):
    card = put(store)
    identity = open_stored(store, card.id).identity
    store.wide.drop(wide_key(identity))
    assert not copies(store)
    open_stored(store, card.id)
    (made,) = copies(store)
    made.write_bytes(made.read_bytes()[:-4])
    np.testing.assert_array_equal(open_stored(store, card.id).matrix, ROWS.astype(np.float16))
    made.write_bytes(b"x" * (ROWS.nbytes + 200))
    np.testing.assert_array_equal(open_stored(store, card.id).matrix, ROWS.astype(np.float16))


def test_where_there_is_no_room_for_a_copy_memory_holds_it(store, monkeypatch):
    card = put(store)
    monkeypatch.setattr(opening, "LEFT_FREE", 1 << 60)
    model = open_stored(store, card.id)
    assert not copies(store)
    np.testing.assert_array_equal(model.matrix, ROWS.astype(np.float16))


def test_where_the_cache_cannot_be_written_memory_holds_it(store):
    card = put(store)
    store.wide.folder.parent.mkdir(exist_ok=True)
    store.wide.folder.write_text("a file where the folder should be")
    np.testing.assert_array_equal(open_stored(store, card.id).matrix, ROWS.astype(np.float16))


@pytest.mark.parametrize(("storage", "rows"), [("float32", ROWS), ("float16", ROWS[:200])])
def test_float32_and_small_models_get_no_copy(store, storage, rows):
    card = put(store, storage, rows)
    np.testing.assert_array_equal(open_stored(store, card.id).matrix, rows.astype(storage))
    assert not copies(store)


def test_older_copies_make_room(tmp_path):
    store = Store(Settings(home=tmp_path / "home", wide_limit=ROWS.nbytes + 4096))
    for factor in (1, 2):
        open_stored(store, put(store, rows=ROWS * factor).id)
    assert len(copies(store)) == 1


PROGRAM = """
import sys
from pathlib import Path
from embed_core.jobs.opening import open_stored
from embed_core.settings import Settings
from embed_core.store import Missing, Store

def private():
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Private_Dirty")) / 1024

store = Store(Settings(home=Path(sys.argv[1])))
open_stored(store, sys.argv[2])  # what the libraries take at their first use
before = private()
model = open_stored(store, sys.argv[3])
float(model.matrix.sum())
print(private() - before)
"""


@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="no sizes of processes on this system")
def test_a_model_in_half_precision_takes_no_more_private_memory_than_one_in_float32(store):
    small, half = put(store, rows=ROWS[:200]), put(store)
    command = [sys.executable, "-c", PROGRAM, str(store.home), small.id, half.id]
    for _ in range(2):  # where the copy is made, and where it is there
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        assert float(done.stdout) < MEGABYTES / 2


@pytest.fixture
def asked(store, monkeypatch):
    """Blocks of 1 MB, so that a copy has twelve; return the times at which was asked whether to go on."""
    monkeypatch.setattr("embed_core.vectors.word_vectors.BLOCK_BYTES", 1 << 20)
    return []


def test_a_copy_is_given_up_between_two_blocks_when_a_stop_is_asked_for(store, asked):
    card = put(store)

    def stop():
        asked.append(1)
        return len(asked) == 3

    with pytest.raises(Stopped):
        open_stored(store, card.id, stop=stop)
    assert len(asked) == 3 and not copies(store)
    assert not list(store.bench.folder.iterdir())
    np.testing.assert_array_equal(open_stored(store, card.id).matrix, ROWS.astype(np.float16))


def test_the_bell_that_ends_a_job_ends_the_making_of_a_copy_and_memory_is_not_filled_instead(store, monkeypatch):
    card = put(store)

    def ring(*_):
        raise JobTooLong(1.0)

    monkeypatch.setattr("embed_core.vectors.widening.write_wide", ring)
    monkeypatch.setattr("embed_core.vectors.widening._fill", None)
    with pytest.raises(JobTooLong):
        open_stored(store, card.id)
    assert not copies(store)


def imported(store, tmp_path, launcher):
    """Ask for the import of a model in half precision; return the lab, the upload and the job."""
    lab = Lab(store.settings)
    lab.queue = Queue(lab.store, launch=launcher)
    np.save(tmp_path / "rows.npy", ROWS)
    words = "\n".join(f"w{n}" for n in range(len(ROWS)))
    upload = lab.stage([("rows.npy", (tmp_path / "rows.npy").read_bytes()), ("words.txt", words.encode())])
    return lab, upload, lab.import_model(name="half", upload=upload, choices=ImportChoices(storage="float16"))


@pytest.mark.parametrize("fault", [ValueError("no array"), JobTooLong(1.0), MemoryError(), Stopped()])
def test_an_import_is_done_when_the_model_is_there_whatever_becomes_of_the_copy(
    store, tmp_path, launcher, monkeypatch, fault
):
    def fails(*_, **__):
        raise fault

    lab, upload, job = imported(store, tmp_path, launcher)
    monkeypatch.setattr("embed_core.vectors.widening.write_wide", fails)
    worker.run(lab.store, job.id)
    done = lab.queue.get(job.id)
    assert (done.state, done.error) == ("finished", None)
    assert [card.id for card in lab.models()] == [done.result["model"]]
    with pytest.raises(Missing):
        lab.store.uploads.files(upload)


def test_an_import_is_done_also_where_its_model_is_deleted_before_the_copy(store, tmp_path, launcher, monkeypatch):
    lab, upload, job = imported(store, tmp_path, launcher)
    publish = type(lab.store.models).publish

    def published(shelf, *args, **kwargs):
        card = publish(shelf, *args, **kwargs)
        shelf.delete(card.id)
        return card

    monkeypatch.setattr(type(lab.store.models), "publish", published)
    worker.run(lab.store, job.id)
    assert lab.queue.get(job.id).state == "finished"
    with pytest.raises(Missing):
        lab.store.uploads.files(upload)


def test_a_model_that_comes_in_an_archive_has_its_copy(store, tmp_path, launcher):
    lab = Lab(store.settings)
    lab.queue = Queue(lab.store, launch=launcher)
    card = put(lab.store)
    packed = lab.export_archive(corpora=[], models=[card.id], notes=[], name="all")
    worker.run(lab.store, packed.id)
    other = Lab(Settings(home=tmp_path / "other"))
    other.queue = Queue(other.store, launch=launcher)
    taken = other.import_archive(path=str(lab.archive_file(packed.id)))
    worker.run(other.store, taken.id)
    assert other.archive_report(other.queue.get(taken.id)).of("new", "model")
    assert len(copies(other.store)) == 1


def test_two_who_want_the_same_copy_write_it_once(store, monkeypatch):
    from embed_core.vectors import widening

    card, begun, written = put(store), threading.Event(), []
    write = widening.write_wide

    def slow(array, folder, go_on):
        written.append(folder)
        begun.set()
        assert waits.wait(30)
        write(array, folder, go_on)

    waits = threading.Event()
    monkeypatch.setattr(widening, "write_wide", slow)
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(open_stored, store, card.id)
        assert begun.wait(30)
        looked = threading.Event()
        second = pool.submit(open_stored, Store(store.settings), card.id, stop=lambda: bool(looked.set()))
        assert looked.wait(30)  # it found the copy taken, and asks whether to go on waiting
        waits.set()
        for each in (first, second):
            np.testing.assert_array_equal(each.result().matrix, ROWS.astype(np.float16))
    assert len(written) == 1
    assert not list(store.wide.folder.glob("*.lock"))
