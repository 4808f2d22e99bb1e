"""What every reader gives: documents, whose text comes piece by piece."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

BLOCK = 100_000
"""Characters of a block: enough to be quick, few enough to stop soon."""


@dataclass(frozen=True, slots=True)
class Document:
    """One document: its name, what is known of it, and its text in blocks of about 100,000 characters.

    The name is as the person gave it: a file's name, a chapter's heading, the number of a row. A block ends
    where a line, a sentence or a word ends. Blocks are read before the next document is asked for.
    """

    name: str
    meta: Mapping[str, str]
    blocks: Iterator[str]


@dataclass(frozen=True, slots=True)
class Prose:
    """The running text of a file: clean pieces, what the file says of itself, and which lines are headings.

    `headings` grows while the pieces are read; a heading is in it before its piece is given.
    """

    pieces: Iterator[str]
    meta: Mapping[str, str] = field(default_factory=dict)
    headings: Collection[str] = ()
