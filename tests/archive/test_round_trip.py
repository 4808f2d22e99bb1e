"""A whole piece of work out of one home and into another: the same bytes, the same names, what belongs together."""

import io
import json
import zipfile

import pytest

from embed_core.archive import EmptyArchive, Parcel, bring_archive, manifest_of, parcels_of, write_archive
from embed_core.archive.manifest import FOLDERS, PROGRAM, fits
from embed_core.archive.reading import FREE
from embed_core.corpus import open_corpus
from embed_core.errors import Stopped
from embed_core.settings import Settings
from embed_core.store import Store
from embed_core.training import TRAINERS
from embed_core.vectors import open_model
from tests.archive.conftest import ME, MOMENT, TAUGHT, notes_of, put_corpus, put_model

SHELVES = ("corpora", "models")


def files_of(folder):
    """All files but the label, whose moment is that of its home, and the index, which is made anew."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in ("label.json", "places.bin")
    }


def test_everything_comes_back_to_the_bit_under_its_name_and_its_address(full, empty, packed, bring):
    report = bring(empty, packed)
    assert len(report.of("new")) == 6 and not report.of("unfit") and not report.of("here")
    for shelf in SHELVES:
        before, after = ({card.id: card for card in getattr(store, shelf).cards()} for store in (full, empty))
        assert before.keys() == after.keys()
        for id, card in before.items():
            assert files_of(getattr(full, shelf).path(id)) == files_of(getattr(empty, shelf).path(id))
            assert (card.name, card.note, card.extra) == (after[id].name, after[id].note, after[id].extra)
    assert not empty.models.broken() and not empty.corpora.broken()
    told = [(n.kind, n.model, n.name, n.note, dict(n.payload)) for n in notes_of(full)]
    assert [(n.kind, n.model, n.name, n.note, dict(n.payload)) for n in notes_of(empty)] == told
    assert list((empty.home / "tmp").iterdir()) == []


def test_what_is_here_already_is_noticed_and_nothing_is_there_twice(full, empty, packed, bring):
    bring(empty, packed)
    again = bring(empty, packed)
    assert len(again.of("here")) == 6 and not again.of("new")
    assert all(each.now for each in again.arrivals)
    assert len(empty.models.cards()) == 2 and len(empty.corpora.cards()) == 1 and len(notes_of(empty)) == 3


@pytest.fixture(scope="module")
def twins(tmp_path_factory):
    """A home with two corpora of one text, two runs of one seed, and their notes: all pairs are equal but for names."""
    store = Store(Settings(home=tmp_path_factory.mktemp("twins")))
    corpora = [put_corpus(store, name) for name in ("the text", "the text again")]
    runs = [put_model(store, corpora[0].id, name=name, trainer="glove") for name in ("first run", "second run")]
    for run in runs:
        store.notes.keep("group", workspace=ME, model=run.id, name="pets", payload={"words": ["猫"]})
    view = {"choices": {"model": runs[0].id, "other": runs[1].id}}
    for _ in range(2):
        store.notes.keep("bookmark", workspace=ME, model=runs[0].id, name="both", payload=view)
    cards = {kind: [c.id for c in getattr(store, kind).cards()] for kind in SHELVES}
    out = io.BytesIO()
    write_archive(out, parcels_of(store, **cards, notes=notes_of(store)), moment=MOMENT)
    identities = [{c.meta["identity"] for c in getattr(store, kind).cards()} for kind in SHELVES]
    assert [len(each) for each in identities] == [1, 1]
    return store, out.getvalue()


def all_of(store):
    """Names by identifier, and the notes."""
    told = [{c.id: c.name for c in getattr(store, kind).cards()} for kind in SHELVES]
    return told, sorted((n.kind, n.model, n.name, json.dumps(dict(n.payload))) for n in notes_of(store))


def test_two_things_of_the_same_content_both_come_and_whatever_belongs_to_each(twins, empty, bring):
    home, archive = twins
    report = bring(empty, archive)
    assert len(report.of("new")) == 8 and not report.of("here")
    assert all_of(empty) == all_of(home)
    again = bring(empty, archive)
    assert len(again.of("here")) == 8 and all_of(empty) == all_of(home)
    assert all(each.now == each.id for each in again.arrivals if each.kind != "note")


def test_of_two_equal_things_one_that_is_here_is_joined_and_the_other_comes(twins, empty, bring):
    home, archive = twins
    bring(empty, archive)
    first, second = (next(c.id for c in home.models.cards() if c.name == n) for n in ("first run", "second run"))
    for gone, left in ((first, second), (second, first)):
        empty.models.delete(gone)
        empty.models.purge(gone)
        report = bring(empty, archive)
        assert [each.id for each in report.of("new", "model")] == [gone]
        assert [(each.id, each.now) for each in report.of("here", "model")] == [(left, left)]
        assert all_of(empty) == all_of(home)


def test_what_is_here_under_another_address_is_found_though_its_own_names_something_else(full, empty, packed, bring):
    first, second = full.models.cards()
    swapped = [(first.id, second), (second.id, first)]
    for id, card in swapped:
        empty.models.publish(lambda f, card=card: open_model(full.models.path(card.id)).save(f), name="x", id=id)
    report = bring(empty, packed)
    assert {each.id: each.now for each in report.of("here", "model")} == {first.id: second.id, second.id: first.id}


def test_what_belongs_to_a_model_follows_where_its_address_is_taken(full, empty, packed, bring):
    corpus = put_corpus(empty, "another", "one two three four five six. " * 40)
    taken = {}
    for card in full.models.cards():
        empty.models.publish(lambda f, id=corpus.id: _other(empty, id, f), name=card.name, id=card.id)
        taken[card.id] = open_model(empty.models.path(card.id)).identity
    report = bring(empty, packed)
    now = {each.id: each.now for each in report.of("new", "model")}
    assert len(now) == 2 and not set(now) & set(now.values())
    assert {id: open_model(empty.models.path(id)).identity for id in taken} == taken
    names = {each.name for each in report.of("new", "model")}
    assert names == {"model 1 2", "model 2 2"}
    bookmark = empty.notes.all("bookmark", workspace=ME)[0]
    first, second = (next(c.id for c in full.models.cards() if c.name == name) for name in ("model 1", "model 2"))
    assert bookmark.model == now[first]
    assert bookmark.payload["choices"] == {"model": now[first], "second": now[second], "words": "猫"}
    assert empty.notes.all("group", workspace=ME)[0].model == now[first]


def _other(store, corpus_id, folder):
    from embed_core.training import train

    settings = TRAINERS["word2vec"].settings(vector_size=4, min_count=1, epochs=1, workers=1)
    train(open_corpus(store.corpora.path(corpus_id)), settings).save(folder)


def test_an_address_in_the_bin_is_not_given_away(full, empty, packed, bring):
    bring(empty, packed)
    deleted = empty.models.cards()[0].id
    empty.models.delete(deleted)
    report = bring(empty, packed)
    (new,) = report.of("new", "model")
    assert new.id == deleted and new.now != deleted
    assert empty.models.restore(deleted).id == deleted


def test_what_fits_the_model_that_is_here_is_joined_to_it(full, tmp_path, packed, bring, by_hand):
    """Only the notes travel: the model is at the other place under another address, so nothing tells where they go."""

    def only_notes(entries, manifest):
        manifest["items"] = [item for item in manifest["items"] if item["kind"] == "note"]

    store = Store(Settings(home=tmp_path / "third"))
    report = bring(store, by_hand(packed, only_notes))
    assert {(each.kind, each.reason) for each in report.of("unfit")} == {("note", "no-model")}
    assert [each.name for each in report.of("new")] == ["mine"]
    assert report.ignored > 0


def test_another_workspace_finds_none_of_the_notes(empty, packed, bring):
    bring(empty, packed)
    assert notes_of(empty, "fedcba9876543210") == []


def test_without_originals_the_corpus_is_whole_all_the_same(full, empty, bring):
    out = io.BytesIO()
    corpus = full.corpora.cards()[0].id
    write_archive(out, parcels_of(full, corpora=[corpus], originals=False), moment=MOMENT)
    report = bring(empty, out.getvalue())
    folder = empty.corpora.path(report.arrivals[0].now)
    assert not (folder / "original").exists()
    assert open_corpus(folder).identity == open_corpus(full.corpora.path(corpus)).identity
    assert not any("original" in name for name in zipfile.ZipFile(out).namelist())


def test_the_same_parcels_give_the_same_archive_and_nothing_in_it_is_pickled(full, packed):
    out = io.BytesIO()
    parcels = parcels_of(
        full,
        corpora=[card.id for card in full.corpora.cards()],
        models=[card.id for card in full.models.cards()],
        notes=notes_of(full),
    )
    write_archive(out, parcels, moment=MOMENT)
    assert out.getvalue() == packed
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        assert archive.testzip() is None
        assert not any(b"numpy.core" in archive.read(name) for name in archive.namelist())


def test_the_manifest_names_every_file_with_size_and_checksum(packed):
    import hashlib

    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        told = json.loads(archive.read("manifest.json"))
        named = {
            f"{FOLDERS[item['kind']]}/{item['id']}/{file['path']}": file
            for item in told["items"]
            for file in item["files"]
        }
        assert set(archive.namelist()) == {*named, "manifest.json"}
        for name, file in named.items():
            data = archive.read(name)
            assert (len(data), hashlib.sha256(data).hexdigest()) == (file["bytes"], file["sha256"])


@pytest.mark.parametrize("trainer", TAUGHT)
def test_every_file_of_every_trainers_models_has_its_place_in_an_archive(full, tmp_path, trainer, bring, empty):
    card = put_model(full, full.corpora.cards()[0].id, trainer=trainer, name="passing")
    try:
        before = files_of(full.models.path(card.id))
        assert all(fits("model", name) for name in before)
        out = io.BytesIO()
        write_archive(out, parcels_of(full, models=[card.id]), moment=MOMENT)
        report = bring(empty, out.getvalue())
        assert [each.outcome for each in report.arrivals] == ["new"]
        assert files_of(empty.models.path(report.arrivals[0].now)) == before
    finally:
        full.models.delete(card.id)
        full.models.purge(card.id)


def test_nothing_chosen_makes_no_archive():
    with pytest.raises(EmptyArchive):
        write_archive(io.BytesIO(), [], moment=MOMENT)


def test_a_packing_that_is_told_to_stop_stops(full):
    with pytest.raises(Stopped):
        write_archive(
            io.BytesIO(),
            parcels_of(full, models=[full.models.cards()[0].id]),
            moment=MOMENT,
            watch=lambda done, total: False,
        )


@pytest.mark.parametrize("after", [1, 3, 6, 9])
def test_a_taking_in_that_is_told_to_stop_leaves_whole_things_alone(empty, packed, bring, after):
    asked = iter(range(1000))
    report = bring(empty, packed, watch=lambda done, total: next(asked) < after)
    shelved = {card.id for card in (*empty.corpora.cards(), *empty.models.cards())}
    assert {each.now for each in report.arrivals if each.kind != "note"} == shelved
    assert not empty.models.broken() and not empty.corpora.broken()
    assert list((empty.home / "tmp").iterdir()) == []


def test_bytes_are_reported_up_to_the_whole(empty, packed, bring, tmp_path):
    seen = []
    bring(empty, packed, watch=lambda done, total: seen.append((done, total)) or True)
    total = manifest_of("came.zip", tmp_path / "came.zip").size
    assert {each for _, each in seen} == {total}
    assert [done for done, _ in seen] == sorted(done for done, _ in seen) and seen[-1][0] <= total


def test_the_program_names_the_version_that_its_package_has(packed):
    from pathlib import Path

    text = (Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8")
    assert f'version = "{PROGRAM}"' in text


def test_text_that_shrinks_like_a_bomb_is_stored_as_it_is_so_that_it_comes_back(tmp_path):
    text = "猫 狗 。\n".encode() * 6_000_000
    parcel = Parcel("corpus", "c-0123456789ab", "long", MOMENT, (("tokens.txt", text),))
    with (tmp_path / "a.zip").open("wb") as out:
        write_archive(out, [parcel], moment=MOMENT)
    assert manifest_of("a.zip", tmp_path / "a.zip").size == len(text) > FREE


def test_a_file_that_vanishes_leaves_no_archive_behind(full, tmp_path, bring, empty):
    parcels = parcels_of(full, models=[full.models.cards()[0].id])
    broken = [(name, tmp_path / "gone") if name == "words.txt" else (name, data) for name, data in parcels[0].files]
    from dataclasses import replace

    with pytest.raises(OSError):
        write_archive(io.BytesIO(), [replace(parcels[0], files=tuple(broken))], moment=MOMENT)


def test_bring_archive_is_a_few_lines_from_a_notebook(empty, packed, tmp_path):
    (tmp_path / "a.zip").write_bytes(packed)
    report = bring_archive(empty, "a.zip", tmp_path / "a.zip", workspace="", trainers=TAUGHT)
    assert len(report.of("new", "note")) == 3
