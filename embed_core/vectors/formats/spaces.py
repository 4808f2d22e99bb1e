"""Words for formats in which a space ends a word."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SPACES = re.compile(r"[ \t\r\x0b\x0c\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
"""What Python's `split` takes for a space: other programs read these files with it."""


def spaced(words: Sequence[str]) -> int:
    """Return how many words hold a space of some kind."""
    return sum(_SPACES.search(word) is not None for word in words)


def without_spaces(words: Sequence[str]) -> Sequence[str]:
    """Return the words with underscores for spaces, as word2vec writes its phrases; another where that is taken."""
    if not spaced(words):
        return words
    taken = {word for word in words if _SPACES.search(word) is None}
    written = []
    for word in words:
        if _SPACES.search(word) is not None:
            word = _SPACES.sub("_", word)
            while word in taken:
                word += "_"
            taken.add(word)
        written.append(word)
    return written
