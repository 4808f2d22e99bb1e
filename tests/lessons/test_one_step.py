"""Lesson 5: the step in numbers, by arithmetic and by gensim's own compiled step."""

from math import exp, log

import numpy as np
import pytest
from pytest import approx

from embed_core.lessons.one_step import ALPHA, CENTRE, INPUTS, NEGATIVE, OUTPUTS, TRUE, hundred_steps, steps, the_step
from embed_core.training.by_hand import gensim_step, sampling_step, sigmoid, table_sigmoid


def test_the_scores_are_those_of_paper_and_pencil():
    true, negative = the_step().told
    assert true.score == approx(0.6 * -0.3 + 0.2 * 0.6) == approx(-0.06)
    assert negative.score == approx(0.6 * 0.7 + 0.2 * -0.4) == approx(0.34)


def test_the_errors_are_target_minus_probability():
    true, negative = the_step().told
    assert true.error == approx(1 - 1 / (1 + exp(0.06)))
    assert negative.error == approx(-1 / (1 + exp(-0.34)))
    assert the_step().loss == approx(-log(1 / (1 + exp(0.06))) - log(1 - 1 / (1 + exp(-0.34))))


def test_the_vectors_move_by_the_formula_worked_out_by_hand():
    g, h = 0.5 * (1 - 1 / (1 + exp(0.06))), 0.5 * (0 - 1 / (1 + exp(-0.34)))
    found = the_step()
    assert found.after.tolist() == approx([0.6 + g * -0.3 + h * 0.7, 0.2 + g * 0.6 + h * -0.4])
    assert found.told[0].after.tolist() == approx([-0.3 + g * 0.6, 0.6 + g * 0.2])
    assert found.told[1].after.tolist() == approx([0.7 + h * 0.6, -0.4 + h * 0.2])


def test_the_movement_goes_down_the_slope_of_the_loss():
    found, tiny = the_step(), 1e-6
    for axis in range(2):
        ends = []
        for sign in (1, -1):
            vector = list(INPUTS[CENTRE])
            vector[axis] += sign * tiny
            outputs = ((1, OUTPUTS[TRUE]), (0, OUTPUTS[NEGATIVE]))
            ends.append(sampling_step(vector, outputs, alpha=ALPHA).loss)
        slope = (ends[0] - ends[1]) / (2 * tiny)
        assert found.after[axis] - found.before[axis] == approx(-ALPHA * slope, rel=1e-5)


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("size", [2, 5, 50])
def test_gensims_own_step_is_the_same_to_the_last_digit_of_a_float_with_its_table(seed, size):
    rng = np.random.default_rng(seed)
    vector, true, negative = rng.uniform(-0.8, 0.8, (3, size)).astype(np.float32)
    alpha = float(rng.uniform(0.01, 0.6))
    ours = sampling_step(vector, ((1, true), (0, negative)), alpha=alpha, sigma=table_sigmoid)
    theirs = gensim_step(vector, true, negative, alpha=alpha)
    for mine, other in zip((ours.after, *(t.after for t in ours.told)), theirs, strict=True):
        assert np.abs(mine - other).max() < 1e-6


def test_the_step_that_gensim_takes_is_that_of_a_gensim_model_too():
    """The same through gensim's front door: a model of its own, with our vectors put in."""
    from gensim.models import Word2Vec

    model = Word2Vec(vector_size=2, window=1, min_count=1, sg=1, negative=1, sample=0, workers=1, seed=1)
    model.build_vocab([["centre", "true", "other"]] * 3)
    rows = [model.wv.key_to_index[word] for word in ("centre", "true", "other")]
    model.wv.vectors[:] = 0
    model.wv.vectors[rows[0]] = INPUTS[CENTRE]
    model.syn1neg[:] = 0
    model.syn1neg[rows[1]], model.syn1neg[rows[2]] = OUTPUTS[TRUE], OUTPUTS[NEGATIVE]
    model.cum_table = np.array([2**31 - 1 if row >= rows[2] else 0 for row in range(3)], np.uint32)
    model.train([["true", "centre"]], total_examples=1, epochs=1, start_alpha=ALPHA, end_alpha=ALPHA)
    expected = sampling_step(
        INPUTS[CENTRE], ((1, OUTPUTS[TRUE]), (0, OUTPUTS[NEGATIVE])), alpha=ALPHA, sigma=table_sigmoid
    )
    assert model.wv.vectors[rows[0]].tolist() == approx(expected.after.tolist(), abs=1e-6)
    assert model.syn1neg[rows[1]].tolist() == approx(expected.told[0].after.tolist(), abs=1e-6)
    assert model.syn1neg[rows[2]].tolist() == approx(expected.told[1].after.tolist(), abs=1e-6)


def test_the_exact_sigmoid_is_within_a_hundredth_of_the_table():
    assert max(abs(sigmoid(x) - table_sigmoid(x)) for x in np.linspace(-5.9, 5.9, 999)) < 0.01


def test_the_screen_tells_both_and_how_far_they_are_apart(material, task_of):
    solution = task_of(steps(material), "moved").solve()
    assert solution.answer == "up-down"
    shown = float(solution.found["apart"])
    theirs = gensim_step(INPUTS[CENTRE], OUTPUTS[TRUE], OUTPUTS[NEGATIVE], alpha=ALPHA)
    ours = (the_step().after, *(t.after for t in the_step().told))
    assert shown == approx(max(np.abs(a - b).max() for a, b in zip(ours, theirs, strict=True)), abs=5e-5)
    table = solution.shows[0]
    assert table.rows[0][2] == "(0.318, 0.471)" and table.rows[0][3] == "(0.320, 0.472)"


def test_the_film_repeats_the_formula_a_hundred_times():
    found = hundred_steps(1)
    assert np.allclose(found.frames[0], INPUTS)
    assert len(hundred_steps().frames) == 101
    from random import Random

    others = [word for word in range(5) if word not in (2, 0)]
    negative = others[int(Random(1).random() * 3)]
    one = sampling_step(INPUTS[0], ((1, OUTPUTS[2]), (0, OUTPUTS[negative])), alpha=ALPHA)
    assert np.allclose(found.frames[1][0], one.after)
    assert np.allclose(found.frames[1][1:], INPUTS[1:])


def test_two_words_that_never_meet_come_to_point_the_same_way():
    found = hundred_steps()
    a, b = found.frames[-1][:2]
    assert found.cosines[-1] == approx(a @ b / np.linalg.norm(a) / np.linalg.norm(b))
    assert found.cosines[0] < 0 < 0.9 < found.cosines[-1]
