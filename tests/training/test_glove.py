import math
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import numpy as np
import pytest

from embed_core.corpus import build_corpus
from embed_core.training import GloVe, train
from embed_core.training.adagrad import STEADY, Factors, Pairs
from embed_core.training.cooccurrence import count_pairs
from embed_core.training.numbering import Numbered

TINY = [["the", "cat", "sees", "the", "dog"], ["the", "dog", "sees", "a", "cat"], ["a", "cat", "sleeps"]] * 8
SETTINGS = GloVe(vector_size=5, window=3, min_count=1, epochs=4, x_max=6.0, batch=1, seed=3)


@pytest.fixture(scope="module")
def tiny():
    return build_corpus([TINY], name="tiny", language="en")


@pytest.fixture(scope="module")
def pool():
    with ThreadPoolExecutor(1) as made:
        yield made


def counted_by_hand(sentences, words, window):
    """X: each pair within a window counts 1/distance, in both directions (section 4.2)."""
    table = {}
    for sentence in sentences:
        for at, word in enumerate(sentence):
            for distance in range(1, window + 1):
                if at - distance >= 0:
                    other = sentence[at - distance]
                    for pair in ((words[word], words[other]), (words[other], words[word])):
                        table[pair] = table.get(pair, 0.0) + 1.0 / distance
    return table


class ByHand:
    """GloVe as its authors wrote it down: one pair after the other, in double precision.

    J = Σ f(X_ij)·(w_i·w̃_j + b_i + b̃_j − log X_ij)², f(x) = min(1, (x/x_max)^α) (equations 8 and 9), by
    AdaGrad as in their program: each step is divided by the root of the sum of the earlier squared steps,
    which begins at 1, and ½J is what is descended.
    """

    def __init__(self, table, words, settings):
        rng = np.random.default_rng(settings.seed)
        first = (rng.random((2, words, settings.vector_size + 1), dtype=np.float32) - np.float32(0.5)).astype(float)
        self.w, self.c = first / settings.vector_size
        self.sw, self.sc = np.ones_like(self.w), np.ones_like(self.c)
        self.pairs, self.settings = sorted(table.items()), settings

    def f(self, x):
        return min(1.0, (x / self.settings.x_max) ** self.settings.exponent)

    def error(self, i, j, x):
        return float(self.w[i, :-1] @ self.c[j, :-1]) + self.w[i, -1] + self.c[j, -1] - math.log(x)

    def epoch(self, number):
        for place in np.random.default_rng([self.settings.seed, number]).permutation(len(self.pairs)).tolist():
            (i, j), x = self.pairs[place]
            slope = self.settings.alpha * self.f(x) * self.error(i, j, x)
            step_w = slope * np.append(self.c[j, :-1], 1.0)
            step_c = slope * np.append(self.w[i, :-1], 1.0)
            self.w[i] -= step_w / np.sqrt(self.sw[i])
            self.c[j] -= step_c / np.sqrt(self.sc[j])
            self.sw[i] += step_w**2
            self.sc[j] += step_c**2

    def loss(self):
        return sum(self.f(x) * self.error(i, j, x) ** 2 for (i, j), x in self.pairs) / len(self.pairs)


def by_hand(corpus, model):
    words = {word: row for row, word in enumerate(model.words)}
    return ByHand(counted_by_hand(TINY, words, SETTINGS.window), len(words), SETTINGS)


def test_it_is_the_paper_s_algorithm_pair_after_pair(tiny):
    model = train(tiny, SETTINGS)
    slow = by_hand(tiny, model)
    losses = []
    for epoch in range(SETTINGS.epochs):
        slow.epoch(epoch)
        losses.append(slow.loss())
    np.testing.assert_allclose(model.meta.losses, losses, rtol=1e-4)
    np.testing.assert_allclose(model.matrix, slow.w[:, :-1] + slow.c[:, :-1], atol=2e-5)
    np.testing.assert_allclose(model.contexts, slow.c[:, :-1], atol=2e-5)
    np.testing.assert_allclose(model.state["biases"], np.stack([slow.w[:, -1], slow.c[:, -1]], axis=1), atol=2e-5)
    np.testing.assert_allclose(model.state["squares"], np.hstack([slow.sw, slow.sc]), rtol=1e-4)


@pytest.mark.parametrize("window", [1, 2, 7])
def test_pairs_count_one_over_their_distance(window):
    words = {word: row for row, word in enumerate(sorted({word for sentence in TINY for word in sentence}))}
    sentences = [[words[word] for word in sentence] for sentence in TINY]
    numbered = Numbered(sentences, list(map(len, sentences)))
    ours = count_pairs(numbered, len(words), window=window, by="distance", on_block=lambda _: None).todok()
    by_hand = counted_by_hand(TINY, words, window)
    assert {tuple(map(int, pair)) for pair in ours.keys()} == set(by_hand)  # noqa: SIM118
    for pair, count in by_hand.items():
        assert ours[pair] == pytest.approx(count)


