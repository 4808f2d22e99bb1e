"""Removing what belongs to workspaces that nobody comes back to, while the server runs.

A browser that lost its cookie never finds its workspace again. What it made stays until the operator removes it.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime, timezone

from embed_core.jobs.job import ACTIVE, job_from
from embed_core.operations.aside import Aside
from embed_core.operations.readers import Readers
from embed_core.operations.workspaces import DAY, Trace, Workspace, traces, workspace_of
from embed_core.store import Store
from embed_core.store.disk import told_disk_errors
from embed_core.store.slips import Slips
from embed_core.store.visits import visit_in

KINDS = ("signed-in", "unknown")
"""Whose workspaces are removed only where that is asked for: who signs in finds them again, with any browser."""


@dataclass(frozen=True, slots=True)
class Unused:
    """A workspace in which nobody was active for long, and why it stays: "" where nothing speaks against its end.

    "signed-in": its person can come back with any browser; "unknown": nobody has noted whether it is such a one;
    "at-work": a job waits or runs; "lent": others who may still come read what it shares, or see it in a room.
    """

    workspace: Workspace
    stays: str


def unused(
    store: Store, *, days: int, now: float, also: Collection[str] = (), slips: Slips | None = None
) -> tuple[Unused, ...]:
    """Return the workspaces that were active last more than so many days before `now` (seconds since 1970).

    `also` names those of `KINDS` that may go too. What lent things to one that goes itself goes with it. `slips` keep
    what was read for `forget`.
    """
    slips = slips or Slips()
    found = traces(store, slips=slips)
    look = _Look(now - days * DAY, also, store.index.ask(_in_use), Readers(store, slips), found.get)
    old = {id: trace for id, trace in found.items() if look.reason(trace) != "active"}
    told = [Unused(workspace_of(id, trace), look.stays(id, trace)) for id, trace in old.items()]
    return tuple(sorted(told, key=lambda each: (each.stays, -each.workspace.bytes, each.workspace.id)))


def forget(
    store: Store, id: str, *, days: int, now: float, also: Collection[str] = (), slips: Slips | None = None
) -> int | None:
    """Remove all that belongs to a workspace, and return the bytes that this frees.

    None, and nothing is removed, where `unused` would no longer say of it that it goes, which is looked at anew.
    Meanwhile nobody can publish anything or ask for work. Uploads, notes, shares, seats in rooms and visits are files
    that others may write at any moment: who comes, or takes up a share, while things are being moved away, finds them
    again, and what is new stays. So does everything where one thing cannot be moved.
    """
    slips = slips or Slips()
    traces(store, only=id, slips=slips)  # whatever is read for the first time is read before others have to wait

    def change(db: sqlite3.Connection) -> bool:
        def one(who: str) -> Trace | None:
            return traces(store, only=who, db=db, slips=slips).get(who)

        trace = one(id)
        look = _Look(now - days * DAY, also, _in_use(db), Readers(store, slips), one)
        if trace is None or look.stays(id, trace) or not _take_visit(store, visit, id, trace.day):
            return False
        _move(store, db, id, trace, things)
        # Whoever came, or took up a share, while that was done finds everything again.
        if store.visits.last(id) is not None or Readers(store, slips).of(id, trace) != look.readers.of(id, trace):
            return False
        db.execute("DELETE FROM jobs WHERE workspace = ?", (id,))
        return True

    with told_disk_errors(store.home), Aside(store.bench) as visit, Aside(store.bench) as things:
        if not store.index.change(change):
            return None
        visit.remove()
        freed = things.remove()
    _drop_empty(store, id)
    return freed


def _move(store: Store, db: sqlite3.Connection, id: str, trace: Trace, things: Aside) -> None:
    """Move away all that a workspace has, and the folders of its jobs."""
    jobs = [str(row["id"]) for row in db.execute("SELECT id FROM jobs WHERE workspace = ?", (id,))]
    for place in (*trace.places, *map(store.job_folder, jobs)):
        things.take(place)


def forget_visits(store: Store, *, now: float, slips: Slips | None = None) -> int:
    """Forget the visits, of days that are over, of workspaces that keep nothing; return how many that were."""
    today = datetime.fromtimestamp(now, timezone.utc).date().isoformat()
    gone = 0
    for id, trace in traces(store, slips=slips).items():
        if not trace.places and not trace.counts["job"] and "" < trace.day < today:
            with Aside(store.bench) as visit:
                if _take_visit(store, visit, id, trace.day):
                    visit.remove()
                    gone += 1
    return gone


def _take_visit(store: Store, aside: Aside, id: str, day: str) -> bool:
    """Move away what tells of a workspace's visits; False where it tells of one after this day."""
    visit = visit_in(aside.take(store.visits.place(id)))
    return visit is None or visit.day <= day


@dataclass(frozen=True, slots=True)
class _Look:
    """What decides whether a workspace goes: the moment since which nobody was active, and who needs what of it.

    `one` gives what there is of a workspace.
    """

    before: float
    also: Collection[str]
    in_use: set[str]
    readers: Readers
    one: Callable[[str], Trace | None]

    def reason(self, trace: Trace) -> str:
        """Return why a workspace stays, whoever reads what it shares: "active", or what `Unused` tells."""
        if trace.last >= self.before:
            return "active"
        if trace.counts["job"] or {place.name for place in trace.places} & self.in_use:
            return "at-work"
        kind = {True: "signed-in", None: "unknown", False: ""}[trace.signed]
        return "" if kind in self.also else kind

    def stays(self, id: str, trace: Trace) -> str:
        """Return why a workspace stays, also for others: who stays keeps what it reads, and so on."""
        if reason := self.reason(trace):
            return reason
        seen, ahead = {id}, [(id, trace)]
        while ahead:
            for reader in self.readers.of(*ahead.pop()) - seen:
                found = self.one(reader)
                if found is None or self.reason(found):
                    return "lent"
                seen.add(reader)
                ahead.append((reader, found))
        return ""


def _in_use(db: sqlite3.Connection) -> set[str]:
    """Return the identifiers of the corpora and models that jobs of anybody wait for or work on."""
    marks = ", ".join("?" * len(ACTIVE))
    rows = db.execute(f"SELECT * FROM jobs WHERE state IN ({marks})", ACTIVE).fetchall()
    return {id for row in rows for id in job_from(row).named}


def _drop_empty(store: Store, id: str) -> None:
    """Remove the folders of a workspace in which nothing is left."""
    for parent in ("notes", "bin/notes", "accepted"):
        with contextlib.suppress(OSError):
            (store.home / parent / id).rmdir()
