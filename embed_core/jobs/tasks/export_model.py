"""From a model on the shelf to a file of another program."""

from __future__ import annotations

from pathlib import Path

from embed_core.jobs.opening import open_stored
from embed_core.jobs.task import Outcome, Task


def export_model(task: Task) -> Outcome:
    """Write the model that `spec` names into a file ("format", "coat"): {"file": its name, "bytes": its size}."""
    from embed_core.vectors.formats import about_bytes, ending, export

    spec, store = task.spec, task.store
    card = store.models.card(str(spec["model"]))
    model = open_stored(store, card.id, stop=task.should_stop)
    format, coat = str(spec["format"]), str(spec.get("coat") or "")
    total = about_bytes(model, format)
    store.allowed.refuse_file(total)
    task.report(done=0, total=total)

    def write(path: Path) -> None:
        export(model, path, format, coat=coat, watch=lambda done: task.report(done=min(done, total), total=total))

    size = store.exports.make(task.id, write, needed=total)
    return Outcome({"file": card.name + ending(format, coat), "bytes": size})
