"""The lab's questions about limits: what a workspace may have, what it has, and whether there is room for more."""

from __future__ import annotations

from dataclasses import dataclass

from embed_core.jobs import Job
from embed_core.lab.storage import Storage
from embed_core.store import Binned, Card


@dataclass(frozen=True, slots=True)
class Allowance:
    """What a workspace may have and has. Sizes are bytes; a limit of 0 is none.

    `storage` is all that is kept, bin and staged uploads included; `waiting` counts jobs. Seconds and memory are
    those of one training or job.
    """

    upload_limit: int
    storage: int
    storage_limit: int
    models: int
    models_limit: int
    waiting: int
    waiting_limit: int
    training_seconds: int
    job_seconds: int
    worker_memory: int


def models_of(job: Job) -> int:
    """Return how many models a job that is not done will make."""
    if job.kind == "unpack":
        return int(job.spec.get("holds", 1))
    return int(job.kind in ("train", "import"))


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
            job_seconds=told.job_seconds if many and self.workspace else 0,
            worker_memory=told.worker_memory if many else 0,
        )

    def allowed_seconds(self) -> int:
        """Return how long a training of this workspace may take; 0 where there is no limit."""
        return self.settings.training_seconds if self.settings.many and self.workspace else 0

    def make_room(self, *, models: int = 0, bytes: int = 0) -> None:
        """Raise `NoMoreModels`, `NoMoreStorage` or `DiskReserved` where so much more is not allowed.

        Asked before work begins. The models that one's waiting and running jobs will make count.
        """
        coming = 0
        if models and self.store.allowed.most:
            jobs = self.queue.jobs(active_only=True, limit=1000)
            coming = sum(models_of(job) for job in jobs if job.workspace == self.workspace)
        self.store.allowed.refuse(models=models, coming=coming, bytes=bytes)

    def restore(self, card: Card | Binned) -> None:
        """Bring back what was deleted. Raises `NoMoreModels` where others have taken its place meanwhile."""
        binned = next((item for item in self._shelf(card).binned() if item.id == card.id), None)
        if binned is not None and binned.kind == "model":
            self.make_room(models=1, bytes=-binned.bytes)  # what lies in the bin is counted already
        super().restore(card)
