"""A person's own words under a name, in the form of jieba's dictionaries: word [frequency] [part of speech].

A line such as 猪八戒/道 is our addition: a word that is to be cut. jieba reads it as a word that occurs
in no text. The frequencies are kept and written again, but not used: a word of one's own is kept whole
wherever it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from embed_core.corpus.cleaning import decode
from embed_core.corpus.decoding import detect
from embed_core.corpus.passage import LONGEST_WORD
from embed_core.corpus.scripts import HAN
from embed_core.corpus.segmentation import MOST_WORDS, Segmentation

MOST_NAMED = 100
_LINE = re.compile(r"(?P<word>.+?)(?P<frequency>\s+[0-9]+)?(?P<tag>\s+[a-z]{1,4})?")
_SPLIT = re.compile(f"[{HAN}]+(?:/[{HAN}]+)+")
_HAN_WORD = re.compile(f"[{HAN}]+")


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that was left out; `number` counts from 1.

    `reason` is "no-word" (no letter or digit), "one-character" (it would cut every word that holds it),
    "too-long" or "too-many".
    """

    number: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class DictionaryReading:
    """A dictionary as read, with the first hundred of its `bad` lines (all of which `left_out` counts)."""

    dictionary: UserDictionary
    bad: tuple[BadLine, ...]
    left_out: int


@dataclass(frozen=True, slots=True, kw_only=True)
class UserDictionary:
    """Words that are kept whole and words that are cut; `details` has the frequency and tag of a word, as read."""

    name: str = ""
    words: tuple[str, ...] = ()
    splits: tuple[str, ...] = ()
    details: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, settings: Segmentation) -> UserDictionary:
        """Return the dictionary of a way of segmentation."""
        return cls(name=settings.dictionary, words=settings.user_words, splits=settings.splits)

    def applied(self, settings: Segmentation) -> Segmentation:
        """Return settings with this dictionary in the place of theirs."""
        return replace(settings, dictionary=self.name, user_words=self.words, splits=self.splits)

    def add(self, *words: str) -> UserDictionary:
        """Return the dictionary with more words; one that is there already stays where it is."""
        return replace(self, words=tuple(dict.fromkeys((*self.words, *words))))

    def remove(self, *words: str) -> UserDictionary:
        """Return the dictionary without these words and rules."""
        gone = frozenset(words)
        kept = (tuple(rule for rule in rules if rule not in gone) for rules in (self.words, self.splits))
        return replace(self, words=next(kept), splits=next(kept))

    def merged(self, other: UserDictionary) -> UserDictionary:
        """Return this dictionary with the words and rules of another one added; the name stays."""
        splits = tuple(dict.fromkeys((*self.splits, *other.splits)))
        return replace(self.add(*other.words), splits=splits, details={**other.details, **self.details})

    def to_text(self) -> str:
        """Return the dictionary as a file of jieba's form, one word a line."""
        words = (f"{word} {self.details[word]}" if word in self.details else word for word in self.words)
        return "".join(f"{line}\n" for line in (*words, *(rule.replace(" ", "/") for rule in self.splits)))


def read_dictionary(data: bytes | str, *, name: str = "", encoding: str | None = None) -> DictionaryReading:
    """Read a dictionary file; lines that cannot be used are named, and the others are.

    In a line with spaces, a number at the end is a frequency, and up to four small letters a part of
    speech: always behind a frequency, else only behind a Han word. Raises `EmptyText`, `NotText`.
    """
    text = data if isinstance(data, str) else decode(data, encoding or detect(data).encoding).text
    reading = _Reading()
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            reading.take(number, line.strip())
    return DictionaryReading(reading.dictionary(name), tuple(reading.bad), reading.left_out)


class _Reading:
    """Takes the lines of a dictionary one by one."""

    def __init__(self) -> None:
        self.bad: list[BadLine] = []
        self.left_out = 0
        self._words: dict[str, str] = {}
        self._splits: dict[str, None] = {}

    def take(self, number: int, line: str) -> None:
        word, details = _taken_apart(line)
        reason = next(_faults(word), "")
        if not reason and len(self._words) >= MOST_WORDS and word not in self._words:
            reason = "too-many"
        if reason:
            self.left_out += 1
            if len(self.bad) < MOST_NAMED:
                self.bad.append(BadLine(number, line[:80], reason))
        elif _SPLIT.fullmatch(word):
            self._splits[word.replace("/", " ")] = None
        else:
            self._words.setdefault(word, details)

    def dictionary(self, name: str) -> UserDictionary:
        details = {word: details for word, details in self._words.items() if details}
        return UserDictionary(name=name, words=tuple(self._words), splits=tuple(self._splits), details=details)


def _taken_apart(line: str) -> tuple[str, str]:
    """Return the word of a line, with single spaces, and what follows it."""
    found = _LINE.fullmatch(line)
    assert found is not None
    word, frequency, tag = (" ".join((found[part] or "").split()) for part in ("word", "frequency", "tag"))
    if tag and not frequency and not _HAN_WORD.fullmatch(word):
        word, frequency, tag = " ".join(line.split()), "", ""
    return word, " ".join(filter(None, (frequency, tag)))


def _faults(word: str) -> Iterator[str]:
    if not any(map(str.isalnum, word)):
        yield "no-word"
    if len(word) == 1:
        yield "one-character"
    if len(word) > LONGEST_WORD:
        yield "too-long"
