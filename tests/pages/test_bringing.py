"""The page Models brings models in and takes them along; every page copes with one that has no corpus."""

import asyncio
import gzip
import io
import time
import zipfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from types import SimpleNamespace
from urllib.parse import unquote

import numpy as np
import pytest
from starlette.applications import Starlette

from embed_core.figures.storage import told_bytes
from embed_core.jobs import Room
from embed_core.lab import Lab
from embed_core.lab.addresses import Addresses
from embed_core.lab.imports import Imports
from embed_core.language import say_in
from embed_core.settings import settings_from
from embed_core.vectors import ModelMeta, WordVectors
from embed_core.vectors.known_models import known_by_address, provenance
from pages.widgets.exports import exports_route
from pages.widgets.workspace import COOKIE, workspace_of_key
from tests.pages.conftest import words_of

EN = say_in("en")
RNG = np.random.default_rng(4)
WORDS = ("king", "queen", "man", "woman", "孙悟空", *(f"w{n}" for n in range(60)))
LINES = [f"{word} " + " ".join(f"{x:.4f}" for x in RNG.normal(size=8)) for word in WORDS]


def finished(lab, job):
    deadline = time.monotonic() + 60
    while lab.queue.get(job.id).active:
        assert time.monotonic() < deadline
        time.sleep(0.05)
    return lab.queue.get(job.id)


@pytest.fixture
def imported(lab):
    """A model out of a file, for as long as the test runs."""
    made = []

    def bring(lines=LINES, name="GloVe <b>", choices=None):
        upload = lab.stage([("glove.txt", "\n".join(lines).encode())])
        made.append(finished(lab, lab.import_model(name=name, upload=upload, choices=choices)).result["model"])
        return made[-1]

    yield bring
    for id in made:
        lab.store.models.delete(id)
        lab.store.models.purge(id)


def labels(app):
    return [button.label for button in app.button]


def told(app):
    return words_of(app).replace("\\", "")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_card_of_a_model_tells_where_it_came_from_and_under_which_licence(visit, lab, lang):
    say = say_in(lang)
    source = {"format": "glove", "file": "glove <b>.txt", "bytes": 822_000_000, "counted": False}
    origin = {"address": "https://example.org/a_b_c.zip", "sha256": "ab" * 32, "licence": "PDDL-1.0", "page": "x"}
    model = WordVectors(("a", "b"), np.ones(2), np.eye(2, dtype=np.float32), ModelMeta(loss="none", source=source))
    cards = [
        lab.store.models.publish(model.save, name="fetched", extra={"origin": origin}),
        lab.store.models.publish(model.save, name="brought"),
        lab.store.models.publish(model.save, name="page", extra={"origin": {"page": "https://example.org/page"}}),
    ]
    try:
        seen = told(visit("models", lang=lang))
        assert "glove <b>.txt" in seen and say("model-format-glove") in seen
        for text in ("https://example.org/a_b_c.zip", "ab" * 32, "PDDL-1.0", "https://example.org/page"):
            assert seen.count(text) == 1
        assert seen.count(say("origin-licence", text=say("bring-licence-unknown"))) == 1
    finally:
        for card in cards:
            lab.store.models.delete(card.id)
            lab.store.models.purge(card.id)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_a_browser_alone_can_fetch_is_told_step_by_step(visit, lab, lang):
    seen = told(visit("models", bring="known", lang=lang))
    for known, _ in lab.known_models():
        if not known.address and not known.package:
            assert say_in(lang)(f"known-by-hand-{known.id}", name=known.name, page=known.page) in seen


def test_the_way_in_is_folded_when_the_page_opens(visit):
    app = visit("models")
    assert not app.exception
    assert EN("bring-do") not in labels(app)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_known_models_are_listed_with_licence_and_source(visit, lang):
    app = visit("models", bring="known", lang=lang)
    assert not app.exception
    table = next(frame.value for frame in app.dataframe if say_in(lang)("bring-column-licence") in frame.value)
    assert "https://nlp.stanford.edu/data/wordvecs/glove.6B.zip" in set(table[say_in(lang)("bring-column-source")])
    assert not table.isna().any().any()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_bad_line_is_told_and_the_import_waits_for_a_decision(visit, lab, lang):
    upload = lab.stage([("glove.txt", "\n".join([*LINES[:6], "bad 1", *LINES[6:]]).encode())])
    app = visit("models", **{"bring": "upload", "bring-upload": upload, "lang": lang})
    say = say_in(lang)
    assert say("error-import-row", name="glove.txt", line=7, found=1, dimensions=8) in told(app)
    assert next(b for b in app.button if b.key == "bring-do").disabled
    next(t for t in app.toggle if t.label == say("bring-lenient")).set_value(True).run()
    assert say("remark-import-damaged", count=1) in told(app)
    assert not next(b for b in app.button if b.key == "bring-do").disabled
    lab.store.uploads.drop(upload)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(("disk", "told_of"), [(50e9, "bring-half-copy"), (0.2e9, "bring-half-held")])
