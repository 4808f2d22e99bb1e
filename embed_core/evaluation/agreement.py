"""Do models answer a question alike?"""

from __future__ import annotations

from collections.abc import Sequence

from embed_core.evaluation.baseline import Baseline
from embed_core.geometry import QuestionAnswer

ALIKE = 95.0
"""Two words are called alike where their cosine is above so many percent of random pairs of the model."""


def agreeing(answers: Sequence[QuestionAnswer], baselines: Sequence[Baseline]) -> bool | None:
    """Tell whether all models answer a question alike; None where one of them has no answer.

    To a question for words they do where the first word is the same. A cosine has another scale in each model, so
    to a question for a similarity they do where all of them call the two words alike, or none does.
    """
    if any(answer.missing or (answer.value is None and not answer.words) for answer in answers):
        return None
    if answers[0].value is None:
        return len({answer.words[0].word for answer in answers}) == 1
    pairs = zip(answers, baselines, strict=True)
    return len({baseline.percentile(answer.value or 0.0) >= ALIKE for answer, baseline in pairs}) == 1
