"""A remark: what a result has to say about itself, as an identifier and numbers, never a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing worth knowing about a result; the catalogue turns it into a sentence.

    `level` is "note" (good to know) or "warning" (the result may mislead without it). `about` names the part of
    the result that shows it (a figure of the health card), where there is one.
    """

    identifier: str
    parameters: Mapping[str, Any] = field(default_factory=dict)
    level: str = "note"
    about: str = ""

    def to_json(self) -> dict[str, Any]:
        """Return the remark as JSON can hold it."""
        data = {"id": self.identifier, "parameters": dict(self.parameters), "level": self.level}
        return data | ({"about": self.about} if self.about else {})

    @staticmethod
    def from_json(data: Mapping[str, Any]) -> Remark:
        """Return the remark that `to_json` wrote."""
        level, about = str(data.get("level", "note")), str(data.get("about", ""))
        return Remark(str(data["id"]), dict(data["parameters"]), level, about)
