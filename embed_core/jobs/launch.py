"""Starting a worker: a process in a session of its own, so that it outlives whoever asked for it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path

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
    write_json(folder / _SETTINGS, {k: str(v) if isinstance(v, Path) else v for k, v in asdict(settings).items()})
    paths = [str(_ROOT), os.environ.get("PYTHONPATH", "")]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, paths)), "PYTHONIOENCODING": "utf-8"}
    with (folder / LOG).open("ab") as log:
        return subprocess.Popen(
            [*command, str(settings.home), folder.name],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            cwd=_ROOT,
            env=environment,
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
        )


def settings_of(home: Path, folder: Path) -> Settings:
    """Return the settings with which a job was started."""
    told = from_json(Settings, read_json(folder / _SETTINGS))
    return replace(told, home=home, samples_dir=Path(told.samples_dir) if told.samples_dir else None)
