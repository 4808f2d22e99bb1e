"""The lab's questions about projections."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from embed_core import geometry
from embed_core.geometry.projection import Projection
from embed_core.jobs import Job, find_projection, latest_frame
from embed_core.lab.base import Base


class Maps(Base):
    """Where words lie on a map."""

    def words_on_map(self, model_id: str, scope: str, most: int, word: str) -> list[str]:
        """Return the most frequent words of a model, or those around a word (its neighbours and theirs)."""
        model = self.model(model_id)
        if scope == "around" and word:
            return geometry.neighbourhood(model, word, 15)
        return list(model.words[:most])

    def projection(self, model_id: str, words: Sequence[str], *, dimensions: int) -> Projection:
        """Return the PCA of some words of a model: milliseconds, so at once."""
        model = self.model(model_id)
        key = ("pca", model.identity, tuple(words), dimensions)
        return self._memory.get(key, lambda: geometry.project(model, list(words), "pca", dimensions))

    def find_projection(
        self,
        model_id: str,
        words: Sequence[str],
        method: str,
        dimensions: int,
        *,
        seed: int = 0,
        perplexity: float | None = None,
        again: bool = False,
    ) -> tuple[Projection | None, Job | None]:
        """Return the map that was asked for, or else the job that makes it. PCA is there at once."""
        if method == "pca":
            return self.projection(model_id, words, dimensions=dimensions), None
        choice: dict[str, Any] = {"method": method, "dimensions": dimensions, "seed": seed, "perplexity": perplexity}
        model, name = self.model(model_id), self.store.models.card(model_id).name
        return find_projection(
            self.queue, model_id, model, words, name=name, again=again, workspace=self.workspace, **choice
        )

    def latest_frame(self, job_id: str) -> Any:
        """Return where the words of a moving map are just now, (n, dimensions) float32, or None."""
        return latest_frame(self.store, job_id)