def test_half_precision_says_what_it_costs_beside_its_file(visit, lab, lang, disk, told_of, monkeypatch):
    say = say_in(lang)
    rows = "\n".join(f"w{n} " + " ".join(["0.5"] * 299 + [str(n)]) for n in range(1100))
    upload = lab.stage([("big.vec", f"100000 300\n{rows}\n".encode())])
    monkeypatch.setattr(Lab, "room", lambda self: Room(memory=1_000_000, disk=int(disk)))
    given = {"bring": "upload", "bring-upload": upload, "lang": lang}
    app = visit("models", **given)
    size = told_bytes(100_000 * 300 * 4, say)
    note = say(told_of, copy=size)
    assert note not in told(app) and say("bring-memory", free="1 MB", fits=0) in told(app)
    app.session_state[f"storage of {upload}"] = "float16"
    app.run()
    assert note in told(app)
    held = told_of == "bring-half-held"
    assert say("bring-memory-held" if held else "bring-memory", free="1 MB", fits=0) in told(app)
    lab.store.uploads.drop(upload)


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://dl.fbaipublicfiles.com/fasttext/vectors-crawl/cc.zh.300.vec.gz", "fastText cc.zh.300"),
        ("https://example.org/cc.zh.300.vec.gz", "cc.zh.300"),
    ],
)
def test_the_name_that_is_offered_is_that_of_the_catalogue_or_of_the_file(visit, lab, monkeypatch, address, name):
    upload = lab.stage([("cc.zh.300.vec.gz", gzip.compress("\n".join(LINES).encode()))])
    known = known_by_address(address)
    origin = provenance(known) if known else {}
    monkeypatch.setattr(Addresses, "origin_of_upload", lambda self, upload: origin)
    app = visit("models", **{"bring": "upload", "bring-upload": upload})
    assert next(field for field in app.text_input if field.label == EN("bring-name")).value == name
    lab.store.uploads.drop(upload)


def far_down():
    """Lines of which a preview sees the first thousand, and one far below that has too few numbers."""
    lines = [f"w{n} " + " ".join(["0.5"] * 7 + [str(n)]) for n in range(1500)]
    return "\n".join([*lines[:1400], "bad 1 2 3", *lines[1400:]]).encode()


def address_of(app):
    return {name: values[0] if isinstance(values, list) else values for name, values in app.query_params.items()}


@pytest.mark.parametrize(("way", "lang"), [("upload", "zh"), ("upload", "en"), ("address", "en")])
def test_a_bad_line_below_the_preview_loses_nothing_and_the_choices_stand_open(visit, lab, monkeypatch, way, lang):
    say, upload = say_in(lang), lab.stage([("long.txt", far_down())])
    told_of = {"upload": upload, "name": "long.txt", "bytes": 1, "host": "example.org", "sha256": "ab" * 32}
    came = SimpleNamespace(
        id="j-0123456789ab", state="finished", result=told_of, spec={"address": "https://example.org"}
    )
    monkeypatch.setattr(Addresses, "fetched", lambda self, id: came if id == came.id else None)
    given = {"bring-upload": upload} if way == "upload" else {"fetch": came.id}
    app = visit("models", bring=way, lang=lang, **given)
    assert not app.error
    next(b for b in app.button if b.key == "bring-do").click().run()
    job = finished(lab, lab.imports_of(upload=upload)[0])
    why = say("error-import-row", name="long.txt", line=1401, found=3, dimensions=8)
    for again in (app.run(), visit("models", **address_of(app))):  # where one is, and after a reload
        assert not again.exception
        assert why in told(again)
        opened = {block.label: block.proto.expanded for block in again.expander}
        assert opened[say("bring-choices")]
        assert not next(b for b in again.button if b.key == "bring-do").disabled
    assert lab.staged(upload) == ("long.txt",)
    with monkeypatch.context() as patch:  # while it is tried again, nothing of it can be taken away or asked twice
        running = replace(job, state="running", error=None)
        patch.setattr(type(lab.queue), "get", lambda self, id: running)
        patch.setattr(Imports, "imports_of", lambda self, **files: (running,))
        busy = visit("models", **address_of(app))
        assert say("bring-at-work") in told(busy)
        assert not {b.key for b in busy.button} & {"bring-do", "drop model upload"}
    leaving = visit("models", **address_of(app))
    with monkeypatch.context() as patch:  # who takes the file away is told no more of it
        patch.setattr(type(lab), "forget_staged", lambda self, upload: None)
        next(b for b in leaving.button if b.key in ("drop model upload", "drop fetched")).click().run()
        assert not leaving.exception and why not in told(leaving)
    app.run()
    next(t for t in app.toggle if t.label == say("bring-lenient")).set_value(True).run()
    next(b for b in app.button if b.key == "bring-do").click().run()
    job = finished(lab, lab.imports_of(upload=upload)[0])
    assert not app.run().exception
    assert say("bring-done", name="long", words=1500) in told(app)
    assert not lab.staged(upload) and "bring-do" not in {b.key for b in app.button}
    lab.store.models.delete(job.result["model"])
    lab.store.models.purge(job.result["model"])


