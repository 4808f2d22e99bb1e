"""Where sets of analogies come from: written by us, gensim's questions-words, or a person's file."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from embed_core.corpus import Source
from embed_core.corpus.readers.tables import delimiter_of
from embed_core.corpus.sources import NoFile
from embed_core.errors import NotAChoice
from embed_core.evaluation.analogies.questions import AnalogySet, Collecting, collect
from embed_core.evaluation.lines import read_lines
from embed_core.vectors import WordVectors

_ASSETS = Path(__file__).resolve().parents[3] / "assets" / "analogies"
QUESTIONS_WORDS = "questions-words"
SETS = ("teaching-zh", "teaching-en", QUESTIONS_WORDS)
"""The sets that are at hand."""
_CATEGORY = ("category", "section", "relation", "type", "类别", "类型", "关系", "分类")
_WORDS = ("a", "b", "c", "d", "expected", "answer", "word1", "word2", "word3", "word4", "答案")


@lru_cache(maxsize=4)
def known_set(name: str) -> AnalogySet:
    """Return a set that is at hand: "teaching-zh", "teaching-en" (ours), "questions-words" (as gensim carries it).

    Raises `NotAChoice`, and `NoFile` where gensim came without its test data.
    """
    if name not in SETS:
        raise NotAChoice("set", name, SETS)
    if name != QUESTIONS_WORDS:
        text = (_ASSETS / f"{name.removeprefix('teaching-')}.txt").read_text(encoding="utf-8")
        return collect(text.splitlines()).finish(name)
    from gensim.test.utils import datapath

    try:
        text = Path(datapath("questions-words.txt")).read_text(encoding="utf-8")
    except OSError as error:
        raise NoFile("questions-words.txt") from error
    return collect(text.splitlines()).finish(name)


def read_set(source: Source | Path) -> AnalogySet:
    """Read a person's file of analogies: questions-words format, or a table (CSV, TSV) of four columns.

    A table may have a column with the category: the first of five, or the one called so in the first row; tables of
    two columns (and a category) hold pairs. Lines that are no question are noted with number and reason, and the
    rest is read. Raises `NoQuestions`, `EmptyText`, `NotText`, `NoFile`.
    """
    label, lines = read_lines(source)
    if not _is_table(label, lines):
        return collect(lines).finish(label)
    return _from_table(lines).finish(label)


def _is_table(name: str, lines: list[str]) -> bool:
    """Tell whether most lines have cells; lines that begin a category speak against it."""
    if any(line.startswith((":", "：")) for line in lines[:2000]):
        return False
    return name.lower().endswith((".csv", ".tsv")) or delimiter_of("\n".join(lines[:200])) in (",", ";", "\t")


def _from_table(lines: list[str]) -> Collecting:
    made = Collecting()
    rows = list(_rows(lines, delimiter_of("\n".join(lines[:200]))))
    if not rows:
        return made
    width = Counter(len(cells) for _, cells in rows[1:] or rows).most_common(1)[0][0]
    first = rows[0][1]
    at = _category_column(first)
    named = at is not None or sum(cell.casefold() in _WORDS for cell in first) >= 2
    where = at if at is not None else 0 if width in (3, 5) else None
    for number, cells in rows[named:]:
        words = [cell for place, cell in enumerate(cells) if place != where]
        if len(cells) != width:
            made.refuse(number, words)
        else:
            made.take(number, words, category=cells[where] if where is not None else "")
    return made


def _rows(lines: Iterable[str], delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each row that is not empty with the number of the line that it ends in; a broken one has a single cell."""
    reader = csv.reader(lines, delimiter=delimiter)
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error:
            row = ["?"]
        cells = [" ".join(cell.split()) for cell in row]
        if any(cells):
            yield reader.line_num, cells


def _category_column(cells: list[str]) -> int | None:
    return next((at for at, cell in enumerate(cells) if cell.casefold() in _CATEGORY), None)


def examples_for(model: WordVectors, pair: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    """Return the pairs of our categories that hold this pair (either way round), as far as the model has them."""
    sets: Mapping[str, AnalogySet] = {name: known_set(name) for name in SETS[:2]}
    for known in sets.values():
        for category in known.categories:
            pairs = known.pairs_of(category)
            for turned in (pairs, tuple((second, first) for first, second in pairs)):
                if pair in turned:
                    return tuple(each for each in turned if each[0] in model and each[1] in model)
    return ()


def set_for(model: WordVectors) -> str:
    """Return the set at hand of ours that the model has most words of."""
    share = {name: sum(word in model for word in known_set(name).words) for name in SETS[:2]}
    return max(share, key=lambda name: share[name])
