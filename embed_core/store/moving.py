"""Taking everything along from one workspace to another: what a browser made before its person signed in."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from embed_core.store.card import LABEL, OWNER
from embed_core.store.disk import bytes_of, read_json, told_disk_errors, write_json
from embed_core.store.files import NAMES
from embed_core.store.slips import names_in
from embed_core.store.whose import owned

if TYPE_CHECKING:
    from embed_core.store.store import Store


Fits = Callable[[str, int], bool]
"""Tells of a kind ("model", "corpus", "bin" or "upload") and bytes whether the target may have that much more."""


def move_all(store: Store, source: str, target: str, *, fits: Fits) -> int:
    """Let what belongs to one workspace belong to another; return how many models and corpora that were.

    What does not fit stays, the oldest first, with what is shared of it; asking again moves it once there is room.
    Each file is replaced whole; what a crash leaves behind is moved by asking again. `store` is the whole home.
    """
    moved, staying = 0, set[str]()
    with told_disk_errors(store.home):
        for path, kind in sorted(_belongings(store, source), key=_turn, reverse=True):
            if fits(kind, bytes_of(path.parent)):
                moved += _give(path, source, target) and path.name == LABEL
            else:
                staying.add(path.parent.name)
        for path in owned(store):
            if path.name not in (LABEL, NAMES) and not staying & set(_named(path)):
                _give(path, source, target)
        _move_notes(store.home / "notes", source, target)
        for folder in (store.home / "accepted", *(store.home / "rooms").glob("*")):
            _move_slips(folder, source, target)
    return moved


def _belongings(store: Store, source: str) -> list[tuple[Path, str]]:
    """Return what takes room: the file that names the owner of each thing, and its kind."""
    kinds = {store.models.folder: "model", store.corpora.folder: "corpus", store.home / "uploads": "upload"}
    found = ((path, kinds.get(path.parent.parent, "bin")) for path in owned(store) if path.name in (LABEL, NAMES))
    return [(path, kind) for path, kind in found if _told(path).get("owner") == source]


def _turn(thing: tuple[Path, str]) -> tuple[bool, str]:
    """Return what a thing is sorted by, those that come last first: uploads and the bin before the rest, by age."""
    path, kind = thing
    return kind in ("model", "corpus"), str(_told(path).get("created", ""))


def _named(path: Path) -> list[str]:
    """Return the models and corpora that a share names."""
    told = _told(path)
    return [str(id) for kind in ("models", "corpora") for id in told.get(kind) or ()]


def kept_by(store: Store, workspace: str) -> int:
    """Return how many models and corpora belong to a workspace. `store` is the whole home."""
    return sum(card.owner == workspace for shelf in (store.models, store.corpora) for card in shelf.cards())


def _give(path: Path, source: str, target: str) -> bool:
    """Write a new owner into a file that has the old one; tell whether it had."""
    told = _told(path)
    if told.get("owner") != source:
        return False
    write_json(path, told | {"owner": target})
    if path.name == LABEL:
        write_json(path.with_name(OWNER), {"owner": target})
    return True


def _told(path: Path) -> dict[str, Any]:
    """Return what stands in a file; nothing where it cannot be read."""
    with contextlib.suppress(OSError, ValueError):
        return read_json(path)
    return {}


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
