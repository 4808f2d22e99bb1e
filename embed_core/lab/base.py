"""What every part of the lab stands on: the store, the queue, and what was opened lately."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING

from embed_core import corpus as texts
from embed_core import vectors
from embed_core.jobs import Queue, SeenQueue
from embed_core.jobs.opening import open_stored
from embed_core.memory import Memory
from embed_core.settings import Settings
from embed_core.store import Binned, Card, Shelf, Store
from embed_core.store.whose import earlier_workspaces

if TYPE_CHECKING:
    from typing_extensions import Self


class Base:
    """Corpora and models by identifier. Jobs are asked for in the name of a `workspace`, where there is one.

    Where many people use the installation, a workspace's `store` and `queue` are what it may see of them, so that
    whatever is asked through them is asked with its rights.
    """

    workspace = ""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.store = Store(settings)
        self.queue = Queue(self.store)
        self._whole = (self.store, self.queue)
        self._memory = Memory(96)
        self._earlier = Memory(1)
        self._watched = Memory(8)  # films of trainings that run: each new frame is another film

    def for_workspace(self, workspace: str, *, guest: bool = False) -> Self:
        """Return this very lab as a workspace sees it: what it asks for takes turns with the others' jobs.

        A `guest` is not signed in where others are: what is left of disk and queue, once little is, is for these.
        """
        seen = copy(self)
        seen.workspace = workspace
        store, queue = self._whole
        seen.store = store.seen_by(workspace, guest=guest)
        seen.queue = queue if seen.store is store else SeenQueue(queue, seen.store, workspace, guest=guest)
        return seen

    def settled(self, now: str, before: str) -> str:
        """Return under which of its two identifiers a workspace is here.

        `before` is what an earlier version called it: that one where it has anything in this home, else `now`.
        """
        whole = self._whole[0]
        return before if before in self._earlier.get("workspaces", lambda: earlier_workspaces(whole)) else now

    def came(self, *, signed: bool) -> None:
        """Note that the workspace is visited today, by somebody who is `signed` in or not."""
        if self.settings.many and self.workspace:
            self._whole[0].visits.note(self.workspace, signed=signed)

    def warm(self, kind: str = "train") -> None:
        """Let a worker stand by, so that the next job of this kind begins at once."""
        self.queue.warm(kind)

    def corpora(self) -> tuple[Card, ...]:
        """Return the corpora, newest first."""
        return self.store.corpora.cards()

    def corpus(self, corpus_id: str) -> texts.Corpus:
        """Open a corpus; its token stream stays on disk."""
        path = self.store.corpora.path(corpus_id)
        stamp = (path / "meta.json").stat().st_mtime_ns
        return self._memory.get(("corpus", corpus_id, stamp), lambda: texts.open_corpus(path))

    def corpus_of(self, model_id: str) -> str | None:
        """Return the corpus that a model was trained on, if it is still here."""
        facts = self.model(model_id).meta.corpus
        if facts is None:
            return None
        same = (card.id for card in self.corpora() if card.meta.get("identity") == facts.identity)
        return next(same, None)

    def models(self) -> tuple[Card, ...]:
        """Return the models, newest first."""
        return self.store.models.cards()

    def model(self, model_id: str) -> vectors.WordVectors:
        """Open a model; its matrix is mapped from disk and shared by all readers."""
        return self._memory.get(self._model_key(model_id), lambda: open_stored(self.store, model_id))

    def is_open(self, model_id: str) -> bool:
        """Tell whether a model is open already, so that `model` answers at once."""
        return self._memory.known(self._model_key(model_id)) is not None

    def _model_key(self, model_id: str) -> tuple[str, str, int]:
        path = self.store.models.path(model_id)
        return "model", model_id, (path / "meta.json").stat().st_mtime_ns

    def delete(self, card: Card) -> None:
        """Put a model or corpus into the bin; one that a job works on stays, and the job is named."""
        self._shelf(card).refuse_foreign(card.id)
        self.queue.refuse_if_used(card.id)
        self._shelf(card).delete(card.id)

    def restore(self, card: Card | Binned) -> None:
        """Bring back what was deleted."""
        self._shelf(card).restore(card.id)

    def _shelf(self, card: Card | Binned) -> Shelf:
        return self.store.shelf(card.kind)
