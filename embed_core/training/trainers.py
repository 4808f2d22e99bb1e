"""The table of trainers: adding one is a file, a row, and its words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from embed_core.corpus import Corpus
from embed_core.remarks import Remark
from embed_core.training.calibration import Calibration
from embed_core.training.continuing import FineTune
from embed_core.training.fasttext import FastText, refuse_fasttext, train_fasttext
from embed_core.training.forecast import (
    Needs,
    glove_needs,
    glove_remarks,
    ppmi_needs,
    predicting_needs,
    predicting_remarks,
)
from embed_core.training.glove import GloVe, refuse_glove, train_glove
from embed_core.training.kernel import Array
from embed_core.training.ppmi import PPMI, refuse_ppmi, train_ppmi
from embed_core.training.word2vec import Word2Vec, refuse_word2vec, train_word2vec
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

    `needs` is given corpus, settings, the words of the run with how often each occurs in the text, and the speed
    of the machine; `remarks` corpus, settings, and the counts of the words that will be kept. `refuse` raises
    `CannotContinue` where a model cannot be continued with these settings, or vectors not be tuned. `loss` is
    what `ModelMeta.loss` will say.
    """

    id: str
    settings: type[Any]
    function: Callable[..., WordVectors]
    needs: Callable[[Corpus, Any, Mapping[str, int], Calibration], Needs]
    refuse: Callable[[Any, WordVectors | None, FineTune | None], None]
    remarks: Callable[[Corpus, Any, Array], tuple[Remark, ...]] = _no_remarks
    loss: str = "probe"


TRAINERS: dict[str, Trainer] = {
    trainer.id: trainer
    for trainer in (
        Trainer("word2vec", Word2Vec, train_word2vec, predicting_needs, refuse_word2vec, predicting_remarks),
        Trainer("fasttext", FastText, train_fasttext, predicting_needs, refuse_fasttext, predicting_remarks),
        Trainer("glove", GloVe, train_glove, glove_needs, refuse_glove, glove_remarks, loss="glove"),
        Trainer("ppmi", PPMI, train_ppmi, ppmi_needs, refuse_ppmi, loss="none"),
    )
}


def trainer_of(settings: RunSettings) -> Trainer:
    """Return the trainer that these settings are for."""
    return next(trainer for trainer in TRAINERS.values() if isinstance(settings, trainer.settings))
