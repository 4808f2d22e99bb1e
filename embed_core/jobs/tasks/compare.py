"""From two models to what became of each word that they share, in the cache."""

from __future__ import annotations

from embed_core.jobs.comparisons import comparison_key, read_shifts, write_shifts
from embed_core.jobs.opening import open_stored
from embed_core.jobs.task import Outcome, Task


def make_comparison(task: Task) -> Outcome:
    """Compare the models "first" and "second", among the words of "within" where it is named, at "k" neighbours.

    "script" says in which characters they are read. Gives {"cache": key}. Told to stop, it keeps nothing, since a
    part of the words answers no question.
    """
    from embed_core.geometry.two_models import shifts
    from embed_core.vectors import in_script

    spec, store = task.spec, task.store
    names = [str(spec[name]) for name in ("first", "second", "within") if spec.get(name)]
    script = str(spec.get("script") or "none")
    a, b, *rest = (in_script(open_stored(store, name, stop=task.should_stop), script) for name in names)
    within, k = (rest[0] if rest else None), int(spec["k"])

    def watch(done: int, total: int) -> bool:
        return task.report(compared=done, words=total)

    key = comparison_key(a.identity, b.identity, within=within.identity if within else "", k=k)
    if read_shifts(store, key) is not None:  # another workspace's job was first
        return Outcome({"cache": key})
    found = shifts(a, b, k=k, within=within, on_step=watch)
    store.cache.put(key, lambda folder: write_shifts(folder, found))
    return Outcome({"cache": key})
