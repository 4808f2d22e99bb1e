"""What this machine can do: its speed, measured once and kept beside the data, and the room that it has left."""

from __future__ import annotations

import contextlib
import platform
import shutil
from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from embed_core.jobs.control_group import memory_left
from embed_core.settings import cores
from embed_core.store import Store
from embed_core.store.disk import read_json, write_json

if TYPE_CHECKING:
    from embed_core.training import Calibration

FILE = "machine.json"
PLENTY = 1 << 62
ENOUGH = 5
"""So many starts of the program measure the machine anew."""


@dataclass(frozen=True, slots=True)
class Room:
    """Bytes that a run may take: of memory, and of the disk that the data lies on."""

    memory: int
    disk: int


def machine_mark() -> str:
    """Return a mark of what decides how fast this machine trains: another one is measured anew."""
    libraries = " ".join(f"{name} {version(name)}" for name in ("numpy", "scipy", "gensim"))
    return f"{platform.machine()} {platform.system()} {platform.node()} {cores()} {libraries}"


def known_calibration(store: Store) -> Calibration | None:
    """Return how fast this machine was found to be; None where it was not measured yet."""
    from embed_core.training import Calibration

    told = _told(store)
    return Calibration.from_json(told["speeds"]) if told else None


def wants_calibration(store: Store) -> bool:
    """Tell whether the machine should be measured: never done, or not often enough to trust the quickest time."""
    return int(_told(store).get("times", 0)) < ENOUGH


def keep_calibration(store: Store, calibration: Calibration) -> None:
    """Keep how fast this machine is. Of several times the quickest counts: other work only makes it slower."""
    told = _told(store)
    speeds, before = calibration.to_json(), told.get("speeds", {})
    speeds = {name: min(value, before.get(name, value)) for name, value in speeds.items()}
    times = int(told.get("times", 0)) + 1
    write_json(store.home / FILE, {"schema": 1, "machine": machine_mark(), "speeds": speeds, "times": times})


def _told(store: Store) -> dict[str, Any]:
    """Return what was kept of this machine; nothing where it is of another one, or cannot be read."""
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
        told = read_json(store.home / FILE)
        speeds = {str(name): float(value) for name, value in told["speeds"].items()}
        if told["machine"] == machine_mark():
            return {"speeds": speeds, "times": int(told["times"])}
    return {}


def room_left(store: Store) -> Room:
    """Return what is free now. What cannot be told counts as plenty."""
    import psutil

    memory = psutil.virtual_memory().available
    if (left := memory_left()) is not None:
        memory = min(memory, left)
    disk = PLENTY
    with contextlib.suppress(OSError):
        disk = shutil.disk_usage(store.home).free
    return Room(memory, disk)
