"""What the queue refuses, so that a person can put it right."""

from __future__ import annotations

from embed_core.errors import LabError


class InUse(LabError):
    """A corpus or model can't be deleted while a job works on it."""

    message_id = "error-in-use"

    def __init__(self, job: str) -> None:
        super().__init__(job=job)


class QueueFull(LabError):
    """Too many jobs are waiting."""

    message_id = "error-queue-full"

    def __init__(self, most: int) -> None:
        super().__init__(most=most)


class WorkspaceFull(LabError):
    """Too many jobs of one workspace are waiting."""

    message_id = "error-workspace-full"

    def __init__(self, most: int) -> None:
        super().__init__(most=most)
