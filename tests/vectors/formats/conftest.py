"""Files of vectors as people have them, and the model that comes of one."""

import io
import zipfile
from types import SimpleNamespace

import numpy as np
import pytest

from embed_core.vectors import WordVectors, open_model
from embed_core.vectors.formats import ImportChoices, bring, inspect

WORDS = ("的", "孙悟空", "new york", "l'été", "king", "queen")


@pytest.fixture
def model():
    rows = np.random.default_rng(5).normal(size=(6, 3)).astype(np.float32)
    return WordVectors(WORDS, np.array([90, 40, 7, 5, 3, 2]), rows)


@pytest.fixture
def files(tmp_path):
    """Put bytes on the disk: `files(data)` or `files(**{"a.npy": data})` gives what `bring` takes."""

    def put(*data, **named):
        found = []
        for name, content in [*((f"given{n}", each) for n, each in enumerate(data)), *named.items()]:
            path = tmp_path / f"file{len(list(tmp_path.iterdir()))}"
            path.write_bytes(content.encode() if isinstance(content, str) else content)
            found.append((name, path))
        return found

    return put


@pytest.fixture
def taken(files, tmp_path):
    """Read bytes as a model: the opened model, and what was told of it."""

    def read(*data, named=None, watch=None, free=None, **choices):
        folder = tmp_path / f"model{len(list(tmp_path.iterdir()))}"
        folder.mkdir()
        given = files(*data, **(named or {}))
        told = bring(given, folder, ImportChoices(**choices), watch=watch, free=free)
        opened = open_model(folder)
        assert opened.identity == told.identity
        return SimpleNamespace(model=opened, told=told, folder=folder, words=opened.words)

    return read


@pytest.fixture
def looked(files):
    return lambda *data, named=None, **choices: inspect(files(*data, **(named or {})), ImportChoices(**choices))


def zipped(**members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def npy(array):
    out = io.BytesIO()
    np.save(out, array, allow_pickle=True)
    return out.getvalue()


@pytest.fixture
def make():
    return SimpleNamespace(zip=zipped, npy=npy)
