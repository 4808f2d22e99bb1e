"""The lines for what comes from an address, and for a whole piece of work in one file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

from embed_core.recipes.lines import written

_PATH = "from pathlib import Path"


def fetched(address: str, sha256: str = "") -> str:
    """Return the lines that fetch a file from its address: from this host alone, and compared where a sum is given."""
    parts = urlsplit(address)
    host = f"{parts.hostname}:{parts.port}" if parts.port else parts.hostname or ""
    compared = f", sha256={sha256!r}" if sha256 else ""
    return written(
        _PATH,
        "from embed_core.fetching import Rules, fetch",
        f"file = fetch({address!r}, Path('fetched'), Rules(hosts=({host!r},)){compared})",
        "print(file.path, file.bytes, file.sha256)",
    )


def packed(home: Path, corpora: Sequence[str], models: Sequence[str], *, originals: bool, name: str) -> str:
    """Return the lines that pack corpora and models (by identifier) into an archive."""
    return written(
        _PATH,
        "from embed_core.archive import parcels_of, write_archive",
        *_store(home),
        f"parcels = parcels_of(store, corpora={list(corpora)!r}, models={list(models)!r}, originals={originals!r})",
        f"with open({name!r}, 'wb') as out:",
        "    manifest = write_archive(out, parcels, moment=store.clock())",
    )


def unpacked(home: Path, name: str) -> str:
    """Return the lines that take an archive in, each thing checked by itself."""
    return written(
        _PATH,
        "from embed_core.archive import bring_archive",
        *_store(home),
        "from embed_core.training import TRAINERS",
        f"report = bring_archive(store, {name!r}, Path({name!r}), workspace='', trainers=tuple(TRAINERS))",
        "print([(each.name, each.outcome) for each in report.arrivals])",
    )


def _store(home: Path) -> tuple[str, ...]:
    return (
        "from embed_core.settings import Settings",
        "from embed_core.store import Store",
        f"store = Store(Settings(home=Path({str(home)!r})))",
    )
