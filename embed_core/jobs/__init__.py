"""Jobs: work in processes of its own, queued, watched, stopped, and found again after any crash."""

from embed_core.jobs.analogies import find_answers, set_at
from embed_core.jobs.beliefs import find_belief
from embed_core.jobs.comparisons import comparison_key, find_shifts, read_shifts
from embed_core.jobs.drifting import abandon, attend, caught
from embed_core.jobs.films import film_stamp, latest_film, open_film, with_film
from embed_core.jobs.job import ACTIVE, Job
from embed_core.jobs.machine import PLENTY, Room, known_calibration, room_left, wants_calibration
from embed_core.jobs.projections import (
    chart_key,
    find_projection,
    latest_frame,
    projection_key,
    read_projection,
    standing,
)
from embed_core.jobs.queue import Queue
from embed_core.jobs.refusals import InUse, InUseElsewhere, QueueFull, WorkspaceFull
from embed_core.jobs.seen import SeenQueue
from embed_core.jobs.tasks import TASKS
from embed_core.jobs.tasks.teaching import SHORT, TEACHING, teaching_is_ready
from embed_core.jobs.two_maps import find_two_maps, two_maps_key

__all__ = [
    "ACTIVE",
    "PLENTY",
    "SHORT",
    "TASKS",
    "TEACHING",
    "InUse",
    "InUseElsewhere",
    "Job",
    "Queue",
    "QueueFull",
    "Room",
    "SeenQueue",
    "WorkspaceFull",
    "abandon",
    "attend",
    "caught",
    "chart_key",
    "comparison_key",
    "film_stamp",
    "find_answers",
    "find_belief",
    "find_projection",
    "find_shifts",
    "find_two_maps",
    "known_calibration",
    "latest_film",
    "latest_frame",
    "open_film",
    "projection_key",
    "read_projection",
    "read_shifts",
    "room_left",
    "set_at",
    "standing",
    "teaching_is_ready",
    "two_maps_key",
    "wants_calibration",
    "with_film",
]
