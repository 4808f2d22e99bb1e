"""The decomposition of PPMI is watched as its counting is: the bar goes on, and a stop falls into it."""

import numpy as np
import pytest
from scipy import sparse

from embed_core.errors import Stopped
from embed_core.training import PPMI, events, ppmi, train
from embed_core.training.ppmi import STEPS, leading_directions

SETTINGS = PPMI(vector_size=20, min_count=1)


@pytest.fixture
def told(monkeypatch):
    """Let every event be told, and name each step of the decomposition."""
    monkeypatch.setattr(events, "EVERY", 0.0)
    steps = []
    real = ppmi.leading_directions

    def watched(table, size, *, seed, on_step):
        def step():
            steps.append(len(steps) + 1)
            on_step()

        return real(table, size, seed=seed, on_step=step)

    monkeypatch.setattr(ppmi, "leading_directions", watched)
    return steps


def test_the_bar_goes_on_while_the_table_is_squeezed(lesson, told):
    seen = []
    train(lesson, SETTINGS, on_event=lambda event: seen.append((len(told), event.words)))
    during = [words for steps, words in seen if 0 < steps < STEPS]
    assert len(during) >= STEPS - 1
    assert during == sorted(during) and during[0] < during[-1] < lesson.tokens
    assert seen[-1] == (STEPS, lesson.tokens)
    before = max(words for steps, words in seen if steps == 0)
    assert 0 < before < during[0]


def test_a_stop_falls_into_the_decomposition(lesson, told):
    with pytest.raises(Stopped):
        train(lesson, SETTINGS, on_event=lambda _: len(told) < 2)
    assert told == [1, 2]


def test_what_is_found_does_not_depend_on_being_watched():
    table = sparse.csr_array(np.random.default_rng(0).random((30, 30)))
    steps = []
    first = leading_directions(table, 5, seed=1)
    second = leading_directions(table, 5, seed=1, on_step=lambda: steps.append(1))
    assert [each.tobytes() for each in first] == [each.tobytes() for each in second]
    assert len(steps) == STEPS
