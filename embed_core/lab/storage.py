"""The lab's questions about the disk: what takes it, what lies in the bin, the originals of a corpus."""

from __future__ import annotations

from typing import BinaryIO

from embed_core.lab.base import Base
from embed_core.store import Binned, Original, Usage, measure, original_files, zipped
from embed_core.store.originals import ORIGINAL


class Storage(Base):
    """What is kept, and what a person decides not to keep."""

    def usage(self) -> Usage:
        """Return what every corpus and model takes of the disk, what else there is, and what is free.

        A workspace among many is told of its own alone, and as free what it may still keep.
        """
        store = self.store
        shelves = {shelf.kind: shelf.folder for shelf in (store.corpora, store.models)}
        if not (self.settings.many and self.workspace):
            return measure(store.home, (*self.corpora(), *self.models()), shelves=shelves)
        own = [card for card in (*self.corpora(), *self.models()) if card.own]
        others = {"uploads": store.uploads.staged_bytes(), "bin": store.allowed.binned()}
        return measure(store.home, own, shelves=shelves, others=others, most=store.allowed.storage)

    def binned(self) -> tuple[Binned, ...]:
        """Return the models and corpora in the bin, last deleted first."""
        found = (*self.store.models.binned(), *self.store.corpora.binned())
        return tuple(sorted(found, key=lambda item: item.deleted, reverse=True))

    def purge(self, item: Binned) -> int:
        """Delete for good what lies in the bin, and return the bytes that this frees."""
        return self._shelf(item).purge(item.id)

    def originals(self, corpus_id: str) -> tuple[Original, ...]:
        """Return the files of one's own corpus as they were uploaded; none where there are none any more."""
        return original_files(self.store.corpora.path(corpus_id)) if self.store.corpora.card(corpus_id).own else ()

    def zipped_originals(self, corpus_id: str) -> BinaryIO:
        """Return all files of a corpus as they were uploaded in one zip archive: a nameless open file."""
        return zipped(self.originals(corpus_id), folder=self.store.bench.folder)

    def drop_originals(self, corpus_id: str) -> int:
        """Delete the uploaded files of a corpus for good and keep the corpus; return the bytes that this frees.

        Raises `InUse` where a job works on the corpus.
        """
        self.store.corpora.refuse_foreign(corpus_id)
        self.queue.refuse_if_used(corpus_id)
        return self.store.corpora.drop(corpus_id, ORIGINAL)
