"""From two models to two maps that can be laid over each other, in the cache."""

from __future__ import annotations

from typing import TYPE_CHECKING

from embed_core.jobs.opening import open_stored
from embed_core.jobs.task import Outcome, Task
from embed_core.jobs.two_maps import read_two_maps, two_maps_key, write_two_maps

if TYPE_CHECKING:
    from embed_core.geometry import Frame


def make_two_maps(task: Task) -> Outcome:
    """Draw the "most" most frequent common words of the models "first" and "second" by "method", with "seed".

    "script" says in which characters they are read. Gives {"cache": key}. Told to stop, it keeps nothing.
    """
    from embed_core.geometry.two_models import two_maps
    from embed_core.vectors import in_script

    spec, store = task.spec, task.store
    script = str(spec.get("script") or "none")
    a, b = (
        in_script(open_stored(store, str(spec[name]), stop=task.should_stop), script) for name in ("first", "second")
    )
    most, method, seed = int(spec["most"]), str(spec["method"]), int(spec.get("seed") or 0)

    key = two_maps_key(a.identity, b.identity, most=most, method=method, seed=seed)
    if read_two_maps(store, key) is not None:  # another workspace's job was first
        return Outcome({"cache": key})

    def watch(frame: Frame) -> bool:
        return task.report(step=frame.step, steps=frame.steps)

    found = two_maps(a, b, most=most, method=method, seed=seed, on_frame=watch)
    if task.should_stop():
        return Outcome({}, stopped=True)
    store.cache.put(key, lambda folder: write_two_maps(folder, found))
    return Outcome({"cache": key})
