"""The page Models packs what one made and takes an archive in, and says what does not fit."""

import io
import json
import time
import zipfile

import numpy as np
import pytest

from embed_core.language import say_in
from embed_core.vectors import ModelMeta, WordVectors
from tests.pages.conftest import words_of

EN = say_in("en")


@pytest.fixture
def model(lab):
    rows = np.random.default_rng(3).standard_normal((40, 6), np.float32)
    made = WordVectors(tuple(f"w{n}" for n in range(40)), np.arange(40, 0, -1), rows, ModelMeta())
    card = lab.store.models.publish(made.save, name="mine <b>")
    yield card
    for each in lab.models():
        if not each.builtin:
            lab.store.models.delete(each.id)
    for item in lab.binned():
        lab.purge(item)


def opened(visit, **choices):
    app = visit("models", **choices)
    app.session_state["archives"] = True
    return app.run()


def press(app, key):
    next(button for button in app.button if button.key == key).click().run()
    assert not app.exception
    return app


def until_done(app, lab, kind):
    deadline = time.monotonic() + 60
    while any(job.active for job in lab.queue.jobs(kind=kind)):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    return app.run()


def test_with_nothing_of_ones_own_there_is_nothing_to_pack(visit):
    app = opened(visit)
    assert EN("archive-nothing") in words_of(app)
    assert "pack" not in {button.key for button in app.button}


def test_boxes_choose_what_goes_in_and_the_file_is_there_afterwards(visit, lab, model):
    app = opened(visit)
    assert EN("archive-models", number=1) in words_of(app)
    box = next(box for box in app.checkbox if box.key == f"archive box {model.id}")
    box.uncheck().run()
    assert EN.markdown("archive-goes-in", what=(EN("archive-models", number=0),), size="0 kB") in words_of(app)
    press(app, "pack")
    assert EN("error-archive-empty") in words_of(app)
    next(box for box in app.checkbox if box.key == f"archive box {model.id}").check().run()
    press(app, "pack")
    until_done(app, lab, "pack")
    (link,) = app.get("link_button")
    job = lab.queue.jobs(kind="pack")[0]
    assert link.proto.url == f"/lab/archives/{job.id}"
    press(app, "drop archive")
    assert not app.get("link_button")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_does_not_fit_is_named_with_its_reason(visit, lab, model, lang):
    from embed_core.archive import parcels_of, write_archive

    say = say_in(lang)
    out = io.BytesIO()
    write_archive(out, parcels_of(lab.store, models=[model.id]), moment="2026-03-04T05:06:07Z")
    changed = io.BytesIO()
    with zipfile.ZipFile(out) as before, zipfile.ZipFile(changed, "w") as after:
        for name in before.namelist():
            data = before.read(name)
            if name.endswith("words.txt"):
                data = data[:-1] + b"!"
            if name == "manifest.json":
                data = json.dumps(json.loads(data) | {"schema": 2, "program": "9.9"}).encode()
            after.writestr(name, data)
    app = opened(visit, lang=lang, archive=lab.stage([("came.zip", changed.getvalue())]))
    assert "mine" in words_of(app)
    press(app, "take in")
    until_done(app, lab, "unpack")
    why = say.markdown("error-archive-unfit", reason="checksum", file="words.txt")
    assert why in words_of(app) and r"mine \<b\>" in words_of(app)
    assert say.markdown("archive-newer", program="9.9") in words_of(app)


def test_another_zip_file_is_refused_with_what_to_bring(visit, lab):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", "x")
    app = opened(visit, archive=lab.stage([("holiday.zip", out.getvalue())]))
    assert EN.markdown("error-archive-other", name="holiday.zip") in words_of(app)
    press(app, "leave archive")
    assert "holiday" not in words_of(app)


@pytest.fixture
def packed(lab, model, tmp_path):
    """The model in an archive in a folder of this machine, and no longer in the home."""
    from embed_core.archive import parcels_of, write_archive

    place = tmp_path / "open" / "large.zip"
    place.parent.mkdir()
    with place.open("wb") as out:
        write_archive(out, parcels_of(lab.store, models=[model.id]), moment="2026-03-04T05:06:07Z")
    lab.store.models.delete(model.id)
    lab.store.models.purge(model.id)
    return place


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_an_archive_is_taken_in_by_its_path_on_this_machine_and_stays_there(visit, lab, packed, lang):
    say = say_in(lang)
    app = opened(visit, lang=lang, **{"archive-from": "path"})
    field = next(each for each in app.text_input if each.label == say("archive-path"))
    field.set_value(str(packed.with_name("gone.zip"))).run()
    assert say.markdown("error-archive-path", path=str(packed.with_name("gone.zip"))) in words_of(app)
    field = next(each for each in app.text_input if each.label == say("archive-path"))
    field.set_value(str(packed)).run()
    assert r"mine \<b\>" in words_of(app)
    press(app, "take in")
    until_done(app, lab, "unpack")
    assert say("archive-done", new=1, here=0) in [box.value for box in app.success]
    assert "take in" not in {button.key for button in app.button}
    assert packed.is_file() and any(card.name == "mine <b>" for card in lab.models())


def test_an_archive_is_chosen_in_the_folder_that_the_operator_opened(visit, lab, packed, monkeypatch):
    monkeypatch.setenv("EMBEDLAB_IMPORT_DIR", str(packed.parent))
    app = opened(visit, **{"archive-from": "server"})
    box = next(each for each in app.selectbox if each.label == EN("bring-server-files"))
    box.select_index(0).run()
    press(app, "take in")
    until_done(app, lab, "unpack")
    assert EN("archive-done", new=1, here=0) in [box.value for box in app.success]


@pytest.mark.parametrize("limit", [1, 200])
def test_an_archive_that_no_upload_could_bring_back_says_so_before_it_is_fetched(visit, lab, limit, monkeypatch):
    rows = np.random.default_rng(3).standard_normal((3000, 100), np.float32)
    large = WordVectors(tuple(f"w{n}" for n in range(3000)), np.arange(3000, 0, -1), rows, ModelMeta())
    card = lab.store.models.publish(large.save, name="large")
    monkeypatch.setenv("EMBEDLAB_UPLOAD_MB", str(limit))
    app = press(opened(visit), "pack")
    until_done(app, lab, "pack")
    assert app.get("link_button")
    assert (EN("archive-beyond", limit=limit) in words_of(app)) == (limit == 1)
    press(app, "drop archive")
    assert EN("archive-beyond", limit=limit) not in words_of(app)
    lab.store.models.delete(card.id)
    lab.store.models.purge(card.id)
