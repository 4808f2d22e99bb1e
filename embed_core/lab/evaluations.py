"""The lab's questions about what a model is worth: similar words, the odd one, categories, and all at a glance."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from embed_core import evaluation
from embed_core.corpus import Source
from embed_core.errors import LabError
from embed_core.evaluation import analogies, categories, odd_words, similarities
from embed_core.evaluation.lookup import rows_of
from embed_core.jobs import Job
from embed_core.lab.analogies import Analogies, named
from embed_core.lab.models import Models, made
from embed_core.vectors import WordVectors

T = TypeVar("T")


class Evaluations(Models, Analogies):
    """A model against sets that people made."""

    def evaluation_summary(self, model_id: str, *, language: str = "") -> evaluation.EvaluationSummary:
        """Return what a model reaches on the sets of ours in a language, or in the one that it has most words of."""
        model = self.model(model_id)
        key = ("evaluation summary", model.identity, language)
        return self._memory.get(key, lambda: evaluation.summary(model, language=language))

    def similarities_for(self, model_id: str) -> str:
        """Return the similarity set at hand that suits a model."""
        model = self.model(model_id)
        return self._memory.get(("similarities for", model.identity), lambda: similarities.similarities_for(model))

    def similarity_set(self, where: str) -> similarities.SimilaritySet:
        """Return a set of similar words by its name, or the one in an upload."""
        if where in similarities.SIMILARITIES:
            return similarities.known_similarities(where)
        return self._own(("similarities", where), where, similarities.read_similarities)

    def similarity_score(
        self, model_id: str, where: str, options: similarities.PairOptions | None = None
    ) -> similarities.SimilarityScore:
        """Return how far a model's cosines go with the scores of a set."""
        model, asked = self.model(model_id), self.similarity_set(where)
        options = options or similarities.PairOptions()
        key = ("similarity score", model.identity, *named(asked), options)
        return self._memory.get(key, lambda: similarities.evaluate_similarities(model, asked, options=options))

    def odd_one_out(self, model_id: str, words: Sequence[str]) -> odd_words.OddOneOut:
        """Return which of some words is the odd one."""
        return odd_words.odd_one_out(self.model(model_id), words)

    def odd_set_for(self, model_id: str) -> str:
        """Return the set of questions for the odd one that suits a model."""
        return odd_words.odd_set_for(self.model(model_id))

    def odd_set(self, where: str) -> odd_words.OddSet:
        """Return a set of questions for the odd one by its name, or the one in an upload."""
        if where in odd_words.ODD_SETS:
            return odd_words.known_odd_set(where)
        return self._own(("odd set", where), where, odd_words.read_odd_set)

    def odd_score(self, model_id: str, where: str) -> odd_words.OddScore:
        """Return how often a model finds the odd one."""
        model, asked = self.model(model_id), self.odd_set(where)
        key = ("odd score", model.identity, *named(asked))
        return self._memory.get(key, lambda: odd_words.evaluate_odd(model, asked))

    def categories_for(self, model_id: str) -> str:
        """Return the set of categories that suits a model."""
        return categories.categories_for(self.model(model_id))

    def category_set(self, where: str) -> categories.CategorySet:
        """Return a set of words with categories by its name, or the one in an upload."""
        if where in categories.CATEGORY_SETS:
            return categories.known_categories(where)
        return self._own(("categories", where), where, categories.read_categories)

    def categorisation(self, model_id: str, where: str, *, method: str = "k-means") -> categories.Categorisation:
        """Return whether a model's clusters find the categories of a set."""
        model, asked = self.model(model_id), self.category_set(where)
        key = ("categorisation", model.identity, *named(asked), method)
        return self._memory.get(key, lambda: categories.evaluate_categories(model, asked, method=method))

    def odd_example(self, model_id: str) -> tuple[str, ...]:
        """Return words to begin with: those of a question at hand that the model has whole, else frequent words."""
        return odd_words.odd_example(self.model(model_id))

    def evaluation_report(
        self, model_id: str, *, own: Mapping[str, str] | None = None, quick: bool = False
    ) -> tuple[evaluation.ModelReport | None, tuple[Job, ...]]:
        """Return all that is known of a model's worth, or else the jobs that still answer large sets of analogies.

        `own` holds a person's own sets by kind ("similarities", "analogies", "odd", "categories"), as uploads. A
        `quick` report has the health that lists show, which looks for no neighbours.
        """
        model, own = self.model(model_id), dict(own or {})
        found, jobs = self._analogy_scores(model_id, own.pop("analogies", ""))
        if jobs:
            return None, jobs
        more = self._own_scores(model_id, own)
        names = tuple(named(each.set) for each in (*found, *more))
        stamp = tuple(sorted((name, str(value)) for name, value in self.facts(model_id).items()))
        checked = self.health(model_id) if quick else self.checkup(model_id)
        other = None if quick else self.replicate_of(model_id)
        compared = self.model(other).identity if other else ""
        key = ("report", model.identity, made(model), stamp, names, quick, compared)
        facts = self.facts(model_id) | {"bytes": self.store.models.card(model_id).bytes}

        def make() -> evaluation.ModelReport:
            return evaluation.evaluation_report(model, facts=facts, checked=checked, analogies=found, more=more)

        return self._memory.get(key, make), ()

    def _analogy_scores(self, model_id: str, own: str) -> tuple[list[evaluation.SetScore], tuple[Job, ...]]:
        """Return how well a model answers a person's own set and those at hand, and the jobs that still ask it."""
        found, jobs = [], []
        for name in self._analogy_sets(self.model(model_id), own):
            score, job = self.set_score(model_id, name, evaluation.SetOptions())
            found += [score] if score is not None else []
            jobs += [job] if job is not None and job.active else []
        return found, tuple(jobs)

    def _analogy_sets(self, model: WordVectors, own: str) -> list[str]:
        """Return one's own set and those at hand, as far as a model knows at least one question of them."""
        kept = []
        for name in (*([own] if own else []), *analogies.SETS):
            try:
                asked = self.analogy_set(name)
            except LabError:  # gensim can come without its test data; of a file of one's own its own part says why
                continue
            rows = rows_of(model, asked.words)
            kept += [name] if any(all(word in rows for word in each) for each in asked.questions) else []
        return kept

    def _own_scores(self, model_id: str, own: Mapping[str, str]) -> list[Any]:
        """Return the scores on a person's own sets; what cannot be scored is left out, as its own part says why."""
        ways: Mapping[str, Callable[[str, str], Any]] = {
            "similarities": self.similarity_score,
            "odd": self.odd_score,
            "categories": self.categorisation,
        }
        found = []
        for kind, upload in own.items():
            with suppress(LabError):
                found.append(ways[kind](model_id, upload))
        return found

    def _own(self, key: Hashable, upload: str, read: Callable[[Source | Path], T]) -> T:
        name, path = self.store.uploads.files(upload)[0]
        return self._memory.get(key, lambda: read(Source(name, path=path)))
