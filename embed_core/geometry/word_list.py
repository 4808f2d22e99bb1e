"""A list of words as people write it: one a line, or with commas, tabs or spaces between."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

_LINES = re.compile(r"[\n\r]+")
_TOKENS = re.compile(r"[^\s,，;；、|]+")
LONGEST = 8
"""Pieces of which a word with spaces or commas in it consists at most, where it does not have a line to itself."""


def listed_words(text: str, form: Callable[[str], str]) -> Iterator[str]:
    """Yield the words of a list in their order, repeated ones too.

    `form` returns the spelling of a known word, "" for any other. What stands between the words may stand in a known
    one as well ("new york", "1,000"): such a word is taken whole, the longest where several begin at one place. A line
    that is a known word is that word, even where it is a lone comma. What nobody knows is parted at each space.
    """
    for line in _LINES.split(text):
        if known := form(line.strip()):
            yield known
        else:
            yield from _in_line(line, form)


def _in_line(line: str, form: Callable[[str], str]) -> Iterator[str]:
    tokens, at = list(_TOKENS.finditer(line)), 0
    while at < len(tokens):
        last = min(at + LONGEST, len(tokens))
        spans = ((end, line[tokens[at].start() : tokens[end - 1].end()]) for end in range(last, at, -1))
        found = next(((end, known) for end, span in spans if (known := _spelled(span, form))), None)
        yield found[1] if found else tokens[at].group()
        at = found[0] if found else at + 1


def _spelled(span: str, form: Callable[[str], str]) -> str:
    """Return the known word that a piece of a line spells, with single spaces between its parts; "" for none."""
    return form(span) or (form(" ".join(span.split())) if "\t" not in span else "")
