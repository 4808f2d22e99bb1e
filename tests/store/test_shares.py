"""Codes that share: long, random, kept as a hash alone, and worth nothing once they are withdrawn."""

import json
import re

import pytest

from embed_core.store import Missing
from embed_core.store.shares import LENGTH, LETTERS, MOST_SHARES, TooManyShares, key_of

ANNA, BERT = "a" * 16, "b" * 16
MODEL = "m-0123456789ab"
CORPUS = "c-0123456789ab"


@pytest.fixture(autouse=True)
def shelves(store):
    """The folders of what is shared here."""
    for folder, id in ((store.models.folder, MODEL), (store.corpora.folder, CORPUS)):
        (folder / id).mkdir()


def test_a_code_holds_128_random_bits_and_only_its_hash_is_written(store):
    codes = {store.shares.make(owner=ANNA, models=[MODEL])[0] for _ in range(50)}
    assert len(codes) == 50
    assert len(LETTERS) == 32 and 5 * LENGTH >= 128
    assert all(re.fullmatch(f"[{LETTERS}]{{{LENGTH}}}", code) for code in codes)
    assert len({code[place] for code in codes for place in range(LENGTH)}) == 32
    written = "".join(path.name + path.read_text() for path in store.home.rglob("*") if path.is_file())
    assert not any(code in written for code in codes)


def test_a_code_opens_however_it_is_typed(store):
    code, share = store.shares.make(owner=ANNA, models=[MODEL])
    shown = " ".join(code[at : at + 4] for at in range(0, LENGTH, 4)).upper()
    assert store.shares.find(shown) == share
    assert store.shares.find(code.replace("0", "O").replace("1", "l")) == share
    assert key_of("o0il1") == key_of("00111")


def test_a_code_that_was_never_made_opens_nothing(store):
    store.shares.make(owner=ANNA, models=[MODEL])
    for code in ("", "0" * LENGTH, "../shares", "x" * 10_000, "\0"):
        with pytest.raises(Missing):
            store.shares.find(code)


def test_what_is_shared_is_granted_until_it_is_withdrawn(store):
    _, share = store.shares.make(owner=ANNA, models=[MODEL], corpora=[CORPUS])
    assert store.shares.granted(BERT) == {}
    store.shares.accept(share, workspace=BERT, name="西游记")
    assert store.shares.granted(BERT) == {("model", MODEL): ANNA, ("corpus", CORPUS): ANNA}
    assert [item.share for item in store.shares.received(BERT)] == [share]
    with pytest.raises(Missing):
        store.shares.withdraw(share.key, owner=BERT)
    store.shares.withdraw(share.key, owner=ANNA)
    assert store.shares.granted(BERT) == {}
    assert [(item.name, item.share) for item in store.shares.received(BERT)] == [("西游记", None)]
    store.shares.strike(share.key, workspace=BERT)
    assert store.shares.received(BERT) == ()


def test_one_s_own_share_is_not_accepted_and_a_made_up_note_of_acceptance_gives_nothing(store):
    _, share = store.shares.make(owner=ANNA, models=[MODEL])
    store.shares.accept(share, workspace=ANNA, name="x")
    assert store.shares.received(ANNA) == ()
    place = store.shares.accepted / BERT / f"{'0' * 64}.json"
    place.parent.mkdir(parents=True)
    place.write_text(json.dumps({"name": "x", "models": [MODEL]}))
    assert store.shares.granted(BERT) == {}


@pytest.mark.parametrize("text", ["{", "[]", "{}", '{"owner": "a", "models": "m", "corpora": [], "choices": {}}', "1"])
def test_a_damaged_share_shares_nothing(store, text):
    code, share = store.shares.make(owner=ANNA, models=[MODEL])
    store.shares.accept(share, workspace=BERT, name="x")
    (store.shares.folder / f"{share.key}.json").write_text(text)
    assert store.shares.granted(BERT) == {}
    with pytest.raises(Missing):
        store.shares.find(code)


def test_a_workspace_shares_so_much_and_no_more(store, monkeypatch):
    monkeypatch.setattr("embed_core.store.shares.MOST_SHARES", 3)
    for _ in range(3):
        store.shares.make(owner=ANNA, models=[MODEL])
    with pytest.raises(TooManyShares):
        store.shares.make(owner=ANNA, models=[MODEL])
    assert store.shares.make(owner=BERT, models=[MODEL])
    assert MOST_SHARES == 200


def test_what_is_off_its_shelf_is_granted_to_nobody_and_texts_go_with_their_models(store):
    _, both = store.shares.make(owner=ANNA, models=[MODEL], corpora=[CORPUS])
    store.shares.accept(both, workspace=BERT, name="x")
    (store.corpora.folder / CORPUS).rmdir()
    assert store.shares.granted(BERT) == {("model", MODEL): ANNA}
    (store.corpora.folder / CORPUS).mkdir()
    (store.models.folder / MODEL).rmdir()
    assert store.shares.granted(BERT) == {}
    assert [item.share for item in store.shares.received(BERT)] == [None]
    assert store.shares.given(ANNA) == (both,)
