"""Makes a small home as this version of the program writes it: `python tests/operations/make_home.py FOLDER`.

The homes in `homes/` were made by it and are frozen: each later version has to open them. When the formats change,
make one more; never make an old one anew. The database is kept as the statements that lead to it, since those can
be read in a diff.
"""

import json
import sys
import tempfile
from contextlib import closing
from pathlib import Path

sys.path.insert(0, str(Path.cwd()))

import embed_core as ec
from embed_core.jobs.record import keep
from embed_core.jobs.rows import insert
from embed_core.settings import Settings
from embed_core.store import Store

TEXT = """The cat sees the dog. The dog sees the cat. A cat drinks milk, and a dog drinks water.
The queen sees the king. The king sees the queen. A queen drinks tea, and a king drinks wine.
The cat sleeps. The dog sleeps. The queen reads. The king reads. A cat is small, and a king is old.
"""
MOMENT = "2026-01-01T00:00:00.000000Z"


def make(home):
    """Fill an empty folder, and return what a later version has to find there."""
    store = Store(Settings(home=home), clock=lambda: MOMENT)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "small.txt"
        path.write_text(TEXT, encoding="utf-8")
        corpus = ec.read_corpus(path)
    model = ec.train(corpus, ec.Word2Vec(vector_size=8, min_count=1, epochs=5, seed=1, workers=1))
    for id in ("m-000000000001", "m-000000000002"):
        store.models.publish(lambda folder: model.save(folder), name=f"small {id[-1]}", id=id)
    store.models.delete("m-000000000002")
    store.corpora.publish(lambda folder: corpus.save(folder), name="small", id="c-000000000001")
    row = {"id": "j-000000000001", "kind": "train", "lane": "long", "name": "small 1", "state": "finished"}
    row |= {"spec": json.dumps({"corpus": "c-000000000001"}), "created": MOMENT, "started": MOMENT, "ended": MOMENT}
    row |= {"result": json.dumps({"model": "m-000000000001"}), "progress": json.dumps({"elapsed": 1.5})}
    store.index.change(lambda db: insert(db, row))
    store.index.change(lambda db: insert(db, row | {"id": "j-000000000002", "state": "queued", "started": None}))
    for id in ("j-000000000001", "j-000000000002"):
        keep(store, id)
    found = ec.neighbours(model, "cat", k=3)
    expected = {
        "database": store.index.ask(lambda db: db.execute("PRAGMA user_version").fetchone()[0]),
        "words": list(model.words),
        "identity": model.identity,
        "neighbours": [[each.word, each.cosine] for each in found],
        "tokens": corpus.tokens,
        "notes": note(store),
    }
    dump(store, home, expected["database"])
    return expected


def note(store):
    """Keep a group of words, where this version has notes, and return what they are called."""
    if not hasattr(store, "notes"):
        return []
    words = {"words": ["cat", "dog"]}
    store.notes.keep("group", workspace="", model="m-000000000001", name="animals", payload=words)
    return ["animals"]


def dump(store, home, version):
    """Write the database as statements, and remove it."""
    lines = store.index.ask(lambda db: list(db.iterdump()))
    (home / "lab.sql").write_text("\n".join([*lines, f"PRAGMA user_version = {version};", ""]), encoding="utf-8")
    store.index.close()
    for path in home.glob("lab.sqlite*"):
        path.unlink()
    for path in sorted(home.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()


if __name__ == "__main__":
    target = Path(sys.argv[1])
    with closing(sys.stdout):
        told = make(target)
        (target / "expected.json").write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")
        print(target)
