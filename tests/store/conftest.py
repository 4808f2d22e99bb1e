"""A store in an empty home, with a clock that moves a second at each look."""

import itertools
import json

import pytest

from embed_core.settings import Settings
from embed_core.store import Store


def model_files(folder, *, size=16, **meta):
    """Write what a model's folder must hold."""
    (folder / "vectors.npy").write_bytes(b"v" * size)
    (folder / "words.txt").write_text("猫\n狗\n", encoding="utf-8")
    (folder / "counts.npy").write_bytes(b"c")
    (folder / "meta.json").write_text(json.dumps({"schema": 1, **meta}), encoding="utf-8")


@pytest.fixture
def write_model():
    return model_files


@pytest.fixture
def settings(tmp_path):
    return Settings(home=tmp_path / "home", cache_limit=1000, upload_limit=100)


@pytest.fixture
def store(settings):
    moments = (f"2026-03-04T05:{n // 60:02d}:{n % 60:02d}.000000Z" for n in itertools.count())
    return Store(settings, clock=lambda: next(moments))


@pytest.fixture
def add(store):
    """Put a model on the shelf and return its card."""

    def put(name="西游记", **more):
        return store.models.publish(model_files, name=name, **more)

    return put
