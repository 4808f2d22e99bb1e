"""Whether a workspace has anything in a home: what tells under which of its identifiers a browser or person is there.

An identifier is a hash of 128 bits. Earlier versions took 64, and what was made with them stays where it is.
"""

from __future__ import annotations

import contextlib
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


def has_anything(store: Store, workspace: str) -> bool:
    """Tell whether a workspace has anything in a home, be it a note, a seat in a room or a job that it asked for.

    `store` is the whole home.
    """
    home = store.home
    if any(names_in(home / folder / workspace) for folder in ("notes", "accepted")):
        return True
    if any((home / "rooms").glob(f"*/{workspace}.json")) or store.index.ask(lambda db: _asked(db, workspace)):
        return True
    return any(_owner(path) == workspace for path in owned(store))


def owned(store: Store) -> Iterator[Path]:
    """Give every file of a home that names an owner: labels, also in the bin, shares, rooms and staged uploads."""
    home = store.home
    for folder in (store.models.folder, store.corpora.folder):
        yield from folder.glob(f"*/{LABEL}")
        yield from (home / "bin" / folder.name).glob(f"*/{LABEL}")
    yield from (home / "shares").glob("*.json")
    yield from (home / "rooms").glob("*/room.json")
    yield from (home / "uploads").glob(f"u-*/{NAMES}")


def _asked(db: sqlite3.Connection, workspace: str) -> bool:
    return db.execute("SELECT 1 FROM jobs WHERE workspace = ? LIMIT 1", (workspace,)).fetchone() is not None


def _owner(path: Path) -> str:
    with contextlib.suppress(OSError, ValueError, AttributeError):
        return str(read_json(path).get("owner", ""))
    return ""
