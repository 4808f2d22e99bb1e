"""Whose turn it is: the waiting jobs of a lane are called by workspace, so that nobody waits behind another's pile."""

from __future__ import annotations

import sqlite3
from collections import Counter, deque
from collections.abc import Iterator, Mapping, Sequence


def order(
    waiting: Sequence[tuple[str, str]], running: Sequence[str], last: Mapping[str, int], *, most: int
) -> Iterator[str]:
    """Give the waiting jobs in the order in which they are called.

    `waiting` has (job, workspace), the longest waiting first; `running` the workspaces at work, the first to
    begin first; `last` the number of each workspace's latest turn. The next is of the workspace with the
    fewest jobs at work, then of the one whose latest turn is longest ago, then the one that waits longest.
    Where all `most` places are taken, the job that began first is taken to end first.
    """
    lines: dict[str, deque[tuple[int, str]]] = {}
    for seat, (job, workspace) in enumerate(waiting):
        lines.setdefault(workspace, deque()).append((seat, job))
    busy, turns = deque(running), dict(last)
    now = max(turns.values(), default=0)
    while lines:
        while busy and len(busy) >= most:
            busy.popleft()
        at_work = Counter(busy)
        chosen = min(lines, key=lambda w: (at_work[w], turns.get(w, 0), lines[w][0][0]))
        now += 1
        turns[chosen] = now
        busy.append(chosen)
        yield lines[chosen].popleft()[1]
        if not lines[chosen]:
            del lines[chosen]


def called(db: sqlite3.Connection, lane: str, *, most: int) -> Iterator[str]:
    """Give the waiting jobs of a lane in the order in which they are called."""
    query = "SELECT id, workspace FROM jobs WHERE state = 'queued' AND lane = ? ORDER BY seq"
    waiting = [(str(row["id"]), str(row["workspace"])) for row in db.execute(query, (lane,))]
    if len(waiting) < 2:
        return iter([job for job, _ in waiting])
    query = "SELECT workspace FROM jobs WHERE state = 'running' AND lane = ? ORDER BY turn"
    running = [str(row["workspace"]) for row in db.execute(query, (lane,))]
    query = "SELECT workspace, MAX(turn) AS turn FROM jobs WHERE lane = ? GROUP BY workspace"
    last = {str(row["workspace"]): int(row["turn"]) for row in db.execute(query, (lane,))}
    return order(waiting, running, last, most=most)


def positions(db: sqlite3.Connection, lane: str, *, most: int) -> dict[str, int]:
    """Return the place of each waiting job of a lane, from 1."""
    return {job: place for place, job in enumerate(called(db, lane, most=most), start=1)}
