"""From bytes to text: which encoding, how sure, and what was damaged.

The rule is plain: decode strictly by each candidate, allowing a character cut in two at either
end; then see how many of the characters are among the most frequent ones of their script.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

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
_BOMS = (
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_MAGIC = (
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
    (b"%PDF", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"\x1f\x8b", "gzip"),
    (b"\xd0\xcf\x11\xe0", "doc"),
    (b"MZ\x90", "exe"),
    (b"\x7fELF", "elf"),
    (b"BOOKMOBI", "mobi"),
)
LOOKED_AT = 200_000
_HAN = (
    "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事"
    "只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情"
    "部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处"
    "总才场师书比住员九笑性通目立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做或利受光王果亲界及今清物台象记边共风战干接它许八特觉"
    "望直服林南度色字请交爱让认算论百吃义怎元社六功思非流每青夫连远跟带花快条变言权往该近留红保达办半候七必城父强步完深即求士转量空甚众轻"
    "這個們來說國為會對時過還後當學麼開從將見經長現進種點樣發動實無問應關讓請聽義數萬與給幾間東門車馬頭邊裡兒話聲書氣業場師體處總張難覺愛認論"
    "，。！？、：；「」“”《》（）…—　"
)
_KANA = "".join(chr(c) for c in (*range(0x3041, 0x3097), *range(0x30A1, 0x30FB)))
_PLAIN = "".join(chr(c) for c in range(32, 127)) + "\n\r\t"
_FREQUENT = frozenset(_HAN + _KANA + _PLAIN)
_HIGH = re.compile("[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u20ac]")
_DROPPED = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 127, *range(128, 160))) | dict.fromkeys(
    (0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, 0xAD, *range(0xD800, 0xE000))
)
_DAMAGE = re.compile("锟斤拷|\ufffd+|Ã[\u0080-\u00bf]|â€[\u0080-\uffff]")


class EmptyText(LabError):
    """A file holds no text."""

    message_id = "error-empty-text"

    def __init__(self, name: str = "") -> None:
        super().__init__(name=name)


class NotText(LabError):
    """A file is not text."""

    message_id = "error-not-text"

    def __init__(self, kind: str) -> None:
        super().__init__(kind=kind)


class UnknownEncoding(LabError):
    """A name is not one of the encodings that can be read."""

    message_id = "error-unknown-encoding"

    def __init__(self, encoding: str) -> None:
        super().__init__(encoding=encoding[:40], options=ENCODINGS)


@dataclass(frozen=True, slots=True)
class Candidate:
    """An encoding that the bytes could be in; `share` of 1 means that all characters are common ones."""

    encoding: str
    share: float


@dataclass(frozen=True, slots=True)
class Detection:
    """What the bytes seem to be. `certain`: a byte order mark, valid UTF-8, or far ahead of the next."""

    encoding: str
    certain: bool
    candidates: tuple[Candidate, ...]
    bom: bool


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text as read. Counts: characters `removed` (controls, zero-width), places `replaced` (undecodable)
    and `damaged` (the traces of an earlier wrong decoding)."""

    text: str
    removed: int
    replaced: int
    damaged: int


def detect(data: bytes) -> Detection:
    """Return the encoding that the bytes seem to be in. Raises `EmptyText` and `NotText`."""
    if not data.strip(b"\x00 \t\r\n\x0b\x0c") or data in {bom for bom, _ in _BOMS}:
        raise EmptyText()
    for magic, kind in _MAGIC:
        if data.startswith(magic) or (kind == "mobi" and magic in data[:100]):
            raise NotText(kind)
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return Detection(encoding, True, (Candidate(encoding, 1.0),), True)
    head = data[:LOOKED_AT]
    utf8 = _strict(head, "utf-8")
    if utf8 is not None and b"\x00" not in head:
        return Detection("utf-8", True, (Candidate("utf-8", 1.0),), False)
    found = [Candidate(e, round(_plausible(head, e), 4)) for e in ENCODINGS if e != "utf-8"]
    found = sorted((c for c in found if c.share > 0), key=lambda c: -c.share)
    if not found or found[0].share < 0.25:
        raise NotText("binary")
    ahead = found[0].share - (found[1].share if len(found) > 1 else 0.0)
    return Detection(found[0].encoding, found[0].share > 0.45 and ahead > 0.15, tuple(found[:4]), False)


def _strict(data: bytes, encoding: str) -> str | None:
    """Decode without mercy, but for a character cut in two at the end or the beginning."""
    for start in range(4):
        for end in range(4):
            try:
                return data[start : len(data) - end].decode(encoding)
            except UnicodeDecodeError as error:
                broken = error.start + start
                if broken > 3 and broken < len(data) - 4:
                    return None
    return None


def _plausible(data: bytes, encoding: str) -> float:
    wide = {"utf-16": 2, "utf-32": 4}.get(encoding[:6], 1)
    cuts = range(1) if wide == 1 else range(wide)
    best = 0.0
    for cut in cuts:
        piece = data[cut:]
        piece = piece[: len(piece) // wide * wide]
        text = _strict(piece, encoding)
        if text:
            best = max(best, _share(text, encoding) * (1.0 if cut == 0 else 0.9))
    return best


def _share(text: str, encoding: str) -> float:
    if encoding == "windows-1252":
        high = len(_HIGH.findall(text))
        controls = sum(unicodedata.category(c) == "Cc" and c not in "\n\r\t" for c in text)
        return 0.0 if controls or high > 0.25 * len(text) else 1.0 - 2 * high / len(text)
    rare = sum(unicodedata.category(c) in ("Cn", "Co", "Cc", "Cs") and c not in "\n\r\t" for c in text)
    common = sum(c in _FREQUENT for c in text)
    return max(0.0, (common - 5 * rare) / len(text))


def decode(data: bytes, encoding: str) -> Decoded:
    """Return the text, cleaned: NFC, line ends as \\n, controls and zero-width characters removed."""
    if encoding not in ENCODINGS:
        raise UnknownEncoding(encoding)
    for bom, name in _BOMS:
        if name == encoding and data.startswith(bom):
            data = data[len(bom) :]
            break
    before = data.count(b"\xef\xbf\xbd") if encoding == "utf-8" else 0
    text = data.decode(encoding, "replace")
    replaced = max(0, text.count("\ufffd") - before)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    text = text.replace("\x0b", "\n").replace("\x0c", "\n").replace("\x85", "\n")
    clean = text.translate(_DROPPED)
    if not unicodedata.is_normalized("NFC", clean):
        clean = unicodedata.normalize("NFC", clean)
    if not clean.strip():
        raise EmptyText()
    return Decoded(clean, len(text) - len(text.translate(_DROPPED)), replaced, len(_DAMAGE.findall(clean)))
