"""The lab's questions about files that wait to be fetched: exports of models, and archives."""

from __future__ import annotations

from embed_core.jobs import Job
from embed_core.lab.limits import Limits
from embed_core.store import Missing

KINDS = ("export", "pack")


class Outgoing(Limits):
    """Files that were written to be taken along lie beside what one keeps, for a day, and may have as much together."""

    def make_way(self, coming: int, *, unique: str | None = None) -> None:
        """Let the oldest such files go, as far as all would be more than allowed with `coming` bytes more.

        What is being written counts with what it will have. Raises `NoMoreFiles` or `DiskReserved`. A job of
        this `unique` text that is under way already needs none.
        """
        most = self.store.allowed.storage
        if not most or (unique and (same := self.queue.latest(unique)) is not None and same.active):
            return
        jobs = [job for kind in KINDS for job in self.queue.jobs(kind=kind, limit=1000)]
        jobs = [job for job in jobs if job.workspace == self.workspace]
        kept = coming + sum(int(job.spec.get("about", 0)) for job in jobs if job.active)
        self.store.allowed.refuse_file(coming, under_way=kept - coming)
        for job in sorted(jobs, key=lambda job: job.created, reverse=True):
            if not job.active:
                kept += self._written(job)
                if kept > most:
                    self.store.exports.drop(job.id)

    def _written(self, job: Job) -> int:
        try:
            return self.store.exports.path(job.id).stat().st_size
        except (Missing, OSError):
            return 0
