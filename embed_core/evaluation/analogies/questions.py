"""A set of analogies: questions in categories, and what was wrong with the lines that are none."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import permutations
from typing import Any

import numpy as np

from embed_core.errors import LabError
from embed_core.evaluation.lines import LONGEST, BadLine, BadLines

Array = np.ndarray[Any, Any]
Asked = tuple[str, str, str, str]
MOST_QUESTIONS = 200_000


class NoQuestions(LabError):
    """A file holds no analogy question."""

    message_id = "error-no-questions"

    def __init__(self, name: str, *, bad: int = 0) -> None:
        super().__init__(name=name, bad=bad)


@dataclass(frozen=True)
class AnalogySet:
    """Questions a : b = c : expected, each of a category; "" is the category of those without one.

    `category` (n,) is the place of each question's category in `categories`. `bad_count` lines were left out, the
    first of them told in `bad`: "words" (`found` words, not four or two), "empty", "long", or "alone" (a pair that
    stands in its category without another one to ask with); `repeated` questions stood before and count again, as in
    gensim; `empty` categories have no question. With `cut`, the rest of the file was not read.
    """

    name: str
    questions: tuple[Asked, ...]
    categories: tuple[str, ...]
    category: Array
    bad: tuple[BadLine, ...] = ()
    bad_count: int = 0
    repeated: int = 0
    empty: tuple[str, ...] = ()
    cut: bool = False

    def __len__(self) -> int:
        return len(self.questions)

    @cached_property
    def identity(self) -> str:
        """A hash of the questions and their categories: the same set, the same identity, whatever it is called."""
        lines = ("\t".join((self.categories[at], *asked)) for asked, at in zip(self.questions, self.category.tolist()))
        return hashlib.sha256("\n".join(lines).encode("utf-8", "surrogatepass")).hexdigest()

    @cached_property
    def words(self) -> tuple[str, ...]:
        """All words of the questions, each once."""
        return tuple(dict.fromkeys(word for asked in self.questions for word in asked))

    def pairs_of(self, category: str) -> tuple[tuple[str, str], ...]:
        """Return the pairs of a category, each once, in the order in which they are asked."""
        if category not in self.categories:
            return ()
        rows = np.flatnonzero(self.category == self.categories.index(category))
        asked = (self.questions[row] for row in rows.tolist())
        return tuple(dict.fromkeys(pair for a, b, c, d in asked for pair in ((a, b), (c, d))))


@dataclass(slots=True)
class Collecting:
    """A set in the making. Pairs of a category are asked each with each at the end, since more may follow later."""

    bad: BadLines = field(default_factory=BadLines)
    cut: bool = False
    _names: dict[str, int] = field(default_factory=dict)
    _questions: list[tuple[int, Asked]] = field(default_factory=list)
    _pairs: dict[str, list[tuple[int, tuple[str, str]]]] = field(default_factory=dict)
    _now: str = ""

    def begin(self, category: str) -> None:
        """Begin a category, or go on with one that stood before."""
        self._now = category
        self._names.setdefault(category, len(self._names))

    def take(self, line: int, words: list[str], *, category: str | None = None) -> None:
        """Take a line of four words (a question) or of two (a pair), or note what is wrong with it."""
        if category is not None and category != self._now:
            self.begin(category)
        if any(not word for word in words):
            self.bad.note(BadLine(line, "empty", len(words), " ".join(words)[:60]))
        elif any(len(word) > LONGEST for word in words):
            self.bad.note(BadLine(line, "long", len(words)))
        elif len(words) == 2:
            self._pairs.setdefault(self._now, []).append((line, (words[0], words[1])))
        elif len(words) == 4:
            self._ask((words[0], words[1], words[2], words[3]), self._now)
        else:
            self.refuse(line, words)

    def refuse(self, line: int, words: list[str]) -> None:
        """Note a line that has another number of words than a question, or of cells than its table."""
        self.bad.note(BadLine(line, "words", len(words), " ".join(words)[:60]))

    def _ask(self, asked: Asked, category: str) -> None:
        if len(self._questions) >= MOST_QUESTIONS:
            self.cut = True
            return
        self._questions.append((self._names.setdefault(category, len(self._names)), asked))

    def _ask_pairs(self, category: str) -> None:
        lines = self._pairs[category]
        pairs = list(dict.fromkeys(pair for _, pair in lines))
        if len(pairs) == 1:
            self.bad.note(BadLine(lines[0][0], "alone", 2, " ".join(pairs[0])[:60]))
        for first, second in permutations(pairs, 2):
            if self.cut:  # many pairs would give more questions than anybody could read to the end
                break
            self._ask((*first, *second), category)

    def finish(self, name: str) -> AnalogySet:
        """Return the set. Raises `NoQuestions`."""
        for held in self._pairs:
            self._ask_pairs(held)
        if not self._questions:
            raise NoQuestions(name, bad=self.bad.count)
        used = sorted({at for at, _ in self._questions})
        names = list(self._names)
        category = np.searchsorted(used, [at for at, _ in self._questions])
        category.flags.writeable = False
        return AnalogySet(
            name,
            tuple(asked for _, asked in self._questions),
            tuple(names[at] for at in used),
            category,
            tuple(sorted(self.bad.told, key=lambda bad: bad.line)),
            self.bad.count,
            len(self._questions) - len(set(self._questions)),
            tuple(name for at, name in enumerate(names) if at not in used and name),
            self.cut,
        )


def collect(lines: Iterable[str]) -> Collecting:
    """Read lines as word2vec's questions-words.txt has them: ": category", then four words a line.

    Lines of two words are pairs, each asked with every other of its category. Empty lines are passed over.
    """
    made = Collecting()
    for number, words in _numbered(lines):
        if words[0].startswith(":"):
            made.begin(" ".join(words)[1:].strip())
        else:
            made.take(number, words)
    return made


def _numbered(lines: Iterable[str]) -> Iterator[tuple[int, list[str]]]:
    for number, line in enumerate(lines, 1):
        if words := line.replace("：", ":", 1).split() if line.startswith("：") else line.split():
            yield number, words
