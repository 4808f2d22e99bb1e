"""Sums of words on their page: three places or any sum, honest facts, methods, pairs, and whole sets."""

import json
import time

import numpy as np
import pytest

from embed_core.evaluation.analogies import SetOptions, class_count
from embed_core.language import say_in
from embed_core.vectors import WordVectors
from tests.recipe_lines import run

EN = say_in("en")
both = pytest.mark.parametrize("lang", ["zh", "en"])
FOLDS = ("analogy methods", "analogy pairs", "analogy set")
FORM = {"zh": ("男人", "国王", "女人", "女王"), "en": ("man", "king", "woman", "queen")}


def told(app):
    """Everything that stands on the page, as one text without the backslashes of Markdown."""
    kinds = ("subheader", "caption", "markdown", "error", "warning", "info")
    return "\n".join(str(element.value) for kind in kinds for element in app.get(kind)).replace("\\", "")


def answered(app):
    return "\n".join(str(element.proto.body) for element in app.get("html"))


def opened(app, *keys):
    for key in keys:
        app.session_state[key] = True
    return app.run()


def charts(app):
    return [json.loads(chart.proto.spec) for chart in app.get("plotly_chart")]


def table(app, column):
    return next(frame.value for frame in app.dataframe if column in frame.value.columns)


@pytest.fixture
def imported(lab):
    """A model as it may come from elsewhere."""
    made = []

    def make(words, matrix, name="from elsewhere", **more):
        vectors = WordVectors(tuple(words), np.ones(len(words)), np.asarray(matrix))
        made.append(lab.store.models.publish(vectors.save, name=name, extra=more))
        return made[-1].id

    yield make
    for card in made:
        lab.delete(card)


@both
def test_a_model_that_knows_no_counts_tells_none(visit, imported, lang):
    id = imported("abcd", [[1, 0, 0.1], [1, 1, 0.1], [0, 0.1, 1], [0.1, 1, 1]])
    app = visit("analogy", lang=lang, model=id, a="a", b="b", c="c")
    say = say_in(lang)
    head = next(m.value for m in app.markdown if m.value.startswith("|")).splitlines()[0]
    assert say("column-cosine") in head and say("column-count") not in head
    own = visit("analogy", lang=lang, model=f"teaching-{lang}")
    assert say("column-count") in next(m.value for m in own.markdown if m.value.startswith("|")).splitlines()[0]


@both
def test_the_page_opens_on_three_words_with_their_answer_and_everything_else_folded(visit, lang):
    a, b, c, answer = FORM[lang]
    app = visit("analogy", lang=lang, model=f"teaching-{lang}")
    assert not app.exception and not app.error
    assert [box.value for box in app.selectbox][1:] == [a, b, c]
    assert f"{b} − {a} + {c} ≈ {answer}" in answered(app)
    assert len(charts(app)) == 1
    assert not app.multiselect and not app.number_input and not app.text_area
    assert "set" not in app.query_params


@both
def test_every_fold_opens_without_a_fault_in_both_languages(visit, lang):
    app = opened(visit("analogy", lang=lang, model=f"teaching-{lang}"), *FOLDS)
    assert not app.exception and not app.error
    assert "NaN" not in told(app) and "nan" not in told(app)
    assert len(charts(app)) == 3


def test_the_facts_say_what_c_alone_gives_and_how_narrow_the_margin_is(visit, lab):
    text = told(visit("analogy", model="teaching-en", plus="paris italy", minus="france"))
    model = lab.model("teaching-en")
    near = [w for w, _ in model.as_keyed_vectors().most_similar("italy", topn=5) if w not in ("paris", "france")]
    assert near[0] == "rome"
    assert EN("analogy-alone", rank=1, nearest="rome", a="france", b="paris", c="italy", word="rome", most=200) in text
    found = lab.sum_of("teaching-en", ["paris", "italy"], ["france"], k=10)
    outputs = [answer for answer in found.answers if not answer.is_input]
    assert f"{outputs[0].score - outputs[1].score:.3f}" in text and outputs[1].word in text


@pytest.mark.parametrize(("minus", "recipe"), [("man", "parallelogram"), ("man boy", "sum_path")])
def test_the_picture_of_a_sum_has_the_lines_that_draw_it(visit, minus, recipe):
    app = visit("analogy", model="teaching-en", plus="king woman", minus=minus)
    (lines,) = [code.value for code in app.code if f"import {recipe}" in code.value]
    drawn = json.loads(run(lines)["figure"].to_json())
    shown = next(chart for chart in charts(app) if len(chart["data"]) == len(drawn["data"]))
    assert [trace.get("text") for trace in shown["data"]] == [trace.get("text") for trace in drawn["data"]]


