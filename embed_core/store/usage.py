"""How much of the disk a home takes: by corpus and model, by what it is for, and the room that is left."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from embed_core.store.card import REBUILT, Card
from embed_core.store.disk import bytes_of, sizes_below
from embed_core.store.originals import ORIGINAL

# What a folder's files are for: `vectors` are those of words and of pieces of words, `contexts` whatever else
# training needs to go on, `index` can be made anew at any time.
PARTS = {
    "corpus": (ORIGINAL, "tokens", "index", "rest"),
    "model": ("vectors", "contexts", "film", "rest"),
}
OTHERS = ("cache", "uploads", "samples", "bin", "rest")
"""What else a home holds; `rest` has jobs, database, drafts, and folders on the shelves that cannot be used."""
_FILES = {
    "tokens.txt": "tokens",
    **dict.fromkeys(("vectors.npy", "own.npy", "subwords.npy", "subword-ids.npy"), "vectors"),
    "contexts.npy": "contexts",
    "film.npz": "film",
    **dict.fromkeys(REBUILT, "index"),
}


@dataclass(frozen=True, slots=True)
class Kept:
    """What one corpus or model takes: bytes by part, in the order of `PARTS` of its kind."""

    id: str
    kind: str
    name: str
    builtin: bool
    parts: tuple[tuple[str, int], ...]

    @property
    def bytes(self) -> int:
        """All its files together."""
        return sum(size for _, size in self.parts)


@dataclass(frozen=True, slots=True)
class Usage:
    """What a home takes: every corpus and model, largest first, and what else there is by `OTHERS`.

    Sizes are those of the files in bytes; `free` is what the disk has left.
    """

    items: tuple[Kept, ...]
    others: tuple[tuple[str, int], ...]
    free: int

    @property
    def bytes(self) -> int:
        """All files of the home together."""
        return sum(item.bytes for item in self.items) + sum(size for _, size in self.others)

    def of(self, kind: str) -> tuple[tuple[str, int], ...]:
        """Return bytes by part, all corpora ("corpus") or models ("model") together."""
        parts = [dict(item.parts) for item in self.items if item.kind == kind]
        return tuple((name, sum(part[name] for part in parts)) for name in PARTS[kind])


def measure(
    home: Path,
    cards: Iterable[Card],
    *,
    shelves: Mapping[str, Path],
    others: Mapping[str, int] | None = None,
    most: int = 0,
) -> Usage:
    """Measure a home. `cards` are those of its corpora and models, `shelves` the folder of each kind.

    With `others`, what is not among the cards is that, and the rest of the home is left out; with `most`, no more
    than what is left of so many bytes is free.
    """
    items = tuple(sorted((_kept(card, shelves[card.kind]) for card in cards), key=lambda kept: -kept.bytes))
    if others is not None:
        free = shutil.disk_usage(home).free
        whole = Usage(items, tuple((name, others[name]) for name in OTHERS if name in others), free)
        return replace(whole, free=min(free, max(0, most - whole.bytes))) if most else whole
    others = {name: bytes_of(home / name) for name in OTHERS[:-1]}
    rest = bytes_of(home) - sum(others.values()) - sum(item.bytes for item in items)
    return Usage(items, (*others.items(), ("rest", max(0, rest))), shutil.disk_usage(home).free)


def _kept(card: Card, shelf: Path) -> Kept:
    found = dict.fromkeys(PARTS[card.kind], 0)
    folder = shelf / card.id
    for path, size in sizes_below(folder):
        inside = Path(path).relative_to(folder).parts
        part = _part_of(inside)
        found[part if part in found else "rest"] += size
    return Kept(card.id, card.kind, card.name, card.builtin, tuple(found.items()))


def _part_of(inside: tuple[str, ...]) -> str:
    """Return what a file is for, by its path in the folder."""
    if len(inside) > 1:
        return inside[0]
    return "contexts" if inside[0].startswith("state-") else _FILES.get(inside[0], "rest")
