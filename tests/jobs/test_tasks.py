"""The real tasks: from a text to a corpus, a model and a map, as the worker does them."""

import os
import signal

import numpy as np
import pytest

from embed_core.jobs import TEACHING, Queue, find_projection, latest_frame, projection_key, teaching_is_ready, worker
from embed_core.jobs.projections import write_frame
from embed_core.jobs.tasks import teaching
from embed_core.vectors import WordVectors, open_model

TEXT = "\n".join(f"the {a} sat on the {b} and saw a {c}" for a in "abcdefgh" for b in "ijklmnop" for c in "qrstuvwx")
QUICK = {"vector_size": 10, "min_count": 1, "epochs": 3, "workers": 1, "seed": 1}


@pytest.fixture
def do(quick):
    def work(kind, **spec):
        job = quick.submit(kind, spec, name=str(spec.get("name", kind)))
        worker.run(quick.store, job.id)
        return quick.get(job.id)

    return work


@pytest.fixture
def upload(store, do):
    def read(text=TEXT, name="Text", encodings=(), files=1):
        data = text if isinstance(text, bytes) else text.encode("utf-8")
        id = store.uploads.stage([(f"../{n}.txt", data) for n in range(files)])
        return do("corpus", upload=id, name=name, encodings=list(encodings), segmentation={"user_words": []}), id

    return read


@pytest.fixture
def trained(upload, do):
    corpus = upload()[0].result["corpus"]
    return do("train", corpus=corpus, trainer="word2vec", settings=QUICK, name="Modell")


def test_an_upload_becomes_a_corpus_that_keeps_what_was_uploaded(store, upload):
    job, staged = upload(files=2)
    card = store.corpora.card(job.result["corpus"])
    folder = store.corpora.path(card.id)
    # The two files are the same, and the same file twice counts once.
    assert (job.state, card.name, card.meta["documents"]) == ("finished", "Text", 1)
    assert (folder / "original" / "0001").read_bytes() == TEXT.encode("utf-8")
    assert job.progress["done"] == job.progress["total"] == 2 * len(TEXT)
    assert not (store.uploads.folder / staged).exists()


def test_the_encoding_that_the_person_chose_is_used(store, upload):
    data = "孙悟空和猪八戒说话。\n".encode("gb18030") * 50
    recognised = upload(data, name="a")[0].result["corpus"]
    chosen = upload(data, name="b", encodings=["big5"])[0].result["corpus"]
    found = [store.corpora.card(id).meta["encoding"] for id in (recognised, chosen)]
    assert found == ["gb18030", "big5"]


def test_the_same_text_under_another_name_is_noticed(store, upload):
    first, again = upload(name="a")[0], upload(name="b")[0]
    assert again.result == {"corpus": first.result["corpus"], "existing": True}
    assert [card.name for card in store.corpora.cards()] == ["a"]


