"""From the bytes of a file to clean pieces of text, a little at a time."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from embed_core.corpus.cleaning import LINE_ENDS, damage, tidy
from embed_core.corpus.decoding import BOMS
from embed_core.corpus.plausible import CODECS
from embed_core.corpus.readers.documents import BLOCK
from embed_core.corpus.readers.inputs import Input

LONGEST_LINE = 10_000_000
"""Characters of a line of a table; what is longer is no row."""
_UNDECODABLE = re.compile("\ufffd+")
_ENDS = ("\n", "。", ". ", "！", "？", "，", " ", "\u3000")


@dataclass(slots=True)
class Characters:
    """What was found in the characters of a text: see `cleaning.Decoded`."""

    removed: int = 0
    replaced: int = 0
    damaged: int = 0


def decoded(file: Input, encoding: str, counts: Characters) -> Iterator[str]:
    """Yield the text of a file as it stands, without a byte order mark; what cannot be decoded is U+FFFD."""
    decoder = codecs.getincrementaldecoder(CODECS.get(encoding, encoding))()
    bom = next((mark for mark, name in BOMS if name == encoding and file.head(4).startswith(mark)), b"")
    for number, chunk in enumerate(file.chunks()):
        if text := _step(decoder, chunk[len(bom) :] if not number else chunk, counts, final=False):
            yield text
    if file.whole and (text := _step(decoder, b"", counts, final=True)):
        yield text


def _step(decoder: codecs.IncrementalDecoder, chunk: bytes, counts: Characters, *, final: bool) -> str:
    state = decoder.getstate()
    try:
        return decoder.decode(chunk, final)
    except UnicodeDecodeError:
        there = _tolerant(decoder, state, chunk, "ignore", final)
        text = _tolerant(decoder, state, chunk, "replace", final)
        places = len(_UNDECODABLE.findall(text)) - len(_UNDECODABLE.findall(there))
        counts.replaced += places
        counts.damaged -= places
        return text


def _tolerant(decoder: codecs.IncrementalDecoder, state: tuple[bytes, int], chunk: bytes, way: str, final: bool) -> str:
    decoder.setstate(state)
    decoder.errors = way
    text = decoder.decode(chunk, final)
    decoder.errors = "strict"
    return text


def cleaned(chunks: Iterable[str], counts: Characters, size: int = BLOCK) -> Iterator[str]:
    """Yield the text in NFC, line ends as \\n, without invisible characters, in pieces of at most `size` characters."""
    rest = ""
    for chunk in chunks:
        rest += chunk
        while len(rest) > size + 1:
            cut = _cut(rest, size)
            yield _clean(rest[:cut], counts)
            rest = rest[cut:]
    while rest:
        cut = _cut(rest, size) if len(rest) > size else len(rest)
        yield _clean(rest[:cut], counts)
        rest = rest[cut:]


def _clean(text: str, counts: Characters) -> str:
    counts.damaged += damage(text)
    for end in LINE_ENDS:
        text = text.replace(end, "\n")
    clean, removed = tidy(text)
    counts.removed += removed
    return clean


def _cut(text: str, size: int) -> int:
    """Return where a piece of at most `size` characters may end: after a line, a sentence or a word."""
    for sign in _ENDS:
        at = text.rfind(sign, size // 2, size)
        if at >= 0:
            return at + len(sign)
    at = size
    while at > size // 2 and (unicodedata.combining(text[at]) or "\u1160" <= text[at] <= "\u11ff"):
        at -= 1
    return at - 1 if text[at - 1] == "\r" else at


def lines_of(pieces: Iterable[str]) -> Iterator[str]:
    """Yield clean text line by line, each with its end; a line longer than a piece comes in several."""
    for piece in pieces:
        yield from piece.splitlines(keepends=True)


def blocks_of(lines: Iterable[str], size: int = BLOCK) -> Iterator[str]:
    """Yield lines joined to blocks of about `size` characters."""
    kept: list[str] = []
    length = 0
    for line in lines:
        if length and length + len(line) > size:
            yield "".join(kept)
            kept, length = [], 0
        kept.append(line)
        length += len(line)
    if kept:
        yield "".join(kept)


def rows_of(chunks: Iterable[str]) -> Iterator[str | None]:
    """Yield the lines of a table as they stand, ended by \\n; None for one longer than LONGEST_LINE.

    Only \\n, \\r\\n and \\r end a line: the other line ends of Unicode may stand inside a cell.
    """
    rest: list[str] = []
    length, pending = 0, ""
    for chunk in chunks:
        text = pending + chunk
        pending = "\r" if text.endswith("\r") else ""
        text = text[: len(text) - len(pending)].replace("\r\n", "\n").replace("\r", "\n")
        *ended, last = text.split("\n")
        for line in ended:
            yield None if length + len(line) > LONGEST_LINE else "".join((*rest, line, "\n"))
            rest, length = [], 0
        length += len(last)
        rest = [*rest, last] if length <= LONGEST_LINE else []
    if length or pending:
        yield None if length > LONGEST_LINE else "".join((*rest, "\n"))
