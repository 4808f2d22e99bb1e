"""For gensim: word2vec's binary file and its vocabulary with the counts, which `load_word2vec_format` reads together.

gensim's own `.kv` and `.model` are pickles, which are neither written nor read here.
"""

from __future__ import annotations

from collections.abc import Iterator

from embed_core.vectors.formats import word2vec_binary
from embed_core.vectors.formats.list_writing import count_pieces
from embed_core.vectors.word_vectors import WordVectors

names, pieces = word2vec_binary.names, word2vec_binary.pieces


def vocabulary(model: WordVectors) -> Iterator[bytes]:
    """Yield the file for `fvocab`."""
    return count_pieces(model, names(model))
