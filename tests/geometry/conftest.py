"""Small models with known contents."""

import numpy as np
import pytest

from embed_core.vectors import WordVectors


def model_of(rows, *, words=None, counts=None):
    matrix = np.asarray(rows, np.float32)
    words = words or [f"w{i}" for i in range(len(matrix))]
    counts = np.arange(len(matrix), 0, -1) if counts is None else counts
    return WordVectors(tuple(words), np.asarray(counts), matrix)


@pytest.fixture
def make_model():
    return model_of


@pytest.fixture(scope="session")
def random_model():
    return model_of(np.random.default_rng(7).normal(size=(400, 20)))


@pytest.fixture(scope="session")
def other_model():
    return model_of(np.random.default_rng(8).normal(size=(400, 20)))
