"""Numbers for Prometheus: how much is kept, how much is asked for, how long it takes. Counts and sizes, no names.

Labels are kinds, lanes, states and parts from tables of the program's own; none holds what a person typed, a
workspace or an identifier. Counters begin with the server, as is the custom; what a restart of it missed is seen
in the rates alone.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import TYPE_CHECKING

from embed_core.errors import LabError
from embed_core.jobs.job import ACTIVE
from embed_core.jobs.tasks import TASKS
from embed_core.operations.watch import Change
from embed_core.store import Store, Usage, measure

if TYPE_CHECKING:
    from prometheus_client import CollectorRegistry
    from prometheus_client.core import Metric

SECONDS = (0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 100.0, 300.0, 1000.0, 3000.0)
"""Upper bounds of the histograms' buckets."""
LOOK_AGAIN = 60.0
"""Seconds for which a measurement of the disk is kept: a home may have a hundred thousand files."""


class Metrics:
    """The registry of one server. `sessions` tells how many browsers are connected."""

    def __init__(
        self, store: Store, *, sessions: Callable[[], int], clock: Callable[[], float] = time.monotonic
    ) -> None:
        from prometheus_client import CollectorRegistry, Counter, Histogram, disable_created_metrics

        disable_created_metrics()  # type: ignore[no-untyped-call]
        self._store, self._sessions, self._clock = store, sessions, clock
        self._usage: tuple[float, Usage] | None = None
        self._lock = threading.Lock()
        self.registry: CollectorRegistry = CollectorRegistry()
        ended = ("kind", "state")
        self._ended = Counter("embedlab_jobs_ended", "Jobs that ended, by kind and how.", ended, registry=self.registry)
        self._waited = Histogram(
            "embedlab_job_wait_seconds",
            "Seconds from asking to beginning.",
            ("kind",),
            buckets=SECONDS,
            registry=self.registry,
        )
        self._ran = Histogram(
            "embedlab_job_run_seconds",
            "Seconds from beginning to end, by the worker's own clock.",
            ("kind",),
            buckets=SECONDS,
            registry=self.registry,
        )
        self._faults = Counter(
            "embedlab_faults", "Errors that are the program's own, by where.", ("where",), registry=self.registry
        )
        for where in ("page", "worker"):
            self._faults.labels(where)
        self.registry.register(_Now(self._now))

    def note(self, change: Change) -> None:
        """Count a job that came into another state: a listener of `Watch`."""
        if change.state == "queued":
            return
        if change.state in ACTIVE:
            self._waited.labels(change.kind).observe(change.waited or 0.0)
            return
        self._ended.labels(change.kind, change.state).inc()
        if change.ran is not None:
            self._ran.labels(change.kind).observe(change.ran)
        if change.fault is not None:
            self.fault("worker")

    def fault(self, where: str = "page") -> None:
        """Count an error of the program's own."""
        self._faults.labels(where).inc()

    def text(self) -> tuple[bytes, str]:
        """Return all numbers in Prometheus' text format, and its media type."""
        from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

        return generate_latest(self.registry), CONTENT_TYPE_LATEST

    def _now(self) -> Iterable[Metric]:
        """Yield what is measured when it is asked for; what cannot be had at the moment is left out."""
        yield _gauge("embedlab_sessions", "Browsers that are connected.", (), [((), self._sessions())])
        with suppress(LabError):
            yield from self._jobs()
        with suppress(LabError, OSError):
            yield from self._kept()

    def _jobs(self) -> Iterable[Metric]:
        query = "SELECT kind, lane, state, COUNT(*) AS n FROM jobs GROUP BY kind, lane, state"
        rows = self._store.index.ask(lambda db: db.execute(query).fetchall())
        counts = [((row["kind"], row["state"]), row["n"]) for row in rows if row["kind"] in TASKS]
        yield _gauge("embedlab_jobs", "Jobs that the queue remembers.", ("kind", "state"), counts)
        lanes = dict.fromkeys(sorted({kind.lane for kind in TASKS.values()}), 0)
        for row in rows:
            if row["state"] == "queued" and row["lane"] in lanes:
                lanes[row["lane"]] += row["n"]
        yield _gauge("embedlab_queue_length", "Jobs that wait.", ("lane",), [((k,), n) for k, n in lanes.items()])
        query = "SELECT pid FROM jobs WHERE state = 'running' AND pid IS NOT NULL UNION SELECT pid FROM spares"
        pids = self._store.index.ask(lambda db: [int(row["pid"]) for row in db.execute(query)])
        me = os.getpid()
        memory = [(("server",), _resident(me)), (("workers",), sum(_resident(pid) for pid in pids if pid != me))]
        yield _gauge("embedlab_memory_bytes", "Resident memory, shared pages counted in each.", ("process",), memory)

    def _kept(self) -> Iterable[Metric]:
        shelves = (self._store.models, self._store.corpora)
        folders = [((shelf.kind, "whole"), len(shelf.cards())) for shelf in shelves]
        folders += [((shelf.kind, "damaged"), len(shelf.broken())) for shelf in shelves]
        folders += [((shelf.kind, "deleted"), len(shelf.binned())) for shelf in shelves]
        yield _gauge("embedlab_folders", "Models and corpora.", ("kind", "state"), folders)
        usage = self._measured()
        kept = [((kind, part), size) for kind in ("model", "corpus") for part, size in usage.of(kind)]
        kept += [(("other", part), size) for part, size in usage.others]
        yield _gauge("embedlab_disk_bytes", "What the data folder takes.", ("kind", "part"), kept)
        yield _gauge("embedlab_disk_free_bytes", "What its disk has left.", (), [((), usage.free)])

    def _measured(self) -> Usage:
        with self._lock:
            now = self._clock()
            if self._usage is None or now - self._usage[0] > LOOK_AGAIN:
                shelves = {shelf.kind: shelf for shelf in (self._store.corpora, self._store.models)}
                cards = [card for shelf in shelves.values() for card in shelf.cards()]
                places = {kind: shelf.folder for kind, shelf in shelves.items()}
                self._usage = (now, measure(self._store.home, cards, shelves=places))
            return self._usage[1]


class _Now:
    """A collector in the sense of the library: asked for its metrics at each look."""

    def __init__(self, collect: Callable[[], Iterable[Metric]]) -> None:
        self._collect = collect

    def collect(self) -> Iterable[Metric]:
        return self._collect()

    def describe(self) -> Iterable[Metric]:
        return ()


def _gauge(name: str, about: str, labels: tuple[str, ...], values: Iterable[tuple[tuple[str, ...], float]]) -> Metric:
    from prometheus_client.core import GaugeMetricFamily

    made = GaugeMetricFamily(name, about, labels=labels)
    for told, value in values:
        made.add_metric(told, value)
    return made


def _resident(pid: int) -> int:
    import psutil

    try:
        return int(psutil.Process(pid).memory_info().rss)
    except psutil.Error:
        return 0
