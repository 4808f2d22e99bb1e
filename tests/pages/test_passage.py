"""The passage: what the browser tells of joined and split words, and what is passed over."""

import json

import pytest
from streamlit.testing.v1 import AppTest

from pages.widgets.passage.component import Edit, edit_from

SCRIPT = """
from embed_core.language import say_in
from pages.widgets.passage import PieceShown, passage
pieces = [PieceShown("孙", True, "孙", own=True), PieceShown("的", True, None), PieceShown("。", False)]
passage(pieces, key="here", say=say_in("zh"))
"""


def test_a_join_and_a_split_are_told_with_their_pieces():
    assert edit_from({"kind": "join", "first": 1, "last": 2}, 5) == Edit("join", 1, 2, 0)
    assert edit_from({"kind": "split", "first": 1, "last": 1, "at": 2}, 5) == Edit("split", 1, 1, 2)


@pytest.mark.parametrize(
    "told",
    [
        None,
        "join",
        {},
        {"kind": "drop", "first": 0, "last": 1},
        {"kind": "join", "first": 0, "last": 5},
        {"kind": "join", "first": -1, "last": 0},
        {"kind": "split", "first": "0", "at": 1},
        {"kind": "split", "first": True, "at": 1},
    ],
)
def test_what_is_not_about_this_passage_is_passed_over(told):
    assert edit_from(told, 5) is None


def test_words_of_ones_own_and_left_out_words_are_marked():
    app = AppTest.from_string(SCRIPT).run()
    assert not app.exception
    pieces = json.loads(app.get("bidi_component")[0].proto.json)["pieces"]
    assert [piece["own"] for piece in pieces] == [True, False, False]
    assert ["out" in piece for piece in pieces] == [False, True, False]
    assert "".join(piece["text"] for piece in pieces) == "孙的。"
