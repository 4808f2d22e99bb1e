"""The rows of jobs: every statement that reads or changes them. Each function works inside one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from embed_core.jobs import spare
from embed_core.jobs.spare import Spare
from embed_core.jobs.turns import called

Database = sqlite3.Connection
STARTING = 60.0
"""Seconds that may pass between a claim and the worker's own record."""
TRIES = 2
"""So often a job is given to a worker that never begins it."""


def insert(db: Database, values: Mapping[str, Any]) -> None:
    """Enter a job."""
    marks = ", ".join("?" * len(values))
    db.execute(f"INSERT INTO jobs ({', '.join(values)}) VALUES ({marks})", list(values.values()))


def by_id(db: Database, id: str) -> sqlite3.Row | None:
    """Return the row of a job."""
    row: sqlite3.Row | None = db.execute("SELECT * FROM jobs WHERE id = ?", (id,)).fetchone()
    return row


def by_mark(db: Database, mark: str, states: Sequence[str] = ()) -> sqlite3.Row | None:
    """Return the newest job with this mark, among these states where any are given."""
    some = f"AND state IN ({', '.join('?' * len(states))})" if states else ""
    query = f"SELECT * FROM jobs WHERE mark = ? {some} ORDER BY seq DESC LIMIT 1"
    row: sqlite3.Row | None = db.execute(query, (mark, *states)).fetchone()
    return row


def newest(
    db: Database, *, states: Sequence[str], kind: str | None, limit: int, workspace: str | None = None
) -> list[sqlite3.Row]:
    """Return jobs, newest first: of all, or of a workspace and of the house."""
    where, values = ["1"], list[Any]()
    if states:
        where.append(f"state IN ({', '.join('?' * len(states))})")
        values += states
    if kind is not None:
        where.append("kind = ?")
        values.append(kind)
    if workspace is not None:
        where.append("(workspace = ? OR lane = 'house')")
        values.append(workspace)
    query = f"SELECT * FROM jobs WHERE {' AND '.join(where)} ORDER BY seq DESC LIMIT ?"
    return db.execute(query, (*values, limit)).fetchall()


def running(db: Database) -> list[sqlite3.Row]:
    """Return who is said to be at work: process, lane and moment of the claim."""
    query = "SELECT id, lane, pid, born, started, claimed FROM jobs WHERE state = 'running'"
    return db.execute(query).fetchall()


def waiting(db: Database, workspace: str | None = None) -> int:
    """Return how many jobs wait: of all, or of a workspace."""
    query = "SELECT COUNT(*) FROM jobs WHERE state = 'queued' AND (? IS NULL OR workspace = ?)"
    return int(db.execute(query, (workspace, workspace)).fetchone()[0])


def busy(db: Database) -> dict[str, int]:
    """Return the lanes in which a job waits, with how many run there."""
    query = (
        "SELECT lane, SUM(state = 'running') AS busy FROM jobs WHERE state IN ('queued', 'running') "
        "GROUP BY lane HAVING SUM(state = 'queued') > 0"
    )
    return {str(row["lane"]): int(row["busy"]) for row in db.execute(query)}


class Claim(NamedTuple):
    """A job that was taken to be worked on, and the spare worker that was taken with it, if one stood by."""

    id: str
    spare: Spare | None


def claim(
    db: Database, lane: str, *, most: int, pid: int, born: str | None, now: float, settings: str = ""
) -> Claim | None:
    """Take the job whose turn it is in a lane, if fewer than `most` run there.

    Until a worker speaks for itself the job is held by the process `pid`, or by the spare that is taken with it.
    `now` is of the machine's monotonic clock. A job that is tried again gets a fresh worker.
    """
    room = busy(db).get(lane, most) < most
    id = next(called(db, lane, most=most), None) if room else None
    if id is None:
        return None
    tries = db.execute("SELECT tries FROM jobs WHERE id = ?", (id,)).fetchone()["tries"]
    taken = spare.take(db, lane, settings) if settings and tries == 0 else None
    query = (
        "UPDATE jobs SET state = 'running', pid = ?, born = ?, claimed = ?, tries = tries + 1, "
        "turn = (SELECT MAX(turn) FROM jobs) + 1 WHERE id = ?"
    )
    db.execute(query, (*(taken or (pid, born)), now, id))
    return Claim(id, taken)