def test_the_first_step_goes_down_the_slope_of_half_the_loss(tiny, pool):
    table = count_pairs(
        Numbered([[0, 1, 2, 1], [2, 0, 3]] * 5, [4, 3] * 5), 4, window=2, by="distance", on_block=lambda _: None
    )
    pairs = Pairs.of(table, x_max=6.0, exponent=0.75)
    before, alpha, tiny_step = Factors(4, 3, seed=1), 1e-3, 1e-3
    after = Factors(4, 3, seed=1)
    after.learn(pairs, np.arange(len(pairs)), alpha=alpha, pool=pool)
    for side in ("words", "contexts"):
        for place in np.ndindex(4, 4):
            slopes = []
            for sign in (1, -1):
                moved = Factors(4, 3, seed=1)
                getattr(moved, side)[place] += sign * tiny_step
                slopes.append(moved.loss(pairs) * len(pairs) / 2)
            slope = (slopes[0] - slopes[1]) / (2 * tiny_step)
            step = getattr(before, side)[place] - getattr(after, side)[place]
            assert step / alpha == pytest.approx(slope, abs=2e-3, rel=5e-3)


def test_the_fewer_pairs_are_taken_at_a_time_the_nearer_it_comes_to_single_ones(lesson):
    settings = GloVe(vector_size=20, epochs=5)
    single, *more = (train(lesson, replace(settings, batch=batch)) for batch in (10, 60, 160, 0))
    near = [float(np.median((single.units * model.units).sum(axis=1))) for model in more]
    assert near == sorted(near, reverse=True)
    assert near[0] > 0.99
    assert near[-1] > 0.93
    assert all(model.meta.losses[-1] == pytest.approx(single.meta.losses[-1], rel=0.03) for model in more)


@pytest.mark.parametrize("alpha", [0.02, 0.1, 0.3])
def test_as_many_pairs_are_taken_at_a_time_as_do_no_harm(alpha, lesson):
    settings = GloVe(vector_size=20, epochs=10, alpha=alpha)
    losses = train(lesson, settings).meta.losses
    assert losses[-1] < losses[0] < 4.65  # that of knowing nothing
    rows = np.repeat(np.arange(3), [80, 10, 10]).astype(np.int32)
    pairs = Pairs(rows, rows, np.ones(100, np.float32), np.full(100, 0.5, np.float32))
    assert pairs.batch(alpha) == int(STEADY / alpha * 100 / 40)


def test_weights_grow_with_counts_up_to_one():
    from scipy import sparse

    counts = np.array([[0.0, 1, 16], [1, 81, 0], [16, 0, 200]])
    pairs = Pairs.of(sparse.csr_array(counts), x_max=81.0, exponent=0.75)
    told = {(int(i), int(j)): float(weight) for i, j, weight in zip(pairs.rows, pairs.columns, pairs.weights)}
    assert told == pytest.approx({(0, 1): 1 / 27, (0, 2): 8 / 27, (1, 0): 1 / 27, (1, 1): 1, (2, 0): 8 / 27, (2, 2): 1})
    assert pairs.logs[3] == pytest.approx(math.log(81))


def test_products_come_near_the_logarithms_of_counts(tiny):
    model = train(tiny, replace(SETTINGS, epochs=400, batch=0, vectors="word"))
    words = {word: row for row, word in enumerate(model.words)}
    biases = model.state["biases"]
    for (i, j), count in counted_by_hand(TINY, words, SETTINGS.window).items():
        told = model.matrix[i] @ model.contexts[j] + biases[i, 0] + biases[j, 1]
        assert told == pytest.approx(math.log(count), abs=0.35)


def test_the_sum_of_both_vectors_is_a_choice(tiny):
    both, alone = train(tiny, SETTINGS), train(tiny, replace(SETTINGS, vectors="word"))
    np.testing.assert_array_equal(both.matrix, alone.matrix + alone.contexts)
    assert "words" not in alone.state


def test_continuing_on_the_same_text_is_as_if_it_had_never_stopped(lesson):
    settings = GloVe(vector_size=20, epochs=3)
    once = train(lesson, replace(settings, epochs=5))
    twice = train(lesson, replace(settings, epochs=2), start=train(lesson, settings))
    assert twice.identity == once.identity
    assert twice.meta.losses == once.meta.losses
    assert twice.meta.epochs == 5
