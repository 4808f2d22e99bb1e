"""Settings are frozen dataclasses whose fields carry their bounds.

From the same fields come the form, the validation, the estimate, `meta.json` and the Python lines.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import MISSING, Field, asdict, dataclass, field, fields
from typing import Any, TypeVar

from embed_core.errors import NotAChoice, OutOfRange

S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Bounds:
    """The range of a number, both ends included, and the step of its form field."""

    low: float
    high: float
    step: float | None = None


def bounded(default: Any, low: float, high: float, *, step: float | None = None) -> Any:
    """Declare a number of a settings class with its default and its range (both ends included)."""
    return field(default=default, metadata={"bounds": Bounds(low, high, step)})


def choice(default: str, options: tuple[str, ...]) -> Any:
    """Declare a setting of a settings class that takes one of a few names."""
    return field(default=default, metadata={"options": options})


def bounds_of(item: Field[Any]) -> Bounds | None:
    """Return the range that `bounded` declared for a field, if any."""
    found = item.metadata.get("bounds")
    return found if isinstance(found, Bounds) else None


def options_of(item: Field[Any]) -> tuple[str, ...]:
    """Return the names that `choice` declared for a field; empty for other fields."""
    return tuple(item.metadata.get("options", ()))


def validate(settings: Any) -> None:
    """Check every field of a settings object against its declaration.

    Raises `OutOfRange` or `NotAChoice` for the first field that does not hold.
    """
    for item in fields(settings):
        value = getattr(settings, item.name)
        bounds, options = bounds_of(item), options_of(item)
        if bounds is not None:
            whole = isinstance(item.default, int) and not isinstance(item.default, bool)
            bad_type = isinstance(value, bool) or not isinstance(value, (int, float))
            if bad_type or not math.isfinite(value) or (whole and value != int(value)):
                raise OutOfRange(item.name, str(value), bounds.low, bounds.high)
            if not bounds.low <= value <= bounds.high:
                raise OutOfRange(item.name, value, bounds.low, bounds.high)
        elif options and value not in options:
            raise NotAChoice(item.name, value, options)


def to_json(settings: Any) -> dict[str, Any]:
    """Return a settings object as a plain dictionary that JSON can hold."""
    return {k: list(v) if isinstance(v, tuple) else v for k, v in asdict(settings).items()}


def from_json(kind: type[S], data: Mapping[str, Any]) -> S:
    """Return settings of the class `kind` from a dictionary; unknown keys are left out, missing ones default."""
    known: dict[str, Any] = {}
    for item in fields(kind):  # type: ignore[arg-type]
        if item.name in data:
            value = data[item.name]
            known[item.name] = tuple(value) if isinstance(value, list) else value
    return kind(**known)


def changed(settings: Any) -> dict[str, Any]:
    """Return the fields that differ from their defaults: what a person has to write to ask the same."""
    result = {}
    for item in fields(settings):
        default = item.default if item.default is not MISSING else None
        if getattr(settings, item.name) != default:
            result[item.name] = getattr(settings, item.name)
    return result
