"""How fast this machine trains, measured once, so that estimates are true of it."""

from __future__ import annotations

from embed_core.jobs.machine import keep_calibration
from embed_core.jobs.task import Outcome, Task


def calibrate_machine(task: Task) -> Outcome:
    """Measure for a moment and keep what was found: the speeds, as shares of the reference machine's seconds."""
    from embed_core.training import calibrate

    found = calibrate()
    keep_calibration(task.store, found)
    return Outcome(dict(found.to_json()))
