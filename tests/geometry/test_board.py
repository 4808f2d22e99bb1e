"""The board: what a lecturer would write, exact where it can be, and never = where something was rounded."""

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from embed_core.geometry import board, cosine_steps, parse_numbers

DECIMALS = st.integers(-9999, 9999).map(lambda n: n / 1000)


def written(a, b):
    return {line.identifier: line.substituted + line.result for line in board(cosine_steps(a, b))}


def test_the_example_is_written_as_in_the_lecture_note():
    lines = written([2, 3, 1], [1, 2, 2])
    assert list(lines) == ["products", "norm-a", "norm-b", "fraction", "angle"]
    assert lines["products"] == r"=2\times1+3\times2+1\times2=2+6+2=10"
    assert lines["norm-a"] == r"=\sqrt{2^2+3^2+1^2}=\sqrt{4+9+1}=\sqrt{14}"
    assert lines["norm-b"] == r"=\sqrt{1^2+2^2+2^2}=\sqrt{1+4+4}=\sqrt{9}=3"
    assert lines["fraction"] == r"=\frac{10}{3\sqrt{14}}\approx\frac{10}{11.225}\approx 0.891"
    assert lines["angle"] == r"=\arccos(0.891)\approx 27^\circ"


def test_the_general_formulas_stand_before_the_numbers():
    general = {line.identifier: line.general for line in board(cosine_steps([2, 3, 1], [1, 2, 2]))}
    assert general["products"] == r"\mathbf{a}\cdot \mathbf{b}=\textstyle\sum_i a_i b_i"
    assert general["norm-b"] == r"\lVert \mathbf{b}\rVert=\sqrt{\textstyle\sum_i b_i^2}"
    assert general["fraction"].startswith(r"\cos\theta=\frac{\mathbf{a}\cdot \mathbf{b}}")
    assert general["angle"] == r"\theta"


def test_negative_numbers_stand_in_parentheses():
    lines = written([-1, 2], [3, -4])
    assert lines["products"] == r"=(-1)\times3+2\times(-4)=-3-8=-11"
    assert lines["norm-a"] == r"=\sqrt{(-1)^2+2^2}=\sqrt{1+4}=\sqrt{5}"


def test_two_roots_are_multiplied_before_the_eyes():
    assert written([1, 2], [3, 1])["fraction"].startswith(
        r"=\frac{5}{\sqrt{5}\times\sqrt{10}}=\frac{5}{5\sqrt{2}}\approx"
    )


@pytest.mark.parametrize(
    ("a", "b", "fraction", "angle"),
    [
        ([3, 4], [4, 3], r"=\frac{24}{5\times5}=\frac{24}{25}=0.96", r"=\arccos(0.96)\approx 16.3^\circ"),
        ([2, 2, 1], [1, 2, 2], r"=\frac{8}{3\times3}=\frac{8}{9}\approx 0.889", r"=\arccos(0.889)\approx 27.3^\circ"),
        (
            [1, 2, 3, 4, 5, 6],
            [6, 5, 4, 3, 2, 1],
            r"=\frac{56}{\sqrt{91}\times\sqrt{91}}=\frac{56}{91}=\frac{8}{13}\approx 0.615",
            r"=\arccos(0.615)\approx 52^\circ",
        ),
    ],
)
def test_a_cosine_that_is_a_fraction_is_shown_as_one(a, b, fraction, angle):
    lines = written(a, b)
    assert (lines["fraction"], lines["angle"]) == (fraction, angle)


@pytest.mark.parametrize(
    ("a", "b", "angle"),
    [
        ([1, 0], [1, 1], r"=\arccos\left(\frac{1}{\sqrt{2}}\right)=45^\circ"),
        ([1, 1, 0], [0, 1, 1], r"=\arccos(0.5)=60^\circ"),
        ([1, 1, 0], [0, -1, -1], r"=\arccos(-0.5)=120^\circ"),
        ([1, -1], [1, 1], r"=\arccos(0)=90^\circ"),
        ([1, 2, 3], [2, 4, 6], r"=\arccos(1)=0^\circ"),
        ([1, 2, 3], [-2, -4, -6], r"=\arccos(-1)=180^\circ"),
        ([0.1, 0.2], [-0.3, -0.6], r"=\arccos(-1)=180^\circ"),
    ],
)
def test_an_angle_that_is_known_is_not_rounded(a, b, angle):
    assert written(a, b)["angle"] == angle


