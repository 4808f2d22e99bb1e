"""Shelves: what lies there is whole, has a name of its own, and comes back from the bin."""

import json
import shutil
import time

import pytest

from embed_core.store import BuiltIn, Damaged, Deleted, EmptyName, Missing, Store

UNKNOWN = "m-000000000000"


def test_what_is_published_is_found_with_its_card(store, add, write_model):
    card = store.models.publish(
        lambda folder: write_model(folder, trainer="word2vec"), name=" 模型 1 ", note="第一次", extra={"made": "x"}
    )
    assert store.models.cards() == (card,)
    assert (card.kind, card.name, card.note, card.extra) == ("model", "模型 1", "第一次", {"made": "x"})
    assert card.meta["trainer"] == "word2vec"
    assert not card.builtin
    folder = store.models.path(card.id)
    assert card.bytes == sum(path.stat().st_size for path in folder.iterdir() if path.name != "label.json")
    assert store.corpora.cards() == ()
    assert list((store.home / "tmp").iterdir()) == []


def test_the_newest_comes_first(store, add):
    ids = [add(name).id for name in "abc"]
    assert [card.id for card in store.models.cards()] == ids[::-1]


def test_two_of_one_name_are_told_apart(store, add):
    assert [add("同名").name for _ in range(3)] == ["同名", "同名 2", "同名 3"]
    assert add("\x00").name.startswith("m-")


def test_a_second_store_on_the_same_home_sees_the_same(store, settings, add):
    card = add()
    other = Store(settings)
    assert other.models.cards() == (card,)
    other.models.rename(card.id, "新名")
    assert store.models.card(card.id).name == "新名"


def test_renaming_keeps_the_rest_and_numbers_a_taken_name(store, add):
    first, second = add("a"), add("b")
    assert store.models.rename(second.id, "a").name == "a 2"
    assert store.models.rename(second.id, "a 2").name == "a 2"
    renamed = store.models.rename(first.id, "  c\x07 ")
    assert (renamed.name, renamed.created, renamed.bytes) == ("c", first.created, first.bytes)
    with pytest.raises(EmptyName):
        store.models.rename(first.id, " \u200b ")


def test_the_deleted_and_the_unknown_are_told_apart(store, add):
    card = add("唐僧")
    store.models.delete(card.id)
    assert store.models.cards() == ()
    for ask in (store.models.card, store.models.path):
        with pytest.raises(Deleted) as caught:
            ask(card.id)
        assert (caught.value.identifier, caught.value.parameters["name"]) == ("error-deleted-model", "唐僧")
        with pytest.raises(Missing):
            ask(UNKNOWN)
    store.models.delete(card.id)
    for wrong in (UNKNOWN, "../models", store.models.folder.name):
        with pytest.raises(Missing):
            store.models.delete(wrong)
        with pytest.raises(Missing):
            store.models.restore(wrong)


def test_what_was_deleted_comes_back_as_it_was(store, add):
    card = add("唐僧")
    store.models.delete(card.id)
    assert [item.id for item in store.models.binned()] == [card.id]
    assert store.models.restore(card.id) == card
    assert store.models.restore(card.id) == card
    assert store.models.cards() == (card,)


def test_what_comes_back_under_a_name_that_was_given_away_gets_a_number(store, add):
    card = add("唐僧")
    store.models.delete(card.id)
    add("唐僧")
    assert store.models.restore(card.id).name == "唐僧 2"


def test_the_programs_own_can_neither_be_deleted_nor_renamed(store, add):
    card = add("teaching", id="teaching-zh")
    assert card.builtin
    with pytest.raises(BuiltIn):
        store.models.delete(card.id)
    with pytest.raises(BuiltIn):
        store.models.rename(card.id, "mine")


