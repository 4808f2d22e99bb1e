"""fastText's .vec: word2vec's text with a blank after each number. It is read as that is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from embed_core.vectors.formats.lines import text_rows
from embed_core.vectors.formats.spaces import without_spaces
from embed_core.vectors.word_vectors import WordVectors


def names(model: WordVectors) -> Sequence[str]:
    """Return a model's words as the file holds them."""
    return without_spaces(model.words)


def pieces(model: WordVectors) -> Iterator[bytes]:
    """Yield the file that holds a model, as fastText's `saveVectors` lays it out."""
    yield f"{len(model)} {model.dimensions}\n".encode()
    yield from text_rows(model, words=names(model), after=" ")
