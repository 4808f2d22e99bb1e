"""The bin of one shelf: what was deleted, since when, until a person brings it back or deletes it for good."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from embed_core.store.card import LABEL, Faulty, read_card
from embed_core.store.disk import Workbench, bytes_of, read_json, sync, write_json
from embed_core.store.names import Missing, checked_id

DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Binned:
    """A model or corpus in the bin, whole or broken.

    `created` and `deleted` are ISO 8601 in UTC; "" where a broken folder, or a bin that was filled before the
    moment was noted, does not tell. `bytes` is what it takes of the disk.
    """

    id: str
    kind: str
    name: str
    created: str
    deleted: str
    bytes: int


class Bin:
    """The deleted folders of one kind. Nothing leaves it by itself."""

    def __init__(self, kind: str, folder: Path, *, bench: Workbench, clock: Callable[[], str]) -> None:
        self.kind, self.folder = kind, folder
        self._bench, self._clock = bench, clock

    def place(self, id: str) -> Path:
        """Return where a folder lies when it is in the bin. Raises `Missing` for what can be no folder's name."""
        return self.folder / checked_id(self.kind, id)

    def take(self, source: Path) -> None:
        """Move a folder into the bin by one rename, then note the moment, if there is room left for a note."""
        self.folder.mkdir(parents=True, exist_ok=True)
        target = self.folder / source.name
        source.rename(target)
        sync(self.folder)
        sync(source.parent)
        with contextlib.suppress(OSError, ValueError):
            write_json(target / LABEL, read_json(target / LABEL) | {DELETED: self._clock()})

    def name_of(self, id: str) -> str:
        """Return what something in the bin is called; its identifier where its label can't be read."""
        try:
            return read_card(self.kind, self.place(id))[0].name
        except Faulty:
            return id

    def items(self, mine: Callable[[Path], bool] = lambda _: True) -> tuple[Binned, ...]:
        """Return what lies in the bin, last deleted first; what does not tell when it was deleted comes last.

        Only folders of which `mine` says yes are looked at.
        """
        found = []
        for folder in sorted(self.folder.glob("*")):
            with contextlib.suppress(Missing):
                if self.place(folder.name).is_dir() and mine(folder):
                    found.append(self._look(folder))
        return tuple(sorted(found, key=lambda item: item.deleted, reverse=True))

    def empty(self, id: str) -> tuple[Path, int]:
        """Move a folder out of the bin, to where nobody sees it; return where it is now, and its bytes."""
        return self._bench.emptied(self.place(id))

    def _look(self, folder: Path) -> Binned:
        label: dict[str, object] = {}
        with contextlib.suppress(OSError, ValueError):
            label = read_json(folder / LABEL)
        name, created, deleted = (str(label.get(key) or "") for key in ("name", "created", DELETED))
        return Binned(folder.name, self.kind, name or folder.name, created, deleted, bytes_of(folder))


def came_back(folder: Path, *, name: str) -> None:
    """Write into the label of a folder that leaves the bin what it is called now, and forget when it was deleted.

    On a full disk a folder can still leave the bin, under the name that it had.
    """
    label = read_json(folder / LABEL)
    after = {key: value for key, value in label.items() if key != DELETED} | {"name": name}
    try:
        if after != label:
            write_json(folder / LABEL, after)
    except OSError:
        if name != label["name"]:
            raise
