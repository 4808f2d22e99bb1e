"""Do models answer a question alike?"""

from __future__ import annotations

from collections.abc import Sequence

from embed_core.evaluation.baseline import Baseline
from embed_core.geometry import QuestionAnswer

ALIKE = 95.0
"""Two words are called alike where their cosine is above so many percent of random pairs of the model."""


def agreeing(answers: Sequence[QuestionAnswer], baselines: Sequence[Baseline]) -> bool | None:
    """Tell whether the models that can answer a question answer it alike; None where fewer than two can.

    To a question for words they do where the first word is the same. A cosine has another scale in each model, so
    to a question for a similarity they do where all of them call the two words alike, or none does.
    """
    able = [
        (answer, baseline)
        for answer, baseline in zip(answers, baselines, strict=True)
        if not answer.missing and (answer.value is not None or answer.words)
    ]
    if len(able) < 2:
        return None
    if able[0][0].value is None:
        return len({answer.words[0].word for answer, _ in able}) == 1
    return len({baseline.percentile(answer.value or 0.0) >= ALIKE for answer, baseline in able}) == 1
