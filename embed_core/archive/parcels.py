"""What goes into an archive: things of the store with the files that they consist of."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from embed_core.archive.manifest import fits
from embed_core.store import Card, Note, Store
from embed_core.store.disk import sizes_below
from embed_core.store.originals import ORIGINAL

NOTE = "note.json"


@dataclass(frozen=True, slots=True)
class Parcel:
    """One thing that goes into an archive; `files` are (path in it, where its bytes are or the bytes themselves)."""

    kind: str
    id: str
    name: str
    created: str
    files: tuple[tuple[str, Path | bytes], ...]
    note: str = ""
    identity: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict)

    @property
    def bytes(self) -> int:
        """All files together."""
        return sum(len(data) if isinstance(data, bytes) else data.stat().st_size for _, data in self.files)


def parcels_of(
    store: Store,
    *,
    corpora: Iterable[str] = (),
    models: Iterable[str] = (),
    notes: Sequence[Note] = (),
    originals: bool = True,
) -> list[Parcel]:
    """Return the parcels of these corpora and models (by identifier) and notes, in the order of an archive.

    Without `originals` a corpus goes without its uploaded files, and so does one that was lent. Raises `Missing`,
    `Deleted`, `Damaged`.
    """
    made = [_of_folder(store.corpora.card(id), store.corpora.path(id), originals=originals) for id in corpora]
    made += [_of_folder(store.models.card(id), store.models.path(id), originals=True) for id in models]
    oldest_first = sorted(notes, key=lambda note: (note.kind == "bookmark", note.moment, note.id))
    return made + [_of_note(note) for note in oldest_first]


def _of_folder(card: Card, folder: Path, *, originals: bool) -> Parcel:
    inside = sorted((Path(path).relative_to(folder).as_posix(), Path(path)) for path, _ in sizes_below(folder))
    kept = [
        (name, path)
        for name, path in inside
        if fits(card.kind, name) and ((originals and not card.shared) or not name.startswith(f"{ORIGINAL}/"))
    ]
    return Parcel(
        card.kind,
        card.id,
        card.name,
        card.created,
        tuple(kept),
        note=card.note,
        identity=str(card.meta.get("identity", "")),
        extra=card.extra,
    )


def _of_note(note: Note) -> Parcel:
    told = {name: getattr(note, name) for name in ("kind", "model", "name", "note", "moment")}
    text = json.dumps(told | {"payload": dict(note.payload)}, ensure_ascii=False, indent=1)
    return Parcel("note", note.id, note.name, note.moment, ((NOTE, text.encode("utf-8", "ignore")),))
