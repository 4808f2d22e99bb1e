"""Rows with what stands in a list beside them: their words, or the counts of their words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from embed_core.errors import LabError
from embed_core.vectors.formats.faults import WordsDiffer
from embed_core.vectors.formats.list_table import WordList
from embed_core.vectors.formats.reading import Block, Reading

Words = list[str]


@dataclass(slots=True)
class Joined(Reading):
    """Rows of numbers with the words of a list beside them.

    `list`: its file. `looked`: only its first words are known. `fault`: no list fits, so that no row has a word.
    """

    rows: Reading = None  # type: ignore[assignment]
    listed: WordList = field(default_factory=lambda: WordList([]))
    list: str = ""
    looked: bool = False
    fault: LabError | None = None

    def blocks(self, scratch: Path) -> Iterator[Block]:
        """Yield the words with their rows; the list has as many words as there are rows, which was looked at."""
        if self.fault is not None:
            raise self.fault
        done, words, counts = 0, self.listed.words, self.listed.counts
        for block in self.rows.blocks(scratch):
            end, missing = done + len(block.rows) + len(block.missing), set(block.missing)
            if len(words) < end and not self.looked:
                raise WordsDiffer(self.name, words=len(words), rows=end, list=self.list)
            there = [place for place in range(done, min(end, len(words))) if place - done not in missing]
            taken = [words[place] for place in there]
            known = None if counts is None else [counts[place] for place in there]
            yield Block(taken, block.rows[: len(taken)], known, block.damaged)
            if len(words) < end:
                return
            done = end

    def first_words(self, most: int, scratch: Path) -> Words:
        """Return the first words of the list; rows of text are looked at too, since their lines can be damaged."""
        if self.rows.words is None or self.fault is not None:
            return Reading.first_words(self, most, scratch)
        return list(dict.fromkeys(filter(None, self.listed.words)))[:most]


@dataclass(slots=True)
class Counted(Reading):
    """Words with their rows, whose counts stand in a list beside them."""

    inner: Reading = None  # type: ignore[assignment]
    listed: dict[str, int] = field(default_factory=dict)

    def blocks(self, scratch: Path) -> Iterator[Block]:
        """Yield the words with the counts of the list; 0 for a word that it does not have."""
        for block in self.inner.blocks(scratch):
            yield Block(block.words, block.rows, self._counts(block.words), block.damaged)

    def _counts(self, words: Sequence[str]) -> list[int]:
        return [self.listed.get(word, 0) for word in words]
