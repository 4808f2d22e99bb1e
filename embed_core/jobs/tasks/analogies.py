"""From a model and a set of analogies to the answers in the cache."""

from __future__ import annotations

from embed_core.jobs.analogies import answers_key, read_answers, set_at, write_answers
from embed_core.jobs.opening import open_stored
from embed_core.jobs.task import Outcome, Task


def answer_set(task: Task) -> Outcome:
    """Ask "model" the set "set" (a name or an upload) with "options". Gives {"cache": key}.

    What another workspace's job has answered meanwhile is not asked again.
    """
    from embed_core.evaluation.analogies import SetOptions, solve

    spec, store = task.spec, task.store
    model = open_stored(store, str(spec["model"]), stop=task.should_stop)
    asked, options = set_at(store, str(spec["set"])), SetOptions(**spec["options"])

    def watch(done: int, blocks: int) -> bool:
        return task.report(asking=done, blocks=blocks, questions=len(asked))

    key = answers_key(model, asked, options)
    if read_answers(store, key, len(asked)) is not None:
        return Outcome({"cache": key})
    found = solve(model, asked, options, on_step=watch)
    store.cache.put(key, lambda folder: write_answers(folder, found))
    return Outcome({"cache": key})
