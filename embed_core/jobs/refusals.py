"""What the queue refuses, so that a person can put it right."""

from __future__ import annotations

from embed_core.errors import LabError
from embed_core.settings import MEGABYTE


class InUse(LabError):
    """A corpus or model can't be deleted while a job works on it."""

    message_id = "error-in-use"

    def __init__(self, job: str) -> None:
        super().__init__(job=job)


class InUseElsewhere(LabError):
    """What was shared can't be deleted while a reader's job works on it."""

    message_id = "error-in-use-elsewhere"


class TrainingTooLong(LabError):
    """A training took longer than is allowed before its first epoch was done."""

    message_id = "error-training-seconds"

    def __init__(self, seconds: int) -> None:
        super().__init__(minutes=round(seconds / 60, 1))


class JobTooLong(LabError):
    """A job took longer than one of a workspace may."""

    message_id = "error-job-seconds"

    def __init__(self, seconds: float) -> None:
        super().__init__(minutes=round(seconds / 60, 1))


class WorkerMemory(LabError):
    """A job needs more memory than one of a workspace may take."""

    message_id = "error-worker-memory"

    def __init__(self, most: int) -> None:
        super().__init__(megabytes=most // MEGABYTE)


class QueueFull(LabError):
    """Too many jobs are waiting, in all or for whoever is not signed in."""

    message_id = "error-queue-full"

    def __init__(self, most: int, *, guest: bool = False) -> None:
        super().__init__(most=most)
        if guest:
            self.identifier = "error-queue-full-guest"


class WorkspaceFull(LabError):
    """Too many jobs of one workspace are waiting."""

    message_id = "error-workspace-full"

    def __init__(self, most: int) -> None:
        super().__init__(most=most)
