"""A model that is written as it comes: row after row into its folder, so that memory never holds the matrix."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from embed_core.errors import LabError
from embed_core.vectors.meta import ModelMeta
from embed_core.vectors.storage import meta_text
from embed_core.vectors.word_vectors import content_hash

Array = np.ndarray[Any, Any]
STORAGES = ("float32", "float16")
HEADER = 128
"""Bytes of the head of a .npy file that we write: room for any shape, so that the true one can be put in last."""
_PIECE = 8 << 20


class TooLargeForHalf(LabError):
    """A number of a model is beyond half precision (65,504), so that it cannot be kept in it."""

    message_id = "error-import-half"

    def __init__(self, word: str) -> None:
        super().__init__(word=word[:60])


@dataclass(slots=True)
class Tally:
    """What a draft met: rows taken, and what was left out or is odd about them.

    `rounded_rows`: those that half precision made rows of zeros, which has no number below 6e-8.
    """

    words: int = 0
    duplicates: int = 0
    empty: int = 0
    odd_rows: int = 0
    zero_rows: int = 0
    rounded_rows: int = 0


class ArrayDraft:
    """A matrix on disk that grows by rows: a .npy file whose head gets its true shape at the end."""

    def __init__(self, path: Path, *, dimensions: int, storage: str = "float32") -> None:
        self.path, self.rows, self._dimensions, self._kind = path, 0, dimensions, np.dtype(storage).newbyteorder("<")
        self._file = path.open("wb+")
        self._file.write(head_bytes(self._kind, (0, dimensions)))

    def add(self, rows: Array) -> None:
        """Append rows, (k, d)."""
        self._file.write(np.ascontiguousarray(rows, self._kind).data)
        self.rows += len(rows)

    def close(self) -> None:
        """Write the true shape, and let go of the file."""
        self._file.seek(0)
        self._file.write(head_bytes(self._kind, (self.rows, self._dimensions)))
        self._file.close()

    def blocks(self) -> Iterator[Array]:
        """Yield the numbers of the closed file as float32: read, not mapped, a piece at a time."""
        with self.path.open("rb") as file:
            file.seek(HEADER)
            while piece := file.read(_PIECE):
                yield np.frombuffer(piece, self._kind).astype(np.float32, copy=False)


class ModelDraft:
    """A model in an empty folder. `storage` is "float32", or "float16" for half the size on disk.

    An empty word, and one that stands there already, is left out and counted. Where no counts are given, each is
    1: nobody knows them.
    """

    def __init__(self, folder: Path, *, dimensions: int, storage: str = "float32") -> None:
        self.folder, self.tally = folder, Tally()
        self._dimensions, self._half = dimensions, storage == "float16"
        self._vectors = ArrayDraft(folder / "vectors.npy", dimensions=dimensions, storage=storage)
        self._words = (folder / "words.txt").open("wb")
        self._seen: set[bytes] = set()
        self._counts = array("q")

    def add(
        self, words: Sequence[str], rows: Array, counts: Sequence[int] | None = None, *, most: int | None = None
    ) -> Array:
        """Append words with their rows (k, d) and counts, and return which of them are kept, (k,) bool.

        With `most` these are the first so many that can be kept; what stands behind them is not looked at.
        """
        written = [word.encode("utf-8", "replace") for word in words]
        kept = self._fresh(written, len(written) if most is None else most)
        if not kept.all():
            rows = rows[kept]
            written = [word for word, keep in zip(written, kept.tolist()) if keep]
            counts = None if counts is None else [count for count, keep in zip(counts, kept.tolist()) if keep]
        self._look_at(rows, written)
        self._vectors.add(rows)
        if written:
            self._words.write((b"\n" if self.tally.words else b"") + b"\n".join(written))
        self._counts.extend([1] * len(written) if counts is None else counts)
        self.tally.words += len(written)
        return kept

    def finish(self, meta: ModelMeta, *, subwords: dict[str, int] | None = None) -> str:
        """Write what is still missing, and return the model's identity, computed from the files."""
        self.close()
        counts = np.frombuffer(self._counts, np.int64) if self._counts else np.zeros(0, np.int64)
        with (self.folder / "counts.npy").open("wb") as file:
            np.save(file, counts, allow_pickle=False)
        shape = (self.tally.words, self._dimensions)
        identity = content_hash(self._pieces(), shape, counts, self._vectors.blocks())
        text = meta_text(meta, identity=identity, shape=shape, subwords=subwords)
        (self.folder / "meta.json").write_text(text, encoding="utf-8")
        return identity

    def close(self) -> None:
        """Let go of the files."""
        self._vectors.close()
        self._words.close()

    def _fresh(self, written: list[bytes], most: int) -> Array:
        kept = np.ones(len(written), bool)
        seen, enough = self._seen, len(self._seen) + most
        for place, word in enumerate(written):
            if len(seen) >= enough:
                kept[place:] = False
                break
            if not word:
                kept[place] = False
                self.tally.empty += 1
            elif word in seen:
                kept[place] = False
                self.tally.duplicates += 1
            else:
                seen.add(word)
        return kept

    def _look_at(self, rows: Array, written: list[bytes]) -> None:
        finite = np.isfinite(rows).all(axis=1)
        self.tally.odd_rows += int(len(rows) - finite.sum())
        zero = (rows == 0).all(axis=1)
        self.tally.zero_rows += int(zero.sum())
        if self._half:
            with np.errstate(over="ignore"):
                self.tally.rounded_rows += int(((rows.astype(np.float16) == 0).all(axis=1) & ~zero).sum())
            beyond = (np.abs(rows) >= 65520.0) & np.isfinite(rows)
            if beyond.any():
                row = int(np.flatnonzero(beyond.any(axis=1))[0])
                raise TooLargeForHalf(written[row].decode("utf-8", "replace"))

    def _pieces(self) -> Iterator[bytes]:
        with (self.folder / "words.txt").open("rb") as file:
            while piece := file.read(_PIECE):
                yield piece


def head_bytes(kind: np.dtype[Any], shape: tuple[int, int]) -> bytes:
    """Return the head of a .npy file, `HEADER` bytes whatever the shape."""
    text = f"{{'descr': {kind.str!r}, 'fortran_order': False, 'shape': {shape!r}, }}"
    return b"\x93NUMPY\x01\x00" + (HEADER - 10).to_bytes(2, "little") + text.ljust(HEADER - 11).encode("ascii") + b"\n"
