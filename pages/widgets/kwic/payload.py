"""What crosses to the browser: one block of bytes with a JSON head, plain arrays, and the words as text."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from embed_core.corpus import Lines

WIDE = 2**16


def pack(lines: Lines, names: Sequence[str], head: Mapping[str, Any]) -> bytes:
    """Return the block: length of the head (uint32), head as JSON padded to 4 bytes, arrays, words.

    The arrays are `at`, `document` (row of `documents` in the head), `sentence` (uint32 each), `tokens` (uint16
    where there are at most 65,536 different words, else uint32; padded to 4 bytes), `spans` (uint8, four a line).
    The words follow as UTF-8, with line feeds between. `rev` in the head changes when anything does. `documents` has
    name and number of places of each document that has one.
    """
    counts = dict(lines.by_document)
    here, rows = np.unique(lines.documents, return_inverse=True)
    tokens = lines.tokens.astype(np.uint16 if len(lines.words) <= WIDE else np.uint32).tobytes()
    arrays = b"".join(np.ascontiguousarray(column, np.uint32).tobytes() for column in (lines.at, rows, lines.sentences))
    body = arrays + tokens + b"\0" * (-len(tokens) % 4) + lines.spans.astype(np.uint8).tobytes()
    words = "\n".join(lines.words).encode("utf-8", "replace")
    full = {
        "n": len(lines),
        "tokens": len(lines.tokens),
        "wide": len(lines.words) > WIDE,
        "documents": [[names[row], counts[row]] for row in here.tolist()],
        **head,
    }
    digest = hashlib.blake2b(json.dumps(full).encode("ascii"), digest_size=8)
    digest.update(body + words)
    told = json.dumps(full | {"rev": digest.hexdigest()}, ensure_ascii=False, separators=(",", ":"))
    text = told.encode("utf-8", "replace")
    text += b" " * (-len(text) % 4)
    return np.uint32(len(text)).tobytes() + text + body + words
