"""Which workspaces of earlier versions have anything in a home, so that they go on under their identifiers.

An identifier is a hash of 128 bits. Earlier versions took 64, and what was made with them stays where it is.
"""

from __future__ import annotations

import contextlib
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from embed_core.store.card import LABEL
from embed_core.store.disk import read_json
from embed_core.store.files import NAMES
from embed_core.store.slips import names_in

if TYPE_CHECKING:
    from embed_core.store.store import Store


EARLIER = re.compile(r"[0-9a-f]{16}")
"""An identifier of 64 bits."""


def earlier_workspaces(store: Store) -> frozenset[str]:
    """Return those that have anything in a home, be it a note, a seat in a room or a job that they asked for.

    No more of them can come: whoever has nothing gets an identifier of today. `store` is the whole home.
    """
    home = store.home
    found = {path.name for folder in ("notes", "accepted") for path in (home / folder).glob("*") if names_in(path)}
    found |= {path.stem for path in (home / "rooms").glob("*/*.json")} | store.index.ask(_asked)
    found |= {_owner(path) for path in owned(store)}
    return frozenset(filter(EARLIER.fullmatch, found))


def owned(store: Store) -> Iterator[Path]:
    """Give every file of a home that names an owner: labels, also in the bin, shares, rooms and staged uploads."""
    home = store.home
    for folder in (store.models.folder, store.corpora.folder):
        yield from folder.glob(f"*/{LABEL}")
        yield from (home / "bin" / folder.name).glob(f"*/{LABEL}")
    yield from (home / "shares").glob("*.json")
    yield from (home / "rooms").glob("*/room.json")
    yield from (home / "uploads").glob(f"u-*/{NAMES}")


def _asked(db: sqlite3.Connection) -> set[str]:
    return {str(workspace) for (workspace,) in db.execute("SELECT DISTINCT workspace FROM jobs")}


def _owner(path: Path) -> str:
    with contextlib.suppress(OSError, ValueError, AttributeError):
        return str(read_json(path).get("owner", ""))
    return ""
