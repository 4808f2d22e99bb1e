"""The evidence: the sentences in which a word occurs."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from mmap import mmap

from embed_core.corpus.corpus import Corpus

_LIMITS = (b" ", b"\n", b"")


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where the word stands, with the tokens to its left and right. `sentence` counts from 0."""

    left: tuple[str, ...]
    word: str
    right: tuple[str, ...]
    sentence: int


@dataclass(frozen=True, slots=True)
class Concordance:
    """Where a word occurs: `total` counts all places, `hits` has the first of them."""

    word: str
    total: int
    hits: tuple[Hit, ...]


def concordance(corpus: Corpus, word: str, *, limit: int = 20, window: int = 8) -> Concordance:
    """Return the first `limit` places of a word, with `window` tokens on each side; all are counted.

    The word is taken as the corpus has it: composed, and in lower case where the corpus is.
    """
    asked = unicodedata.normalize("NFC", word)
    if asked not in corpus.counts and corpus.segmentation.lower:
        asked = asked.lower()
    total = int(corpus.counts.get(asked, 0))
    if not total or limit <= 0:
        return Concordance(word, total, ())
    with corpus.stream.opened() as data:
        return Concordance(asked, total, tuple(_hits(data, asked, min(limit, total), window)))


def _hits(data: bytes | mmap, word: str, limit: int, window: int) -> list[Hit]:
    """Look for the word in the bytes; only lines that have it as a token are decoded."""
    needle = word.encode("utf-8")
    hits: list[Hit] = []
    at = number = counted = 0
    while len(hits) < limit:
        at = data.find(needle, at)
        if at < 0:
            break
        end = at + len(needle)
        if data[at - 1 : at] not in _LIMITS or data[end : end + 1] not in _LIMITS:
            at = end
            continue
        begin = data.rfind(b"\n", 0, at) + 1
        at = data.find(b"\n", end)
        number += data[counted:begin].count(b"\n")
        counted = begin
        tokens = data[begin:at].decode("utf-8").split(" ")
        hits += [
            Hit(tuple(tokens[max(0, i - window) : i]), word, tuple(tokens[i + 1 : i + 1 + window]), number)
            for i, token in enumerate(tokens)
            if token == word
        ]
    return hits[:limit]
