"""From an address to a staged file."""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from embed_core.jobs.task import Outcome, Task
from embed_core.settings import Settings
from embed_core.store.disk import bytes_of

if TYPE_CHECKING:
    from embed_core.fetching import Rules

ROOM = 64 << 20
"""Bytes of the disk that are left free."""
_WORTH_KEEPING = ("network", "slow", "server")


def rules_of(settings: Settings, *, free: int | None = None) -> Rules:
    """Return what this installation lets people fetch; `free` is the room on the disk, in bytes."""
    from embed_core.fetching import Rules

    most = settings.import_limit if free is None else min(settings.import_limit, max(0, free - ROOM))
    return Rules(hosts=hosts_of(settings), most=most, http=settings.import_http)


def hosts_of(settings: Settings) -> tuple[str, ...]:
    """Return the hosts that may be asked: those of the configuration, or else those of the known models."""
    from embed_core.vectors.known_models import HOSTS

    return HOSTS if settings.import_hosts is None else settings.import_hosts


def fetch_file(task: Task) -> Outcome:
    """Fetch "address" of `spec` into an upload: {"upload", "name", "bytes", "sha256", "host"}.

    "sha256", where it is given, is compared. What came before an end by force or a broken connection waits in `tmp`
    for a day, and the next job with this address goes on with it.
    """
    from embed_core.fetching import ChecksumDiffers, FetchFailed, fetch

    spec, store = task.spec, task.store
    address, sha256 = str(spec["address"]), str(spec.get("sha256") or "")
    workspace = str(spec.get("workspace", ""))
    folder = _place(store.bench.folder, workspace, address)
    folder.mkdir(parents=True, exist_ok=True)
    with contextlib.suppress(OSError):
        os.utime(folder)
    free, left = shutil.disk_usage(store.home).free - store.allowed.reserve, store.allowed.left()
    if left is not None:  # parts of other files of this workspace wait there too
        waiting = sum(bytes_of(other) for other in folder.parent.glob(f"{_mine(workspace)}.*") if other != folder)
        free = min(free, max(0, left - waiting) + ROOM)
    rules = rules_of(task.settings, free=free)

    def watch(done: int, total: int) -> bool:
        return task.report(done=done, total=total)

    try:
        found = fetch(address, folder, rules, sha256=sha256, watch=watch)
    except (FetchFailed, ChecksumDiffers) as error:
        if not (isinstance(error, FetchFailed) and error.reason in _WORTH_KEEPING):
            shutil.rmtree(folder, ignore_errors=True)
        raise
    upload = store.uploads.stage([(found.name, found.path)], limit=max(rules.most, found.bytes))
    shutil.rmtree(folder, ignore_errors=True)
    told = {"name": store.uploads.files(upload)[0][0], "bytes": found.bytes, "sha256": found.sha256}
    return Outcome({"upload": upload, "host": found.host, "checked": bool(sha256), **told})


def _place(tmp: Path, workspace: str, address: str) -> Path:
    """Return where the parts of a file wait: a place for each address and each workspace."""
    mark = hashlib.blake2b(f"{workspace}\n{address}".encode("utf-8", "replace"), digest_size=12).hexdigest()
    return tmp / f"{_mine(workspace)}.{mark}"


def _mine(workspace: str) -> str:
    """Return how the places of a workspace begin."""
    return "fetch." + hashlib.blake2b(workspace.encode("utf-8", "replace"), digest_size=8).hexdigest()
