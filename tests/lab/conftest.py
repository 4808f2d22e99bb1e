"""An installation for many people in which two workspaces each have a model, its corpus, an upload and a job."""

import contextlib
import os
import threading
from dataclasses import dataclass

import numpy as np
import pytest

from embed_core import corpus as texts
from embed_core.lab import Lab
from embed_core.settings import Settings
from embed_core.vectors import ModelMeta, WordVectors
from embed_core.vectors.meta import CorpusFacts

ANNA, BERT = "a" * 16, "b" * 16
WORDS = ("cat", "dog", "king", "queen", "man", "woman", "red", "blue", "one", "two", "day", "night")


class Waiting:
    """A worker that never begins."""

    def __init__(self):
        self.pid, self.done = os.getpid(), threading.Event()

    def wait(self):
        self.done.wait(30)
        return 0


@dataclass
class Person:
    """A workspace, and what it has."""

    lab: Lab
    model: str
    corpus: str
    upload: str
    job: str


def settle(lab, *, name, seed):
    """Give a workspace a corpus, a model of it, an upload and a job; return the person."""
    rng = np.random.default_rng(seed)
    text = "\n".join(" ".join(rng.choice(WORDS, 8)) for _ in range(200))
    corpus = texts.corpus_of_text(text, texts.Segmentation())
    kept = lab.store.corpora.publish(corpus.save, name=f"text of {name}")
    meta = ModelMeta(trainer="word2vec", settings={"min_count": 1}, corpus=CorpusFacts.of(corpus), epochs=1)
    counts = np.arange(len(WORDS), 0, -1) * 100
    model = WordVectors(WORDS, counts, rng.normal(size=(len(WORDS), 6)).astype(np.float32), meta)
    made = lab.store.models.publish(model.save, name="model")
    upload = lab.stage([(f"{name}.txt", b"the words of " + name.encode())])
    job = lab.make_corpus(name=f"reading of {name}", segmentation=texts.Segmentation(), upload=upload)
    return Person(lab, made.id, kept.id, upload, job.id)


@contextlib.contextmanager
def installation(home, **limits):
    """Give the operator's lab of an installation for many people, whose workers never begin."""
    lab = Lab(Settings(home=home, mode="server", spare=False, **limits))
    workers = []

    def launch(settings, folder):
        workers.append(Waiting())
        return workers[-1]

    lab.queue._launch = launch
    yield lab
    for worker in workers:
        worker.done.set()


@pytest.fixture
def many(tmp_path):
    """The operator's lab."""
    with installation(tmp_path / "home") as lab:
        yield lab


@pytest.fixture
def make_many(tmp_path):
    """An installation with limits of its own: `make_many(models_limit=2)`."""
    with contextlib.ExitStack() as stack:
        yield lambda **limits: stack.enter_context(installation(tmp_path / "limited", **limits))


@pytest.fixture
def make_person():
    """Give a workspace what each person here has."""
    return settle


@pytest.fixture
def anna(many):
    return settle(many.for_workspace(ANNA), name="anna", seed=1)


@pytest.fixture
def bert(many):
    return settle(many.for_workspace(BERT), name="bert", seed=2)


@pytest.fixture(scope="module")
def two(tmp_path_factory):
    """Anna and Bert, for tests that only ask."""
    with installation(tmp_path_factory.mktemp("two") / "home") as lab:
        yield tuple(settle(lab.for_workspace(who), name=who[0], seed=n) for n, who in enumerate((ANNA, BERT)))
