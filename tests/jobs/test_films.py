"""Films on disk, and filmed trainings as the worker does them."""

import json
import zipfile

import numpy as np
import pytest
from pytest import approx

from embed_core.evaluation import Film, Moment, film_bytes
from embed_core.jobs import latest_film, open_film, worker
from embed_core.jobs.films import FILM, Camera, write_film
from embed_core.jobs.tasks import train as task_train
from embed_core.lab import Lab
from embed_core.settings import Settings
from embed_core.training import TrainingEvent
from embed_core.vectors import WordVectors, open_model

TEXT = "\n".join(f"the {a} sat on the {b} and saw a {c}" for a in "abcdefgh" for b in "ijklmnop" for c in "qrstuvwx")
QUICK = {"vector_size": 10, "min_count": 1, "epochs": 4, "workers": 1, "seed": 1}
NEAR = ((("狗", 0.5), ("𠮷", 0.25)), ())
MOMENTS = (Moment(0.0, "preview", None, 0.1, 0.2, NEAR), Moment(1.0, "epoch", 2.5, 0.3, 0.4, NEAR))
FILM_OF_TWO = Film(("猫", "\ud800", "狗"), np.random.default_rng(0).normal(size=(2, 3, 2)), MOMENTS, ("猫", "狗"))


@pytest.fixture
def do(quick):
    def work(kind, **spec):
        job = quick.submit(kind, spec, name=str(spec.get("name", kind)))
        worker.run(quick.store, job.id)
        return quick.get(job.id)

    return work


@pytest.fixture
def corpus(store, do):
    staged = store.uploads.stage([("a.txt", TEXT.encode())])
    return do("corpus", upload=staged, name="Text", segmentation={"user_words": []}).result["corpus"]


@pytest.fixture
def trained(corpus, do):
    def work(settings=QUICK, **more):
        return do("train", corpus=corpus, trainer="word2vec", settings=settings, name="Modell", **more)

    return work


def event(epoch, *, of=4, rows=None, finished=True, share=0.0):
    snapshot = None if rows is None else (lambda most: rows[:most].copy())
    words = int(1000 * (epoch + share))
    return TrainingEvent(epoch, of, words, 1000 * of, 1.0, (0.5,) * epoch, finished, snapshot)


def camera(folder, *, words=("a", "b", "c", "d"), epochs=4):
    return Camera(folder, words, watched=("b",), epochs=epochs, clock=lambda: 0.0)


ROWS = np.random.default_rng(1).normal(size=(4, 3)).astype(np.float32)


def test_a_film_comes_back_as_it_was_to_half_precision(tmp_path):
    write_film(tmp_path, FILM_OF_TWO)
    film = open_film(tmp_path)
    assert (film.words, film.watched, film.moments) == (FILM_OF_TWO.words, FILM_OF_TWO.watched, FILM_OF_TWO.moments)
    assert film.frames == approx(FILM_OF_TWO.frames, abs=2e-3)
    assert film.frames.dtype == np.float32
    assert [path.name for path in tmp_path.iterdir()] == [FILM]


def test_a_film_takes_no_more_than_it_says(tmp_path):
    write_film(tmp_path, FILM_OF_TWO)
    assert (tmp_path / FILM).stat().st_size <= FILM_OF_TWO.stored_bytes


def test_a_film_that_cannot_be_read_is_none_and_nothing_is_unpickled(tmp_path):
    assert open_film(tmp_path) is None
    path = tmp_path / FILM
    path.write_bytes(b"PK\x03\x04 half a file")
    assert open_film(tmp_path) is None
    np.savez(path, frames=np.array([{}], object), told=np.zeros(1, np.uint8))
    assert open_film(tmp_path) is None
    write_film(tmp_path, FILM_OF_TWO)
    path.write_bytes(path.read_bytes()[:-40])
    assert open_film(tmp_path) is None