def test_inputs_below_the_list_are_struck_through_with_their_rank(visit):
    app = visit("analogy", model="teaching-en", plus="king woman", minus="man")
    listing = next(m.value for m in app.markdown if m.value.startswith("|"))
    assert {"~~king~~", "~~woman~~", "~~man~~"} <= set(listing.replace("|", " ").split())


def test_another_seed_is_asked_where_there_is_one(visit, lab, imported):
    model = lab.model("teaching-en")
    imported(model.words, np.array(model.matrix), name="again", replicate_of=model.identity)
    shuffled = np.random.default_rng(0).permutation(np.array(model.matrix))
    imported(model.words, shuffled, name="noise", replicate_of=model.identity)
    text = told(visit("analogy", model="teaching-en", plus="king woman", minus="man"))
    other = lab.seed_answers("teaching-en", ("king", "woman"), ("man",))
    assert (other.same, len(other.others)) == (1, 2)
    assert EN("analogy-seeds", same=1, seeds=2, others=list(other.different), differ="yes") in text


def test_all_methods_stand_in_one_table(visit):
    app = opened(visit("analogy", model="teaching-en", plus="king woman", minus="man"), "analogy methods")
    listing = next(m.value for m in app.markdown if EN("analogy-column-method") in m.value)
    rows = listing.split("\n")[2:]
    assert len(rows) == 5 and all("**queen**" in row for row in rows)
    assert "father → mother" in told(app)


def test_methods_that_need_three_words_say_so_in_any_other_sum(visit):
    app = opened(visit("analogy", model="teaching-en", plus="king woman prince", minus="man"), "analogy methods")
    listing = next(m.value for m in app.markdown if EN("analogy-column-method") in m.value)
    assert listing.replace("\\", "").count(EN("error-not-three-words")) == 3


def test_a_sum_with_weights_is_held_by_the_address(visit, lab):
    app = visit("analogy", model="teaching-en", plus="king woman", minus="man", weights="1 0.5 2", form="sum")
    assert not app.exception and not app.error
    found = lab.sum_of("teaching-en", ("king", ("woman", 0.5)), (("man", 2.0),), k=10)
    assert f"king − 2 man + 0.5 woman ≈ {found.best.word}" in answered(app)
    assert app.query_params["weights"] == "1 0.5 2"
    assert [field.value for field in app.number_input] == [1, 0.5, 2]
    assert "('woman', 0.5)" in "\n".join(code.value for code in app.code)
    app.number_input[1].set_value(3.0).run()
    assert app.query_params["weights"] == "1 3 2" and "3 woman" in answered(app)


def test_weights_of_nothing_leave_a_sentence(visit):
    app = visit("analogy", model="teaching-en", plus="king woman", minus="man", weights="0 0 0", form="sum")
    assert EN("error-nothing-left") in [e.value for e in app.error]


@pytest.mark.parametrize("weights", ["nan", "-1 1e9 x", "1 1 1 1 1 1 1", "∞"])
def test_weights_that_cannot_be_read_count_as_one(visit, weights):
    app = visit("analogy", model="teaching-en", plus="king woman", minus="man", weights=weights, form="sum")
    assert not app.exception and not app.error
    assert "king − man + woman ≈ queen" in answered(app)


def test_the_form_changes_and_the_words_stay(visit):
    app = visit("analogy", model="teaching-en", plus="paris italy", minus="france")
    app.segmented_control[-1].set_value("sum").run()
    assert [box.value for box in app.multiselect] == [["paris", "italy"], ["france"]]
    assert "paris − france + italy ≈ rome" in answered(app)
    app.segmented_control[-1].set_value("three").run()
    assert [box.value for box in app.selectbox][1:] == ["france", "paris", "italy"]


def test_a_link_with_more_words_opens_the_form_that_has_room_for_them(visit):
    app = visit("analogy", model="teaching-en").run()
    app.query_params["plus"], app.query_params["minus"] = "king woman girl", "man boy"
    app.run()
    assert [box.value for box in app.multiselect] == [["king", "woman", "girl"], ["man", "boy"]]
    assert "king − man − boy + woman + girl" in answered(app)


