"""Two models word by word, on disk: at once where that is quick, by a job otherwise, kept by content for everybody."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING

from embed_core.jobs.job import Job
from embed_core.store import Store
from embed_core.store.disk import read_json, write_json

if TYPE_CHECKING:
    from embed_core.geometry.two_models import Shifts
    from embed_core.jobs.queue import Queue
    from embed_core.vectors import WordVectors

COUNTS, NUMBERS, META = "counts.npy", "numbers.npy", "meta.json"
AT_ONCE = 3000
"""Up to so many words that both may have, the comparison takes some tenths of a second, so that no job is asked for."""
VERSION = 2
K = 10


def comparison_key(first: str, second: str, *, within: str = "", k: int = K) -> str:
    """Return the cache key of the comparison of two models, given by their content; `within` narrows the words."""
    asked = json.dumps(["shifts", VERSION, first, second, within, k])
    return hashlib.sha256(asked.encode("ascii")).hexdigest()


def find_shifts(
    queue: Queue,
    ids: tuple[str, str, str],
    models: tuple[WordVectors, WordVectors, WordVectors | None],
    *,
    k: int = K,
    script: str = "none",
    name: str = "",
    again: bool = False,
    begin: bool = True,
    workspace: str = "",
) -> tuple[Shifts | None, Job | None]:
    """Return what became of each word from one model to another, or else the job that works it out.

    The third model (or None, "") is the one whose words alone are compared; `script` says in which characters the
    models given are read (`in_script`). A job that failed, was interrupted or stopped is given as it is; with `again`
    a new one is asked for. Without `begin`, none is: what is not known yet stays so.
    """
    from embed_core.geometry.two_models import shifts

    a, b, within = models
    key = comparison_key(a.identity, b.identity, within=within.identity if within else "", k=k)
    if (kept := read_shifts(queue.store, key)) is not None:
        return kept, None
    if min(len(each) for each in models if each is not None) <= AT_ONCE:
        return shifts(a, b, k=k, within=within), None
    job = None if again else queue.latest(key)
    if begin and (job is None or job.state == "finished"):
        spec = {"first": ids[0], "second": ids[1], "within": ids[2], "script": script, "k": k}
        job = queue.submit("compare", spec, name=name or ids[0], unique=key, workspace=workspace)
    return None, job


def write_shifts(folder: Path, found: Shifts) -> None:
    """Write a comparison into a folder of the cache."""
    import numpy as np

    np.save(folder / COUNTS, np.stack([found.counts_a, found.counts_b]), allow_pickle=False)
    numbers = np.stack([found.overlap, found.second_order, found.residual])
    np.save(folder / NUMBERS, numbers, allow_pickle=False)
    meta = {
        "schema": 1,
        "words": list(found.words),
        "left": found.left,
        "only_a": found.only_a,
        "only_b": found.only_b,
        "k": found.k,
        "undirected": found.undirected,
    }
    write_json(folder / META, meta)


def read_shifts(store: Store, key: str) -> Shifts | None:
    """Return the comparison that the cache keeps under a key, if it does and it is whole."""
    import numpy as np

    from embed_core.geometry.two_models import Shifts

    folder = store.cache.get(key)
    if folder is None:
        return None
    try:
        meta = read_json(folder / META)
        words = tuple(str(word) for word in meta["words"])
        counts = np.load(folder / COUNTS, allow_pickle=False)
        numbers = np.load(folder / NUMBERS, allow_pickle=False)
        if counts.shape != (2, len(words)) or numbers.shape != (3, len(words)):
            raise ValueError(NUMBERS)
        counts.flags.writeable = numbers.flags.writeable = False
        only_a, only_b, k, undirected = (int(meta[name]) for name in ("only_a", "only_b", "k", "undirected"))
        left = float(meta["left"])
        arrays = (counts[0], counts[1], numbers[0], numbers[1], numbers[2])
        return Shifts(words, *arrays, left, only_a, only_b, k, undirected)
    except (OSError, ValueError, KeyError, TypeError):
        store.cache.drop(key)
        return None
