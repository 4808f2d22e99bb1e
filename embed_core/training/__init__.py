"""Training: from tokens to word vectors."""

from embed_core.training.calibration import Calibration, calibrate
from embed_core.training.continuing import Beginning, CannotContinue, FineTune, begin
from embed_core.training.epochs import Exploded
from embed_core.training.estimate import (
    START,
    DoesNotFit,
    Estimate,
    TooFewTokens,
    check,
    continuation,
    estimate,
    fits,
    prepare,
    remarks_on,
)
from embed_core.training.events import OnEvent, TrainingEvent
from embed_core.training.fasttext import FastText, PiecesTheWrongWayRound
from embed_core.training.glove import GloVe
from embed_core.training.moved import Moved, moved
from embed_core.training.numbering import WordsAlone, vocabulary
from embed_core.training.ppmi import PPMI
from embed_core.training.predicting import NothingToTell
from embed_core.training.presets import PRESETS, Preset
from embed_core.training.run import train
from embed_core.training.trainers import TRAINERS, RunSettings, Trainer, trainer_of
from embed_core.training.word2vec import Word2Vec

__all__ = [
    "PPMI",
    "PRESETS",
    "START",
    "TRAINERS",
    "Beginning",
    "Calibration",
    "CannotContinue",
    "DoesNotFit",
    "Estimate",
    "Exploded",
    "FastText",
    "FineTune",
    "GloVe",
    "Moved",
    "NothingToTell",
    "OnEvent",
    "PiecesTheWrongWayRound",
    "Preset",
    "RunSettings",
    "TooFewTokens",
    "Trainer",
    "TrainingEvent",
    "Word2Vec",
    "WordsAlone",
    "begin",
    "calibrate",
    "check",
    "continuation",
    "estimate",
    "fits",
    "moved",
    "prepare",
    "remarks_on",
    "train",
    "trainer_of",
    "vocabulary",
]
