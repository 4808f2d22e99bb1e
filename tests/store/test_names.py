"""Identifiers that may touch the disk, and names that a person reads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from embed_core.store import Missing
from embed_core.store.names import LONGEST, checked_id, clean_name, distinct_name, new_id

EVIL = [
    *("../../etc/passwd", "..", ".", "", "m-", "m-0123456789ab/", "m-0123456789ab/..", "m-0123456789ab\0", "%2e%2e"),
    *("m-0123456789ab\n", "m-0123456789AB", "m-０１２３４５６７８９ab", "'; DROP TABLE jobs; --", "m" * 10_000),
    *("teaching-zh/../x", "teaching-", "con", "j-0123456789ab", "c:\\windows"),
]


@pytest.mark.parametrize("id", EVIL)
def test_an_identifier_that_is_no_identifier_is_answered_as_missing(id):
    with pytest.raises(Missing) as caught:
        checked_id("model", id)
    assert caught.value.identifier == "error-missing-model"
    assert len(caught.value.parameters["id"]) <= 40


def test_our_own_identifiers_pass_for_their_kind_alone():
    for kind in ("model", "corpus", "job", "upload"):
        id = new_id(kind)
        assert checked_id(kind, id) == id
        for other in {"model", "corpus", "job", "upload"} - {kind}:
            with pytest.raises(Missing):
                checked_id(other, id)
    assert checked_id("corpus", "teaching-zh") == "teaching-zh"
    with pytest.raises(Missing):
        checked_id("job", "teaching-zh")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  西游记  第一版 ", "西游记 第一版"),
        ("a\x00b\x07c\r\nd", "abc d"),
        ("txt\u202egpj.exe", "txtgpj.exe"),
        ("👩\u200d🔬", "👩\u200d🔬"),
        ("\u200b\u200d \u00ad", ""),
        ("Cafe\u0301", "Café"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("x" * 300, "x" * 120),
        ("\ud800bad", "bad"),
    ],
)
def test_names_are_trimmed_and_lose_what_cannot_be_seen(typed, kept):
    assert clean_name(typed) == kept


@given(st.text(max_size=400))
def test_cleaning_a_clean_name_changes_nothing(text):
    once = clean_name(text)
    assert clean_name(once) == once
    assert len(once) <= LONGEST
    assert once == once.strip()


def test_a_name_that_is_taken_gets_the_next_free_number():
    assert distinct_name("x", ()) == "x"
    assert distinct_name("x", {"x"}) == "x 2"
    assert distinct_name("x", {"x", "x 2", "x 3"}) == "x 4"
    longest = "y" * LONGEST
    assert distinct_name(longest, {longest}) == "y" * (LONGEST - 2) + " 2"
