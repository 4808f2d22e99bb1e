"""The lab's questions about training."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from embed_core import evaluation, training
from embed_core.jobs import Job, teaching_is_ready
from embed_core.lab.base import Base
from embed_core.parameters import to_json


class Training(Base):
    """Asking for a training, and what it will take."""

    def train(
        self,
        corpus_id: str,
        settings: training.RunSettings,
        *,
        name: str,
        start: str | None = None,
        watched: Sequence[str] = (),
        replicate_of: str | None = None,
    ) -> Job:
        """Ask a worker to train, from the beginning or from where the model `start` stands.

        The film notes the neighbours of the `watched` words. Raises `TooFewTokens` before anything is
        started. A second click asks for the same job.
        """
        training.check(self.corpus(corpus_id), settings)
        spec: dict[str, Any] = {
            "corpus": corpus_id,
            "trainer": training.trainer_of(settings).id,
            "settings": to_json(settings),
            "name": name,
        }
        given = {"start": start, "watched": list(watched), "replicate_of": replicate_of}
        spec |= {name: value for name, value in given.items() if value}
        unique = f"train {corpus_id} {start} {spec['trainer']} {sorted(spec['settings'].items())}"
        return self.queue.submit("train", spec, name=name, unique=unique)

    def replicate(self, model_id: str, *, name: str) -> Job | None:
        """Ask a worker to train a model once more with another seed; None where its corpus is gone.

        Raises `CannotReplicate` for a model that was not trained here.
        """
        model, corpus_id = self.model(model_id), self.corpus_of(model_id)
        settings = evaluation.replicate_settings(model.meta)
        if corpus_id is None:
            return None
        return self.train(corpus_id, settings, name=name, replicate_of=model.identity)

    def estimate(self, corpus_id: str, settings: training.RunSettings) -> training.Estimate:
        """Return how long a run will take and what it will need."""
        return training.estimate(self.corpus(corpus_id), settings)

    def prepare(self) -> Job | None:
        """Ask for the teaching corpora and models where they are missing."""
        if teaching_is_ready(self.store):
            return None
        return self.queue.submit("teaching", {}, name="teaching", unique="teaching")
