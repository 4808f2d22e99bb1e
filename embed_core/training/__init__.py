"""Training: from tokens to word vectors."""

from embed_core.training.estimate import Estimate, TooFewTokens, check, estimate
from embed_core.training.events import OnEvent, TrainingEvent
from embed_core.training.numbering import WordsAlone
from embed_core.training.ppmi import PPMI
from embed_core.training.presets import PRESETS, Preset
from embed_core.training.run import train
from embed_core.training.trainers import TRAINERS, RunSettings, Trainer, trainer_of
from embed_core.training.word2vec import CannotContinue, Exploded, Word2Vec

__all__ = [
    "PPMI",
    "PRESETS",
    "TRAINERS",
    "CannotContinue",
    "Estimate",
    "Exploded",
    "OnEvent",
    "Preset",
    "RunSettings",
    "TooFewTokens",
    "Trainer",
    "TrainingEvent",
    "Word2Vec",
    "WordsAlone",
    "check",
    "estimate",
    "train",
    "trainer_of",
]
