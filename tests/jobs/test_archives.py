"""Archives by jobs: packed with progress, fetched by whoever asked, taken in whole or not at all."""

import io
import os
import signal
import zipfile

import numpy as np
import pytest

from embed_core.archive import NoArchiveThere
from embed_core.jobs import Queue
from embed_core.jobs.tasks.archive import archive_at
from embed_core.lab import Lab
from embed_core.settings import Settings
from embed_core.store import Missing
from embed_core.vectors import ModelMeta, WordVectors

ME, OTHER = "0123456789abcdef", "fedcba9876543210"


@pytest.fixture
def lab(tmp_path):
    return Lab(Settings(home=tmp_path / "home", spare=False)).for_workspace(ME)


def put_model(lab, name="mine", *, words=2000, dimensions=50, seed=0):
    rows = np.random.default_rng(seed).standard_normal((words, dimensions), np.float32)
    model = WordVectors(tuple(f"w{n}" for n in range(words)), np.arange(words, 0, -1), rows, ModelMeta())
    return lab.store.models.publish(model.save, name=name)


def ended(lab, job, wait_until):
    wait_until(lambda: not lab.queue.get(job.id).active, within=60)
    return lab.queue.get(job.id)


@pytest.fixture
def packed(lab, wait_until):
    """A model with a group, packed; return the job."""
    from embed_core.geometry import Group

    card = put_model(lab)
    lab.keep_group(card.id, Group("pets", ("w1", "w2")))
    mine = lab.belongings()
    job = lab.export_archive(
        corpora=[c.id for c in mine.corpora],
        models=[c.id for c in mine.models],
        notes=[n.id for n in mine.notes],
        name="all",
    )
    return ended(lab, job, wait_until)


def test_what_was_packed_is_fetched_by_its_workspace_alone(lab, packed):
    assert (packed.state, packed.result["items"]) == ("finished", 2)
    path = lab.archive_file(packed.id)
    assert path.stat().st_size == packed.result["archive"]
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
    assert (packed.progress["done"], packed.progress["total"] > 0) == (packed.progress["total"], True)
    for stranger in (lab.for_workspace(OTHER), lab.for_workspace("")):
        with pytest.raises(Missing):
            stranger.archive_file(packed.id)
    with pytest.raises(Missing):
        lab.archive_file("j-000000000000")


def test_it_can_be_dropped_and_a_new_packing_takes_its_place(lab, packed, wait_until):
    model = lab.models()[0].id
    again = ended(lab, lab.export_archive(corpora=[], models=[model], notes=[], name="one"), wait_until)
    with pytest.raises(Missing):
        lab.archive_file(packed.id)
    lab.drop_archive(again.id)
    with pytest.raises(Missing):
        lab.archive_file(again.id)
    assert list((lab.store.home / "tmp").iterdir()) == []


def test_a_forgotten_archive_is_removed_after_a_day(lab, packed):
    import time

    lab.store.sweep(now=time.time() + 3600)
    assert lab.archive_file(packed.id).is_file()
    lab.store.sweep(now=time.time() + 90_000)
    with pytest.raises(Missing):
        lab.archive_file(packed.id)


def test_it_comes_into_another_home_with_its_group(lab, packed, tmp_path, wait_until):
    other = Lab(Settings(home=tmp_path / "other", spare=False)).for_workspace(OTHER)
    upload = other.stage([("mine.zip", lab.archive_file(packed.id).read_bytes())])
    assert [item.name for item in other.archive_manifest(upload).items] == ["mine", "pets"]
    job = ended(other, other.import_archive(upload), wait_until)
    report = other.archive_report(job)
    assert job.state == "finished" and len(report.of("new")) == 2
    (card,) = other.models()
    ((_, group),) = other.own_groups(card.id)
    assert group.words == ("w1", "w2")
    assert other.model(card.id).identity == lab.model(lab.models()[0].id).identity
    assert other.staged(upload) == ()


def in_folder(lab, packed, folder):
    """The packed archive, and a zip file that is none, in a folder."""
    folder.mkdir()
    (folder / "deep").mkdir()
    (folder / "deep" / "mine.zip").write_bytes(lab.archive_file(packed.id).read_bytes())
    (folder / "notes.txt").write_text("no archive")
    return folder


@pytest.mark.parametrize("mode", ["alone", "server"])
def test_an_archive_comes_from_the_operators_folder_whatever_an_upload_may_be(lab, packed, tmp_path, wait_until, mode):
    folder = in_folder(lab, packed, tmp_path / "open")
    settings = Settings(home=tmp_path / "other", spare=False, import_dir=folder, upload_limit=1000, mode=mode)
    whole = Lab(settings)
    for workspace in (OTHER, ME):  # each of two people, and the file stays
        other = whole.for_workspace(workspace)
        assert [file.name for file in other.archives_on_server()] == ["deep/mine.zip"]
        assert [item.name for item in other.archive_manifest(server="deep/mine.zip").items] == ["mine", "pets"]
        job = ended(other, other.import_archive(server="deep/mine.zip"), wait_until)
        assert job.state == "finished" and not other.archive_report(job).of("unfit")
        assert len(other.models()) == 1
    for name in ("../other/lab.sqlite", "deep/../deep/mine.zip", "gone.zip"):
        with pytest.raises(Missing):
            other.archive_manifest(server=name)


