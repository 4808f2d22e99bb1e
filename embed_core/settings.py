"""Where the program keeps its data and what it may use, read once from the environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Places and limits of one installation.

    `home` holds everything that people make; `samples_dir`, when set, is a folder where sample
    corpora are looked for before they are downloaded. Sizes are bytes.
    """

    home: Path
    samples_dir: Path | None = None
    upload_limit: int = 200 * 1024 * 1024
    cache_limit: int = 512 * 1024 * 1024
    running: int = 1


def settings_from(environment: Mapping[str, str] | None = None) -> Settings:
    """Read `EMBEDLAB_HOME` and `EMBEDLAB_SAMPLES_DIR`; the default home is the user's data directory."""
    values = os.environ if environment is None else environment
    home = values.get("EMBEDLAB_HOME", "").strip()
    if not home:
        from platformdirs import user_data_dir

        home = user_data_dir("embedding-lab", appauthor=False)
    samples = values.get("EMBEDLAB_SAMPLES_DIR", "").strip()
    return Settings(
        home=Path(home).expanduser().absolute(),
        samples_dir=Path(samples).expanduser().absolute() if samples else None,
        running=max(1, int(values.get("EMBEDLAB_RUNNING", "1") or 1)),
    )


def cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
