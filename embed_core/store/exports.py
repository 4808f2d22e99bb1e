"""Files that were written to be downloaded, until a day later."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from embed_core.store.disk import Workbench
from embed_core.store.names import Missing, checked_id

FILE = "file"


class Exports:
    """One file a job, in the folder of what is temporary; `Store.sweep` removes it when it is a day old."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench

    def make(self, job: str, write: Callable[[Path], None], *, needed: int = 0) -> int:
        """Let `write` write the file of a job; it appears whole or not at all. Returns its size."""

        def into(folder: Path) -> None:
            write(folder / FILE)

        with self._bench.built(into, needed=needed) as draft:
            target = self._folder(job)
            self._bench.discard(target)
            draft.rename(target)
        return self.path(job).stat().st_size

    def path(self, job: str) -> Path:
        """Return the file of a job. Raises `Missing` where it was swept away."""
        path = self._folder(job) / FILE
        if not path.is_file():
            raise Missing("file", job)
        return path

    def drop(self, job: str) -> None:
        """Remove the file of a job before its day is over."""
        self._bench.discard(self._folder(job))

    def _folder(self, job: str) -> Path:
        return self._bench.folder / f"export-{checked_id('job', job)}"
