"""The lab's questions about the nearest words of large models: exactly, or by an index whose recall is known."""

from __future__ import annotations

import time
from pathlib import Path

from embed_core import geometry
from embed_core.geometry.near_index import NearIndex, can_index
from embed_core.geometry.neighbours import ranked
from embed_core.jobs import Job
from embed_core.jobs.near_indexes import ask_index, index_job, index_key, read_index
from embed_core.lab.base import Base
from embed_core.vectors.units import Units

SLOW = 0.05
"""Seconds of an exact answer from which an index is offered."""


class _Damaged(Exception):
    """An index was kept and could not be read."""


class Nearness(Base):
    """The words around a word."""

    def neighbours(
        self, model_id: str, word: str, *, k: int = 10, min_count: int = 0, exact: bool = True
    ) -> list[geometry.Neighbour]:
        """Return the nearest words of a word, of those that occur so often at least.

        Where `exact` is False and the model has an index, that names them; frequent ones are always told exactly.
        """
        model = self.model(model_id)
        index = None if exact else self.near_index(model_id)
        key = ("neighbours", model.identity, word, k, min_count, index is None)
        return self._memory.get(key, lambda: geometry.neighbours(model, word, k=k, min_count=min_count, index=index))

    def near_index(self, model_id: str) -> NearIndex | None:
        """Return the index of a model, where one has been made."""
        identity = self.model(model_id).identity
        if self.index_folder(model_id) is None:
            return None

        def read() -> NearIndex:
            found = read_index(self.store, identity)
            if found is None:
                raise _Damaged()  # nothing is remembered, so that one that is made anew is found
            return found

        try:
            return self._memory.get(("near index", identity), read)
        except _Damaged:
            return None

    def index_folder(self, model_id: str) -> Path | None:
        """Return the folder of the index of a model, where one has been made."""
        return self.store.indexes.get(index_key(self.model(model_id).identity))

    def index_offered(self, model_id: str) -> bool:
        """Tell whether an index would be worth its while: many words, or exact answers that take long here."""
        model = self.model(model_id)
        if not can_index():
            return False
        if len(model) > self.settings.index_from:
            return True
        return isinstance(model.units, Units) and self.exact_seconds(model_id) > SLOW

    def exact_seconds(self, model_id: str) -> float:
        """Return how long one exact answer of a model takes on this machine."""
        model = self.model(model_id)

        def make() -> float:
            taken = []
            for row in (0, len(model) // 2, len(model) - 1):
                begin = time.perf_counter()
                ranked(model, model.units[row], k=10, without=[row])
                taken.append(time.perf_counter() - begin)
            return min(taken)

        return self._memory.get(("exact seconds", model.identity), make)

    def index_job(self, model_id: str) -> Job | None:
        """Return the job that makes the index of a model just now, if there is one."""
        return index_job(self.queue, self.model(model_id).identity)

    def ask_index(self, model_id: str) -> Job:
        """Ask a worker for the index of a model."""
        identity, name = self.model(model_id).identity, self.store.models.card(model_id).name
        return ask_index(self.queue, model_id, identity=identity, name=name, workspace=self.workspace)
