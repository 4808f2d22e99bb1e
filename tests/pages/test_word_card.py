"""The card of a word: what is listed, whether another seed agrees, and the way back along the words visited."""

import numpy as np
import pytest

from embed_core.language import say_in
from embed_core.vectors import WordVectors
from pages.widgets.trail import LONGEST, Trail

EN = say_in("en")


def visited(*words, model="m"):
    trail = Trail()
    for word in words:
        trail = trail.to(model, word)
    return trail


def test_words_are_kept_in_the_order_of_the_visits():
    trail = visited("cat", "dog", "dog", "horse")
    assert (trail.words, trail.at) == (("cat", "dog", "horse"), 2)


def test_a_step_back_along_the_trail_keeps_what_lies_ahead():
    trail = visited("cat", "dog", "horse").to("m", "dog")
    assert (trail.words, trail.at) == (("cat", "dog", "horse"), 1)
    assert trail.to("m", "horse").at == 2


def test_another_word_after_a_step_back_begins_a_new_way():
    trail = visited("cat", "dog", "horse").to("m", "dog").to("m", "king")
    assert (trail.words, trail.at) == (("cat", "dog", "king"), 2)


def test_another_model_begins_anew_and_a_long_trail_forgets_its_beginning():
    assert visited("cat", "dog").to("other", "dog") == Trail("other", ("dog",), 0)
    trail = visited(*map(str, range(50)))
    assert (len(trail.words), trail.at, trail.words[-1]) == (LONGEST, LONGEST - 1, "49")


@pytest.mark.parametrize(("at", "first"), [(0, "0"), (5, "2"), (9, "4")])
def test_the_words_around_the_present_one_are_shown(at, first):
    shown = Trail("m", tuple(map(str, range(10))), at).near(6)
    assert len(shown) == 6 and shown[0][0] == first
    assert [word for word, here in shown if here] == [str(at)]


def table(app):
    return next(frame.value for frame in app.dataframe if EN("column-cosine") in frame.value.columns)


def test_as_many_neighbours_as_were_asked_for_are_listed_and_rare_ones_left_out(visit):
    app = visit("map", model="teaching-en", word="cat")
    assert not app.exception and len(table(app)) == 10
    app = visit("map", model="teaching-en", word="cat", k="25")
    assert len(table(app)) == 25
    counts = table(app)[EN("column-count")]
    app = visit("map", model="teaching-en", word="cat", k="25", least=str(int(counts.median())))
    assert (table(app)[EN("column-count")] >= int(counts.median())).all()
    app = visit("map", model="teaching-en", word="cat", least="999999")
    assert EN("card-no-neighbours") in [c.value for c in app.caption]


@pytest.mark.parametrize("k", ["", "0", "-3", "many", "9999999", "１０"])
def test_a_number_in_the_address_that_makes_no_sense_is_passed_over(visit, k):
    app = visit("map", model="teaching-en", word="cat", k=k)
    assert not app.exception and 1 <= len(table(app)) <= 100


def test_back_leads_to_the_word_before(visit):
    app = visit("map", model="teaching-en", word="cat")
    app.selectbox(key="choice word en").set_value("dog").run()
    assert app.button(key="trail-forward").disabled
    app.button(key="trail-back").click().run()
    assert app.query_params["word"] == "cat" or app.query_params["word"] == ["cat"]
    assert not app.button(key="trail-forward").disabled


def test_without_a_replicate_the_card_leads_to_health(visit):
    app = visit("map", model="teaching-en", word="cat")
    assert EN("card-no-replicate") in [c.value for c in app.caption]
    assert app.button(key="to health")


def test_isolate_leaves_the_words_around_on_the_map(visit):
    app = visit("map", model="teaching-en", word="cat")
    app.button(key="isolate").click().run()
    assert not app.exception
    assert app.session_state["choice scope en"] == "around"


def test_a_minimal_count_is_not_asked_of_a_model_without_counts(visit, lab):
    rows = np.random.default_rng(4).normal(size=(40, 5))
    plain = WordVectors((*(f"w{n}" for n in range(39)), "cat"), np.ones(40, int), rows)
    model = lab.store.models.publish(plain.save, name="plain").id
    app = visit("map", model="teaching-en", word="cat", least="5")
    app.selectbox(key="choice model en").set_value(model).run()
    assert not app.exception
    assert EN("card-no-neighbours") not in [c.value for c in app.caption]
    assert len(table(app)) == 10
    assert "least" not in app.query_params
    app.selectbox(key="choice model en").set_value("teaching-en").run()
    assert app.query_params["least"] in ("5", ["5"])


@pytest.mark.parametrize("fewer", [False, True])
def test_the_lines_in_python_give_the_list_of_the_card(visit, fewer):
    app = visit("map", model="teaching-en", word="cat")
    if fewer:
        least = 1 + int(table(app)[EN("column-count")].min())
        app = visit("map", model="teaching-en", word="cat", least=str(least))
    lines = next(code.value for code in app.code if "ec.neighbours(" in code.value).splitlines()
    known = {}
    exec("\n".join([*lines[:-1], f"found = {lines[-1]}"]), known)
    assert [each.word for each in known["found"]] == table(app)[EN("column-word")].tolist()
