"""The lab's questions about projections."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any

from embed_core import geometry
from embed_core.geometry import Belief, Clusters, MapsAlike, Projection, Shepard, Variance, WordChoice, WordsAsked
from embed_core.geometry.projection.trust import sample
from embed_core.jobs import (
    Job,
    abandon,
    attend,
    caught,
    chart_key,
    find_belief,
    find_projection,
    latest_frame,
    projection_key,
    standing,
)
from embed_core.jobs.beliefs import AT_ONCE, K, belief_key, believe, read_belief
from embed_core.lab.base import Base
from embed_core.store import Missing

QUICK = 2000
"""Up to so many words a map's trust is told exactly at once; of more it is estimated from a sample."""

LARGE = 10_000
"""Maps of more words are not kept in memory."""


class Maps(Base):
    """Where words lie on a map, and how far to believe it."""

    def words_on_map(self, model_id: str, asked: WordsAsked, *, dimensions: int) -> WordChoice:
        """Return the words that were asked for, at most as many as a map takes."""
        model = self.model(model_id)
        key = ("words", model.identity, asked, dimensions)
        return self._memory.get(key, lambda: geometry.words_for(model, asked, dimensions=dimensions))

    def projection(self, model_id: str, words: Sequence[str], *, dimensions: int) -> Projection:
        """Return the PCA of some words of a model: milliseconds, so at once."""
        model = self.model(model_id)
        key = ("pca", model.identity, tuple(words), dimensions)
        return self._remembered(key, len(words), lambda: geometry.project(model, list(words), "pca", dimensions))

    def _remembered(self, key: Hashable, words: int, make: Callable[[], Projection]) -> Projection:
        """Keep a map in memory, unless it is so large that many of them would fill it: then it is made again."""
        return make() if words > LARGE else self._memory.get(key, make)

    def find_projection(
        self,
        model_id: str,
        words: Sequence[str],
        method: str,
        dimensions: int,
        *,
        seed: int = 0,
        perplexity: float | None = None,
        exaggeration: float = 1.0,
        begin: str = "",
        again: bool = False,
    ) -> tuple[Projection | None, Job | None]:
        """Return the map that was asked for, or else the job that makes it. PCA is there at once."""
        if method == "pca":
            return self.projection(model_id, words, dimensions=dimensions), None
        choice: dict[str, Any] = {"method": method, "dimensions": dimensions, "seed": seed, "perplexity": perplexity}
        choice |= {"exaggeration": exaggeration, "begin": begin}
        model, name = self.model(model_id), self.store.models.card(model_id).name
        return find_projection(
            self.queue, model_id, model, words, name=name, again=again, workspace=self.workspace, **choice
        )

    def map_key(self, model_id: str, words: Sequence[str], **choice: Any) -> str:
        """Return the key under which a map is kept, from which another can go on."""
        return projection_key(self.model(model_id).identity, words, **choice)

    def standing(self, model_id: str, key: str, *, words: Sequence[str], dimensions: int) -> Projection | None:
        """Return these words at their places on a map that is kept, from which a t-SNE goes on."""
        return standing(self.store, key, self.model(model_id), words=words, dimensions=dimensions)

    def placed(self, model_id: str, chart: Projection, *, words: Sequence[str]) -> Projection:
        """Return a map with words put on it; none of the others moves."""
        model = self.model(model_id)
        key = ("placed", chart_key(model.identity, chart), tuple(words))
        return self._remembered(key, len(chart.words), lambda: geometry.place(chart, model, words=words))

    def latest_frame(self, job_id: str) -> Any:
        """Return where the words of a moving map are just now, (n, dimensions) float32, or None."""
        self.queue.refuse_unseen(job_id)
        return latest_frame(self.store, job_id)

    def attend(self, job_id: str, who: str) -> None:
        """Say that a window, by whatever name, waits for the map that a job makes."""
        self.queue.refuse_unseen(job_id)
        attend(self.store, job_id, who)

    def abandon(self, job_id: str, who: str) -> bool:
        """Stop the job of a map for which a window waits no longer, unless others do; tell whether it was stopped."""
        try:
            self.queue.refuse_unseen(job_id)
        except Missing:  # another's, or one that is kept no more
            return False
        return abandon(self.queue, job_id, who)

    def caught(self, model_id: str, job_id: str) -> str:
        """Return the key of the map that a job has reached just now, from which another can go on, or "".

        Raises `Missing` where the job is kept no more.
        """
        model, job = self.model(model_id), self.queue.get(job_id)
        return caught(self.store, job, model) if job.kind == "project" and job.spec.get("model") == model_id else ""

    def trust(self, model_id: str, chart: Projection) -> tuple[float, int]:
        """Return a map's trustworthiness, and of how many words it is: of all, or of a sample where that takes long."""
        n, identity = len(chart.words), self.model(model_id).identity
        if n <= QUICK or "trustworthiness" in vars(chart):
            return chart.trustworthiness, n
        rows = sample(n, whole=QUICK)
        key = ("trust", chart_key(identity, chart))

        def make() -> float:
            return geometry.trustworthiness(chart.units, chart.coordinates, rows=rows)

        return self._memory.get(key, make), len(rows)

    def belief(self, model_id: str, chart: Projection) -> tuple[Belief | None, Job | None]:
        """Return how far a map can be believed, word by word, or else the job that works it out."""
        model, name = self.model(model_id), self.store.models.card(model_id).name
        key = ("belief", chart_key(model.identity, chart))
        if len(chart.words) <= AT_ONCE:
            return self._memory.get(key, lambda: believe(chart)), None
        return find_belief(self.queue, model_id, model=model, chart=chart, name=name, workspace=self.workspace)

    def known_belief(self, model_id: str, chart: Projection) -> Belief | None:
        """Return how far a map can be believed where that has been worked out before; nothing is computed for it."""
        at = chart_key(self.model(model_id).identity, chart)
        if len(chart.words) <= AT_ONCE:
            found: Belief | None = self._memory.known(("belief", at))
            return found
        return read_belief(self.store, belief_key(at, K), chart.words)

    def shepard(self, model_id: str, chart: Projection) -> Shepard:
        """Return pairs of words by their distances in the space and on a map."""
        key = ("shepard", chart_key(self.model(model_id).identity, chart))
        return self._memory.get(key, lambda: geometry.shepard(chart))

    def explained_variance(self, model_id: str, chart: Projection) -> Variance:
        """Return what PCA of the words of a map explains, by component."""
        key = ("variance", self.model(model_id).identity, chart.words)
        return self._memory.get(key, lambda: geometry.explained_variance(chart))

    def maps_alike(self, model_id: str, first: Projection, second: Projection) -> MapsAlike:
        """Return what two maps of the same words have in common."""
        identity = self.model(model_id).identity
        key = ("alike", chart_key(identity, first), chart_key(identity, second))
        return self._memory.get(key, lambda: geometry.maps_alike(first, second))

    def coarse_groups(self, model_id: str, words: Sequence[str], *, count: int) -> Clusters:
        """Return the groups that some words fall into in the original space, by k-means."""
        key = ("k-means", self.model(model_id).identity, tuple(words), count)
        return self._memory.get(key, lambda: geometry.cluster(self.model(model_id), list(words), count=count))
