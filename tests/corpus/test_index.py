"""The index of places: what it says, when it is trusted, and that it is never half written."""

import json
import os
import threading

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from embed_core.corpus import BrokenCorpus, build_corpus, concordance, open_corpus, places_of, teaching_corpus
from embed_core.corpus import index as numbering
from embed_core.corpus import index_file as stored

WORDS = st.sampled_from(["a", "b", "ab", "山", "山水", "c"])
DOCUMENTS = st.lists(st.lists(st.lists(WORDS, min_size=1, max_size=9), max_size=6), max_size=4)


def corpus_of(*documents):
    return build_corpus(documents, name="n", language="en")


@pytest.fixture
def folder(tmp_path):
    teaching_corpus("en").save(tmp_path)
    return tmp_path


@settings(deadline=None)
@given(DOCUMENTS, st.sampled_from([3, 7, 1 << 22]))
def test_places_are_those_of_a_slow_count(documents, block):
    corpus = corpus_of(*documents)
    sentences = [tokens for document in documents for tokens in document]
    stream = [token for tokens in sentences for token in tokens]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(numbering, "BLOCK", block)
        index = places_of(corpus)
    assert [index.words[row] for row in index.numbers] == stream
    assert index.bounds.tolist() == np.cumsum([0, *map(len, sentences)]).tolist()
    for word in corpus.counts:
        assert index.of(index.row(word)).tolist() == [at for at, token in enumerate(stream) if token == word]


def test_more_words_than_sixteen_bits_can_number_are_told_apart():
    words = [f"w{n:05d}" for n in range(70_000)]
    corpus = corpus_of([words[at : at + 100] for at in range(0, len(words), 100)] * 2)
    index = places_of(corpus)
    for n in (0, 4463, 4464, 65_535, 65_536, 69_999):
        assert index.of(index.row(words[n])).tolist() == [n, 70_000 + n]


def test_the_index_of_a_stored_corpus_lies_beside_its_tokens_and_is_used_again(folder, monkeypatch):
    first = places_of(open_corpus(folder))
    assert sorted(path.name for path in folder.iterdir()) == [
        "counts.tsv", "documents.bin", "documents.jsonl", "meta.json", "places.bin", "tokens.txt",
    ]  # fmt: skip
    monkeypatch.setattr(stored, "fill", None)
    again = places_of(open_corpus(folder))
    assert (again.order == first.order).all()
    assert (again.numbers == first.numbers).all()
    with pytest.raises(ValueError, match="read-only"):
        again.order[0] = 1


def test_an_index_is_asked_for_once_by_many_threads(folder, monkeypatch):
    corpus, made = open_corpus(folder), []
    monkeypatch.setattr(stored, "fill", lambda *given: made.append(numbering.fill(*given)))
    found = []
    threads = [threading.Thread(target=lambda: found.append(places_of(corpus))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 1
    assert {id(index) for index in found} == {id(found[0])}


@pytest.mark.parametrize("damage", ["shorter", "longer", "empty", "garbage", "other identity", "newer", "other words"])
def test_an_index_that_does_not_fit_is_made_anew(folder, damage):
    right = places_of(open_corpus(folder)).order.tolist()
    path = folder / "places.bin"
    data = path.read_bytes()
    head = json.loads(data[:512])
    changes = {"other identity": {"identity": "0" * 16}, "newer": {"schema": 2}, "other words": {"words": 1}}
    if damage in changes:
        changed = json.dumps(head | changes[damage]).encode().ljust(512) + b"\0" * (len(data) - 512)
    else:
        changed = {"shorter": data[:-8], "longer": data + b"x", "empty": b"", "garbage": b"\xff" * len(data)}[damage]
    path.write_bytes(changed)
    assert places_of(open_corpus(folder)).order.tolist() == right
    assert json.loads(path.read_bytes()[:512]) == head


def test_the_index_of_a_copied_folder_is_trusted_after_a_look_at_the_tokens(folder, monkeypatch):
    places_of(open_corpus(folder))
    os.utime(folder / "tokens.txt", (1, 1))
    monkeypatch.setattr(stored, "fill", None)
    assert len(places_of(open_corpus(folder)).order) == open_corpus(folder).tokens


def test_tokens_exchanged_behind_the_index_are_noticed(folder):
    corpus = open_corpus(folder)
    places_of(corpus)
    path = folder / "tokens.txt"
    data = path.read_bytes()
    path.write_bytes(data.replace(b"cat", b"dog", 1))
    os.utime(path, (1, 1))
    for asked in (corpus, open_corpus(folder)):
        with pytest.raises(BrokenCorpus, match=r"tokens\.txt"):
            concordance(asked, "cat")


@pytest.mark.parametrize(
    "change", [lambda d: d.replace(b"cat", b"cow"), lambda d: b"\xff" + d[1:], lambda d: d.replace(b" ", b"\n", 1)]
)
def test_tokens_that_were_not_counted_are_refused(folder, change):
    path = folder / "tokens.txt"
    path.write_bytes(change(path.read_bytes()))
    with pytest.raises(BrokenCorpus, match="changed"):
        places_of(open_corpus(folder))


def test_a_folder_that_cannot_be_written_has_its_index_in_memory(folder, monkeypatch):
    def full(path, size):
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr(stored, "_reserve", full)
    assert concordance(open_corpus(folder), "cat").total == 140
    assert not list(folder.glob("places*"))


def test_a_broken_attempt_leaves_nothing_and_what_an_earlier_one_left_is_removed(folder, monkeypatch):
    (folder / "places.bin.0123").write_bytes(b"half")

    def killed(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(stored, "fill", killed)
    with pytest.raises(KeyboardInterrupt):
        places_of(open_corpus(folder))
    assert not list(folder.glob("places*"))


def test_two_that_make_the_index_at_once_both_get_it(folder, monkeypatch):
    def fill(columns, corpus, *more):
        numbering.fill(columns, corpus)
        for draft in folder.glob("places.bin.*"):
            draft.unlink()

    monkeypatch.setattr(stored, "fill", fill)
    assert concordance(open_corpus(folder), "cat").total == 140
    assert not list(folder.glob("places*"))


def test_a_corpus_without_a_token_has_an_index_too(tmp_path):
    corpus_of().save(tmp_path)
    for corpus in (corpus_of(), open_corpus(tmp_path), open_corpus(tmp_path)):
        assert places_of(corpus).bounds.tolist() == [0]