@pytest.mark.parametrize(
    "change", [{"schema": 2}, {"words": ["one"]}, {"moments": []}, {"watched": ["a"]}, {"moments": [{"epoch": 1}]}]
)
def test_a_film_changed_by_hand_or_of_a_newer_version_is_none(tmp_path, change):
    write_film(tmp_path, FILM_OF_TWO)
    with np.load(tmp_path / FILM) as parts:
        frames, told = parts["frames"], json.loads(parts["told"].tobytes().decode("utf-8", "surrogatepass"))
    text = json.dumps(told | change).encode("utf-8")
    np.savez(tmp_path / FILM, frames=frames, told=np.frombuffer(text, np.uint8))
    assert open_film(tmp_path) is None


def test_a_training_leaves_its_film_beside_the_model(store, trained):
    job = trained(watched=["a", "sat", "nowhere"])
    folder = store.models.path(job.result["model"])
    film, model = open_film(folder), open_model(folder)
    assert film.words == model.words[: len(film.words)]
    assert film.epochs == (1, 2, 3, 4)
    assert {moment.kind for moment in film.moments} == {"epoch"}
    assert film.watched == ("a", "sat")
    assert [moment.loss for moment in film.moments] == approx(list(model.meta.losses))
    assert job.progress["frames"] == 4
    assert zipfile.is_zipfile(folder / FILM)


def test_the_last_frame_is_the_model(store, trained):
    from embed_core.geometry import neighbours

    folder = store.models.path(trained(watched=["a"]).result["model"])
    near = open_film(folder).near("a", -1)
    expected = neighbours(open_model(folder), "a", k=8)
    assert [cosine for _, cosine in near] == approx([each.cosine for each in expected], abs=1e-3)


def test_the_newest_frame_is_there_while_it_trains(store, quick, corpus, monkeypatch):
    spec = {"corpus": corpus, "trainer": "word2vec", "settings": QUICK, "name": "x"}
    job = quick.submit("train", spec, name="x")
    seen = []
    real = task_train._watch

    def look(task, camera, told):
        answer = real(task, camera, told)
        seen.append(latest_film(store, job.id))
        return answer

    monkeypatch.setattr(task_train, "_watch", look)
    assert latest_film(store, job.id) is None
    worker.run(store, job.id)
    assert next(film.epochs[-1] for film in seen if film) <= 1
    assert latest_film(store, job.id).epochs[-1] == 4


def test_a_continued_model_is_filmed_from_where_it_stood(store, trained):
    first = trained().result["model"]
    again = trained(start=first).result["model"]
    film, before = open_film(store.models.path(again)), open_film(store.models.path(first))
    assert [moment.kind for moment in film.moments] == ["start", "epoch", "epoch", "epoch", "epoch"]
    assert film.epochs == (0, 1, 2, 3, 4)
    assert film.moments[0].mean == approx(before.moments[-1].mean, abs=1e-4)


def test_a_first_epoch_that_takes_long_is_bridged_by_a_preview(store, trained, monkeypatch):
    monkeypatch.setattr(task_train, "PATIENCE", 0.0)
    film = open_film(store.models.path(trained().result["model"]))
    assert [moment.kind for moment in film.moments][:2] == ["preview", "epoch"]
    assert film.epochs[:2] == (0, 1)
    assert film.moments[0].loss is None


def test_a_run_that_is_long_as_a_whole_begins_with_a_preview_however_short_its_epochs_are(store, trained):
    film = open_film(store.models.path(trained(QUICK | {"epochs": 500, "vector_size": 100}).result["model"]))
    assert film.moments[0].kind == "preview"
    assert {moment.kind for moment in film.moments[1:]} == {"epoch"}


def test_a_preview_is_a_small_part_of_the_run_on_a_novel():
    from types import SimpleNamespace

    from embed_core.evaluation import preview_seconds

    assert preview_seconds(SimpleNamespace(tokens=330_000)) == approx(0.33, abs=0.01)
    assert preview_seconds(SimpleNamespace(tokens=10**9)) < 0.4


def test_words_to_watch_are_chosen_where_the_person_named_none(store, trained):
    film = open_film(store.models.path(trained().result["model"]))
    assert 1 <= len(film.watched) <= 5


def test_the_card_of_a_replicate_says_what_it_repeats(store, trained):
    first = store.models.card(trained().result["model"])
    second = trained(QUICK | {"seed": 2}, replicate_of=first.meta["identity"])
    assert store.models.card(second.result["model"]).extra["replicate_of"] == first.meta["identity"]
    assert "replicate_of" not in first.extra


