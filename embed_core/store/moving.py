"""Taking everything along from one workspace to another: what a browser made before its person signed in."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from embed_core.store.card import LABEL
from embed_core.store.disk import read_json, told_disk_errors, write_json
from embed_core.store.slips import names_in
from embed_core.store.whose import owned

if TYPE_CHECKING:
    from embed_core.store.store import Store


def move_all(store: Store, source: str, target: str) -> int:
    """Let what belongs to one workspace belong to another; return how many models and corpora that were.

    Each file is replaced whole; what a crash leaves behind is moved by asking again. `store` is the whole home.
    """
    moved = 0
    with told_disk_errors(store.home):
        for path in owned(store):
            given = _give(path, source, target)
            moved += given and path.name == LABEL
        _move_notes(store.home / "notes", source, target)
        for folder in (store.home / "accepted", *(store.home / "rooms").glob("*")):
            _move_slips(folder, source, target)
    return moved


def kept_by(store: Store, workspace: str) -> int:
    """Return how many models and corpora belong to a workspace. `store` is the whole home."""
    return sum(card.owner == workspace for shelf in (store.models, store.corpora) for card in shelf.cards())


def _give(path: Path, source: str, target: str) -> bool:
    """Write a new owner into a file that has the old one; tell whether it had."""
    with contextlib.suppress(OSError, ValueError):
        told = read_json(path)
        if told.get("owner") == source:
            write_json(path, told | {"owner": target})
            return True
    return False


def _move_notes(folder: Path, source: str, target: str) -> None:
    for path in (folder / source).glob("n-*.json"):
        with contextlib.suppress(OSError, ValueError):
            (folder / target).mkdir(parents=True, exist_ok=True)
            write_json(folder / target / path.name, read_json(path) | {"workspace": target})
            path.unlink()


def _move_slips(folder: Path, source: str, target: str) -> None:
    """Move what a workspace has accepted (a folder), or its seat in a room (a file)."""
    for name in names_in(folder / source):
        (folder / target).mkdir(exist_ok=True)
        (folder / source / name).replace(folder / target / name)
    with contextlib.suppress(FileNotFoundError):
        (folder / f"{source}.json").replace(folder / f"{target}.json")
