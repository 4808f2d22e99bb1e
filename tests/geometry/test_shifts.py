"""Two models word by word: overlap, second-order cosine and what Procrustes leaves, against slow counts."""

import sys
import tracemalloc

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pytest import approx

from embed_core.errors import Stopped
from embed_core.geometry import NoCommonWords, compare, neighbours
from embed_core.geometry.alignment import align
from embed_core.geometry.two_models import shifts
from embed_core.vectors import WordVectors

MODULE = sys.modules["embed_core.geometry.two_models.shifts"]


def model_of(rows, words=None):
    words = words or [f"w{i}" for i in range(len(rows))]
    return WordVectors(tuple(words), np.arange(len(rows), 0, -1), np.asarray(rows, np.float32))


def turn(seed, d):
    return np.linalg.qr(np.random.default_rng(seed).normal(size=(d, d)))[0]


def slow_second_order(a, b, word, k):
    """The definition, word by word: cosine of the similarities to the union of both neighbourhoods."""
    union = sorted({n.word for model in (a, b) for n in neighbours(model, word, k=k)})
    first, second = (np.array([model.similarity(word, other) for other in union]) for model in (a, b))
    return first @ second / np.linalg.norm(first) / np.linalg.norm(second)


def test_the_overlap_is_that_of_the_quick_comparison(random_model, other_model):
    found = shifts(random_model, other_model, k=7)
    assert found.overlap == approx(compare(random_model, other_model, k=7).overlap)
    assert found.k == 7


def test_the_second_order_cosine_is_its_definition(random_model, other_model):
    found = shifts(random_model, other_model, k=10)
    for at in range(0, 400, 41):
        expected = slow_second_order(random_model, other_model, found.words[at], 10)
        assert found.second_order[at] == approx(expected, abs=1e-5)


def test_a_neighbour_that_both_have_counts_once(make_model):
    rows = [[1, 0], [0.9, 0.1], [0.8, 0.6], [0, 1], [-1, 0.2]]
    a, b = make_model(rows), make_model([rows[0], rows[1], rows[3], rows[2], rows[4]])
    found = shifts(a, b, k=2)
    assert found.second_order[0] == approx(slow_second_order(a, b, "w0", 2), abs=1e-6)


@given(st.integers(0, 10**6), st.integers(2, 9))
@settings(max_examples=25, deadline=None)
def test_a_model_that_was_turned_or_stretched_is_the_same_by_every_measure(seed, d):
    rows = np.random.default_rng(seed).normal(size=(60, d))
    found = shifts(model_of(rows), model_of(3.0 * rows @ turn(seed + 1, d)))
    assert found.mean == approx(1.0, abs=0.01)
    assert found.second_order == approx(1.0, abs=1e-5)
    assert found.residual == approx(0.0, abs=2e-3)
    assert found.left == approx(0.0, abs=1e-6)


def test_the_residual_is_the_distance_after_procrustes(random_model, other_model):
    found = shifts(random_model, other_model)
    turned = align(random_model.units, other_model.units)
    expected = np.linalg.norm(turned.turn(random_model.units) - other_model.units, axis=1)
    assert found.residual == approx(expected, abs=1e-4)
    assert found.left == approx(turned.left, abs=1e-6)


@pytest.mark.parametrize("mirrored", [False, True])
def test_a_space_laid_into_one_of_more_dimensions_is_found_there(random_model, make_model, mirrored):
    wide = make_model(np.hstack([random_model.matrix, np.zeros((400, 7))]) @ turn(3, 27))
    pair = (wide, random_model) if mirrored else (random_model, wide)
    found = shifts(*pair)
    assert found.residual == approx(0.0, abs=2e-3)
    assert found.left == approx(0.0, abs=1e-5)


def test_the_residual_between_other_dimensions_is_that_of_points_filled_up_with_zeros(random_model, make_model):
    narrow = make_model(np.random.default_rng(4).normal(size=(400, 6)))
    filled = make_model(np.hstack([narrow.matrix, np.zeros((400, 14))]))
    for pair, plain in (
        ((random_model, narrow), (random_model, filled)),
        ((narrow, random_model), (filled, random_model)),
    ):
        assert shifts(*pair).residual == approx(shifts(*plain).residual, abs=1e-4)


def test_the_word_that_was_put_elsewhere_is_the_one_that_moved(random_model, make_model):
    rows = np.array(random_model.matrix)
    rows[[5, 200]] = rows[[200, 5]]
    found = shifts(random_model, make_model(rows))
    for measure in ("second-order", "overlap", "residual"):
        assert set(np.argsort(-found.difference(measure))[:2].tolist()) == {5, 200}, measure
    assert found.residual.argmax() in (5, 200)


def test_words_are_compared_among_those_that_a_third_model_has_too(random_model, other_model, make_model):
    third = make_model(np.ones((30, 2)), words=random_model.words[100:130])
    small = [make_model(model.matrix[100:130], words=third.words) for model in (random_model, other_model)]
    found, expected = shifts(random_model, other_model, within=third), shifts(*small)
    assert found.words == third.words
    assert found.overlap.tolist() == expected.overlap.tolist()
    assert found.counts_a.tolist() == random_model.counts[100:130].tolist()


def test_only_common_words_are_compared_and_the_others_counted(make_model):
    rows = np.random.default_rng(0).normal(size=(5, 3))
    a, b = make_model(rows, words=list("abcde")), make_model(rows[::-1], words=list("cdefg"))
    found = shifts(a, b)
    assert (found.words, found.only_a, found.only_b, found.k) == (("c", "d", "e"), 2, 2, 2)
    assert (found.counts_a.tolist(), found.counts_b.tolist()) == ([3, 2, 1], [5, 4, 3])


def test_no_common_words_are_refused(make_model):
    with pytest.raises(NoCommonWords):
        shifts(make_model(np.eye(3), words=list("abc")), make_model(np.eye(3), words=list("xyz")))


def test_whoever_watches_is_told_how_far_it_is_and_can_end_it(random_model, other_model, monkeypatch):
    monkeypatch.setattr(MODULE, "CELLS", 40 * 20 * 50)
    seen = []
    shifts(random_model, other_model, on_step=lambda done, of: seen.append((done, of)) or True)
    assert len(seen) >= 8
    assert seen == sorted(seen)
    assert {of for _, of in seen} == {400}
    with pytest.raises(Stopped):
        shifts(random_model, other_model, on_step=lambda done, of: done < 100)


def test_blocks_change_nothing(random_model, other_model, monkeypatch):
    whole = shifts(random_model, other_model)
    monkeypatch.setattr(MODULE, "CELLS", 1000)
    cut = shifts(random_model, other_model)
    assert cut.overlap.tolist() == whole.overlap.tolist()
    assert cut.second_order == approx(whole.second_order, abs=1e-6)
    assert cut.residual == approx(whole.residual, abs=1e-5)


def test_the_memory_beside_the_models_stays_small():
    rows = np.random.default_rng(1)
    a, b = (model_of(rows.normal(size=(6000, 64)).astype(np.float32)) for _ in range(2))
    _ = a.units, b.units, a.index, b.index
    tracemalloc.start()
    shifts(a, b)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 150e6
