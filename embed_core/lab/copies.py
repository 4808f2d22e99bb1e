"""The lab's questions about what opening a model in half precision writes first."""

from __future__ import annotations

from embed_core.jobs import Job
from embed_core.jobs.copies import ask_copy, copy_job
from embed_core.jobs.opening import missing_copy
from embed_core.lab.base import Base


class Copies(Base):
    """The float32 copies that answers are computed from."""

    def copy_missing(self, model_id: str) -> int:
        """Return how many bytes `model` would write before it opens this one; 0 where it opens at once."""
        return 0 if self.is_open(model_id) else missing_copy(self.store, model_id)

    def copy_job(self, model_id: str) -> Job | None:
        """Return the latest job that made, or makes, the copy of a model, in whatever state."""
        return copy_job(self.queue, model_id)

    def ask_copy(self, model_id: str) -> Job:
        """Ask a worker for the copy of a model."""
        return ask_copy(self.queue, model_id, workspace=self.workspace)
