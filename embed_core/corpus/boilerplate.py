"""Boilerplate: what stands in a file besides its text, found, shown, and taken out where a person says so.

Each kind is a filter over lines that notes what it takes out, so that preview and removal are the same
code. A filter looks at the beginning or a few lines ahead and keeps nothing else: any length streams.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from embed_core.corpus.furniture import contents, forum_header, gutenberg
from embed_core.corpus.paging import hard_breaks, page_numbers
from embed_core.corpus.removal import Example, Taken

REMOVERS: Mapping[str, Callable[[Iterable[str], Taken], Iterator[str]]] = {
    "gutenberg": gutenberg,
    "forum-header": forum_header,
    "contents": contents,
    "page-numbers": page_numbers,
    "hard-breaks": hard_breaks,
}
"""By kind, what takes it out of lines; in the order in which they work."""
BOILERPLATE = tuple(REMOVERS)
_AT_THE_END = ("gutenberg", "forum-header")


@dataclass(frozen=True, slots=True)
class Found:
    """One kind of boilerplate in a text: in how many places and lines, with the first ones as examples."""

    kind: str
    places: int
    lines: int
    examples: tuple[Example, ...]


def find_boilerplate(head: str, tail: str = "") -> tuple[Found, ...]:
    """Return what could be taken out of a text, from its beginning and, where that is not all, its end."""
    found = []
    for kind, remove in REMOVERS.items():
        taken = Taken()
        for part in (head, tail if kind in _AT_THE_END else ""):
            for _ in remove(part.splitlines(keepends=True), taken):
                pass
        if taken.places:
            found.append(Found(kind, taken.places, taken.lines, tuple(taken.examples)))
    return tuple(found)


def without(lines: Iterable[str], taken: Mapping[str, Taken]) -> Iterator[str]:
    """Yield lines without the kinds that `taken` has a note for."""
    for kind, remove in REMOVERS.items():
        if kind in taken:
            lines = remove(lines, taken[kind])
    yield from lines
