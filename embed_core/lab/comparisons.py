"""The lab's questions about two models: every word that they share, and what another seed would leave of it."""

from __future__ import annotations

import statistics
import time
from collections.abc import Mapping
from typing import Any

from embed_core import evaluation, geometry, vectors
from embed_core.geometry import two_models
from embed_core.geometry.neighbours import ranked
from embed_core.jobs import Job, comparison_key, find_shifts, find_two_maps
from embed_core.lab.models import Models
from embed_core.lab.training import Training

LOOKED_UP = 20
"""So many words are looked up to tell how fast a model answers."""


class _InWork(Exception):
    """A comparison is not there yet; the memory keeps nothing of it."""

    def __init__(self, job: Job | None) -> None:
        super().__init__()
        self.job = job


class Comparisons(Training, Models):
    """Two models, word by word."""

    def read_as(self, model_id: str, script: str) -> vectors.WordVectors:
        """Return a model with its words in "simplified" characters, or as it is ("none")."""
        model = self.model(model_id)
        if script == "none":
            return model
        return self._memory.get(("script", model_id, model.identity, script), lambda: vectors.in_script(model, script))

    def gained_by_script(self, first: str, second: str) -> int:
        """Return how many more words two models share when both are read in simplified characters."""
        a, b = self.model(first), self.model(second)

        def make() -> int:
            one, other = self.read_as(first, "simplified"), self.read_as(second, "simplified")
            plain, gained = (len(set(x.words).intersection(y.words)) for x, y in ((a, b), (one, other)))
            return max(0, gained - plain)

        if not geometry.writes_han(a) or not geometry.writes_han(b):
            return 0
        return self._memory.get(("gained", a.identity, b.identity), make)

    def two_lists(
        self, first: str, second: str, word: str, *, k: int = 10, script: str = "none"
    ) -> two_models.TwoLists:
        """Return the nearest words of a word in two models, each with its place in both."""
        a, b = self.read_as(first, script), self.read_as(second, script)
        key = ("two lists", a.identity, b.identity, word, k)
        return self._memory.get(key, lambda: two_models.two_lists(a, b, word, k=k))

    def neighbours_in(self, model_id: str, word: str, *, k: int, script: str) -> list[geometry.Neighbour]:
        """Return the nearest words of a word in a model that is read in "simplified" characters ("none": as it is)."""
        model = self.read_as(model_id, script)
        return self._memory.get(("near in", model.identity, word, k), lambda: geometry.neighbours(model, word, k=k))

    def two_maps(self, first: str, second: str, *, most: int, script: str = "none") -> two_models.TwoMaps:
        """Return the most frequent common words of two models on two maps that are laid over each other, by PCA."""
        a, b = self.read_as(first, script), self.read_as(second, script)
        key = ("two maps", a.identity, b.identity, most)
        return self._memory.get(key, lambda: two_models.two_maps(a, b, most=most))

    def find_two_maps(
        self, first: str, second: str, *, most: int, method: str, script: str = "none", again: bool = False
    ) -> tuple[two_models.TwoMaps | None, Job | None]:
        """Return two maps, or else the job that makes them. Those by PCA are there at once."""
        if method == "pca":
            return self.two_maps(first, second, most=most, script=script), None
        name = f"{self.store.models.card(first).name} · {self.store.models.card(second).name}"
        choice: dict[str, Any] = {"most": most, "method": method, "script": script, "name": name}
        models = (self.read_as(first, script), self.read_as(second, script))
        self.two_maps(first, second, most=most, script=script)  # what cannot be drawn is told before a job is asked for
        return find_two_maps(self.queue, (first, second), models, again=again, workspace=self.workspace, **choice)

    def worth(self, model_id: str) -> Mapping[str, Any]:
        """Return what a model is worth beside its parameters: whether it is trained enough, and how fast it answers."""
        model = self.model(model_id)

        def make() -> float:
            times = []
            for row in range(0, len(model), max(1, len(model) // LOOKED_UP)):
                begin = time.perf_counter()
                ranked(model, model.units[row], k=10, without=[row])
                times.append(time.perf_counter() - begin)
            return 1000 * statistics.median(times)  # what else the machine does delays a few of them

        speed = self._memory.get(("speed", model.identity), make)
        return {"trained-enough": self.baseline(model_id).trained_enough, "look-up": float(f"{speed:.2g}")}

    def words_apart(self, first: str, second: str, *, script: str = "none") -> geometry.Apart:
        """Return the words that only one of two models has, and those of both that have no direction in one."""
        return geometry.words_apart(self.read_as(first, script), self.read_as(second, script))

    def shifts(
        self,
        first: str,
        second: str,
        *,
        within: str = "",
        script: str = "none",
        again: bool = False,
        begin: bool = True,
    ) -> tuple[two_models.Shifts | None, Job | None]:
        """Return what became of each common word from one model to another, or else the job that works it out.

        With `within`, a third model, only words that this one has too are compared. Without `begin`, no job is asked
        for.
        """
        a, b = self.read_as(first, script), self.read_as(second, script)
        third = self.read_as(within, script) if within else None
        name = f"{self.store.models.card(first).name} · {self.store.models.card(second).name}"

        def make() -> two_models.Shifts:
            asked = (first, second, within), (a, b, third)
            choice: dict[str, Any] = {"script": script, "name": name, "again": again, "begin": begin}
            choice["workspace"] = self.workspace
            found, job = find_shifts(self.queue, *asked, **choice)
            if found is None:
                raise _InWork(job)
            return found

        try:
            key = comparison_key(a.identity, b.identity, within=third.identity if third else "")
            return self._memory.get(("shifts", key), make), None
        except _InWork as wait:
            return None, wait.job

    def seeds_of(self, model_id: str) -> tuple[str, ...]:
        """Return the models that differ from this one by chance alone: same text, same settings, another seed."""
        cards = {card.id: card for card in self.models()}
        if model_id not in cards:
            return ()
        mine, meta = cards[model_id], self.model(model_id).meta
        family = {str(mine.meta.get("identity")), str(mine.extra.get("replicate_of") or "")} - {""}

        def akin(id: str) -> bool:
            card = cards[id]
            if card.meta.get("identity") == mine.meta.get("identity"):
                return False
            names = {str(card.meta.get("identity")), str(card.extra.get("replicate_of") or "")}
            return bool(names & family) or evaluation.same_but_seed(meta, vectors.ModelMeta.from_json(card.meta))

        return tuple(id for id in cards if id != model_id and akin(id))

    def noise_models(self, first: str, second: str) -> Mapping[str, str]:
        """Return the replicate of each side, "a" and "b", where one is here that is not the other side itself."""
        identity = {id: self.model(id).identity for id in (first, second)}
        found = {}
        for side, id, other in (("a", first, second), ("b", second, first)):
            seeds = [seed for seed in self.seeds_of(id) if self.model(seed).identity != identity[other]]
            if seeds:
                found[side] = seeds[0]
        return found

    def noise(
        self, first: str, second: str, *, script: str = "none", again: bool = False
    ) -> tuple[Mapping[str, two_models.Shifts], tuple[Job, ...]]:
        """Return each side compared with its replicate among the common words; and the jobs that still work on it."""
        found: dict[str, two_models.Shifts] = {}
        jobs = []
        for side, replicate in self.noise_models(first, second).items():
            one, other = (first, second) if side == "a" else (second, first)
            told, job = self.shifts(one, replicate, within=other, script=script, again=again)
            if told is not None:
                found[side] = told
            elif job is not None:
                jobs.append(job)
        return found, tuple(jobs)

    def verdict(
        self, first: str, second: str, *, measure: str, script: str = "none"
    ) -> tuple[evaluation.Verdict | None, Mapping[str, two_models.Shifts]]:
        """Return which words differ more than seeds do, where a replicate is here and compared; and what it shows."""
        found, _ = self.shifts(first, second, script=script)
        noise, jobs = self.noise(first, second, script=script)
        if found is None or jobs or not noise:
            return None, noise
        names = tuple(sorted(self.noise_models(first, second).items()))
        identities = tuple(self.model(id).identity for id in (first, second, *(id for _, id in names)))
        key = ("verdict", identities, names, measure, script)
        return self._memory.get(key, lambda: evaluation.judge(found, noise, measure=measure)), noise

    def another_seed(self, model_id: str, *, name: str) -> Job | None:
        """Ask a worker for a model that differs from this one by a seed that none of its kind has yet.

        None where its corpus is gone. Raises `CannotReplicate` for a model that was not trained here.
        """
        model, corpus_id = self.model(model_id), self.corpus_of(model_id)
        taken = [self.model(id).meta.seed for id in self.seeds_of(model_id)]
        settings = evaluation.replicate_settings(model.meta, taken=taken)
        if corpus_id is None:
            return None
        return self.train(corpus_id, settings, name=name, replicate_of=model.identity)

    def also_in_seeds(self, first: str, second: str, found: two_models.TwoLists) -> Mapping[str, int]:
        """Return how many of each side's nearest words its replicate has among as many, where there is one."""
        told = {}
        for side, replicate in self.noise_models(first, second).items():
            own = found.only_a if side == "a" else found.only_b
            near = [each.word for each in (*found.shared, *own)]
            also = evaluation.also_found(self.model(replicate), found.word, near) if near else None
            if also is not None:
                told[side] = sum(also.values())
        return told
