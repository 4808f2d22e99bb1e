"""As many digits as a person wants, each of them right: compared with a reference of fifty digits and more."""

import re
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from mpmath import MPContext, mpf

from embed_core.geometry import board, board_answer, cosine_steps, parse_numbers

DIGITS = st.integers(3, 30)
WHOLE = st.integers(-(10**6), 10**6).map(Decimal)
DECIMAL = st.decimals(-1000, 1000, places=4, allow_nan=False, allow_infinity=False)
STROKE = st.fractions(-50, 50, max_denominator=999)
NUMBER = st.one_of(WHOLE, DECIMAL, STROKE)
PAIR = st.integers(1, 7).flatmap(lambda n: st.tuples(*[st.lists(NUMBER, min_size=n, max_size=n)] * 2))


def reference(a, b):
    """Cosine and angle in degrees, to 120 digits; the angle by its cosine, which loses half of them at the ends."""
    mp = MPContext()
    mp.dps = 120
    exact = [[mp.mpf(Fraction(x).numerator) / Fraction(x).denominator for x in v] for v in (a, b)]
    dot = mp.fsum(x * y for x, y in zip(*exact))
    first, second = (mp.fsum(x * x for x in v) for v in exact)
    cosine = dot / mp.sqrt(first) / mp.sqrt(second)
    return cosine, mp.degrees(mp.acos(max(mp.mpf(-1), min(mp.mpf(1), cosine))))


def value_of(latex, mp):
    """Return the value of a number as it is shown, and what one in its last digit is worth."""
    found = re.fullmatch(r"(-?\d+)(?:\.(\d+))?(?:\\times10\^\{(-?\d+)\})?", latex)
    assert found, latex
    whole, decimals, power = found[1], found[2] or "", int(found[3] or 0)
    return mp.mpf(whole + decimals) * mp.mpf(10) ** (power - len(decimals)), power


@given(PAIR, DIGITS)
@settings(deadline=None)
def test_cosine_and_angle_agree_with_the_reference_to_their_last_digit(pair, digits):
    a, b = pair
    assume(any(a) and any(b))
    shown = board_answer(cosine_steps(a, b), digits=digits)
    cosine, degrees = reference(a, b)
    mp = cosine.context
    for number, true, places in ((shown.cosine, cosine, digits), (shown.degrees, degrees, digits - 2)):
        value, power = value_of(number.latex, mp)
        assert abs(value - true) <= mp.mpf(10) ** (power - max(1, places)) * mpf("0.5000001")
        assert abs(value) <= (1 if number is shown.cosine else 180)


@given(PAIR, DIGITS)
@settings(deadline=None)
def test_the_norms_agree_with_the_reference_to_their_last_digit(pair, digits):
    a, b = pair
    assume(any(a) and any(b))
    a, b = [Decimal(str(float(x))) for x in a], [Decimal(str(float(x))) for x in b]
    lines = board(cosine_steps(a, b), digits=digits)
    mp = MPContext()
    mp.dps = 80
    for line, vector in ((lines[1], a), (lines[2], b)):
        last = re.split(r"=|\\approx ?", line.result)[-1]
        if "sqrt" in last:  # whole numbers keep their root
            continue
        value, power = value_of(last, mp)
        true = mp.sqrt(mp.fsum(mp.mpf(str(x)) ** 2 for x in vector))
        assert abs(value - true) <= mp.mpf(10) ** (power - digits) * mpf("0.5000001")


@given(PAIR, DIGITS)
@settings(deadline=None)
def test_order_does_not_matter_for_what_is_shown(pair, digits):
    a, b = pair
    assume(any(a) and any(b))
    assert board_answer(cosine_steps(a, b), digits=digits) == board_answer(cosine_steps(b, a), digits=digits)


@given(PAIR, STROKE.filter(bool), DIGITS)
@settings(deadline=None)
def test_length_does_not_matter_for_what_is_shown(pair, factor, digits):
    a, b = pair
    assume(any(a) and any(b))
    longer = [Fraction(x) * factor for x in a]
    there, here = board_answer(cosine_steps(longer, b), digits=digits), board_answer(cosine_steps(a, b), digits=digits)
    if factor > 0:
        assert (there.cosine.latex, there.degrees.latex) == (here.cosine.latex, here.degrees.latex)
    else:
        cosine = here.cosine.latex
        turned = cosine if cosine == "0" else cosine.removeprefix("-") if cosine[0] == "-" else f"-{cosine}"
        assert there.cosine.latex == turned


def test_the_lecture_notes_cosine_with_thirty_digits():
    answer = board_answer(cosine_steps([2, 3, 1], [1, 2, 2]), digits=30)
    assert answer.cosine.latex == "0.890870806374747948948511602933"
    assert answer.degrees.latex.startswith("27.0171232")  # the arctangent of √(1 − cos²)/cos, by bc


def test_the_digits_change_nothing_but_their_number():
    steps = cosine_steps([2, 3, 1], [1, 2, 2])
    assert board(steps, digits=3) == board(steps)
    five = {line.identifier: line.substituted + line.result for line in board(steps, digits=5)}
    assert five["fraction"] == r"=\frac{10}{3\sqrt{14}}\approx\frac{10}{11.22497}\approx 0.89087"
    assert five["angle"] == r"=\arccos(0.89087)\approx 27.017^\circ"


@pytest.mark.parametrize("digits", [3, 12, 30])
@pytest.mark.parametrize(
    ("a", "b", "cosine", "degrees"),
    [
        ("1e308, 0", "1e308, 1e308", "0.707106781186547524400844362105", "45"),
        ("1e-308, 0", "1e-308, -1e-308", "0.707106781186547524400844362105", "45"),
        ("3e-324, 0", "4e-324, 3e-324", "0.8", None),
        ("1e308, 1e-308", "1e-308, 1e308", None, None),
        ("1/3, 1/3", "-1/7, -1/7", "-1", "180"),
        ("0.1, 0.2", "0.3, 0.6", "1", "0"),
        ("1e16, 1, -1e16", "1, -1, 1", None, None),
    ],
)
def test_the_edges_are_right_to_the_last_digit(digits, a, b, cosine, degrees):
    steps = cosine_steps(parse_numbers(a), parse_numbers(b))
    answer = board_answer(steps, digits=digits)
    if cosine is not None:
        shown = Context(prec=60, rounding=ROUND_HALF_UP).quantize(Decimal(cosine), Decimal(1).scaleb(-digits))
        assert Decimal(answer.cosine.latex) == shown
    if degrees is not None:
        assert (answer.degrees.latex, answer.degrees.exact) == (degrees, True)
    true, _ = reference(parse_numbers(a), parse_numbers(b))
    value, power = value_of(answer.cosine.latex, true.context)
    assert abs(value - true) <= true.context.mpf(10) ** (power - digits)


def test_vectors_that_differ_from_parallel_in_the_twentieth_digit_are_not_said_to_be_parallel():
    steps = cosine_steps(parse_numbers("1, 1"), parse_numbers("1, 1.00000000000000000001"))
    answer = board_answer(steps)
    assert not answer.degrees.exact
    assert answer.degrees.latex == r"2.9\times10^{-19}"  # 10⁻²⁰/2 rad
