"""GloVe's text: no header, a word and its numbers a line (Pennington et al. 2014); words may hold spaces."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from embed_core.errors import LabError
from embed_core.vectors.formats.faults import CannotWrite
from embed_core.vectors.formats.inputs import Stream
from embed_core.vectors.formats.lines import HEAD, LineReading, numbers_at_end, text_rows, whole_lines
from embed_core.vectors.formats.reading import ImportChoices, check_promise
from embed_core.vectors.formats.spaces import SPACES, changed, without, without_spaces
from embed_core.vectors.formats.table import format_of
from embed_core.vectors.word_vectors import WordVectors

LOOKED_AT = 200
_EDGE = re.compile(r"^[ \t\r\x0b\x0c]+|[ \t\r\x0b\x0c]+$|\x00")
"""What the reader takes for the space around a word."""


def matches(stream: Stream) -> bool:
    """Tell whether most of the first lines end with equally many numbers, two at least."""
    return _dimensions(stream) >= 2


def open_reading(stream: Stream, choices: ImportChoices) -> LineReading:
    """Begin to read."""
    dimensions = _dimensions(stream)
    check_promise(stream.name, None, dimensions)
    return LineReading(stream.name, dimensions, None, choices, stream=stream)


def names(model: WordVectors) -> Sequence[str]:
    """Return a model's words as the file holds them: as they are, as long as it can be told from them what it is.

    There is no header: where most of the first words end like numbers, the dimensions would be counted wrong.
    Raises `CannotWrite` where no underscore helps.
    """
    words = without(model.words, _EDGE)
    if words[0].startswith("\ufeff"):
        words = changed(words, {0: f"_{words[0][1:]}"})
    for change in (_as_they_are, without_numbers, without_spaces, _with_another_first):
        words = change(words)
        if _tells(model, words):
            return words
    raise CannotWrite("glove", "ambiguous")


def _as_they_are(words: Sequence[str]) -> Sequence[str]:
    return words


def _with_another_first(words: Sequence[str]) -> Sequence[str]:
    return changed(words, {0: f"_{words[0]}"})


def without_numbers(words: Sequence[str]) -> Sequence[str]:
    """Return the words with underscores in those that end with a number of their own."""
    at = [place for place, word in enumerate(words) if numbers_at_end(word.encode("utf-8"))]
    return changed(words, {place: SPACES.sub("_", words[place]) for place in at})


def pieces(model: WordVectors) -> Iterator[bytes]:
    """Yield the file that holds a model."""
    yield from text_rows(model, words=names(model))


def _tells(model: WordVectors, words: Sequence[str]) -> bool:
    """Ask the reader what it takes the beginning of the file for."""
    head = b""
    for piece in text_rows(model, words=words):
        head += piece
        if len(head) > HEAD and (head.count(b"\n", 0, HEAD) > 1 or len(head) > 32 * HEAD):
            break
    stream = Stream("", io.BytesIO(head), len(head))
    try:
        format = format_of(stream) if stream.plain and not head.startswith(b"PK\x03\x04") else None
    except LabError:
        return False
    return format is not None and format.id == "glove" and _dimensions(stream) == model.dimensions


def _dimensions(stream: Stream) -> int:
    """Return how many numbers most lines end with: a word that ends with a number of its own has one more."""
    if b"\x00" in stream.peek(4096):
        return 0
    found = Counter(numbers_at_end(line) for line in whole_lines(stream)[:LOOKED_AT])
    if not found:
        return 0
    best, times = min(found.items(), key=lambda pair: (-pair[1], pair[0]))
    return best if 2 * times > sum(found.values()) else 0
