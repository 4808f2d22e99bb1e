"""From chosen things to an archive that waits to be fetched, and from an archive to things on the shelves."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from embed_core.errors import Stopped
from embed_core.jobs.opening import spare_copy
from embed_core.jobs.task import Outcome, Task
from embed_core.store import Missing, Store

ROOM = 64 << 20
"""Bytes of the disk that are left free."""


def make_archive(task: Task) -> Outcome:
    """Pack the "corpora", "models" and "notes" of `spec` (identifiers): {"archive": bytes, "items": how many}.

    "originals": with the uploaded files of the corpora; "workspace": whose notes they are.
    """
    from embed_core.archive import parcels_of, write_archive

    spec, store = task.spec, task.store
    workspace = str(spec.get("workspace", ""))
    parcels = parcels_of(
        store,
        corpora=[str(id) for id in spec.get("corpora") or ()],
        models=[str(id) for id in spec.get("models") or ()],
        notes=[store.notes.get(str(id), workspace=workspace) for id in spec.get("notes") or ()],
        originals=bool(spec.get("originals", True)),
    )

    def watch(done: int, total: int) -> bool:
        return task.report(done=done, total=total)

    def write(path: Path) -> None:
        with path.open("wb") as out:
            write_archive(out, parcels, moment=store.clock(), watch=watch)

    total = sum(parcel.bytes for parcel in parcels)
    store.allowed.refuse_file(total)
    size = store.exports.make(task.id, write, needed=total)
    return Outcome({"archive": size, "items": len(parcels)})


def archive_at(store: Store, spec: Mapping[str, Any]) -> tuple[str, Path]:
    """Return name and place of the archive that `spec` names by "upload", "server" (a file's name) or "path".

    A path is one on this machine, and asked for only where whoever opens the pages is its owner. Raises `Missing`, and
    `NoArchiveThere` for a path that is no absolute one of a plain file.
    """
    from embed_core.archive import NoArchiveThere

    if spec.get("server"):
        name = str(spec["server"])
        return name.rsplit("/", 1)[-1], store.server_folder.path(name)
    if spec.get("path"):
        text = str(spec["path"])
        if store.settings.many:
            raise Missing("file", text)
        try:
            path = Path(text).expanduser()
            plain = path.is_absolute() and path.is_file()
        except (OSError, ValueError, RuntimeError):
            plain = False
        if not plain:
            raise NoArchiveThere(text)
        return path.name, path
    return store.uploads.files(str(spec.get("upload")))[0]


def take_archive(task: Task) -> Outcome:
    """Take in the archive that `archive_at` finds, for "workspace": {"report": …} as `Report.to_json` gives it.

    An upload is forgotten then; a file of the server's folder or of this machine stays. Told to stop, it hands over
    what is there by then.
    """
    from embed_core.archive import bring_archive
    from embed_core.training import TRAINERS

    spec, store = task.spec, task.store
    name, path = archive_at(store, spec)
    report = bring_archive(
        store,
        name,
        path,
        workspace=str(spec.get("workspace", "")),
        trainers=tuple(TRAINERS),
        watch=lambda done, total: task.report(done=done, total=total),
        free=max(0, shutil.disk_usage(store.home).free - ROOM - store.allowed.reserve),
    )
    stopped = task.should_stop()
    if stopped and not report.arrivals:
        raise Stopped()
    if spec.get("upload"):
        store.uploads.drop(str(spec["upload"]))
    for arrival in report.of("new", "model"):
        spare_copy(store, arrival.now, stop=task.should_stop)
    return Outcome({"report": report.to_json()}, stopped=stopped)
