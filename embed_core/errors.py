"""What a person can put right: one class of errors, each a noun with parameters.

The tree: `LabError` is the root; every room derives its own next to the code that raises them.
A sentence in the person's language is made from `message_id` and `parameters` by the catalogue.
"""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from typing import Any, ClassVar


class LabError(Exception):
    """Something that the person can put right."""

    message_id: ClassVar[str] = "error-general"

    def __init__(self, **parameters: Any) -> None:
        self.parameters: dict[str, Any] = parameters
        self.identifier: str = type(self).message_id
        super().__init__(self.identifier, parameters)

    def __str__(self) -> str:
        """Return the class's first line with the numbers, for those who read it in a notebook."""
        first = (type(self).__doc__ or "").strip().splitlines()[0]
        told = ", ".join(f"{name}={value!r}" for name, value in self.parameters.items())
        return f"{first} ({told})" if told else first

    def to_json(self) -> dict[str, Any]:
        """Return identifier and parameters, as they cross from one process to another."""
        return {"id": self.identifier, "parameters": dict(self.parameters)}

    @staticmethod
    def from_json(data: Mapping[str, Any]) -> LabError:
        """Return an error that says the same as the one written by `to_json`."""
        error = LabError(**dict(data.get("parameters", {})))
        error.identifier = str(data["id"])
        return error


class OutOfRange(LabError):
    """A setting lies outside its bounds."""

    message_id = "error-out-of-range"

    def __init__(self, field: str, value: Any, low: Any, high: Any) -> None:
        super().__init__(field=field, value=value, low=low, high=high)


class NotAChoice(LabError):
    """A setting is none of the values that it can take."""

    message_id = "error-not-a-choice"

    def __init__(self, field: str, value: Any, options: tuple[str, ...]) -> None:
        super().__init__(field=field, value=str(value), options=options)


class WordUnknown(LabError):
    """A word was asked of a model that never saw it, or too rarely."""

    message_id = "error-word-unknown"

    def __init__(self, word: str, *, alike: tuple[str, ...] = ()) -> None:
        super().__init__(word=word if len(word) <= 60 else f"{word[:59]}…", alike=alike)
        if not alike:
            self.identifier = "error-word-unknown-bare"


class Stopped(LabError):
    """The work was stopped before it had a result to hand over."""

    message_id = "error-stopped"


def places(error: BaseException) -> str:
    """Return the kind of an error and the lines of code that it came through, for a log.

    What the error itself says is left out, in its causes too: it may hold words of a person's text.
    """
    told = []
    for each in _chain(error):
        told += [f"  {at.filename}:{at.lineno} in {at.name}" for at in traceback.extract_tb(each.__traceback__)]
        told.append(type(each).__qualname__)
    return "\n".join(told)


def _chain(error: BaseException) -> list[BaseException]:
    """Return the error after those that led to it."""
    found: list[BaseException] = []
    now: BaseException | None = error
    while now is not None and now not in found:
        found.insert(0, now)
        now = now.__cause__ or (None if now.__suppress_context__ else now.__context__)
    return found
