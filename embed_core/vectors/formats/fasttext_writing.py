"""fastText's .bin from a model with subwords: what fastText and gensim read with the same vectors."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence

import numpy as np

from embed_core.vectors.formats.fasttext_layout import (
    ARGS,
    DICTIONARY,
    ENTRY,
    MAGIC,
    MATRIX,
    NEGATIVE_SAMPLING,
    SKIP_GRAM,
    VERSIONS,
    buckets_of,
)
from embed_core.vectors.formats.faults import CannotWrite
from embed_core.vectors.formats.reading import Array, rows_a_block
from embed_core.vectors.formats.spaces import without_spaces
from embed_core.vectors.subwords import Subwords
from embed_core.vectors.word_vectors import WordVectors, blocks_of


def names(model: WordVectors) -> Sequence[str]:
    """Return a model's words as the file holds them."""
    return without_spaces(model.words)


def pieces(model: WordVectors) -> Iterator[bytes]:
    """Yield the file that holds a model with subwords. Raises `CannotWrite` where it has none.

    Buckets that no word of ours touches are zeros, so that an unseen word points where it does here. A word that is
    written otherwise has other pieces; its own vector makes up for them, so that the mean stays. The output matrix is
    that of the model where it has one of words, else zeros: enough to ask, not to train on in fastText.
    """
    parts = model.subwords
    if parts is None:
        raise CannotWrite("fasttext-bin", "no-subwords")
    n, d = model.matrix.shape
    skip_gram = model.meta.settings.get("algorithm") != "cbow"
    args = (d, 5, max(1, model.meta.epochs), 1, 5, 1, NEGATIVE_SAMPLING, SKIP_GRAM if skip_gram else 1)
    yield struct.pack("<2i", MAGIC, VERSIONS[-1])
    yield ARGS.pack(*args, parts.buckets, parts.min_n, parts.max_n, 100, 1e-4)
    yield DICTIONARY.pack(n, n, 0, int(model.counts.sum()), -1)
    written = names(model)
    for begin in range(0, n, 4096):
        chosen = slice(begin, begin + 4096)
        pairs = zip(written[chosen], model.counts[chosen].tolist(), strict=True)
        yield b"".join(word.encode("utf-8") + b"\x00" + ENTRY.pack(count, 0) for word, count in pairs)
    yield MATRIX.pack(False, n + parts.buckets, d)
    yield from map(_bytes, _own_rows(model, parts, written))
    yield from _all_buckets(parts.ids, parts.vectors, parts.buckets)
    yield MATRIX.pack(False, n, d)
    yield from map(_bytes, blocks_of(model.contexts if model.contexts is not None else np.zeros((n, d), np.float32)))


def _own_rows(model: WordVectors, parts: Subwords, written: Sequence[str]) -> Iterator[Array]:
    """Yield the own vectors of words; those of words that are written otherwise give the same mean with other pieces.

    The mean m of n pieces p and the own vector o is (o + Σp) / (n + 1), so that o = m (n + 1) − Σp.
    """
    done = 0
    for rows in blocks_of(parts.own):
        rows = np.array(rows, np.float32)
        for row in range(len(rows)) if written is not model.words else ():
            word = written[done + row]
            if word != model.words[done + row]:
                rows[row] = _own_for(word, model.matrix[done + row], parts)
        yield rows
        done += len(rows)


def _own_for(word: str, mean: Array, parts: Subwords) -> Array:
    """Return the own vector, (d,) float64, with which a word has this mean. Buckets that are not kept are zeros."""
    ids = np.array(buckets_of(word, parts.buckets, min_n=parts.min_n, max_n=parts.max_n), np.uint32)
    places = np.searchsorted(parts.ids, ids)
    kept = places < len(parts.ids)
    kept[kept] = parts.ids[places[kept]] == ids[kept]
    return np.asarray(mean.astype(np.float64) * (len(ids) + 1) - parts.vectors[places[kept]].sum(axis=0, dtype=float))


def _all_buckets(ids: Array, vectors: Array, buckets: int) -> Iterator[bytes]:
    step = rows_a_block(vectors.shape[1])
    for begin in range(0, buckets, step):
        rows = np.zeros((min(step, buckets - begin), vectors.shape[1]), np.float32)
        first, last = np.searchsorted(ids, [begin, begin + len(rows)])
        rows[ids[first:last].astype(np.int64) - begin] = vectors[first:last]
        yield _bytes(rows)


def _bytes(rows: Array) -> bytes:
    return np.ascontiguousarray(rows, "<f4").tobytes()
