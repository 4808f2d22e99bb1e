"""From files of vectors to a model on the shelf."""

from __future__ import annotations

import tempfile
from pathlib import Path

from embed_core.jobs.machine import room_left
from embed_core.jobs.opening import spare_copy
from embed_core.jobs.task import Outcome, Task
from embed_core.parameters import from_json
from embed_core.store import Store
from embed_core.store.disk import bytes_of

Files = list[tuple[str, Path]]


def import_model(task: Task) -> Outcome:
    """Take in what `spec` names by "upload", "server" (names of files) or "known": {"model": id}.

    Rows go straight into the folder that becomes the model by one rename; "choices" are those of `ImportChoices`.
    "origin" tells where a file came from (address, checksum, page, licence) and is kept on the model's card. An upload
    is forgotten when it was taken in; one that holds several models stays for the others. Gives {"model": id}. Ends
    with `NoMoreModels`, `NoMoreStorage` or `DiskReserved` as soon as there is more than the workspace may keep.
    """
    from embed_core.vectors.formats import ImportChoices, bring, models_in

    spec, store = task.spec, task.store
    choices = from_json(ImportChoices, spec.get("choices") or {})
    with tempfile.TemporaryDirectory(dir=task.folder) as scratch:
        files = import_files(store, spec, Path(scratch))
        size = sum(path.stat().st_size for _, path in files)
        task.report(done=0, total=size)
        alone = not spec.get("upload") or len(models_in(files, choices)) == 1

        def write(folder: Path) -> None:
            allowed = store.allowed.left()

            def watch(done: int, total: int) -> bool:
                store.allowed.refuse_reserved()
                if allowed is not None and bytes_of(folder) > allowed:
                    store.allowed.refuse(
                        bytes=bytes_of(folder), written=True
                    )  # a packed file does not tell its size before
                return task.report(done=done, total=total)

            bring(files, folder, choices, free=room_left(store).disk, watch=watch)
            store.allowed.refuse(models=1, bytes=bytes_of(folder), written=True)

        extra = {"origin": spec["origin"]} if spec.get("origin") else None
        card = store.models.publish(write, name=str(spec.get("name") or files[0][0]), needed=size, extra=extra)
    if spec.get("upload") and alone:
        store.uploads.drop(str(spec["upload"]))
    spare_copy(store, card.id, stop=task.should_stop)
    return Outcome({"model": card.id})


def import_files(store: Store, spec: object, scratch: Path) -> Files:
    """Return the files that a job or a preview is about. Raises `Missing` or `NotInstalled`."""
    from embed_core.vectors.known_models import KNOWN_MODELS, packaged_files

    told = dict(spec) if isinstance(spec, dict) else {}
    if told.get("known"):
        return packaged_files(KNOWN_MODELS[str(told["known"])], scratch)
    if told.get("server"):
        return [(str(name), store.server_folder.path(str(name))) for name in told["server"]]
    return store.uploads.files(str(told.get("upload")))
