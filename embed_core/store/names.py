"""Identifiers and names: what may touch the disk, and what a person calls a thing."""

from __future__ import annotations

import re
import secrets
import unicodedata
from collections.abc import Collection

from embed_core.errors import LabError

LONGEST = 120
LONGEST_NOTE = 2000
PREFIXES = {"model": "m", "corpus": "c", "job": "j", "upload": "u", "note": "n", "room": "r", "share": "s"}
_BUILTIN = re.compile(r"teaching-[a-z]{2}(?:-[a-z]+)?")
_OURS = re.compile(r"[a-z]-[0-9a-f]{12}")
_JOINERS = "\u200c\u200d"
_SHOWN = 40


class Missing(LabError):
    """Nothing with this identifier is here."""

    message_id = "error-missing"

    def __init__(self, kind: str, id: str) -> None:
        super().__init__(kind=kind, id=clean_name(id)[:_SHOWN])
        if kind in (*PREFIXES, "file"):
            self.identifier = f"error-missing-{kind}"


class EmptyName(LabError):
    """A name holds nothing that can be seen."""

    message_id = "error-name-empty"


def new_id(kind: str) -> str:
    """Return a fresh random identifier such as "m-1f0c9a77d2e4"."""
    return f"{PREFIXES[kind]}-{secrets.token_hex(6)}"


def is_builtin(id: str) -> bool:
    """Tell whether an identifier belongs to what the program brings along."""
    return _BUILTIN.fullmatch(id) is not None


def checked_id(kind: str, id: str) -> str:
    """Return an identifier that can be a folder's name; whatever else an address may hold is `Missing`."""
    if isinstance(id, str):
        ours = _OURS.fullmatch(id) is not None and id[0] == PREFIXES[kind]
        if ours or (is_builtin(id) and kind in ("model", "corpus")):
            return id
    raise Missing(kind, str(id))


def clean_name(text: str) -> str:
    """Return a name without control, direction and other invisible characters, on one line, at most 120 long."""
    normal = unicodedata.normalize("NFC", text[: 20 * LONGEST])
    spaced = "".join(" " if c.isspace() else c for c in normal)
    kept = "".join(c for c in spaced if c in _JOINERS or unicodedata.category(c)[0] != "C")
    return " ".join(kept.split())[:LONGEST].strip(" " + _JOINERS)


def clean_note(text: str) -> str:
    """Return a note of some lines without control, direction and other invisible characters, at most 2,000 long."""
    lines = text[: 2 * LONGEST_NOTE].splitlines()
    kept = ("".join(c for c in line if c in _JOINERS or unicodedata.category(c)[0] != "C") for line in lines)
    return "\n".join(line.rstrip() for line in kept)[:LONGEST_NOTE].strip()


def distinct_name(name: str, taken: Collection[str]) -> str:
    """Return the name, followed by 2, 3, … where others have it already."""
    if name not in taken:
        return name
    number = 2
    while True:
        suffix = f" {number}"
        candidate = name[: LONGEST - len(suffix)].rstrip() + suffix
        if candidate not in taken:
            return candidate
        number += 1
