"""The address holds the choices; a person's own one is told from one that is outdated, still on its way."""

from types import SimpleNamespace

import pytest

from pages.widgets import address

SCRIPT = """
import streamlit as st
from pages.widgets import address

address.adopt_address()
address.speak("en")
address.arrive("page")
word = address.settle("word", st.text_input("word", key=address.seed("word", "cat")))
more = address.settle("more", st.text_input("more", key=address.seed("more", "")))
st.text(f"{word}/{more}")
address.write_address()
"""


@pytest.fixture
def app():
    from streamlit.testing.v1 import AppTest

    return AppTest.from_string(SCRIPT).run()


def told(app):
    return app.text[0].value


def is_at(app, **choices):
    """Let the browser send this address with the next run."""
    app.query_params.clear()
    for name, value in choices.items():
        app.query_params[name] = value
    return app


def types(app, label, text):
    next(each for each in app.text_input if each.label == label).set_value(text)
    return app


def test_what_is_chosen_is_written_into_the_address(app):
    types(app, "word", "dog").run()
    assert app.query_params["word"] in ("dog", ["dog"])


def test_a_quick_second_choice_does_not_bring_back_what_stood_before_the_first(app):
    is_at(app, word="cat").run()  # the browser has the first address
    types(app, "word", "dog").run()
    types(is_at(app, word="cat"), "more", "1").run()  # sent before the second address had arrived
    assert told(app) == "dog/1"
    assert (app.query_params["word"], app.query_params["more"]) in (("dog", "1"), (["dog"], ["1"]))


def test_a_step_back_is_followed_once_the_browser_has_had_the_address(app):
    is_at(app, word="cat").run()
    types(app, "word", "dog").run()
    is_at(app, word="dog").run()
    assert told(is_at(app, word="cat").run()) == "cat/"


def test_a_step_back_right_after_a_choice_is_followed_as_the_browser_says_that_it_is_one(app, monkeypatch):
    is_at(app, word="cat").run()
    types(app, "word", "dog").run()
    page = SimpleNamespace(page_script_hash=app.session_state["script of the address"], is_history_navigation=True)
    monkeypatch.setattr(address, "get_script_run_ctx", lambda: page)
    assert told(is_at(app, word="cat").run()) == "cat/"


def test_an_address_on_another_page_is_followed_at_once(app, monkeypatch):
    types(app, "word", "dog").run()
    page = SimpleNamespace(page_script_hash="another", is_history_navigation=False)
    monkeypatch.setattr(address, "get_script_run_ctx", lambda: page)
    assert told(is_at(app, word="bird").run()) == "bird/"


def test_the_address_without_choices_begins_anew_once_the_written_one_has_arrived(app):
    types(app, "word", "dog").run()
    assert told(is_at(app).run()) == "dog/", "outdated: from before the first answer"
    is_at(app, word="dog").run()
    assert told(is_at(app).run()) == "cat/"
