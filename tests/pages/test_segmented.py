"""The page of a text that is cut already offers what can be done to tokens, and hides what cannot."""

import pytest

from embed_core.corpus import AS_IT_IS
from embed_core.language import say_in
from tests.pages.test_pages import ended

EN = say_in("en")
TEXT = "The King saw the Queen\nThe Queen saw the King\n" * 20


@pytest.fixture
def opened(visit, lab):
    upload = lab.stage([("a.txt", TEXT.encode())])
    return lambda **choices: visit("corpus", task="bring", source="upload", upload=upload, segmented="1", **choices)


def labels(app):
    kinds = ("toggle", "selectbox", "number_input", "text_area", "text_input")
    return [each.label for kind in kinds for each in app.get(kind)]


def made(app, lab):
    next(button for button in app.button if button.label == EN("corpus-make")).click().run()
    job = ended(lab, lab.queue.get("".join(app.query_params["job"])))
    assert job.state == "finished", job.error
    return lab.corpus(job.result["corpus"]), lab.store.corpora.card(job.result["corpus"])


def test_nothing_is_offered_that_needs_the_text_uncut(opened):
    app = opened()
    assert not app.exception
    shown = labels(app)
    assert EN("field-segmenter") not in shown
    assert {EN(f"field-{name}") for name in ("lower", "stop_words", "aliases", "shortest")} <= set(shown)
    assert EN("segmentation-passage") not in [tab.label for tab in app.tabs]
    assert EN("tokens-as-given") in [each.value for each in app.caption]


def test_tokens_stay_as_they_are_unless_something_is_changed(opened, lab):
    corpus, _ = made(opened(), lab)
    assert corpus.segmentation == AS_IT_IS
    assert corpus.counts["The"] == 40


def test_what_is_chosen_is_done_stored_and_chosen_again(opened, lab, visit):
    app = opened(aliases="King = Queen")
    next(toggle for toggle in app.toggle if toggle.label == EN("field-drop_numbers")).set_value(True).run()
    corpus, card = made(app, lab)
    assert corpus.counts == {"King": 80, "The": 40, "saw": 40, "the": 40}
    assert corpus.segmentation.aliases == (("King", "Queen"),) and corpus.segmentation.drop_numbers
    app = visit("corpus", task="look", corpus=card.id)
    next(button for button in app.button if button.key == "read-again").click().run()
    assert not app.exception
    assert next(area for area in app.text_area if area.label == EN("field-aliases")).value == "King = Queen"
    assert next(toggle for toggle in app.toggle if toggle.label == EN("field-drop_numbers")).value
    assert not next(toggle for toggle in app.toggle if toggle.label == EN("field-lower")).value
