"""From a model in half precision to its float32 copy."""

from __future__ import annotations

from embed_core.jobs.opening import make_copy
from embed_core.jobs.task import Outcome, Task


def make_wide(task: Task) -> Outcome:
    """Make the float32 copy of "model". Gives {"copy": whether it is there}; told to stop, it keeps nothing."""
    made = make_copy(task.store, str(task.spec["model"]), watch=lambda done, total: task.report(done=done, total=total))
    return Outcome({"copy": made})
