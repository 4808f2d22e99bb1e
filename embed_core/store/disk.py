"""Writing so that nothing half done is ever seen: into a temporary folder, onto the disk, then one rename."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import secrets
import shutil
from collections.abc import Callable, Iterator
from math import ceil
from pathlib import Path
from typing import Any

from embed_core.errors import LabError

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
_CLOSED = {errno.EACCES, errno.EPERM, errno.EROFS}
_GONE = {errno.ENOENT, errno.ENOTDIR}


class DiskFull(LabError):
    """There is no room left on the disk."""

    message_id = "error-disk-full"

    def __init__(self, folder: Path, *, needed: int = 0) -> None:
        super().__init__(folder=str(folder), needed=needed, megabytes=ceil(needed / 1e6))
        if not needed:
            self.identifier = "error-disk-full-bare"


class NotWritable(LabError):
    """The data folder cannot be written."""

    message_id = "error-not-writable"

    def __init__(self, folder: Path, *, gone: bool = False) -> None:
        super().__init__(folder=str(folder))
        if gone:
            self.identifier = "error-folder-gone"


def disk_error(error: BaseException, folder: Path, *, needed: int = 0) -> LabError | None:
    """Return what a failed write means to a person; None where it is no fault of disk or folder."""
    if not isinstance(error, OSError):
        return None
    if error.errno in _FULL or _is_short_write(error):
        return DiskFull(folder, needed=needed)
    if error.errno == errno.EROFS:
        return NotWritable(folder)
    if error.filename is None or not Path(os.fsdecode(error.filename)).is_relative_to(folder):
        return None
    if error.errno in _GONE and not folder.is_dir():
        return NotWritable(folder, gone=True)
    return NotWritable(folder) if error.errno in _CLOSED else None


def _is_short_write(error: OSError) -> bool:
    """Tell whether numpy wrote less of an array than there was: it gives no number for that."""
    return error.errno is None and "requested and" in str(error) and "written" in str(error)


@contextlib.contextmanager
def told_disk_errors(folder: Path, *, needed: int = 0) -> Iterator[None]:
    """Turn a full disk, a closed folder and a folder that is gone into errors that a person can act on."""
    try:
        yield
    except OSError as error:
        told = disk_error(error, folder, needed=needed)
        if told is None:
            raise
        raise told from error


def sync(path: Path) -> None:
    """Wait until a file, or the list of names in a folder, is on the disk."""
    if path.is_dir():
        if os.name == "nt":
            return
        handle = os.open(path, os.O_RDONLY)
    else:
        handle = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_tree(folder: Path) -> None:
    """Wait until a folder with everything in it is on the disk."""
    for inner, _, files in os.walk(folder):
        for name in files:
            sync(Path(inner) / name)
        sync(Path(inner))


def sizes_below(folder: Path | str) -> Iterator[tuple[str, int]]:
    """Yield path and size of every file in and below a folder; links are not followed, what vanishes is left out."""
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        try:
            if entry.is_dir(follow_symlinks=False):
                yield from sizes_below(entry.path)
            else:
                yield entry.path, entry.stat(follow_symlinks=False).st_size
        except OSError:
            continue


def bytes_of(folder: Path) -> int:
    """Return the size of all files in and below a folder; 0 where it is gone."""
    return sum(size for _, size in sizes_below(folder))


def write_json(path: Path, data: Any) -> None:
    """Replace a file by new JSON, whole or not at all."""
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        draft.write_text(json.dumps(data, ensure_ascii=False, indent=1), encoding="utf-8")
        sync(draft)
        draft.replace(path)
        sync(path.parent)
    finally:
        draft.unlink(missing_ok=True)


def linked_or_copied(source: Path, target: Path) -> int:
    """Give a file that never changes a second name, or copy it where the disk has no such names; return its size."""
    try:
        os.link(source, target)
    except OSError as error:
        if error.errno in _FULL | _GONE:
            raise
        shutil.copyfile(source, target)
    return target.stat().st_size


def read_json(path: Path) -> dict[str, Any]:
    """Return the object in a JSON file; `ValueError` where it holds anything else."""
    data = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(data, dict):
        raise ValueError(path.name)
    return data


class Workbench:
    """The folder where things are made before they appear. `owner` begins the names of what is made here."""

    def __init__(self, folder: Path, *, owner: str) -> None:
        self.folder, self.owner = folder, owner

    @contextlib.contextmanager
    def built(self, write: Callable[[Path], None], *, needed: int = 0) -> Iterator[Path]:
        """Give a folder that `write` has filled and that is on the disk; what is left of it afterwards is removed."""
        draft = self.folder / f"{self.owner}.{secrets.token_hex(6)}"
        with told_disk_errors(self.folder.parent, needed=needed):
            try:
                self.folder.mkdir(exist_ok=True)
                draft.mkdir()
                write(draft)
                sync_tree(draft)
                yield draft
            finally:
                shutil.rmtree(draft, ignore_errors=True)

    def take(self, folder: Path) -> Path:
        """Move a folder or file out of sight at once; the caller removes it from where it is now."""
        away = self.folder / f"{self.owner}.{secrets.token_hex(6)}"
        self.folder.mkdir(exist_ok=True)
        with contextlib.suppress(FileNotFoundError):
            folder.rename(away)
        return away

    def emptied(self, folder: Path) -> tuple[Path, int]:
        """Move a folder out of sight, on the disk too, and return where it is now with its bytes; 0 where it is gone.

        The caller gives where it is now to `remove`; after a crash, `Store.sweep` does.
        """
        if not folder.is_dir():
            return folder, 0
        size = bytes_of(folder)
        away = self.take(folder)
        sync(folder.parent)
        return away, size

    def remove(self, away: Path) -> None:
        """Remove a folder or file that was moved out of sight; any other stays."""
        if away.parent == self.folder and away.is_file():
            with contextlib.suppress(OSError):
                away.unlink()
        elif away.parent == self.folder:
            shutil.rmtree(away, ignore_errors=True)

    def discard(self, folder: Path) -> None:
        """Remove a folder: it vanishes at once, its files a moment later."""
        self.remove(self.take(folder))

    def clear(self, owner: str) -> None:
        """Remove what an owner that no longer lives has left behind."""
        for left in self.folder.glob(f"{owner}.*"):
            shutil.rmtree(left, ignore_errors=True)
