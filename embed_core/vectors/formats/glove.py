"""GloVe's text: no header, a word and its numbers a line (Pennington et al. 2014); words may hold spaces."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from embed_core.vectors.formats.inputs import Stream
from embed_core.vectors.formats.lines import LineReading, numbers_at_end, text_rows, whole_lines
from embed_core.vectors.formats.reading import ImportChoices, check_promise
from embed_core.vectors.word_vectors import WordVectors

LOOKED_AT = 200


def matches(stream: Stream) -> bool:
    """Tell whether most of the first lines end with equally many numbers, two at least."""
    return _dimensions(stream) >= 2


def open_reading(stream: Stream, choices: ImportChoices) -> LineReading:
    """Begin to read."""
    dimensions = _dimensions(stream)
    check_promise(stream.name, None, dimensions)
    return LineReading(stream.name, dimensions, None, choices, stream=stream)


def pieces(model: WordVectors) -> Iterator[bytes]:
    """Yield the file that holds a model."""
    yield from text_rows(model)


def _dimensions(stream: Stream) -> int:
    """Return how many numbers most lines end with: a word that ends with a number of its own has one more."""
    if b"\x00" in stream.peek(4096):
        return 0
    found = Counter(numbers_at_end(line) for line in whole_lines(stream)[:LOOKED_AT])
    if not found:
        return 0
    best, times = min(found.items(), key=lambda pair: (-pair[1], pair[0]))
    return best if 2 * times > sum(found.values()) else 0
