"""From a map in the cache to how far it can be believed, word by word."""

from __future__ import annotations

from embed_core.jobs.beliefs import belief_key, believe, read_belief, write_belief
from embed_core.jobs.opening import open_stored
from embed_core.jobs.projections import read_projection
from embed_core.jobs.task import Outcome, Task


def make_belief(task: Task) -> Outcome:
    """Compare the map with the key "chart" with the vectors of "model", at "k" neighbours. Gives {"cache": key}.

    Where the cache has let go of the map meanwhile, the result is empty, and whoever looks asks again.
    """

    spec, store = task.spec, task.store
    model = open_stored(store, str(spec["model"]), stop=task.should_stop)
    at, k = str(spec["chart"]), int(spec["k"])
    chart = read_projection(store, at, model)
    if chart is None:
        return Outcome({})
    key = belief_key(at, k)
    if read_belief(store, key, chart.words) is not None:  # another workspace's job was first
        return Outcome({"cache": key})
    found = believe(chart, k=k)
    store.cache.put(key, lambda folder: write_belief(folder, found))
    return Outcome({"cache": key})