SPACED = ("New York", "USA", "100 %", "5%25", "king", ". . .")


@pytest.fixture
def spaced(imported):
    """A model with words that have spaces and signs of percent in them, and the identifiers of their answers."""
    return imported(SPACED, [[1, 0, 0.1], [1, 1, 0.1], [0, 0.1, 1], [0.1, 1, 1], [0.1, 1, 0.9], [1, 0.2, 1]])


def test_words_with_spaces_are_chosen_in_the_three_places_and_held_by_the_address(visit, spaced):
    app = visit("analogy", model=spaced)
    for place, word in enumerate(("New York", "USA", "100 %"), start=1):
        app.selectbox[place].set_value(word).run()
    assert not app.exception and not app.error
    assert "USA − New York + 100 % ≈ 5%25" in answered(app)
    again = visit("analogy", **app.query_params)
    assert [box.value for box in again.selectbox][1:] == ["New York", "USA", "100 %"]
    assert "USA − New York + 100 % ≈ 5%25" in answered(again)


def test_words_with_spaces_stand_in_any_sum_and_are_handed_over_whole(visit, spaced):
    app = visit("analogy", model=spaced, form="sum", plus="New%20York king", minus="5%2525")
    assert [box.value for box in app.multiselect] == [["New York", "king"], ["5%25"]]
    app.multiselect[0].set_value(["New York", ". . ."]).run()
    assert not app.exception and not app.error and "New York − 5%25 + . . . ≈" in answered(app)
    assert app.query_params["plus"] == "New%20York .%20.%20."
    typed = visit("analogy", model=spaced, form="sum", plus="king", minus="")
    typed.multiselect[0].set_value([" New   York ", "k ing"]).run()
    assert not typed.error and "New York + king ≈" in answered(typed)


def test_a_changed_place_changes_the_sum_and_the_address(visit):
    app = visit("analogy", model="teaching-en")
    app.selectbox[1].set_value("france").run()
    app.selectbox[2].set_value("paris").run()
    app.selectbox[3].set_value("italy").run()
    assert "paris − france + italy ≈ rome" in answered(app)
    assert (app.query_params["plus"], app.query_params["minus"]) == ("paris italy", "france")


def test_every_missing_word_is_named_with_what_comes_near(visit):
    app = visit("analogy", model="teaching-en", plus="kings womann", minus="man")
    errors = "\n".join(e.value for e in app.error)
    assert "kings" in errors and "womann" in errors and "woman" in errors
    assert not app.exception


def test_a_word_from_another_page_takes_a_place(visit):
    app = visit("analogy", model="teaching-en", plus="paris")
    assert not app.exception and not app.error
    assert "paris" in [box.value for box in app.selectbox]


def test_another_model_begins_with_words_that_it_knows(visit):
    app = visit("analogy", model="teaching-en", plus="paris italy", minus="france")
    app.selectbox[0].set_value("teaching-zh").run()
    assert not app.error and "国王 − 男人 + 女人 ≈ 女王" in answered(app)


def test_many_pairs_are_compared_with_random_ones(visit, lab):
    app = visit(
        "analogy", model="teaching-en", plus="king woman", minus="man", pairs="man>woman, king>queen, boy>nobody"
    )
    assert not app.exception
    found = lab.fan("teaching-en", (("man", "woman"), ("king", "queen"), ("boy", "nobody")))
    assert found.parallel > 0.5
    assert f"+{found.parallel:.2f}" in told(app) and "nobody" in told(app)


def test_a_pair_that_cannot_be_read_is_told_and_the_rest_of_the_page_stands(visit):
    app = visit("analogy", model="teaching-en", pairs="man woman queen")
    assert not app.exception and app.error
    assert "king − man + woman ≈ queen" in answered(app)
    assert len(charts(app)) == 1


@both
def test_the_teaching_model_answers_our_set_well(visit, lab, lang):
    app = visit("analogy", lang=lang, model=f"teaching-{lang}", set=f"teaching-{lang}")
    say = say_in(lang)
    frame = table(app, say("figure-set-covered"))
    assert float(frame[say("figure-set-right")].iloc[-1].rstrip(" %")) > 90
    assert (frame[say("figure-set-covered")] == {"zh": "100.0%", "en": "100.0 %"}[lang]).all()
    short = visit("analogy", lang=lang, model=f"teaching-{lang}-short", set=f"teaching-{lang}")
    assert say("sets-failures", shown=0, count=0).split("0")[0] in told(short)


