"""Scripts: which characters are Han, what a word is in the others, and what a text is written in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from itertools import islice

HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""The Han characters, as the inside of a character class."""
KANA = "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\uff66-\uff9f"
HAN_CHARACTER = re.compile(f"[{HAN}]")
_LONE = re.compile("[\ud800-\udfff]")
_UNSPACED = (
    ("thai", "\u0e01", "\u0e5b"),
    ("lao", "\u0e81", "\u0edf"),
    ("myanmar", "\u1000", "\u109f"),
    ("khmer", "\u1780", "\u17dd"),
    ("kana", "\u3041", "\u30ff"),
)
_TRADITIONAL = frozenset(
    "這個們來說國為會對時過還當學麼開從將見經長現進種點樣發動實無問應關讓請聽義數萬與給幾間東門車馬頭邊裡兒話聲書氣業場師"
)
_SIMPLIFIED = frozenset(
    "这个们来说国为会对时过还当学么开从将见经长现进种点样发动实无问应关让请听义数万与给几间东门车马头边里儿话声书气业场师"
)


@lru_cache(maxsize=1)
def _marks() -> str:
    """Return the combining marks of the living scripts, as the inside of a character class."""
    places = (*range(0x300, 0x2100), *range(0xA66F, 0xAC00))
    return "".join(chr(c) for c in places if unicodedata.category(chr(c)) in ("Mn", "Mc"))


@lru_cache(maxsize=4)
def word_pattern(mark: str) -> re.Pattern[str]:
    """Return the pattern, with one group, of a word that is not Han, or of the character `mark`.

    A simple form of Unicode's word boundaries (UAX 29): runs of letters, digits and their combining
    marks; an apostrophe or middle dot inside a word (don't, l'été, col·lecció), a point or comma
    inside a number (3.14) and the points of an abbreviation of single letters (U.S.A) do not end
    it. Kana make runs of their own. An underscore belongs to no word.
    """
    letter, alone = rf"[^\W_{HAN}{KANA}]", rf"(?<!\w)[^\W\d_{HAN}{KANA}](?:\.[^\W\d_{HAN}{KANA}])+(?!\w)"
    run = rf"{letter}+(?:[{_marks()}]+{letter}*)*"
    word = rf"{run}(?:(?:['’·]|(?<=\d)[.,](?=\d)){run})*"
    begins = rf"(?=[^\W_{HAN}]|{mark})"  # most characters of a Chinese text are told apart by this alone
    return re.compile(rf"{begins}({alone}|{word}|[{KANA}]+|{mark})")


def without_lone(text: str) -> str:
    """Return a text in which U+FFFD stands for every half of a surrogate pair, so that it can be encoded."""
    return _LONE.sub("\ufffd", text)


def language_of(text: str) -> str:
    """Return "zh", "en" (any script with spaces) or "mixed", from how the text begins."""
    sample = text[:20_000]
    return _language(len(HAN_CHARACTER.findall(sample)), sum(map(str.isalpha, sample)))


def language_of_words(counts: Mapping[str, int]) -> str:
    """Return "zh", "en" (any script with spaces) or "mixed", from the frequent words; numbers do not count."""
    frequent = _frequent(counts)
    han = sum(count for word, count in frequent if HAN_CHARACTER.match(word))
    return _language(han, sum(count for word, count in frequent if not word[0].isdigit()))


def _language(han: int, letters: int) -> str:
    if han < 0.1 * letters or not han:
        return "en"
    return "zh" if han >= 0.7 * letters else "mixed"


def unsegmentable(counts: Mapping[str, int]) -> str:
    """Return the script without spaces and without segmenter here ("thai", "kana", …) of many tokens, or ""."""
    frequent = _frequent(counts)
    many = 0.15 * sum(count for _, count in frequent)
    for script, low, high in _UNSPACED:
        if sum(count for word, count in frequent if low <= word[0] <= high) > many:
            return script
    return ""


def is_traditional(counts: Mapping[str, int]) -> bool:
    """Tell whether a Chinese text is written in traditional characters, from frequent ones that differ."""
    frequent = _frequent(counts)
    old = sum(count for word, count in frequent if not _TRADITIONAL.isdisjoint(word))
    new = sum(count for word, count in frequent if not _SIMPLIFIED.isdisjoint(word))
    return old > max(new, sum(count for _, count in frequent) // 50)


def _frequent(counts: Mapping[str, int]) -> list[tuple[str, int]]:
    """Return the most frequent words (of counts in that order): they are most of any text."""
    return list(islice(counts.items(), 3000))
