"""Word2Vec (Mikolov et al. 2013), epoch by epoch, watched, stopped and continued."""

from __future__ import annotations

from dataclasses import dataclass

from embed_core.corpus import Corpus
from embed_core.training.continuing import FineTune, begin, refuse_trainer
from embed_core.training.epochs import Reached
from embed_core.training.events import OnEvent
from embed_core.training.kernel import Network
from embed_core.training.numbering import Numbered
from embed_core.training.predicting import Predicting, kept_state, refuse_outputs, take_outputs, train_by_steps
from embed_core.vectors import ModelMeta, WordVectors


@dataclass(frozen=True, kw_only=True)
class Word2Vec(Predicting):
    """Settings of Word2Vec; the names are those of the field. `workers=0` means one for each core."""


def refuse_word2vec(settings: Word2Vec, start: WordVectors | None, tune: FineTune | None) -> None:
    """Raise `CannotContinue` where `start` lacks what these settings go on with; any vectors can be tuned."""
    if start is not None:
        refuse_trainer(start, "word2vec")
        refuse_outputs(start, settings)


def train_word2vec(
    corpus: Corpus,
    settings: Word2Vec,
    *,
    start: WordVectors | None = None,
    tune: FineTune | None = None,
    on_event: OnEvent | None = None,
) -> WordVectors:
    """Train on a corpus, from the beginning or from where `start` stands, and return the vectors.

    When `on_event` returns False, what the last finished epoch gave is returned (`meta.stopped`); before
    the first one `Stopped` is raised. With workers=1 the same seed gives the same vectors to the bit, and
    they are those that gensim gives for the same order of words; watching changes nothing.
    Raises `WordsAlone`, `CannotContinue`, `Exploded`.
    """
    refuse_word2vec(settings, start, tune)
    beginning = begin(corpus, settings, start, tune)

    def network_of(numbered: Numbered) -> Network:
        network = Network(
            beginning.counts, settings, threads=settings.threads, read=beginning.read, moving=beginning.moving
        )
        if beginning.start is not None:
            beginning.take(network.vectors, beginning.start.matrix)
            take_outputs(network, beginning)
        return network

    def finish(meta: ModelMeta, reached: Reached) -> WordVectors:
        words, parts = tuple(beginning.words), reached.parts
        state = kept_state(parts)
        return WordVectors(words, beginning.counts, reached.vectors, meta, parts.get("contexts"), state=state)

    return train_by_steps(corpus, settings, beginning, network_of, finish, trainer="word2vec", on_event=on_event)
