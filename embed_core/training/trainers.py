"""The table of trainers: adding one is a file, a row, and its words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from embed_core.corpus import Corpus
from embed_core.remarks import Remark
from embed_core.training.forecast import Needs, ppmi_needs, word2vec_needs, word2vec_remarks
from embed_core.training.kernel import Array
from embed_core.training.ppmi import PPMI, train_ppmi
from embed_core.training.word2vec import Word2Vec, train_word2vec
from embed_core.vectors import WordVectors


class RunSettings(Protocol):
    """What the settings of every trainer have."""

    @property
    def vector_size(self) -> int:
        """How many numbers a vector is to have."""

    @property
    def min_count(self) -> int:
        """How often a word must occur to be kept."""


def _no_remarks(corpus: Corpus, settings: Any, counts: Array) -> tuple[Remark, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Trainer:
    """A way to make vectors: its settings class, its function, and what can be said before it starts.

    `needs` and `remarks` are given corpus, settings, and the counts of the words that will be kept.
    """

    id: str
    settings: type[Any]
    function: Callable[..., WordVectors]
    needs: Callable[[Corpus, Any, Array], Needs]
    remarks: Callable[[Corpus, Any, Array], tuple[Remark, ...]] = _no_remarks


TRAINERS: dict[str, Trainer] = {
    trainer.id: trainer
    for trainer in (
        Trainer("word2vec", Word2Vec, train_word2vec, word2vec_needs, word2vec_remarks),
        Trainer("ppmi", PPMI, train_ppmi, ppmi_needs),
    )
}


def trainer_of(settings: RunSettings) -> Trainer:
    """Return the trainer that these settings are for."""
    return next(trainer for trainer in TRAINERS.values() if isinstance(settings, trainer.settings))
