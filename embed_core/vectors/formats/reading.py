"""What every reader gives: a promise (words, dimensions) first, then blocks of words with their rows."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from embed_core.parameters import bounded, choice, validate
from embed_core.vectors.draft import STORAGES
from embed_core.vectors.formats.faults import BadWord, NoWords, TooManyLetters, TooManyPromised, UnknownFormat
from embed_core.vectors.formats.inputs import Stream

Array = np.ndarray[Any, Any]
MOST_DIMENSIONS = 65_536
MOST_WORDS = 20_000_000
LONGEST_WORD = 16_384
"""Bytes of a word."""
LETTERS, LETTERS_A_WORD = 16 << 20, 512
"""What the words of a model may take together: so many bytes, and so many more for each."""
GLANCE_BYTES = 8 << 20
"""Unpacked bytes that a glance reads at most."""
GLANCE_DAMAGED = 1000
"""Rows that cannot be read after which a glance ends."""
ENCODINGS = (
    "utf-8",
    "gb18030",
    "big5",
    "shift_jis",
    "euc-jp",
    "euc-kr",
    "windows-1252",
    "windows-1250",
    "windows-1251",
)
ROWS_BYTES = 4 << 20
"""Bytes of the rows of a block."""


@dataclass(frozen=True, kw_only=True)
class ImportChoices:
    """How a file of vectors is taken in.

    `first`: so many words from the beginning, 0 for all. `storage`: precision on disk. `lenient`: what cannot be
    read is left out and counted, and a file that ends early gives what is there. `subwords`: those of fastText are
    kept. `file`: which of several files in an archive, "" for the first.
    """

    first: int = bounded(0, 0, MOST_WORDS)
    storage: str = choice("float32", STORAGES)
    encoding: str = choice("utf-8", ENCODINGS)
    lenient: bool = False
    subwords: bool = True
    file: str = ""

    def __post_init__(self) -> None:
        validate(self)


@dataclass(frozen=True, slots=True)
class ListLimit:
    """How much of a list is read: so many words are kept. `glance`: it is only looked at, and reading ends early.

    `bytes`: reading ends after so many, 0 for none.
    """

    words: int = MOST_WORDS
    glance: bool = False
    bytes: int = 0

    def enough(self, stream: Stream, found: int) -> bool:
        """Tell whether enough was seen. Raises `TooManyLetters` where no list of words goes on so long."""
        if self.glance:
            return found >= self.words or stream.at >= GLANCE_BYTES
        if self.bytes:
            return stream.at >= self.bytes
        check_letters(stream.name, stream.at, min(found, self.words))
        return False


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """Some words with their rows (k, d) float32, and their counts where they are known; `damaged` were left out.

    `missing`: the places of these among all rows of the block, where the words stand in another file.
    """

    words: Sequence[str]
    rows: Array
    counts: Sequence[int] | None = None
    damaged: int = 0
    missing: Sequence[int] = ()


@dataclass(slots=True)
class Reading(ABC):
    """A file that is being read. `words`: how many it promises, None where it promises none.

    `subword_facts` is filled by readers that write subwords into the draft's folder; `told` says what else was
    met on the way, by name of remark. `titled` has the "line" of a "list" (a file's name) that was taken for its title,
    where it might have been a word.
    """

    name: str
    dimensions: int
    words: int | None
    choices: ImportChoices
    counted: bool = False
    buckets: int = 0
    subword_facts: dict[str, int] | None = None
    told: dict[str, int] = field(default_factory=dict)
    stream: Stream = None  # type: ignore[assignment]
    titled: Mapping[str, str] = field(default_factory=dict)

    @abstractmethod
    def blocks(self, scratch: Path) -> Iterator[Block]:
        """Yield the words with their rows; `scratch` is the folder of the model that is being made."""

    def first_words(self, most: int, scratch: Path) -> list[str]:
        """Return the first words that a model can hold, from as little of the file as that takes."""
        found: dict[str, None] = {}
        for block in self.blocks(scratch):
            found |= dict.fromkeys(filter(None, block.words))
            self.told["damaged"] = self.told.get("damaged", 0) + block.damaged
            if len(found) >= most or self.told["damaged"] > GLANCE_DAMAGED or self.stream.at > GLANCE_BYTES:
                break
        return list(found)[:most]


def check_promise(name: str, words: int | None, dimensions: int) -> None:
    """Refuse what no model has, before any memory is taken for it."""
    if dimensions < 1:
        raise UnknownFormat(name)
    if dimensions > MOST_DIMENSIONS:
        raise TooManyPromised(name, "dimensions", found=dimensions, most=MOST_DIMENSIONS)
    if words is not None and words > MOST_WORDS:
        raise TooManyPromised(name, "words", found=words, most=MOST_WORDS)
    if words is not None and words < 1:
        raise NoWords(name)


def check_letters(name: str, letters: int, words: int) -> None:
    """Refuse words that are longer together than those of any model. Raises `TooManyLetters`."""
    if letters > LETTERS + LETTERS_A_WORD * words:
        raise TooManyLetters(name, letters=letters)


def rows_a_block(dimensions: int) -> int:
    """Return how many rows a block has."""
    return max(1, ROWS_BYTES // (4 * dimensions))


@dataclass(slots=True)
class Decoder:
    """Words from their bytes. In a lenient reading a word that is not in the encoding is None, and left out."""

    name: str
    choices: ImportChoices
    done: int = 0

    def words(self, written: Sequence[bytes]) -> list[str | None]:
        """Return the words. Raises `BadWord` with the encodings that the words may be in."""
        begun, self.done = self.done, self.done + len(written)
        try:
            found = b"\n".join(written).decode(self.choices.encoding).split("\n")
            if len(found) == len(written):
                return list(found)
        except UnicodeDecodeError:
            pass
        return [self._word(each, begun + place, written) for place, each in enumerate(written, 1)]

    def _word(self, written: bytes, number: int, all: Sequence[bytes]) -> str | None:
        try:
            word = written.decode(self.choices.encoding)
        except UnicodeDecodeError as error:
            if self.choices.lenient:
                return None
            raise BadWord(self.name, number, encoding=self.choices.encoding, likely=likely_encodings(all)) from error
        if "\n" not in word:
            return word
        if self.choices.lenient:
            return None
        raise BadWord(self.name, number, encoding=self.choices.encoding)


def likely_encodings(written: Sequence[bytes]) -> tuple[str, ...]:
    """Return the encodings that these words may be in, best first."""
    from embed_core.corpus.decoding import detect
    from embed_core.errors import LabError

    try:
        found = detect(b"\n".join(written)[:200_000])
    except LabError:
        return ()
    names = dict.fromkeys((found.encoding, *(each.encoding for each in found.candidates)))
    return tuple(name for name in names if name in ENCODINGS and name != "utf-8")[:3]


def block_of(
    decoder: Decoder,
    written: Sequence[bytes],
    rows: Array,
    *,
    counts: Sequence[int] | None = None,
    damaged: int = 0,
) -> Block:
    """Return a block of words as they are written, without those that cannot be decoded."""
    words = decoder.words(written)
    if None not in words:
        return Block([word for word in words if word is not None], rows, counts, damaged)
    kept = np.array([word is not None for word in words], bool)
    taken = [word for word in words if word is not None]
    left = None if counts is None else [count for count, keep in zip(counts, kept.tolist()) if keep]
    return Block(taken, rows[kept], left, damaged + len(words) - len(taken))