def test_decimals_are_rounded_for_the_eye_but_the_next_step_uses_all_of_them():
    lines = written([1 / 3, 2 / 3], [1, 1])
    assert lines["products"] == r"\approx 0.333\times1+0.667\times1\approx 0.333+0.667\approx 1"
    assert lines["norm-a"].endswith(
        r"\approx\sqrt{0.556}\approx 0.745"
    )  # √0.5556 = 0.7454, while √0.333²+0.667² is 0.746
    assert lines["fraction"].endswith(r"\approx 0.949")


def test_decimals_that_need_no_rounding_are_written_with_equals():
    lines = written([0.3, 0.4], [2, 1.5])
    assert lines["products"] == r"=0.3\times2+0.4\times1.5=0.6+0.6=1.2"
    assert lines["norm-a"] == r"=\sqrt{0.3^2+0.4^2}=\sqrt{0.09+0.16}=\sqrt{0.25}=0.5"
    assert lines["fraction"] == r"=\frac{1.2}{0.5\times2.5}=\frac{1.2}{1.25}=0.96"


def test_a_half_is_rounded_up_as_by_hand():
    assert r"\sqrt{1+5.063}" in written([-1, 2.25], [3, 4])["norm-a"]


def test_long_vectors_are_abridged_but_summed_whole():
    lines = written(np.ones(100), np.arange(100))
    assert lines["products"] == r"=1\times0+1\times1+\cdots+1\times99=0+1+\cdots+99=4950"


def test_six_short_terms_are_written_out_and_six_long_ones_are_not():
    assert r"\cdots" not in written([1, 2, 3, 4, 5, 6], [1, 1, 1, 1, 1, 1])["products"]
    assert r"\cdots" in written(np.linspace(-1.111, 2.222, 6), np.linspace(3.3333, -4.4444, 6))["products"]


def test_one_dimension_is_written_without_repeating_itself():
    lines = written([3], [-4])
    assert lines["products"] == r"=3\times(-4)=-12"
    assert lines["norm-b"] == r"=\sqrt{(-4)^2}=\sqrt{16}=4"
    assert lines["angle"] == r"=\arccos(-1)=180^\circ"


def test_numbers_beyond_a_float_are_written_with_powers_of_ten():
    lines = written([1e308, 1e308], [1e308, -2e307])
    assert lines["products"].endswith(r"=1\times10^{616}-2\times10^{615}=8\times10^{615}")
    assert lines["norm-a"].endswith(r"\approx 1.414\times10^{308}")
    tiny = written([1e-308, 0], [1e-308, 1e-308])
    assert r"(1\times10^{-308})^2" in tiny["norm-a"]
    assert tiny["fraction"].endswith(r"\approx 0.707")


def test_a_cosine_near_one_keeps_the_digits_that_tell_it_from_one():
    lines = written([1, 1], [1, 1.0001])
    assert lines["fraction"].endswith(r"\approx 0.999999999")
    assert lines["angle"] == r"=\arccos(0.999999999)\approx 0.003^\circ"


def test_a_tiny_angle_has_only_one_superscript():
    assert written([1e-9, 1], [0, 1])["angle"].endswith(r"\approx (5.7\times10^{-8})^\circ")


def test_a_million_dimensions_are_written_in_a_few_terms():
    lines = written(np.full(1_000_000, 0.5), np.full(1_000_000, 0.25))
    assert lines["products"].endswith("=125000")
    assert len(lines["products"]) < 200


def test_names_are_vectors_or_plain_text_and_never_commands():
    line = board(cosine_steps([1, 2], [2, 1]), ("u", r"\input{x}_$"))[0]
    assert line.general.startswith(r"\mathbf{u}\cdot \text{\textbackslash{}input\{x\}\_\$}=")
    assert board(cosine_steps([1, 2], [2, 1]), ("孙悟空", "猪八戒"))[1].general.startswith(
        r"\lVert \text{孙悟空}\rVert"
    )


