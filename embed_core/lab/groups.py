"""The lab's questions about groups of words: clusters that are found, and groups of one's own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from embed_core import geometry
from embed_core.geometry import Clusters, CountChoice, Group
from embed_core.jobs import Job, find_clusters
from embed_core.jobs.clusterings import AT_ONCE
from embed_core.lab.base import Base

COUNTED = 2000
"""Words, the first ones, by which the number of clusters is chosen: trying fourteen numbers on them takes a second."""


class Groups(Base):
    """Which words belong together."""

    def cluster_counts(
        self, model_id: str, words: Sequence[str], *, method: str = "k-means", seed: int = 0
    ) -> CountChoice:
        """Return how well each number of clusters fits some words of a model, by the first 2,000 of them."""
        model, tried = self.model(model_id), tuple(words[:COUNTED])
        key = ("cluster counts", model.identity, tried, method, seed)
        return self._memory.get(key, lambda: geometry.choose_count(model, tried, method=method, seed=seed))

    def clusters(
        self,
        model_id: str,
        words: Sequence[str],
        *,
        method: str = "k-means",
        count: int | None = None,
        smallest: int = 5,
        seed: int = 0,
    ) -> Clusters:
        """Return words of a model in clusters; without `count` in as many as fit best."""
        model, asked = self.model(model_id), tuple(words)
        if count is None and method != "hdbscan":
            count = self.cluster_counts(model_id, asked, method=method, seed=seed).best
        choice = {"count": count or 2, "smallest": smallest, "seed": seed}
        key = ("clusters", model.identity, asked, method, *choice.values())
        return self._memory.get(key, lambda: geometry.cluster(model, asked, method=method, **choice))

    def find_clusters(
        self,
        model_id: str,
        words: Sequence[str],
        *,
        method: str = "k-means",
        count: int | None = None,
        smallest: int = 5,
        seed: int = 0,
        again: bool = False,
    ) -> tuple[Clusters | None, Job | None]:
        """Return words of a model in clusters, or else, of many words, the job that finds them."""
        if len(words) <= AT_ONCE or method == "agglomerative":  # which refuses many words at once
            return self.clusters(model_id, words, method=method, count=count, smallest=smallest, seed=seed), None
        if count is None:
            count = 2 if method == "hdbscan" else self.cluster_counts(model_id, words, method=method, seed=seed).best
        model, name = self.model(model_id), self.store.models.card(model_id).name
        choice: dict[str, Any] = {"method": method, "count": count, "smallest": smallest, "seed": seed}
        return find_clusters(
            self.queue, model_id, model, words, name=name, again=again, workspace=self.workspace, **choice
        )

    def own_clusters(self, model_id: str, groups: Sequence[Group]) -> Clusters:
        """Return a person's own groups, judged like clusters."""
        model, asked = self.model(model_id), tuple(groups)
        key = ("own clusters", model.identity, asked)
        return self._memory.get(key, lambda: geometry.cluster_own(model, asked))
