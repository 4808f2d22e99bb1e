"""A home with a corpus, models of it, and notes; another that is empty; and ways to change an archive by hand."""

import io
import json
import zipfile

import pytest

from embed_core.archive import bring_archive, parcels_of, write_archive
from embed_core.corpus import Segmentation, Source, open_corpus, places_of, read_corpus
from embed_core.settings import Settings
from embed_core.store import Store
from embed_core.store.files import write_names
from embed_core.training import TRAINERS, train

TEXT = "猫 在 垫子 上 睡觉。狗 在 院子 里 跑。国王 和 王后 在 宫殿 里 吃 面包。\n" * 60
TAUGHT = tuple(TRAINERS)
ME = "0123456789abcdef"
MOMENT = "2026-03-04T05:06:07.000000Z"


def put_corpus(store, name="西游记", text=TEXT):
    def write(folder):
        read_corpus(Source("a.txt", text.encode("utf-8")), name=name, segmentation=Segmentation(), folder=folder)
        places_of(open_corpus(folder))
        (folder / "original").mkdir()
        (folder / "original" / "0000").write_bytes(text.encode("utf-8"))
        write_names(folder / "original", ["../西游记.txt"])

    extra = {"encodings": ["utf-8"], "reading": {"chapters": True}}
    return store.corpora.publish(write, name=name, extra=extra, note="from the library")


def put_model(store, corpus_id, *, trainer="word2vec", name="model", seed=1):
    corpus = open_corpus(store.corpora.path(corpus_id))
    settings = TRAINERS[trainer].settings
    known = {
        "vector_size": 8,
        "min_count": 1,
        "epochs": 2,
        "seed": seed,
        "workers": 1,
        "buckets": 1000,
        "min_n": 1,
        "max_n": 2,
    }
    model = train(corpus, settings(**{k: v for k, v in known.items() if k in settings.__dataclass_fields__}))
    return store.models.publish(model.save, name=name, extra={"replicate_of": "0" * 16})


@pytest.fixture(scope="session")
def full(tmp_path_factory):
    """A home with a corpus, two models, a group, a set of questions and a bookmark. Tests only read it."""
    store = Store(Settings(home=tmp_path_factory.mktemp("full")))
    corpus = put_corpus(store)
    first, second = (put_model(store, corpus.id, name=f"model {seed}", seed=seed) for seed in (1, 2))
    keep = store.notes.keep
    keep("group", workspace=ME, model=first.id, name="pets", payload={"words": ["猫", "狗"]})
    keep("questions", workspace=ME, model="", name="mine", payload={"lines": ["猫"]})
    choices = {"model": first.id, "second": second.id, "words": "猫"}
    keep("bookmark", workspace=ME, model=first.id, name="view", note="look", payload={"choices": choices})
    return store


def notes_of(store, workspace=ME):
    return [note for kind in ("group", "questions", "bookmark") for note in store.notes.all(kind, workspace=workspace)]


@pytest.fixture(scope="session")
def packed(full):
    """The archive of the full home, as bytes."""
    out = io.BytesIO()
    parcels = parcels_of(
        full,
        corpora=[card.id for card in full.corpora.cards()],
        models=[card.id for card in full.models.cards()],
        notes=notes_of(full),
    )
    write_archive(out, parcels, moment=MOMENT)
    return out.getvalue()


@pytest.fixture
def empty(tmp_path):
    return Store(Settings(home=tmp_path / "other"))


@pytest.fixture
def bring(tmp_path):
    """Take an archive (bytes) into a store and return the report."""

    def call(store, data, *, workspace=ME, **more):
        path = tmp_path / "came.zip"
        path.write_bytes(data)
        return bring_archive(store, "came.zip", path, workspace=workspace, trainers=TAUGHT, **more)

    return call


@pytest.fixture
def by_hand():
    """Return an archive with other entries: `change` gets {name: bytes} and its manifest as JSON."""

    def call(data, change, *, way=zipfile.ZIP_DEFLATED):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = {name: archive.read(name) for name in archive.namelist()}
        manifest = json.loads(entries.pop("manifest.json"))
        change(entries, manifest)
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", way) as archive:
            for name, content in entries.items():
                archive.writestr(name, content)
            archive.writestr("manifest.json", json.dumps(manifest))
        return out.getvalue()

    return call
