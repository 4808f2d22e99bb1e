"""A remark: what a result has to say about itself, as an identifier and numbers, never a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing worth knowing about a result; the catalogue turns it into a sentence.

    `level` is "note" (good to know) or "warning" (the result may mislead without it).
    """

    identifier: str
    parameters: Mapping[str, Any] = field(default_factory=dict)
    level: str = "note"

    def to_json(self) -> dict[str, Any]:
        """Return the remark as JSON can hold it."""
        return {"id": self.identifier, "parameters": dict(self.parameters), "level": self.level}

    @staticmethod
    def from_json(data: Mapping[str, Any]) -> Remark:
        """Return the remark that `to_json` wrote."""
        return Remark(str(data["id"]), dict(data["parameters"]), str(data.get("level", "note")))
