"""Which of the files that came is which: the one with the vectors, the list of their words, the counts."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from embed_core.errors import LabError
from embed_core.vectors.formats.faults import NoWordList, PickleRefused, TooManyFiles, UnknownFormat, WordsDiffer
from embed_core.vectors.formats.inputs import Part, Stream, parts_of
from embed_core.vectors.formats.joined import Counted, Joined
from embed_core.vectors.formats.list_choice import fitting, lines_in
from embed_core.vectors.formats.list_table import WordList
from embed_core.vectors.formats.list_title import SHOWN, shown
from embed_core.vectors.formats.reading import MOST_WORDS, ImportChoices, ListLimit, Reading
from embed_core.vectors.formats.table import FORMATS, Format, format_of
from embed_core.vectors.formats.word_list import (
    begun,
    is_vocabulary,
    is_word_list,
    looks_listed,
    may_be_list,
    past_mark,
    read_word_list,
)

Files = Sequence[tuple[str, Path]] | str | Path
"""One file, or several with the names that people gave them."""
_HEAD, _LOOKED_AT = 1 << 17, 256 << 20
"""Bytes of a file, and of all files together, that are unpacked to tell what they are."""


@dataclass(slots=True)
class Source:
    """What is read: the file with the vectors, its format, and the others that hold vectors too."""

    part: Part
    format: Format
    files: tuple[str, ...]
    stream: Stream
    lines: int | None = None
    counted: bool = False


@contextlib.contextmanager
def opened(files: Files, choices: ImportChoices, *, glance: int = 0) -> Iterator[tuple[Source, Reading]]:
    """Open what came. With `glance` only so many words of a list beside the vectors are read.

    Raises `UnknownFormat`, `NoWordList`, `PickleRefused`, `NotSupported`, `TooManyPromised`.
    """
    if isinstance(files, str | Path):
        files = [(Path(files).name, Path(files))]
    with contextlib.ExitStack() as stack:
        found, lists = _sorted(stack.enter_context(parts_of(files)))
        if not found:
            raise UnknownFormat(files[0][0] if files else "")
        part, format = next((each for each in found if each[0].name == choices.file), found[0])
        stream = stack.enter_context(begun(part))
        source = Source(part, format, tuple(each.name for each, _ in found), stream)
        source.lines, source.counted = _lines_in(stream)
        reading = format.load().open_reading(stream, choices)
        yield source, _with_list(reading, source, lists, choices, glance)


def _sorted(parts: Sequence[Part]) -> tuple[list[tuple[Part, Format]], list[Part]]:
    """Return the files with vectors, each with its format, and those that may be lists of words."""
    found: list[tuple[Part, Format]] = []
    lists, like_lists, counted = list[Part](), list[Part](), list[Part]()
    looked_at = 0
    for part in parts:
        if part.name.endswith(("data.pkl", "archive/data.pkl")) and part.inside is not None:
            raise PickleRefused(part.name, "torch")
        if looked_at > _LOOKED_AT:
            raise TooManyFiles(part.name)
        with begun(part) as stream:
            format = format_of(stream)
            if format is not None:
                found.append((part, format))
                if may_be_list(format, stream):
                    like_lists.append(part)
                    if looks_listed(part.name) and is_vocabulary(stream):
                        counted.append(part)
            elif is_word_list(stream):
                lists.append(part)
            looked_at += stream.unpacked
    if any(format.lists for _, format in found):
        lists += like_lists
    elif len(counted) < len(found):
        lists += counted
    found = [each for each in found if each[0] not in lists]
    return found, sorted(lists, key=lambda part: not looks_listed(part.name))


def _with_list(reading: Reading, source: Source, lists: Sequence[Part], choices: ImportChoices, glance: int) -> Reading:
    if source.format.lists:
        if not lists:
            raise NoWordList(reading.name)
        return _joined(reading, source, lists, choices, glance)
    if source.format.id.startswith("word2vec"):
        return _counted(reading, lists, choices, glance)
    return reading


def _joined(reading: Reading, source: Source, lists: Sequence[Part], choices: ImportChoices, glance: int) -> Reading:
    """Return the rows with the words of the list that has as many."""
    rows = reading.words
    if rows is None:
        rows = lines_in(source.part, glance=bool(glance))
        source.lines, source.counted = (rows, True) if rows is not None else (source.lines, source.counted)
    joined = Joined(reading.name, reading.dimensions, reading.words, choices, rows=reading, looked=bool(glance))
    joined.stream = source.stream
    try:
        part, titled = fitting(reading.name, lists, rows, glance=bool(glance))
    except WordsDiffer as fault:
        joined.fault = fault
        return joined
    most = MOST_WORDS if rows is None else min(rows, MOST_WORDS)
    with begun(part) as stream:
        limit = ListLimit(glance + 1, glance=True) if glance else ListLimit(most + 2)
        joined.listed, joined.list = read_word_list(stream, choices, limit, titled=titled), part.name
    joined.counted = joined.listed.counts is not None
    if joined.listed.title:
        joined.titled = {"line": shown(joined.listed.title), "list": part.name[:SHOWN]}
    return joined


def _counted(reading: Reading, lists: Sequence[Part], choices: ImportChoices, glance: int) -> Reading:
    """Return a reading with the counts of word2vec's vocabulary, where that lies beside the vectors.

    What else lies there is not read. A vocabulary that is damaged costs the counts, which is told, and not the model.
    """
    limit = ListLimit(glance + 1, glance=True) if glance else ListLimit()
    for part in lists:
        try:
            with part.opened() as stream:
                marked = past_mark(stream)
                stream.mend_ends()
                if not is_vocabulary(stream):
                    continue
                listed = read_word_list(stream, choices, limit, titled=False)
        except LabError:
            listed = WordList([])
        if not listed.counts:
            reading.told["counts_unread"] = reading.told.get("counts_unread", 0) + 1
        else:
            counts = dict(zip(listed.words, listed.counts, strict=True))
            if marked:  # it may have been the beginning of the first word
                counts.setdefault(f"\ufeff{listed.words[0]}", listed.counts[0])
            found = Counted(reading.name, reading.dimensions, reading.words, choices, True, told=reading.told)
            found.inner, found.listed, found.stream = reading, counts, reading.stream
            return found
    return reading


def _lines_in(stream: Stream) -> tuple[int | None, bool]:
    """Return how many lines a file without a coat has, guessed from its beginning, or (True) counted to its end."""
    head = stream.peek(_HEAD)
    if not stream.plain or not head:
        return None, False
    left = stream.left or 0
    if left <= len(head):
        return len([line for line in head.split(b"\n") if line.strip()]), True
    return round(left * head.count(b"\n") / len(head)), False


__all__ = ["FORMATS", "Files", "Source", "opened"]
