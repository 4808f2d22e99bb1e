"""One moment of a home while the program runs: its folders under second names, its database as a copy.

Whatever changes a shelf or the database does so inside a write transaction of the database. The snapshot is
taken inside one too: no folder comes, goes or changes its name meanwhile. Giving a file a second name takes some
microseconds, so that writers wait for a fraction of a second, whatever the sizes. Where a disk has no second
names, each folder is copied in a transaction of its own.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from embed_core.store import Store
from embed_core.store.card import REBUILT
from embed_core.store.disk import linked_or_copied, told_disk_errors
from embed_core.store.store import DATABASE

LEFT_OUT = ("cache", "samples", "tmp", "machine.json", "in-use")
"""What can be made anew, or tells of this machine alone: computed answers, downloaded samples, drafts, its speed."""
JOB_FILES = ("job.json", "settings.json", "log.txt")
"""What is kept of a job's folder; the rest is of use only while its process runs."""
_NEVER_WRITTEN_INTO = ("corpora", "models", "uploads", "bin")
_ENDINGS = (".log", *REBUILT)


@contextlib.contextmanager
def snapshot(store: Store) -> Iterator[Path]:
    """Give a folder that holds the home as it was at one moment; it is gone afterwards. Raises `DiskFull`."""
    stage = store.bench.folder / f"{store.bench.owner}.{secrets.token_hex(6)}"
    with told_disk_errors(store.home):
        stage.mkdir(parents=True)
        try:
            if _has_second_names(stage):
                store.index.change(lambda _: _take_all(store, stage))
            else:
                store.index.change(lambda _: _take_database(store, stage))
                for room, unit in _units(store.home):
                    store.index.change(lambda _, room=room, unit=unit: _take(store.home, room, unit, stage))  # type: ignore[misc]
            yield stage
        finally:
            shutil.rmtree(stage, ignore_errors=True)


def files_of(stage: Path) -> Iterator[tuple[str, Path]]:
    """Yield each file of a snapshot with its path from the home on, in the order of the paths."""
    for path in sorted(path for path in stage.rglob("*") if path.is_file()):
        yield path.relative_to(stage).as_posix(), path


def _take_all(store: Store, stage: Path) -> None:
    _take_database(store, stage)
    for room, unit in _units(store.home):
        _take(store.home, room, unit, stage)


def _take_database(store: Store, stage: Path) -> None:
    """Copy the database as the last finished change left it."""
    with (
        contextlib.closing(sqlite3.connect(store.index.path)) as source,
        contextlib.closing(sqlite3.connect(stage / DATABASE)) as copy,
    ):
        source.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")


def _units(home: Path) -> Iterator[tuple[str, Path]]:
    """Yield what there is to take: rooms and the folders or files in them; the bin has its own rooms."""
    for place in sorted(home.iterdir()):
        room = place.name
        if room in LEFT_OUT or room.startswith((DATABASE, ".")) or room.endswith(_ENDINGS) or place.is_symlink():
            continue
        inner = sorted(place.iterdir()) if place.is_dir() else [place]
        for unit in inner:
            deeper = sorted(unit.iterdir()) if room == "bin" and unit.is_dir() else [unit]
            yield from ((room, path) for path in deeper)


def _take(home: Path, room: str, unit: Path, stage: Path) -> None:
    """Take a folder or file. What is being removed meanwhile is left out: a shelf's folder whole, else the file."""
    whole = room in _NEVER_WRITTEN_INTO and unit.parent.name != "notes"
    target = stage / unit.relative_to(home)
    try:
        for path in _inside(room, unit):
            place = stage / path.relative_to(home)
            place.parent.mkdir(parents=True, exist_ok=True)
            if whole:
                linked_or_copied(path, place)
            else:
                with contextlib.suppress(FileNotFoundError):
                    shutil.copy2(path, place, follow_symlinks=False)
    except FileNotFoundError:
        shutil.rmtree(target, ignore_errors=True)


def _inside(room: str, unit: Path) -> Iterator[Path]:
    if not unit.is_dir():
        yield unit
        return
    for folder, _, names in os.walk(unit, onerror=_raise):
        for name in sorted(names):
            path = Path(folder) / name
            kept = name in JOB_FILES if room == "jobs" else not name.startswith(".") and not name.endswith(_ENDINGS)
            if kept and not path.is_symlink():
                yield path


def _raise(error: OSError) -> None:
    raise error


def _has_second_names(folder: Path) -> bool:
    """Tell whether a file of this disk can have two names."""
    first, second = folder / ".first", folder / ".second"
    first.touch()
    try:
        os.link(first, second)
    except OSError:
        return False
    finally:
        first.unlink()
        second.unlink(missing_ok=True)
    return True
