"""Backing up a home while the program runs."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

from embed_core.errors import LabError
from embed_core.operations.archive import writing
from embed_core.operations.manifest import Manifest
from embed_core.operations.snapshot import files_of, snapshot
from embed_core.settings import Settings
from embed_core.store import Store
from embed_core.store.store import DATABASE


class NothingToBackUp(LabError):
    """The folder that is to be backed up is no data folder."""

    message_id = "error-backup-no-home"

    def __init__(self, home: Path) -> None:
        super().__init__(home=str(home))


class TargetInside(LabError):
    """A backup was to be written into the very folder that it is of."""

    message_id = "error-backup-inside"

    def __init__(self, target: Path) -> None:
        super().__init__(target=str(target))


def back_up(home: Path, target: Path) -> Manifest:
    """Write all of a home, as it is at this moment, to a new folder or `.tar`, `.tar.gz` file; return its manifest.

    Servers and workers go on meanwhile. Raises `NothingToBackUp`, `TargetInside`, `TargetTaken`, `DiskFull`,
    `NotWritable`, `StoreNewer`, `StoreBusy`.
    """
    if not (home / "models").is_dir():
        raise NothingToBackUp(home)
    if target.resolve().is_relative_to(home.resolve()):
        raise TargetInside(target)
    store = Store(Settings(home=home), owner="backup")
    try:
        with snapshot(store) as stage, writing(target) as out:
            entries = tuple(out.add(path, source) for path, source in files_of(stage))
            made = Manifest(store.clock(), _version(stage / DATABASE), entries)
            out.close(made.to_json())
    finally:
        store.index.close()
    return made


def _version(path: Path) -> int:
    with contextlib.closing(sqlite3.connect(path)) as db:
        return int(db.execute("PRAGMA user_version").fetchone()[0])
