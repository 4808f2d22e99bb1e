"""The evidence: the sentences in which a word occurs."""

from __future__ import annotations

from dataclasses import dataclass

from embed_core.corpus.corpus import Corpus


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
    """Return the first `limit` places of a word, with `window` tokens on each side; all are counted."""
    total = int(corpus.counts.get(word, 0))
    if not total or limit <= 0:
        return Concordance(word, total, ())
    data = corpus.stream.read()
    needle = word.encode("utf-8")
    hits: list[Hit] = []
    at = line_number = counted = 0
    while len(hits) < limit:
        at = data.find(needle, at)
        if at < 0:
            break
        begin = data.rfind(b"\n", 0, at) + 1
        end = data.find(b"\n", at)
        end = len(data) if end < 0 else end
        line_number += data.count(b"\n", counted, begin)
        counted = begin
        tokens = data[begin:end].decode("utf-8").split(" ")
        hits += [
            Hit(tuple(tokens[max(0, i - window) : i]), word, tuple(tokens[i + 1 : i + 1 + window]), line_number)
            for i, token in enumerate(tokens)
            if token == word
        ]
        at = end
    return Concordance(word, total, tuple(hits[:limit]))
