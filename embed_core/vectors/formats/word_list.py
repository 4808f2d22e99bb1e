"""The list of words that stands beside a file of rows: lines, a table with tabs, JSON, or an array of texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from embed_core.vectors.formats.faults import WordsDiffer
from embed_core.vectors.formats.inputs import Stream
from embed_core.vectors.formats.json_list import is_json_list, json_words
from embed_core.vectors.formats.npy import head_of, is_npy, words_in
from embed_core.vectors.formats.reading import Block, Decoder, ImportChoices, ListLimit, Reading
from embed_core.vectors.formats.table import Format

NAMES = ("word", "words", "token", "label", "name", "term")
"""What the column of the words is called in the table of the projector, where it is not the first."""
COUNTS = ("count", "counts", "frequency", "freq", "n")
_LIKE_LISTS = ("glove", "word2vec-text", "word2vec-binary")
"""What a list of words can look like: its first word may be "2 4", or all of them may end with numbers."""
_MARK = b"\xef\xbb\xbf"
_HEAD, _LINES = 1 << 16, 200
_LISTED = ("vocab", "word", "metadata", "index", "key", "token", "label")


@dataclass(slots=True)
class WordList:
    """Words, and their counts where they are known. `titled`: the first line may be a title and no word.

    `further`: so many more there are, of which nobody wanted to know.
    """

    words: list[str]
    counts: list[int] | None = None
    titled: bool = False
    further: int = 0

    def fitting(self, name: str, rows: int) -> WordList:
        """Return the list for so many rows, without its title. Raises `WordsDiffer`."""
        if len(self.words) == rows and not self.further:
            return self
        if self.titled and len(self.words) == rows + 1 and not self.further:
            return WordList(self.words[1:], None if self.counts is None else self.counts[1:])
        raise WordsDiffer(name, words=len(self.words) + self.further, rows=rows)


def past_mark(stream: Stream) -> bool:
    """Pass over the mark of UTF-8 at the beginning of a text, and tell whether there was one."""
    there = stream.peek(3) == _MARK
    if there:
        stream.read(3)
    return there


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


def read_word_list(stream: Stream, choices: ImportChoices, limit: ListLimit) -> WordList:
    """Return the words of a list. Raises `BadWord`, `BadByte`, `TooManyLetters`, `UnknownFormat`."""
    if is_npy(stream):
        words, total = words_in(stream, limit)
        return WordList(words, further=total - len(words))
    if is_json_list(stream):
        words, total = json_words(stream, limit)
        return WordList(words, further=total - len(words))
    lines, total = _read_lines(stream, choices, limit)
    found = _table(lines) if "\t" in "".join(lines[:2]) else _lines(lines)
    found.further = total - len(lines)
    return found


def _read_lines(stream: Stream, choices: ImportChoices, limit: ListLimit) -> tuple[list[str], int]:
    """Return the lines that are wanted, and how many there are up to the last that is not empty."""
    decoder, lines, seen, total = Decoder(stream.name, choices), list[str](), 0, 0
    for each in stream.lines():
        if each and each[-1].endswith(b"\r"):
            each = [line.rstrip(b"\r") for line in each]
        total = next((seen + place for place in range(len(each), 0, -1) if each[place - 1]), total)
        seen += len(each)
        lines += ["" if line is None else line for line in decoder.words(each[: limit.words - len(lines)])]
        if limit.enough(stream, seen):
            break
    del lines[total:]
    return lines, total


def _lines(lines: list[str]) -> WordList:
    """Return one word a line; where each line ends with a whole number, as word2vec's vocabulary has it, its count."""
    pairs = [line.rsplit(" ", 1) for line in lines]
    if lines and all(
        len(pair) == 2 and pair[1].isascii() and pair[1].isdigit() and len(pair[1]) < 18 for pair in pairs
    ):
        return WordList([word for word, _ in pairs], [int(count) for _, count in pairs])
    return WordList(lines, titled=True)


def _is_count(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 18


def _table(lines: list[str]) -> WordList:
    rows = [line.split("\t") for line in lines]
    title = [cell.strip().lower() for cell in rows[0]]
    column = next((place for place, name in enumerate(title) if name in NAMES), 0)
    counted = next((place for place, name in enumerate(title) if name in COUNTS), -1)
    words = [row[column] if column < len(row) else "" for row in rows]
    cells = [row[counted] if 0 <= counted < len(row) else "" for row in rows]
    right = counted >= 0 and all(map(_is_count, cells[1:]))
    return WordList(words, [0, *map(int, cells[1:])] if right else None, titled=True)


@dataclass(slots=True)
class Joined(Reading):
    """Rows of numbers with the words of a list beside them."""

    rows: Reading = None  # type: ignore[assignment]
    listed: WordList = field(default_factory=lambda: WordList([]))
    looked: bool = False

    def blocks(self, scratch: Path) -> Iterator[Block]:
        """Yield the words with their rows. Raises `WordsDiffer` where there are more or fewer."""
        promised = self.rows.words
        listed = self.listed if promised is None or self.looked else self._fitted(promised)
        done, skip = 0, 0
        for number, block in enumerate(self.rows.blocks(scratch)):
            if promised is None and number == 0 and listed.titled and _has_title(listed):
                skip = 1
            end = done + len(block.rows)
            words = listed.words[skip + done : skip + end]
            if len(words) < len(block.rows):
                if not (self.looked or self.choices.lenient):
                    raise WordsDiffer(self.name, words=len(listed.words) + listed.further - skip, rows=end)
                yield Block(words, block.rows[: len(words)], self._counts(listed, skip + done, skip + end))
                return
            yield Block(words, block.rows, self._counts(listed, skip + done, skip + end))
            done = end
        if len(listed.words) + listed.further - skip != done and not (self.looked or self.choices.lenient):
            raise WordsDiffer(self.name, words=len(listed.words) + listed.further - skip, rows=done)

    def first_words(self, most: int, scratch: Path) -> list[str]:
        """Return the first words of the list; rows of text are looked at too, since their lines can be damaged."""
        if self.rows.words is None:
            return Reading.first_words(self, most, scratch)
        titled = self.listed.titled and _has_title(self.listed) and len(self.listed.words) > min(self.rows.words, most)
        return self.listed.words[int(titled) :][:most]

    def _fitted(self, promised: int) -> WordList:
        if self.choices.lenient and len(self.listed.words) < promised:
            return self.listed
        return self.listed.fitting(self.name, promised)

    def _counts(self, listed: WordList, begin: int, end: int) -> Sequence[int] | None:
        return None if listed.counts is None else listed.counts[begin:end]


def _has_title(listed: WordList) -> bool:
    """Tell whether the first line of a list of unknown length is a title."""
    return bool(listed.words) and listed.words[0].strip().lower() in NAMES


@dataclass(slots=True)
class Counted(Reading):
    """Words with their rows, whose counts stand in a list beside them."""

    inner: Reading = None  # type: ignore[assignment]
    listed: dict[str, int] = field(default_factory=dict)

    def blocks(self, scratch: Path) -> Iterator[Block]:
        """Yield the words with the counts of the list; 0 for a word that it does not have."""
        for block in self.inner.blocks(scratch):
            yield Block(block.words, block.rows, [self.listed.get(word, 0) for word in block.words], block.damaged)
