"""Starting a worker: a process in a session of its own, so that it outlives whoever asked for it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, BinaryIO

from embed_core.parameters import from_json
from embed_core.settings import Settings
from embed_core.store.disk import read_json, write_json

COMMAND = (sys.executable, "-m", "embed_core.jobs.worker")
LOG = "log.txt"
_ROOT = Path(__file__).resolve().parents[2]
_SETTINGS = "settings.json"


def launch(settings: Settings, folder: Path, *, command: Sequence[str] = COMMAND) -> subprocess.Popen[bytes]:
    """Start the worker of the job whose folder this is. What it prints goes into the log there."""
    folder.mkdir(parents=True, exist_ok=True)
    write_json(folder / _SETTINGS, told(settings))
    with (folder / LOG).open("ab") as log:
        return start([*command, str(settings.home), folder.name], log=log)


def start(command: Sequence[str], *, log: BinaryIO, stdin: int = subprocess.DEVNULL) -> subprocess.Popen[bytes]:
    """Start a process of the library that outlives this one, with what it prints in a log."""
    paths = [str(_ROOT), os.environ.get("PYTHONPATH", "")]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, paths)), "PYTHONIOENCODING": "utf-8"}
    return subprocess.Popen(
        command,
        stdin=stdin,
        stdout=log,
        stderr=log,
        cwd=_ROOT,
        env=environment,
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
    )


def settings_of(home: Path, folder: Path) -> Settings:
    """Return the settings with which a job was started."""
    return settings_in(read_json(folder / _SETTINGS), home)


def told(settings: Settings) -> dict[str, Any]:
    """Return settings as JSON knows them."""
    return {name: str(value) if isinstance(value, Path) else value for name, value in asdict(settings).items()}


def settings_in(data: Mapping[str, Any], home: Path) -> Settings:
    """Return the settings that `told` gave, for this home."""
    read = from_json(Settings, data)
    samples, imports = (Path(path) if path else None for path in (read.samples_dir, read.import_dir))
    return replace(read, home=home, samples_dir=samples, import_dir=imports)
