"""The lab's questions about texts and corpora."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from embed_core import corpus as texts
from embed_core.jobs import Job
from embed_core.lab.staging import Staging
from embed_core.parameters import to_json

MOST_PHRASES = 1000
TIMES = 3
"""A corpus takes about so many times the bytes of its text: the text as it came, its tokens, its index."""


class Corpora(Staging):
    """From a text to a corpus, and what can be asked of one."""

    def make_corpus(
        self,
        *,
        name: str,
        segmentation: texts.Segmentation,
        upload: str | None = None,
        sample: str | None = None,
        encodings: Sequence[str | None] = (),
        reading: texts.ReadingChoices | None = None,
    ) -> Job:
        """Ask a worker to read staged files or a sample into a corpus.

        Raises `Missing` where the files are not here, and `NoMoreStorage`.
        """
        if upload:
            read = sum(path.stat().st_size for _, path in self.store.uploads.files(upload))
            self.make_room(bytes=TIMES * read - read)  # the upload itself is counted already, and goes
        spec: dict[str, Any] = {
            "name": name,
            "segmentation": to_json(segmentation),
            "encodings": list(encodings),
            "reading": to_json(reading or texts.ReadingChoices()),
        }
        spec |= {"upload": upload} if upload else {"sample": sample}
        return self.queue.submit("corpus", spec, name=name, workspace=self.workspace)

    def portrait(self, corpus_id: str) -> texts.Portrait:
        """Return what a corpus looks like in numbers."""
        corpus = self.corpus(corpus_id)
        return self._memory.get(("portrait", corpus_id, corpus.identity), lambda: texts.portrait(corpus))

    def by_document(self, corpus_id: str, word: str) -> texts.ByDocument:
        """Return how often a word occurs in each document of a corpus, or in each tenth of it."""
        return texts.by_document(self.corpus(corpus_id), word)

    def concordance(
        self,
        corpus_id: str,
        word: str,
        *,
        limit: int = 20,
        window: int = 8,
        offset: int = 0,
        sort: str = "text",
        near: str = "",
        document: int | None = None,
    ) -> texts.Concordance:
        """Return the places of a corpus in which a word occurs, a page of them."""
        corpus = self.corpus(corpus_id)
        return texts.concordance(
            corpus, word, limit=limit, window=window, offset=offset, sort=sort, near=near, document=document
        )

    def concordance_lines(
        self,
        corpus_id: str,
        word: str,
        *,
        window: int = 8,
        sort: str = "text",
        near: str = "",
        document: int | None = None,
    ) -> texts.Lines:
        """Return the first ten thousand places of a word, for a table of them."""
        corpus = self.corpus(corpus_id)
        return texts.concordance_lines(corpus, word, window=window, sort=sort, near=near, document=document)

    def shared_contexts(self, corpus_id: str, first: str, second: str, *, window: int = 5) -> texts.SharedContexts:
        """Return the contexts that two words of a corpus share, and those that only one has."""
        corpus = self.corpus(corpus_id)
        key = ("contexts", corpus_id, corpus.identity, first, second, window)
        return self._memory.get(key, lambda: texts.shared_contexts(corpus, first, second, window=window))

    def phrases(self, corpus_id: str, *, min_count: int = 5) -> texts.PhraseSuggestions:
        """Return the phrases of a corpus that may be joined, with their scores."""
        corpus = self.corpus(corpus_id)
        key = ("phrases", corpus_id, corpus.identity, min_count)
        return self._memory.get(key, lambda: texts.suggest_phrases(corpus, min_count=min_count, most=MOST_PHRASES))

    def phrase_effect(self, corpus_id: str, phrases: Sequence[str], *, before: Sequence[str] = ()) -> texts.Effect:
        """Return what joining phrases would do to the tokens of a corpus, compared with those of `before`."""
        return texts.phrase_effect(self.corpus(corpus_id), phrases, before=before)

    def phrases_of_text(
        self, text: str, settings: texts.Segmentation, *, min_count: int = 5
    ) -> texts.PhraseSuggestions:
        """Return the phrases of a text that may be joined, with their scores."""

        def make() -> texts.PhraseSuggestions:
            corpus = texts.corpus_of_text(text, settings, marks=True)
            return texts.suggest_phrases(corpus, min_count=min_count, most=MOST_PHRASES)

        return self._memory.get(("phrases", text, replace(settings, phrases=()), min_count), make)

    def phrase_effect_on_text(self, text: str, settings: texts.Segmentation, phrases: Sequence[str]) -> texts.Effect:
        """Return what joining phrases would do to the tokens of a text, compared with those of the settings."""
        plain = replace(settings, phrases=())
        corpus = self._memory.get(("cut", text, plain), lambda: texts.corpus_of_text(text, plain))
        return texts.phrase_effect(corpus, phrases, before=settings.phrases)
