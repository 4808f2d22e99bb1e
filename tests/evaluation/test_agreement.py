"""Models agree on words where they name the same first one, on a similarity where they call it alike."""

import numpy as np

from embed_core.evaluation import Baseline, agreeing
from embed_core.geometry import Named, QuestionAnswer

LOW, HIGH = Baseline(np.linspace(-0.2, 0.2, 100, dtype=np.float32)), Baseline(np.linspace(0.7, 0.99, 100))


def words(*names):
    return QuestionAnswer(words=tuple(Named(name, 0.5) for name in names))


def test_the_first_word_decides():
    assert agreeing([words("a", "b"), words("a", "c"), words("a")], [LOW] * 3) is True
    assert agreeing([words("a", "b"), words("b", "a")], [LOW] * 2) is False


def test_a_cosine_is_judged_by_the_scale_of_its_model():
    told = [QuestionAnswer(value=0.5), QuestionAnswer(value=0.5)]
    assert agreeing(told, [LOW, LOW]) is True
    assert agreeing(told, [LOW, HIGH]) is False
    assert agreeing(told, [HIGH, HIGH]) is True


def test_without_an_answer_nothing_is_said():
    assert agreeing([words("a"), QuestionAnswer(missing=("x",))], [LOW] * 2) is None
    assert agreeing([words("a"), QuestionAnswer()], [LOW] * 2) is None


def test_a_model_that_lacks_a_word_leaves_the_judgement_to_the_others():
    lacking = QuestionAnswer(missing=("x",))
    assert agreeing([words("a"), lacking, words("a", "b")], [LOW] * 3) is True
    assert agreeing([words("a"), words("b"), lacking], [LOW] * 3) is False
    assert agreeing([lacking, words("a"), lacking], [LOW] * 3) is None
