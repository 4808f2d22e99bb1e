"""Settings with a name: whom they serve stands in the catalogue under `preset-<id>-help`."""

from __future__ import annotations

from dataclasses import dataclass

from embed_core.training.fasttext import FastText
from embed_core.training.glove import GloVe
from embed_core.training.ppmi import PPMI
from embed_core.training.trainers import RunSettings, trainer_of
from embed_core.training.word2vec import Word2Vec


@dataclass(frozen=True, slots=True)
class Preset:
    """Settings that a person can start from, of any trainer."""

    id: str
    settings: RunSettings

    @property
    def trainer(self) -> str:
        """The trainer that they are for, by its name in `TRAINERS`."""
        return trainer_of(self.settings).id


PRESETS: dict[str, Preset] = {
    preset.id: preset
    for preset in (
        Preset("quick-look", Word2Vec(vector_size=50, epochs=10)),
        Preset("balanced", Word2Vec()),
        Preset("small-corpus", Word2Vec(algorithm="skip-gram", min_count=2, epochs=30)),
        Preset("unseen-words", FastText(algorithm="skip-gram", epochs=15)),
        Preset("counted", PPMI(vector_size=300)),
        Preset("global-counts", GloVe()),
        Preset("lecture-1", Word2Vec(window=3, min_count=1, epochs=5)),
        Preset("lecture-2", Word2Vec(vector_size=128, epochs=5)),
    )
}
