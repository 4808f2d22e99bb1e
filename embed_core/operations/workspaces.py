"""What each workspace keeps, how much room that takes, and when it was last active: for the operator, without names.

Active is who visits a page (a note once a day, `store.visits`), changes a thing (the moments of its small files) or
asks for work (the moments of its jobs).
"""

from __future__ import annotations

import contextlib
import re
import sqlite3
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timezone
from pathlib import Path

from embed_core.jobs.job import ACTIVE
from embed_core.store import Store
from embed_core.store.card import LABEL, owner_of
from embed_core.store.disk import bytes_of
from embed_core.store.files import NAMES
from embed_core.store.names import is_builtin
from embed_core.store.slips import Slips, names_in

DAY = 86_400
_WORKSPACE = re.compile(r"[0-9a-f]{16}|[0-9a-f]{32}")
_TIMES = ("created", "started", "ended")


@dataclass(frozen=True, slots=True)
class Workspace:
    """A workspace, and what it keeps. `binned` things lie in the bin, `jobs` wait or run.

    `last` is when it was last active, in seconds since 1970, a visit taken for the last second of its day. `signed`
    tells whether its person signs in; None where no visit was noted yet.
    """

    id: str
    signed: bool | None
    models: int
    corpora: int
    uploads: int
    notes: int
    binned: int
    jobs: int
    bytes: int
    last: float


@dataclass(slots=True)
class Trace:
    """What was found of one workspace: how many things of each kind, their places, and its newest moment.

    `day` is that of the last visit, "" where none is known.
    """

    counts: Counter[str] = field(default_factory=Counter)
    places: list[Path] = field(default_factory=list)
    last: float = 0.0
    day: str = ""
    signed: bool | None = None

    def add(self, kind: str, place: Path, dated: Path) -> None:
        """Note a thing at a place, and the moment of the file that tells when it was last changed."""
        self.counts[kind] += 1
        self.places.append(place)
        with contextlib.suppress(OSError):
            self.last = max(self.last, dated.stat().st_mtime)


def workspaces(store: Store) -> tuple[Workspace, ...]:
    """Return the workspaces that keep anything or were visited, those that take the most room first.

    `store` is the whole home. Files with two names count for each.
    """
    found = (workspace_of(id, trace) for id, trace in traces(store).items())
    return tuple(sorted(found, key=lambda each: (-each.bytes, each.id)))


def traces(
    store: Store, *, only: str = "", db: sqlite3.Connection | None = None, slips: Slips | None = None
) -> dict[str, Trace]:
    """Return what there is of each workspace. Nothing of it is built in, or made where somebody works alone.

    With `only`, that of this workspace alone: quick where `slips` remember what stood in small files. `db` is given
    inside a transaction.
    """
    found: dict[str, Trace] = {}
    for id, kind, place, dated in _things(store, slips or Slips(), only):
        if _WORKSPACE.fullmatch(id):
            found.setdefault(id, Trace()).add(kind, place, dated)
    for row in store.index.ask(lambda db: _jobs(db, only)) if db is None else _jobs(db, only):
        if _WORKSPACE.fullmatch(id := str(row["workspace"])):
            trace = found.setdefault(id, Trace())
            trace.counts["job"] += int(row["active"])
            trace.last = max([trace.last, *(_seconds(row[name]) for name in _TIMES)])
    visits = ((only, store.visits.last(only)),) if only else store.visits.all()
    for id, visit in visits:
        if visit is not None and _WORKSPACE.fullmatch(id):
            trace = found.setdefault(id, Trace())
            trace.last = max(trace.last, _seconds(visit.day) + DAY - 1)
            trace.day, trace.signed = visit.day, visit.signed
    return found


def _things(store: Store, slips: Slips, only: str) -> Iterator[tuple[str, str, Path, Path]]:
    """Give whose each thing is, its kind, its place, and the file that tells of its last change."""
    home, who = store.home, only or "*"
    for shelf in (store.models, store.corpora):
        for kind, folder in ((shelf.kind, shelf.folder), ("bin", home / "bin" / shelf.folder.name)):
            for name in names_in(folder):
                owner = None if is_builtin(name) else owner_of(f"{folder}/{name}", slips.read)
                if owner and only in ("", owner):
                    yield owner, kind, folder / name, folder / name / LABEL
    for kind, part, inner in (("upload", "uploads", NAMES), ("share", "shares", ""), ("room", "rooms", "room.json")):
        for name in names_in(home / part):
            owner = str((slips.read(f"{home}/{part}/{name}/{inner}".rstrip("/")) or {}).get("owner", ""))
            if only in ("", owner):
                yield owner, kind, home / part / name, home / part / name / inner
    for seat in (home / "rooms").glob(f"*/{who}.json"):
        yield seat.stem, "seat", seat, seat
    for kind, parent in (("note", "notes"), ("binned note", "bin/notes"), ("accepted", "accepted")):
        for path in (home / parent).glob(f"{who}/*.json"):
            yield path.parent.name, kind, path, path


def _jobs(db: sqlite3.Connection, only: str) -> list[sqlite3.Row]:
    active = " OR ".join(["state = ?"] * len(ACTIVE))
    newest = ", ".join(f"MAX({name}) AS {name}" for name in _TIMES)
    query = (
        f"SELECT workspace, SUM({active}) AS active, {newest} FROM jobs WHERE ? IN ('', workspace) GROUP BY workspace"
    )
    return db.execute(query, (*ACTIVE, only)).fetchall()


def workspace_of(id: str, trace: Trace) -> Workspace:
    """Return what is told of a workspace: its things are measured."""
    counts = trace.counts
    return Workspace(
        id,
        trace.signed,
        models=counts["model"],
        corpora=counts["corpus"],
        uploads=counts["upload"],
        notes=counts["note"],
        binned=counts["bin"] + counts["binned note"],
        jobs=counts["job"],
        bytes=sum(map(size_of, trace.places)),
        last=trace.last,
    )


def size_of(place: Path) -> int:
    """Return the bytes of a folder or file; 0 where it is gone."""
    with contextlib.suppress(OSError):
        return bytes_of(place) if place.is_dir() else place.stat().st_size
    return 0


def _seconds(moment: object) -> float:
    """Return a moment, ISO 8601 in UTC, in seconds since 1970; 0 for what is none."""
    try:
        return datetime.fromisoformat(str(moment).replace("Z", "+00:00")).replace(tzinfo=timezone.utc).timestamp()
    except ValueError:
        return 0.0
