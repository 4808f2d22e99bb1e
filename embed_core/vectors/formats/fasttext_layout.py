"""How fastText lays its model out in a file, and how the pieces of a word are found and averaged.

The layout is that of `Args::save`, `Dictionary::save` and `DenseMatrix::save` in fastText's source.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence

import numpy as np

from embed_core.vectors.formats.reading import Array

MAGIC, VERSIONS = 793712314, (11, 12)
SUPERVISED, NEGATIVE_SAMPLING, SKIP_GRAM = 3, 2, 2
MOST_BUCKETS = 50_000_000
END_OF_SENTENCE = "</s>"
"""fastText gives this word no pieces."""
ARGS = struct.Struct("<12id")
DICTIONARY = struct.Struct("<3i2q")
ENTRY = struct.Struct("<qb")
MATRIX = struct.Struct("<?2q")


def means(words: Sequence[str], own: Array, pieces: Array, *, min_n: int, max_n: int) -> Array:
    """Return the vectors of words, (k, d): the mean of the own vector and those of all pieces, one a bucket."""
    rows = np.array(own, np.float32)
    for row, word in enumerate(words):
        if ids := buckets_of(word, len(pieces), min_n=min_n, max_n=max_n):
            total = np.add.reduce(np.concatenate([rows[row : row + 1], pieces[ids]]), axis=0)
            rows[row] = total / np.float32(len(ids) + 1)
    return rows


def buckets_of(word: str, buckets: int, *, min_n: int, max_n: int) -> list[int]:
    """Return the bucket of each piece of a word, as fastText hashes them; a bucket may come twice."""
    from gensim.models.fasttext_inner import compute_ngrams_bytes, ft_hash_bytes

    if word == END_OF_SENTENCE:
        return []
    return [ft_hash_bytes(piece) % buckets for piece in compute_ngrams_bytes(word, min_n, max_n)]
