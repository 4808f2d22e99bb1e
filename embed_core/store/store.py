"""The store: everything that people made, under one folder."""

from __future__ import annotations

import contextlib
import shutil
import time
from collections.abc import Callable
from copy import copy
from datetime import datetime, timezone
from pathlib import Path

from embed_core.settings import Settings
from embed_core.store.allowed import Allowed
from embed_core.store.cache import Cache
from embed_core.store.disk import Workbench, told_disk_errors
from embed_core.store.exports import Exports
from embed_core.store.index import Index
from embed_core.store.names import Missing, checked_id
from embed_core.store.notes import Notes
from embed_core.store.rights import Rights
from embed_core.store.rooms import Rooms
from embed_core.store.seen import SeenShelf, SeenUploads
from embed_core.store.server_folder import ServerFolder
from embed_core.store.shares import Shares
from embed_core.store.shelf import Shelf
from embed_core.store.slips import Slips
from embed_core.store.uploads import Uploads
from embed_core.store.visits import Visits

DATABASE = "lab.sqlite"
_FOLDERS = ("corpora", "models", "jobs", "cache", "uploads", "samples", "bin", "tmp", "notes")


def utc_now() -> str:
    """Return this moment as ISO 8601 in UTC, to the microsecond, so that later moments sort later."""
    return datetime.now(timezone.utc).isoformat(timespec="microseconds").replace("+00:00", "Z")


class Store:
    """The shelves, cache, uploads and database of one home. Making one writes nothing but missing folders.

    `owner` marks what this process leaves in `tmp` should it die: a worker gives the identifier of its job.
    """

    def __init__(self, settings: Settings, *, owner: str = "web", clock: Callable[[], str] = utc_now) -> None:
        self.settings, self.clock = settings, clock
        self.home = home = settings.home
        with told_disk_errors(home):
            for name in _FOLDERS:
                (home / name).mkdir(parents=True, exist_ok=True)
        self.jobs = home / "jobs"
        self.samples = home / "samples"
        self.bench = Workbench(home / "tmp", owner=owner)
        self.index = Index(home / DATABASE, self.jobs)
        self.corpora = self._shelf("corpus", home / "corpora")
        self.models = self._shelf("model", home / "models")
        self.cache = Cache(home / "cache", bench=self.bench, limit=settings.cache_limit)
        self.indexes = Cache(home / "cache" / "indexes", bench=self.bench, limit=settings.index_limit)
        self.wide = Cache(home / "cache" / "wide", bench=self.bench, limit=settings.wide_limit)
        self.notes = Notes(home / "notes", bin=home / "bin" / "notes", clock=clock)
        self.exports = Exports(self.bench)
        self.server_folder = ServerFolder(settings.import_dir)
        self.uploads = Uploads(home / "uploads", bench=self.bench, limit=settings.upload_limit)
        self.shares = Shares(home / "shares", accepted=home / "accepted", clock=clock, is_here=self._is_here)
        self.rooms = Rooms(home / "rooms", clock=clock)
        self.visits = Visits(home / "visits", clock=clock)
        self.allowed = Allowed(self.models, self.corpora, staged=self.uploads.staged_bytes)
        self._labels = Slips()

    def seen_by(self, workspace: str, *, guest: bool = False) -> Store:
        """Return this home as a workspace sees it; whole for whoever works alone, and for the operator ("").

        A `guest` is refused new things where the disk has no more left than one person may keep.
        """
        if not workspace or not self.settings.many:
            return self
        seen = copy(self)
        house = self.settings.show_house
        rights = Rights(workspace, shares=self.shares, rooms=self.rooms, house=house)
        seen.models, seen.corpora = (SeenShelf(shelf, rights, self._labels) for shelf in (self.models, self.corpora))
        seen.uploads = SeenUploads(self.uploads, workspace)
        most, storage = self.settings.models_limit, self.settings.storage_limit
        limits = {"most": most, "storage": storage, "reserve": storage if guest else 0}
        seen.allowed = Allowed(seen.models, seen.corpora, staged=seen.uploads.staged_bytes, **limits)
        return seen

    def shelf(self, kind: str) -> Shelf:
        """Return the shelf of a kind: "model" or "corpus"."""
        return self.models if kind == "model" else self.corpora

    def job_folder(self, id: str) -> Path:
        """Return the folder of a job: its log, its stop flag, its latest frame."""
        return self.jobs / checked_id("job", id)

    def sweep(self, *, now: float | None = None) -> None:
        """Remove forgotten uploads and drafts that are a day old; `now` is in seconds since 1970."""
        moment = time.time() if now is None else now
        self.uploads.sweep(now=moment)
        for draft in self.bench.folder.glob("*"):
            with contextlib.suppress(OSError):
                if draft.stat().st_mtime < moment - 86_400:
                    shutil.rmtree(draft, ignore_errors=True)

    def _is_here(self, kind: str, id: str) -> bool:
        """Tell whether something is on its shelf, whole or not. Asked at each look at what was shared."""
        try:
            return (self.shelf(kind).folder / checked_id(kind, id)).is_dir()
        except Missing:
            return False

    def _shelf(self, kind: str, folder: Path) -> Shelf:
        return Shelf(
            kind, folder, bin=self.home / "bin" / folder.name, bench=self.bench, index=self.index, clock=self.clock
        )
