"""What a shelf refuses of what is there: it lies in the bin, or comes with the program."""

from __future__ import annotations

from embed_core.errors import LabError


class Deleted(LabError):
    """What was asked for lies in the bin and can be restored."""

    message_id = "error-deleted-model"

    def __init__(self, kind: str, id: str, name: str) -> None:
        super().__init__(kind=kind, id=id, name=name)
        self.identifier = f"error-deleted-{kind}"


class BuiltIn(LabError):
    """What the program brings along can't be deleted or renamed."""

    message_id = "error-builtin"

    def __init__(self, kind: str, id: str) -> None:
        super().__init__(kind=kind, id=id)
