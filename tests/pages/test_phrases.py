"""Phrases on the page: accepted by a click, told with their effect, never lost, taken away again."""

import pytest

from embed_core.corpus import Segmentation
from embed_core.language import say_in
from pages.widgets.address import LONGEST

say = say_in("en")
TEXT = "\n".join(f"x{n} New York City y{n}. z{n} New York w{n}." for n in range(12))


def bring(visit, **choices):
    app = visit("corpus", task="bring", source="paste", **choices)
    app.text_area(key="pasted").set_value(TEXT).run()
    app.session_state["cutting en"] = say("phrases-tab")
    return app.run()


def told(app):
    kinds = ("caption", "markdown", "warning", "error")
    return "\n".join(str(element.value) for kind in kinds for element in app.get(kind))


def accepted(app):
    return app.session_state["own phrases"]


def test_phrases_above_a_score_are_accepted_with_one_click_and_their_effect_was_told(visit):
    app = bring(visit)
    assert not app.exception
    assert "Tokens 108 → 72 (−33.3 %), different words 51 → 50 (−2.0 %)." in told(app)
    app.button(key="phrases-accept").click().run()
    assert accepted(app) == ("new york", "new york city")
    assert app.query_params["phrases"] == "new york|new york city"
    assert app.button(key="phrases-accept").disabled
    assert say("phrases-accepted", phrases=len(accepted(app))) in told(app)
    app.button(key="phrases-clear").click().run()
    assert accepted(app) == () and "phrases" not in app.query_params


def test_a_higher_score_lists_fewer_phrases(visit):
    for score, listed in (("0.30", 2), ("0.85", 1)):
        app = bring(visit, **{"phrase-score": score})
        assert app.button(key="phrases-accept").label == say("phrases-accept", phrases=listed)
    assert bring(visit, **{"phrase-score": "high"}).slider[0].value == 0.5
    assert bring(visit, **{"phrase-score": "nan"}).slider[0].value == 0.95
    assert bring(visit, **{"phrase-score": "7", "phrase-count": "0"}).slider[0].value == 0.95


def test_phrases_from_a_link_are_joined_and_one_is_taken_away_by_click(visit):
    app = bring(visit, phrases="new york|**old** house|single")
    assert not app.exception
    assert accepted(app) == ("new york", "**old** house")
    assert [pill for pill in app.button_group if pill.value == ["new york", "**old** house"]]
    pills = next(pill for pill in app.button_group if pill.value == ["new york", "**old** house"])
    pills.set_value(["new york"]).run()
    assert accepted(app) == ("new york",) and app.query_params["phrases"] == "new york"


def test_more_phrases_than_the_address_can_hold_are_not_lost(visit, lab):
    many = tuple(f"word{n} another{n}" for n in range(LONGEST // 10))
    app = bring(visit)
    app.session_state["own phrases"] = many
    app.run()
    assert accepted(app) == many and "phrases" not in app.query_params
    assert say("phrases-accepted", phrases=len(many)) in told(app)
    box = next(box for box in app.selectbox if box.label == say("phrases-remove-one"))
    box.set_value(many[3]).run()
    assert accepted(app) == many[:3] + many[4:]
    app.button(key="make-corpus").click().run()
    job = lab.queue.jobs()[0]
    assert Segmentation(phrases=tuple(job.spec["segmentation"]["phrases"])).phrases == many[:3] + many[4:]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_phrases_of_a_corpus_are_listed_with_their_scores(visit, lang):
    app = visit("corpus", lang=lang, task="look", corpus=f"teaching-{lang}", view="phrases")
    assert not app.exception
    table = app.dataframe[0].value
    assert list(table[say_in(lang)("phrases-column-score")]) == sorted(
        table[say_in(lang)("phrases-column-score")], reverse=True
    )
    assert "ec.suggest_phrases(corpus, min_count=5, most=1000)" in app.code[0].value
