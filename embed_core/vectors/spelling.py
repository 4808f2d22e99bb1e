"""Words whose spelling comes near: what a person may have meant."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Any

import numpy as np

from embed_core.corpus.scripts import HAN_CHARACTER

LONGEST = 40
LIKELY = 200
SEARCHED, PIECE = 1 << 20, 1 << 16
"""Words looked at, the most frequent ones; and at a time, so that memory does not grow with the vocabulary."""
CLOSE = 0.5
_BREAK = ord("\n")
_MARKS = re.compile("[\u0300-\u036f]+")


def alike(words: Sequence[str], word: str, *, most: int = 5) -> list[str]:
    """Return the words that are spelled most like `word`, nearest first, the earlier one where two are as near.

    First come those that differ in case, width, accents or spaces only; the others are ranked by the mean of two
    shares: how many characters they have in common (孙悟空 and 悟孙空: all), and how many of them in the
    same order (difflib's ratio). At least half must be common. The former is counted for all words at
    once; only the `LIKELY` best are compared in order. Of more than `SEARCHED` words, the first are looked at.
    """
    wanted = fold(word)[:LONGEST]
    if not wanted or not words:
        return []
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(wanted)
    ranked = []
    for share, row, known in _likely(words, wanted):
        matcher.set_seq1(known)
        near = 2.0 if known == wanted else (share + matcher.ratio()) / 2
        if near >= CLOSE and words[row] != word:
            ranked.append((-near, row))
    return list(dict.fromkeys(words[row] for _, row in sorted(ranked)))[:most]


def _likely(words: Sequence[str], wanted: str) -> list[tuple[float, int, str]]:
    """Return the share of common characters, the row and the folded spelling of the `LIKELY` best words."""
    found: list[tuple[float, int, str]] = []
    for start in range(0, min(len(words), SEARCHED), PIECE):
        folded = _folded(words[start : start + PIECE])
        shares = _shared_characters(folded, wanted)
        likely = np.flatnonzero(shares >= CLOSE)
        likely = likely[np.argsort(-shares[likely], kind="stable")[:LIKELY]]
        known = folded.split("\n") if len(likely) else []
        found += [(float(shares[row]), start + row, known[row]) for row in likely.tolist()]
    return sorted(found, key=lambda each: -each[0])[:LIKELY]


def other_characters(word: str) -> list[str]:
    """Return a word in simplified and in traditional characters, where these are others."""
    from embed_core.corpus.conversion import converter

    if len(word) > LONGEST or not HAN_CHARACTER.search(word):
        return []
    return [form for form in (converter(kind)(word) for kind in ("simplified", "traditional")) if form != word]


def fold(word: str) -> str:
    """Return a word without the differences of case, width, accents and outer spaces."""
    return _MARKS.sub("", unicodedata.normalize("NFKD", word).casefold()).strip()


def _folded(words: Sequence[str]) -> str:
    joined = "\n".join(words)
    if not unicodedata.is_normalized("NFKD", joined):
        joined = "\n".join(
            w if unicodedata.is_normalized("NFKD", w) else unicodedata.normalize("NFKD", w) for w in words
        )
    return _MARKS.sub("", joined.casefold())


def _shared_characters(folded: str, wanted: str) -> np.ndarray[Any, Any]:
    """Return, for each word of a text of one word a line, the Dice coefficient of its characters and `wanted`'s."""
    codes = np.frombuffer(folded.encode("utf-32-le", "surrogatepass"), np.uint32)
    ends = np.append(np.flatnonzero(codes == _BREAK), len(codes))
    lengths = np.diff(ends, prepend=-1) - 1
    word_of = np.repeat(np.arange(len(ends), dtype=np.int32), lengths + 1)[: len(codes)]
    shared = np.zeros(len(ends), np.int64)
    for character, count in Counter(wanted).items():
        found = np.bincount(word_of[codes == ord(character)], minlength=len(ends))
        shared += np.minimum(found, count)
    return np.asarray(2 * shared / (lengths + len(wanted)))
