"""What the disk holds: the sizes by corpus, model and kind are those of the files themselves."""

import json
import os
import shutil
from pathlib import Path

import pytest

from embed_core.store import measure


def corpus_files(folder, *, original=("a.txt",), tokens=30):
    """Write what a corpus's folder holds, with its original upload."""
    (folder / "tokens.txt").write_bytes(b"t" * tokens)
    (folder / "counts.tsv").write_bytes(b"c" * 7)
    (folder / "documents.jsonl").write_bytes(b"d" * 5)
    (folder / "meta.json").write_text(json.dumps({"schema": 1}), encoding="utf-8")
    (folder / "original").mkdir()
    for number, name in enumerate(original):
        (folder / "original" / f"{number:04d}").write_bytes(name.encode("utf-8"))
    (folder / "original" / "names.json").write_text(json.dumps({"names": list(original)}), encoding="utf-8")


def walked(home):
    return sum(Path(place, name).lstat().st_size for place, _, names in os.walk(home) for name in names)


def measured(store):
    shelves = {"corpus": store.corpora.folder, "model": store.models.folder}
    return measure(store.home, (*store.corpora.cards(), *store.models.cards()), shelves=shelves)


@pytest.fixture
def filled(store, write_model):
    """A home with something of everything in it."""

    def rich_model(folder):
        write_model(folder, size=1000)
        for name, size in (("contexts.npy", 500), ("state-squares.npy", 50), ("film.npz", 200), ("subwords.npy", 90)):
            (folder / name).write_bytes(b"x" * size)

    store.models.publish(rich_model, name="m")
    corpus = store.corpora.publish(corpus_files, name="c")
    (store.corpora.path(corpus.id) / "places.bin").write_bytes(b"i" * 400)
    store.uploads.stage([("later.txt", b"u" * 60)])
    store.cache.put("0" * 64, lambda folder: (folder / "data").write_bytes(b"k" * 70))
    (store.samples / "novel.txt").write_bytes(b"s" * 80)
    store.models.delete(store.models.publish(write_model, name="gone").id)
    (store.jobs / "j-000000000000").mkdir()
    (store.jobs / "j-000000000000" / "log.txt").write_bytes(b"l" * 90)
    return store


def test_the_sizes_add_up_to_those_of_all_files(filled):
    found = measured(filled)
    assert found.bytes == walked(filled.home)
    for name in ("cache", "uploads", "samples", "bin"):
        assert dict(found.others)[name] == walked(filled.home / name), name
    for item in found.items:
        assert item.bytes == walked(filled.home / {"model": "models", "corpus": "corpora"}[item.kind] / item.id)
    assert found.free == pytest.approx(shutil.disk_usage(filled.home).free, abs=2**30)


def test_a_model_is_split_into_vectors_what_training_needs_film_and_rest(filled):
    model = next(item for item in measured(filled).items if item.kind == "model")
    parts = dict(model.parts)
    assert (parts["vectors"], parts["contexts"], parts["film"]) == (1090, 550, 200)
    assert parts["rest"] == model.bytes - 1840


def test_a_corpus_is_split_into_original_tokens_index_and_rest(filled):
    corpus = next(item for item in measured(filled).items if item.kind == "corpus")
    parts = dict(corpus.parts)
    assert (parts["tokens"], parts["index"]) == (30, 400)
    assert parts["original"] == walked(filled.corpora.path(corpus.id) / "original")
    assert measured(filled).of("corpus") == corpus.parts


def test_the_largest_comes_first(filled, write_model):
    filled.models.publish(lambda folder: write_model(folder, size=9000), name="large")
    names = [item.name for item in measured(filled).items]
    assert names == ["large", "m", "c"]


def test_a_broken_folder_counts_under_the_rest(filled):
    before = dict(measured(filled).others)["rest"]
    card = filled.models.cards()[0]
    (filled.models.path(card.id) / "vectors.npy").unlink()
    found = measured(filled)
    assert dict(found.others)["rest"] == before + walked(filled.models.folder / card.id)
    assert found.bytes == walked(filled.home)


def test_links_are_not_followed_out_of_the_home(filled, tmp_path):
    (tmp_path / "outside").write_bytes(b"o" * 100_000)
    (filled.samples / "link").symlink_to(tmp_path / "outside")
    assert measured(filled).bytes == walked(filled.home) < 100_000
