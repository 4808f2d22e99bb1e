"""The same question to any model: how alike, what is near, what comes out of a sum."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from embed_core.errors import LabError
from embed_core.geometry.analogy import analogy
from embed_core.geometry.neighbours import neighbours
from embed_core.vectors import WordVectors

_FILE = Path(__file__).resolve().parents[2] / "assets" / "questions.json"


class NotAQuestion(LabError):
    """A text is none of the forms that a question can take."""

    message_id = "error-not-a-question"

    def __init__(self, text: str) -> None:
        super().__init__(text=text[:60])


@dataclass(frozen=True, slots=True)
class Question:
    """A question to a model; `kind` is "similarity" (two words), "analogy" (a sum) or "neighbours" (one word)."""

    kind: str
    positive: tuple[str, ...]
    negative: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """All words of the question."""
        return (*self.positive, *self.negative)


@dataclass(frozen=True, slots=True)
class Named:
    """A word of an answer with its cosine."""

    word: str
    cosine: float


@dataclass(frozen=True, slots=True)
class QuestionAnswer:
    """What a model answers: a value, or words; or the words that it lacks."""

    value: float | None = None
    words: tuple[Named, ...] = ()
    missing: tuple[str, ...] = ()


def answer(model: WordVectors, question: Question, *, k: int = 5) -> QuestionAnswer:
    """Answer a question; words that the model lacks are named, not raised, so that another can be asked too."""
    missing = tuple(word for word in question.words if word not in model)
    if missing:
        return QuestionAnswer(missing=missing)
    if question.kind == "similarity":
        return QuestionAnswer(value=model.similarity(*question.positive))
    if question.kind == "neighbours":
        near = neighbours(model, question.positive[0], k=k)
        return QuestionAnswer(words=tuple(Named(n.word, n.cosine) for n in near))
    found = analogy(model, question.positive, question.negative, k=k)
    return QuestionAnswer(words=tuple(Named(a.word, a.cosine) for a in found.answers if not a.is_input))


def parse_question(text: str) -> Question:
    """Read a question: "孙悟空 ~ 猪八戒", "国王 − 男人 + 女人", or one word. Raises `NotAQuestion`."""
    plain = unicodedata.normalize("NFKC", text).replace("−", "-").replace("–", "-").strip()
    if "~" in plain:
        pair = [part.strip() for part in plain.split("~")]
        if len(pair) != 2 or not all(pair):
            raise NotAQuestion(text)
        return Question("similarity", tuple(pair))
    parts = re.split(r"(?:^|\s+)([+-])\s*|\s*(\+)\s*", plain)
    terms = [part.strip() for part in parts if part and part.strip()]
    if not terms:
        raise NotAQuestion(text)
    words: dict[str, list[str]] = {"+": [], "-": []}
    sign = "+"
    for term in terms:
        if term in words:
            sign = term
        elif " " in term:
            raise NotAQuestion(text)
        else:
            words[sign].append(term)
            sign = "+"
    if not words["+"]:
        raise NotAQuestion(text)
    if len(words["+"]) == 1 and not words["-"]:
        return Question("neighbours", tuple(words["+"]))
    return Question("analogy", tuple(words["+"]), tuple(words["-"]))


@lru_cache(maxsize=1)
def _sets() -> dict[str, tuple[Question, ...]]:
    data = json.loads(_FILE.read_text(encoding="utf-8"))
    return {name: tuple(parse_question(text) for text in texts) for name, texts in data.items()}


LECTURE = "lecture"


def questions_for(model: WordVectors) -> tuple[Question, ...]:
    """Return the set of known questions that the model has most words of; the lecture note's where it is a tie."""
    sets = _sets()
    share = {
        name: sum(w in model for q in questions for w in q.words) / sum(len(q.words) for q in questions)
        for name, questions in sets.items()
    }
    return sets[max(share, key=lambda name: (share[name], name == LECTURE))]
