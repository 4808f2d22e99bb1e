"""A home with a model, a corpus, a note and a job, as the program writes them; small and quick to make."""

import json

import pytest

from embed_core.jobs.rows import insert
from embed_core.settings import Settings
from embed_core.store import Store


def model_files(folder, *, size=16):
    """Write what a model's folder must hold."""
    (folder / "vectors.npy").write_bytes(b"v" * size)
    (folder / "words.txt").write_text("猫\n狗\n", encoding="utf-8")
    (folder / "counts.npy").write_bytes(b"c")
    (folder / "meta.json").write_text(json.dumps({"schema": 1}), encoding="utf-8")


def corpus_files(folder):
    """Write what a corpus's folder must hold, with the file that it was made of."""
    for name in ("tokens.txt", "counts.tsv"):
        (folder / name).write_text("猫 狗\n", encoding="utf-8")
    (folder / "meta.json").write_text("{}", encoding="utf-8")
    (folder / "original").mkdir()
    (folder / "original" / "0000").write_text("猫狗", encoding="utf-8")
    (folder / "places.bin").write_bytes(b"can be made anew")


@pytest.fixture
def write_model():
    return model_files


@pytest.fixture
def home(tmp_path):
    return tmp_path / "home"


@pytest.fixture
def store(home):
    made = Store(Settings(home=home))
    yield made
    made.index.close()


@pytest.fixture
def full(store):
    """The store with one of everything: a deleted model and a job that a living process works on, too."""
    import os

    from embed_core.jobs.processes import birth

    store.models.publish(model_files, name="西游记", id="m-00000000000a")
    store.models.publish(model_files, name="away", id="m-00000000000b")
    store.models.delete("m-00000000000b")
    store.corpora.publish(corpus_files, name="text", id="c-00000000000a")
    store.notes.keep("group", workspace="ab", model="m-00000000000a", name="animals", payload={"words": ["猫"]})
    store.uploads.stage([("a.txt", b"cat")])
    row = {"id": "j-00000000000a", "kind": "train", "lane": "long", "name": "西游记", "spec": "{}"}
    row |= {"state": "running", "created": store.clock(), "started": store.clock()}
    row |= {"pid": os.getpid(), "born": birth(os.getpid()), "progress": "{}", "claimed": 0.0}
    store.index.change(lambda db: insert(db, row))
    return store
