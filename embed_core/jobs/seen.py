"""The queue as one workspace sees it: another's job does not exist for it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from embed_core.jobs import rows
from embed_core.jobs.job import GUEST, Job
from embed_core.jobs.queue import Queue
from embed_core.jobs.refusals import InUse, InUseElsewhere
from embed_core.jobs.tasks import HOUSE
from embed_core.store import Missing, NotYours, Store
from embed_core.store.names import checked_id


class SeenQueue(Queue):
    """A queue in the name of a workspace. It shares workers, turns and limits with everybody else's.

    What the house does for all, the teaching models, is seen by all. Two workspaces that ask the same have a job
    each, so that neither learns of the other; the later one finds the answer in the cache. A `guest` finds it full
    while there are places left for those who sign in.
    """

    def __init__(self, queue: Queue, store: Store, workspace: str, *, guest: bool = False) -> None:
        vars(self).update(vars(queue))
        self._guest = guest
        self.store, self._whole, self._whose, self._own = store, queue, workspace, workspace

    def submit(
        self, kind: str, spec: Mapping[str, Any], *, name: str, unique: str | None = None, workspace: str = ""
    ) -> Job:
        """Ask for work in the name of the workspace."""
        house = self.tasks[kind].lane == HOUSE
        spec = {name: value for name, value in spec.items() if name != GUEST}
        spec |= {GUEST: True} if self._guest and not house else {}
        mark = unique if house or unique is None else self._marked(unique)
        return super().submit(kind, spec, name=name, unique=mark, workspace="" if house else self._own)

    def latest(self, unique: str) -> Job | None:
        """Return the newest of one's own jobs with this `unique` text."""
        return super().latest(self._marked(unique))

    def stop(self, id: str) -> Job:
        """Ask one's own job to end. Raises `NotYours` for what the house does for all."""
        self._refuse_house(id)
        return super().stop(id)

    def end(self, id: str) -> Job:
        """End one's own job by force. Raises `NotYours` for what the house does for all."""
        self._refuse_house(id)
        return super().end(id)

    def refuse_if_used(self, id: str) -> None:
        """Raise `InUse` where one's own job needs this corpus or model, `InUseElsewhere` where another's does."""
        for job in self._whole.users(id):
            raise InUse(job.name) if job.workspace == self._own else InUseElsewhere()

    def refuse_unseen(self, id: str) -> None:
        """Raise `Missing` for another's job. Quick: it is asked for each frame of a map that moves."""
        checked = checked_id("job", id)
        row = self._index.ask(lambda db: rows.by_id(db, checked))
        if row is None or not self._sees(row):
            raise Missing("job", id)

    def _read(
        self, find: Callable[[sqlite3.Connection], Iterable[sqlite3.Row | None]], lost: frozenset[str]
    ) -> list[Job]:
        return super()._read(lambda db: [row for row in find(db) if row is not None and self._sees(row)], lost)

    def _refuse_house(self, id: str) -> None:
        if self.get(id).workspace != self._own:
            raise NotYours()

    def _sees(self, row: sqlite3.Row) -> bool:
        return str(row["workspace"]) == self._own or str(row["lane"]) == HOUSE

    def _marked(self, unique: str) -> str:
        return f"{self._own} {unique}"
