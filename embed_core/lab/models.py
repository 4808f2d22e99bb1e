"""The lab's questions about models."""

from __future__ import annotations

import contextlib
from typing import Any

from embed_core import evaluation, geometry, vectors
from embed_core.errors import LabError
from embed_core.jobs import film_stamp, latest_film, open_film
from embed_core.lab.base import Base
from embed_core.store import Card
from embed_core.suggestions import Suggestions, suggestions
from embed_core.vectors.units import Units


class Models(Base):
    """What a model is worth, and what it answers."""

    def models_with(self, *asked: str) -> tuple[Card, ...]:
        """Return the models, newest first, and those of these that may be read though they stand on no list."""
        cards = self.models()
        known = {card.id for card in cards}
        more = []
        for id in dict.fromkeys(asked):
            if id and id not in known:
                with contextlib.suppress(LabError):
                    more.append(self.store.models.card(id))
        return (*cards, *more)

    def baseline(self, model_id: str) -> evaluation.Baseline:
        """Return the cosines of random pairs of a model: what chance gives."""
        model = self.model(model_id)
        return self._memory.get(("baseline", model.identity), lambda: evaluation.baseline(model))

    def trained_enough(self, model_id: str) -> bool:
        """Tell at a glance whether a model is trained enough: by a few random pairs, GloVe by its loss."""
        model = self.model(model_id)
        if evaluation.fit_missing(model):
            return False
        if isinstance(model.units, Units):
            return self._memory.get(("glance", model.identity), lambda: evaluation.glance(model)).trained_enough
        return self.baseline(model_id).trained_enough

    def health(self, model_id: str) -> evaluation.Health:
        """Return what can be said of a model at a glance, for lists and warnings."""
        model = self.model(model_id)
        return self._memory.get(("health", model.identity, made(model)), lambda: evaluation.health(model, quick=True))

    def left_out(self, model_id: str, word: str) -> tuple[int, int] | None:
        """Return how often a word that a model lacks occurs in its corpus, and the minimal count it was held to."""
        corpus_id, least = self.corpus_of(model_id), int(self.model(model_id).meta.settings.get("min_count", 0))
        count = int(self.corpus(corpus_id).counts.get(word, 0)) if corpus_id else 0
        return (count, least) if 0 < count < least else None

    def checkup(self, model_id: str) -> evaluation.Health:
        """Return the whole health of a model; with the noise of another seed, where a replicate is here."""
        model, other = self.model(model_id), self.replicate_of(model_id)
        replicate = self.model(other) if other else None
        key = ("checkup", model.identity, made(model), replicate.identity if replicate else "")
        return self._memory.get(key, lambda: evaluation.health(model, replicate=replicate))

    def replicate_of(self, model_id: str) -> str | None:
        """Return a model that repeats this one with another seed, or that this one repeats, if there is one."""
        identity, cards = self.model(model_id).identity, self.models()
        mine = next((card.extra.get("replicate_of") for card in cards if card.id == model_id), None)
        same = (
            card.id
            for card in cards
            if card.extra.get("replicate_of") == identity or (mine and card.meta.get("identity") == mine)
        )
        return next(same, None)

    def film(self, model_id: str) -> evaluation.Film | None:
        """Return the film of the training that made a model."""
        path = self.store.models.path(model_id)
        return self._memory.get(("film", model_id, self.model(model_id).identity), lambda: open_film(path))

    def film_so_far(self, job_id: str) -> evaluation.Film | None:
        """Return the film of a training that still runs; all who watch it share what was read."""
        self.queue.refuse_unseen(job_id)
        stamp = film_stamp(self.store, job_id)
        if stamp is None:
            return None
        return self._watched.get((job_id, stamp), lambda: latest_film(self.store, job_id))

    def comparison(self, first: str, second: str, *, k: int = 10) -> geometry.Comparison:
        """Return how far the neighbourhoods of two models agree on their common words."""
        a, b = self.model(first), self.model(second)
        key = ("comparison", a.identity, b.identity, made(a), made(b), k)
        return self._memory.get(key, lambda: geometry.compare(a, b, k=k))

    def also_found(self, model_id: str, word: str, near: tuple[str, ...]) -> dict[str, bool] | None:
        """Return of each neighbour whether the replicate has it among as many; None where there is no replicate."""
        other = self.replicate_of(model_id)
        return evaluation.also_found(self.model(other), word, near) if other else None

    def guess(self, model_id: str, word: str) -> vectors.Guess | None:
        """Return what the spelling says of a word that a model lacks; None where it says nothing."""
        model = self.model(model_id)
        return model.subwords.guess(word) if model.subwords is not None and word not in model else None

    def neighbours_of_guess(self, model_id: str, word: str, *, k: int = 10) -> list[geometry.Neighbour]:
        """Return the nearest words of the vector that the spelling of an unseen word gives."""
        model = self.model(model_id)
        key = ("guessed", model_id, model.identity, word, k)  # an identity is of words, counts and vectors alone
        return self._memory.get(key, lambda: geometry.neighbours(model, model.guess(word).vector, k=k))

    def questions(self, model_id: str) -> tuple[geometry.Question, ...]:
        """Return the questions to ask of a model and its neighbour first."""
        return geometry.questions_for(self.model(model_id))

    def answer(self, model_id: str, question: geometry.Question) -> geometry.QuestionAnswer:
        """Return what a model answers; words that it lacks are named in the answer."""
        return geometry.answer(self.model(model_id), question)

    def facts(self, model_id: str) -> dict[str, Any]:
        """Return what distinguishes a model from another: settings, corpus, sizes, health."""
        model, meta = self.model(model_id), self.model(model_id).meta
        told: dict[str, Any] = {"trainer": meta.trainer, **meta.settings}
        told |= {"epochs": meta.epochs, "seed": meta.seed}
        if meta.corpus:
            told |= {"corpus": meta.corpus.name, "tokens": meta.corpus.tokens}
        told |= {"words": len(model), "dimensions": model.dimensions, "seconds": round(meta.seconds, 1)}
        return told | {
            "megabytes": round(self.store.models.card(model_id).bytes / 1e6, 1),
            "random-cosine": round(self.baseline(model_id).mean, 3),
        }

    def suggestions(self, model_id: str) -> Suggestions:
        """Return words to begin with."""
        model = self.model(model_id)
        return self._memory.get(("words", model.identity), lambda: suggestions(model))


def made(model: vectors.WordVectors) -> str:
    """Return how a model came to be, as part of a key: of this, its identity knows nothing, and an archive may lie."""
    return repr(model.meta.to_json())
