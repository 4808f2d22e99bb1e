"""The table of formats: one row each. Adding one is a file, a row, and its words (`model-format-…`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType

from embed_core.vectors.formats.faults import NotSupported, PickleRefused
from embed_core.vectors.formats.inputs import Stream
from embed_core.vectors.formats.pickles import is_pickle, unpacked

_SIGNED = 512
"""Bytes in which a pickle shows itself."""


@dataclass(frozen=True, slots=True)
class Format:
    """A form in which vectors are written to files.

    The module in `embed_core.vectors.formats` has `matches(stream) -> bool` and `open_reading(stream, choices) ->
    Reading`, where it `reads`; where it `writes`, `names(model)`, the words as it can hold them, and `pieces(model) ->
    Iterator[bytes]`. `lists`: its rows have no words, these stand in a list beside them. `least`: the fewest
    dimensions that a file of it can have.
    """

    id: str
    module: str
    ending: str
    reads: bool = True
    writes: bool = True
    lists: bool = False
    least: int = 1

    def load(self) -> ModuleType:
        """Import the format's module."""
        return import_module(f"embed_core.vectors.formats.{self.module}")


FORMATS: Mapping[str, Format] = {
    row.id: row
    for row in (
        Format("npy", "npy", ".npy", lists=True),
        Format("fasttext-bin", "fasttext_bin", ".bin"),
        Format("safetensors", "safetensors", ".safetensors", lists=True),
        Format("projector", "projector", ".tsv", lists=True, least=2),
        Format("word2vec-text", "word2vec_text", ".txt"),
        Format("word2vec-binary", "word2vec_binary", ".bin"),
        Format("glove", "glove", ".txt", least=2),
        Format("fasttext-vec", "fasttext_vec", ".vec", reads=False),
        Format("gensim", "gensim_pair", ".zip", reads=False),
    )
}
"""In the order in which a file is asked: what has a sign of its own first."""


def format_of(stream: Stream) -> Format | None:
    """Return the format that a file is in, by its content; None where it is none of them.

    Raises `PickleRefused` and `NotSupported` for what is recognised and cannot be read.
    """
    _refuse(stream)
    return next((row for row in FORMATS.values() if row.reads and row.load().matches(stream)), None)


def _refuse(stream: Stream) -> None:
    head = stream.peek(_SIGNED)
    if is_pickle(head, whole=len(head) < _SIGNED) or is_pickle(unpacked(head)):
        raise PickleRefused(stream.name)
    if head.startswith(b"\x89HDF\r\n\x1a\n"):
        raise NotSupported(stream.name, "hdf5")
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) and not head.startswith(b"\xff\xfe\x00\x00\x00"):
        raise NotSupported(stream.name, "utf-16")
