"""From blocks of text to the lines of the token stream, with the counts of their words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from embed_core.corpus.segmentation import Segmentation, Segmenter

LONGEST = 1000
"""A sentence of more tokens is cut: trainers have a limit, and a line of 50 MB is no sentence."""
TOGETHER = 400_000
"""Characters that are cut together: the counts of so many are merged in one go, and a stop need not wait long."""
EACH = 100
"""So many characters the least block counts for: a million documents of one word do not wait together in memory."""


@dataclass(frozen=True, slots=True)
class Cut:
    """Sentences, ready for the stream: a line each, tokens split by spaces, in UTF-8.

    `sentences` has the number of them in each block, `counts` the words of all.
    """

    lines: bytes = b""
    sentences: tuple[int, ...] = ()
    counts: Counter[str] = field(default_factory=Counter)


class Cutter:
    """Cuts blocks of text by one way of segmentation. Where a block ends, a sentence does."""

    def __init__(self, settings: Segmentation) -> None:
        self._tokens = Segmenter(settings).tokens

    def __call__(self, blocks: Iterable[str]) -> Cut:
        """Return what becomes of a few blocks."""
        return cut_of(map(self._tokens, blocks))


def cut_of(blocks: Iterable[list[str]]) -> Cut:
    """Return the lines of blocks of tokens; a token "\\n" ends a sentence, and so does the end of a block."""
    counts: Counter[str] = Counter()
    texts, sentences = list[str](), list[int]()
    for tokens in blocks:
        counts.update(tokens)
        text = _lines(tokens)
        sentences.append(text.count("\n"))
        texts.append(text)
    counts.pop("\n", None)
    return Cut("".join(texts).encode(), tuple(sentences), counts)


def together(blocks: Iterable[str]) -> Iterator[Sequence[str]]:
    """Yield blocks in groups of about so many characters as are cut together."""
    group, size = list[str](), 0
    for block in blocks:
        group.append(block)
        size += max(EACH, len(block))
        if size >= TOGETHER:
            yield group
            group, size = [], 0
    if group:
        yield group


def _lines(tokens: list[str]) -> str:
    """Return the sentences of a block, each with a line end."""
    text = " ".join(tokens).replace(" \n", "\n").replace("\n ", "\n").strip("\n")
    while "\n\n" in text:
        text = text.replace("\n\n", "\n")
    if not text:
        return ""
    if len(text) > 2 * LONGEST and max(map(len, text.split("\n"))) > 2 * LONGEST:
        text = "\n".join(part for line in text.split("\n") for part in _parts(line))
    return f"{text}\n"


def _parts(line: str) -> list[str]:
    if len(line) <= 2 * LONGEST:
        return [line]
    tokens = line.split(" ")
    return [" ".join(tokens[at : at + LONGEST]) for at in range(0, len(tokens), LONGEST)]
