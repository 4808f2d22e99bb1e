"""The lab's questions about limits: what a workspace may have, what it has, and whether there is room for more."""

from __future__ import annotations

from dataclasses import dataclass

from embed_core.lab.storage import Storage


@dataclass(frozen=True, slots=True)
class Allowance:
    """What a workspace may have and has. Sizes are bytes; a limit of 0 is none.

    `storage` is all that is kept, bin and staged uploads included; `waiting` counts jobs.
    """

    upload_limit: int
    storage: int
    storage_limit: int
    models: int
    models_limit: int
    waiting: int
    waiting_limit: int
    training_seconds: int
    worker_memory: int


MAKERS = ("train", "import")
"""Jobs that make a model."""


class Limits(Storage):
    """What one may have. Where one works alone, nothing is counted."""

    def allowance(self) -> Allowance:
        """Return the limits of this workspace and what it has used of each."""
        told, kept, many = self.settings, self.store.allowed, self.settings.many
        jobs = self.queue.jobs(active_only=True, limit=1000)
        return Allowance(
            upload_limit=told.upload_limit,
            storage=kept.bytes(),
            storage_limit=kept.storage,
            models=kept.models(),
            models_limit=kept.most,
            waiting=sum(job.state == "queued" and job.workspace == self.workspace for job in jobs),
            waiting_limit=told.per_workspace,
            training_seconds=self.allowed_seconds(),
            worker_memory=told.worker_memory if many else 0,
        )

    def allowed_seconds(self) -> int:
        """Return how long a training of this workspace may take; 0 where there is no limit."""
        return self.settings.training_seconds if self.settings.many and self.workspace else 0

    def make_room(self, *, models: int = 0, bytes: int = 0) -> None:
        """Raise `NoMoreModels` or `NoMoreStorage` where so much more is not allowed; asked before work begins.

        The models that one's waiting and running jobs will make count.
        """
        coming = 0
        if models and self.store.allowed.most:
            jobs = self.queue.jobs(active_only=True, limit=1000)
            coming = sum(job.workspace == self.workspace and job.kind in MAKERS for job in jobs)
        self.store.allowed.refuse(models=models, coming=coming, bytes=bytes)