def value_of(latex):
    """Compute an expression of the board."""
    text = latex.replace(r"\times10^", "*10**").replace(r"\times", "*").replace(r"\cdots", "0").replace("^2", "**2")
    text = re.sub(r"\*\*\{(-?\d+)\}", r"**(\1)", text)
    while r"\sqrt" in text:
        text = re.sub(
            r"(\d?)\\sqrt\{([^{}\\]*)\}", lambda m: f"{m[1]}{'*' if m[1] else ''}(({m[2]})**0.5)", text, count=1
        )
    while r"\frac" in text:
        text = re.sub(r"\\frac\{([^{}\\]*)\}\{([^{}\\]*)\}", r"((\1)/(\2))", text, count=1)
    return eval(text, {"__builtins__": {}})  # our own output, digits and operators


@given(st.lists(DECIMALS, min_size=2, max_size=3), st.lists(DECIMALS, min_size=3, max_size=3))
def test_both_sides_of_every_equals_sign_are_equal(a, b):
    b = b[: len(a)]
    if not any(a) or not any(b):
        return
    for line in board(cosine_steps(a, b))[:4]:
        parts = re.split(r"(=|\\approx )|(?<=\})(\\approx)(?=\\)|^(\\approx)(?=\\)", line.substituted + line.result)
        parts = [part for part in parts if part]
        assert parts[0] in ("=", r"\approx ", r"\approx")
        for left, sign, right in zip(parts[1::2], parts[2::2], parts[3::2]):
            near = abs(value_of(left) - value_of(right))
            assert near <= (1e-9 if sign == "=" else 0.2 + 0.2 * abs(value_of(right))), line


def typed(a, b, **digits):
    steps = cosine_steps(parse_numbers(a), parse_numbers(b))
    return {line.identifier: line.substituted + line.result for line in board(steps, **digits)}


def test_fractions_that_were_typed_stay_fractions():
    lines = typed("1/3, -2/7", "1/2, 1")
    third, two = r"\left(\frac{1}{3}\right)", r"\left(-\frac{2}{7}\right)"
    assert lines["products"] == (
        rf"=\frac{{1}}{{3}}\times\frac{{1}}{{2}}+{two}\times1=\frac{{1}}{{6}}-\frac{{2}}{{7}}=-\frac{{5}}{{42}}"
    )
    assert lines["norm-a"] == (
        rf"=\sqrt{{{third}^2+{two}^2}}=\sqrt{{\frac{{1}}{{9}}+\frac{{4}}{{49}}}}"
        r"=\sqrt{\frac{85}{441}}=\frac{\sqrt{85}}{21}"
    )
    assert lines["norm-b"].endswith(r"=\sqrt{\frac{5}{4}}=\frac{\sqrt{5}}{2}")
    assert lines["fraction"] == (
        r"=-\frac{5}{42}\div\left(\frac{\sqrt{85}}{21}\times\frac{\sqrt{5}}{2}\right)=-\frac{1}{\sqrt{17}}"
        r"\approx\frac{-1}{4.123}\approx -0.243"
    )
    assert lines["angle"] == r"=\arccos(-0.243)\approx 104^\circ"


def test_fractions_whose_cosine_is_rational_end_without_rounding():
    assert typed("3/5, 4/5", "4/5, 3/5")["fraction"].endswith(r"=\frac{24}{25}=0.96")
    assert typed("1/2, 1/2", "1/3, 0")["angle"] == r"=\arccos\left(\frac{1}{\sqrt{2}}\right)=45^\circ"


def test_decimals_that_were_typed_are_shown_as_typed():
    lines = typed("3.14159, 0.00025", "0.1, 2")
    assert lines["products"].startswith(r"=3.14159\times0.1+0.00025\times2\approx ")
    assert typed("0.50, -1.0", "1, 2")["products"] == r"=0.5\times1+(-1)\times2=0.5-2=-1.5"


def test_a_decimal_with_more_digits_than_can_be_read_is_rounded_for_the_eye():
    assert typed("0.12345678901234567890", "1")["products"].startswith(r"\approx 0.123\times1")


def test_an_angle_that_is_known_is_known_of_decimals_and_fractions_too():
    assert typed("0.5, 0", "0.5, 0.5")["angle"] == r"=\arccos\left(\frac{\sqrt{2}}{2}\right)=45^\circ"
    assert typed("0.5, -0.5", "-0.7, 0")["angle"] == r"=\arccos\left(-\frac{\sqrt{2}}{2}\right)=135^\circ"
