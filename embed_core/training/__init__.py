"""Training: from tokens to word vectors."""

from embed_core.training.estimate import Estimate, TooFewTokens, check, estimate
from embed_core.training.events import OnEvent, TrainingEvent
from embed_core.training.presets import PRESETS, Preset
from embed_core.training.trainers import TRAINERS, Trainer, train
from embed_core.training.word2vec import CannotContinue, Exploded, Word2Vec, WordsAlone

__all__ = [
    "PRESETS",
    "TRAINERS",
    "CannotContinue",
    "Estimate",
    "Exploded",
    "OnEvent",
    "Preset",
    "TooFewTokens",
    "Trainer",
    "TrainingEvent",
    "Word2Vec",
    "WordsAlone",
    "check",
    "estimate",
    "train",
]
