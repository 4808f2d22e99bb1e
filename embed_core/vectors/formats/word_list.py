"""The list of words that stands beside a file of rows: lines, a table with tabs, JSON, or an array of texts."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from embed_core.vectors.formats.inputs import Part, Stream
from embed_core.vectors.formats.json_list import is_json_list, json_words
from embed_core.vectors.formats.list_table import WordList, listed
from embed_core.vectors.formats.npy import head_of, is_npy, words_in
from embed_core.vectors.formats.reading import Decoder, ImportChoices, ListLimit
from embed_core.vectors.formats.table import Format

_LIKE_LISTS = ("glove", "word2vec-text", "word2vec-binary")
"""What a list of words can look like: its first word may be "2 4", or all of them may end with numbers."""
_MARK = b"\xef\xbb\xbf"
_HEAD, _LINES = 1 << 16, 200
_LISTED = ("vocab", "word", "metadata", "index", "key", "token", "label")


def past_mark(stream: Stream) -> bool:
    """Pass over the mark of UTF-8 at the beginning of a text, and tell whether there was one."""
    there = stream.peek(3) == _MARK
    if there:
        stream.read(3)
    return there


@contextlib.contextmanager
def begun(part: Part) -> Iterator[Stream]:
    """Open a file behind the mark of UTF-8, where it has one, with the line ends of today.

    Raises `CoatDamaged`, `OddPacking`.
    """
    with part.opened() as stream:
        past_mark(stream)
        stream.mend_ends()
        yield stream


def may_be_list(format: Format | None, stream: Stream) -> bool:
    """Tell whether a file beside rows of numbers is taken for the list of their words, whatever else it looks like."""
    return (format is None or format.id in _LIKE_LISTS) and is_word_list(stream)


def is_vocabulary(stream: Stream) -> bool:
    """Tell whether the beginning of a file is lines of a word and a whole number each, as word2vec's vocabulary has."""
    lines = [line for line in stream.peek(_HEAD).split(b"\n")[:_LINES] if line.strip()]
    ends = [line.rstrip(b"\r").rsplit(b" ", 1)[1:] for line in lines]
    return is_word_list(stream) and all(end and end[0].isdigit() for end in ends[:-1] or ends)


def is_word_list(stream: Stream) -> bool:
    """Tell whether a file may be a list of words: an array of texts, or text without zero bytes."""
    if is_npy(stream):
        return head_of(stream).holds_words
    head = stream.peek(4096)
    return bool(head.strip()) and b"\x00" not in head


def looks_listed(name: str) -> bool:
    """Tell whether the name of a file says that it holds words."""
    return any(part in name.lower() for part in _LISTED)


def read_word_list(stream: Stream, choices: ImportChoices, limit: ListLimit, *, titled: bool | None) -> WordList:
    """Return the words of a list, whose first line may be a title. Raises `BadWord`, `BadByte`, `TooManyLetters`."""
    if is_npy(stream):
        return WordList(words_in(stream, limit)[0])
    if is_json_list(stream):
        return WordList(json_words(stream, limit)[0])
    return listed(_read_lines(stream, choices, limit), titled=titled)


def _read_lines(stream: Stream, choices: ImportChoices, limit: ListLimit) -> list[str]:
    """Return the lines that are wanted, up to the last that is not empty."""
    decoder, lines, seen, total = Decoder(stream.name, choices), list[str](), 0, 0
    for each in stream.lines():
        if each and each[-1].endswith(b"\r"):
            each = [line.rstrip(b"\r") for line in each]
        total = next((seen + place for place in range(len(each), 0, -1) if each[place - 1]), total)
        seen += len(each)
        lines += ["" if line is None else line for line in decoder.words(each[: limit.words - len(lines)])]
        if limit.enough(stream, seen):
            break
    return lines[:total]
