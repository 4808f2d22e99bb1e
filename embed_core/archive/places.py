"""Where a finished archive waits to be fetched: in the store's `tmp`, for a day."""

from __future__ import annotations

from pathlib import Path

from embed_core.store import Missing, Store
from embed_core.store.disk import sync
from embed_core.store.names import checked_id

FILE = "archive.zip"


def keep_archive(store: Store, job: str, draft: Path) -> Path:
    """Put a folder with a finished archive where it is fetched: it is there whole, by one rename."""
    place = _place(store, job)
    store.bench.discard(place)
    draft.rename(place)
    sync(place.parent)
    return place / FILE


def archive_at(store: Store, job: str) -> Path:
    """Return the archive that a job made. Raises `Missing` where it is no longer here."""
    path = _place(store, job) / FILE
    if not path.is_file():
        raise Missing("archive", job)
    return path


def drop_archive(store: Store, job: str) -> None:
    """Remove the archive that a job made; its room is free at once."""
    store.bench.discard(_place(store, job))


def _place(store: Store, job: str) -> Path:
    return store.bench.folder / f"archive.{checked_id('job', job)}"
