"""A small grammar that makes sentences: word tables and sentence patterns, read from a text file.

The form of the file is told at the head of `assets/teaching/en.txt`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

_SLOT = re.compile(r"\{([a-z]+)(\d?)(?:\.([a-z]+))?\}")
_CHOICE = re.compile(r"\(([^()]*)\)")

Row = Mapping[str, str]
"""One row of a word table: column -> word; the column "" is the first one."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """Word tables by name, and patterns with the number of sentences to make of each."""

    tables: Mapping[str, Sequence[Row]]
    patterns: Sequence[tuple[int, str]]

    def sentences(self, seed: int) -> list[list[str]]:
        """Return all sentences in mixed order, each as its words and commas."""
        bags = _Bags(seed)
        made = [self._expand(pattern, bags) for count, pattern in self.patterns for _ in range(count)]
        return [made[at] for at in bags.shuffled(len(made))]

    def _expand(self, pattern: str, bags: _Bags) -> list[str]:
        rows: dict[tuple[str, str], Row] = {}

        def word(slot: re.Match[str]) -> str:
            table, which, column = slot.groups()
            while (table, which) not in rows:
                row = self.tables[table][bags.draw(pattern + table, len(self.tables[table]))]
                if row not in rows.values():
                    rows[table, which] = row
            return rows[table, which][column or ""]

        filled = _SLOT.sub(word, pattern)

        def chosen(choice: re.Match[str]) -> str:
            options = choice[1].split("|")
            return options[bags.draw(filled + choice[1], len(options))]

        return _CHOICE.sub(chosen, filled).split()


class _Bags:
    """Draw numbers as from bags that are refilled when empty: mixed like dice, but in equal shares.

    Equal shares are what makes rare words learn as well as frequent ones, whatever the seed. Only
    `Random.random` is used, whose sequence is the same on every platform and version of Python.
    """

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)
        self._bags: dict[str, list[int]] = {}

    def shuffled(self, count: int) -> list[int]:
        left = list(range(count))
        return [left.pop(int(self._random.random() * len(left))) for _ in range(count)]

    def draw(self, name: str, count: int) -> int:
        bag = self._bags.get(name) or self.shuffled(count)
        self._bags[name] = bag
        return bag.pop()


def read_grammar(path: Path) -> Grammar:
    """Read a grammar; a mistake in the file is a bug of ours and raises ValueError or KeyError."""
    tables: dict[str, list[Row]] = {}
    patterns: list[tuple[int, str]] = []
    kind, name, columns = "", "", [""]
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if not line.startswith(" "):
            head, _, rest = line.partition(":")
            (kind, name), columns = head.split(), rest.split()
            if kind == "words":
                tables[name] = [{"": word} for word in columns]
            elif kind == "table":
                tables[name] = []
        elif kind == "sentences":
            patterns.append((int(name), line.strip()))
        else:
            cells = line.split()
            tables[name].append({"": cells[0], **dict(zip(columns, cells, strict=True))})
    return Grammar(tables, patterns)
