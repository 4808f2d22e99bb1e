"""CSLS takes the crowd off a cosine, equal to the formula of Conneau et al. (2018) computed slowly."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from embed_core.errors import OutOfRange, WordUnknown
from embed_core.geometry import NoDirection, csls, csls_neighbours
from embed_core.vectors import WordVectors


def crowd(model, word, k):
    """The mean of the k largest cosines of a word to others, one at a time."""
    cosines = sorted((model.similarity(word, other) for other in model.words if other != word), reverse=True)
    return sum(cosines[:k]) / len(cosines[:k])


def slow(model, first, second, k):
    return 2 * model.similarity(first, second) - crowd(model, first, k) - crowd(model, second, k)


@settings(deadline=None, max_examples=25)
@given(st.integers(0, 1000), st.integers(3, 30), st.integers(1, 40))
def test_csls_is_that_of_the_slow_formula(seed, words, k):
    matrix = np.random.default_rng(seed).normal(size=(words, 6)) + 0.3
    model = WordVectors(tuple(f"w{i}" for i in range(words)), np.ones(words), matrix)
    assert csls(model, "w0", "w2", k=k).value == pytest.approx(slow(model, "w0", "w2", k), abs=1e-5)
    near = csls_neighbours(model, "w1", k=k)
    assert near.whole and len(near.found) == words - 1
    expected = sorted((word for word in model.words if word != "w1"), key=lambda w: -slow(model, "w1", w, k))
    scores = [slow(model, "w1", word, k) for word in expected]
    assert [each.csls for each in near.found] == pytest.approx(scores, abs=1e-5)
    assert sorted(each.by_cosine for each in near.found) == list(range(1, words))


def test_a_hub_falls_behind_a_word_that_keeps_to_itself(make_model):
    """Both are as near to x; the hub is as near to a whole crowd."""
    hub, own, x = [1, 0.0, 1], [1, 0.0, -1], [1, 0.0, 0.0]
    crowd_of_hub = [[1, 0.02 * i, 1] for i in range(1, 8)]
    model = make_model([x, hub, own, *crowd_of_hub], words=["x", "hub", "own", *(f"c{i}" for i in range(7))])
    near = csls_neighbours(model, "x", k=3)
    assert near.of("hub").cosine == pytest.approx(near.of("own").cosine)
    assert near.of("own").by_csls < near.of("hub").by_csls
    assert near.of("x") is None


def test_only_the_nearest_are_ranked_anew_where_there_are_more(random_model):
    near = csls_neighbours(random_model, "w0", candidates=20)
    assert not near.whole and len(near.found) == 20
    whole = csls_neighbours(random_model, "w0")
    assert {each.word for each in near.found} == {each.word for each in whole.found if each.by_cosine <= 20}
    for each in near.found:
        assert each.csls == pytest.approx(whole.of(each.word).csls, abs=1e-6)


def test_a_k_beyond_the_vocabulary_takes_all_there_are(make_model):
    model = make_model([[1, 0], [0, 1], [1, 1]])
    assert csls(model, "w0", "w1", k=10**9).k == 2


def test_words_without_a_direction_are_no_crowd_and_have_no_csls(make_model):
    rows = [[1, 0], [0, 0], [1, 1], [0, 1], [np.nan, 1]]
    model = make_model(rows)
    assert csls(model, "w0", "w2", k=10).k == 2
    assert {each.word for each in csls_neighbours(model, "w0").found} == {"w2", "w3"}
    with pytest.raises(NoDirection):
        csls(model, "w0", "w1")


def test_a_word_alone_has_nobody_around(make_model):
    model = make_model([[1, 0], [0, 0]])
    near = csls_neighbours(model, "w0")
    assert near.found == () and near.k == 0


def test_what_cannot_be_asked_is_refused(random_model):
    with pytest.raises(WordUnknown):
        csls(random_model, "w0", "nobody")
    with pytest.raises(OutOfRange):
        csls(random_model, "w0", "w1", k=0)
