"""The index of a stored corpus as one file beside its tokens: mapped, rebuildable, never trusted unseen."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import secrets
import zlib
from pathlib import Path
from typing import Any

import numpy as np

from embed_core.corpus.corpus import Corpus
from embed_core.corpus.index import Columns, GoOn, Places, always, fill, frozen, place_type
from embed_core.corpus.storage import BrokenCorpus

FILE = "places.bin"
SCHEMA = 1
HEAD = 512
"""Bytes before the arrays: one line of JSON, filled up with spaces."""
Stamp = tuple[int, int]


def stamp_of(corpus: Corpus) -> Stamp | None:
    """Return size and time of change of a stored token stream; None for one in memory."""
    if corpus.stream.path is None:
        return None
    try:
        known = corpus.stream.path.stat()
    except OSError as error:
        raise BrokenCorpus(corpus.stream.path.parent.name, "missing", file=corpus.stream.path.name) from error
    return known.st_size, known.st_mtime_ns


def open_places(corpus: Corpus, go_on: GoOn = always) -> Places:
    """Return the stored index where it fits, else a new one, which is stored where the folder can be written."""
    stream = corpus.stream.path
    if stream is None:
        return _in_memory(corpus, go_on)
    path = stream.with_name(FILE)
    if _fits(path, corpus):
        return frozen(_mapped(path, corpus, "r"), corpus)
    try:
        return _stored(path, corpus, go_on)
    except OSError:
        return _in_memory(corpus, go_on)
    except ValueError as error:
        raise BrokenCorpus(path.parent.name, "changed", file=stream.name) from error


def _in_memory(corpus: Corpus, go_on: GoOn) -> Places:
    columns = Columns.empty(corpus)
    try:
        fill(columns, corpus, go_on)
    except ValueError as error:
        stream = corpus.stream.path
        if stream is None:
            raise
        raise BrokenCorpus(stream.parent.name, "changed", file=stream.name) from error
    return frozen(columns, corpus)


def _stored(path: Path, corpus: Corpus, go_on: GoOn) -> Places:
    """Make the index in a file of another name and give it its own at the end.

    What an earlier attempt left behind is removed. Whoever is still writing it keeps what is mapped.
    """
    stamp = stamp_of(corpus)
    for left in path.parent.glob(f"{FILE}.*"):
        left.unlink(missing_ok=True)
    draft = path.with_name(f"{FILE}.{secrets.token_hex(8)}")
    try:
        _reserve(draft, _size(corpus))
        columns = _mapped(draft, corpus, "r+")
        fill(columns, corpus, go_on)
        head = json.dumps(_head(corpus, stamp)).encode().ljust(HEAD - 1) + b"\n"
        with contextlib.suppress(FileNotFoundError), draft.open("r+b") as file:
            for array in (columns.numbers, columns.order, columns.bounds):
                if isinstance(array, np.memmap):
                    array.flush()
            file.write(head)
            file.flush()
            os.fsync(file.fileno())
            draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    return frozen(columns, corpus)


def _reserve(path: Path, size: int) -> None:
    """Make a file of a size whose room on the disk is really there. Raises `OSError` where it is not."""
    with path.open("xb") as file:
        if hasattr(os, "posix_fallocate"):
            os.posix_fallocate(file.fileno(), 0, size)
            return
        zeros = bytes(1 << 20)
        for at in range(0, size, len(zeros)):
            file.write(zeros[: size - at])


def _size(corpus: Corpus) -> int:
    width = np.dtype(place_type(corpus.tokens)).itemsize
    return HEAD + 8 * (corpus.sentences + 1) + (width + 4) * corpus.tokens


def _mapped(path: Path, corpus: Corpus, mode: Any) -> Columns:
    """Return the arrays of an index file of the right size."""
    places = place_type(corpus.tokens)
    at = HEAD + 8 * (corpus.sentences + 1)
    bounds = np.memmap(path, np.int64, mode, HEAD, (corpus.sentences + 1,))
    if not corpus.tokens:
        return Columns(np.empty(0, np.int32), np.empty(0, places), bounds)
    order = np.memmap(path, places, mode, at, (corpus.tokens,))
    numbers = np.memmap(path, np.int32, mode, at + order.nbytes, (corpus.tokens,))
    return Columns(numbers, order, bounds)


def _head(corpus: Corpus, stamp: Stamp | None) -> dict[str, Any]:
    """Return what an index has to say of the tokens that it was made from."""
    return {
        "schema": SCHEMA,
        "identity": corpus.identity,
        "tokens": corpus.tokens,
        "sentences": corpus.sentences,
        "words": zlib.crc32("\n".join(corpus.counts).encode("utf-8", "surrogatepass")),
        "stamp": list(stamp) if stamp else None,
    }


def _fits(path: Path, corpus: Corpus) -> bool:
    """Tell whether an index was made from these tokens.

    Where the stream's size or time is not the one that was noted (a copied folder), its content decides.
    """
    try:
        if path.stat().st_size != _size(corpus):
            return False
        with path.open("rb") as file:
            head = json.loads(file.read(HEAD))
    except (OSError, ValueError):
        return False
    expected = _head(corpus, stamp_of(corpus))
    if not isinstance(head, dict) or any(head.get(name) != expected[name] for name in expected.keys() - {"stamp"}):
        return False
    return head.get("stamp") == expected["stamp"] or _hash(corpus) == corpus.identity


def _hash(corpus: Corpus) -> str:
    mark = hashlib.blake2b(digest_size=8)
    with corpus.stream.opened() as data:
        for at in range(0, len(data), 1 << 22):
            mark.update(data[at : at + (1 << 22)])
    return mark.hexdigest()