def test_a_training_that_counts_once_has_no_film(store, corpus, do):
    job = do("train", corpus=corpus, trainer="ppmi", settings={"vector_size": 5, "min_count": 1}, name="x")
    assert job.state == "finished", job.error
    assert open_film(store.models.path(job.result["model"])) is None


def test_a_fault_of_the_camera_does_not_end_the_training(store, trained, monkeypatch, capsys):
    from embed_core.evaluation import Filming

    def fail(*_, **__):
        raise ZeroDivisionError("lens")

    monkeypatch.setattr(Filming, "take", fail)
    job = trained()
    assert job.state == "finished", job.error
    assert open_film(store.models.path(job.result["model"])) is None
    told = capsys.readouterr().err
    assert told.count("ZeroDivisionError") == 1 and "lens" not in told


def test_a_disk_that_is_full_for_the_newest_frame_does_not_end_the_training(store, trained, monkeypatch):
    from embed_core.jobs import films

    def full(folder, film):
        raise OSError(28, "no room")

    monkeypatch.setattr(films, "write_film", full)
    job = trained()
    assert job.state == "finished", job.error
    assert len(open_film(store.models.path(job.result["model"]))) == 4


def test_a_frame_is_written_whole_or_not_at_all(tmp_path, monkeypatch):
    write_film(tmp_path, FILM_OF_TWO)

    def fail(file, **_):
        file.write(b"half")
        raise OSError(28, "no room")

    monkeypatch.setattr(np, "savez", fail)
    with pytest.raises(OSError, match="no room"):
        write_film(tmp_path, FILM_OF_TWO)
    assert open_film(tmp_path) is not None
    assert [path.name for path in tmp_path.iterdir()] == [FILM]


def test_frames_beyond_the_last_finished_epoch_are_no_part_of_the_model(tmp_path):
    now = [0.0]
    made = Camera(tmp_path, ("a", "b", "c", "d"), watched=(), epochs=2, clock=lambda: now[0])
    made.begin(lambda most: ROWS[:most], "start")
    for told in (event(1, of=2, rows=ROWS), event(1, of=2, rows=ROWS, finished=False, share=0.5)):
        now[0] += 10
        made.see(told)
    assert made._filming.film().epochs == (0, 1, 1.5)
    assert made.film_of(WordVectors(("a", "b", "c", "d"), np.ones(4, int), ROWS)).epochs == (0, 1)


def test_a_film_of_other_words_is_not_kept(tmp_path):
    made = camera(tmp_path)
    for epoch in range(1, 5):
        made.see(event(epoch, rows=ROWS))
    assert made.film_of(WordVectors(("a", "b", "c", "d"), np.ones(4, int), ROWS)).epochs == (1, 2, 3, 4)
    assert made.film_of(WordVectors(("b", "a", "c", "d"), np.ones(4, int), ROWS)) is None


def test_events_without_a_snapshot_are_passed_over(tmp_path):
    made = camera(tmp_path)
    for epoch in range(1, 5):
        made.see(event(epoch))
    assert len(made) == 0
    assert made.film_of(WordVectors(("a", "b", "c", "d"), np.ones(4, int), ROWS)) is None


def test_all_who_watch_a_training_share_what_was_read_of_its_film(tmp_path):
    lab = Lab(Settings(home=tmp_path))
    job = lab.queue.submit("calibrate", {}, name="x")
    lab.queue.end(job.id)
    folder = lab.store.job_folder(job.id)
    folder.mkdir(parents=True, exist_ok=True)
    assert lab.film_so_far(job.id) is None
    write_film(folder, FILM_OF_TWO)
    first = lab.film_so_far(job.id)
    assert len(first) == 2
    assert lab.for_workspace("b" * 16).film_so_far(job.id) is first
    write_film(folder, FILM_OF_TWO)
    assert lab.film_so_far(job.id) is not first


def test_the_room_of_a_film_is_known_before_it_is_made(store, trained):
    folder = store.models.path(trained(QUICK | {"epochs": 30}).result["model"])
    told, taken = film_bytes(len(open_model(folder)), 30), (folder / FILM).stat().st_size
    assert 0.5 * told < taken <= 1.1 * told
