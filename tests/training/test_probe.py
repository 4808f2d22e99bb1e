import math
from dataclasses import replace

import pytest

from embed_core.training import Word2Vec, train


@pytest.mark.parametrize("algorithm", ["cbow", "skip-gram"])
@pytest.mark.parametrize("negative", [1, 5, 20])
def test_the_loss_of_a_model_that_has_learned_nothing_is_that_of_a_coin_for_each_word_asked(
    negative, algorithm, ranked
):
    idle = Word2Vec(alpha=1e-5, epochs=1, negative=negative, algorithm=algorithm, vector_size=20, workers=1)
    loss = train(ranked, idle).meta.losses[0]
    # noise words that are the target itself are not asked: at most some hundredths of them here
    assert 0.97 * (1 + negative) * math.log(2) <= loss <= (1 + negative) * math.log(2) + 1e-3


@pytest.mark.parametrize("algorithm", ["cbow", "skip-gram"])
def test_the_loss_falls_while_there_is_something_to_learn(algorithm, lesson):
    losses = train(lesson, Word2Vec(vector_size=20, epochs=8, workers=1, algorithm=algorithm)).meta.losses
    assert losses[-1] < 0.8 * 6 * math.log(2)
    assert losses[-1] < losses[3] < losses[0]


def test_the_loss_is_the_same_whatever_the_seed_of_a_model_that_has_learned_nothing(ranked):
    idle = Word2Vec(alpha=1e-5, epochs=1, vector_size=20, workers=1)
    one, other = (train(ranked, replace(idle, seed=seed)).meta.losses[0] for seed in (1, 2))
    assert one == pytest.approx(other, abs=1e-3)


@pytest.mark.parametrize("output", ["hierarchical-softmax", "both"])
def test_with_a_tree_not_knowing_costs_a_coin_for_each_turn(output, ranked):
    idle = Word2Vec(alpha=1e-5, epochs=1, negative=4, output=output, vector_size=20, workers=1)
    loss = train(ranked, idle).meta.losses[0]
    turns = loss / math.log(2) - (5 if output == "both" else 0)
    assert math.log2(130) - 1 < turns < math.log2(130) + 1


@pytest.mark.parametrize("algorithm", ["cbow", "skip-gram"])
def test_the_loss_of_the_tree_falls_as_well(algorithm, lesson):
    settings = Word2Vec(vector_size=20, epochs=8, workers=1, algorithm=algorithm, output="hierarchical-softmax")
    losses = train(lesson, settings).meta.losses
    assert losses[-1] < losses[3] < losses[0]
