"""What a workspace may keep, and keeps: refused with the numbers, and with what to delete."""

from __future__ import annotations

from collections.abc import Callable
from shutil import disk_usage

from embed_core.errors import LabError
from embed_core.settings import MEGABYTE
from embed_core.store.card import Card
from embed_core.store.shelf import Shelf


class NoMoreModels(LabError):
    """A workspace has as many models as it may have."""

    message_id = "error-no-more-models"

    def __init__(self, have: int, *, coming: int, most: int) -> None:
        super().__init__(have=have, coming=coming, most=most)


class NoMoreStorage(LabError):
    """A workspace keeps as much as it may. Sizes are megabytes."""

    message_id = "error-no-more-storage"

    def __init__(self, *, have: float, most: float, more: float, binned: float, largest: str) -> None:
        told = {"have": have, "most": most, "more": more, "binned": binned}
        super().__init__(**{name: round(size, 1) for name, size in told.items()}, largest=largest)
        if not largest:
            self.identifier = "error-no-more-storage-bare"


class NoMoreFiles(LabError):
    """Files to be taken along would have more bytes together than a workspace may have. Sizes are megabytes."""

    message_id = "error-no-more-files"

    def __init__(self, *, more: float, under_way: float, most: float) -> None:
        told = {"more": more, "coming": under_way, "most": most}
        super().__init__(**{name: round(size, 1) for name, size in told.items()})


class DiskReserved(LabError):
    """The disk is nearly full, and what is left of it is for people who sign in."""

    message_id = "error-disk-reserved"


class Allowed:
    """What may be kept on two shelves: so many models, so many bytes in all; 0 is no limit.

    `staged` tells how many bytes of uploads wait. The bin counts, since what is in it can come back. Below `reserve`
    bytes that are free on the disk nothing new is taken in, whatever else is allowed.
    """

    def __init__(
        self,
        models: Shelf,
        corpora: Shelf,
        *,
        staged: Callable[[], int],
        most: int = 0,
        storage: int = 0,
        reserve: int = 0,
    ) -> None:
        self.most, self.storage, self.reserve = most, storage, reserve
        self._models, self._corpora, self._staged = models, corpora, staged

    def models(self) -> int:
        """Return how many models are kept, the bin left out."""
        return sum(card.own for card in self._models.cards())

    def bytes(self) -> int:
        """Return how much is kept. A file with two names counts for each."""
        return sum(card.bytes for card in self._kept()) + self.binned() + self._staged()

    def binned(self) -> int:
        """Return how much lies in the bin."""
        return sum(item.bytes for shelf in (self._models, self._corpora) for item in shelf.binned())

    def left(self) -> int | None:
        """Return how many bytes more may be kept; None where there is no limit."""
        return max(0, self.storage - self.bytes()) if self.storage else None

    def refuse(self, *, models: int = 0, coming: int = 0, bytes: int = 0, written: bool = False) -> None:
        """Raise `NoMoreModels`, `NoMoreStorage` or `DiskReserved` where so much more is not allowed.

        `coming` models are on their way already. `bytes` are 0 where nobody knows yet how many there will be, less
        for what comes back from the bin; those that are `written` take room on the disk already.
        """
        if bytes >= 0:
            self.refuse_reserved(0 if written else bytes)
        if self.most and models and (have := self.models()) + coming + models > self.most:
            raise NoMoreModels(have, coming=coming, most=self.most)
        if self.storage and (kept := self.bytes()) + bytes > self.storage:
            largest = max(self._kept(), key=lambda card: card.bytes, default=None)
            raise NoMoreStorage(
                have=kept / MEGABYTE,
                most=self.storage / MEGABYTE,
                more=bytes / MEGABYTE,
                binned=self.binned() / MEGABYTE,
                largest=largest.name if largest else "",
            )

    def refuse_reserved(self, bytes: int = 0) -> None:
        """Raise `DiskReserved` where the disk would have less left than is reserved, with so many bytes more."""
        if self.reserve and disk_usage(self._models.folder.parent).free - bytes < self.reserve:
            raise DiskReserved()

    def refuse_file(self, bytes: int, *, under_way: int = 0) -> None:
        """Raise `NoMoreFiles` where a file to be taken along is too much, with those that are being written.

        Such files lie beside what is kept, and may have as many bytes together. Raises `DiskReserved`, too.
        """
        self.refuse_reserved(bytes)
        if self.storage and bytes + under_way > self.storage:
            told = {"more": bytes, "under_way": under_way, "most": self.storage}
            raise NoMoreFiles(**{name: size / MEGABYTE for name, size in told.items()})

    def _kept(self) -> list[Card]:
        return [card for shelf in (self._models, self._corpora) for card in shelf.cards() if card.own]
