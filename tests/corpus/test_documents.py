"""Which document a sentence stands in, and what is known of the documents."""

import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from embed_core.corpus import BrokenCorpus, Documents, Source, build_corpus, open_corpus, read_corpus
from embed_core.corpus.listing import Listing


def corpus_of(*lengths, **more):
    """A corpus whose documents have so many sentences."""
    return build_corpus([[["a", "b"]] * n for n in lengths], name="n", language="en", **more)


@settings(deadline=None)
@given(st.lists(st.integers(0, 4), max_size=8))
def test_each_sentence_is_found_in_the_document_it_was_given_in(lengths):
    parts = corpus_of(*lengths).parts
    expected = [index for index, n in enumerate(lengths) for _ in range(n)]
    assert [parts.document_of(sentence) for sentence in range(sum(lengths))] == expected
    assert [end - start for start, end in parts.spans()] == lengths
    assert len(parts) == len(lengths)


@pytest.mark.parametrize("sentence", [-1, 3, 99])
def test_a_sentence_beyond_the_text_is_in_no_document(sentence):
    with pytest.raises(IndexError):
        corpus_of(1, 2, 0).parts.document_of(sentence)


def test_names_and_meta_data_are_kept_and_a_document_without_a_name_has_its_number():
    corpus = corpus_of(1, 0, 2, names=["first", "second"], meta=[{"author": "吴承恩"}])
    assert corpus.parts.names == ("first", "second", "3")
    assert [dict(known) for known in corpus.parts.meta] == [{"author": "吴承恩"}, {}, {}]
    assert corpus.documents == len(corpus.parts) == 3


def test_files_are_documents_by_name_and_one_that_fails_is_none():
    files = [Source("a.txt", b"One. Two.\n"), Source("bad.txt", b"\x89PNG\r\n\x1a\n\x00"), Source("b.txt", b"Three.\n")]
    corpus = read_corpus(files)
    assert corpus.parts.names == ("a.txt", "b.txt")
    assert list(corpus.parts.spans()) == [(0, 2), (2, 3)]


@pytest.mark.parametrize("names", [["one", "two\n行", 'with "signs" \\ , ['], ["\udc80", "", "\u2028"]])
def test_documents_are_stored_with_the_corpus(tmp_path, names):
    corpus = corpus_of(2, 0, 1, names=names, meta=[{}, {"year": "1592", "note": "a\tb"}])
    corpus.save(tmp_path)
    opened = open_corpus(tmp_path).parts
    assert list(opened.rows()) == list(corpus.parts.rows())
    assert opened.sentences == 3


def test_a_corpus_stored_before_documents_were_kept_is_one_document(tmp_path):
    corpus_of(2, 1, 3).save(tmp_path)
    meta = json.loads((tmp_path / "meta.json").read_text(encoding="utf-8"))
    del meta["parts"]
    (tmp_path / "meta.json").write_text(json.dumps(meta), encoding="utf-8")
    (tmp_path / "documents.jsonl").unlink()
    opened = open_corpus(tmp_path)
    assert (opened.parts.names, list(opened.parts.spans()), opened.documents) == (("n",), [(0, 6)], 3)
    opened.save(tmp_path / "again")
    assert list(open_corpus(tmp_path / "again").parts.spans()) == [(0, 6)]


@pytest.mark.parametrize(
    "row", ["[]", "{}", "3", '{"name": "x"}', '{"name": "x", "start": 99}', '{"name": "x", "start": 1, "meta": 3}', "{"]
)
def test_documents_of_another_shape_are_refused(tmp_path, row):
    corpus_of(1, 1).save(tmp_path)
    (tmp_path / "documents.jsonl").write_text(f'{{"name": "a", "start": 0}}\n{row}\n')
    with pytest.raises(BrokenCorpus, match=r"documents\.jsonl"):
        open_corpus(tmp_path)


def test_the_starts_cannot_be_changed():
    with pytest.raises(ValueError, match="read-only"):
        corpus_of(1, 1).parts.starts[0] = 1


@pytest.mark.parametrize("starts", [[1, 2], [0, 5, 3], [0, 7], []])
def test_starts_that_do_not_rise_through_the_text_are_refused(starts):
    with pytest.raises(ValueError, match="rise"):
        Documents(("d",) * len(starts), np.array(starts), ({},) * len(starts), 6)


def test_documents_of_a_stored_corpus_are_read_one_by_one_when_they_are_asked_for(tmp_path, monkeypatch):
    names, meta = [f"文档 {n}" for n in range(3000)], [{"n": str(n)} for n in range(3000)]
    corpus_of(*[1] * 3000, names=names, meta=meta).save(tmp_path)
    opened = open_corpus(tmp_path).parts
    read = []
    raw = Listing.raw
    monkeypatch.setattr(
        Listing, "raw", lambda self, first, last: (read.append(last - first), raw(self, first, last))[1]
    )
    assert (opened.names[2999], opened.names[-1], opened.meta[7]) == ("文档 2999", "文档 2999", {"n": "7"})
    assert read == [1, 1, 1]
    assert list(opened.names[10:12]) == ["文档 10", "文档 11"]
    assert opened.names == tuple(names)
    assert opened.names != tuple(names[:-1])
    assert list(opened.meta) == meta
    with pytest.raises(IndexError):
        opened.names[3000]


def test_a_corpus_without_the_places_of_its_documents_is_opened_all_the_same(tmp_path):
    corpus = corpus_of(2, 0, 1, names=["a", "b", "c"])
    corpus.save(tmp_path)
    (tmp_path / "documents.bin").unlink()
    assert list(open_corpus(tmp_path).parts.rows()) == list(corpus.parts.rows())


@pytest.mark.parametrize("places", [[], [0, 1, 9, 9, 9], [0, 1, 0, 5, 10**6], [5, 1, 0, 3, 46]])
def test_places_of_documents_that_do_not_fit_are_refused(tmp_path, places):
    corpus_of(1, 1).save(tmp_path)
    np.array(places, np.int64).tofile(tmp_path / "documents.bin")
    with pytest.raises(BrokenCorpus, match=r"documents\.jsonl"):
        open_corpus(tmp_path)
