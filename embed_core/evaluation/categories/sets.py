"""Words with the categories that they belong to."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from embed_core.corpus import Source
from embed_core.errors import LabError, NotAChoice
from embed_core.evaluation.lines import LONGEST, BadLine, BadLines, cells_of, filled, read_lines
from embed_core.geometry.clusters.clustering import MOST_CLUSTERS
from embed_core.vectors import WordVectors

_ASSETS = Path(__file__).resolve().parents[3] / "assets" / "categories"
CATEGORY_SETS = ("teaching-zh", "teaching-en")
"""The sets that are at hand."""
MOST_WORDS = 5000
_HEADINGS = ("category", "class", "group", "类别", "类", "分类")


class NoCategories(LabError):
    """A file holds no words of two categories or more."""

    message_id = "error-no-categories"

    def __init__(self, name: str, *, bad: int = 0) -> None:
        super().__init__(name=name, bad=bad)


class TooManyCategories(LabError):
    """A file holds more categories than words can be clustered into."""

    message_id = "error-too-many-categories"

    def __init__(self, found: int, most: int) -> None:
        super().__init__(found=found, most=most)


@dataclass(frozen=True)
class CategorySet:
    """Words, each of one category.

    `bad_count` lines were left out, the first of them told in `bad`: "cells" (`found` cells, not two), "empty", "long",
    or "other" (the word stood before, in another category). `repeated` lines stood before and are passed over.
    """

    name: str
    members: tuple[tuple[str, str], ...]
    bad: tuple[BadLine, ...] = ()
    bad_count: int = 0
    repeated: int = 0
    cut: bool = False

    def __len__(self) -> int:
        return len(self.members)

    @cached_property
    def identity(self) -> str:
        """A hash of words and categories: the same set, the same identity, whatever it is called."""
        text = "\n".join("\t".join(member) for member in self.members)
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()

    @cached_property
    def words(self) -> tuple[str, ...]:
        """All words, each once."""
        return tuple(word for word, _ in self.members)

    @cached_property
    def categories(self) -> tuple[str, ...]:
        """The categories in the order in which they are met."""
        return tuple(dict.fromkeys(category for _, category in self.members))


def collect_categories(lines: Iterable[str], name: str) -> CategorySet:
    """Read lines of a word and its category, with a tab, comma, semicolon or space between; # begins a comment.

    A first line that calls its second cell a category is a heading. Raises `NoCategories`, `TooManyCategories`.
    """
    notes, found, repeated, cut = BadLines(), dict[str, str](), 0, False
    for at, (number, text) in enumerate(filled(lines)):
        cells = cells_of(text, 2)
        if at == 0 and len(cells) == 2 and cells[1].casefold() in _HEADINGS:
            continue
        reason = _fault(cells, found)
        if reason:
            notes.note(BadLine(number, reason, len(cells), text[:60]))
        elif cells[0] in found:
            repeated += 1
        elif len(found) >= MOST_WORDS:
            cut = True
            break
        else:
            found[cells[0]] = cells[1]
    made = CategorySet(name, tuple(found.items()), tuple(notes.told), notes.count, repeated, cut)
    if len(made.categories) < 2:
        raise NoCategories(name, bad=notes.count)
    if len(made.categories) > MOST_CLUSTERS:
        raise TooManyCategories(len(made.categories), MOST_CLUSTERS)
    return made


def _fault(cells: list[str], found: dict[str, str]) -> str:
    if len(cells) != 2:
        return "cells"
    if not cells[0] or not cells[1]:
        return "empty"
    if max(map(len, cells)) > LONGEST:
        return "long"
    return "other" if found.get(cells[0], cells[1]) != cells[1] else ""


@lru_cache(maxsize=2)
def known_categories(name: str) -> CategorySet:
    """Return a set of ours: "teaching-zh", "teaching-en". Raises `NotAChoice`."""
    if name not in CATEGORY_SETS:
        raise NotAChoice("set", name, CATEGORY_SETS)
    text = (_ASSETS / f"{name.removeprefix('teaching-')}.txt").read_text(encoding="utf-8")
    return collect_categories(text.splitlines(), name)


def read_categories(source: Source | Path) -> CategorySet:
    """Read a person's file of words and categories, in any usual encoding.

    Raises `NoCategories`, `TooManyCategories`, `EmptyText`, `NotText`, `NoFile`.
    """
    label, lines = read_lines(source)
    return collect_categories(lines, label)


def categories_for(model: WordVectors) -> str:
    """Return the set at hand that the model has most words of."""
    share = {name: sum(word in model for word in known_categories(name).words) for name in CATEGORY_SETS}
    return max(CATEGORY_SETS, key=lambda name: share[name])
