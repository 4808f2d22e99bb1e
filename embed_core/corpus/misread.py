"""Text that is UTF-8 read in another encoding of East Asia or of Western Europe, told by its characters and bytes.

What UTF-8 turns into there consists of rare characters, and written in that encoding again its bytes are those of
UTF-8: leading bytes of Han characters, kana or Hangul, each with two that continue it. A byte that the encoding did
not have is lost, so that the bytes need not fit together.
"""

from __future__ import annotations

import re

from embed_core.corpus.plausible import FREQUENT

LONG = 8
"""So many rare characters in a row are looked at."""
ALIKE = 0.95
"""Share of bytes that UTF-8 of East Asia has. Of a rare run of true text it is about a half."""
LEADING = (0.2, 0.5)
"""Of three bytes one leads; which are lost is chance."""
_CODECS = ("big5hkscs", "cp949", "cp932", "euc_jp")
_RARE = re.compile(f"[^\\x00-\\x7f{re.escape(''.join(sorted(FREQUENT)))}]{{{LONG},}}")
_CONTINUING = "".join(map(chr, range(0x80, 0xC0))) + bytes(range(0x80, 0xA0)).decode("cp1252", "ignore")
_AFTER = f"[{re.escape(_CONTINUING)}]"
IN_WESTERN = f"(?:[\u00e3-\u00ef]{_AFTER}{{2}}){{2,}}|(?:[\u00d0\u00d1]{_AFTER}){{3,}}"
"""A pattern: UTF-8 of Han characters, kana and Hangul read as Windows-1252 or Latin-1 (ä¸\xadå›½), and of Cyrillic."""
_LEADS = bytes(range(0xE2, 0xF0))
_NEITHER = bytes([*range(0x80), *range(0xC0, 0xE2), *range(0xF0, 0x100)])


def misread_in_eastern(text: str) -> int:
    """Count the places where UTF-8 was read as Big5, EUC-KR, Shift-JIS or EUC-JP, whose missing bytes were lost."""
    return sum(1 for run in _RARE.finditer(text) if any(_is_utf8(run[0], codec) for codec in _CODECS))


def _is_utf8(run: str, codec: str) -> bool:
    data = run.encode(codec, "ignore")
    if len(data) < 1.5 * len(run):
        return False
    leads = len(data) - len(data.translate(None, _LEADS))
    strange = len(data) - len(data.translate(None, _NEITHER))
    return strange <= (1 - ALIKE) * len(data) and LEADING[0] <= leads / len(data) <= LEADING[1]
