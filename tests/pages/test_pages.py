"""Every page answers in both languages, and says what was wrong with which input."""

import time

import pytest

from embed_core.language import say_in
from pages.widgets.opening import PAGES

EN, ZH = say_in("en"), say_in("zh")
HOSTILE = ["<img src=x onerror=alert(1)>", "**x**", "$x$", "=cmd()", "javascript:alert(1)", "../../etc", "😀" * 50]


def ended(lab, job):
    """The job when its work is over."""
    deadline = time.monotonic() + 60
    while lab.queue.get(job.id).active:
        assert time.monotonic() < deadline
        time.sleep(0.05)
    return lab.queue.get(job.id)


def everything(app):
    kinds = ("title", "subheader", "caption", "markdown", "error", "warning", "info", "latex", "metric")
    return "\n".join(str(element.value) for kind in kinds for element in app.get(kind))


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_page_opens_in_its_language_without_an_error(visit, page, lang):
    app = visit(page, lang=lang)
    assert not app.exception
    assert not app.error
    assert app.title[0].value == say_in(lang)(f"{page}-title")


@pytest.mark.parametrize("page", ["map", "cosine", "analogy", "compare", "home"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_pages_on_the_teaching_model_say_that_its_text_is_synthetic(visit, page, lang):
    app = visit(page, lang=lang, model=f"teaching-{lang}", kind="words")
    assert say_in(lang)("synthetic-note") in everything(app)


def test_the_board_example_is_the_first_thing_on_the_cosine_page(visit):
    app = visit("cosine")
    told = everything(app).replace(" ", "").replace("dfrac", "frac")
    for part in ("2+6+2=10", r"\sqrt{4+9+1}=\sqrt{14}", r"\sqrt{9}=3", r"\frac{10}{3\sqrt{14}}", r"0.891", r"27^\circ"):
        assert part in told


@pytest.mark.parametrize(
    ("a", "b", "message"),
    [
        ("0,0", "1,2", "error-zero-vector"),
        ("1,2", "1,2,3", "error-different-lengths"),
        ("one, two", "1,2", "error-not-numbers"),
        ("1/0", "1", "error-not-numbers"),
        ("nan, 1", "1, 2", "error-not-numbers"),
    ],
)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_vectors_that_have_no_cosine_are_explained_and_no_number_is_shown(visit, a, b, message, lang):
    app = visit("cosine", lang=lang, kind="vectors", a=a, b=b)
    assert len(app.error) == 1
    start = say_in(lang)(message, side="a", first=2, second=3, part="").split("“")[0][:6]
    assert app.error[0].value.startswith(start)
    assert "frac" not in everything(app)
    assert "NaN" not in everything(app)


@pytest.mark.parametrize("a", ["1e308, 1e308", "1e-308, 1e-308", "5e-324, 5e-324"])
def test_extreme_vectors_have_their_right_cosine(visit, a):
    app = visit("cosine", kind="vectors", a=a, b="1, 0")
    assert not app.error
    assert r"\approx 0.707" in everything(app)


def test_an_unknown_word_is_named_with_words_that_look_like_it(visit):
    app = visit("cosine", kind="words", model="teaching-en", first="catt", second="dog")
    assert "catt" in app.error[0].value
    assert "cat" in app.error[0].value.split(":")[1]


@pytest.mark.parametrize("word", HOSTILE)
@pytest.mark.parametrize("page", ["map", "compare"])
def test_hostile_words_are_shown_letter_by_letter(visit, page, word):
    app = visit(page, model="teaching-en", word=word)
    assert not app.exception
    raw = [e.value for kind in ("error", "warning", "caption", "markdown") for e in app.get(kind)]
    assert not any("<img src=x" in text.replace(r"\<", "") for text in raw)


@pytest.mark.parametrize("bad", ["m-000000000000", "../../x", "%2e%2e", "m-" + "9" * 3000, "' OR 1=1", "a\x00b"])
@pytest.mark.parametrize("page", ["map", "cosine", "compare", "analogy"])
def test_a_model_that_is_not_there_is_said_and_the_page_goes_on(visit, page, bad):
    app = visit(page, model=bad, kind="words")
    assert not app.exception
    assert app.warning
    assert app.title[0].value == EN(f"{page}-title")


@pytest.mark.parametrize("bad", ["zz", "-1", "999999999999", "1e9", "NaN", "<b>"])
def test_bad_choices_in_the_address_fall_back_to_good_ones(visit, bad):
    names = ("space", "method", "scope", "words", "perplexity", "seed", "steps", "p.epochs", "preset", "source", "lang")
    for page in ("map", "cosine", "train", "corpus"):
        app = visit(page, **dict.fromkeys(names, bad))
        assert not app.exception
        assert app.title[0].value in (EN(f"{page}-title"), ZH(f"{page}-title"))


def test_an_analogy_names_its_answer_and_strikes_the_inputs(visit):
    app = visit("analogy", model="teaching-en", plus="king woman", minus="man")
    table = next(m.value for m in app.markdown if m.value.startswith("|"))
    assert "**queen**" in table
    assert "~~king~~" in table


def test_a_word_on_both_sides_is_remarked(visit):
    app = visit("analogy", model="teaching-en", plus="king woman", minus="woman")
    assert EN("remark-cancels", word="woman") in everything(app)


def test_words_that_cancel_leave_a_sentence_and_no_answer(visit):
    app = visit("analogy", model="teaching-en", plus="king", minus="king")
    assert EN("error-nothing-left") in [e.value for e in app.error]


def test_a_model_compared_with_itself_is_said(visit):
    app = visit("compare", **{"model": "teaching-en", "with": "teaching-en"})
    assert EN("compare-same") in [i.value for i in app.info]


def test_a_word_that_is_not_on_the_map_has_its_card_and_is_told_how_to_be_shown(visit, lab):
    rare = lab.model("teaching-en").words[250]
    app = visit("map", model="teaching-en", words="200", word=rare)
    told = everything(app)
    assert EN.markdown("map-word-not-shown", word=rare, words=200) in told
    assert rare in [s.value for s in app.subheader]


def test_a_pasted_text_is_previewed_with_its_boundaries(visit):
    app = visit("corpus", source="paste")
    app.text_area[0].set_value("孙行者来了。\n师父在那里？").run()
    assert not app.exception
    assert EN("segmentation-title") in [s.value for s in app.subheader]


def test_too_short_a_text_is_refused_before_training_with_the_reason(visit, lab):
    from embed_core.corpus import Segmentation

    upload = lab.stage([("short.txt", b"one two three. four five six.")])
    job = lab.make_corpus(name="short", segmentation=Segmentation(), upload=upload)
    made = ended(lab, job).result["corpus"]
    app = visit("train", corpus=made)
    app.button(key="start-training").click().run() if not app.error else None
    assert any("too few" in e.value for e in app.error)
    assert not any(job.kind == "train" for job in lab.queue.jobs(active_only=True))


def test_presets_fill_the_form_and_changed_parameters_stay_in_the_address(visit):
    app = visit("train", preset="lecture-2", corpus="teaching-en")
    values = {n.label: n.value for n in app.number_input}
    assert values[EN("field-vector_size")] == 128
    assert values[EN("field-epochs")] == 5
    assert "p.epochs" not in app.query_params
    next(n for n in app.number_input if n.label == EN("field-epochs")).set_value(7).run()
    assert app.query_params["p.epochs"] in ("7", ["7"])
    assert "p.window" not in app.query_params


def test_a_sample_that_is_not_here_is_not_fetched_by_the_page_but_said(visit, monkeypatch):
    import pooch

    monkeypatch.setattr(pooch, "retrieve", lambda *_, **__: pytest.fail("the page asked the network"))
    app = visit("corpus", source="sample", sample="journey_to_the_west")
    assert EN("sample-not-here") in [c.value for c in app.caption]


def test_a_sample_that_cannot_be_downloaded_says_why_and_offers_an_upload(visit, lab, monkeypatch):
    from embed_core.corpus import SampleUnavailable, Segmentation
    from embed_core.errors import LabError
    from pages.widgets.errors import sentence

    job = lab.make_corpus(name="novel", segmentation=Segmentation(), sample="journey_to_the_west")
    found = ended(lab, job)
    if found.state == "finished":
        pytest.skip("the sample could be downloaded")
    assert found.error["id"] == SampleUnavailable.message_id
    told = sentence(LabError.from_json(found.error), EN)
    assert "Upload" in told


def test_a_run_that_ended_shows_its_film_and_its_health(visit, lab):
    from embed_core.training import Word2Vec

    job = lab.train("teaching-en", Word2Vec(epochs=6, min_count=1, workers=1, seed=3), name="filmed", watched=["cat"])
    assert ended(lab, job).state == "finished"
    app = visit("train", outcome="film")
    assert not app.exception
    assert [tuple(s.options) for s in app.get("button_group") if "cat" in s.options]
    app = visit("train", corpus="teaching-en", outcome="health")
    assert not app.exception
    assert not [error.value for error in app.error]
    assert EN("health-replicate") in [button.label for button in app.button]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_health_of_a_model_that_saw_too_little_says_so_and_offers_to_mend_it(visit, lang):
    say = say_in(lang)
    app = visit("models", lang=lang, health=f"teaching-{lang}-short")
    assert not app.exception
    told = " ".join(warning.value for warning in app.warning)
    assert say("remark-too-few-epochs", epochs=5, mean=0.9, more=1).split("0.9")[0][:8] in told
    offers = [button.label for button in app.button if button.key and button.key.startswith("mend ")]
    assert len(offers) == 1


@pytest.mark.parametrize(("field", "value"), [("min_count", 99_999), ("epochs", 0), ("alpha", 10.0), ("window", -1)])
def test_a_parameter_out_of_its_range_is_told_at_its_field_and_nothing_can_be_started(visit, field, value):
    app = visit("train", corpus="teaching-en", lang="zh")
    next(n for n in app.number_input if n.label == ZH(f"field-{field}")).set_value(value).run()
    told = [error.value for error in app.error]
    assert len(told) == 2 and ZH("train-out-of-range") in told
    assert any(ZH(f"field-{field}") in text for text in told)
    assert not any(button.key == "start-training" for button in app.button)


def test_the_address_of_a_deleted_model_stays_and_offers_the_model_back(visit, lab):
    from embed_core.training import Word2Vec

    job = lab.train("teaching-en", Word2Vec(epochs=2, min_count=1, workers=1, seed=8), name="gone soon")
    id = ended(lab, job).result["model"]
    lab.delete(lab.store.models.card(id))
    app = visit("map", model=id)
    assert not app.exception
    assert app.query_params["model"] in (id, [id])
    assert "gone soon" in " ".join(warning.value for warning in app.warning)
    next(button for button in app.button if button.label == EN("restore")).click().run()
    assert id in {card.id for card in lab.models()}
    lab.delete(lab.store.models.card(id))


def test_words_that_streamlit_would_read_as_icons_are_shown_as_they_are(visit):
    app = visit("map", model="teaching-en", word=":material/home:")
    told = " ".join(error.value for error in app.error)
    assert "home" in told and ":material/home:" not in told.replace("\\", "")


def test_a_word_that_was_too_rare_for_the_model_is_told_with_its_count(visit, lab):
    from embed_core.training import Word2Vec

    word, count = next((w, c) for w, c in lab.corpus("teaching-en").counts.items() if 60 < c < 90)
    job = lab.train("teaching-en", Word2Vec(epochs=1, min_count=100, workers=1), name="without rare words")
    id = ended(lab, job).result["model"]
    app = visit("cosine", kind="words", model=id, first=word, second="cat")
    assert EN("error-word-rare", count=count, least=100) in app.error[0].value
    lab.delete(lab.store.models.card(id))


def test_a_model_goes_on_or_its_vectors_are_tuned_and_each_way_says_what_it_will_do(visit):
    app = visit("train", **{"continue": "teaching-en-short"})
    assert not app.exception and not app.error
    assert EN("going-on-continue-help") in [c.value for c in app.caption]
    assert {n.label: n.value for n in app.number_input} == {EN("field-epochs"): 25, EN("field-alpha"): 0.025}
    app = visit(
        "train", **{"continue": "teaching-en-short", "way": "tune", "text": "teaching-zh", "corpus": "teaching-en"}
    )
    assert not app.exception
    assert [error.value for error in app.error]  # no word in common
    assert not any(button.key == "continue-start" for button in app.button)
    next(button for button in app.button if button.key == "continue-not").click().run()
    assert any(button.key == "start-training" for button in app.button)


def test_counted_vectors_say_why_they_cannot_go_on_and_are_tuned_instead(visit, lab):
    from embed_core.training import PPMI

    job = lab.train("teaching-en", PPMI(vector_size=20), name="counted once")
    id = ended(lab, job).result["model"]
    app = visit("train", **{"continue": id})
    assert not app.exception
    assert [info.value for info in app.info] == [EN("error-cannot-continue-counted")]
    assert EN("going-on-tune-help") in [c.value for c in app.caption]
    lab.delete(lab.store.models.card(id))


def test_a_word_that_fasttext_never_saw_is_guessed_and_said_to_be_so(visit, lab):
    from embed_core.training import FastText

    job = lab.train("teaching-en", FastText(epochs=2, vector_size=12, buckets=2000, min_count=1), name="pieces")
    id = ended(lab, job).result["model"]
    app = visit("cosine", kind="words", model=id, first="catty", second="cat")
    assert not app.exception and not app.error
    assert EN.markdown("guess-title", word="catty") in [info.value for info in app.info]
    app = visit("map", model=id, word="catty")
    assert not app.exception
    assert EN.markdown("guess-title", word="catty") in [m.value for m in app.markdown]
    lab.delete(lab.store.models.card(id))


def test_a_run_that_went_on_says_what_moved(visit, lab):
    from dataclasses import replace

    settings = replace(lab.continuation("teaching-en-short"), epochs=1, alpha=0.001)
    job = lab.train("teaching-en", settings, name="a little further", start="teaching-en-short")
    id = ended(lab, job).result["model"]
    moved = lab.moved(id)
    assert moved.new == moved.gone == 0 and moved.mean > 0.9
    app = visit("train", outcome="moved")
    assert not app.exception
    assert any(str(len(moved.words)) in c.value and "mean cosine of before and after" in c.value for c in app.caption)
    lab.delete(lab.store.models.card(id))


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("chart", ["frequent", "zipf", "heaps", "lengths", "lost", "dispersion", "by-document"])
def test_each_chart_of_the_portrait_is_drawn_with_how_to_read_it(visit, lang, chart):
    app = visit("corpus", lang=lang, task="look", corpus=f"teaching-{lang}", chart=chart)
    assert not app.exception and not app.error
    assert app.get("plotly_chart")
    say = say_in(lang)
    assert any(c.value.startswith(say(f"look-{chart}-read", least=5)[:4]) for c in app.caption)


def test_a_word_that_the_corpus_lacks_is_told_with_spellings_that_come_near(visit):
    for choices in ({"view": "concordance", "look": "catt"}, {"view": "two", "one": "catt", "other": "dog"}):
        app = visit("corpus", task="look", corpus="teaching-en", **choices)
        assert not app.exception
        told = app.warning[0].value
        assert EN.markdown("remark-not-in-corpus", word="catt") in told and "cat" in told.split("catt")[-1]
