"""Where the program keeps its data and what it may use, read once from the environment."""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

log = logging.getLogger(__name__)

LOOPBACK = "127.0.0.0/8 ::1/128"
MEGABYTE = 1_000_000
MEBIBYTE = 1024 * 1024
MODES = ("alone", "server")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Places and limits of one installation.

    `home` holds everything that people make; `samples_dir`, when set, is a folder where sample
    corpora are looked for before they are downloaded; `import_dir` is one whose models people may
    import. Sizes are bytes; `wide_limit` is that of the float32 copies of models in half precision. `running` jobs
    of a kind work at the same time, `per_workspace` may wait for each workspace, and a `spare` worker may stand by.
    An approximate index is offered for models of more than `index_from` words. `log` is "json", "text" or ""
    (Streamlit's own). `metrics` are given to the networks in `metrics_from`; `hosts`, when set, are the only names
    under which the server answers.
    `import_hosts` are those from which models may be fetched (None: those of the known models, (): none), up to
    `import_limit` bytes; `import_http` allows it without encryption.

    In `mode` "alone" whoever opens the pages sees everything. In mode "server" each workspace sees its own, what is
    built in and what was shared with it; with `show_house` also what was made alone. Who is not `anonymous` has to
    sign in. The limits after these hold in mode "server", 0 is none: storage and models for each workspace,
    `training_seconds` and `worker_memory` for each training and job, `job_seconds` for each job of another kind.
    """

    home: Path
    samples_dir: Path | None = None
    import_dir: Path | None = None
    upload_limit: int = 200 * MEBIBYTE
    cache_limit: int = 512 * MEBIBYTE
    index_limit: int = 4096 * MEBIBYTE
    wide_limit: int = 4096 * MEBIBYTE
    index_from: int = 1_000_000
    running: int = 1
    per_workspace: int = 10
    spare: bool = True
    import_hosts: tuple[str, ...] | None = None
    import_limit: int = 8_000_000_000
    import_http: bool = False
    log: str = ""
    metrics: bool = False
    metrics_from: str = LOOPBACK
    hosts: str = ""
    mode: str = "alone"
    show_house: bool = False
    anonymous: bool = True
    storage_limit: int = 2000 * MEGABYTE
    models_limit: int = 50
    training_seconds: int = 3600
    job_seconds: int = 3600
    worker_memory: int = 4000 * MEGABYTE

    @property
    def many(self) -> bool:
        """Tell whether many people use this installation, none of whom sees another's things."""
        return self.mode == "server"


def settings_from(environment: Mapping[str, str] | None = None) -> Settings:
    """Read the variables `EMBEDLAB_…`; the default home is the user's data directory."""
    values = os.environ if environment is None else environment
    home = values.get("EMBEDLAB_HOME", "").strip()
    if not home:
        from platformdirs import user_data_dir

        home = user_data_dir("embedding-lab", appauthor=False)
    samples, imports = (values.get(f"EMBEDLAB_{name}_DIR", "").strip() for name in ("SAMPLES", "IMPORT"))
    return Settings(
        home=Path(home).expanduser().absolute(),
        samples_dir=Path(samples).expanduser().absolute() if samples else None,
        import_dir=Path(imports).expanduser().absolute() if imports else None,
        running=_number(values, "EMBEDLAB_RUNNING", default=1, most=cores()),
        per_workspace=_number(values, "EMBEDLAB_JOBS_PER_WORKSPACE", default=10, most=1000),
        index_from=_number(values, "EMBEDLAB_INDEX_FROM", default=1_000_000, most=10**9),
        spare=values.get("EMBEDLAB_SPARE", "1").strip() != "0",
        import_hosts=_hosts(values.get("EMBEDLAB_IMPORT_HOSTS", "")),
        import_limit=1_000_000 * _number(values, "EMBEDLAB_IMPORT_MB", default=8000, most=1_000_000),
        import_http=values.get("EMBEDLAB_IMPORT_HTTP", "").strip() == "1",
        log=_one_of(values, "EMBEDLAB_LOG", ("json", "text")),
        metrics=values.get("EMBEDLAB_METRICS", "0").strip() == "1",
        metrics_from=values.get("EMBEDLAB_METRICS_FROM", "").strip() or LOOPBACK,
        hosts=values.get("EMBEDLAB_HOSTS", "").strip(),
        mode=_mode(values),
        show_house=values.get("EMBEDLAB_SHOW_HOUSE", "0").strip() == "1",
        anonymous=values.get("EMBEDLAB_ANONYMOUS", "1").strip() != "0",
        upload_limit=MEBIBYTE * _number(values, "EMBEDLAB_UPLOAD_MB", default=200, most=100_000),
        storage_limit=MEGABYTE * _number(values, "EMBEDLAB_STORAGE_MB", default=2000, least=0, most=10**8),
        models_limit=_number(values, "EMBEDLAB_MODELS", default=50, least=0, most=100_000),
        training_seconds=_number(values, "EMBEDLAB_TRAINING_SECONDS", default=3600, least=0, most=10**8),
        job_seconds=_number(values, "EMBEDLAB_JOB_SECONDS", default=3600, least=0, most=10**8),
        worker_memory=MEGABYTE * _number(values, "EMBEDLAB_WORKER_MB", default=4000, least=0, most=10**8),
    )


def _hosts(text: str) -> tuple[str, ...] | None:
    """Read a list of hosts, with commas or spaces between; None where none is given, () for "none"."""
    rows = tuple(text.replace(",", " ").lower().split())
    return (() if rows == ("none",) else rows) if rows else None


def _mode(values: Mapping[str, str]) -> str:
    """Return the mode. What cannot be meant is taken for "server": nobody sees too much by a slip of the pen."""
    text = values.get("EMBEDLAB_MODE", "").strip().lower() or MODES[0]
    if text not in MODES:
        log.warning("EMBEDLAB_MODE is none of %s; %s is taken", ", ".join(MODES), MODES[1])
        return MODES[1]
    return text


def _one_of(values: Mapping[str, str], name: str, choices: tuple[str, ...]) -> str:
    """Return a choice, or "" where none was made; another one is told to the log."""
    text = values.get(name, "").strip().lower()
    if text and text not in choices:
        log.warning("%s is none of %s; the default is taken", name, ", ".join(choices))
        return ""
    return text


def niceness(environment: Mapping[str, str] | None = None) -> int:
    """Return by how much workers step back behind pages: `EMBEDLAB_NICE`, as of the command `nice`; 0, not at all.

    With 10 a worker gets about a tenth of a core that a page wants too, and all of it while nobody asks.
    """
    return _number(os.environ if environment is None else environment, "EMBEDLAB_NICE", default=10, least=0, most=19)


def _number(values: Mapping[str, str], name: str, *, default: int, most: int, least: int = 1) -> int:
    """Return a whole number from `least` to `most`; what cannot be meant is put right and told to the log."""
    text = values.get(name, "").strip()
    if not text:
        return default
    try:
        wanted = int(text)
    except ValueError:
        log.warning("%s is no whole number; %d is taken", name, default)
        return default
    if not least <= wanted <= most:
        log.warning("%s=%d lies outside %d to %d; the nearest is taken", name, wanted, least, most)
    return min(max(least, wanted), most)


def cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
