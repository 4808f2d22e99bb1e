"""From chosen things to an archive that waits to be fetched, and from an archive to things on the shelves."""

from __future__ import annotations

import shutil
from pathlib import Path

from embed_core.errors import Stopped
from embed_core.jobs.task import Outcome, Task

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


def take_archive(task: Task) -> Outcome:
    """Take in the archive of the upload "upload", for "workspace": {"report": …} as `Report.to_json` gives it.

    Told to stop, it hands over what is there by then.
    """
    from embed_core.archive import bring_archive
    from embed_core.training import TRAINERS

    spec, store = task.spec, task.store
    upload = str(spec["upload"])
    name, path = store.uploads.files(upload)[0]
    report = bring_archive(
        store,
        name,
        path,
        workspace=str(spec.get("workspace", "")),
        trainers=tuple(TRAINERS),
        watch=lambda done, total: task.report(done=done, total=total),
        free=max(0, shutil.disk_usage(store.home).free - ROOM),
    )
    stopped = task.should_stop()
    if stopped and not report.arrivals:
        raise Stopped()
    store.uploads.drop(upload)
    return Outcome({"report": report.to_json()}, stopped=stopped)