def test_publishing_under_an_identifier_again_replaces_what_stood_there(store, write_model):
    for size in (10, 20):
        card = store.models.publish(lambda folder, n=size: write_model(folder, size=n), name="t", id="teaching-en")
    assert [c.bytes for c in store.models.cards()] == [card.bytes]
    assert card.name == "t"
    assert (store.models.path(card.id) / "vectors.npy").stat().st_size == 20


@pytest.mark.parametrize(
    ("harm", "file", "remark"),
    [
        (lambda folder: (folder / "vectors.npy").unlink(), "vectors.npy", "remark-broken-missing"),
        (lambda folder: (folder / "vectors.npy").write_bytes(b"v"), "vectors.npy", "remark-broken-changed"),
        (lambda folder: (folder / "meta.json").write_text("{"), "meta.json", "remark-broken-unreadable"),
        (lambda folder: (folder / "meta.json").write_bytes(b"\xff\xfe"), "meta.json", "remark-broken-unreadable"),
        (lambda folder: (folder / "meta.json").write_text("[]"), "meta.json", "remark-broken-unreadable"),
        (lambda folder: (folder / "label.json").unlink(), "label.json", "remark-broken-missing"),
        (lambda folder: (folder / "label.json").write_text('{"name": "x"}'), "label.json", "remark-broken-unreadable"),
    ],
)
def test_a_folder_with_a_missing_or_changed_file_is_set_aside_and_hinders_nobody(store, add, harm, file, remark):
    whole, hurt = add("whole"), add("hurt")
    assert len(store.models.cards()) == 2
    harm(store.models.path(hurt.id))
    assert store.models.cards() == (whole,)
    (broken,) = store.models.broken()
    assert (broken.id, broken.reason, broken.remark.identifier) == (hurt.id, file, remark)
    with pytest.raises(Damaged) as caught:
        store.models.path(hurt.id)
    assert caught.value.parameters["file"] == file
    store.models.delete(hurt.id)
    assert store.models.broken() == ()
    assert add("third").name == "third"


def test_a_model_without_one_of_its_parts_is_broken_from_the_start(store):
    def half(folder):
        (folder / "meta.json").write_text("{}")

    with pytest.raises(Damaged):
        store.models.publish(half, name="half")
    assert [broken.reason for broken in store.models.broken()] == ["vectors.npy"]


def test_what_can_be_made_anew_may_be_missing_or_another(store, write_model):
    def with_index(folder):
        write_model(folder)
        (folder / "places.bin").write_bytes(b"index")

    card = store.models.publish(with_index, name="m")
    index = store.models.path(card.id) / "places.bin"
    for harm in (lambda: index.write_bytes(b"another index"), index.unlink):
        harm()
        assert store.models.path(card.id).is_dir()
        assert store.models.broken() == ()
        assert [found.name for found in store.models.cards()] == ["m"]


def test_strange_things_in_the_folder_are_left_alone(store, add):
    card = add()
    (store.models.folder / ".DS_Store").write_bytes(b"x")
    (store.models.folder / "my backup").mkdir()
    assert store.models.cards() == (card,)
    assert store.models.broken() == ()


def test_a_thousand_models_are_listed_quickly(store, add):
    first = store.models.path(add("0").id)
    for number in range(1, 1000):
        twin = first.with_name(f"m-{number:012x}")
        shutil.copytree(first, twin)
        label = json.loads((twin / "label.json").read_text()) | {"name": str(number)}
        (twin / "label.json").write_text(json.dumps(label))
    assert len(store.models.cards()) == 1000
    began = time.perf_counter()
    store.models.cards()
    assert time.perf_counter() - began < 0.5


def test_a_note_is_kept_beside_the_name_and_changed_when_another_is_given(store, add):
    card = add()
    assert store.models.rename(card.id, "西游记", note="one\r\n  two\u202e\0 \n\n").note == "one\n  two"
    assert store.models.rename(card.id, "other").note == "one\n  two"
    assert len(store.models.rename(card.id, "other", note="x" * 9999).note) == 2000
    assert store.models.rename(card.id, "other", note="").note == ""
