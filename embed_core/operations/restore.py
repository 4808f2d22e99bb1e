"""Restoring a backup into an empty home, after every file was compared with the manifest."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from embed_core.errors import LabError
from embed_core.operations.archive import CUT_SHORT, copied, read_files, read_text
from embed_core.operations.manifest import NAME, Manifest, NotABackup, manifest_from, unit_of
from embed_core.settings import Settings
from embed_core.store import Store, StoreNewer
from embed_core.store.disk import sync, sync_tree, told_disk_errors
from embed_core.store.index import MIGRATIONS
from embed_core.store.store import DATABASE

_HARMLESS = ("lost+found",)
_SHOWN = 5


class HomeNotEmpty(LabError):
    """A backup was to be restored into a folder that holds something."""

    message_id = "error-home-not-empty"

    def __init__(self, home: Path) -> None:
        super().__init__(home=str(home))


class BackupUnreadable(LabError):
    """This user may not read a backup, or a file of it."""

    message_id = "error-backup-unreadable"

    def __init__(self, path: Path) -> None:
        super().__init__(path=str(path))


class BackupDamaged(LabError):
    """Files of a backup are missing, changed, or not in its manifest; `faults` names all of them."""

    message_id = "error-backup-damaged"

    def __init__(self, source: Path, faults: Sequence[Fault]) -> None:
        shown = tuple(fault.path for fault in faults[:_SHOWN])
        super().__init__(source=str(source), count=len(faults), files=shown)
        self.faults = tuple(faults)


@dataclass(frozen=True, slots=True)
class Fault:
    """A file of a backup that does not fit the manifest: `kind` is missing, changed or surplus."""

    path: str
    kind: str


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restored home holds, and the folders and files that were left out since they did not fit."""

    manifest: Manifest
    models: int
    corpora: int
    left_out: tuple[str, ...]


def verify(source: Path) -> Manifest:
    """Compare every file of a backup with its manifest, and return it.

    Raises `BackupDamaged`, `BackupUnreadable`, `NotABackup`.
    """
    manifest, faults = _read(source, None)
    if faults:
        raise BackupDamaged(source, faults)
    return manifest


def restore(source: Path, home: Path, *, partly: bool = False) -> Restored:
    """Restore a backup into an empty or new folder. Nothing appears there before all of it is compared.

    `partly` leaves out the folders with a file that does not fit, and restores the others. No process may use
    the folder yet. Raises `HomeNotEmpty`, `NotABackup`, `BackupUnreadable`, `BackupNewer`, `BackupDamaged`,
    `StoreNewer`, `DiskFull`.
    """
    with told_disk_errors(home):
        home.mkdir(parents=True, exist_ok=True)
        if any(path.name not in _HARMLESS for path in home.iterdir()):
            raise HomeNotEmpty(home)
        draft = home / f".restoring-{secrets.token_hex(4)}"
        draft.mkdir()
        try:
            manifest, faults = _read(source, draft)
            if faults and not partly:
                raise BackupDamaged(source, faults)
            if manifest.database > len(MIGRATIONS):
                raise StoreNewer(source, found=manifest.database, known=len(MIGRATIONS))
            left_out = _leave_out(draft, faults)
            sync_tree(draft)
            for path in sorted(draft.iterdir(), key=lambda path: path.name == DATABASE):
                path.rename(home / path.name)
            sync(home)
        finally:
            shutil.rmtree(draft, ignore_errors=True)
    return _opened(home, manifest, left_out)


def _read(source: Path, target: Path | None) -> tuple[Manifest, list[Fault]]:
    """Read a whole backup, into a folder where one is given; return its manifest and what does not fit it."""
    manifest, found = None, dict[str, tuple[int, str]]()
    try:
        if not source.exists():
            raise NotABackup(source)
        for path, stream in read_files(source):
            if path == NAME:
                manifest = manifest_from(read_text(stream, source=source), source=source)
            else:
                found[path] = _taken(stream, None if target is None else target / path)
    except PermissionError as error:
        place = Path(str(error.filename or source))
        if place != source and source not in place.parents:
            raise
        raise BackupUnreadable(place) from None
    except CUT_SHORT:
        raise NotABackup(source) from None
    if manifest is None:
        raise NotABackup(source)
    return manifest, _faults(manifest, found)


def _taken(stream: BinaryIO, place: Path | None) -> tuple[int, str]:
    if place is None:
        return copied(stream, None)
    place.parent.mkdir(parents=True, exist_ok=True)
    with place.open("wb") as out:
        return copied(stream, out)


def _faults(manifest: Manifest, found: dict[str, tuple[int, str]]) -> list[Fault]:
    told = {entry.path: (entry.bytes, entry.checksum) for entry in manifest.entries}
    faults = [Fault(path, "missing") for path in told if path not in found]
    faults += [Fault(path, "changed") for path in told if path in found and found[path] != told[path]]
    faults += [Fault(path, "surplus") for path in found if path not in told]
    return sorted(faults, key=lambda fault: fault.path)


def _leave_out(draft: Path, faults: Iterable[Fault]) -> tuple[str, ...]:
    """Remove the folders with a file that does not fit; of a surplus file only itself."""
    away = sorted({fault.path if fault.kind == "surplus" else unit_of(fault.path) for fault in faults})
    for name in away:
        place = draft / name
        shutil.rmtree(place) if place.is_dir() else place.unlink(missing_ok=True)
    return tuple(away)


def _opened(home: Path, manifest: Manifest, left_out: tuple[str, ...]) -> Restored:
    """Open a restored home once: the database is migrated or made anew, and no job names a process any more.

    The process that worked on a job belongs to the home that the backup was made of, where it may still be at
    work: it is never to be stopped from here.
    """
    store = Store(Settings(home=home), owner="restore")
    try:
        store.index.change(lambda db: db.execute("UPDATE jobs SET pid = NULL, born = NULL WHERE state = 'running'"))
        store.index.change(lambda db: db.execute("DELETE FROM spares"))
        return Restored(manifest, len(store.models.cards()), len(store.corpora.cards()), left_out)
    finally:
        store.index.close()
