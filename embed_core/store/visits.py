"""When a workspace was last visited: one small file each, `visits/<workspace>.json`, written once a day.

Who looks and changes nothing leaves no other trace, and what they made must not be taken for forgotten.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from embed_core.errors import LabError
from embed_core.store.disk import told_disk_errors, write_json
from embed_core.store.slips import Slips

_WORKSPACE = re.compile(r"[0-9a-z]{1,32}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Visit:
    """The day, in UTC, on which a workspace was last visited, and whether its person was `signed` in."""

    day: str
    signed: bool


class Visits:
    """The visits of one home. Where they cannot be written, nobody is kept from a page."""

    def __init__(self, folder: Path, *, clock: Callable[[], str]) -> None:
        self.folder, self._clock, self._slips = folder, clock, Slips()
        self._noted: tuple[str, set[tuple[str, bool]]] = ("", set())

    def note(self, workspace: str, *, signed: bool) -> None:
        """Note that a workspace is visited today; cheap to call again and again."""
        day, visit = self._clock()[:10], (workspace, signed)
        if self._noted[0] != day:
            self._noted = (day, set())
        if visit in self._noted[1] or not _WORKSPACE.fullmatch(workspace):
            return
        with contextlib.suppress(OSError, LabError), told_disk_errors(self.folder.parent):
            if self.last(workspace) != Visit(day, signed):
                self.folder.mkdir(exist_ok=True)
                write_json(self.place(workspace), {"schema": 1, "day": day, "signed": signed})
            self._noted[1].add(visit)

    def last(self, workspace: str) -> Visit | None:
        """Return the last visit of a workspace; None where none is known."""
        return _visit(self._slips.read(self.place(workspace)))

    def all(self) -> Iterator[tuple[str, Visit]]:
        """Give each workspace of which a visit is known, with the last one."""
        for workspace, _ in self._slips.all(self.folder):
            if (visit := self.last(workspace)) is not None:
                yield workspace, visit

    def place(self, workspace: str) -> Path:
        """Return the file that tells of a workspace's last visit."""
        return self.folder / f"{workspace}.json"


def visit_in(path: Path) -> Visit | None:
    """Return the visit that a file tells of; None where it tells of none."""
    return _visit(Slips().read(path))


def _visit(told: Mapping[str, Any] | None) -> Visit | None:
    day = (told or {}).get("day")
    known = isinstance(day, str) and _DAY.fullmatch(day)
    return Visit(day, (told or {}).get("signed") is True) if isinstance(day, str) and known else None
