"""The shelves and uploads of a home as one workspace sees them: what it may not see does not exist for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from embed_core.errors import LabError
from embed_core.store.bin import Binned
from embed_core.store.card import Broken, Card, owner_of
from embed_core.store.disk import read_json
from embed_core.store.files import NAMES
from embed_core.store.names import Missing, checked_id, is_builtin
from embed_core.store.rights import Rights
from embed_core.store.shelf import Shelf
from embed_core.store.slips import Slips
from embed_core.store.uploads import Uploads


class NotYours(LabError):
    """What was shared can be read, but changed only by its owner."""

    message_id = "error-not-yours"


class SeenShelf(Shelf):
    """A shelf as a workspace sees it. What another has gives the very answer of what never was: `Missing`."""

    def __init__(self, shelf: Shelf, rights: Rights, labels: Slips) -> None:
        vars(self).update(vars(shelf))
        self.owner, self._rights, self._labels = rights.workspace, rights, labels

    def card(self, id: str) -> Card:
        """Return one card. Raises `Missing`, `Deleted` (one's own) or `Damaged`."""
        self._refuse_unseen(id)
        return super().card(id)

    def broken(self) -> tuple[Broken, ...]:
        """Return one's own folders that lack something or were changed."""
        return tuple(each for each in super().broken() if self._is_own(self.folder / each.id))

    def rename(self, id: str, name: str, *, note: str | None = None) -> Card:
        """Give another name to what is one's own, where one has it already with a number, and another note."""
        self.refuse_foreign(id)
        return super().rename(id, name, note=note)

    def delete(self, id: str) -> None:
        """Move one's own folder into the bin."""
        self.refuse_foreign(id)
        super().delete(id)

    def restore(self, id: str) -> Card:
        """Bring back what one deleted oneself."""
        self.refuse_foreign(id)
        return super().restore(id)

    def binned(self) -> tuple[Binned, ...]:
        """Return what one deleted oneself, last deleted first."""
        return self._bin.items(self._is_own)

    def purge(self, id: str) -> int:
        """Delete for good what one deleted oneself; 0 where there is nothing of that kind."""
        return super().purge(id) if self._is_own(self._bin.place(id)) else 0

    def drop(self, id: str, part: str) -> int:
        """Delete one inner folder of one's own folder for good."""
        self.refuse_foreign(id)
        return super().drop(id, part)

    def refuse_foreign(self, id: str) -> None:
        """Raise `Missing` for what is not seen, `NotYours` for what is lent."""
        self._refuse_unseen(id)
        own = self._is_own(self.folder / id) or self._is_own(self._bin.place(id))
        if not own and not is_builtin(id):
            raise NotYours()

    def _refuse_unseen(self, id: str) -> None:
        place = self.folder / checked_id(self.kind, id)
        if not self.folder.parent.is_dir():
            return  # the whole home is gone: everybody is told so
        if place.is_dir():
            seen = self._rights.sees(self.kind, id, self._owner_of(place))
        else:
            seen = self._is_own(self._bin.place(id))
        if not seen:
            raise Missing(self.kind, id)

    def _folders(self) -> Iterator[Path]:
        listed = self._rights.listing(self.kind)
        for folder in super()._folders():
            if listed(folder.name, self._owner_of(folder)):
                yield folder

    def _read(self, folder: Path) -> Card:
        card = super()._read(folder)
        mine = card.builtin or card.owner == self._rights.workspace
        return card if mine else replace(card, shared=True, note="")

    def _is_free(self, id: str) -> bool:
        """Say no: who brings an archive with identifiers made up by hand would learn which of them others have."""
        return False

    def _names(self, *, but: str = "") -> set[str]:
        return {card.name for card in self.cards() if card.own and card.id != but}

    def _is_own(self, folder: Path) -> bool:
        return self._rights.owns(folder.name, self._owner_of(folder))

    def _owner_of(self, folder: Path) -> str | None:
        """Return whose a folder is; None where that can't be read."""
        return owner_of(folder, self._labels.read)


class SeenUploads(Uploads):
    """Staged files as a workspace sees them: only those that it brought itself."""

    def __init__(self, uploads: Uploads, workspace: str) -> None:
        vars(self).update(vars(uploads))
        self.owner = workspace

    def staged(self, id: str) -> Path:
        """Return the folder of one's own staged files. Raises `Missing`."""
        folder = super().staged(id)
        if not self._is_own(folder):
            raise Missing("upload", id)
        return folder

    def all(self) -> tuple[str, ...]:
        """Return the identifiers of what one has staged oneself."""
        return tuple(id for id in super().all() if self._is_own(self.folder / id))

    def drop(self, id: str) -> None:
        """Forget one's own staged files."""
        try:
            self.staged(id)
        except Missing:
            return
        super().drop(id)

    def _is_own(self, folder: Path) -> bool:
        try:
            return bool(read_json(folder / NAMES).get("owner", "") == self.owner)
        except (OSError, ValueError):
            return False
