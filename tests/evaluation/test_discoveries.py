"""p-values from noise that was seen, and Benjamini & Hochberg's rate of false discoveries."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pytest import approx

from embed_core.evaluation import adjusted, exceedance

BENJAMINI_1995 = (
    *(0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240),
    *(0.4262, 0.5719, 0.6528, 0.7590, 1.0000),
)
"""The fifteen p-values of the example of Benjamini & Hochberg (1995, section 3.2)."""
DRAWS = {
    "normal": lambda rng, m: rng.normal(size=m),
    "bounded": lambda rng, m: rng.beta(2, 5, size=m),
    "heavy": lambda rng, m: np.exp(rng.normal(size=m)),
}


def test_the_example_of_benjamini_and_hochberg_gives_their_four_discoveries():
    assert int((adjusted(np.array(BENJAMINI_1995)) <= 0.05).sum()) == 4


@settings(deadline=None)
@given(st.lists(st.floats(0, 1), min_size=1, max_size=60))
def test_the_adjustment_is_scipys(p):
    from scipy.stats import false_discovery_control

    assert adjusted(np.array(p)) == approx(false_discovery_control(p), abs=1e-12)


def test_nothing_asked_gives_nothing():
    assert adjusted(np.empty(0)).shape == (0,)
    assert exceedance(np.array([0.3]), np.empty(0)).tolist() == [1.0]


def test_where_enough_noise_is_as_large_it_is_counted():
    noise = np.arange(100.0)
    assert exceedance(np.array([-1.0, 0.0, 50.0, 80.0, 80.5]), noise) == approx(np.array([101, 101, 51, 21, 20]) / 101)


def test_ties_count_as_as_large():
    assert exceedance(np.array([0.4]), np.full(60, 0.4)).tolist() == [1.0]


@pytest.mark.parametrize("kind", DRAWS)
def test_p_values_of_noise_are_those_of_chance(kind):
    rng = np.random.default_rng(1)
    p = np.concatenate([exceedance(DRAWS[kind](rng, 400), DRAWS[kind](rng, 400)) for _ in range(60)])
    for level in (0.5, 0.1, 0.02):
        assert (p <= level).mean() == approx(level, rel=0.25)
    assert (p <= 1e-4).mean() < 1.5e-3


@pytest.mark.parametrize("kind", DRAWS)
def test_where_nothing_differs_next_to_nothing_is_discovered(kind):
    rng = np.random.default_rng(2)
    flagged = [(adjusted(exceedance(DRAWS[kind](rng, 300), DRAWS[kind](rng, 300))) <= 0.05).mean() for _ in range(80)]
    assert np.mean(flagged) < 0.005


def test_one_value_far_beyond_the_noise_is_found_among_thousands_although_no_count_could_tell_it():
    rng = np.random.default_rng(3)
    values = rng.normal(size=5000)
    values[17] = 12.0
    p = exceedance(values, rng.normal(size=1000))
    assert np.flatnonzero(adjusted(p) <= 0.05).tolist() == [17]
    assert 1 / 1001 * 5000 > 0.05


def test_a_larger_difference_is_never_more_probable():
    rng = np.random.default_rng(4)
    p = exceedance(np.linspace(-3, 30, 400), rng.normal(size=500))
    beyond = p[np.linspace(-3, 30, 400) > 3]
    assert (np.diff(beyond) <= 0).all()
    assert (p > 0).all()


def test_noise_without_spread_leaves_the_count():
    assert exceedance(np.array([0.0, 0.1]), np.zeros(200)).tolist() == [1.0, approx(1 / 201, rel=1)]


def test_a_heavy_tail_makes_large_values_less_surprising():
    rng = np.random.default_rng(5)
    light, heavy = np.abs(rng.normal(size=2000)), np.abs(rng.standard_t(2, size=2000))
    assert exceedance(np.array([9.0]), heavy)[0] > 50 * exceedance(np.array([9.0]), light)[0]
