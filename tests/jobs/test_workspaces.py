"""A job of one of many people: it sees what its workspace sees, owns what it makes, and keeps to the limits."""

import gzip
import io
import sys
import time
import zipfile
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

from embed_core import training
from embed_core.archive import parcels_of, write_archive
from embed_core.errors import LabError, Stopped
from embed_core.jobs import Queue, SeenQueue, worker
from embed_core.jobs.tasks import TASKS, Kind
from embed_core.settings import MEGABYTE, Settings
from embed_core.store import Store
from embed_core.store.disk import bytes_of
from embed_core.vectors import ModelMeta, WordVectors

ANNA, BERT = "a" * 16, "b" * 16
TEXT = "\n".join(f"the {a} sat on the {b} and saw a {c}" for a in "abcdefgh" for b in "ijklmnop" for c in "qrstuvwx")


@pytest.fixture
def store(tmp_path):
    return Store(Settings(home=tmp_path / "home", mode="server"))


@pytest.fixture
def do(store, launcher):
    """Do a job of a workspace in this process, with these limits."""

    def work(kind, workspace, limits=None, guest=False, **spec):
        home = Store(replace(store.settings, **(limits or {})))
        queue = Queue(home, launch=launcher)
        seen = SeenQueue(queue, home.seen_by(workspace, guest=guest), workspace, guest=guest)
        job = seen.submit(kind, spec, name=str(spec.get("name", kind)))
        worker.run(home, job.id)
        return seen.get(job.id)

    return work


@pytest.fixture
def read(store, do):
    def work(workspace):
        upload = store.seen_by(workspace).uploads.stage([("text.txt", TEXT.encode())])
        return do("corpus", workspace, upload=upload, name="Text", encodings=[], segmentation={"user_words": []})

    return work


def train(do, workspace, corpus, *, limits=None, epochs=2):
    settings = {"vector_size": 10, "min_count": 1, "epochs": epochs, "workers": 1, "seed": 1}
    return do("train", workspace, limits, corpus=corpus, trainer="word2vec", settings=settings, name="Model")


def test_what_a_job_makes_belongs_to_who_asked_for_it(store, read, do):
    corpus = read(ANNA).result["corpus"]
    model = train(do, ANNA, corpus).result["model"]
    assert store.corpora.card(corpus).owner == store.models.card(model).owner == ANNA
    assert [card.id for card in store.seen_by(ANNA).models.cards()] == [model]
    assert store.seen_by(BERT).models.cards() == ()


def test_the_same_text_of_two_workspaces_is_two_corpora_and_of_one_it_is_one(read):
    first, again, other = read(ANNA).result, read(ANNA).result, read(BERT).result
    assert again == {"corpus": first["corpus"], "existing": True}
    assert other["corpus"] != first["corpus"] and "existing" not in other


def test_a_worker_asks_for_the_right_again(read, do):
    """A job can be asked for while something is shared, and begin when it is so no longer."""
    corpus = read(ANNA).result["corpus"]
    job = train(do, BERT, corpus)
    assert job.state == "failed" and job.error["id"] == "error-missing-corpus"


def test_a_training_that_takes_too_long_keeps_its_last_finished_epoch_and_says_so(store, read, do):
    corpus = read(ANNA).result["corpus"]
    job = train(do, ANNA, corpus, limits={"training_seconds": 0.05}, epochs=500)
    assert job.state == "stopped" and job.progress["limit"] == 0.05
    meta = store.models.card(job.result["model"]).meta
    assert 1 <= meta["epochs"] < 500 and meta["stopped"]


def test_a_training_that_has_no_epoch_when_the_time_is_over_fails_with_the_reason(store, read, do, monkeypatch):
    corpus, whole = read(ANNA).result["corpus"], training.train

    def before_an_epoch(corpus, settings, *, on_event, **more):
        """Train; where the watcher says stop, there is no epoch yet to hand over."""

        def watched(event):
            if not on_event(event):
                raise Stopped()
            return True

        return whole(corpus, settings, on_event=watched, **more)

    monkeypatch.setattr(training, "train", before_an_epoch)
    job = train(do, ANNA, corpus, limits={"training_seconds": 1e-9})
    assert job.state == "failed" and job.error["id"] == "error-training-seconds"
    assert store.models.cards() == ()
    assert train(do, ANNA, corpus).state == "finished"


