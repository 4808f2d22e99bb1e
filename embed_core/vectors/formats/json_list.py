"""A JSON list of words, or an object that gives each word its row: taken word by word, never parsed as a whole."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from embed_core.vectors.formats.faults import BadByte
from embed_core.vectors.formats.inputs import CHUNK, Stream
from embed_core.vectors.formats.reading import LONGEST_WORD, ListLimit

HEAD = 1 << 16
_INNER = r'[^"\\\x00-\x1f]*(?:\\.[^"\\\x00-\x1f]*)*'
_TEXT = rf'\s*"({_INNER})"\s*'
_OPENING = re.compile(r"\s*(?:(\[)\s*(\])?|(\{)\s*(\})?)")
_ITEM = {"[": re.compile(_TEXT + r"()([,\]])"), "{": re.compile(_TEXT + r":\s*(\d{1,9})\s*([,}])")}
_BEGUN = re.compile(rf'\s*(?:"{_INNER}(?:\\|"\s*(?::\s*\d*\s*)?)?)?')
"""What may be left at the end of a piece: an item that goes on in the next."""


@dataclass(slots=True)
class _Items:
    """The items of a text that comes in pieces: (word, its row as it is written). `closed` after the last bracket."""

    text: str = ""
    place: int = 0
    kind: str = ""
    closed: bool = False
    _decoder: codecs.IncrementalDecoder = field(default_factory=codecs.getincrementaldecoder("utf-8"))

    def feed(self, data: bytes) -> None:
        """Append a piece. Raises `UnicodeDecodeError`."""
        self.text, self.place = self.text[self.place :] + self._decoder.decode(data), 0

    def taken(self) -> Iterator[tuple[str, str]]:
        """Yield the items that are there whole. Raises `ValueError` for a text that no JSON has."""
        if not self.kind and (opened := _OPENING.match(self.text)):
            self.kind, self.place = opened[1] or opened[3], opened.end()
            self.closed = bool(opened[2] or opened[4])
        if not self.kind:
            return
        item = _ITEM[self.kind]
        while not self.closed and (found := item.match(self.text, self.place)):
            written, row, end = found.groups()
            self.place, self.closed = found.end(), end != ","
            yield (json.loads(f'"{written}"') if "\\" in written else written), row

    @property
    def sound(self) -> bool:
        """Whether what is left may be the beginning of an item, or is the space after the end."""
        left = self.text[self.place :]
        return not left.strip() if self.closed else bool(self.kind and _BEGUN.fullmatch(left))


def is_json_list(stream: Stream) -> bool:
    """Tell whether the beginning of a file is that of a JSON list of texts, or of an object of texts with numbers."""
    items = _Items()
    try:
        items.feed(stream.peek(HEAD))
        for _ in items.taken():
            pass
    except ValueError:
        return False
    return items.sound


def json_words(stream: Stream, limit: ListLimit) -> tuple[list[str], int]:
    """Return the words that `limit` wants in the order of their rows, and how many there are in all.

    Raises `BadByte` where it is no JSON to its end, or rows are left out or come twice, and `TooManyLetters`.
    """
    items, found, total = _Items(), dict[int, str](), 0
    while not items.closed:
        data = stream.read(CHUNK // 4)
        try:
            items.feed(data)
            for word, row in items.taken():
                at = int(row or total)
                if at in found:
                    raise BadByte(stream.name, stream.at)
                if at < limit.words:
                    found[at] = word if "\n" not in word else ""
                total = total + 1
        except ValueError as error:
            raise BadByte(stream.name, stream.at) from error
        if limit.enough(stream, total):
            return _from_first(found), total
        if not data or len(items.text) - items.place > 6 * LONGEST_WORD or not items.sound:
            break
    _see_end(stream, items, found, total)
    return _from_first(found), total


def _see_end(stream: Stream, items: _Items, found: dict[int, str], total: int) -> None:
    rest = items.text[items.place :].encode("utf-8") + stream.peek(64)
    if not items.closed or rest.strip() or (found and max(found) >= total):
        raise BadByte(stream.name, stream.at)
    if items.kind == "{" and len(_from_first(found)) < len(found):
        raise BadByte(stream.name, stream.at)


def _from_first(found: dict[int, str]) -> list[str]:
    """Return the words from row 0 on, as far as no row is missing."""
    words: list[str] = []
    while len(words) in found:
        words.append(found[len(words)])
    return words
