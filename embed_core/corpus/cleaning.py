"""From bytes to a clean text: decoded, normalised, without what cannot be seen, and its damage counted."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from embed_core.corpus.decoding import BOMS, ENCODINGS, EmptyText
from embed_core.corpus.misread import IN_WESTERN, misread_in_eastern
from embed_core.corpus.plausible import CODECS
from embed_core.errors import LabError

UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
    "\ufff0-\ufffc\ufffe\uffff\ud800-\udfff\ue000-\uf8ff\U000e0000-\U0010ffff]"
)
"""Controls, zero-width and direction marks, variation selectors, surrogates, private use, non-characters."""
LINE_ENDS = ("\r\n", "\r", "\u2028", "\u2029", "\x0b", "\x0c", "\x85")
_HIGH_LATIN = re.compile("[\u00c0-\u00ff]")
_TRACES = re.compile(
    f"{IN_WESTERN}|\u00c3[\u0080-\u00bf]|\u00c2[\u0080-\u00bf]|\u00e2\u20ac.|(?:[À-ÖØ-öø-ÿ][\u00a1-\u00ff]){{3,}}"
)
_READ_AS_GBK, _READ_AS_SHIFT_JIS = "锛銆鈥鐨", "縺繧繝"
_UTF8_IN_GBK = re.compile(rb"[\xe3-\xe9][\x80-\xbf]{2}" * 4 + rb"(?:[\xe3-\xe9][\x80-\xbf]{2})*")
"""Written out, since the search is then four times as fast."""
_UNDECODABLE = re.compile("\ufffd+")


class UnknownEncoding(LabError):
    """A name is not one of the encodings that can be read."""

    message_id = "error-unknown-encoding"

    def __init__(self, encoding: str) -> None:
        super().__init__(encoding=encoding[:40], options=ENCODINGS)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A clean text, and what was found on the way.

    Counts: characters `removed` (controls, zero-width, private use), places `replaced` (bytes that
    the encoding does not have) and `damaged` (the traces of a wrong decoding that happened before).
    """

    text: str
    removed: int
    replaced: int
    damaged: int


def decode(data: bytes, encoding: str) -> Decoded:
    """Return the text: NFC, line ends as \\n, without invisible characters. Raises `EmptyText`, `UnknownEncoding`."""
    if encoding not in ENCODINGS:
        raise UnknownEncoding(encoding)
    bom = next((mark for mark, name in BOMS if name == encoding and data.startswith(mark)), b"")
    data, codec, replaced = data[len(bom) :], CODECS.get(encoding, encoding), 0
    try:
        text = data.decode(codec)
        damaged = damage(text)
    except UnicodeDecodeError:
        text = data.decode(codec, "replace")
        replaced = len(_UNDECODABLE.findall(text))
        damaged = damage(text) - replaced
    for end in LINE_ENDS:
        text = text.replace(end, "\n")
    clean, removed = tidy(text)
    if not clean.strip():
        raise EmptyText()
    return Decoded(clean, removed, replaced, damaged)


def tidy(text: str) -> tuple[str, int]:
    """Return the text in NFC without what cannot be seen, and how many characters that were."""
    clean, removed = UNWANTED.subn("", text)
    if not unicodedata.is_normalized("NFC", clean):
        clean = unicodedata.normalize("NFC", clean)
    return clean, removed


def damage(text: str) -> int:
    """Count the places where an earlier program read the text in a wrong encoding.

    锟斤拷 is the replacement character written as UTF-8 and read as GBK; Ã© is é of UTF-8 read as
    Windows-1252; 锛 and 銆 are what Chinese punctuation of UTF-8 turns into as GBK, 縺 and 繧 what kana
    turn into as Shift-JIS: so often that one such character in a dictionary is no damage. 鍥涘ぇ, written
    as GBK, is the UTF-8 of 四大: bytes of GBK that are UTF-8 as well, several characters long. Other encodings
    are told by `embed_core.corpus.misread`.
    """
    if text.isascii():
        return 0
    places = text.count("锟斤拷") + (len(_UNDECODABLE.findall(text)) if "\ufffd" in text else 0)
    if _HIGH_LATIN.search(text):
        places += len(_TRACES.findall(text))
    misread = max(sum(map(text.count, signs)) for signs in (_READ_AS_GBK, _READ_AS_SHIFT_JIS))
    if misread > 2 and misread * 200 > len(text):
        return places + misread
    return places + max(len(_UTF8_IN_GBK.findall(text.encode("gb18030", "replace"))), misread_in_eastern(text))
