"""The same question to any model: how alike, what is near, what comes out of a sum."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from embed_core.corpus.conversion import converter
from embed_core.errors import LabError
from embed_core.geometry.analogy import analogy
from embed_core.geometry.neighbours import neighbours, with_direction
from embed_core.remarks import Remark
from embed_core.vectors import WordVectors

LECTURE = "lecture"
_FILE = Path(__file__).resolve().parents[2] / "assets" / "questions.json"
_OPERATORS = {"+", "-", "~"}
_MEANING = {"＋": "+", "−": "-", "－": "-", "–": "-", "—": "-", "～": "~", "〜": "~", "∼": "~"}
_HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_SIGNS = re.compile(rf"[+＋−－—~～〜∼]|(?:^|(?<=\s))[-–]|[-–](?=\s|$)|(?<=[{_HAN}])[-–](?=[{_HAN}])")


class NotAQuestion(LabError):
    """A text is none of the forms that a question can take."""

    message_id = "error-not-a-question"

    def __init__(self, text: str) -> None:
        super().__init__(text=_beginning(text))


def _beginning(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"


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


def in_characters(question: Question, script: str) -> Question:
    """Return a question with its words in "simplified" or "traditional" characters ("none": as it is)."""
    if script == "none":
        return question
    convert = converter(script)
    return replace(
        question,
        positive=tuple(convert(word) for word in question.positive),
        negative=tuple(convert(word) for word in question.negative),
    )


def parse_question(text: str) -> Question:
    """Read a question: "孙悟空 ~ 猪八戒", "国王 − 男人 + 女人", or one word. Raises `NotAQuestion`.

    A plain hyphen takes away where it stands free or between Chinese characters (国王-男人); inside
    other words (well-known) it is a letter.
    """
    signed = _SIGNS.sub(lambda found: f" {_MEANING.get(found[0].strip(), found[0].strip())} ", text)
    tokens = signed.split()
    if "~" in tokens:
        if len(tokens) != 3 or tokens[1] != "~" or {tokens[0], tokens[2]} & _OPERATORS:
            raise NotAQuestion(text)
        return Question("similarity", (tokens[0], tokens[2]))
    words: dict[str, list[str]] = {"+": [], "-": []}
    sign: str | None = "+"
    for number, token in enumerate(tokens):
        if token not in _OPERATORS and sign is not None:
            words[sign].append(token)
            sign = None
        elif token in _OPERATORS and (sign is None or number == 0):
            sign = token
        else:
            raise NotAQuestion(text)
    if sign is not None or not words["+"]:
        raise NotAQuestion(text)
    kind = "analogy" if len(words["+"]) > 1 or words["-"] else "neighbours"
    return Question(kind, tuple(words["+"]), tuple(words["-"]))


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line of a list that cannot be asked: its number from 1, its text, and the reason.

    "form": it is none of the forms of a question; "cancels": it takes away every word that it adds.
    """

    number: int
    text: str
    reason: str = "form"


def parse_questions(text: str) -> tuple[tuple[Question, ...], tuple[BadLine, ...]]:
    """Read a list of questions, one a line; empty lines are passed over, bad ones named, and the rest goes on."""
    found: list[Question] = []
    bad: list[BadLine] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            question = parse_question(line)
        except NotAQuestion:
            bad.append(BadLine(number, _beginning(line).strip()))
            continue
        if sorted(question.positive) == sorted(question.negative):
            bad.append(BadLine(number, _beginning(line).strip(), "cancels"))
        else:
            found.append(question)
    return tuple(dict.fromkeys(found)), tuple(bad)


def written_question(question: Question) -> str:
    """Return a question as `parse_question` reads it."""
    if question.kind == "similarity":
        return " ~ ".join(question.positive)
    return " ".join([" + ".join(question.positive), *(f"- {word}" for word in question.negative)])


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
