"""A replicate: the same training once more with another seed, to see what is noise."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import fields
from typing import Any

from embed_core.errors import LabError
from embed_core.parameters import bounds_of, from_json
from embed_core.training import TRAINERS, RunSettings
from embed_core.vectors import ModelMeta


class CannotReplicate(LabError):
    """A model's training cannot be repeated, since it is not known how it was trained."""

    message_id = "error-cannot-replicate"

    def __init__(self, trainer: str) -> None:
        super().__init__(trainer=trainer)


def replicate_settings(meta: ModelMeta, *, taken: Collection[int] = ()) -> RunSettings:
    """Return the settings that repeat a training, all its epochs, with the next seed that is not `taken`.

    Of a model that was continued, all its epochs are done in one go with the last settings. Raises
    `CannotReplicate` of a model that was not trained here.
    """
    if meta.trainer not in TRAINERS:
        raise CannotReplicate(meta.trainer)
    kind = TRAINERS[meta.trainer].settings
    bounds = {item.name: bounds_of(item) for item in fields(kind)}
    free = next(seed for seed in range(meta.seed + 1, meta.seed + len(taken) + 2) if seed not in taken)
    wanted: dict[str, Any] = dict(meta.settings) | {"seed": free}
    if "epochs" in bounds:
        wanted["epochs"] = max(1, meta.epochs)
    for name in ("seed", "epochs"):
        limit = bounds.get(name)
        if limit is not None and wanted[name] > limit.high:
            wanted[name] = int(limit.low) if name == "seed" else int(limit.high)
    settings: RunSettings = from_json(kind, wanted)
    return settings


OF_NO_MATTER = ("seed", "workers")


def same_but_seed(first: ModelMeta, second: ModelMeta) -> bool:
    """Tell whether two models were trained on the same text with the same settings, so that they differ by chance."""
    if first.trainer not in TRAINERS or first.corpus is None or second.corpus is None:
        return False
    return _told(first) == _told(second)


def _told(meta: ModelMeta) -> tuple[Any, ...]:
    settings = {name: value for name, value in meta.settings.items() if name not in OF_NO_MATTER}
    begun = (meta.continued_from, meta.tuned_from, meta.frozen)
    return meta.trainer, settings, meta.epochs, meta.corpus.identity if meta.corpus else "", begun
