"""Words put on a map by a person: those without a direction, those with spaces, those that the model lacks."""

import numpy as np
import pytest

from embed_core.language import say_in
from embed_core.vectors import WordVectors
from tests.pages.conftest import words_of

EN = say_in("en")
WORDS = ("new york", "1,000", "new", ",", *(f"w{n}" for n in range(36)))


@pytest.fixture(scope="module")
def odd(prepared_home):
    """A model in which "w30" is nowhere and "w31" is no number, as an imported one may be."""
    from embed_core.lab import Lab
    from embed_core.settings import settings_from

    rows = np.random.default_rng(5).normal(size=(len(WORDS), 6)).astype(np.float32)
    rows[WORDS.index("w30")], rows[WORDS.index("w31"), 2] = 0, np.nan
    lab = Lab(settings_from({"EMBEDLAB_HOME": str(prepared_home)}))
    return lab.store.models.publish(WordVectors(WORDS, np.arange(40, 0, -1), rows).save, name="odd").id


def told(app):
    return words_of(app).replace("\\", "")


def button(app, label):
    return next((each for each in app.button if each.label == EN(label)), None)


def the_map(odd, **more):
    return {"model": odd, "scope": "band", "rank-from": "5", "rank-to": "15"} | more


@pytest.mark.parametrize("word", ["w30", "w31"])
def test_a_word_without_a_direction_is_not_offered_a_place(visit, odd, word):
    app = visit("map", **the_map(odd, word=word))
    assert not app.exception
    assert button(app, "map-put-here") is None
    assert EN("map-word-without-place", word=word) in told(app)


@pytest.mark.parametrize("put", ["w30", "w30\nw31\nw29"])
def test_an_address_that_puts_such_a_word_on_the_map_leaves_the_map_standing(visit, odd, put):
    app = visit("map", **the_map(odd, put=put))
    assert not app.exception and not app.error
    without = [each for each in put.split("\n") if each != "w29"]
    assert EN("map-put-without-place", words=without, count=len(without)) in told(app)
    button(app, "map-put-away").click().run()
    assert "put" not in app.query_params


@pytest.mark.parametrize("word", ["new york", "1,000", ","])
def test_a_word_with_spaces_or_commas_is_put_on_the_map(visit, odd, word):
    app = visit("map", **the_map(odd, word=word))
    button(app, "map-put-here").click().run()
    assert EN("map-word-not-shown", word=word, words=11) not in told(app)
    assert told(app).count(EN("map-put", words=[word], added=1).split(word)[0] + word) == 1
    app = visit("map", **the_map(odd, word="w20", put=word))
    button(app, "map-put-here").click().run()
    assert f"{word}, w20" in told(app)


def test_words_of_the_address_that_the_model_lacks_are_named(visit, odd):
    assert "unicorn" in told(visit("map", **the_map(odd, put="unicorn")))


def test_a_pasted_list_has_words_with_spaces(visit, odd):
    app = visit("map", model=odd, scope="list", listed="new york\nw1 w2 w3 w4")
    assert EN("map-missing", count=1, more=0, words="york") not in told(app)
    assert '"york"' not in told(app) and "york" not in told(app).replace("new york", "")


def test_a_list_is_put_on_the_map_and_no_other_word_moves(visit, odd, lab):
    model = lab.model(odd)
    before = lab.projection(odd, model.words[4:15], dimensions=2)
    app = visit("map", **the_map(odd, add="new york, w20\nw30 w21 unicorn"))
    assert not app.exception
    assert EN("map-added", words=3, added=3) in told(app)
    assert EN("map-put-without-place", words=["w30"], count=1) in told(app) and "unicorn" in told(app)
    after = lab.placed(odd, before, words=["new york", "w20", "w21"])
    assert after.words == (*before.words, "new york", "w20", "w21")
    assert (after.coordinates[:11] == before.coordinates).all()
    button(app, "map-put-away").click().run()
    assert "add" not in app.query_params and EN("map-added", words=3, added=3) not in told(app)
