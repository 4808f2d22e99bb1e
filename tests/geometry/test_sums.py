"""Sums with weights, and the ways to answer them: as gensim has them, and as the papers write them."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest import approx

from embed_core.errors import NotAChoice, WordUnknown
from embed_core.geometry import METHODS, BadWeight, NothingLeft, NotThreeWords, TooFewExamples, analogy, fan, word_axis
from embed_core.geometry.sums.lrcos import class_likelihood, examples_of


def outputs(found):
    return [(a.word, a.score) for a in found.answers if not a.is_input]


def unit(model, word):
    row = model.matrix[model.row(word)].astype(float)
    return row / math.sqrt(row @ row)


@pytest.mark.parametrize("weights", [(1, 1, 1), (0.5, 2, 1.5), (1, 0.25, 0)])
def test_weighted_sums_are_those_of_gensim(random_model, weights):
    b, c, a = weights
    theirs = random_model.as_keyed_vectors().most_similar(
        positive=[("w3", b), ("w8", c)], negative=[("w5", -a)], topn=12
    )
    ours = outputs(analogy(random_model, [("w3", b), ("w8", c)], [("w5", a)], k=12))
    assert [w for w, _ in ours] == [w for w, _ in theirs]
    assert [s for _, s in ours] == approx([s for _, s in theirs], abs=1e-6)


@pytest.mark.parametrize(("positive", "negative"), [(["w3", "w8"], ["w5"]), (["w1", "w2", "w9"], []), (["w1"], ["w2"])])
def test_3cosmul_is_that_of_gensim(random_model, positive, negative):
    theirs = random_model.as_keyed_vectors().most_similar_cosmul(positive=positive, negative=negative, topn=12)
    ours = outputs(analogy(random_model, positive, negative, k=12, method="mul"))
    assert [w for w, _ in ours] == [w for w, _ in theirs]
    assert [s for _, s in ours] == approx([s for _, s in theirs], rel=1e-5)


def test_pair_direction_is_the_papers_formula_word_by_word(random_model):
    a, b, c = (unit(random_model, word) for word in ("w5", "w3", "w8"))
    slow = {}
    for word in random_model.words:
        step = unit(random_model, word) - c
        if word not in ("w5", "w3", "w8"):
            slow[word] = float(step @ (b - a)) / (np.linalg.norm(step) * np.linalg.norm(b - a))
    expected = sorted(slow.items(), key=lambda item: -item[1])[:12]
    ours = outputs(analogy(random_model, ["w3", "w8"], ["w5"], k=12, method="direction"))
    assert [w for w, _ in ours] == [w for w, _ in expected]
    assert [s for _, s in ours] == approx([s for _, s in expected], abs=1e-5)


def test_pair_direction_finds_a_perfect_parallelogram_however_far_it_reaches(make_model):
    model = make_model([[1, 0, 0], [1, 1, 0], [1, 0, 1], [1, 3, 1], [5, -1, 1]])
    found = analogy(model, ["w1", "w2"], ["w0"], method="direction")
    assert found.best.word == "w3"
    assert "w2" not in [answer.word for answer in found.answers]  # c has no step to itself


def test_lrcos_is_likelihood_times_cosine_with_a_likelihood_that_descent_finds_too(random_model):
    from scipy.optimize import minimize

    pairs = [("w5", "w3"), ("w10", "w11"), ("w20", "w21"), ("w30", "w31")]
    places = np.array([[random_model.row(word) for word in pair] for pair in pairs])
    rows, labels = examples_of(places, usable=np.ones(len(random_model), bool), seed=0)
    x, sign = random_model.units[rows].astype(float), np.where(labels == 1, 1.0, -1.0)
    weight = np.where(labels == 1, len(labels) / (2 * labels.sum()), len(labels) / (2 * (labels == 0).sum()))

    def loss(w):
        return 0.5 * w[:-1] @ w[:-1] + weight @ np.log1p(np.exp(-sign * (x @ w[:-1] + w[-1])))

    best = minimize(loss, np.zeros(x.shape[1] + 1), method="BFGS", options={"gtol": 1e-8}).x
    every = np.array([unit(random_model, word) for word in random_model.words])
    slow = 1 / (1 + np.exp(-(every @ best[:-1] + best[-1])))
    assert class_likelihood(random_model, pairs) == approx(slow, abs=2e-3)
    found = analogy(random_model, ["w3", "w8"], ["w5"], method="lrcos", examples=pairs[1:])
    exact = class_likelihood(random_model, pairs) * (every @ unit(random_model, "w8"))
    for answer in found.answers:
        assert answer.score == approx(exact[random_model.row(answer.word)], abs=1e-6)


def test_lrcos_never_learns_from_a_pair_that_holds_the_answer(random_model):
    others = [("w10", "w11"), ("w20", "w21")]
    without = analogy(random_model, ["w3", "w8"], ["w5"], method="lrcos", examples=others)
    told = analogy(random_model, ["w3", "w8"], ["w5"], method="lrcos", examples=[*others, ("w8", "w40")])
    assert outputs(without) == outputs(told)


def test_lrcos_asks_for_a_second_pair(random_model):
    with pytest.raises(TooFewExamples) as caught:
        analogy(random_model, ["w3", "w8"], ["w5"], method="lrcos")
    assert caught.value.parameters == {"pairs": 1, "needed": 2}


def test_c_alone_gives_the_neighbours_of_c(random_model):
    theirs = [w for w, _ in random_model.as_keyed_vectors().most_similar("w8", topn=12) if w not in ("w3", "w5")]
    assert [w for w, _ in outputs(analogy(random_model, ["w3", "w8"], ["w5"], method="alone"))] == theirs[:10]


@pytest.mark.parametrize("method", ["direction", "lrcos", "alone"])
@pytest.mark.parametrize(("plus", "minus"), [(["w1", "w2"], []), (["w1", ("w2", 0.5)], ["w3"]), (["w1"], ["w2"])])
def test_methods_for_three_words_refuse_other_sums(random_model, method, plus, minus):
    with pytest.raises(NotThreeWords):
        analogy(random_model, plus, minus, method=method)


def test_an_unknown_method_names_the_known_ones(random_model):
    with pytest.raises(NotAChoice) as caught:
        analogy(random_model, "w1", method="magic")
    assert caught.value.parameters["options"] == tuple(METHODS)


@pytest.mark.parametrize("weight", [math.nan, math.inf, -1, 1e9, "much", None])
def test_a_weight_that_is_no_usable_number_is_refused_with_its_word(random_model, weight):
    with pytest.raises(BadWeight) as caught:
        analogy(random_model, [("w1", weight)])
    assert caught.value.parameters["word"] == "w1"


def test_weights_that_cancel_leave_nothing_and_half_a_word_is_remarked(random_model):
    with pytest.raises(NothingLeft):
        analogy(random_model, [("w1", 2)], ["w1", "w1"])
    with pytest.raises(NothingLeft):
        analogy(random_model, [("w1", 0)])
    half = analogy(random_model, ["w1"], [("w1", 0.5)])
    assert [r.identifier for r in half.remarks] == ["remark-both-sides"]
    assert outputs(half) == outputs(analogy(random_model, "w1"))
    idle = analogy(random_model, ["w1", ("w2", 0)])
    assert [(r.identifier, r.parameters["word"]) for r in idle.remarks] == [("remark-no-weight", "w2")]


def test_every_input_is_told_with_its_score_and_rank_also_below_the_list(random_model):
    found = analogy(random_model, ["w3", "w8"], ["w5"], k=3)
    scores = random_model.units.astype(float) @ found.target
    assert {answer.word for answer in found.inputs} == {"w3", "w8", "w5"}
    for answer in found.inputs:
        at = random_model.row(answer.word)
        assert answer.is_input
        assert answer.score == approx(scores[at], abs=1e-6)
        assert answer.rank == 1 + (scores > scores[at] + 1e-9).sum()


def test_rank_and_margin_are_those_of_the_whole_ranking(make_model):
    model = make_model([[1, 0, 0], [0.9, 0.1, 0], [0, 1, 0], [0, 0, 1]])
    found = analogy(model, "w0", k=3)
    assert (found.best.word, found.best.rank) == ("w1", 2)
    assert found.margin == approx(found.best.score - 0.0, abs=1e-6)
    assert math.isnan(analogy(make_model(np.eye(2)), ["w0"]).margin)
    assert found.rank_of("w1") == 1 and found.rank_of("w0") is None


def test_a_missing_word_is_named_before_anything_is_computed(random_model):
    for method in METHODS:
        with pytest.raises(WordUnknown) as caught:
            analogy(random_model, ["w3", "nobody"], ["w5"], method=method, examples=[("w1", "w2")])
        assert caught.value.parameters["word"] == "nobody"


def test_parallel_differences_have_cosine_one_and_lie_on_one_line(make_model):
    model = make_model([[1, 0, 0], [0, 1, 0], [0.6, 0, 0.8], [0, 0.6, 0.8]])
    found = fan(model, [("w0", "w1"), ("w2", "w3")])
    assert found.parallel == approx(1.0, abs=1e-6)
    assert found.ends[:, 1] == approx(0, abs=1e-6)
    assert found.ends[:, 0] == approx(found.lengths, abs=1e-6)
    assert found.shown == approx(1.0)


def test_the_fan_agrees_with_the_axis_of_the_same_pairs(random_model):
    pairs = [("w1", "w2"), ("w3", "w4"), ("w5", "w6"), ("w7", "w8")]
    found = fan(random_model, pairs)
    assert found.parallel == approx(word_axis(random_model, pairs).parallel)
    assert np.nanmean(found.with_others()) == approx(found.parallel)
    assert found.ends.sum(axis=0)[1] == approx(0, abs=1e-9) and found.ends.sum(axis=0)[0] > 0
    assert (found.ends**2).sum() / (found.lengths**2).sum() == approx(found.shown)


def test_a_fan_names_what_it_cannot_draw(make_model):
    found = fan(make_model([[1, 0], [2, 0], [0, 1]]), [("w0", "w1"), ("w0", "w2"), ("w0", "nobody")])
    assert (found.pairs, found.alike, found.missing) == ((("w0", "w2"),), (("w0", "w1"),), ("nobody",))
    assert math.isnan(found.parallel)
    assert fan(make_model([[1, 0]]), []).pairs == ()


@given(st.lists(st.floats(0.1, 5), min_size=3, max_size=3), st.floats(0.1, 10))
def test_only_the_proportion_of_weights_matters(random_model, weights, factor):
    b, c, a = weights
    one = analogy(random_model, [("w3", b), ("w8", c)], [("w5", a)], k=3)
    more = analogy(random_model, [("w3", factor * b), ("w8", factor * c)], [("w5", factor * a)], k=3)
    assert one.target == approx(more.target, abs=1e-9)
