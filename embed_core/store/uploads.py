"""What a person uploaded, until a corpus is made of it: bytes under numbers, names apart."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from embed_core.errors import LabError
from embed_core.store.disk import Workbench, bytes_of, linked_or_copied, sync, told_disk_errors
from embed_core.store.files import NAMES, named_files, numbered, write_names
from embed_core.store.names import Missing, checked_id, clean_name, new_id

CHUNK = 1 << 20


class TooLarge(LabError):
    """An upload is above the limit of this installation."""

    message_id = "error-too-large"

    def __init__(self, name: str, *, limit: int) -> None:
        super().__init__(name=clean_name(name), limit=limit, megabytes=limit // 2**20)


class Uploads:
    """Staged files by random identifier. What nobody fetched is removed after a week."""

    owner = ""

    def __init__(self, folder: Path, *, bench: Workbench, limit: int) -> None:
        self.folder, self._bench, self._limit = folder, bench, limit

    def stage(self, files: Iterable[tuple[str, bytes | BinaryIO | Path]], *, limit: int | None = None) -> str:
        """Keep files, all or none, and return their identifier; together they may be as large as the limit.

        Another `limit` in bytes is that of who brings them: what a job has fetched may be larger than an upload.

        A file that lies on this disk already is not copied where the disk can give it a second name.
        """
        id = new_id("upload")

        def write(folder: Path) -> None:
            names: list[str] = []
            room = self._limit if limit is None else limit
            for number, (name, data) in enumerate(files):
                room -= self._copy(numbered(folder, number), name, data, room)
                names.append(clean_name(name))
            write_names(folder, names, owner=self.owner)

        with self._bench.built(write) as draft, told_disk_errors(self.folder.parent):
            self.folder.mkdir(exist_ok=True)
            draft.rename(self.folder / id)
            sync(self.folder)
        return id

    def staged(self, id: str) -> Path:
        """Return the folder of staged files. Raises `Missing`."""
        folder = self.folder / checked_id("upload", id)
        if not (folder / NAMES).is_file():
            raise Missing("upload", id)
        return folder

    def files(self, id: str) -> list[tuple[str, Path]]:
        """Return the staged files in the order they came, each with the name that the person gave it."""
        return named_files(self.staged(id))

    def drop(self, id: str) -> None:
        """Forget staged files."""
        self._bench.discard(self.folder / checked_id("upload", id))

    def all(self) -> tuple[str, ...]:
        """Return the identifiers of what is staged."""
        return tuple(sorted(folder.name for folder in self.folder.glob("u-*")))

    def staged_bytes(self) -> int:
        """Return how much is staged."""
        return sum(bytes_of(self.folder / id) for id in self.all())

    def sweep(self, *, days: float = 7, now: float | None = None) -> None:
        """Remove what was staged longer ago than this; `now` is in seconds since 1970."""
        oldest = (time.time() if now is None else now) - days * 86_400
        for folder in self.folder.glob("u-*"):
            with contextlib.suppress(OSError):
                if folder.stat().st_mtime < oldest:
                    self._bench.discard(folder)

    def _copy(self, path: Path, name: str, data: bytes | BinaryIO | Path, room: int) -> int:
        """Write one file and return its size; it stops as soon as there is more than `room` bytes."""
        if isinstance(data, (bytes, bytearray, memoryview)):
            if len(data) > room:
                raise TooLarge(name, limit=self._limit)
            path.write_bytes(data)
            return len(data)
        if isinstance(data, Path):
            if data.stat().st_size > room:
                raise TooLarge(name, limit=self._limit)
            return linked_or_copied(data, path)
        size = 0
        with path.open("wb") as out:
            while chunk := data.read(CHUNK):
                size += len(chunk)
                if size > room:
                    raise TooLarge(name, limit=self._limit)
                out.write(chunk)
        return size
