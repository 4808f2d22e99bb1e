"""Which encoding the bytes of a text are in, and how sure that is.

The rule is plain: decode by each candidate, allow a character cut in two at either end, and see how
many of the characters that are not ASCII belong to the most frequent ones. A text that is read in a
wrong encoding consists of rare characters.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass

from embed_core.corpus.kinds import kind_of
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
    "windows-1252",
)
CODECS = {"big5": "big5hkscs", "shift_jis": "cp932", "windows-1252": "cp1252"}
"""The codec that reads an encoding where it is not the one of that name: the supersets that are in use."""
BOMS = (
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_BLANK = b"\x00 \t\r\n\x0b\x0c\x1a"
LOOKED_AT = 8192
ENOUGH = 10
"""So many characters (of UTF-8: bytes) beyond ASCII make a decision certain."""
MANY_CONTROLS = 0.08
"""Text of one byte a character has fewer control bytes than this share, and chance gives one and a half times it."""
_HAN = (
    "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事"
    "只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情"
    "部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处"
    "总才场师书比住员九笑性通目立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做或利受光王果亲界及今清物台象记边共风战干接它许八特觉"
    "望直服林南度色字请交爱让认算论百吃义怎元社六功思非流每青夫连远跟带花快条变言权往该近留红保达办半候七必城父强步完深即求士转量空甚众轻"
    "這個們來說國為會對時過還後當學麼開從將見經長現進種點樣發動實無問應關讓請聽義數萬與給幾間東門車馬頭邊裡兒話聲書氣業場師體處總張難覺愛認論"
    "，。！？、；：「」『』“”‘’《》（）…—·　"
)
_KANA = "".join(map(chr, (*range(0x3041, 0x3097), *range(0x30A1, 0x30FB), 0x30FC)))
_ACCENTED = "àâäáãåæçéèêëíìîïñóòôöõøœúùûüýÿßðþšžÀÂÄÁÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØŒÚÙÛÜÝÐÞŠŽ“”‘’‚„–—…«»‹›°§£€¿¡ºª·•™©®\xa0"
_FREQUENT = frozenset(_HAN + _KANA)
_ALONE = re.compile(rf"(?<![^\x00-\x7f])[{_ACCENTED}](?![^\x00-\x7f])")
_BEYOND_ASCII = re.compile("[^\x00-\x7f]")
_OTHER_SCRIPTS = re.compile("[\u00a0-\u06ff\u0900-\u0e7f\u1e00-\u203a]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
"""Counted for less than half, since Chinese of GB18030 read as UTF-16 gives Hangul."""
_LETTERS = re.compile("[A-Za-z ]")
_CUT = re.compile("^\ufffd{1,3}|\ufffd$")
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x19\x1c-\x1f\x7f]")
_IMPOSSIBLE = frozenset(("Cc", "Cn", "Co", "Cs"))
_HIGH_BYTE = re.compile(rb"[\x80-\xff]")


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


def _best(head: bytes, telling: bytes, controls: float) -> Detection:
    found: list[tuple[Candidate, int]] = []
    for encoding in ENCODINGS:
        wide = _width(encoding) > 1
        if wide or controls <= MANY_CONTROLS:
            share, judged = _plausible(head if wide else telling, encoding)
            found.append((Candidate(encoding, round(share, 4)), judged))
    found.sort(key=lambda pair: -pair[0].share)
    (best, judged), (second, _) = found[:2]
    if controls > MANY_CONTROLS and best.share < 0.3:
        raise NotText("binary")
    certain = best.share >= 0.5 and best.share - second.share >= 0.2 and judged >= ENOUGH
    if best.share == 0:
        best = Candidate("windows-1252", 0.0)
    others = [c for c, _ in found if c.share > 0 and c.encoding != best.encoding][:3]
    return Detection(best.encoding, certain, (best, *others), False)


def _width(encoding: str) -> int:
    return {"utf-16": 2, "utf-32": 4}.get(encoding[:6], 1)


def _is_utf8(data: bytes) -> bool:
    """Tell whether bytes are UTF-8 beyond doubt: ASCII, or enough bytes beyond it that fit together."""
    begin = 0
    while begin < min(3, len(data)) and 0x80 <= data[begin] <= 0xBF:
        begin += 1
    head = data[begin:4_000_000]
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


def _plausible(data: bytes, encoding: str) -> tuple[float, int]:
    """Return the best share of frequent characters over the places where the first character may begin."""
    width = _width(encoding)
    begins = width if width > 1 else 1 if encoding in ("utf-8", "windows-1252") else 2
    doubt = 0.75 if width > 1 else 0.98
    best = (0.0, 0)
    for begin in range(begins):
        piece = data[begin:]
        text = piece[: len(piece) // width * width].decode(CODECS.get(encoding, encoding), "replace")
        text = _CUT.sub("", text)
        if text:
            share, characters = _share(text, encoding)
            best = max(best, (share * (doubt if begin else 1.0), characters))
    return best


def _share(text: str, encoding: str) -> tuple[float, int]:
    """Return how common the characters are (0 to 1), and how many were judged.

    Impossible characters count threefold. That bytes fit together as UTF-8 says more than their
    characters: with each of them it is half as likely to be chance.
    """
    if encoding == "windows-1252":
        return _western(text)
    characters = text if _width(encoding) > 1 else "".join(_BEYOND_ASCII.findall(text))
    if not characters:
        return 0.0, 0
    rest = [c for c in characters if c not in _FREQUENT and not (" " <= c <= "~" or c in "\n\r\t")]
    common: float = len(characters) - len(rest)
    impossible = sum(c == "\ufffd" or unicodedata.category(c) in _IMPOSSIBLE for c in rest)
    if encoding.startswith("utf"):
        scripts = "".join(rest)
        common += len(_OTHER_SCRIPTS.findall(scripts)) + 0.4 * len(_HANGUL.findall(scripts))
    share = max(0.0, (common - 3 * impossible) / len(characters))
    if encoding == "utf-8" and not impossible:
        long = sum(c >= "\u0800" for c in characters)
        share = max(share, 1 - 0.5 ** ((len(characters) + long) / 2))
    return share, len(characters)


def _western(text: str) -> tuple[float, int]:
    """Judge a text of Windows-1252: a letter with an accent stands alone among letters without."""
    judged = len(_BEYOND_ASCII.findall(text))
    plain = len(text) - judged
    if not judged or not plain:
        return 0.0, judged
    alone = len(_ALONE.findall(text)) - 3 * text.count("\ufffd")
    return max(0.0, alone / judged * len(_LETTERS.findall(text)) / plain), judged