def test_alone_an_archive_comes_by_its_path_and_every_other_path_gets_one_answer(lab, packed, tmp_path, wait_until):
    folder = in_folder(lab, packed, tmp_path / "anywhere")
    other = Lab(Settings(home=tmp_path / "other", spare=False, upload_limit=1000)).for_workspace(OTHER)
    path = folder / "deep" / "mine.zip"
    job = ended(other, other.import_archive(path=str(path)), wait_until)
    assert len(other.archive_report(job).of("new")) == 2 and path.is_file()
    for wrong in (
        folder / "notes.txt",
        folder / "gone.zip",
        folder,
        "deep/mine.zip",
        "~nobody/x.zip",
        "a\0b",
        "/dev/null",
    ):
        with pytest.raises(NoArchiveThere) as told:
            other.archive_manifest(path=str(wrong))
        assert told.value.parameters == {"path": str(wrong)}


def test_among_many_people_no_path_of_the_server_is_asked_for(lab, packed, tmp_path):
    path = str(lab.archive_file(packed.id))
    many = Lab(Settings(home=tmp_path / "many", spare=False, mode="server")).for_workspace(OTHER)
    for ask in (many.archive_manifest, many.import_archive):
        with pytest.raises(Missing):
            ask(path=path)
    with pytest.raises(Missing):
        archive_at(many.store, {"path": path})


def test_what_is_being_packed_is_not_deleted_and_the_job_is_named(lab, store, launcher):
    from embed_core.jobs import InUse

    card = put_model(lab)
    lab.queue = Queue(lab.store, launch=launcher)
    lab.export_archive(corpora=[], models=[card.id], notes=[], name="all of it")
    with pytest.raises(InUse) as caught:
        lab.delete(card)
    assert caught.value.parameters["job"] == "all of it"


@pytest.mark.parametrize("moment", [0, 30, 90])
def test_a_worker_that_is_killed_while_it_takes_in_leaves_only_what_is_whole(lab, tmp_path, wait_until, moment):
    from embed_core.archive import parcels_of, write_archive

    for number in range(4):
        put_model(lab, f"m{number}", words=20_000, dimensions=100, seed=number)
    out = io.BytesIO()
    write_archive(out, parcels_of(lab.store, models=[c.id for c in lab.models()]), moment="2026-03-04T05:06:07Z")
    other = Lab(Settings(home=tmp_path / "other", spare=False)).for_workspace(OTHER)
    job = other.import_archive(other.stage([("four.zip", out.getvalue())]))
    total = len(out.getvalue())

    def far_enough():
        now = other.queue.get(job.id)
        return not now.active or now.progress.get("done", -1) >= moment / 100 * total

    wait_until(far_enough, within=60)
    row = other.store.index.ask(lambda db: db.execute("SELECT pid FROM jobs WHERE id = ?", (job.id,)).fetchone())
    if other.queue.get(job.id).active:
        os.kill(row["pid"], signal.SIGKILL)
    assert ended(other, job, wait_until).state in ("interrupted", "finished")
    assert not other.store.models.broken()
    for card in other.models():
        number = int(card.name[1:])
        assert np.array_equal(other.model(card.id).matrix, lab.model(_named(lab, f"m{number}")).matrix)


def _named(lab, name):
    return next(card.id for card in lab.models() if card.name == name)


def test_on_a_server_of_many_it_belongs_to_whoever_took_it_in_and_limits_hold(lab, packed, tmp_path, wait_until):
    from embed_core.store.allowed import NoMoreModels

    whole = Lab(Settings(home=tmp_path / "many", spare=False, mode="server", models_limit=1))
    mine, other = whole.for_workspace(ME), whole.for_workspace(OTHER)
    data = lab.archive_file(packed.id).read_bytes()
    job = ended(mine, mine.import_archive(mine.stage([("mine.zip", data)])), wait_until)
    (new,) = mine.archive_report(job).of("new", "model")
    assert [card.id for card in mine.models()] == [new.now] and other.models() == ()
    assert [c.id for c in mine.belongings().models] == [new.now]
    with pytest.raises(NoMoreModels):
        mine.import_archive(mine.stage([("mine.zip", data)]))
    theirs = ended(other, other.import_archive(other.stage([("mine.zip", data)])), wait_until)
    (came,) = other.archive_report(theirs).of("new", "model")
    assert came.now not in (new.id, new.now) and [card.id for card in other.models()] == [came.now]
    again = mine.export_archive(corpora=[], models=[new.now], notes=[], name="x")
    assert ended(mine, again, wait_until).state == "finished" and mine.archive_file(again.id).is_file()
    with pytest.raises(Missing):
        other.archive_file(again.id)
