"""A large model, whose unit vectors are worked out when asked for, answers as if they stood in one array."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from pytest import approx

from embed_core.evaluation import baseline, health, hubness, like_frequency
from embed_core.geometry import METHODS, analogy, compare, csls, csls_neighbours, neighbourhood, neighbours
from embed_core.geometry.neighbours import ranked
from embed_core.geometry.two_models import two_lists
from embed_core.vectors import WordVectors
from embed_core.vectors.units import Units, unit_rows
from embed_core.vectors.vocabulary import Words

NUMBERS = [0.0, 1.0, -1.0, 2.0, 3.0, 0.5, -0.1, 1e-20, 1e20, np.nan, np.inf]
MATRICES = st.tuples(st.integers(2, 30), st.integers(1, 5)).flatmap(
    lambda shape: arrays(np.float32, shape, elements=st.sampled_from([np.float32(x) for x in NUMBERS]))
)


def as_large(model):
    """Return the same model as one that is too large to keep a second array."""
    words = Words("\n".join(model.words).encode())
    large = WordVectors(words, model.counts, model.matrix, model.meta)
    large.__dict__["units"] = Units(large.matrix)
    return large


def model_of(matrix):
    return WordVectors(tuple(f"w{n}" for n in range(len(matrix))), np.arange(len(matrix), 0, -1), matrix)


@pytest.fixture(scope="module")
def trained_like():
    rng = np.random.default_rng(3)
    rows = rng.normal(size=(3000, 40)) + 2 * rng.normal(size=(60, 40))[rng.integers(60, size=3000)] + 0.3
    rows[100], rows[200], rows[300] = 0, np.nan, np.inf
    rows[500:510] = rows[400]
    rows[510:520] = 3 * rows[400]
    rows[600] *= 1e-25
    return model_of(rows.astype(np.float32))


@settings(max_examples=300, deadline=None)
@given(MATRICES, st.integers(1, 40), st.data())
def test_the_best_are_those_of_the_exact_sums_and_ties_stand_in_the_order_of_the_vocabulary(matrix, k, data):
    large, units = as_large(model_of(matrix)), unit_rows(matrix)
    row = data.draw(st.integers(0, len(matrix) - 1))
    exact = (units.astype(np.float64) * units[row]).sum(axis=1).astype(np.float32)
    usable = [r for r in range(len(matrix)) if units[r].any() and r != row]
    wanted = sorted(usable, key=lambda r: (-exact[r], r))[:k]
    found = ranked(large, units[row], k=k, without=[row])
    assert [r for r, _ in found] == wanted
    assert [c for _, c in found] == [float(np.clip(exact[r], -1, 1)) for r in wanted]


@settings(max_examples=300, deadline=None)
@given(MATRICES, st.integers(1, 40), st.data())
def test_they_are_the_neighbours_of_the_array_to_the_last_bit(matrix, k, data):
    small = model_of(matrix)
    row = data.draw(st.integers(0, len(matrix) - 1))
    before, now = (ranked(model, small.units[row], k=k, without=[row]) for model in (small, as_large(small)))
    assert now == before
    plain = small.units @ small.units[row]  # as one product of the whole array, rounded on the way
    assert [c for _, c in now] == approx([float(np.clip(plain[r], -1, 1)) for r, _ in now], abs=3e-7)


def test_neighbours_of_every_kind_of_word_are_the_same(trained_like):
    large = as_large(trained_like)
    for word in ("w0", "w400", "w505", "w515", "w600", "w2999"):
        assert neighbours(large, word, k=25) == neighbours(trained_like, word, k=25)
        assert neighbourhood(large, word, 5) == neighbourhood(trained_like, word, 5)
    assert [n.word for n in neighbours(large, "w400", k=10)] == [f"w{n}" for n in range(500, 510)]
    rare = {"k": 5, "min_count": 2000, "exclude": ["w7"]}
    assert neighbours(large, "w0", **rare) == neighbours(trained_like, "w0", **rare)


@pytest.mark.parametrize("method", METHODS)
def test_sums_of_words_have_the_same_answers_scores_and_ranks(trained_like, method):
    large = as_large(trained_like)
    examples = [("w11", "w12"), ("w13", "w14"), ("w15", "w16")]
    for a, b, c in (("w0", "w1", "w2"), ("w700", "w5", "w90"), ("w450", "w3", "w800")):
        before, now = (
            analogy(model, [b, c], [a], k=15, method=method, examples=examples) for model in (trained_like, large)
        )
        assert [x.word for x in now.answers] == [x.word for x in before.answers]
        assert [x.rank for x in now.answers] == [x.rank for x in before.answers]
        assert [x.cosine for x in now.answers] == [x.cosine for x in before.answers]
        assert [x.score for x in now.answers] == approx([x.score for x in before.answers], rel=2e-5, abs=2e-6)
        assert [(x.word, x.rank) for x in now.inputs] == [(x.word, x.rank) for x in before.inputs]


def test_all_that_looks_at_the_whole_model_sees_the_same(trained_like):
    large = as_large(trained_like)
    np.testing.assert_array_equal(baseline(large).cosines, baseline(trained_like).cosines)
    before, now = health(trained_like), health(large)
    for name in ("mean_cosine", "deviation", "isotropy", "directions", "structure", "words"):
        assert getattr(now, name) == approx(getattr(before, name), rel=1e-6)
    assert now.faults == before.faults and now.faults.duplicates == 11 + 10
    assert hubness(large).counts.tolist() == hubness(trained_like).counts.tolist()
    like = [like_frequency(model, "w0", "w1").baseline.cosines for model in (trained_like, large)]
    np.testing.assert_array_equal(*like)
    assert csls(large, "w0", "w9").value == approx(csls(trained_like, "w0", "w9").value, abs=1e-6)
    around = [csls_neighbours(model, "w0", candidates=50).found for model in (trained_like, large)]
    assert [x.word for x in around[0]] == [x.word for x in around[1]]


def test_two_models_compare_the_same(trained_like, random_model):
    large = as_large(trained_like)
    before, now = compare(trained_like, random_model), compare(large, as_large(random_model))
    assert now.words == before.words and (now.only_a, now.only_b) == (before.only_a, before.only_b)
    assert now.overlap.tolist() == before.overlap.tolist()
    lists = [two_lists(a, b, "w5") for a, b in ((trained_like, random_model), (large, as_large(random_model)))]
    assert [(x.word, x.rank_a, x.rank_b) for x in lists[0].placed] == [
        (x.word, x.rank_a, x.rank_b) for x in lists[1].placed
    ]