@pytest.mark.parametrize(
    ("kind", "spec"),
    [
        ("corpus", {"name": "x", "encodings": [], "segmentation": {"user_words": []}}),
        ("import", {"name": "x", "choices": {}}),
        ("pack", {"corpora": ["teaching"]}),
    ],
)
def test_a_job_of_any_kind_that_takes_too_long_is_ended_with_the_reason(kind, spec, store, do, read):
    if kind == "pack":
        spec = {"corpora": [read(ANNA).result["corpus"]]}
    else:
        text = TEXT if kind == "corpus" else "".join(f"w{n} 1 2 3\n" for n in range(5000))
        spec = spec | {"upload": store.seen_by(ANNA).uploads.stage([("a.txt", text.encode())])}
    before = len(store.corpora.cards())
    job = do(kind, ANNA, {"job_seconds": 1e-9}, **spec)
    assert (job.state, job.error["id"], job.result) == ("failed", "error-job-seconds", None)
    assert len(store.corpora.cards()) == before and store.models.cards() == ()
    assert not list(store.bench.folder.glob("*"))
    assert do(kind, ANNA, **spec).state == "finished"


def test_a_job_that_does_not_look_up_is_ended_where_it_stands(store, do, monkeypatch):
    def endless(task):
        while True:
            time.sleep(0.01)

    monkeypatch.setattr(worker, "GRACE", 0.01)
    monkeypatch.setitem(worker.TASKS, "corpus", Kind(endless, "short"))
    job = do("corpus", ANNA, {"job_seconds": 0.01})
    assert (job.state, job.error["id"]) == ("failed", "error-job-seconds")


def test_where_one_works_alone_and_for_trainings_there_is_no_such_end(store, read, do):
    corpus = read(ANNA).result["corpus"]
    assert train(do, ANNA, corpus, limits={"job_seconds": 1e-9}).state == "finished"
    upload = Store(replace(store.settings, mode="alone")).uploads.stage([("a.txt", TEXT.encode())])
    limits = {"job_seconds": 1e-9, "mode": "alone"}
    job = do("corpus", "", limits, upload=upload, name="x", encodings=[], segmentation={"user_words": []})
    assert job.state == "finished"


def test_what_computes_for_minutes_keeps_neither_maps_nor_files_waiting():
    lanes = {name: kind.lane for name, kind in TASKS.items()}
    heavy = {name for name, lane in lanes.items() if lane == "heavy"}
    assert heavy == {"index", "compare"}
    assert {lanes[name] for name in ("import", "export", "pack", "unpack")} == {"files"}
    assert {lanes[name] for name in ("corpus", "project", "analogies")} == {"short"}


def test_a_text_that_grows_beyond_what_may_be_kept_becomes_no_corpus(store, do):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", "\n".join(f"{TEXT} {n}" for n in range(60)))
    upload = store.seen_by(ANNA).uploads.stage([("a.zip", packed.getvalue())])
    limits = {"storage_limit": 400_000}
    job = do("corpus", ANNA, limits, upload=upload, name="x", encodings=[], segmentation={"user_words": []})
    assert len(packed.getvalue()) < 100_000
    assert job.state == "failed" and job.error["id"].startswith("error-no-more-storage")
    assert store.corpora.cards() == ()


def test_where_one_works_alone_no_training_is_ended(store, read, do):
    corpus = read(ANNA).result["corpus"]
    job = train(do, ANNA, corpus, limits={"mode": "alone", "training_seconds": 1e-9})
    assert job.state == "finished"


def test_the_second_who_asks_the_same_of_a_shared_model_gets_the_kept_answer(store, read, do, monkeypatch):
    corpus = read(ANNA).result["corpus"]
    model = train(do, ANNA, corpus).result["model"]
    _, share = store.shares.make(owner=ANNA, models=[model])
    store.shares.accept(share, workspace=BERT, name="Model")
    spec = {"model": model, "most": 20, "method": "tsne", "dimensions": 2, "seed": 0, "perplexity": 3}
    first = do("project", ANNA, **spec)
    assert first.state == "finished"
    monkeypatch.setattr("embed_core.jobs.tasks.project._projected", lambda *_, **__: pytest.fail("made once more"))
    assert do("project", BERT, **spec).result == first.result


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux bounds a process's memory in this way")
def test_a_worker_that_wants_more_memory_than_it_may_fails_with_the_reason_and_the_others_go_on(real):
    settings = replace(real.store.settings, mode="server", worker_memory=600 * MEGABYTE, spare=False)
    home = Store(settings)
    queue = Queue(home, tasks=real.tasks, launch=real._launch)
    seen = SeenQueue(queue, home.seen_by(ANNA), ANNA)
    greedy = seen.submit("hoard", {"megabytes": 2000}, name="greedy")
    modest = seen.submit("hoard", {"megabytes": 50}, name="modest")
    deadline = time.monotonic() + 60
    while any(seen.get(job.id).active for job in (greedy, modest)):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    found = seen.get(greedy.id)
    assert found.state == "failed"
    assert LabError.from_json(found.error).identifier == "error-worker-memory"
    assert found.error["parameters"] == {"megabytes": 600}
    assert seen.get(modest.id).state == "finished"


