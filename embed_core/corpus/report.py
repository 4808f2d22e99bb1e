"""What a corpus has to say about its words."""

from __future__ import annotations

from collections.abc import Mapping

from embed_core.corpus.scripts import is_traditional, unsegmentable
from embed_core.remarks import Remark

FEW = 1000


def remarks_of(counts: Mapping[str, int]) -> tuple[Remark, ...]:
    """Return everything worth knowing of the words, what matters most first."""
    found = []
    if script := unsegmentable(counts):
        found.append(Remark("remark-unsegmentable", {"script": script}, "warning"))
    if is_traditional(counts):
        found.append(Remark("remark-traditional"))
    tokens = sum(counts.values())
    if tokens == len(counts):
        found.append(Remark("remark-no-word-twice", {"tokens": tokens}, "warning"))
    elif tokens < FEW:
        found.append(Remark("remark-small-corpus", {"tokens": tokens}, "warning"))
    return tuple(found)