def put_back(db: Database, row: sqlite3.Row) -> bool:
    """Let a job wait again whose process is gone before it began; False where it was tried often enough."""
    query = (
        "UPDATE jobs SET state = 'queued', pid = NULL, born = NULL, claimed = NULL, turn = 0 WHERE id = ? "
        "AND state = 'running' AND started IS NULL AND pid IS ? AND born IS ? AND tries < ?"
    )
    return db.execute(query, (row["id"], row["pid"], row["born"], TRIES)).rowcount == 1


def assign(db: Database, id: str, *, pid: int, born: str | None) -> None:
    """Note which process was started for a job, until that process speaks for itself."""
    query = "UPDATE jobs SET pid = ?, born = ? WHERE id = ? AND state = 'running' AND started IS NULL"
    db.execute(query, (pid, born, id))


def begin(db: Database, id: str, *, pid: int, born: str | None, moment: str) -> sqlite3.Row | None:
    """Let the worker take over a job that was claimed; None where it is not to work on it (any more)."""
    query = "UPDATE jobs SET pid = ?, born = ?, started = ? WHERE id = ? AND state = 'running' AND started IS NULL"
    done = db.execute(query, (pid, born, moment, id))
    return by_id(db, id) if done.rowcount == 1 else None


def advance(db: Database, id: str, progress: str) -> bool:
    """Write how far a job is; return whether it was told to stop."""
    db.execute("UPDATE jobs SET progress = ? WHERE id = ? AND state = 'running'", (progress, id))
    row = db.execute("SELECT stop FROM jobs WHERE id = ?", (id,)).fetchone()
    return bool(row and row["stop"])


def finish(db: Database, id: str, state: str, *, moment: str, result: str | None, error: str | None) -> None:
    """Write what became of a running job."""
    query = "UPDATE jobs SET state = ?, ended = ?, result = ?, error = ? WHERE id = ? AND state = 'running'"
    db.execute(query, (state, moment, result, error, id))


def lose(db: Database, row: sqlite3.Row, *, moment: str, state: str = "interrupted") -> bool:
    """Write that the process which this row names is gone; False where the row has moved on meanwhile."""
    query = (
        "UPDATE jobs SET state = ?, ended = ? WHERE id = ? AND state = 'running' AND pid IS ? AND born IS ? "
        "AND started IS ?"
    )
    done = db.execute(query, (state, moment, row["id"], row["pid"], row["born"], row["started"]))
    return done.rowcount == 1


def ask_to_stop(db: Database, id: str, *, moment: str) -> str:
    """End a waiting job, mark a running one; return the state that it had."""
    row = by_id(db, id)
    state = str(row["state"]) if row else ""
    if state == "queued":
        db.execute("UPDATE jobs SET state = 'stopped', ended = ? WHERE id = ?", (moment, id))
    elif state == "running":
        db.execute("UPDATE jobs SET stop = 1 WHERE id = ?", (id,))
    return state


def forget(db: Database, *, keep: int, each: int, most: int) -> list[str]:
    """Remove jobs that have ended, and return their identifiers.

    The `keep` newest of all stay, and the newest `each` of every workspace, so that nobody's are pushed out by
    another's; together no more than `most`.
    """
    query = (
        "SELECT id FROM (SELECT id, workspace, ROW_NUMBER() OVER (ORDER BY seq DESC) AS place, "
        "ROW_NUMBER() OVER (PARTITION BY workspace ORDER BY seq DESC) AS own FROM jobs "
        "WHERE state NOT IN ('queued', 'running')) "
        "WHERE place > ? OR (place > ? AND (workspace = '' OR own > ?))"
    )
    old = [str(row["id"]) for row in db.execute(query, (most, keep, each))]
    db.executemany("DELETE FROM jobs WHERE id = ?", [(id,) for id in old])
    return old
