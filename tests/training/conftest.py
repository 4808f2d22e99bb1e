import random

import pytest

from embed_core.corpus import build_corpus, teaching_corpus


def made_corpus(sizes, *, length=12, seed=3):
    """A corpus in which word number n occurs sizes[n] times, shuffled into sentences."""
    tokens = [f"w{number:03}" for number, size in enumerate(sizes) for _ in range(size)]
    random.Random(seed).shuffle(tokens)
    sentences = [tokens[at : at + length] for at in range(0, len(tokens), length)]
    return build_corpus([sentences], name="made", language="en")


@pytest.fixture(scope="session")
def ranked():
    """26,000 tokens, 130 words, no two of them equally frequent: their order leaves nothing to choose."""
    return made_corpus([3 + 3 * rank for rank in range(130)])


@pytest.fixture(scope="session")
def small():
    """3,000 tokens, 30 words of 100 each."""
    return made_corpus([100] * 30)


@pytest.fixture(scope="session")
def lesson():
    return teaching_corpus("en")


@pytest.fixture(scope="session")
def plain_gensim():
    """Trains plain gensim's class `kind` with the same settings, told to leave the order of words as it is given."""

    def train(kind, corpus, settings, **more):
        model = kind(
            vector_size=settings.vector_size,
            window=settings.window,
            min_count=settings.min_count,
            sg=int(settings.algorithm == "skip-gram"),
            hs=int(settings.hierarchical),
            negative=settings.negatives,
            sample=settings.sample,
            alpha=settings.alpha,
            seed=settings.seed,
            workers=1,
            sorted_vocab=0,
            **more,
        )
        model.build_vocab_from_freq(dict(corpus.counts))
        sentences = list(corpus.iter_sentences())
        model.train(sentences, total_examples=len(sentences), epochs=settings.epochs)
        return model

    return train
