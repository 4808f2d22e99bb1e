"""Which list of words belongs to rows of numbers: the one with as many words, or with a title and as many."""

from __future__ import annotations

from collections.abc import Sequence

from embed_core.errors import LabError
from embed_core.vectors.formats.faults import WordsDiffer
from embed_core.vectors.formats.inputs import Part, Stream
from embed_core.vectors.formats.json_list import is_json_list, json_words
from embed_core.vectors.formats.list_title import may_be_title
from embed_core.vectors.formats.npy import head_of, is_npy
from embed_core.vectors.formats.reading import MOST_WORDS, ListLimit
from embed_core.vectors.formats.word_list import begun, looks_listed

COUNTED_BYTES = 64 << 20
"""Unpacked bytes of the lists, and of rows of text, that a preview counts; beyond them it does not know how many."""
MOST_LISTS = 20
"""Texts beside the rows that are looked at: those that are called like a list come first."""

_HEAD = 1 << 16


def lines_in(part: Part, *, glance: bool) -> int | None:
    """Return how many lines of a text are not empty; None where a glance cannot know."""
    found = 0
    with begun(part) as stream:
        for lines in stream.lines():
            found += sum(1 for line in lines if line.strip())
            if glance and stream.at >= COUNTED_BYTES:
                return None
    return found


def fitting(name: str, lists: Sequence[Part], rows: int | None, *, glance: bool) -> tuple[Part, bool | None]:
    """Return the list of so many rows, and whether its first line is a title (None: nobody knows).

    A table between tabs has a title where it has one line more than there are rows and that line has no number over
    numbers. A single column has none, as in TensorFlow's projector, but where that line is "word" or the like. Raises
    `WordsDiffer` for the list that looks most like one where none fits.
    """
    fits: list[tuple[tuple[bool, bool, bool], Part, bool | None]] = []
    faults: list[LabError] = []
    left = COUNTED_BYTES if glance else 0
    for part in lists[:MOST_LISTS]:
        try:
            with begun(part) as stream:
                text = not is_npy(stream) and not is_json_list(stream)
                titled = text and _may_be_titled(stream)
                length = _length(stream, rows, most=left)
                left = max(1, left - stream.at) if glance else 0
        except LabError as fault:
            faults.append(fault)
            continue
        if rows is None or length is None:
            fits.append(((True, not looks_listed(part.name), True), part, None if text else False))
        elif length == rows or (titled and length == rows + 1):
            fits.append(((False, not looks_listed(part.name), length != rows), part, length != rows))
        else:
            faults.append(WordsDiffer(name, words=length, rows=rows, list=part.name))
    if fits:
        return min(fits, key=lambda each: each[0])[1:]
    raise faults[0]


def _may_be_titled(stream: Stream) -> bool:
    head = stream.peek(_HEAD)
    lines = head.decode("utf-8", "replace").split("\n")
    return may_be_title(lines[:-1] if len(head) == _HEAD and len(lines) > 1 else lines)


def _length(stream: Stream, rows: int | None, *, most: int) -> int | None:
    """Return how many words, title and all, a list has; None where it has more than `most` bytes (0: any number).

    The last line is the last that is not empty.
    """
    limit = ListLimit(min(MOST_WORDS, MOST_WORDS if rows is None else rows) + 2, bytes=most)
    if is_npy(stream):
        return head_of(stream).shape[0]
    if is_json_list(stream):
        _, found = json_words(stream, limit)
        return None if most and stream.at >= most else found
    found = seen = 0
    for lines in stream.lines():
        found = next((seen + place for place in range(len(lines), 0, -1) if lines[place - 1].rstrip(b"\r")), found)
        seen += len(lines)
        if limit.enough(stream, seen):
            return None
    return found
