"""Taking a model in: row after row from a file into the folder that becomes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from embed_core.errors import Stopped
from embed_core.vectors.draft import ModelDraft, Tally
from embed_core.vectors.formats.faults import NoRoom, NoWords, TooManyLetters
from embed_core.vectors.formats.reading import LONGEST_WORD, ImportChoices, Reading, check_letters, check_promise
from embed_core.vectors.formats.sources import Files, Source, opened
from embed_core.vectors.meta import TITLED, ModelMeta
from embed_core.vectors.storage import FolderTaken

Watch = Callable[[int, int], bool]
"""Is told how many bytes of the file are read, and how many it has; False: stop."""
SLACK = 64 << 20
"""Bytes of the disk that are left free."""


@dataclass(frozen=True, slots=True)
class Brought:
    """A model that was taken in: its identity, its size, and what was left out on the way."""

    identity: str
    dimensions: int
    tally: Tally
    source: dict[str, Any]


def bring(
    files: Files,
    folder: str | Path,
    choices: ImportChoices | None = None,
    *,
    free: int | None = None,
    watch: Watch | None = None,
) -> Brought:
    """Read files of vectors, one path or (name, path) each, into a new or empty folder that `open_model` opens.

    Rows go to the disk as they come: what stays in memory is the words. `free` is the room on the disk in bytes,
    where it is known. Raises what `inspect` raises, `BadRow`, `BadWord`, `BadByte`, `CutShort`, `MoreThanPromised`,
    `WordsDiffer`, `NoWords`, `NoRoom`, `TooLargeForHalf`, and `Stopped` when told to; what lies in the folder then is
    no model.
    """
    chosen, folder = choices or ImportChoices(), Path(folder)
    with opened(files, chosen) as (source, reading):
        room = _Room(reading, chosen, free)
        room.check(min(reading.words or 0, chosen.first or reading.words or 0))
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise FolderTaken(str(folder))
        draft = ModelDraft(folder, dimensions=reading.dimensions, storage=chosen.storage)
        try:
            damaged = _fill(draft, reading, source, room, watch)
        except BaseException:
            draft.close()
            raise
        if not draft.tally.words:
            draft.close()
            raise NoWords(reading.name)
        told = _told(source, reading, draft.tally, damaged)
        meta = ModelMeta(loss="none", source=told, versions={"numpy": np.__version__})
        identity = draft.finish(meta, subwords=reading.subword_facts)
        return Brought(identity, reading.dimensions, draft.tally, told)


def _fill(draft: ModelDraft, reading: Reading, source: Source, room: _Room, watch: Watch | None) -> int:
    """Write all blocks, and return how many rows could not be read."""
    damaged, letters, most = 0, 0, reading.choices.first
    for block in reading.blocks(draft.folder):
        damaged += block.damaged
        letters += sum(map(len, block.words))
        check_letters(reading.name, letters, draft.tally.words)
        if any(len(word) > LONGEST_WORD for word in block.words):
            raise TooManyLetters(reading.name, letters=LONGEST_WORD)
        left = most - draft.tally.words if most else len(block.words)
        if len(block.words):
            room.check(draft.tally.words + min(left, len(block.words)))
            draft.add(block.words, block.rows, block.counts, most=left)
        if watch is not None and not watch(min(source.stream.done, source.stream.size), source.stream.size):
            raise Stopped()
        if most and draft.tally.words >= most and not reading.buckets:
            break
    return damaged


@dataclass(frozen=True, slots=True)
class _Room:
    """The room on the disk: looked at before the first row, and as rows come that no header promised."""

    reading: Reading
    choices: ImportChoices
    free: int | None

    def check(self, words: int) -> None:
        """Refuse more words than any model has, and than the disk can hold."""
        check_promise(self.reading.name, words or None, self.reading.dimensions)
        if self.free is None:
            return
        dimensions, pieces = self.reading.dimensions, 4 * self.reading.dimensions * self.reading.buckets
        a_word = np.dtype(self.choices.storage).itemsize * dimensions + 16 + (4 * dimensions if pieces else 0)
        needed, room = words * a_word + pieces, self.free - SLACK
        if needed > room:
            fits = max(0, (room - pieces) // a_word)
            raise NoRoom(self.reading.name, needed=needed, free=self.free, fits=fits)


def _told(source: Source, reading: Reading, tally: Tally, damaged: int) -> dict[str, Any]:
    """Return what the model keeps of where it came from."""
    told: dict[str, Any] = {
        "format": source.format.id,
        "coat": source.stream.coat.id if source.stream.coat is not None else "",
        "file": source.part.name,
        "bytes": source.stream.size,
        "storage": reading.choices.storage,
        "counted": reading.counted,
    }
    odd = {"damaged": damaged, "duplicates": tally.duplicates, "empty": tally.empty, **reading.told}
    odd |= {"odd_rows": tally.odd_rows, "zero_rows": tally.zero_rows, "rounded_rows": tally.rounded_rows}
    titled = {TITLED[name]: text for name, text in reading.titled.items()}
    return told | titled | {name: count for name, count in odd.items() if count}