@pytest.mark.parametrize(("lang", "known"), [("zh", ""), ("en", "GloVe 6B")])
def test_a_file_with_several_models_offers_the_others_until_it_is_taken_away(visit, lab, monkeypatch, lang, known):
    say, out = say_in(lang), io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for size in (4, 6):
            rows = "\n".join(f"w{n} " + " ".join(["0.5"] * (size - 1) + [str(n)]) for n in range(30))
            archive.writestr(f"glove.6B.{size}d.txt", rows)
    upload = lab.stage([("glove.6B.zip", out.getvalue())])
    monkeypatch.setattr(Addresses, "origin_of_upload", lambda self, upload: {"model": known} if known else {})
    names = [f"{known}, {size}d" if known else f"glove.6B.{size}d" for size in (4, 6)]
    app = visit("models", **{"bring": "upload", "bring-upload": upload, "lang": lang})
    for done, name in enumerate(names):
        assert next(field for field in app.text_input if field.label == say("bring-name")).value == name
        assert (say("bring-left", done=done, files=2) in told(app)) == bool(done)
        next(b for b in app.button if b.key == "bring-do").click().run()
        finished(lab, lab.imports_of(upload=upload)[0])
        assert not app.run().exception
        assert say("bring-done", name=name, words=30) in told(app)
    assert say("bring-left", done=2, files=2) in told(app)
    which = next(box for box in app.selectbox if box.label == say("bring-which"))
    assert which.options == [f"glove.6B.{size}d.txt · {say('bring-which-done')}" for size in (4, 6)]
    next(b for b in app.button if b.key == "drop model upload").click().run()
    assert not app.exception and not lab.staged(upload) and "bring-do" not in {b.key for b in app.button}
    for job in lab.queue.jobs(kind="import")[:2]:
        lab.store.models.delete(job.result["model"])
        lab.store.models.purge(job.result["model"])


def test_what_is_no_model_is_said_and_a_pickle_is_told_how_to_convert(visit, lab):
    for data, id in ((b"once upon a time", "error-import-unknown"), (b"\x80\x04\x95abc", "error-import-pickle")):
        upload = lab.stage([("x.kv", data)])
        app = visit("models", **{"bring": "upload", "bring-upload": upload})
        assert EN(id, name="x.kv") in told(app)
        assert EN("bring-do") not in labels(app)
        lab.store.uploads.drop(upload)


def test_the_button_imports_and_the_page_leads_to_the_model(visit, lab):
    upload = lab.stage([("mine.txt", "\n".join(LINES).encode())])
    app = visit("models", **{"bring": "upload", "bring-upload": upload})
    next(b for b in app.button if b.key == "bring-do").click().run()
    assert not app.exception
    job = finished(lab, next(job for job in lab.queue.jobs() if job.kind == "import"))
    app = visit("models", **{"import": job.id})
    assert EN("bring-done", name="mine", words=len(WORDS)) in told(app)
    card = next(card for card in lab.models() if card.id == job.result["model"])
    assert f"{EN('trainer-imported')} · {EN('model-format-glove')} · {len(WORDS)} words" in told(app)
    lab.delete(card)
    lab.store.models.purge(card.id)
    assert not visit("models", **{"import": job.id}).exception


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(
    ("page", "choices"),
    [
        ("home", {}),
        ("map", {"word": "king"}),
        ("cosine", {"a": "king", "b": "queen"}),
        ("analogy", {}),
        ("compare", {"other": "teaching-en"}),
        ("models", {}),
        ("learn", {}),
        ("train", {}),
    ],
)
def test_every_page_copes_with_a_model_without_corpus(page, choices, lang, visit, imported):
    id = imported()
    given = {"model": id, "lang": lang} | choices
    given |= {"health": id} if page == "models" else {}
    given |= {"continue": id} if page == "train" else {}
    app = visit(page, **given)
    assert not app.exception
    assert say_in(lang)("synthetic-short") not in "\n".join(c.value for c in app.caption if "GloVe" in c.value)


