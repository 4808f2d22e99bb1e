"""Words as files can hold them: an underscore stands for a character that a format cannot have where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

SPACES = re.compile(r"[\x00 \t\r\x0b\x0c\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
"""What Python's `split` takes for a space, since other programs read these files with it; and the byte 0, by which
bytes are told from text."""
NO_CELL = re.compile(r"[\t\x00]")
"""What no cell of a table between tabs can hold."""


def without(words: Sequence[str], odd: re.Pattern[str]) -> Sequence[str]:
    """Return the words with underscores for what a pattern finds in them; another where such a word is taken."""
    at = [place for place, word in enumerate(words) if odd.search(word) is not None]
    return changed(words, {place: odd.sub("_", words[place]) for place in at})


def without_spaces(words: Sequence[str]) -> Sequence[str]:
    """Return the words with underscores for spaces, as word2vec writes its phrases; another where that is taken."""
    return without(words, SPACES)


def changed(words: Sequence[str], others: dict[int, str]) -> Sequence[str]:
    """Return the words with others in some places, each with so many underscores behind it that no two are alike."""
    if not others:
        return words
    taken = {word for place, word in enumerate(words) if place not in others}
    written = list(words)
    for place, word in others.items():
        while word in taken:
            word += "_"
        taken.add(word)
        written[place] = word
    return written


def differing(words: Iterable[str], written: Iterable[str]) -> int:
    """Return how many words are written otherwise."""
    return 0 if words is written else sum(a != b for a, b in zip(words, written, strict=True))
