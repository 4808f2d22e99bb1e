"""Which encoding the bytes of a text are in, and how sure that is.

The rule is plain: decode by each candidate, allow a character cut in two at either end, and see how
many of the characters that are not ASCII belong to the most frequent ones. A text that is read in a
wrong encoding consists of rare characters.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import BinaryIO

from embed_core.corpus.kinds import kind_of
from embed_core.corpus.plausible import plausible, readable, width_of
from embed_core.errors import LabError

ENCODINGS = (
    "utf-8",
    "gb18030",
    "big5",
    "utf-16-le",
    "utf-16-be",
    "utf-32-le",
    "utf-32-be",
    "shift_jis",
    "euc-jp",
    "euc-kr",
    "windows-1252",
    "windows-1250",
    "windows-1251",
    *(f"windows-{number}" for number in range(1253, 1259)),
)
BOMS = (
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_BLANK = b"\x00 \t\r\n\x0b\x0c\x1a"
LOOKED_AT = 8192
WHOLE = 4_000_000
"""Bytes: of a larger file the beginning and some pieces of the rest are looked at."""
ENOUGH = 10
"""So many characters (of UTF-8: bytes) beyond ASCII make a decision certain."""
MANY_CONTROLS = 0.08
"""Text of one byte a character has fewer control bytes than this share, and chance gives one and a half times it."""
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x19\x1c-\x1f\x7f]")
_HIGH_BYTE = re.compile(rb"[\x80-\xff]")
_PLAIN_BYTE = re.compile(rb"[\x00-\x20]")


class EmptyText(LabError):
    """A file holds no text."""

    message_id = "error-empty-text"

    def __init__(self, name: str = "") -> None:
        super().__init__(name=name)
        if name:
            self.identifier = "error-empty-text-named"


class NotText(LabError):
    """A file is not text."""

    message_id = "error-not-text"

    def __init__(self, kind: str, *, name: str = "") -> None:
        super().__init__(kind=kind, name=name)
        if name:
            self.identifier = "error-not-text-named"


@dataclass(frozen=True, slots=True)
class Candidate:
    """An encoding that the bytes could be in; `share` of 1 means that all characters are common ones."""

    encoding: str
    share: float


@dataclass(frozen=True, slots=True)
class Detection:
    """What the bytes seem to be. `certain`: a byte order mark, valid UTF-8, or far ahead of the next.

    `candidates` has the best first; other encodings that could be meant follow. `bom` is a byte order mark.
    """

    encoding: str
    certain: bool
    candidates: tuple[Candidate, ...]
    bom: bool


def detect(data: bytes) -> Detection:
    """Return the encoding that the bytes seem to be in. Raises `EmptyText` and `NotText`."""
    if not data.strip(_BLANK):
        raise EmptyText()
    if kind := kind_of(data):
        raise NotText(kind)
    for bom, encoding in BOMS:
        if data.startswith(bom) and not (encoding == "utf-32-le" and len(data) % 4):
            if not data[len(bom) :].strip(_BLANK):
                raise EmptyText()
            return Detection(encoding, True, (Candidate(encoding, 1.0),), True)
    head = data[:LOOKED_AT]
    controls = len(_CONTROLS.findall(head)) / len(head)
    if controls <= MANY_CONTROLS and _is_utf8(data):
        return Detection("utf-8", True, (Candidate("utf-8", 1.0),), False)
    return _best(head, _telling(data), controls)


def detect_in(handle: BinaryIO, size: int) -> Detection:
    """Return the encoding of an open file: what `detect` finds in its beginning and in pieces of the rest."""
    handle.seek(0)
    sample = handle.read(WHOLE)
    if size > len(sample) == WHOLE:
        step = (size - WHOLE) // 64
        pieces = [sample[: sample.rfind(b"\n") + 1] or sample]
        for number in range(64):
            handle.seek(WHOLE + number * step)
            pieces.append(_whole_lines(handle.read(LOOKED_AT)))
        sample = b"".join(pieces)
    handle.seek(0)
    return detect(sample)


def _whole_lines(piece: bytes) -> bytes:
    """Return a piece without what may be half a character at its ends."""
    begin = piece.find(b"\n") + 1 or (match.end() if (match := _PLAIN_BYTE.search(piece)) else len(piece))
    end = piece.rfind(b"\n") + 1
    return piece[begin : end if end > begin else max(begin, piece.rfind(b" ") + 1)]


def _best(head: bytes, telling: bytes, controls: float) -> Detection:
    found: list[tuple[Candidate, int]] = []
    for encoding in ENCODINGS:
        wide = width_of(encoding) > 1
        if wide or controls <= MANY_CONTROLS:
            share, judged = plausible(head if wide else telling, encoding)
            found.append((Candidate(encoding, round(share, 4)), judged))
    found.sort(key=lambda pair: -pair[0].share)
    best, judged = found[0]
    rivals = (c for c, _ in found[1:] if c.share > best.share - 0.2 and c.share > 0)
    if controls > MANY_CONTROLS and best.share < 0.3:
        raise NotText("binary")
    text = readable(telling, best.encoding)
    alone = all(readable(telling, rival.encoding) == text for rival in rivals)
    certain = best.share >= 0.5 and alone and judged >= ENOUGH
    if best.share == 0:
        best = Candidate("windows-1252", 0.0)
    others = [c for c, _ in found if c.share > 0 and c.encoding != best.encoding][:3]
    return Detection(best.encoding, certain, (best, *others), False)


def _is_utf8(data: bytes) -> bool:
    """Tell whether bytes are UTF-8 beyond doubt: ASCII, or enough bytes beyond it that fit together."""
    begin = 0
    while begin < min(3, len(data)) and 0x80 <= data[begin] <= 0xBF:
        begin += 1
    head = data[begin : 2 * WHOLE]
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return False
    high = sum(1 for _ in zip(_HIGH_BYTE.finditer(head), range(ENOUGH)))
    return high == ENOUGH or (high == begin == 0)


def _telling(data: bytes) -> bytes:
    """Return the bytes that tell encodings apart: pieces from all over the text that go beyond ASCII."""
    if len(data) <= LOOKED_AT:
        return data
    pieces = []
    for part in range(8):
        begin = part * len(data) // 8
        line = data.find(b"\n", begin, begin + 4096)
        high = _HIGH_BYTE.search(data, line + 1 if line >= 0 and part else begin)
        if high:
            piece = data[high.start() : high.start() + LOOKED_AT // 8]
            pieces.append(piece[: piece.rfind(b"\n") + 1] or piece)
    return b"".join(pieces)
