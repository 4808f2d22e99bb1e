"""The lab's questions about texts and corpora."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, BinaryIO

from embed_core import corpus as texts
from embed_core.errors import LabError
from embed_core.jobs import Job
from embed_core.lab.limits import Limits
from embed_core.parameters import to_json
from embed_core.store import original_files

MOST_PHRASES = 1000
TIMES = 3
"""A corpus takes about so many times the bytes of its text: the text as it came, its tokens, its index."""


class Corpora(Limits):
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

    def stage(self, files: Sequence[tuple[str, bytes | BinaryIO]], *, beside: str = "") -> str:
        """Put uploaded files where a worker finds them, and return the upload's identifier.

        They stand behind the files of the upload `beside`, which this one takes the place of.
        """
        self.make_room(bytes=sum(_size(data) for _, data in files))
        before = self.store.uploads.files(beside) if beside else []
        made = self.store.uploads.stage([*before, *files])
        if beside:
            self.store.uploads.drop(beside)
        return made

    def keep_staged(self, upload: str, numbers: Sequence[int]) -> str:
        """Keep but these of an upload's files, and return the upload that has them; "" where none is left."""
        files = self.store.uploads.files(upload)
        made = self.store.uploads.stage([files[number] for number in sorted(numbers)]) if numbers else ""
        self.store.uploads.drop(upload)
        return made

    def forget_staged(self, upload: str) -> None:
        """Forget an upload, which then takes no room; one that a job has yet to read stays until it has."""
        if upload not in self._read_by_jobs():
            self.store.uploads.drop(upload)

    def forget_uploads(self) -> None:
        """Forget all uploads that no job has yet to read."""
        for upload in set(self.store.uploads.all()) - self._read_by_jobs():
            self.store.uploads.drop(upload)

    def _read_by_jobs(self) -> set[str]:
        jobs = self.queue.jobs(active_only=True, limit=1000)
        return {str(job.spec[name]) for job in jobs for name in ("upload", "set") if name in job.spec}

    def stage_again(self, corpus_id: str) -> str:
        """Put the original files of one's own corpus where they can be read in another way; "" where are none."""
        own = self.store.corpora.card(corpus_id).own
        files = original_files(self.store.corpora.path(corpus_id)) if own else ()
        return self.store.uploads.stage([(file.name, file.path) for file in files]) if files else ""

    def staged(self, upload: str) -> tuple[str, ...]:
        """Return the names of an upload's files; none where it is no longer here."""
        try:
            return tuple(name for name, _ in self.store.uploads.files(upload))
        except LabError:
            return ()

    def outline(
        self, upload: str, number: int, encoding: str | None = None, *, separator: str = ""
    ) -> texts.FileOutline:
        """Return a quick look at a staged file."""
        source = self._source(upload, number)
        key = ("outline", upload, number, encoding, separator)
        return self._memory.get(key, lambda: texts.outline(source, encoding=encoding, separator=separator))

    def beginning(
        self, upload: str, number: int, encoding: str | None, reading: texts.ReadingChoices, *, characters: int
    ) -> str:
        """Return how a staged file begins when it is read with these choices; "" where nothing is left of it."""
        source = self._source(upload, number)

        def make() -> str:
            found = ""
            notes = texts.ReadingNotes()
            for document in texts.documents(source, reading, encoding=encoding, notes=notes):
                for block in document.blocks:
                    found += block
                    if len(found) >= characters:
                        return found[:characters]
                found += "\n"
            return found

        return self._memory.get(("beginning", upload, number, encoding, reading, characters), make)

    def _source(self, upload: str, number: int) -> texts.Source:
        name, path = self.store.uploads.files(upload)[number]
        return texts.Source(name, path=path)

    def sample_beginning(self, sample: str, *, characters: int = 600) -> tuple[str, str]:
        """Return how a sample begins, and its language; "" where it has yet to be downloaded (a worker does that)."""
        known = texts.SAMPLES[sample]
        folders = (self.settings.samples_dir, self.store.samples)
        if known.source == "download" and not any(texts.local_copy(known, folder) for folder in folders):
            return "", known.language

        def make() -> tuple[str, str]:
            source = texts.sample_source(sample, samples_dir=folders[0], cache=self.store.samples)
            return texts.decode(source.data, source.encoding or known.encoding).text[:characters], known.language

        return self._memory.get(("sample", sample, characters), make)


def _size(data: bytes | BinaryIO) -> int:
    """Return how many bytes there are to be read; what was read of them is left as it is."""
    if isinstance(data, (bytes, bytearray, memoryview)):
        return len(data)
    at = data.tell()
    end = data.seek(0, 2)
    data.seek(at)
    return end - at
