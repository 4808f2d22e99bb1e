"""safetensors: the length of a JSON header, the header, then the numbers of each tensor.

It is read by hand: the header is plain JSON and all that is needed is one tensor's place, so that the file can be
read as a stream (in a coat, inside a zip) with limits of our own before anything is believed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from embed_core.vectors.formats.faults import BadByte, NotSupported
from embed_core.vectors.formats.inputs import Stream
from embed_core.vectors.formats.npy import RawRows
from embed_core.vectors.formats.reading import ImportChoices, Reading, check_promise
from embed_core.vectors.word_vectors import WordVectors, blocks_of

LONGEST_HEADER = 2 << 20
"""Bytes: what a parsed header takes is up to twenty times as much."""
TENSOR = "vectors"
KINDS = {"F64": "<f8", "F32": "<f4", "F16": "<f2", "BF16": "<u2"}


def matches(stream: Stream) -> bool:
    """Tell whether a file begins with the length of a header, and the header with a brace."""
    head = stream.peek(9)
    return len(head) == 9 and head[8:] == b"{" and 2 <= int.from_bytes(head[:8], "little") <= LONGEST_HEADER


def open_reading(stream: Stream, choices: ImportChoices) -> Reading:
    """Begin to read the largest tensor that has rows. Raises `NotSupported` where there is none."""
    length = int.from_bytes(stream.read(8), "little")
    try:
        header = json.loads(stream.read(length).decode("utf-8"))
        tensors = {str(name): _tensor(each) for name, each in header.items() if name != "__metadata__"}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError) as error:
        raise BadByte(stream.name, 8) from error
    end = max((place[1] for _, _, place in tensors.values()), default=0)
    if not any(len(shape) == 2 and kind in KINDS for kind, shape, _ in tensors.values()):
        raise NotSupported(stream.name, "tensors", found=", ".join(list(tensors)[:5]))
    kind, shape, place = max(
        (each for each in tensors.values() if len(each[1]) == 2 and each[0] in KINDS),
        key=lambda each: each[1][0] * each[1][1],
    )
    check_promise(stream.name, shape[0], shape[1])
    number = np.dtype(KINDS[kind])
    if place[1] - place[0] != shape[0] * shape[1] * number.itemsize:
        raise BadByte(stream.name, 8)
    if stream.skip(place[0]) < place[0]:
        raise BadByte(stream.name, stream.at)
    return RawRows(
        stream.name,
        shape[1],
        shape[0],
        choices,
        stream=stream,
        kind=number,
        bfloat=kind == "BF16",
        rest=end - place[1],
    )


def _tensor(told: Mapping[str, Any]) -> tuple[str, tuple[int, ...], tuple[int, int]]:
    begin, end = told["data_offsets"]
    numbers = (*told["shape"], begin, end)
    if any(type(number) is not int or number < 0 for number in numbers) or begin > end:
        raise ValueError
    return str(told["dtype"]), tuple(told["shape"]), (begin, end)


def names(model: WordVectors) -> Sequence[str]:
    """Return a model's words as the list beside the file holds them: whatever they are."""
    return model.words


def pieces(model: WordVectors) -> Iterator[bytes]:
    """Yield the matrix of a model as one tensor named "vectors"; its words are another file."""
    size = 4 * len(model) * model.dimensions
    told = {TENSOR: {"dtype": "F32", "shape": [len(model), model.dimensions], "data_offsets": [0, size]}}
    text = json.dumps(told, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    yield len(text).to_bytes(8, "little") + text
    for rows in blocks_of(model.matrix):
        yield np.ascontiguousarray(rows, "<f4").tobytes()
