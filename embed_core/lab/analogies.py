"""The lab's questions about sums of words: one sum in every way, many pairs, and whole sets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from embed_core import evaluation, geometry
from embed_core.errors import LabError
from embed_core.evaluation import analogies
from embed_core.geometry.sums import Given
from embed_core.jobs import Job, find_answers, set_at
from embed_core.jobs.analogies import at_once
from embed_core.lab.axes import Axes

Pairs = Sequence[tuple[str, str]]


def named(asked: Any) -> tuple[str, ...]:
    """Return a person's set as part of a key: a score holds its name and its bad lines, which are nobody else's."""
    return asked.name, asked.identity, repr(asked.bad)


class Analogies(Axes):
    """Words added and taken away."""

    def sum_of(
        self, model_id: str, positive: Given, negative: Given, *, k: int, method: str = "add", examples: Pairs = ()
    ) -> geometry.Analogy:
        """Return what comes out of a sum of words."""
        model = self.model(model_id)
        key = ("sum", model.identity, tuple(positive), tuple(negative), k, method, tuple(examples))

        def make() -> geometry.Analogy:
            return geometry.analogy(model, positive, negative, k=k, method=method, examples=examples)

        return self._memory.get(key, make)

    def seed_answers(self, model_id: str, positive: Given, negative: Given) -> evaluation.SeedAnswers | None:
        """Return what a model's other seeds answer to a sum; None where there are none."""
        model, others = self.model(model_id), [self.model(other) for other in self.other_seeds(model_id)]
        if not others:
            return None
        identities = tuple(other.identity for other in others)
        key = ("seed answers", model.identity, identities, tuple(positive), tuple(negative))

        def make() -> evaluation.SeedAnswers:
            return evaluation.seed_answers(model, others, positive=positive, negative=negative)

        return self._memory.get(key, make)

    def examples_for(self, model_id: str, pair: tuple[str, str]) -> tuple[tuple[str, str], ...]:
        """Return known pairs like this one, as far as the model has their words."""
        return analogies.examples_for(self.model(model_id), pair)

    def fan(self, model_id: str, pairs: Pairs) -> geometry.Fan:
        """Return the differences of many pairs, drawn from one origin."""
        model = self.model(model_id)
        return self._memory.get(("fan", model.identity, tuple(pairs)), lambda: geometry.fan(model, pairs))

    def set_for(self, model_id: str) -> str:
        """Return the set at hand that suits a model."""
        return analogies.set_for(self.model(model_id))

    def analogy_set(self, where: str) -> evaluation.AnalogySet:
        """Return a set by its name, or the one in an upload."""
        if where not in analogies.SETS:
            self.store.uploads.files(where)
        return self._memory.get(("analogies", where), lambda: set_at(self.store, where))

    def set_score(
        self, model_id: str, where: str, options: evaluation.SetOptions, *, again: bool = False
    ) -> tuple[evaluation.SetScore | None, Job | None]:
        """Return how well a model answers a set, or else the job that works it out."""
        model, asked = self.model(model_id), self.analogy_set(where)
        key = ("set score", model.identity, *named(asked), options)
        if at_once(model, asked, options):
            return self._memory.get(key, lambda: evaluation.evaluate_analogies(model, asked, options=options)), None
        found, job = find_answers(
            self.queue,
            model_id,
            model=model,
            where=where,
            asked=asked,
            options=options,
            again=again,
            workspace=self.workspace,
        )
        if found is None:
            return None, job
        return self._memory.get(key, lambda: analogies.score_of(model, asked, options, found)), None

    def alone(self, model_id: str, positive: Given, negative: Given, *, k: int) -> geometry.Analogy | None:
        """Return the answers with b − a left out; None of a sum that is not b − a + c."""
        try:
            return self.sum_of(model_id, positive, negative, k=k, method="alone")
        except LabError:
            return None
