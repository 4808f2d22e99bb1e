"""Words that a person gave: found in a text and set aside before it is segmented."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache

from embed_core.corpus.scripts import HAN_CHARACTER, without_lone

FEW_BEGINNINGS = 64
"""Up to so many different first characters, a pattern looks at the second one too: that is quicker."""


class Tidy(tuple[str, ...]):
    """Words that were tidied before, so that settings of many words can be changed without a wait."""

    by: Callable[[str], object] | None = None


def tidied(words: Iterable[str], keep: Callable[[str], object]) -> tuple[str, ...]:
    """Return the words in NFC, each once, with single spaces inside, as far as `keep` takes them.

    A half of a surrogate pair, which no file can hold, is U+FFFD.
    """
    if isinstance(words, Tidy) and words.by is keep:
        return words
    tidy = (" ".join(unicodedata.normalize("NFC", without_lone(word)).split()) for word in words)
    found = Tidy(dict.fromkeys(word for word in tidy if keep(word)))
    found.by = keep
    return found


class Finder:
    """Finds words in a text, the longest first; in any case where that is asked."""

    def __init__(self, words: Iterable[str], *, any_case: bool) -> None:
        given = dict.fromkeys(words)
        self._any_case = any_case and any(word.lower() != word.upper() for word in given)
        spelt = dict.fromkeys(map(str.lower, given) if self._any_case else given)
        self._by_begin: dict[str, list[str]] = {}
        for word in sorted(spelt, key=len, reverse=True):
            self._by_begin.setdefault(word[:2], []).append(word)
        self._begins = _pattern(self._by_begin)

    def set_aside(self, text: str, mark: str) -> tuple[str, list[str]]:
        """Put `mark` in the place of each word, and return these as the text has them, in their order."""
        lowered = text.lower() if self._any_case else text
        looked = lowered if len(lowered) == len(text) else text
        parts: list[str] = []
        own: list[str] = []
        at = 0
        for found in self._begins.finditer(looked):
            begin = found.start()
            if begin < at:
                continue
            for word in self._by_begin.get(looked[begin : begin + 2], ()):
                end = begin + len(word)
                if looked.startswith(word, begin) and _stands_alone(looked, begin, end):
                    parts.append(text[at:begin])
                    own.append(text[begin:end])
                    at = end
                    break
        return mark.join([*parts, text[at:]]), own


@lru_cache(maxsize=2)
def finder(words: tuple[str, ...], any_case: bool) -> Finder:
    """Return a finder, the same one for the same words: of a million, it takes a second to make."""
    return Finder(words, any_case=any_case)


def _pattern(by_begin: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern of where a word may begin: its first character, and its second where they are few."""
    seconds: dict[str, list[str]] = {}
    for begin in by_begin:
        seconds.setdefault(begin[0], []).append(begin[1])
    if len(seconds) > FEW_BEGINNINGS:
        return re.compile(f"[{re.escape(''.join(seconds))}]")
    pairs = (f"{re.escape(first)}(?=[{re.escape(''.join(second))}])" for first, second in seconds.items())
    return re.compile(f"(?=[{re.escape(''.join(seconds))}])(?:{'|'.join(pairs)})")


def _stands_alone(text: str, begin: int, end: int) -> bool:
    """Tell whether a word is not a part of a longer one; Han words need not stand alone."""
    before, after = text[begin - 1 : begin], text[end : end + 1]
    return not (_joins(before, text[begin]) or _joins(text[end - 1], after))


def _joins(left: str, right: str) -> bool:
    both = left + right
    return len(both) == 2 and both.isalnum() and not HAN_CHARACTER.search(both)
