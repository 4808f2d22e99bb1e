"""Two models on one map: what was only turned falls together, what was moved lies apart."""

import numpy as np
import pytest
from pytest import approx

from embed_core.errors import NotAChoice
from embed_core.geometry import NoCommonWords, TooFewWords
from embed_core.geometry.two_models import shifts, two_maps


def turn(seed, d):
    return np.linalg.qr(np.random.default_rng(seed).normal(size=(d, d)))[0]


@pytest.mark.parametrize("dimensions", [2, 3])
def test_a_model_that_was_only_turned_falls_onto_itself(random_model, make_model, dimensions):
    found = two_maps(random_model, make_model(random_model.matrix @ turn(1, 20)), dimensions=dimensions)
    assert found.at_a.shape == (400, dimensions)
    assert found.at_a == approx(found.at_b, abs=2e-3)
    assert found.residual == approx(0, abs=2e-3)


def test_the_words_that_were_put_elsewhere_lie_apart_and_the_others_together(make_model):
    rows = np.random.default_rng(2).normal(size=(200, 3))
    other = rows.copy()
    other[[4, 9]] = rows[[9, 4]]
    found = two_maps(make_model(rows), make_model(other @ turn(3, 3)), dimensions=3)
    apart = np.linalg.norm(found.at_a - found.at_b, axis=1)
    assert set(np.argsort(-apart)[:2].tolist()) == {4, 9}
    assert np.median(apart) < 0.1 * apart[4]


def test_the_distance_is_that_of_the_comparison(random_model, other_model):
    found = two_maps(random_model, other_model, most=50)
    assert found.words == random_model.words[:50]
    assert found.residual == approx(shifts(random_model, other_model).residual[:50], abs=1e-4)


@pytest.mark.parametrize("turned", [False, True])
def test_models_of_other_dimensions_are_laid_into_one_space(random_model, make_model, turned):
    wide = make_model(np.hstack([random_model.matrix, np.zeros((400, 5))]) @ turn(5, 25))
    found = two_maps(*((wide, random_model) if turned else (random_model, wide)))
    assert found.at_a == approx(found.at_b, abs=2e-3)


def test_a_joint_t_sne_puts_the_same_word_of_both_models_near_itself(make_model):
    draw = np.random.default_rng(6)
    rows = draw.normal(size=(5, 8))[draw.integers(5, size=60)] + 0.3 * draw.normal(size=(60, 8))
    found = two_maps(make_model(rows), make_model(rows @ turn(7, 8)), method="tsne", seed=1)
    near = np.linalg.norm(found.at_a - found.at_b, axis=1)
    far = np.linalg.norm(found.at_a - np.roll(found.at_b, 7, axis=0), axis=1)
    assert np.median(near) < 0.1 * np.median(far)


def test_what_cannot_be_drawn_is_refused(make_model, random_model):
    few = make_model(np.eye(3), words=["w1", "w2", "w3"])
    with pytest.raises(TooFewWords):
        two_maps(few, random_model)
    with pytest.raises(NoCommonWords):
        two_maps(make_model(np.eye(3), words=list("abc")), random_model)
    with pytest.raises(NotAChoice):
        two_maps(random_model, random_model, method="guess")
