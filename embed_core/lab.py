"""The door between pages and rooms: corpora, models and jobs of one home, and one short method a question.

No logic lives here: a method finds what an identifier means, asks the room that knows, and
remembers the answer for the next reader.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from embed_core import corpus as texts
from embed_core import evaluation, geometry, training, vectors
from embed_core.geometry.projection import Projection
from embed_core.jobs import TEACHING as BUILTIN
from embed_core.jobs import Job, Queue, find_projection, latest_frame, teaching_is_ready
from embed_core.memory import Memory
from embed_core.parameters import to_json
from embed_core.settings import Settings
from embed_core.store import Card, Shelf, Store
from embed_core.suggestions import Suggestions, suggestions

TEACHING = {language: id for id, language in BUILTIN.items()}
"""The built-in model (and corpus) of each language."""


class Lab:
    """Everything that one installation holds, and every question that a page can ask."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.store = Store(settings)
        self.queue = Queue(self.store)
        self._memory = Memory(96)

    # Corpora

    def corpora(self) -> tuple[Card, ...]:
        """Return the corpora, newest first."""
        return self.store.corpora.cards()

    def corpus(self, corpus_id: str) -> texts.Corpus:
        """Open a corpus; its token stream stays on disk."""
        path = self.store.corpora.path(corpus_id)
        stamp = (path / "meta.json").stat().st_mtime_ns
        return self._memory.get(("corpus", corpus_id, stamp), lambda: texts.open_corpus(path))

    def make_corpus(
        self,
        *,
        name: str,
        segmentation: texts.Segmentation,
        upload: str | None = None,
        sample: str | None = None,
        encodings: Sequence[str | None] = (),
    ) -> Job:
        """Ask a worker to read staged files or a sample into a corpus."""
        spec: dict[str, Any] = {
            "name": name,
            "segmentation": to_json(segmentation),
            "encodings": list(encodings),
        }
        spec |= {"upload": upload} if upload else {"sample": sample}
        return self.queue.submit("corpus", spec, name=name)

    def concordance(self, corpus_id: str, word: str, *, limit: int = 20, window: int = 8) -> texts.Concordance:
        """Return the sentences of a corpus in which a word occurs."""
        return texts.concordance(self.corpus(corpus_id), word, limit=limit, window=window)

    def corpus_of(self, model_id: str) -> str | None:
        """Return the corpus that a model was trained on, if it is still here."""
        facts = self.model(model_id).meta.corpus
        if facts is None:
            return None
        same = (card.id for card in self.corpora() if card.meta.get("identity") == facts.identity)
        return next(same, None)

    # Training

    def train(self, corpus_id: str, settings: training.Word2Vec, *, name: str, start: str | None = None) -> Job:
        """Ask a worker to train, from the beginning or from where the model `start` stands.

        Raises `TooFewTokens` before anything is started. A second click asks for the same job.
        """
        training.check(self.corpus(corpus_id), settings)
        spec: dict[str, Any] = {
            "corpus": corpus_id,
            "trainer": "word2vec",
            "settings": to_json(settings),
            "name": name,
        }
        if start:
            spec["start"] = start
        unique = f"train {corpus_id} {start} {sorted(spec['settings'].items())}"
        return self.queue.submit("train", spec, name=name, unique=unique)

    def estimate(self, corpus_id: str, settings: training.Word2Vec) -> training.Estimate:
        """Return how long a run will take and what it will need."""
        return training.estimate(self.corpus(corpus_id), settings)

    def prepare(self) -> Job | None:
        """Ask for the teaching corpora and models where they are missing."""
        if teaching_is_ready(self.store):
            return None
        return self.queue.submit("teaching", {}, name="teaching", unique="teaching")

    # Models

    def models(self) -> tuple[Card, ...]:
        """Return the models, newest first."""
        return self.store.models.cards()

    def model(self, model_id: str) -> vectors.WordVectors:
        """Open a model; its matrix is mapped from disk and shared by all readers."""
        path = self.store.models.path(model_id)
        stamp = (path / "meta.json").stat().st_mtime_ns
        return self._memory.get(("model", model_id, stamp), lambda: vectors.open_model(path))

    def baseline(self, model_id: str) -> evaluation.Baseline:
        """Return the cosines of random pairs of a model: what chance gives."""
        model = self.model(model_id)
        return self._memory.get(("baseline", model.identity), lambda: evaluation.baseline(model))

    def health(self, model_id: str) -> evaluation.Health:
        """Return what can be said of a model without asking anything of it."""
        model = self.model(model_id)
        return self._memory.get(("health", model.identity), lambda: evaluation.health(model))

    def comparison(self, first: str, second: str, *, k: int = 10) -> geometry.Comparison:
        """Return how far the neighbourhoods of two models agree on their common words."""
        a, b = self.model(first), self.model(second)
        key = ("comparison", a.identity, b.identity, k)
        return self._memory.get(key, lambda: geometry.compare(a, b, k=k))

    def neighbours(self, model_id: str, word: str, *, k: int = 10) -> list[geometry.Neighbour]:
        """Return the nearest words of a word."""
        model = self.model(model_id)
        key = ("neighbours", model.identity, word, k)
        return self._memory.get(key, lambda: geometry.neighbours(model, word, k=k))

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
            "random-cosine": round(self.health(model_id).mean_cosine, 3),
        }

    def delete(self, card: Card) -> None:
        """Put a model or corpus into the bin; one that a job works on stays, and the job is named."""
        self.queue.refuse_if_used(card.id)
        self._shelf(card).delete(card.id)

    def restore(self, card: Card) -> None:
        """Bring back what was deleted."""
        self._shelf(card).restore(card.id)

    def _shelf(self, card: Card) -> Shelf:
        return self.store.corpora if card.kind == "corpus" else self.store.models

    def suggestions(self, model_id: str) -> Suggestions:
        """Return words to begin with."""
        model = self.model(model_id)
        return self._memory.get(("words", model.identity), lambda: suggestions(model))

    # Projections

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
        return find_projection(self.queue, model_id, model, words, name=name, again=again, **choice)

    def latest_frame(self, job_id: str) -> Any:
        """Return where the words of a moving map are just now, (n, dimensions) float32, or None."""
        return latest_frame(self.store, job_id)

    # Texts

    def stage(self, files: Sequence[tuple[str, bytes]]) -> str:
        """Put uploaded files where a worker finds them, and return the upload's identifier."""
        return self.store.uploads.stage(files)

    def sample_beginning(self, sample: str, *, characters: int = 600) -> tuple[str, str]:
        """Return how a sample begins, and its language; "" where it has yet to be downloaded (a worker does that)."""
        known = texts.SAMPLES[sample]
        folders = (self.settings.samples_dir, self.store.samples)
        if known.source == "download" and not any(texts.local_copy(known, folder) for folder in folders):
            return "", known.language

        def make() -> tuple[str, str]:
            source = texts.sample_source(sample, samples_dir=folders[0], cache=self.store.samples)
            return texts.decode(source.data, source.encoding or known.encoding).text[:characters], known.language

        return self._memory.get(("sample", sample), make)
