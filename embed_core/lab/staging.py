"""The lab's questions about texts before anything is made of them: uploads, pasted text, samples."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Hashable, Sequence
from typing import BinaryIO

from embed_core import corpus as texts
from embed_core.errors import LabError
from embed_core.lab.limits import Limits
from embed_core.store import original_files


class Staging(Limits):
    """What a text is before it is read, and how it begins when it is read in one way or another."""

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

    def sample_outline(self, sample: str) -> texts.FileOutline | None:
        """Return a quick look at a sample; None where it has yet to be downloaded (a worker does that)."""
        if self._sample_is_away(sample):
            return None
        return self._memory.get(("outline", sample), lambda: texts.outline(self._sample(sample)))

    def pasted_outline(self, text: str) -> texts.FileOutline:
        """Return a quick look at a pasted text."""
        return self._memory.get(("outline", _mark(text)), lambda: texts.outline(_pasted(text)))

    def beginning(
        self, upload: str, number: int, encoding: str | None, reading: texts.ReadingChoices, *, characters: int
    ) -> str:
        """Return how a staged file begins when it is read with these choices; "" where nothing is left of it."""
        source = self._source(upload, number)
        return self._beginning((upload, number), lambda: source, encoding, reading, characters)

    def sample_beginning(
        self, sample: str, reading: texts.ReadingChoices | None = None, *, characters: int = 600
    ) -> str:
        """Return how a sample begins when it is read with these choices; "" where it has yet to be downloaded."""
        if self._sample_is_away(sample):
            return ""
        reading = reading or texts.ReadingChoices()
        return self._beginning((sample,), lambda: self._sample(sample), None, reading, characters)

    def pasted_beginning(self, text: str, reading: texts.ReadingChoices, *, characters: int) -> str:
        """Return how a pasted text begins when it is read with these choices; "" where nothing is left of it."""
        return self._beginning((_mark(text),), lambda: _pasted(text), None, reading, characters)

    def _beginning(
        self,
        which: tuple[Hashable, ...],
        source: Callable[[], texts.Source],
        encoding: str | None,
        reading: texts.ReadingChoices,
        characters: int,
    ) -> str:
        def make() -> str:
            found = ""
            notes = texts.ReadingNotes()
            for document in texts.documents(source(), reading, encoding=encoding, notes=notes):
                for block in document.blocks:
                    found += block
                    if len(found) >= characters:
                        return found[:characters]
                found += "\n"
            return found

        return self._memory.get(("beginning", which, encoding, reading, characters), make)

    def _source(self, upload: str, number: int) -> texts.Source:
        name, path = self.store.uploads.files(upload)[number]
        return texts.Source(name, path=path)

    def _sample(self, sample: str) -> texts.Source:
        return texts.sample_source(sample, samples_dir=self.settings.samples_dir, cache=self.store.samples)

    def _sample_is_away(self, sample: str) -> bool:
        known, folders = texts.SAMPLES[sample], (self.settings.samples_dir, self.store.samples)
        return known.source == "download" and not any(texts.local_copy(known, folder) for folder in folders)


def _pasted(text: str) -> texts.Source:
    return texts.Source("pasted.txt", text.encode("utf-8", "replace"), encoding="utf-8")


def _mark(text: str) -> str:
    return hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=16).hexdigest()


def _size(data: bytes | BinaryIO) -> int:
    """Return how many bytes there are to be read; what was read of them is left as it is."""
    if isinstance(data, (bytes, bytearray, memoryview)):
        return len(data)
    at = data.tell()
    end = data.seek(0, 2)
    data.seek(at)
    return end - at
