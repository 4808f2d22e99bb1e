"""The same question to any model: how alike, what is near, what comes out of a sum."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from embed_core.geometry.analogy import analogy
from embed_core.geometry.neighbours import neighbours, with_direction
from embed_core.geometry.question_forms import Question, parse_question
from embed_core.remarks import Remark
from embed_core.vectors import WordVectors

LECTURE = "lecture"
_FILE = Path(__file__).resolve().parents[2] / "assets" / "questions.json"


@dataclass(frozen=True, slots=True)
class Named:
    """A word of an answer with its cosine."""

    word: str
    cosine: float


@dataclass(frozen=True, slots=True)
class QuestionAnswer:
    """What a model answers: `value`, a cosine, to "similarity"; `words`, best first, to all others.

    `missing` are words of the question that the model never saw, or of which it has no direction;
    then there is no answer. Nor is there one where the words of a sum `cancel`.
    `remarks` say what is odd about the question: a word that is added and taken away.
    """

    value: float | None = None
    words: tuple[Named, ...] = ()
    missing: tuple[str, ...] = ()
    cancel: bool = False
    remarks: tuple[Remark, ...] = ()


def answer(model: WordVectors, question: Question, *, k: int = 5) -> QuestionAnswer:
    """Answer a question with up to k words, or a value.

    Words that the model lacks are named, not raised, so that another model can be asked as well.
    Raises `NothingLeft` when the words of a sum cancel.
    """
    missing = tuple(word for word in dict.fromkeys(question.words) if not _usable(model, word))
    if missing:
        return QuestionAnswer(missing=missing)
    if question.kind == "similarity":
        return QuestionAnswer(value=model.similarity(*question.positive))
    if question.kind == "neighbours":
        near = neighbours(model, question.positive[0], k=k)
        return QuestionAnswer(words=tuple(Named(n.word, n.cosine) for n in near))
    found = analogy(model, question.positive, question.negative, k=k)
    named = tuple(Named(a.word, a.cosine) for a in found.answers if not a.is_input)
    return QuestionAnswer(words=named, remarks=found.remarks)


def _usable(model: WordVectors, word: str) -> bool:
    return word in model and bool(with_direction(model.units[model.row(word)][None, :])[0])


@lru_cache(maxsize=1)
def question_sets() -> Mapping[str, tuple[Question, ...]]:
    """Return the known questions by name: "lecture" (the lecture note's three), "teaching-zh", "teaching-en"."""
    data = json.loads(_FILE.read_text(encoding="utf-8"))
    return {name: tuple(parse_question(text) for text in texts) for name, texts in data.items()}


def questions_for(model: WordVectors) -> tuple[Question, ...]:
    """Return the set of known questions that the model has most words of; the lecture note's where it is a tie."""
    sets = question_sets()
    share = {
        name: sum(w in model for q in questions for w in q.words) / sum(len(q.words) for q in questions)
        for name, questions in sets.items()
    }
    return sets[max(share, key=lambda name: (share[name], name == LECTURE))]