def test_a_text_that_cannot_be_read_fails_with_the_reason_and_can_be_tried_again(store, upload):
    job, staged = upload(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    assert job.state == "failed"
    assert job.error["id"].startswith("error-")
    assert job.error["id"] != "error-unexpected"
    assert store.corpora.cards() == ()
    assert store.uploads.staged(staged)


def test_an_upload_that_was_swept_is_said(do):
    assert do("corpus", upload="u-000000000000").error["id"] == "error-missing-upload"


def test_a_sample_of_the_program_is_read_without_a_network(do, store):
    job = do("corpus", sample="teaching_zh", name="x")
    assert job.result == {"corpus": "teaching-zh", "existing": True}
    assert store.corpora.card("teaching-zh").meta["synthetic"]


def test_a_training_reports_and_publishes_its_model(store, trained):
    assert trained.state == "finished", trained.error
    progress, card = trained.progress, store.models.card(trained.result["model"])
    assert (progress["epoch"], progress["epochs"], len(progress["losses"])) == (3, 3, 3)
    assert progress["words"] == progress["words_total"]
    assert (card.name, card.meta["epochs"]) == ("Modell", 3)
    assert "the" in open_model(store.models.path(card.id))


def test_a_training_that_is_stopped_keeps_the_last_finished_epoch(store, upload, quick, monkeypatch):
    corpus = upload()[0].result["corpus"]
    spec = {"corpus": corpus, "trainer": "word2vec", "settings": QUICK | {"epochs": 500}, "name": "kurz"}
    job = quick.submit("train", spec, name="kurz")
    real = worker.Record.advance

    def stop_after_the_first_epoch(self, progress):
        real(self, progress)
        if progress.get("epoch", 0) >= 1:
            quick.stop(job.id)

    monkeypatch.setattr(worker.Record, "advance", stop_after_the_first_epoch)
    worker.run(store, job.id)
    ended = quick.get(job.id)
    assert ended.state == "stopped"
    meta = store.models.card(ended.result["model"]).meta
    assert meta["stopped"]
    assert 1 <= meta["epochs"] < 500


def test_a_model_can_be_continued(store, trained, do):
    corpus, start = trained.spec["corpus"], trained.result["model"]
    job = do("train", corpus=corpus, trainer="word2vec", settings=QUICK, name="Modell", start=start)
    card = store.models.card(job.result["model"])
    assert (card.name, card.meta["epochs"]) == ("Modell 2", 6)
    assert card.meta["continued_from"] == store.models.card(start).meta["identity"]


def test_a_corpus_that_was_deleted_meanwhile_is_named(store, upload, do):
    corpus = upload(name="weg")[0].result["corpus"]
    store.corpora.delete(corpus)
    job = do("train", corpus=corpus, trainer="word2vec", settings=QUICK, name="x")
    assert job.error == {"id": "error-deleted-corpus", "parameters": {"kind": "corpus", "id": corpus, "name": "weg"}}


def test_a_map_is_made_once_and_found_by_everybody(store, trained, quick, launcher):
    id = trained.result["model"]
    model = open_model(store.models.path(id))
    asked = {"method": "tsne", "dimensions": 2, "seed": 3, "perplexity": 5}
    chart, job = find_projection(quick, id, model, model.words, **asked)
    assert chart is None
    assert find_projection(quick, id, model, model.words, **asked)[1].id == job.id
    worker.run(store, job.id)
    assert quick.get(job.id).result == {"cache": projection_key(model.identity, model.words, **asked)}
    chart, done = find_projection(quick, id, model, model.words, **asked)
    assert done is None
    assert (chart.words, chart.coordinates.shape) == (model.words, (len(model), 2))
    assert not chart.coordinates.flags.writeable
    assert 0 < chart.trustworthiness <= 1
    assert latest_frame(store, job.id).shape == chart.coordinates.shape
    assert find_projection(quick, id, model, model.words, **asked | {"seed": 4})[1].id != job.id


def test_a_map_that_is_stopped_is_shown_as_far_as_it_came_but_is_not_the_finished_one(
    store, trained, quick, monkeypatch
):
    id = trained.result["model"]
    model = open_model(store.models.path(id))
    asked = {"method": "tsne", "dimensions": 2}
    job = find_projection(quick, id, model, model.words, **asked)[1]
    monkeypatch.setattr(worker.Record, "advance", lambda self, progress: quick.stop(job.id))
    worker.run(store, job.id)
    chart, ended = find_projection(quick, id, model, model.words, **asked)
    assert (ended.id, ended.state) == (job.id, "stopped")
    assert "remark-stopped-early" in [remark.identifier for remark in chart.remarks]
    assert store.cache.get(projection_key(model.identity, model.words, **asked)) is None
    assert find_projection(quick, id, model, model.words, again=True, **asked)[1].id != job.id


def test_a_map_whose_file_was_damaged_is_made_again(store, trained, quick):
    id = trained.result["model"]
    model = open_model(store.models.path(id))
    asked = {"method": "pca", "dimensions": 2}
    job = find_projection(quick, id, model, model.words[:20], **asked)[1]
    worker.run(store, job.id)
    key = projection_key(model.identity, model.words[:20], **asked)
    (store.cache.get(key) / "coordinates.npy").write_bytes(b"x")
    chart, again = find_projection(quick, id, model, model.words[:20], **asked)
    assert chart is None
    assert again.id != job.id
    worker.run(store, again.id)
    assert find_projection(quick, id, model, model.words[:20], **asked)[0].words == model.words[:20]


def test_every_part_of_the_question_is_part_of_the_key():
    plain = {"method": "tsne", "dimensions": 2, "seed": 0, "perplexity": 30}
    keys = {projection_key("a", ["x", "y"], **plain), projection_key("b", ["x", "y"], **plain)}
    keys |= {projection_key("a", words, **plain) for words in (["y", "x"], ["xy"], ["x,y"])}
    changes = {"method": "pca", "dimensions": 3, "seed": 1, "perplexity": None}
    keys |= {projection_key("a", ["x", "y"], **plain | {name: value}) for name, value in changes.items()}
    assert len(keys) == 9
    assert projection_key("a", ("x", "y"), **plain | {"perplexity": 30.0}) == projection_key("a", ["x", "y"], **plain)


def test_there_is_no_frame_before_the_first_and_none_of_an_unknown_job(store, tmp_path):
    assert latest_frame(store, "j-0123456789ab") is None
    path = store.job_folder("j-0123456789ab")
    path.mkdir()
    write_frame(path / "frame.npy", np.zeros((3, 2)))
    assert latest_frame(store, "j-0123456789ab").dtype == np.float32
    assert [p.name for p in path.iterdir()] == ["frame.npy"]


def test_the_teaching_models_are_made_once_and_again_when_they_are_out_of_date(store, do, monkeypatch):
    monkeypatch.setattr(teaching, "SETTINGS", {"vector_size": 5, "min_count": 1, "epochs": 1, "workers": 1})
    monkeypatch.setattr(teaching, "TOO_LITTLE", {"vector_size": 4, "epochs": 1, "workers": 1})
    teaching.made_of.cache_clear()
    assert not teaching_is_ready(store)
    assert do("teaching").state == "finished"
    assert teaching_is_ready(store)
    first = store.models.cards()
    assert {card.id for card in first} == {*TEACHING, *teaching.SHORT}
    assert all(card.builtin and card.meta["corpus"]["synthetic"] for card in first)
    do("teaching")
    assert store.models.cards() == first
    monkeypatch.setattr(teaching, "TEACHING_VERSION", 999)
    teaching.made_of.cache_clear()
    assert not teaching_is_ready(store)
    do("teaching")
    assert teaching_is_ready(store)
    assert len(store.models.cards()) == 4
    teaching.made_of.cache_clear()


@pytest.mark.parametrize("kind", ["corpus", "train", "project"])
def test_a_real_worker_killed_at_work_leaves_nothing_half(store, quick, trained, wait_until, pid_of, kind):
    real = Queue(store)
    rows = np.random.default_rng(0).normal(size=(8_000, 20)).astype(np.float32)
    many = WordVectors(tuple(f"w{row}" for row in range(8_000)), np.arange(8_000, 0, -1), rows)
    large = store.models.publish(many.save, name="large")
    before = (store.corpora.cards(), store.models.cards())
    spec = {
        "corpus": {"upload": store.uploads.stage([("a.txt", ("孙悟空打妖怪。" * 200_000).encode())]), "name": "groß"},
        "train": trained.spec | {"settings": QUICK | {"epochs": 500}},
        "project": {"model": large.id, "words": list(many.words), "method": "tsne", "dimensions": 3},
    }[kind]
    job = real.submit(kind, spec, name="x")
    wait_until(lambda: real.get(job.id).progress)
    os.kill(pid_of(job.id)[0], signal.SIGKILL)
    wait_until(lambda: real.get(job.id).state == "interrupted", within=5)
    assert (store.corpora.cards(), store.models.cards()) == before
    assert list((store.home / "tmp").iterdir()) == []
    assert store.models.broken() == store.corpora.broken() == ()
