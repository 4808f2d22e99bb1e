"""Words are shown letter by letter, numbers as one writes them."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from embed_core.figures.text import em, equals, length, literal, number, plain, rows, shorten, signed


@pytest.mark.parametrize(
    "word",
    ["<img src=x onerror=alert(1)>", "**x**", "$x$", "a & b", "&lt;", "%{x}", "<br>", "=cmd()", "`x`", "<b>孙</b>"],
)
def test_a_words_markup_is_shown_letter_by_letter(word):
    shown = literal(word)
    assert html.unescape(shown) == word
    assert not set("<>$%{") & set(shown)


@given(st.text())
def test_no_text_can_open_a_tag_a_formula_or_a_template(text):
    shown = literal(text)
    assert not set("<>$\n\r\t{") & set(shown)
    assert html.unescape(shown) == plain(text)


def test_line_breaks_become_spaces_and_unseen_controls_go():
    assert literal("a\r\n b\u2028c") == "a b c"
    assert literal("\u202eevil\u2066\x00") == "evil"


def test_a_word_of_twelve_han_characters_stays_whole_and_a_longer_one_is_cut():
    assert shorten("一" * 12) == "一" * 12
    assert shorten("一" * 13) == "一" * 11 + "…"


def test_a_word_of_twenty_four_latin_letters_stays_whole_and_a_longer_one_is_cut():
    assert shorten("x" * 24) == "x" * 24
    assert shorten("x" * 25) == "x" * 23 + "…"


@given(st.text(min_size=1))
def test_the_rows_of_a_word_hold_all_that_is_shown_of_it(word):
    parts = rows(word)
    assert len(parts) <= 2
    joined = "".join(parts).replace(" ", "")
    whole = shorten(word).replace(" ", "")
    assert joined == whole or joined.replace("-", "") == whole.replace("-", "")


def test_a_long_word_is_set_in_two_rows_of_about_one_width():
    assert rows("阿耨多罗三藐三菩提心") == ("阿耨多罗三", "藐三菩提心")
    assert rows("electroencephalography") == ("electroence-", "phalography")
    assert rows("machine translation") == ("machine", "translation")
    assert rows("孙悟空") == ("孙悟空",)


def test_han_characters_are_as_wide_as_high_and_wider_than_latin_letters():
    assert em("孙悟空") == pytest.approx(3, abs=0.1)
    assert em("ill") < em("ant") < em("mwm") < em("孙悟空") + 0.1


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (3.0, "3"), (3.74166, "3.742"), (-0.5, "−0.5"), (0.0, "0"), (-0.0, "0"), (1e308, "1×10³⁰⁸"),
        (1.5e-7, "1.5×10⁻⁷"), (-2e9, "−2×10⁹"), (float("inf"), "∞"), (float("nan"), "–"), (999999.0, "999999"),
    ],
)  # fmt: skip
def test_a_number_is_written_as_by_hand(value, text):
    assert number(value) == text


def test_a_number_beyond_the_floats_is_written_too():
    assert number(1.0, exponent=2000) == "1.15×10⁶⁰²"
    assert length(1.0, exponent=2000) == "≈ 1.15×10⁶⁰²"


@pytest.mark.parametrize(
    ("value", "text"), [(0.5, "= 0.5"), (0.890871, "≈ 0.891"), (1.0, "= 1"), (-1.0, "= −1"), (-0.0001, "≈ 0.000")]
)
def test_a_rounded_number_is_not_said_to_be_equal(value, text):
    assert equals(value) == text


def test_lengths_say_whether_they_are_whole():
    assert (length(3.0), length(14**0.5), length(2.5)) == ("= 3", "≈ 3.742", "= 2.5")


def test_signs_line_up_in_a_column():
    assert [signed(v) for v in (0.0834, -0.021, 0.0)] == ["+0.083", "−0.021", "0.000"]


def test_a_number_of_the_board_is_plain_text_with_its_sign_of_equality():
    from embed_core.figures.text import numeral
    from embed_core.geometry import Numeral

    assert numeral(Numeral("0.96", True)) == "= 0.96"
    assert numeral(Numeral("-0.243", False)) == "≈ −0.243"
    assert numeral(Numeral(r"5.7\times10^{-8}", False)) == "≈ 5.7×10⁻⁸"
