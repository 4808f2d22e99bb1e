"""A person's own groups: words with a name, kept as JSON, judged like clusters."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from embed_core.errors import LabError, OutOfRange
from embed_core.geometry.clusters.clustering import TooFewToGroup
from embed_core.geometry.clusters.result import Clusters, assemble
from embed_core.geometry.neighbours import with_direction
from embed_core.remarks import Remark
from embed_core.vectors import WordVectors

LONGEST_NAME = 60
MOST_WORDS = 50_000
_TOLD = 20


class GroupWithoutName(LabError):
    """A group of one's own has no name."""

    message_id = "error-group-without-name"


class GroupWithoutWords(LabError):
    """A group of one's own holds no word."""

    message_id = "error-group-without-words"

    def __init__(self, name: str) -> None:
        super().__init__(name=name)


class NotAGroup(LabError):
    """What was to be read as a group is none."""

    message_id = "error-not-a-group"


@dataclass(frozen=True, slots=True)
class Group:
    """Words that a person put together, with a name; each word once, in their order.

    Raises `GroupWithoutName`, `GroupWithoutWords`, and `OutOfRange` above 60 characters or 50,000 words.
    """

    name: str
    words: tuple[str, ...]

    def __post_init__(self) -> None:
        name = " ".join("".join(c for c in self.name if c.isspace() or unicodedata.category(c)[0] != "C").split())
        words = tuple(dict.fromkeys(word for word in self.words if word.strip()))
        if not name:
            raise GroupWithoutName()
        if len(name) > LONGEST_NAME:
            raise OutOfRange("group-name", len(name), 1, LONGEST_NAME)
        if not words:
            raise GroupWithoutWords(name)
        if len(words) > MOST_WORDS:
            raise OutOfRange("group-words", len(words), 1, MOST_WORDS)
        object.__setattr__(self, "name", name)
        object.__setattr__(self, "words", words)

    def to_json(self) -> dict[str, Any]:
        """Return the group as JSON can hold it."""
        return {"name": self.name, "words": list(self.words)}

    @staticmethod
    def from_json(data: Any) -> Group:
        """Return the group that `to_json` wrote. Raises `NotAGroup`, and what a group raises."""
        if not isinstance(data, Mapping) or not isinstance(data.get("name"), str):
            raise NotAGroup()
        words = data.get("words")
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            raise NotAGroup()
        return Group(data["name"], tuple(words))


def cluster_own(model: WordVectors, groups: Sequence[Group]) -> Clusters:
    """Judge a person's own groups like clusters: silhouettes, mean directions, typical words.

    Labels follow the order of the groups. A word in two groups counts in the first; words that the model lacks or
    that have no direction are left out; remarks say so. Raises `TooFewToGroup` where no word is left.
    """
    rows, labels = [], []
    missing, twice = [], []
    taken: set[str] = set()
    for label, group in enumerate(groups):
        for word in group.words:
            row = model.index.get(word)
            if row is None or not with_direction(model.units[row : row + 1])[0]:
                missing.append(word)
            elif word in taken:
                twice.append(word)
            else:
                taken.add(word)
                rows.append(row)
                labels.append(label)
    if not rows:
        raise TooFewToGroup(0, 1)
    units = model.units[rows]
    units.flags.writeable = False
    remarks = (*_told("remark-group-missing", missing), *_told("remark-group-twice", twice))
    kinds = np.array(labels, np.int64)
    counts = model.counts[rows].copy()
    names = tuple(group.name for group in groups)
    words = tuple(model.words[row] for row in rows)
    names = names[: int(kinds.max()) + 1]
    known = model.counted
    return assemble(words, kinds, "own", units=units, counts=counts, names=names, remarks=remarks, counted=known)


def _told(identifier: str, words: list[str]) -> Iterable[Remark]:
    kept = tuple(dict.fromkeys(words))
    if kept:
        yield Remark(identifier, {"count": len(kept), "words": kept[:_TOLD]})
