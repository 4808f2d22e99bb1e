"""What the operator's commands print of a home, and how they open it: beside a server that runs, or without one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from embed_core.language import Say
from embed_core.operations.backup import NothingToBackUp
from embed_core.operations.damage import Damage
from embed_core.settings import Settings
from embed_core.store import Store


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


def told_owner(owner: str | None, say: Say) -> str:
    """Return whose something is."""
    if owner is None:
        return say("operations-owner-unknown")
    return say("operations-owner", workspace=owner) if owner else say("operations-owner-house")


def in_columns(rows: Sequence[Sequence[str]]) -> list[str]:
    """Return rows of cells as lines, with two blanks between columns of equal width."""
    widths = [max(map(len, column)) for column in zip(*rows)]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in rows]


def _fault(damage: Damage, say: Say) -> str:
    kind = damage.remark.identifier.rpartition("-")[2]
    return say(f"operations-damage-{kind}")
