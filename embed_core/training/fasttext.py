"""FastText (Bojanowski et al. 2017): Word2Vec whose words are made of pieces, so that unseen words have vectors too."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from embed_core.corpus import Corpus
from embed_core.corpus.scripts import HAN_CHARACTER
from embed_core.errors import LabError
from embed_core.parameters import bounded
from embed_core.training.continuing import Beginning, CannotContinue, FineTune, begin, refuse_trainer
from embed_core.training.epochs import Reached
from embed_core.training.events import OnEvent
from embed_core.training.numbering import Numbered
from embed_core.training.pieces import CAREFUL, HOPELESS, Array, PieceNetwork, Pieces, repetition
from embed_core.training.predicting import Predicting, kept_state, refuse_outputs, take_outputs, train_by_steps
from embed_core.vectors import ModelMeta, Subwords, WordVectors

HAN_PIECES, OTHER_PIECES = (2, 3), (3, 6)
"""Shortest and longest piece, in characters, for words in Han characters and in other scripts."""


class PiecesTheWrongWayRound(LabError):
    """The shortest piece of a word is to be longer than the longest."""

    message_id = "error-pieces-the-wrong-way-round"

    def __init__(self, min_n: int, max_n: int) -> None:
        super().__init__(min_n=min_n, max_n=max_n)


@dataclass(frozen=True, kw_only=True)
class FastText(Predicting):
    """Settings of FastText. `min_n` and `max_n`: characters of the shortest and longest piece, 0: as suits the script.

    Pieces share `buckets` places by their hash.
    """

    alpha: float = bounded(0.025, 1e-5, 0.25)
    min_n: int = bounded(0, 0, 12)
    max_n: int = bounded(0, 0, 12)
    buckets: int = bounded(2_000_000, 1_000, 20_000_000)

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.max_n and self.min_n > self.max_n:
            raise PiecesTheWrongWayRound(self.min_n, self.max_n)

    def pieces(self, counts: Mapping[str, int]) -> tuple[int, int]:
        """Return the lengths of the shortest and longest piece for these words, weighed by their counts."""
        han = sum(count for word, count in counts.items() if HAN_CHARACTER.search(word))
        least, most = HAN_PIECES if 2 * han > sum(counts.values()) else OTHER_PIECES
        low = self.min_n or min(least, self.max_n or least)
        return low, self.max_n or max(most, low)


def refuse_fasttext(settings: FastText, start: WordVectors | None, tune: FineTune | None) -> None:
    """Raise `CannotContinue` where a model lacks subwords like those asked for, or what predicts."""
    if start is not None:
        refuse_trainer(start, "fasttext")
        refuse_outputs(start, settings)
        fitting_pieces(start, settings)
    if tune is not None:
        fitting_pieces(tune.vectors, settings)


def train_fasttext(
    corpus: Corpus,
    settings: FastText,
    *,
    start: WordVectors | None = None,
    tune: FineTune | None = None,
    on_event: OnEvent | None = None,
) -> WordVectors:
    """Train on a corpus, from the beginning or from where `start` stands; the model can `guess` unseen words.

    Stopping, seed and equality with gensim are as in `train_word2vec`. Raises `WordsAlone`, `CannotContinue`,
    `Exploded`.
    """
    refuse_fasttext(settings, start, tune)
    given = tune.vectors if tune is not None else start
    beginning = begin(corpus, settings, start, tune)
    lengths = settings.pieces(beginning.words) if given is None else fitting_pieces(given, settings)
    pieces = Pieces.of(tuple(beginning.words), min_n=lengths[0], max_n=lengths[1], buckets=settings.buckets)

    def network_of(numbered: Numbered) -> PieceNetwork:
        old = np.isin(pieces.ids, given.subwords.ids) if given is not None and given.subwords is not None else None
        network = PieceNetwork(
            pieces,
            beginning.counts,
            settings,
            staying=old if beginning.frozen else None,
            threads=settings.threads,
            read=beginning.read,
            moving=beginning.moving,
        )
        if settings.algorithm == "cbow" and settings.negatives:
            growth = settings.alpha * repetition(numbered.sentences, pieces, window=settings.window)
            network.careful, network.wild = growth > CAREFUL, growth > HOPELESS
        _take_over(network, beginning, old)
        take_outputs(network, beginning)
        return network

    def finish(meta: ModelMeta, reached: Reached) -> WordVectors:
        words, parts = tuple(beginning.words), reached.parts
        subwords = Subwords(*lengths, settings.buckets, pieces.ids, parts["ngrams"], parts["own"])
        vectors, contexts = reached.vectors, parts.get("contexts")
        return WordVectors(words, beginning.counts, vectors, meta, contexts, subwords, kept_state(parts))

    return train_by_steps(corpus, settings, beginning, network_of, finish, trainer="fasttext", on_event=on_event)


def fitting_pieces(given: WordVectors, settings: FastText) -> tuple[int, int]:
    """Return the lengths of the pieces of a model that goes on. Raises `CannotContinue` where others are asked for."""
    parts = given.subwords
    if parts is None:
        raise CannotContinue("no-subwords")
    asked = (settings.min_n or parts.min_n, settings.max_n or parts.max_n, settings.buckets)
    if asked != (parts.min_n, parts.max_n, parts.buckets):
        raise CannotContinue("other-subwords", min_n=parts.min_n, max_n=parts.max_n, buckets=parts.buckets)
    return parts.min_n, parts.max_n


def _take_over(network: PieceNetwork, beginning: Beginning, old: Array | None) -> None:
    start = beginning.start
    if start is None or start.subwords is None or old is None:
        return
    beginning.take(network.own, start.subwords.own)
    ids = network.pieces.ids
    network.ngrams[old] = start.subwords.vectors[np.searchsorted(start.subwords.ids, ids[old])]
