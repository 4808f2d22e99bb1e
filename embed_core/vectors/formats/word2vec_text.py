"""word2vec as text, which is fastText's .vec too: a line with the numbers of words and dimensions, then the words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from embed_core.vectors.formats.inputs import Stream
from embed_core.vectors.formats.lines import HEAD, LineReading, header, numbers_at_end, text_rows, whole_lines
from embed_core.vectors.formats.reading import ImportChoices, check_promise
from embed_core.vectors.formats.spaces import without_spaces
from embed_core.vectors.word_vectors import WordVectors


def matches(stream: Stream) -> bool:
    """Tell whether a file begins so: most of its first lines have numbers to the end."""
    told = header(stream.peek(200))
    if told is None:
        return False
    lines = whole_lines(stream, told[2])[:20]
    fitting = sum(numbers_at_end(line) >= max(1, told[1] // 2) for line in lines)
    if told[1] > HEAD // 4 or b"\x00" in stream.peek(HEAD):
        return False
    return not lines or 2 * fitting > len(lines) or any(numbers_at_end(line) == told[1] for line in lines[:1])


def open_reading(stream: Stream, choices: ImportChoices) -> LineReading:
    """Begin to read. Raises `TooManyPromised`."""
    told = header(stream.peek(200))
    assert told is not None
    words, dimensions, length = told
    check_promise(stream.name, words, dimensions)
    stream.read(length)
    return LineReading(stream.name, dimensions, words, choices, stream=stream, line=2)


def names(model: WordVectors) -> Sequence[str]:
    """Return a model's words as the file holds them."""
    return without_spaces(model.words)


def pieces(model: WordVectors) -> Iterator[bytes]:
    """Yield the file that holds a model. Spaces in words become underscores."""
    yield f"{len(model)} {model.dimensions}\n".encode()
    yield from text_rows(model, words=names(model))
