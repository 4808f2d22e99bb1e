"""word2vec as bytes: a line with the numbers of words and dimensions, then each word, a space, and its float32s."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from embed_core.vectors.formats.faults import BadByte, CutShort, MoreThanPromised
from embed_core.vectors.formats.inputs import Stream
from embed_core.vectors.formats.lines import header
from embed_core.vectors.formats.reading import (
    LONGEST_WORD,
    ROWS_BYTES,
    Block,
    Decoder,
    ImportChoices,
    Reading,
    block_of,
    check_promise,
)
from embed_core.vectors.formats.spaces import without_spaces
from embed_core.vectors.word_vectors import WordVectors, blocks_of


def matches(stream: Stream) -> bool:
    """Tell whether a file begins so; `word2vec_text` is asked first."""
    return header(stream.peek(200)) is not None


def open_reading(stream: Stream, choices: ImportChoices) -> Reading:
    """Begin to read. Raises `TooManyPromised`, and `CutShort` where the file cannot hold what is wanted of it."""
    told = header(stream.peek(200))
    assert told is not None
    words, dimensions, length = told
    check_promise(stream.name, words, dimensions)
    stream.read(length)
    room = None if stream.left is None else stream.left // (2 + 4 * dimensions)
    if room is not None and min(words, choices.first or words) > room + 1 and not choices.lenient:
        raise CutShort(stream.name, promised=words, found=room, byte=stream.size)
    return _Words(stream.name, dimensions, words, choices, stream=stream)


@dataclass(slots=True)
class _Words(Reading):
    def blocks(self, scratch: Path) -> Iterator[Block]:
        decoder, width = Decoder(self.name, self.choices), 4 * self.dimensions
        done, data, promised = 0, b"", self.words or 0
        while done < promised:
            begun = self.stream.at - len(data)
            more = self.stream.read(max(ROWS_BYTES, width + 2 * LONGEST_WORD) - len(data))
            data += more
            words, rows, place = [], [], 0
            while done < promised:
                space = data.find(b" ", place, place + LONGEST_WORD)
                if space < 0 and len(data) - place >= LONGEST_WORD and not self.choices.lenient:
                    raise BadByte(self.name, begun + place)
                if space < 0 or space + 1 + width > len(data):
                    break
                words.append(data[place:space].lstrip(b"\n"))
                rows.append(data[space + 1 : space + 1 + width])
                place = space + 1 + width
                done += 1
            if words:
                numbers = np.frombuffer(b"".join(rows), "<f4").reshape(len(words), self.dimensions)
                yield block_of(decoder, words, numbers)
            elif self.choices.lenient:
                return
            else:
                raise CutShort(self.name, promised=promised, found=done, byte=begun + place)
            data = data[place:]
        self._end(data)

    def _end(self, rest: bytes) -> None:
        byte = self.stream.at - len(rest)
        if (rest + self.stream.read(64)).strip() and not self.choices.lenient:
            raise MoreThanPromised(self.name, promised=self.words or 0, byte=byte)


def names(model: WordVectors) -> Sequence[str]:
    """Return a model's words as the file holds them."""
    return without_spaces(model.words)


def pieces(model: WordVectors) -> Iterator[bytes]:
    """Yield the file that holds a model. Spaces in words become underscores."""
    yield f"{len(model)} {model.dimensions}\n".encode()
    written = iter(names(model))
    for rows in blocks_of(model.matrix):
        little = np.ascontiguousarray(rows, "<f4")
        yield b"".join(next(written).encode("utf-8") + b" " + row.tobytes() + b"\n" for row in little)
