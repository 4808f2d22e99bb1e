"""The table of tasks: kind, function, lane. Adding one is a file and a row; each imports its rooms when it runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from embed_core.jobs.task import Outcome, Task
from embed_core.jobs.tasks.calibrate import calibrate_machine
from embed_core.jobs.tasks.corpus import make_corpus
from embed_core.jobs.tasks.project import make_projection
from embed_core.jobs.tasks.teaching import make_teaching
from embed_core.jobs.tasks.train import make_model


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of job. Jobs of one lane wait for one another; the lanes do not."""

    run: Callable[[Task], Outcome]
    lane: str


TASKS: dict[str, Kind] = {
    "corpus": Kind(make_corpus, "short"),
    "project": Kind(make_projection, "short"),
    "train": Kind(make_model, "long"),
    "teaching": Kind(make_teaching, "long"),
    "calibrate": Kind(calibrate_machine, "long"),
}
