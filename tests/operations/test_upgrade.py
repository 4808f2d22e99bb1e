"""A home that an earlier version wrote opens with everything that is in it (P6, P7).

`homes/1` was written by the program as it stood before the database had turns and spares, `homes/2` by a later one;
neither is ever made anew (`make_home.py`).
"""

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

import embed_core as ec
from embed_core.lab import Lab
from embed_core.operations import back_up, restore
from embed_core.settings import Settings
from embed_core.store import Damaged, StoreNewer
from embed_core.store.index import MIGRATIONS

HOMES = Path(__file__).parent / "homes"
VERSIONS = sorted(int(path.name) for path in HOMES.iterdir())


def placed(version, home):
    """Lay out the home of a version, its database made of the statements that it consisted of."""
    shutil.copytree(HOMES / str(version), home)
    with closing(sqlite3.connect(home / "lab.sqlite")) as db:
        db.executescript((home / "lab.sql").read_text(encoding="utf-8"))
    (home / "lab.sql").unlink()
    return json.loads((home / "expected.json").read_text(encoding="utf-8"))


@pytest.fixture(params=VERSIONS)
def older(request, tmp_path):
    """A home of each version, with what has to be found in it."""
    return tmp_path / "home", placed(request.param, tmp_path / "home")


def everything_is_there(home, expected):
    lab = Lab(Settings(home=home, spare=False))
    assert [(card.id, card.name) for card in lab.models()] == [("m-000000000001", "small 1")]
    assert lab.store.models.broken() == lab.store.corpora.broken() == ()
    model = lab.model("m-000000000001")
    assert (list(model.words), model.identity) == (expected["words"], expected["identity"])
    assert [[each.word, each.cosine] for each in ec.neighbours(model, "cat", k=3)] == [
        [word, pytest.approx(cosine, abs=1e-6)] for word, cosine in expected["neighbours"]
    ]
    corpus = lab.corpus("c-000000000001")
    assert corpus.tokens == expected["tokens"]
    assert lab.corpus_of("m-000000000001") == "c-000000000001"
    assert [note.name for note in lab.store.notes.all("group", workspace="")] == expected["notes"]
    job = lab.store.index.ask(lambda db: dict(db.execute("SELECT * FROM jobs WHERE id = 'j-000000000001'").fetchone()))
    assert (job["state"], json.loads(job["result"])) == ("finished", {"model": "m-000000000001"})
    assert (job["workspace"], job["tries"]) == ("", 0)
    (binned,) = lab.binned()
    lab.restore(binned)
    assert len(lab.models()) == 2
    lab.store.index.close()


def test_everything_that_an_older_version_kept_is_there_and_its_database_is_kept_too(older):
    home, expected = older
    everything_is_there(home, expected)
    with closing(sqlite3.connect(home / "lab.sqlite")) as db:
        assert db.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS)
    copies = [path.name for path in home.glob("lab.sqlite.v*")]
    if expected["database"] < len(MIGRATIONS):
        assert copies == [f"lab.sqlite.v{expected['database']}"]
        with closing(sqlite3.connect(home / copies[0])) as db:
            assert db.execute("PRAGMA user_version").fetchone()[0] == expected["database"]
            assert db.execute("SELECT COUNT(*) FROM jobs").fetchone()[0] == 2
    else:
        assert copies == []


def test_an_older_home_is_whole_after_its_database_was_lost(older):
    home, expected = older
    (home / "lab.sqlite").unlink()
    everything_is_there(home, expected)


def test_an_older_home_is_whole_after_its_database_was_damaged_and_set_aside(older):
    home, expected = older
    (home / "lab.sqlite").write_bytes(b"rubbish" * 1000)
    everything_is_there(home, expected)
    assert len(list(home.glob("lab.sqlite.corrupt-*"))) == 1


def test_a_backup_of_an_older_home_is_restored_as_one_of_this_version(older, tmp_path):
    home, expected = older
    back_up(home, tmp_path / "copy.tar")
    restore(tmp_path / "copy.tar", tmp_path / "new")
    everything_is_there(tmp_path / "new", expected)


def test_a_home_of_a_newer_version_is_refused_with_both_numbers_and_left_alone(older):
    home, _ = older
    with closing(sqlite3.connect(home / "lab.sqlite")) as db:
        db.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    lab = Lab(Settings(home=home, spare=False))
    with pytest.raises(StoreNewer) as caught:
        lab.queue.jobs()
    assert caught.value.parameters["found"] == len(MIGRATIONS) + 1
    with pytest.raises(StoreNewer):
        back_up(home, home.with_name("copy"))
    assert not home.with_name("copy").exists()
    assert list(home.glob("lab.sqlite.*")) == []


def test_a_model_of_a_newer_version_is_refused_by_itself(older):
    home, _ = older
    place = home / "models" / "m-000000000001"
    meta = json.loads((place / "meta.json").read_text(encoding="utf-8"))
    written = json.dumps(meta | {"schema": 99})
    (place / "meta.json").write_text(written, encoding="utf-8")
    label = json.loads((place / "label.json").read_text(encoding="utf-8"))
    label["files"]["meta.json"] = len(written.encode("utf-8"))
    (place / "label.json").write_text(json.dumps(label), encoding="utf-8")
    lab = Lab(Settings(home=home, spare=False))
    with pytest.raises(ec.LabError) as caught:
        lab.model("m-000000000001")
    assert caught.value.identifier == "error-broken-model-newer"
    assert lab.corpus("c-000000000001").tokens > 0


@pytest.mark.parametrize("file", ["vectors.npy", "words.txt", "counts.npy", "meta.json", "label.json", "contexts.npy"])
@pytest.mark.parametrize("how", ["missing", "shorter", "longer"])
def test_a_model_with_a_lost_or_changed_file_is_set_aside_with_the_file_and_the_rest_works(tmp_path, file, how):
    placed(VERSIONS[-1], tmp_path / "home")
    lab = Lab(Settings(home=tmp_path / "home", spare=False))
    (binned,) = lab.binned()
    lab.restore(binned)
    path = lab.store.models.folder / "m-000000000001" / file
    data = path.read_bytes()
    path.unlink()
    if how != "missing":
        path.write_bytes(data[:-7] if how == "shorter" else data + b"\0" * 7)
    (broken,) = lab.store.models.broken()
    assert (broken.id, broken.reason) == ("m-000000000001", file)
    assert [card.id for card in lab.models()] == ["m-000000000002"]
    with pytest.raises(Damaged):
        lab.model("m-000000000001")
    assert len(lab.model("m-000000000002").words) == 18
    path.write_bytes(data)
    assert len(lab.models()) == 2


def test_there_is_a_frozen_home_for_every_earlier_version_of_the_database():
    assert set(range(1, len(MIGRATIONS))) <= set(VERSIONS)


@pytest.mark.parametrize("version", VERSIONS)
def test_the_frozen_homes_are_small(version):
    assert sum(path.stat().st_size for path in (HOMES / str(version)).rglob("*") if path.is_file()) < 200_000