def test_questions_words_has_little_to_ask_of_a_small_model_and_says_so(visit):
    app = visit("analogy", model="teaching-en", set="questions-words", by="mul")
    assert not app.exception and not app.error
    assert "19,544" in told(app) and EN("sets-left-out", count=2, dummy="no").split("2")[-1].split()[-1] in told(app)
    none = visit("analogy", lang="en", model="teaching-zh", set="questions-words")
    assert EN("sets-nothing", questions=19544) in [w.value for w in none.warning]


def test_a_persons_file_tells_its_bad_lines_by_number_and_the_rest_is_asked(visit, lab):
    text = b": royal\nking man queen woman\nking man queen\nman king woman queen\n\nking man emperor woman\n"
    upload = lab.stage([("mine.txt", text)])
    app = visit("analogy", model="teaching-en", set="own", file=upload)
    assert not app.exception and not app.error
    frame = table(app, EN("sets-line"))
    assert frame[EN("sets-line")].tolist() == [3]
    assert frame[EN("sets-reason")].tolist() == [EN("sets-bad-words", found=3)]
    assert "emperor" in told(app)
    opened(app, "details uncovered")
    assert table(app, EN("figure-set-lacks"))[EN("figure-set-lacks")].tolist() == ["emperor"]
    assert table(app, EN("figure-set-covered"))[EN("figure-set-asked")].tolist() == [2, 2]


def test_a_file_without_questions_is_refused_and_can_be_changed(visit, lab):
    app = visit("analogy", model="teaching-en", set="own", file=lab.stage([("prose.txt", b"one two three\n")]))
    assert EN("error-no-questions", name="prose.txt", bad=1) in told(app)
    assert EN("axes-numbers-drop") in [button.label for button in app.button]


def test_a_long_set_is_a_job_that_can_be_stopped_and_asked_again(visit, lab, monkeypatch):
    monkeypatch.setattr("embed_core.jobs.analogies.AT_ONCE", -1.0)
    choices = {"model": "teaching-en-short", "set": "teaching-en", "by": "direction"}
    app = visit("analogy", **choices)
    assert not app.exception
    job = lab.queue.jobs(active_only=True)[0]
    assert job.kind == "analogies"
    lab.queue.stop(job.id)
    deadline = time.monotonic() + 60
    while lab.queue.get(job.id).active:
        assert time.monotonic() < deadline, "the job did not stop in time"
        time.sleep(0.1)
    assert lab.queue.get(job.id).state == "stopped"
    app = visit("analogy", **choices)
    assert EN("sets-again") in [button.label for button in app.button]


@pytest.mark.parametrize(
    "choices",
    [
        {"form": "circle"},
        {"set": "../../etc/passwd"},
        {"set": "own", "file": "../../etc/passwd"},
        {"set": "teaching-en", "by": "magic", "among": "-5", "case": "x", "dummy": "maybe"},
        {"set": "teaching-en", "among": "999999999999"},
        {"plus": "", "minus": "  "},
    ],
)
def test_an_address_that_asks_for_nonsense_shows_the_page(visit, choices):
    app = visit("analogy", model="teaching-en", **choices)
    assert not app.exception and not app.error


@both
def test_lrcos_asks_a_whole_set_and_tells_what_it_learns_from_and_what_that_costs(visit, lab, lang):
    say, model = say_in(lang), f"teaching-{lang}"
    app = visit("analogy", lang=lang, model=model, set=model, by="lrcos")
    assert not app.exception
    deadline, found = time.monotonic() + 60, None
    while found is None:
        assert time.monotonic() < deadline
        time.sleep(0.05)
        found, _ = lab.set_score(model, model, SetOptions(method="lrcos"))
    classes = class_count(found.set)
    begins = say("sets-lrcos", classes=classes, time="§").split("§")[0]
    assert any(caption.value.startswith(begins) for caption in app.caption)
    app.run()
    total = found.tally()
    assert total.accuracy > 0.5 and found.untaught == 0
    assert f"{total.right[0]}" in told(app)


def test_pairs_that_are_too_few_to_learn_from_are_counted_apart(visit, lab):
    text = b": a few\nman woman king queen\n: more\nman woman\nking queen\nprince princess\n"
    upload = lab.stage([("few.txt", text)])
    app = visit("analogy", lang="en", model="teaching-en", set="own", file=upload, by="lrcos")
    assert not app.exception
    assert say_in("en")("sets-untaught", count=1) in told(app)
