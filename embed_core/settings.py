"""Where the program keeps its data and what it may use, read once from the environment."""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

log = logging.getLogger(__name__)

LOOPBACK = "127.0.0.0/8 ::1/128"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Places and limits of one installation.

    `home` holds everything that people make; `samples_dir`, when set, is a folder where sample
    corpora are looked for before they are downloaded; `import_dir` is one whose models people may
    import. Sizes are bytes. `running` jobs of a kind work at the same time, `per_workspace` may wait
    for each workspace, and a `spare` worker may stand by. `log` is "json", "text" or "" (Streamlit's own).
    `metrics` are given to the networks in `metrics_from`; `hosts`, when set, are the only names under which
    the server answers. `import_hosts` are those from which models may be fetched (None: those of the
    known models, (): none), up to `import_limit` bytes; `import_http` allows it without encryption.
    """

    home: Path
    samples_dir: Path | None = None
    import_dir: Path | None = None
    upload_limit: int = 200 * 1024 * 1024
    cache_limit: int = 512 * 1024 * 1024
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
        spare=values.get("EMBEDLAB_SPARE", "1").strip() != "0",
        import_hosts=_hosts(values.get("EMBEDLAB_IMPORT_HOSTS", "")),
        import_limit=1_000_000 * _number(values, "EMBEDLAB_IMPORT_MB", default=8000, most=1_000_000),
        import_http=values.get("EMBEDLAB_IMPORT_HTTP", "").strip() == "1",
        log=_one_of(values, "EMBEDLAB_LOG", ("json", "text")),
        metrics=values.get("EMBEDLAB_METRICS", "0").strip() == "1",
        metrics_from=values.get("EMBEDLAB_METRICS_FROM", "").strip() or LOOPBACK,
        hosts=values.get("EMBEDLAB_HOSTS", "").strip(),
    )


def _hosts(text: str) -> tuple[str, ...] | None:
    """Read a list of hosts, with commas or spaces between; None where none is given, () for "none"."""
    rows = tuple(text.replace(",", " ").lower().split())
    return (() if rows == ("none",) else rows) if rows else None


def _one_of(values: Mapping[str, str], name: str, choices: tuple[str, ...]) -> str:
    """Return a choice, or "" where none was made; another one is told to the log."""
    text = values.get(name, "").strip().lower()
    if text and text not in choices:
        log.warning("%s is none of %s; the default is taken", name, ", ".join(choices))
        return ""
    return text


def _number(values: Mapping[str, str], name: str, *, default: int, most: int) -> int:
    """Return a whole number from 1 to `most`; what cannot be meant is put right and told to the log."""
    text = values.get(name, "").strip()
    if not text:
        return default
    try:
        wanted = int(text)
    except ValueError:
        log.warning("%s is no whole number; %d is taken", name, default)
        return default
    if not 1 <= wanted <= most:
        log.warning("%s=%d lies outside 1 to %d; the nearest is taken", name, wanted, most)
    return min(max(1, wanted), most)


def cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