def test_rows_without_direction_do_not_stop_a_page(visit, imported):
    id = imported([*LINES, "nothing" + " 0" * 8, "broken" + " nan" * 8, "endless" + " inf" * 8])
    for page in ("map", "models"):
        assert not visit(page, model=id, health=id).exception
    assert not visit("map", model=id, word="nothing").exception


def test_a_model_of_a_few_words_is_not_judged(visit, imported):
    imported(LINES[:6])
    assert EN("health-few") in told(visit("models"))


def test_a_model_is_taken_along_as_a_file(visit, lab, imported):
    id = imported()
    app = visit("models")
    assert not [button for button in app.button if button.key == f"export {id}"]  # nothing is worked out until asked
    app.session_state[f"more {id}"] = True
    app.session_state[f"export formats {id}"] = True
    app.run()
    next(button for button in app.button if button.key == f"export {id}").click().run()
    assert not app.exception
    job = finished(lab, next(job for job in lab.queue.jobs() if job.kind == "export"))
    app.run()
    assert not app.exception
    links = [element.proto.url for element in app.get("link_button")]
    assert links == [f"/lab/exports/{job.id}"]
    lab.store.exports.drop(job.id)  # its day is over
    app.run()
    assert not app.exception and not app.get("link_button")


def fetched(lab, path, cookie=b""):
    """Ask the route as a browser would."""
    sent = []

    async def receive():
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message):
        sent.append(message)

    scope = {"type": "http", "asgi": {"version": "3.0", "spec_version": "2.4"}, "method": "GET", "root_path": ""}
    scope |= {"path": unquote(path), "raw_path": path.encode(), "query_string": b"", "headers": [(b"cookie", cookie)]}
    app = Starlette(routes=[exports_route(lambda: lab)])
    with ThreadPoolExecutor(1) as beside:  # a browser's journey may have left a running loop in this thread
        beside.submit(lambda: asyncio.run(app(scope, receive, send))).result()
    headers = {key.decode().lower(): value.decode() for key, value in sent[0]["headers"]}
    return sent[0]["status"], headers, b"".join(message.get("body", b"") for message in sent[1:])


def test_the_address_of_an_export_gives_its_file_as_a_download_and_nothing_else(lab, imported):
    job = finished(lab, lab.export_model(imported(name="../模型"), "word2vec-binary"))
    status, headers, body = fetched(lab, f"/lab/exports/{job.id}")
    assert status == 200
    assert body == lab.exported(job.id)[1].read_bytes()
    assert headers["content-disposition"].startswith("attachment;")
    assert "/" not in unquote(headers["content-disposition"])
    assert headers["x-content-type-options"] == "nosniff"
    for other in ("j-000000000000", "..%2f..%2flab.sqlite", "x"):
        assert fetched(lab, f"/lab/exports/{other}")[0] == 404


def test_among_many_people_an_export_is_given_to_the_browser_that_asked_for_it_alone(tmp_path):
    many = Lab(settings_from({"EMBEDLAB_HOME": str(tmp_path), "EMBEDLAB_MODE": "server", "EMBEDLAB_SPARE": "0"}))
    keys = ("a" * 32, "b" * 32)
    anna = many.for_workspace(workspace_of_key(keys[0]))
    model = WordVectors(("cat", "dog"), np.array([2, 1]), np.eye(2, dtype=np.float32))
    card = anna.store.models.publish(model.save, name="anna's")
    job = finished(anna, anna.export_model(card.id, "glove"))
    mine, another, nobody = (
        fetched(many, f"/lab/exports/{job.id}", cookie)
        for cookie in (*(f"{COOKIE}={key}".encode() for key in keys), b"")
    )
    assert mine[0] == 200 and mine[2].startswith(b"cat ")
    assert another[0] == nobody[0] == 404 and not another[2] and not nobody[2]


def test_the_card_of_a_word_does_not_claim_counts_sentences_or_another_seed(visit, imported):
    app = visit("map", model=imported(), word="queen")
    shown = told(app)
    assert EN("card-rank", rank=2, words=len(WORDS)) in shown
    assert EN("card-imported") in shown
    assert EN("card-no-replicate") not in shown
    assert EN("card-no-corpus") not in shown
