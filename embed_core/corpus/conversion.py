"""Traditional and simplified characters, by the dictionaries of OpenCC."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

_TABLES = {"simplified": "t2s", "traditional": "s2tw"}
"""The tables of OpenCC. Into traditional ones it chooses as Taiwan's standard does: 為, 裡."""


@lru_cache(maxsize=3)
def converter(target: str) -> Callable[[str], str]:
    """Return the function that writes a text in "simplified" or "traditional" characters ("none": as it is)."""
    if target == "none":
        return _same
    import opencc

    convert: Callable[[str], str] = opencc.OpenCC(_TABLES[target]).convert
    return convert


def converted_in_place(text: str, convert: Callable[[str], str]) -> str:
    """Return a text converted so that each character keeps its place: for a passage that is shown."""
    whole = convert(text)
    if len(whole) == len(text):
        return whole
    return "".join(_kept(line, convert) for line in text.splitlines(keepends=True))


def _kept(line: str, convert: Callable[[str], str]) -> str:
    whole = convert(line)
    if len(whole) == len(line):
        return whole
    single = (convert(character) for character in line)
    return "".join(new if len(new) == 1 else old for old, new in zip(line, single))


def _same(text: str) -> str:
    return text
