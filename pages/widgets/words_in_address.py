"""Several words as one choice of the address: parted by spaces, so that a space inside a word is written otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote, unquote

from embed_core.vectors import WordVectors

NOTHING = " "
"""What a list of no words is in the address, so that it is not taken for a choice that was never made."""


def joined(words: Iterable[str]) -> str:
    """Return words as one text for the address."""
    return " ".join(re.sub(r"[\s%]", lambda found: quote(found[0]), word) for word in words if word)


def parted(text: str) -> list[str]:
    """Return the words of such a text; one that a person wrote by hand is parted at its spaces."""
    return [unquote(part) for part in text.split(" ") if part]


def as_known(model: WordVectors, typed: str) -> str:
    """Return a word that was typed as the model writes it: as it is, or with other spaces, or with none."""
    pieces = typed.split()
    forms = (typed, " ".join(pieces), "".join(pieces))
    return next((form for form in forms if form in model), forms[1])
