"""A text that is cut already: its tokens stay as they are, or become what was chosen, and what was done is stored."""

from dataclasses import replace

import pytest

from embed_core.corpus import AS_IT_IS, ReadingChoices, Segmentation, Source, effects, open_corpus, read_corpus
from embed_core.corpus.cutters import can_share
from embed_core.corpus.passage import tokens_of_passage

TEXT = "The King 3 saw the Queen 。\n孙 悟空 ， 走 了 don’t U.S. ☃\n\n3.5 King\tsaw\n"
CHOSEN = {
    "lower": ({"lower": True}, "the king 3 saw the queen 。"),
    "punctuation": ({"keep_punctuation": False}, "The King 3 saw the Queen"),
    "numbers": ({"drop_numbers": True}, "The King saw the Queen 。"),
    "shortest": ({"shortest": 2}, "The King saw the Queen 。"),
    "stop words": ({"stop_words": "built-in"}, "King 3 saw Queen 。"),
    "own stop words": ({"own_stop_words": ("saw",)}, "The King 3 the Queen 。"),
    "aliases": ({"aliases": (("King", "Queen"),)}, "The King 3 saw the King 。"),
    "phrases": ({"phrases": ("the Queen",)}, "The King 3 saw the_Queen 。"),
    "lemmas": ({"lemmas": True}, "The King 3 see the Queen 。"),
}


def read(text=TEXT, segmentation=None, **more):
    choices = ReadingChoices(segmented=True)
    return read_corpus(Source("a.txt", text.encode()), choices=choices, segmentation=segmentation, **more)


def sentences(corpus):
    return [" ".join(tokens) for tokens in corpus.iter_sentences()]


def test_without_a_choice_every_token_stays_as_it_is():
    corpus = read()
    assert sentences(corpus) == ["The King 3 saw the Queen 。", "孙 悟空 ， 走 了 don’t U.S. ☃", "3.5 King saw"]
    assert corpus.segmentation == AS_IT_IS


@pytest.mark.parametrize("name", CHOSEN)
def test_what_can_be_done_to_tokens_is_done(name):
    options, first = CHOSEN[name]
    corpus = read(segmentation=replace(AS_IT_IS, **options))
    assert sentences(corpus)[0] == first
    assert corpus.segmentation == replace(AS_IT_IS, **options)


def test_traditional_tokens_become_simplified_ones_without_being_cut():
    corpus = read("孫悟空走了 師父\n", replace(AS_IT_IS, convert="simplified"))
    assert sentences(corpus) == ["孙悟空走了 师父"]


def test_what_cannot_be_done_is_not_stored_as_done():
    asked = Segmentation(user_words=("悟空走",), splits=("悟 空",), dictionary="mine")
    corpus = read(segmentation=asked)
    assert (corpus.segmentation.user_words, corpus.segmentation.splits, corpus.segmentation.dictionary) == ((), (), "")
    assert corpus.segmentation.segmented
    assert corpus.counts["悟空"] == 1


def test_what_was_done_is_read_back_from_the_folder(tmp_path):
    chosen = replace(AS_IT_IS, lower=True, aliases=(("king", "queen"),))
    read(segmentation=chosen, folder=tmp_path / "corpus")
    assert open_corpus(tmp_path / "corpus").segmentation == chosen


def test_the_effects_told_before_are_those_that_come(tmp_path):
    chosen = replace(AS_IT_IS, lower=True)
    told = {effect.option: effect for effect in effects(TEXT, chosen)}
    assert (told["lower"].types_before, told["lower"].types_after) == (read().types, read(segmentation=chosen).types)
    assert told["keep_punctuation"].on
    assert told["keep_punctuation"].tokens_before == read(segmentation=replace(chosen, keep_punctuation=False)).tokens


def test_the_pieces_of_a_passage_are_its_tokens():
    pieces = tokens_of_passage("孙 悟空走了。\n师父", AS_IT_IS)
    assert "".join(piece.text for piece in pieces) == "孙 悟空走了。\n师父"
    assert [piece.token for piece in pieces if piece.token] == ["孙", "悟空走了。", "师父"]


@pytest.mark.skipif(not can_share(), reason="no process can become several here")
def test_other_processes_do_the_same():
    text, chosen = TEXT * 20_000, replace(AS_IT_IS, lower=True, drop_numbers=True)
    here, there = (read(text, chosen, processes=processes) for processes in (0, 2))
    assert here.identity == there.identity
    assert "3" not in here.counts and "king" in here.counts


def test_a_token_that_begins_with_a_closing_mark_stays_whole_and_in_its_line(tmp_path):
    lines = "it was late\n’Tis true\n” said he\nnext one ’Tis\n"
    corpus = read_corpus(Source("a.txt", lines.encode()), choices=ReadingChoices(segmented=True))
    assert [list(sentence) for sentence in corpus.iter_sentences()] == [line.split() for line in lines.splitlines()]
    corpus.save(tmp_path / "kept")
    assert open_corpus(tmp_path / "kept").counts["’Tis"] == 2
