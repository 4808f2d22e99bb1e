"""Damaged folders: which they are, what is wrong with each and whose it is, for the operator; told to the log once."""

from __future__ import annotations

import json
import logging
import sqlite3
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass

from embed_core.errors import LabError, places
from embed_core.operations.forgetting import forget_visits
from embed_core.remarks import Remark
from embed_core.store import Store
from embed_core.store.card import owner_of
from embed_core.store.slips import Slips

log = logging.getLogger(__name__)

EVERY = 600.0
"""Seconds between two looks: each asks for the size of every file on the shelves."""


@dataclass(frozen=True, slots=True)
class Damage:
    """A folder that was set aside: the file at fault, the sentence about it, and the workspace that it belongs to.

    `owner` is "" for what was made alone or comes with the program, None where nothing tells.
    """

    kind: str
    id: str
    file: str
    remark: Remark
    owner: str | None


def damaged(store: Store, *, slips: Slips | None = None) -> tuple[Damage, ...]:
    """Return the damaged folders of a whole home, by kind and identifier.

    Where neither of its files tells whose a folder is, the job that made it does, as long as the queue remembers it.
    `slips` are for whoever asks again and again.
    """
    slips, found = slips or Slips(), []
    for shelf in (store.models, store.corpora):
        for each in shelf.broken():
            owner = owner_of(shelf.folder / each.id, slips.read)
            if owner is None:
                owner = _asked_for(store, shelf.kind, each.id)
            found.append(Damage(each.kind, each.id, each.reason, each.remark, owner))
    return tuple(sorted(found, key=lambda damage: (damage.kind, damage.id)))


class Inspection:
    """Looks at the shelves of a server again and again, and writes a line for each folder that was whole before.

    It forgets, too, that somebody came who keeps nothing here.
    """

    def __init__(self, store: Store) -> None:
        self._store, self._slips = store, Slips()
        self._told: frozenset[tuple[str, str]] = frozenset()
        self._over = threading.Event()

    def look(self) -> tuple[Damage, ...]:
        """Look once, return and log what was not damaged at the look before, and forget visits that led to nothing."""
        found = damaged(self._store, slips=self._slips)
        news = tuple(each for each in found if (each.id, each.file) not in self._told)
        self._told = frozenset((each.id, each.file) for each in found)
        for id, file in ((each.id, each.file) for each in news):
            log.warning("damaged folder %s", id, extra={"facts": {"folder": id, "file": file}})
        forget_visits(self._store, now=time.time(), slips=self._slips)
        self._slips.trim()
        return news

    def start(self) -> None:
        """Look now, and every ten minutes from now on, in a thread of its own, until `stop`."""
        threading.Thread(target=self._run, name="inspection of folders", daemon=True).start()

    def stop(self) -> None:
        """Look no more."""
        self._over.set()

    def _run(self) -> None:
        while not self._over.is_set():
            try:
                self.look()
            except Exception as error:
                log.warning("the folders could not be looked at\n%s", places(error))
            self._over.wait(EVERY)


def _asked_for(store: Store, kind: str, id: str) -> str | None:
    """Return the workspace whose job made a model or corpus; None where no job is known that did."""
    query = "SELECT workspace, result FROM jobs WHERE result LIKE '%' || ? || '%' ORDER BY seq DESC"

    def ask(db: sqlite3.Connection) -> str | None:
        for row in db.execute(query, (id,)):
            told = json.loads(row["result"])
            if isinstance(told, Mapping) and told.get(kind) == id:
                return str(row["workspace"])
        return None

    try:
        return store.index.ask(ask)
    except (LabError, ValueError):
        return None
