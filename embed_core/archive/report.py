"""What became of an archive: of each thing in it, whether it is here now, under which name, or why not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

OUTCOMES = ("new", "here", "unfit")
_TEXTS = ("kind", "id", "now", "name", "outcome", "reason", "file")


@dataclass(frozen=True, slots=True)
class Arrival:
    """One thing of an archive: the identifier that it had, and the one that it has `now`.

    `outcome` is "new", "here" (the same content was here already) or "unfit", with the `reason` and the `file` of
    `Unfit`. `name` is what it is called now.
    """

    kind: str
    id: str
    now: str
    name: str
    outcome: str
    reason: str = ""
    file: str = ""

    def to_json(self) -> dict[str, str]:
        """Return the arrival as JSON can hold it."""
        return {name: getattr(self, name) for name in _TEXTS}


@dataclass(frozen=True, slots=True)
class Report:
    """What became of an archive. `ignored` counts files that its manifest does not name.

    `program` is the version that wrote it; `newer` tells that it knows more than this one.
    """

    arrivals: tuple[Arrival, ...]
    ignored: int = 0
    program: str = ""
    newer: bool = False

    def of(self, outcome: str, kind: str | None = None) -> tuple[Arrival, ...]:
        """Return what ended so, of one kind or of all."""
        return tuple(each for each in self.arrivals if each.outcome == outcome and kind in (None, each.kind))

    def to_json(self) -> dict[str, Any]:
        """Return the report as JSON can hold it."""
        told = {"ignored": self.ignored, "program": self.program, "newer": self.newer}
        return {"arrivals": [each.to_json() for each in self.arrivals]} | told

    @staticmethod
    def from_json(data: Mapping[str, Any]) -> Report:
        """Return the report that `to_json` wrote."""
        arrivals = tuple(Arrival(**{name: str(each[name]) for name in _TEXTS}) for each in data["arrivals"])
        return Report(arrivals, int(data["ignored"]), str(data["program"]), bool(data["newer"]))
