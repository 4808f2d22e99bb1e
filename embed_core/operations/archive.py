"""Where a backup lies: a folder, or one file in tar's format, by its name's ending compressed with gzip."""

from __future__ import annotations

import contextlib
import gzip
import hashlib
import io
import os
import secrets
import shutil
import tarfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, Protocol

from embed_core.errors import LabError
from embed_core.operations.manifest import LARGEST, NAME, Entry, NotABackup, is_inside
from embed_core.store.disk import sync, sync_tree, told_disk_errors

CHUNK = 1 << 20
ENDINGS = {".tar": "w", ".tar.gz": "w:gz", ".tgz": "w:gz"}
CUT_SHORT = (tarfile.TarError, EOFError, zlib.error, gzip.BadGzipFile)
"""What reading an archive raises that was cut short or changed."""


class TargetTaken(LabError):
    """There is something already where a backup is to be written."""

    message_id = "error-backup-target-taken"

    def __init__(self, target: Path) -> None:
        super().__init__(target=str(target))


class Writer(Protocol):
    """Takes the files of a backup one by one, its manifest last."""

    def add(self, path: str, source: Path) -> Entry:
        """Write a file under its path, and return what the manifest says of it."""

    def close(self, manifest: str) -> None:
        """Write the manifest."""


@contextlib.contextmanager
def writing(target: Path) -> Iterator[Writer]:
    """Give a writer; what it wrote appears at `target` by one rename, or not at all.

    Raises `TargetTaken`, `DiskFull`, `NotWritable`.
    """
    if target.exists() and not (target.is_dir() and not any(target.iterdir())):
        raise TargetTaken(target)
    draft = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    with told_disk_errors(target.parent):
        target.parent.mkdir(parents=True, exist_ok=True)
        mode = next((mode for ending, mode in ENDINGS.items() if target.name.endswith(ending)), None)
        try:
            if mode is None:
                draft.mkdir(mode=0o700)
                yield _Folder(draft)
                sync_tree(draft)
            else:
                with _private(draft) as out, tarfile.open(fileobj=out, mode=mode, format=tarfile.PAX_FORMAT) as archive:  # type: ignore[call-overload]
                    yield _Tar(archive)
                sync(draft)
            draft.replace(target)
            sync(target.parent)
        finally:
            shutil.rmtree(draft, ignore_errors=True) if draft.is_dir() else draft.unlink(missing_ok=True)


def read_files(source: Path) -> Iterator[tuple[str, BinaryIO]]:
    """Yield each file of a backup with its path, the manifest as it comes. Raises `NotABackup` or one of `CUT_SHORT`.

    Paths that lead out of the folder, links and devices are never followed: they make it no backup.
    """
    if source.is_dir():
        yield from _folder_files(source)
        return
    with tarfile.open(source, mode="r|*") as archive:
        for member in archive:
            if member.isdir():
                continue
            stream = archive.extractfile(member) if member.isreg() else None
            if stream is None or not is_inside(member.name):
                raise NotABackup(source)
            yield member.name, stream  # type: ignore[misc]


def read_text(stream: BinaryIO, *, source: Path) -> str:
    """Return a manifest's text. Raises `NotABackup` where it is none."""
    data = stream.read(LARGEST + 1)
    try:
        return data.decode("utf-8") if len(data) <= LARGEST else ""
    except UnicodeDecodeError:
        raise NotABackup(source) from None


def copied(source: BinaryIO, target: BinaryIO | None) -> tuple[int, str]:
    """Copy a stream, or only read it, and return its bytes and its checksum."""
    seen, size = hashlib.blake2b(digest_size=32), 0
    while chunk := source.read(CHUNK):
        seen.update(chunk)
        size += len(chunk)
        if target is not None:
            target.write(chunk)
    return size, seen.hexdigest()


class _Folder:
    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def add(self, path: str, source: Path) -> Entry:
        place = self._folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        with source.open("rb") as data, place.open("wb") as out:
            size, checksum = copied(data, out)
        shutil.copystat(source, place)
        return Entry(path, size, checksum)

    def close(self, manifest: str) -> None:
        (self._folder / NAME).write_text(manifest, encoding="utf-8")


class _Tar:
    def __init__(self, archive: tarfile.TarFile) -> None:
        self._archive = archive

    def add(self, path: str, source: Path) -> Entry:
        with source.open("rb") as data:
            told = os.fstat(data.fileno())
            seen = _Hashed(data)
            self._put(path, told.st_size, told.st_mtime, seen)
        return Entry(path, told.st_size, seen.checksum)

    def close(self, manifest: str) -> None:
        data = manifest.encode("utf-8")
        self._put(NAME, len(data), 0.0, io.BytesIO(data))

    def _put(self, path: str, size: int, moment: float, data: Any) -> None:
        member = tarfile.TarInfo(path)
        member.size, member.mtime, member.mode = size, int(moment), 0o600
        self._archive.addfile(member, data)


class _Hashed:
    """A stream that is hashed while it is read."""

    def __init__(self, source: BinaryIO) -> None:
        self._source, self._seen = source, hashlib.blake2b(digest_size=32)

    @property
    def checksum(self) -> str:
        return self._seen.hexdigest()

    def read(self, size: int = -1) -> bytes:
        data = self._source.read(size)
        self._seen.update(data)
        return data


def _folder_files(source: Path) -> Iterator[tuple[str, BinaryIO]]:
    for path in sorted(source.rglob("*")):
        if path.is_symlink():
            raise NotABackup(source)
        if path.is_file():
            with path.open("rb") as data:
                yield path.relative_to(source).as_posix(), data


def _private(path: Path) -> BinaryIO:
    """Open a new file that its owner alone can read."""
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600), "wb")
