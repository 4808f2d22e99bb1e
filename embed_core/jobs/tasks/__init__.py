"""The table of tasks: kind, function, lane. Adding one is a file and a row; each imports its rooms when it runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from embed_core.jobs.task import Outcome, Task
from embed_core.jobs.tasks.analogies import answer_set
from embed_core.jobs.tasks.archive import make_archive, take_archive
from embed_core.jobs.tasks.believe import make_belief
from embed_core.jobs.tasks.calibrate import calibrate_machine
from embed_core.jobs.tasks.cluster import make_clusters
from embed_core.jobs.tasks.compare import make_comparison
from embed_core.jobs.tasks.corpus import make_corpus
from embed_core.jobs.tasks.export_model import export_model
from embed_core.jobs.tasks.fetch import fetch_file
from embed_core.jobs.tasks.import_model import import_model
from embed_core.jobs.tasks.index import make_index
from embed_core.jobs.tasks.project import make_projection, warm_projection
from embed_core.jobs.tasks.teaching import make_teaching
from embed_core.jobs.tasks.train import make_model, warm_training
from embed_core.jobs.tasks.two_maps import make_two_maps
from embed_core.jobs.tasks.widen import make_wide


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of job. Jobs of one lane wait for one another; the lanes do not. What
    waits for disk or network more than it computes has the lane "files"; what computes for minutes has "heavy", so
    that neither a map nor a file of somebody else waits for it.

    `warm` loads what the work will need: where there is one, a spare worker may stand by for the lane. What is
    `bounded` ends after `settings.job_seconds` on a server; a training has a limit of its own, and keeps an epoch.
    """

    run: Callable[[Task], Outcome]
    lane: str
    warm: Callable[[], None] | None = None
    bounded: bool = True


HOUSE = "house"
"""The lane of what the program needs for itself: nobody's training waits for it, and it waits for nobody's."""

TASKS: dict[str, Kind] = {
    "corpus": Kind(make_corpus, "short"),
    "project": Kind(make_projection, "short", warm=warm_projection),
    "believe": Kind(make_belief, "short"),
    "cluster": Kind(make_clusters, "short"),
    "analogies": Kind(answer_set, "short"),
    "compare": Kind(make_comparison, "heavy"),
    "pack": Kind(make_archive, "files"),
    "unpack": Kind(take_archive, "files"),
    "fetch": Kind(fetch_file, "network"),
    "import": Kind(import_model, "files"),
    "export": Kind(export_model, "files"),
    "widen": Kind(make_wide, "files"),
    "two-maps": Kind(make_two_maps, "short", warm=warm_projection),
    "index": Kind(make_index, "heavy"),
    "train": Kind(make_model, "long", warm=warm_training, bounded=False),
    "teaching": Kind(make_teaching, HOUSE),
    "calibrate": Kind(calibrate_machine, HOUSE),
}
