"""Writing a model into a file of another program, a piece at a time."""

from __future__ import annotations

import contextlib
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

from embed_core.errors import Stopped
from embed_core.remarks import Remark
from embed_core.vectors.formats import list_writing
from embed_core.vectors.formats.coats import COATS
from embed_core.vectors.formats.faults import CannotWrite
from embed_core.vectors.formats.spaces import differing
from embed_core.vectors.formats.table import FORMATS, Format
from embed_core.vectors.word_vectors import WordVectors

Pieces = Iterator[bytes]
_NO_COUNTS = ("word2vec-text", "word2vec-binary", "fasttext-vec", "glove", "npy", "safetensors")
_LISTS = {"npy": ("vectors.npy", "words"), "safetensors": ("vectors.safetensors", "vocabulary")}


def members(model: WordVectors, format: str) -> dict[str, Callable[[], Pieces]] | None:
    """Return the files that a format has in its zip, each with what yields it; None where it is one file."""
    module = FORMATS[format].load()
    if format == "gensim":
        return {"vectors.bin": lambda: module.pieces(model), "vocabulary.txt": lambda: module.vocabulary(model)}
    if format == "projector":
        table = list_writing.metadata_pieces(model, module.names(model))
        return {"tensors.tsv": lambda: module.pieces(model), "metadata.tsv": lambda: table}
    if format in _LISTS:
        file, base = _LISTS[format]
        name, listed = list_writing.listed(model, base)
        return {file: lambda: module.pieces(model), name: lambda: iter((listed,))}
    return None


def ending(format: str, coat: str = "") -> str:
    """Return how the name of an exported file ends."""
    row = FORMATS[format]
    return ".zip" if row.lists or row.ending == ".zip" else row.ending + (f".{coat}" if coat else "")


def about_bytes(model: WordVectors, format: str) -> int:
    """Return about how many bytes a file will have, before any coat: 13 characters a number of text."""
    numbers = len(model) * model.dimensions
    if format == "fasttext-bin" and model.subwords is not None:
        return 4 * model.dimensions * (2 * len(model) + model.subwords.buckets) + 20 * len(model)
    text = format in ("word2vec-text", "fasttext-vec", "glove", "projector")
    return (13 if text else 4) * numbers + 10 * len(model)


def export_remarks(model: WordVectors, format: str) -> tuple[Remark, ...]:
    """Return what a format cannot hold of a model."""
    found = []
    if many := differing(model.words, FORMATS[format].load().names(model)):
        found.append(Remark("remark-export-spaces", {"count": many}))
    if model.subwords is not None and format != "fasttext-bin":
        found.append(Remark("remark-export-subwords"))
    if format in _NO_COUNTS and int(model.counts.max(initial=0)) > 1:
        found.append(Remark("remark-export-counts"))
    return tuple(found)


def export(
    model: WordVectors,
    path: str | Path,
    format: str,
    *,
    coat: str = "",
    watch: Callable[[int], bool] | None = None,
) -> int:
    """Write a model into a file and return its size. `coat` ("gz", "bz2", "xz", "zst") is for formats of one file.

    `watch` is told how many bytes are written, before any coat; False: stop. Raises `CannotWrite`, `Stopped`.
    """
    if model.dimensions < FORMATS[format].least:
        raise CannotWrite(format, "one-dimension")
    inner, path = members(model, format), Path(path)
    with path.open("wb") as file:
        told = _Told(watch)
        if inner is not None:
            _write_zip(file, inner, told)
        else:
            with contextlib.ExitStack() as stack:
                out = stack.enter_context(contextlib.closing(COATS[coat].on(file))) if coat else file
                for piece in FORMATS[format].load().pieces(model):
                    told.write(out, piece)
    return path.stat().st_size


class _Told:
    def __init__(self, watch: Callable[[int], bool] | None) -> None:
        self._watch, self._done = watch, 0

    def write(self, out: Any, piece: bytes) -> None:
        out.write(piece)
        self._done += len(piece)
        if self._watch is not None and not self._watch(self._done):
            raise Stopped()


def _write_zip(file: BinaryIO, inner: dict[str, Callable[[], Pieces]], told: _Told) -> None:
    """Write the files of a format as they are: floats hardly shrink, and a reader can map what is not packed."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for name, pieces in inner.items():
            with archive.open(zipfile.ZipInfo(name), "w", force_zip64=True) as out:
                for piece in pieces():
                    told.write(out, piece)


def formats_for(model: WordVectors) -> tuple[Format, ...]:
    """Return the formats that a model can be written in."""
    return tuple(
        row
        for row in FORMATS.values()
        if row.writes and model.dimensions >= row.least and (row.id != "fasttext-bin" or model.subwords is not None)
    )
