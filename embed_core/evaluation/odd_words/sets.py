"""A set of questions for the odd one: the last word of each is the odd one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from embed_core.corpus import Source
from embed_core.errors import LabError, NotAChoice
from embed_core.evaluation.lines import LONGEST, BadLine, BadLines, cells_of, filled, read_lines
from embed_core.evaluation.odd_words.question import LEAST_WORDS, MOST_WORDS
from embed_core.vectors import WordVectors

_ASSETS = Path(__file__).resolve().parents[3] / "assets" / "odd_one_out"
ODD_SETS = ("teaching-zh", "teaching-en")
"""The sets that are at hand."""
MOST_QUESTIONS = 20_000


class NoOddQuestions(LabError):
    """A file holds no question for the odd one."""

    message_id = "error-no-odd-questions"

    def __init__(self, name: str, *, bad: int = 0) -> None:
        super().__init__(name=name, bad=bad)


@dataclass(frozen=True)
class OddSet:
    """Questions of three words or more, of which the last is the odd one.

    `bad_count` lines were left out, the first of them told in `bad`: "words" (`found` words, fewer than three or
    more than fifty), "twice" (a word stands twice) or "long". `repeated` questions stood before and count again.
    """

    name: str
    questions: tuple[tuple[str, ...], ...]
    bad: tuple[BadLine, ...] = ()
    bad_count: int = 0
    repeated: int = 0
    cut: bool = False

    def __len__(self) -> int:
        return len(self.questions)

    @cached_property
    def identity(self) -> str:
        """A hash of the questions: the same set, the same identity, whatever it is called."""
        text = "\n".join("\t".join(words) for words in self.questions)
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()

    @cached_property
    def words(self) -> tuple[str, ...]:
        """All words of the questions, each once."""
        return tuple(dict.fromkeys(word for words in self.questions for word in words))


def collect_odd(lines: Iterable[str], name: str) -> OddSet:
    """Read lines of words, with tabs, commas, semicolons or spaces between; # begins a comment.

    Raises `NoOddQuestions`.
    """
    notes, cut = BadLines(), False
    questions: list[tuple[str, ...]] = []
    for number, text in filled(lines):
        words = tuple(cell for cell in cells_of(text, LEAST_WORDS) if cell)
        if not LEAST_WORDS <= len(words) <= MOST_WORDS:
            notes.note(BadLine(number, "words", len(words), text[:60]))
        elif len(set(words)) < len(words):
            notes.note(BadLine(number, "twice", 0, text[:60]))
        elif max(map(len, words)) > LONGEST:
            notes.note(BadLine(number, "long", 0, text[:60]))
        elif len(questions) >= MOST_QUESTIONS:
            cut = True
            break
        else:
            questions.append(words)
    if not questions:
        raise NoOddQuestions(name, bad=notes.count)
    repeated = len(questions) - len({(frozenset(words), words[-1]) for words in questions})
    return OddSet(name, tuple(questions), tuple(notes.told), notes.count, repeated, cut)


@lru_cache(maxsize=2)
def known_odd_set(name: str) -> OddSet:
    """Return a set of ours: "teaching-zh", "teaching-en". Raises `NotAChoice`."""
    if name not in ODD_SETS:
        raise NotAChoice("set", name, ODD_SETS)
    text = (_ASSETS / f"{name.removeprefix('teaching-')}.txt").read_text(encoding="utf-8")
    return collect_odd(text.splitlines(), name)


def read_odd_set(source: Source | Path) -> OddSet:
    """Read a person's file of questions, in any usual encoding.

    Raises `NoOddQuestions`, `EmptyText`, `NotText`, `NoFile`.
    """
    label, lines = read_lines(source)
    return collect_odd(lines, label)


def odd_set_for(model: WordVectors) -> str:
    """Return the set at hand that the model has most words of."""
    share = {name: sum(word in model for word in known_odd_set(name).words) for name in ODD_SETS}
    return max(ODD_SETS, key=lambda name: share[name])


def odd_example(model: WordVectors) -> tuple[str, ...]:
    """Return a question at hand whose words the model all has, in another order, or else its most frequent words."""
    asked = (words for name in ODD_SETS for words in known_odd_set(name).questions)
    found = next((words for words in asked if all(word in model for word in words)), None)
    return (found[0], found[-1], *found[1:-1]) if found else model.words[:4]
