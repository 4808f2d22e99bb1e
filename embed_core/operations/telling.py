"""What the operator's commands print of a home, and how they open it: beside a server that runs, or without one."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timezone
from itertools import zip_longest
from pathlib import Path
from unicodedata import east_asian_width

from embed_core.language import Say
from embed_core.operations.backup import NothingToBackUp
from embed_core.operations.damage import Damage
from embed_core.operations.forgetting import Unused
from embed_core.operations.workspaces import Workspace
from embed_core.settings import Settings
from embed_core.store import Store

ORDERS = ("size", "age")


@contextmanager
def opened(home: Path) -> Iterator[Store]:
    """Give the store of a whole home that exists. Raises `NothingToBackUp` for any other folder."""
    if not (home / "models").is_dir():
        raise NothingToBackUp(home)
    store = Store(Settings(home=home), owner="operator")
    try:
        yield store
    finally:
        store.index.close()


def told_damage(found: Sequence[Damage], say: Say) -> tuple[str, int]:
    """Return a line for each damaged folder under a sentence, and 1 where there are some."""
    if not found:
        return say("operations-damaged-none"), 0
    rows = [(each.id, each.file, _fault(each, say), told_owner(each.owner, say)) for each in found]
    return "\n".join((say("operations-damaged", number=len(found)), *in_columns(rows))), 1


def told_workspaces(found: Sequence[Workspace], say: Say, *, by: str) -> str:
    """Return a line for each workspace under a line of heads, and what all of them take together."""
    if not found:
        return say("operations-workspaces-none")
    rows = sorted(found, key=lambda each: each.last) if by == "age" else found
    size = round(sum(each.bytes for each in found) / 1e6, 1)
    return "\n".join(
        (*_table([(each, ()) for each in rows], say), say("operations-together", number=len(found), megabytes=size))
    )


def told_unused(found: Sequence[Unused], say: Say, *, days: int) -> str:
    """Return a line for each workspace that was not used for so many days, with what becomes of it."""
    if not found:
        return say("operations-unused-none", days=days)
    rows = [
        (each.workspace, (say(f"operations-stays-{each.stays}" if each.stays else "operations-goes"),))
        for each in found
    ]
    return "\n".join(_table(rows, say))


def _table(rows: Sequence[tuple[Workspace, tuple[str, ...]]], say: Say) -> list[str]:
    names = ("id", "who", "models", "corpora", "uploads", "notes", "bin", "jobs", "size", "last")
    heads = tuple(say(f"operations-head-{name}") for name in names)
    return in_columns([heads, *((*_cells(each, say), *more) for each, more in rows)])


def _cells(each: Workspace, say: Say) -> tuple[str, ...]:
    who = {True: "signed-in", False: "anonymous", None: "unknown"}[each.signed]
    counts = (each.models, each.corpora, each.uploads, each.notes, each.binned, each.jobs)
    last = datetime.fromtimestamp(min(each.last, time.time()), timezone.utc).date().isoformat()
    size = say("operations-size", megabytes=round(each.bytes / 1e6, 1))
    return (each.id, say(f"operations-who-{who}"), *map(str, counts), size, last)


def told_owner(owner: str | None, say: Say) -> str:
    """Return whose something is."""
    if owner is None:
        return say("operations-owner-unknown")
    return say("operations-owner", workspace=owner) if owner else say("operations-owner-house")


def in_columns(rows: Sequence[Sequence[str]]) -> list[str]:
    """Return rows of cells as lines, with two blanks between columns of equal width."""
    widths = [max(map(_width, column)) for column in zip_longest(*rows, fillvalue="")]
    return ["  ".join(cell + " " * (width - _width(cell)) for cell, width in zip(row, widths)).rstrip() for row in rows]


def _width(text: str) -> int:
    """Return how many cells of a terminal a text takes: Chinese characters take two."""
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def _fault(damage: Damage, say: Say) -> str:
    kind = damage.remark.identifier.rpartition("-")[2]
    return say(f"operations-damage-{kind}")
