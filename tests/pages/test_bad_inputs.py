"""Rows of the book of bad inputs as the person meets them on the pages of corpora and training, in both languages."""

import time

import pytest

from embed_core.corpus import Segmentation, detect
from embed_core.jobs import machine
from embed_core.language import say_in
from embed_core.training import Word2Vec

SHORT = "山高水長".encode("big5")
both = pytest.mark.parametrize("lang", ["zh", "en"])


def ended(lab, job):
    deadline = time.monotonic() + 90
    while lab.queue.get(job.id).active:
        assert time.monotonic() < deadline
        time.sleep(0.05)
    return lab.queue.get(job.id)


def plain(element):
    return element.value.replace("\\", "")


@both
def test_u4_a_doubtful_encoding_is_told_with_how_well_it_fits_and_how_the_text_begins_in_the_others(visit, lab, lang):
    say, found = say_in(lang), detect(SHORT)
    assert not found.certain and len(found.candidates) > 1
    upload = lab.stage([("short.txt", SHORT)])
    app = visit("corpus", lang=lang, source="upload", upload=upload)
    assert not app.exception
    best = found.candidates[0]
    told = say("doubt-title", encoding=best.encoding.upper(), percent=round(100 * best.share))
    assert told in [plain(warning) for warning in app.warning]
    table = next(d.value for d in app.dataframe if say("doubt-share") in d.value.columns)
    assert list(table[say("doubt-encoding")]) == [c.encoding.upper() for c in found.candidates]
    for encoding, beginning in zip(table[say("doubt-encoding")], table[say("doubt-beginning")]):
        assert beginning == lab.outline(upload, 0, encoding.lower()).beginning[0][:80]
    app.selectbox(key=f"encoding {upload} 0").set_value(found.candidates[1].encoding).run()
    assert told not in [plain(warning) for warning in app.warning]  # the person has decided
    assert not app.exception


@both
def test_u18_files_that_are_no_longer_here_are_asked_for_again(visit, lab, lang):
    upload = lab.stage([("a.txt", b"one")])
    lab.store.uploads.drop(upload)
    app = visit("corpus", lang=lang, source="upload", upload=upload)
    assert say_in(lang)("error-missing-upload") in [info.value for info in app.info]
    assert not any(button.key == "make-corpus" for button in app.button)


@both
def test_u20_the_same_text_under_another_name_offers_the_corpus_that_is_here(visit, lab, lang):
    text = f"the cat sat on the {lang} mat. " * 20
    first, second = (
        ended(lab, lab.make_corpus(name=name, segmentation=Segmentation(), upload=lab.stage([(name, text.encode())])))
        for name in ("first.txt", "second.txt")
    )
    assert second.result == {"corpus": first.result["corpus"], "existing": True}
    app = visit("corpus", lang=lang, job=second.id)
    assert say_in(lang)("corpus-existing") in [info.value for info in app.info]
    assert app.query_params["corpus"] in (first.result["corpus"], [first.result["corpus"]])


@both
@pytest.mark.parametrize("page", ["corpus", "train"])
def test_p9_the_address_of_a_deleted_corpus_says_so_and_offers_it_back(visit, lab, page, lang):
    upload = lab.stage([("a.txt", f"the dog ran to the {page} {lang}. ".encode() * 30)])
    made = ended(lab, lab.make_corpus(name="gone", segmentation=Segmentation(), upload=upload)).result["corpus"]
    lab.delete(lab.store.corpora.card(made))
    app = visit(page, lang=lang, task="look", corpus=made)
    assert not app.exception
    assert "gone" in " ".join(plain(warning) for warning in app.warning)
    next(button for button in app.button if button.label == say_in(lang)("restore")).click().run()
    assert made in {card.id for card in lab.corpora()}
    lab.delete(lab.store.corpora.card(made))


@both
@pytest.mark.parametrize(("field", "value"), [("vector_size", -1), ("vector_size", 10**6), ("epochs", 10**6)])
def test_t2_numbers_beyond_all_bounds_are_told_at_their_field(visit, field, value, lang):
    say = say_in(lang)
    app = visit("train", corpus="teaching-en", lang=lang)
    next(n for n in app.number_input if n.label == say(f"field-{field}")).set_value(value).run()
    assert not app.exception
    assert any(say(f"field-{field}") in plain(error) for error in app.error)
    assert not any(button.key == "start-training" for button in app.button)


@both
def test_t2_a_combination_that_teaches_nothing_is_explained_and_cannot_be_started(visit, lang):
    app = visit("train", lang=lang, corpus="teaching-en", **{"p.negative": "0"})
    assert not app.exception
    assert any("softmax" in error.value for error in app.error)
    assert not any(button.key == "start-training" for button in app.button)


@both
def test_t3_a_run_that_does_not_fit_is_refused_on_the_page_with_what_would_fit(visit, lab, monkeypatch, lang):
    needed = lab.estimate("teaching-en", Word2Vec(vector_size=500)).memory_bytes
    from embed_core.lab import training as asked

    room = machine.Room(memory=needed - 500_000, disk=10**12)
    monkeypatch.setattr(asked, "room_left", lambda _store: room)
    app = visit("train", lang=lang, corpus="teaching-en", **{"p.vector_size": "500"})
    assert not app.exception
    start = say_in(lang)("error-does-not-fit-memory", megabytes=0, megabytes_free=0, works=0)[:6]
    assert [plain(error) for error in app.error if plain(error).startswith(start)]
    assert not any(button.key == "start-training" for button in app.button)


@both
def test_t8_a_model_whose_corpus_is_gone_says_what_is_missing(visit, lab, lang):
    upload = lab.stage([("a.txt", f"the {lang} cat sat on the mat and saw the dog. ".encode() * 60)])
    made = ended(lab, lab.make_corpus(name="lost", segmentation=Segmentation(), upload=upload)).result["corpus"]
    settings = Word2Vec(epochs=1, min_count=1, workers=1, vector_size=10)
    model = ended(lab, lab.train(made, settings, name="orphan")).result["model"]
    lab.delete(lab.store.corpora.card(made))
    app = visit("train", lang=lang, **{"continue": model})
    assert not app.exception
    assert say_in(lang)("going-on-corpus-gone") in [caption.value for caption in app.caption]
    lab.delete(lab.store.models.card(model))


@both
def test_u23_bad_lines_of_an_uploaded_dictionary_are_named_by_number_and_the_rest_is_used(visit, lang):
    say = say_in(lang)
    app = visit("corpus", lang=lang, source="paste")
    app.session_state[f"cutting {lang}"] = say("segmentation-words")
    app.text_area[0].set_value("孙行者来了。").run()
    lines = "孙行者 3 nr\n我\n。。\n".encode()
    app.file_uploader(key="dictionary-upload").set_value(("words.txt", lines, "text/plain")).run()
    assert not app.exception
    assert say("dictionary-left-out", lines=2) in [warning.value for warning in app.warning]
    told = " ".join(plain(caption) for caption in app.caption)
    assert all(number in told for number in ("2", "3"))
