"""What is written down of an error: its kind and its place, never what it says."""

from embed_core.errors import LabError, places


def fails():
    {}["a word of a private text"]


def wraps():
    try:
        fails()
    except KeyError as error:
        raise RuntimeError("a whole sentence of it") from error


def caught(call):
    try:
        call()
    except Exception as error:
        return error
    raise AssertionError("nothing was raised")


def test_the_kind_and_the_lines_that_it_came_through_are_told_in_their_order():
    told = places(caught(fails)).splitlines()
    assert [line.split(" in ")[-1] for line in told] == ["caught", "fails", "KeyError"]
    assert f"{__file__}:" in told[0]


def test_what_an_error_says_is_left_out_in_its_causes_too():
    told = places(caught(wraps))
    assert "private" not in told and "sentence" not in told
    assert [line for line in told.splitlines() if not line.startswith(" ")] == ["KeyError", "RuntimeError"]


def test_an_error_that_leads_to_itself_is_told_once():
    error = LabError(word="private")
    error.__cause__ = error
    assert places(error) == "LabError"
