"""Removing what belongs to workspaces that nobody comes back to, while the server runs.

A browser that lost its cookie never finds its workspace again. What it made stays until the operator removes it.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from embed_core.jobs.job import ACTIVE, job_from
from embed_core.operations.workspaces import DAY, Trace, Workspace, traces, workspaces
from embed_core.store import Store
from embed_core.store.disk import bytes_of, told_disk_errors
from embed_core.store.slips import Slips

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


def unused(store: Store, *, days: int, now: float, also: Collection[str] = ()) -> tuple[Unused, ...]:
    """Return the workspaces that were active last more than so many days before `now` (seconds since 1970).

    `also` names those of `KINDS` that may go too. What lent things to one that goes itself goes with it.
    """
    found, known = traces(store), {each.id: each for each in workspaces(store)}
    old = [id for id, trace in found.items() if trace.last < now - days * DAY]
    stays = {id: _reason(found[id], also) for id in old}
    at_work = _in_use(store)
    for id in old:
        if not stays[id] and {place.name for place in found[id].places} & at_work:
            stays[id] = "at-work"
    while True:
        going = {id for id in old if not stays[id]}
        lent = {id for id in going if _readers(store, id, found[id]) - going}
        if not lent:
            break
        stays |= dict.fromkeys(lent, "lent")
    told = (Unused(known[id], stays[id]) for id in old if id in known)
    return tuple(sorted(told, key=lambda each: (each.stays, -each.workspace.bytes, each.workspace.id)))


def forget(store: Store, chosen: Workspace, *, slips: Slips | None = None) -> int | None:
    """Remove all that belongs to a workspace, and return the bytes that this frees.

    All of it vanishes from sight in one transaction of the database, in which nothing can be published or asked for.
    None, and nothing is removed, where somebody was active there since `chosen` was looked at. `slips` are for whoever
    forgets many.
    """

    def change(db: sqlite3.Connection) -> tuple[list[Path], int] | None:
        trace = traces(store, db=db, slips=slips).get(chosen.id)
        if trace is None or trace.last > chosen.last or trace.counts["job"]:
            return None
        jobs = [str(row["id"]) for row in db.execute("SELECT id FROM jobs WHERE workspace = ?", (chosen.id,))]
        db.execute("DELETE FROM jobs WHERE workspace = ?", (chosen.id,))
        away, freed = list[Path](), 0
        for place in (*trace.places, *map(store.job_folder, jobs)):
            if place.is_dir():
                freed += bytes_of(place)
                away.append(store.bench.take(place))
            elif place.is_file():
                freed += place.stat().st_size
                place.unlink(missing_ok=True)
        store.visits.forget(chosen.id)
        return away, freed

    with told_disk_errors(store.home):
        done = store.index.change(change)
    if done is None:
        return None
    for place in done[0]:
        store.bench.remove(place)
    _drop_empty(store, chosen.id)
    return done[1]


def forget_visits(store: Store, *, now: float) -> int:
    """Forget the visits, of days that are over, of workspaces that keep nothing; return how many that were."""
    empty = [
        id for id, trace in traces(store).items() if not trace.places and not trace.counts["job"] and trace.last < now
    ]
    for id in empty:
        store.visits.forget(id)
    return len(empty)


def _reason(trace: Trace, also: Collection[str]) -> str:
    if trace.counts["job"]:
        return "at-work"
    kind = {True: "signed-in", None: "unknown", False: ""}[trace.signed]
    return "" if kind in also else kind


def _in_use(store: Store) -> set[str]:
    """Return the identifiers of the corpora and models that jobs of anybody wait for or work on."""
    marks = ", ".join("?" * len(ACTIVE))
    rows = store.index.ask(lambda db: db.execute(f"SELECT * FROM jobs WHERE state IN ({marks})", ACTIVE).fetchall())
    return {id for row in rows for id in job_from(row).named}


def _readers(store: Store, id: str, trace: Trace) -> set[str]:
    """Return the workspaces that have put in a code of what this one shares, and those whose rooms it is in."""
    home = store.home
    shared = [place.name for place in trace.places if place.parent == home / "shares"]
    found = {path.parent.name for name in shared for path in (home / "accepted").glob(f"*/{name}")}
    for seat in (place for place in trace.places if place.parent.parent == home / "rooms"):
        found.add(str((Slips().read(seat.with_name("room.json")) or {}).get("owner", "")))
    return found - {id, ""}


def _drop_empty(store: Store, id: str) -> None:
    """Remove the folders of a workspace in which nothing is left."""
    for parent in ("notes", "bin/notes", "accepted"):
        with contextlib.suppress(OSError):
            (store.home / parent / id).rmdir()
