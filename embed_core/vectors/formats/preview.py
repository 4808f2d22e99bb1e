"""A look at files of vectors before anything is taken in: what they are, how large, and how they begin."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from embed_core.errors import LabError
from embed_core.remarks import Remark
from embed_core.vectors.formats.faults import BadRow, BadWord, CutShort, MoreThanPromised, WordsDiffer
from embed_core.vectors.formats.reading import ImportChoices, Reading
from embed_core.vectors.formats.sources import Files, Source, opened
from embed_core.vectors.word_vectors import BLOCK_BYTES

GLANCE = 1000
"""Words that a preview looks at."""
FIRST_SHOWN = 12
MENDABLE = (BadRow, BadWord, CutShort, MoreThanPromised)
"""What a lenient reading passes over. Words of a list that does not fit are none of it: each may be its neighbour's."""


@dataclass(frozen=True, slots=True, eq=False)
class ModelPreview:
    """What files of vectors seem to be, and what they will take.

    `words` is what the file promises, or (`about`) what its size lets expect; None where a coat hides it. `taken`:
    so many of them are wanted. `first` are the first words. `files` are those that hold vectors, `file` the one that
    was looked at. `problem` is what speaks against those of its beginning that are wanted, or that no list of words
    fits; a lenient reading passes over what is `MENDABLE`.
    """

    format: str
    coat: str
    file: str
    files: tuple[str, ...]
    dimensions: int
    words: int | None
    about: bool
    taken: int | None
    buckets: int
    storage: str
    first: tuple[str, ...]
    remarks: tuple[Remark, ...]
    problem: LabError | None = None

    @property
    def memory_bytes(self) -> int | None:
        """Bytes of the matrix in memory, once all of it was looked at; of subwords too."""
        return None if self.taken is None else 4 * self.dimensions * (self.taken + self.buckets)

    @property
    def disk_bytes(self) -> int | None:
        """Bytes that the model will take on the disk, without the letters of its words."""
        if self.taken is None:
            return None
        kept = self.taken * (np.dtype(self.storage).itemsize * self.dimensions + 8)
        return kept + (4 * self.dimensions * (self.taken + self.buckets) if self.buckets else 0)

    @property
    def copy_bytes(self) -> int:
        """Bytes of the float32 copy that is made of a matrix in half precision, in the cache; 0 where none is."""
        size = 4 * self.dimensions * (self.taken or 0)
        return size if self.storage == "float16" and size > BLOCK_BYTES else 0

    def words_in(self, room: int) -> int:
        """Return how many words fit into so many bytes of memory."""
        return max(0, room // (4 * self.dimensions) - self.buckets)


def inspect(files: Files, choices: ImportChoices | None = None) -> ModelPreview:
    """Look at files of vectors: (name, path) each; little of them is read.

    Raises `UnknownFormat`, `NoWordList`, `PickleRefused`, `NotSupported`, `TooManyPromised`, `CoatDamaged`.
    """
    chosen = choices or ImportChoices()
    try:
        return _looked_at(files, chosen)
    except MENDABLE as problem:
        if chosen.lenient:
            raise
        found = _looked_at(files, replace(chosen, lenient=True))
        remarks = tuple(each for each in found.remarks if each.identifier != "remark-import-damaged")
        return replace(found, remarks=remarks, problem=problem)


def models_in(files: Files, choices: ImportChoices | None = None) -> tuple[str, ...]:
    """Return the names of the files that hold vectors: more than one, and each is a model. Raises as `inspect`."""
    with opened(files, choices or ImportChoices(), glance=1) as (source, _):
        return source.files


def _looked_at(files: Files, choices: ImportChoices) -> ModelPreview:
    with opened(files, choices, glance=GLANCE) as (source, reading), tempfile.TemporaryDirectory() as scratch:
        words = reading.words if reading.words is not None else source.lines
        problem: LabError | None = None
        try:
            first = reading.first_words(min(GLANCE, choices.first or GLANCE), Path(scratch))
        except WordsDiffer as fault:
            first, problem = [], fault
        return ModelPreview(
            format=source.format.id,
            coat=source.stream.coat.id if source.stream.coat is not None else "",
            file=source.part.name,
            files=source.files,
            dimensions=reading.dimensions,
            words=words,
            about=reading.words is None and not source.counted,
            taken=min(words, choices.first or words) if words is not None else (choices.first or None),
            buckets=reading.buckets if choices.subwords else 0,
            storage=choices.storage,
            first=tuple(word[:60] for word in first[:FIRST_SHOWN]),
            remarks=_remarks(reading, source, choices),
            problem=problem,
        )


def _remarks(reading: Reading, source: Source, choices: ImportChoices) -> tuple[Remark, ...]:
    found = []
    if damaged := reading.told.get("damaged", 0):
        found.append(Remark("remark-import-damaged", {"count": damaged}, "warning"))
    if unread := reading.told.get("counts_unread", 0):
        found.append(Remark("remark-import-counts-unread", {"count": unread}, "warning"))
    if reading.titled:
        found.append(Remark("remark-import-title", reading.titled))
    if not reading.counted:
        found.append(Remark("remark-import-no-counts"))
    if source.format.id == "fasttext-bin" and choices.subwords:
        found.append(Remark("remark-import-subwords"))
    if choices.storage == "float16":
        found.append(Remark("remark-import-half"))
    return tuple(found)