def test_vectors_that_unpack_to_more_than_may_be_kept_become_no_model(store, do):
    lines = "".join(f"w{row}" + " 0" * 300 + "\n" for row in range(3000))
    upload = store.seen_by(ANNA).uploads.stage([("a.txt.gz", gzip.compress(lines.encode()))])
    job = do("import", ANNA, {"storage_limit": 1_000_000}, upload=upload, name="x")
    assert job.state == "failed" and job.error["id"].startswith("error-no-more-storage")
    assert store.models.cards() == ()
    assert not [path for path in store.bench.folder.iterdir() if path.stat().st_size]
    assert do("import", ANNA, {"models_limit": 1}, upload=upload, name="x").state == "finished"


@pytest.fixture
def reserved(store, monkeypatch):
    """Let the disk have, beside what is reserved, so many bytes: of these, what is made takes some."""

    def taken():
        return bytes_of(store.bench.folder) + bytes_of(store.models.folder)

    def go(more):
        free = 10 * MEGABYTE + more + taken()
        monkeypatch.setattr("embed_core.store.allowed.disk_usage", lambda _: SimpleNamespace(free=free - taken()))
        return {"storage_limit": 10 * MEGABYTE}

    return go


def test_what_turns_out_larger_than_the_reserve_allows_becomes_nothing_of_a_guest(store, do, reserved):
    lines = "".join(f"w{row}" + " 0" * 300 + "\n" for row in range(3000))
    upload = store.seen_by(ANNA).uploads.stage([("a.txt.gz", gzip.compress(lines.encode()))])
    job = do("import", ANNA, reserved(100_000), guest=True, upload=upload, name="x")
    assert job.state == "failed" and job.error["id"] == "error-disk-reserved"
    assert store.models.cards() == ()
    assert do("import", ANNA, reserved(100_000), upload=upload, name="x").state == "finished"


@pytest.mark.parametrize("kind", ["import", "corpus"])
def test_what_is_written_already_is_not_asked_for_twice(kind, store, do, reserved):
    text = TEXT if kind == "corpus" else "".join(f"w{row}" + " 0" * 10 + "\n" for row in range(500))

    def ask(who, more, **about):
        upload = store.seen_by(who).uploads.stage([("a.txt", text.encode())])
        how = {"encodings": [], "segmentation": {"user_words": []}} if kind == "corpus" else {}
        return do(kind, who, reserved(more), upload=upload, name="x", **how, **about)

    ask(BERT, 0)
    size = max(bytes_of(folder) for shelf in (store.models, store.corpora) for folder in shelf.folder.iterdir())
    assert ask(ANNA, int(1.5 * size), guest=True).state == "finished"


def test_a_run_asks_for_room_once_more_when_it_begins(store, read, do):
    """What was asked for before it has filled the room by now."""
    corpus = read(ANNA).result["corpus"]
    kept = store.seen_by(ANNA).allowed.bytes()
    job = train(do, ANNA, corpus, limits={"storage_limit": kept + 100})
    assert job.state == "failed" and job.error["id"].startswith("error-no-more-storage")
    assert train(do, ANNA, corpus).state == "finished"
    job = train(do, ANNA, corpus, limits={"models_limit": 1}, epochs=3)
    assert (job.state, job.error["id"]) == ("failed", "error-no-more-models")
    assert len(store.models.cards()) == 1


def three_packed(store):
    """Stage an archive of three models for ANNA."""

    def model(seed):
        rows = np.random.default_rng(seed).standard_normal((5, 3), np.float32)
        return WordVectors(tuple("abcde"), np.arange(5, 0, -1), rows, ModelMeta())

    made = [store.seen_by(BERT).models.publish(model(seed).save, name=f"{seed}").id for seed in range(3)]
    packed = io.BytesIO()
    write_archive(packed, parcels_of(store, models=made), moment="2026-01-01T00:00:00Z")
    return store.seen_by(ANNA).uploads.stage([("all.zip", packed.getvalue())])


def test_of_an_archive_as_many_models_are_taken_in_as_one_may_have(store, do):
    job = do("unpack", ANNA, {"models_limit": 2}, upload=three_packed(store))
    found = [(each["outcome"], each["reason"]) for each in job.result["report"]["arrivals"]]
    assert found == [("new", ""), ("new", ""), ("unfit", "limit")]
    assert len(store.seen_by(ANNA).models.cards()) == 2


def test_of_an_archive_of_a_guest_as_many_models_are_taken_in_as_the_reserve_allows(store, do, reserved):
    upload = three_packed(store)
    size = bytes_of(store.models.folder) // 3
    job = do("unpack", ANNA, reserved(int(2.5 * size)), guest=True, upload=upload)
    found = [(each["outcome"], each["reason"]) for each in job.result["report"]["arrivals"]]
    assert found == [("new", ""), ("new", ""), ("unfit", "reserve")]
    assert len(store.seen_by(ANNA).models.cards()) == 2
