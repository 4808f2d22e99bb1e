"""A shelf: the folders of one kind, models or corpora. What lies there is whole; what is deleted can come back."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from embed_core.errors import LabError
from embed_core.remarks import Remark
from embed_core.store.bin import Bin, Binned, came_back
from embed_core.store.card import (
    BESIDE,
    LABEL,
    Broken,
    Card,
    Damaged,
    Faulty,
    Signature,
    check_files,
    read_card,
    signature,
    sizes_of,
    write_label,
)
from embed_core.store.disk import (
    NotWritable,
    Workbench,
    linked_or_copied,
    read_json,
    sizes_below,
    sync,
    told_disk_errors,
    write_json,
)
from embed_core.store.index import Index
from embed_core.store.names import (
    EmptyName,
    Missing,
    checked_id,
    clean_name,
    clean_note,
    distinct_name,
    is_builtin,
    new_id,
)
from embed_core.store.refusals import BuiltIn, Deleted


class Shelf:
    """The models, or the corpora, of one home. Reading never needs the database.

    What is published belongs to `owner`; `seen.SeenShelf` is a shelf as one workspace sees it.
    """

    owner = ""

    def __init__(
        self, kind: str, folder: Path, *, bin: Path, bench: Workbench, index: Index, clock: Callable[[], str]
    ) -> None:
        self.kind, self.folder = kind, folder
        self._bin = Bin(kind, bin, bench=bench, clock=clock)
        self._bench, self._index, self._clock = bench, index, clock
        self._known: dict[Path, tuple[Signature, Card, dict[str, int]]] = {}

    def cards(self) -> tuple[Card, ...]:
        """Return the cards of all whole folders, newest first."""
        found = [card for _, card in self._scan() if isinstance(card, Card)]
        return tuple(sorted(found, key=lambda card: (card.created, card.id), reverse=True))

    def broken(self) -> tuple[Broken, ...]:
        """Return the folders that lack something or were changed; they are on no list and in nobody's way."""
        return tuple(
            Broken(id, self.kind, fault.file, Remark(fault.remark, {"id": id, "file": fault.file}, "warning"))
            for id, fault in self._scan()
            if isinstance(fault, Faulty)
        )

    def card(self, id: str) -> Card:
        """Return one card. Raises `Missing`, `Deleted` or `Damaged`."""
        folder = self.folder / checked_id(self.kind, id)
        if not folder.is_dir():
            raise self._absent(id)
        try:
            return self._read(folder)
        except Faulty as fault:
            raise Damaged(self.kind, id, fault.file) from None

    def path(self, id: str) -> Path:
        """Return the folder of a model or corpus that is whole. Raises `Missing`, `Deleted` or `Damaged`."""
        return self.folder / self.card(id).id

    def publish(
        self,
        write: Callable[[Path], None],
        *,
        name: str,
        id: str | None = None,
        wished: str = "",
        note: str = "",
        extra: Mapping[str, Any] | None = None,
        needed: int = 0,
    ) -> Card:
        """Let `write` fill an empty folder, and put it on the shelf by one rename; a name that is taken gets a number.

        An `id` of the program's own replaces what stands there; a `wished` one is given only where nothing has it,
        here or in the bin. `needed` is the size in bytes, where it is known, for the error of a full disk.
        """
        chosen = new_id(self.kind) if id is None else checked_id(self.kind, id)
        label = {"schema": 1, "created": self._clock(), "note": note, "extra": dict(extra or {})}
        label["owner"] = "" if is_builtin(chosen) else self.owner
        with self._bench.built(write, needed=needed) as draft:
            label["files"] = sizes_of(draft)
            id = self._index.change(
                lambda _: self._place(draft, wished if self._is_free(wished) else chosen, name, label)
            )
        return self.card(id)

    def copy(self, id: str, *, name: str = "", without: Collection[str] = ()) -> Card:
        """Publish what can be read once more, as one's own, but for inner folders of these names.

        Its files get second names where the disk can do that, since nothing ever writes into them.
        """
        card, source = self.card(id), self.path(id)

        def write(folder: Path) -> None:
            for path, _ in sizes_below(source):
                inside = Path(path).relative_to(source)
                if inside.name not in BESIDE and inside.parts[0] not in without:
                    (folder / inside).parent.mkdir(parents=True, exist_ok=True)
                    linked_or_copied(Path(path), folder / inside)

        return self.publish(write, name=name or card.name, note=card.note, extra=card.extra)

    def rename(self, id: str, name: str, *, note: str | None = None) -> Card:
        """Give another name, where it is taken with a number, and a `note` where there is one. Raises `EmptyName`."""
        cleaned, folder = clean_name(name), self.path(id)
        if not cleaned:
            raise EmptyName()
        self._refuse_builtin(id)

        def change(_: object) -> None:
            distinct = distinct_name(cleaned, self._names(but=id))
            told = {"name": distinct} | ({} if note is None else {"note": clean_note(note)})
            write_json(folder / LABEL, read_json(folder / LABEL) | told)

        with told_disk_errors(self.folder.parent):
            self._index.change(change)
        return self.card(id)

    def delete(self, id: str) -> None:
        """Move a folder into the bin, whole or broken. Deleting it once more changes nothing."""
        source, target = self.folder / checked_id(self.kind, id), self._bin.place(id)
        self._refuse_builtin(id)

        def change(_: object) -> None:
            if source.is_dir():
                self._bin.take(source)
            elif not target.is_dir():
                raise self._absent(id)

        with told_disk_errors(self.folder.parent):
            self._index.change(change)

    def restore(self, id: str) -> Card:
        """Bring a deleted folder back, under a numbered name where its own was given away meanwhile."""
        source, target = self._bin.place(id), self.folder / id
        if not target.is_dir() and not source.is_dir():
            raise Missing(self.kind, id)

        def change(_: object) -> None:
            if target.is_dir():
                return
            with contextlib.suppress(Faulty):
                name = read_card(self.kind, source)[0].name
                came_back(source, name=distinct_name(name, self._names()))
            self.folder.mkdir(exist_ok=True)
            source.rename(target)
            sync(self.folder)

        with told_disk_errors(self.folder.parent):
            self._index.change(change)
        return self.card(id)

    def refuse_foreign(self, id: str) -> None:
        """Raise what says that whoever asks may not change this. On the whole shelf everything may be changed."""

    def binned(self) -> tuple[Binned, ...]:
        """Return what lies in the bin, last deleted first."""
        return self._bin.items()

    def purge(self, id: str) -> int:
        """Delete for good what lies in the bin, and return the bytes that this frees; 0 where it is gone already.

        It vanishes by one rename: a crash leaves all of it in the bin, or nothing that anybody sees.
        """
        with told_disk_errors(self.folder.parent):
            away, size = self._index.change(lambda _: self._bin.empty(id))
        self._bench.remove(away)
        return size

    def drop(self, id: str, part: str) -> int:
        """Delete one inner folder of a whole folder for good, and return the bytes that this frees.

        The label forgets its files before it vanishes by one rename, so that the rest is whole at any moment; a
        crash in between leaves everything as it was. Raises `Missing`, `Deleted`, `Damaged` or `BuiltIn`.
        """
        folder = self.path(id)
        self._refuse_builtin(id)

        def change(_: object) -> tuple[Path, int]:
            label = read_json(folder / LABEL)
            files = {name: size for name, size in label["files"].items() if not name.startswith(f"{part}/")}
            if files != label["files"]:
                write_json(folder / LABEL, label | {"files": files})
            return self._bench.emptied(folder / part)

        with told_disk_errors(self.folder.parent):
            away, size = self._index.change(change)
        self._bench.remove(away)
        return size

    def _is_free(self, id: str) -> bool:
        """Tell whether this is an identifier that nothing has, on the shelf or in the bin."""
        with contextlib.suppress(Missing):
            places = self.folder / checked_id(self.kind, id), self._bin.place(id)
            return not is_builtin(id) and not any(os.path.lexists(place) for place in places)
        return False

    def _place(self, draft: Path, id: str, name: str, label: dict[str, Any]) -> str:
        """Put a draft on the shelf, and return its identifier."""
        write_label(draft, label | {"name": distinct_name(clean_name(name) or id, self._names(but=id))})
        target = self.folder / id
        self.folder.mkdir(exist_ok=True)
        before = self._bench.take(target)
        draft.rename(target)
        sync(self.folder)
        shutil.rmtree(before, ignore_errors=True)
        return id

    def _scan(self) -> Iterator[tuple[str, Card | Faulty]]:
        for folder in self._folders():
            try:
                yield folder.name, self._read(folder)
            except Faulty as fault:
                yield folder.name, fault

    def _folders(self) -> Iterator[Path]:
        try:
            names = [entry.name for entry in os.scandir(self.folder) if entry.is_dir()]
        except FileNotFoundError:
            if not self.folder.parent.is_dir():
                raise NotWritable(self.folder.parent, gone=True) from None
            return
        for name in names:
            with contextlib.suppress(Missing):
                yield self.folder / checked_id(self.kind, name)

    def _read(self, folder: Path) -> Card:
        """Return a card, read anew only where its files were written since."""
        now = signature(folder)
        kept = self._known.get(folder)
        if kept is None or kept[0] != now:
            kept = (now, *read_card(self.kind, folder))
            self._known[folder] = kept
        check_files(self.kind, folder, kept[2])
        return kept[1]

    def _names(self, *, but: str = "") -> set[str]:
        return {card.name for card in self.cards() if card.id != but}

    def _absent(self, id: str) -> LabError:
        if not self.folder.parent.is_dir():
            return NotWritable(self.folder.parent, gone=True)
        binned = self._bin.place(id).is_dir()
        return Deleted(self.kind, id, self._bin.name_of(id)) if binned else Missing(self.kind, id)

    def _refuse_builtin(self, id: str) -> None:
        if is_builtin(id):
            raise BuiltIn(self.kind, id)
