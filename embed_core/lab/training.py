"""The lab's questions about training."""

from __future__ import annotations

from typing import Any

from embed_core import training
from embed_core.jobs import Job, teaching_is_ready
from embed_core.lab.base import Base
from embed_core.parameters import to_json


class Training(Base):
    """Asking for a training, and what it will take."""

    def train(self, corpus_id: str, settings: training.RunSettings, *, name: str, start: str | None = None) -> Job:
        """Ask a worker to train, from the beginning or from where the model `start` stands.

        Raises `TooFewTokens` before anything is started. A second click asks for the same job.
        """
        training.check(self.corpus(corpus_id), settings)
        spec: dict[str, Any] = {
            "corpus": corpus_id,
            "trainer": training.trainer_of(settings).id,
            "settings": to_json(settings),
            "name": name,
        }
        if start:
            spec["start"] = start
        unique = f"train {corpus_id} {start} {spec['trainer']} {sorted(spec['settings'].items())}"
        return self.queue.submit("train", spec, name=name, unique=unique)

    def estimate(self, corpus_id: str, settings: training.RunSettings) -> training.Estimate:
        """Return how long a run will take and what it will need."""
        return training.estimate(self.corpus(corpus_id), settings)

    def prepare(self) -> Job | None:
        """Ask for the teaching corpora and models where they are missing."""
        if teaching_is_ready(self.store):
            return None
        return self.queue.submit("teaching", {}, name="teaching", unique="teaching")
