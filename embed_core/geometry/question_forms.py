"""The forms in which a question is written: how alike, what is near, what comes out of a sum."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from embed_core.corpus.conversion import converter
from embed_core.errors import LabError

_MEANING = {"＋": "+", "−": "-", "－": "-", "–": "-", "—": "-", "～": "~", "〜": "~", "∼": "~"}
_HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_SIGN = "+＋−－—~～〜∼"
_SIGNS = re.compile(rf"[{_SIGN}]|(?:^|(?<=\s))[-–]|[-–](?=\s|$)|(?<=[{_HAN}])[-–](?=[{_HAN}])")
_QUOTED = re.compile(rf'(?<![^\s\-–{_SIGN}])(?:"([^"]+)"|“([^”]+)”)(?![^\s\-–{_SIGN}])')


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
class BadLine:
    """A line of a list that cannot be asked: its number from 1, its text, and the reason.

    "form": it is none of the forms of a question; "cancels": it takes away every word that it adds.
    """

    number: int
    text: str
    reason: str = "form"


@dataclass(frozen=True, slots=True)
class _Piece:
    """A sign, or a word: one of its own, or what stands between signs or quotes."""

    text: str
    sign: bool = False
    quoted: bool = False


def parse_question(text: str) -> Question:
    """Read a question: "孙悟空 ~ 猪八戒", "国王 − 男人 + 女人", or one word. Raises `NotAQuestion`.

    A plain hyphen takes away where it stands free or between Chinese characters (国王-男人); inside
    other words (well-known) it is a letter. What stands between signs is one word, with its spaces (New York ~ king);
    elsewhere a word with spaces, or with a sign in it, is put in quotes ("New York").
    """
    pieces = _joined(list(_pieces(text)))
    if any(piece.sign and piece.text == "~" for piece in pieces):
        if [piece.sign for piece in pieces] != [False, True, False]:
            raise NotAQuestion(text)
        return Question("similarity", (pieces[0].text, pieces[2].text))
    words: dict[str, list[str]] = {"+": [], "-": []}
    sign: str | None = "+"
    for number, piece in enumerate(pieces):
        if not piece.sign and sign is not None:
            words[sign].append(piece.text)
            sign = None
        elif piece.sign and (sign is None or number == 0):
            sign = piece.text
        else:
            raise NotAQuestion(text)
    if sign is not None or not words["+"]:
        raise NotAQuestion(text)
    kind = "analogy" if len(words["+"]) > 1 or words["-"] else "neighbours"
    return Question(kind, tuple(words["+"]), tuple(words["-"]))


def _pieces(text: str) -> Iterator[_Piece]:
    """Yield the signs and words of a text. Quotes around what would be read as one word anyway belong to it."""
    done = 0
    for found in _QUOTED.finditer(text):
        word = (found[1] or found[2]).strip()
        if word and not _plain(word):
            yield from _unquoted(text[done : found.start()])
            yield _Piece(word, quoted=True)
            done = found.end()
    yield from _unquoted(text[done:])


def _unquoted(text: str) -> Iterator[_Piece]:
    signed = _SIGNS.sub(lambda found: f" {_MEANING.get(found[0].strip(), found[0].strip())} ", text)
    for token in signed.split():
        yield _Piece(token, sign=token in ("+", "-", "~"))


def _joined(pieces: list[_Piece]) -> list[_Piece]:
    """Return the pieces with the words between two signs as one; where there is no sign, words stay apart."""
    if not any(piece.sign for piece in pieces):
        return pieces
    joined: list[_Piece] = []
    for loose, group in groupby(pieces, lambda piece: not piece.sign and not piece.quoted):
        run = list(group)
        joined += [_Piece(" ".join(piece.text for piece in run))] if loose else run
    return joined


def _plain(word: str) -> bool:
    """Tell whether a word is read as one wherever it stands: it has no sign, no space and no quote in it."""
    return word.split() == [word] and not _SIGNS.search(word) and not set(word) & set('"“”')


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
        return " ~ ".join(map(_written, question.positive))
    added = " + ".join(map(_written, question.positive))
    return " ".join([added, *(f"- {_written(word)}" for word in question.negative)])


def _written(word: str) -> str:
    if _plain(word):
        return word
    return f"“{word}”" if '"' in word else f'"{word}"'


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
