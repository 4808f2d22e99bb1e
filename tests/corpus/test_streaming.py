"""Long texts: cut by several processes, written while they are read, and the same whoever cuts them."""

import errno
import gzip
import json
import os
import signal
import threading
import time
from collections import Counter
from pathlib import Path

import psutil
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from embed_core.corpus import ReadingChoices, Segmentation, Source, open_corpus, read_corpus
from embed_core.corpus import cutters as cutters_room
from embed_core.corpus import reading as reading_room
from embed_core.corpus.cut import EACH, TOGETHER, Cut, Cutter, cut_of, together
from embed_core.corpus.cutters import can_share, cutters, packed, packed_blocks, unpacked, unpacked_blocks
from embed_core.errors import Stopped

needs_fork = pytest.mark.skipif(not can_share(), reason="this system has no processes that share their memory")
POEM = "行者道：“师父，前面有座大山。”八戒听了。\nThe cat sat. The dog ran.\n"
ODD = "𠮷 \ud800 e\u0301 \u3000 ＡＢＣ 3.14 don't\n\n\n。。！"


def same(one, other):
    return (
        one.identity == other.identity
        and dict(one.counts) == dict(other.counts)
        and list(one.parts.rows()) == list(other.parts.rows())
        and (one.sentences, one.tokens, one.characters, one.language, one.remarks)
        == (other.sentences, other.tokens, other.characters, other.language, other.remarks)
    )


@needs_fork
@pytest.mark.parametrize("processes", [1, 3])
def test_any_number_of_processes_gives_the_same_corpus(tmp_path, processes):
    sources = [Source(f"{n}.txt", (POEM * 20_000 + ODD).encode("utf-8", "replace")) for n in range(3)]
    chosen = Segmentation(user_words=("前面有座",), splits=("大山 。",), aliases=(("行者", "师父"),), lower=True)
    here = read_corpus(sources, segmentation=chosen, processes=0)
    assert same(read_corpus(sources, segmentation=chosen, processes=processes), here)
    kept = read_corpus(sources, segmentation=chosen, processes=processes, folder=tmp_path / "corpus")
    assert same(kept, here)
    assert same(open_corpus(tmp_path / "corpus"), here)
    assert kept.stream.data is None  # the tokens are in the folder alone


@needs_fork
def test_many_short_documents_begin_where_they_begin_whoever_cuts_them():
    rows = [{"text": "。" if n % 7 == 0 else f"第{n}只猫在叫。它走了。", "id": n} for n in range(30_000)]
    source = Source("rows.jsonl", "\n".join(json.dumps(row) for row in rows).encode())
    here, there = (read_corpus(source, processes=n) for n in (0, 2))
    assert same(there, here)
    kept = [n for n in range(30_000) if n % 7]
    assert here.documents == len(kept)
    sentences = list(here.iter_sentences())
    starts = here.parts.starts.tolist()
    assert all(str(kept[at]) in sentences[starts[at]] for at in range(0, len(kept), 997))


@needs_fork
def test_a_text_that_is_cut_already_stays_as_it_is():
    text = "孙 悟空 来了\n\nA  b\tc\n" * 50_000
    for processes in (0, 2):
        corpus = read_corpus(
            Source("a.txt", text.encode()), choices=ReadingChoices(segmented=True), processes=processes
        )
        assert (corpus.sentences, corpus.tokens) == (100_000, 300_000)
        assert dict(corpus.counts) == dict.fromkeys(("A", "b", "c", "孙", "悟空", "来了"), 50_000)


@needs_fork
def test_a_cutting_process_that_is_killed_loses_nothing():
    blocks = [[POEM * 3000] for _ in range(40)]
    here = Cutter(Segmentation())
    with cutters(Segmentation(), processes=2) as made:
        found = []
        for number, cut in enumerate(made.cut(iter(blocks))):
            found.append(cut)
            if number == 5:
                os.kill(made._process.pid, signal.SIGKILL)
    assert found == [here(block) for block in blocks]


@needs_fork
def test_no_process_is_left_behind_by_a_reading_that_was_stopped(tmp_path):
    me = psutil.Process()
    before = set(me.children(recursive=True))
    seen = set()

    def stop(progress):
        seen.update(me.children(recursive=True))
        return progress.done < progress.total / 3

    with pytest.raises(Stopped):
        read_corpus(Source("a.txt", POEM.encode() * 200_000), processes=2, folder=tmp_path / "c", on_progress=stop)
    seen |= set(me.children(recursive=True))
    deadline = time.monotonic() + 5
    while any(child.is_running() and child.status() != "zombie" for child in seen - before):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    assert seen - before
    assert not list((tmp_path / "c").iterdir())  # nothing half written stays
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("cutting")]


def test_a_short_text_starts_no_process(monkeypatch):
    def never(*_, **__):
        raise AssertionError

    monkeypatch.setattr(reading_room, "cutters", never)
    assert read_corpus(Source("a.txt", POEM.encode() * 100)).sentences == 400


@needs_fork
def test_a_long_text_is_cut_by_as_many_processes_as_there_are_cores(monkeypatch):
    asked = []
    real = reading_room.cutters
    monkeypatch.setattr(reading_room, "cutters", lambda *a, **k: (asked.append(k["processes"]), real(*a, **k))[1])
    monkeypatch.setattr(reading_room, "cores", lambda: 3)
    read_corpus(Source("a.txt", b"a cat. " * (reading_room.LONG // 7 + 1)))
    assert asked == [3]


def test_a_file_is_read_from_where_it_lies_under_the_name_that_the_person_gave_it(tmp_path):
    path = tmp_path / "0000"
    path.write_bytes(gzip.compress(POEM.encode() * 10))
    corpus = read_corpus(Source("诗.txt.gz", path=path))
    assert corpus.parts.names == ("诗.txt",)
    assert Source("x", path=tmp_path / "none").size == 0


def test_tokens_that_lie_in_a_folder_are_the_ones_that_would_lie_in_memory(tmp_path):
    source = Source("a.txt", POEM.encode() * 50)
    in_memory, kept = read_corpus(source), read_corpus(source, folder=tmp_path / "new" / "c")
    assert kept.stream.read() == in_memory.stream.read() == (tmp_path / "new" / "c" / "tokens.txt").read_bytes()


words = st.text(st.characters(exclude_categories=("Cs", "Zs", "Cc")), min_size=1, max_size=5).filter(
    lambda w: w.split() == [w] and "\n" not in w
)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(st.one_of(words, st.just("\n")), max_size=20), max_size=6))
def test_cutting_keeps_every_token_and_ends_a_sentence_where_a_block_ends(blocks):
    made = cut_of(blocks)
    assert made.counts == Counter(token for block in blocks for token in block if token != "\n")
    lines = made.lines.decode().split("\n")[:-1]
    assert [token for line in lines for token in line.split(" ")] == [t for b in blocks for t in b if t != "\n"]
    assert sum(made.sentences) == len(lines)
    assert made.sentences == tuple(sum(cut_of([block]).sentences) for block in blocks)
    assert unpacked(b"".join(packed(made))) == made


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(max_size=30), max_size=8))
def test_blocks_come_through_a_frame_as_they_went_in(blocks):
    assert list(unpacked_blocks(b"".join(packed_blocks(blocks)))) == blocks


def test_blocks_are_put_together_up_to_a_size_and_none_is_lost():
    blocks = ["a" * (TOGETHER // 3), "", "b" * TOGETHER, "c"]
    groups = list(together(blocks))
    assert [block for group in groups for block in group] == blocks
    assert len(groups) == 2
    assert list(together([])) == []
    assert cut_of([]) == Cut()


# What goes wrong on the way


@needs_fork
def test_a_reading_that_ends_in_the_middle_does_not_wait_for_what_is_being_cut():
    long = "行者道：“师父，前面有座大山。”八戒听了。\n" * 20_000

    def groups():
        for number in range(9):
            if number == 4:
                raise OSError("the disk is gone")
            yield [long]

    begun = time.monotonic()
    Cutter(Segmentation())([long])
    alone = time.monotonic() - begun
    begun = time.monotonic()
    with cutters(Segmentation(), processes=2) as made:
        made._here = lambda: pytest.fail("what nobody waits for was cut all the same")
        with pytest.raises(OSError, match="gone"):
            list(made.cut(groups()))
        failed = time.monotonic()
    assert time.monotonic() - failed < max(min(1.0, (failed - begun) / 2), alone / 2)
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("cutting")]


@needs_fork
def test_where_all_cutting_processes_are_gone_one_cutter_does_their_work(monkeypatch):
    made_here = []
    monkeypatch.setattr(cutters_room, "Cutter", lambda *a, **k: made_here.append(1) or Cutter(*a, **k))
    blocks = [[POEM * 200] for _ in range(20)]
    here = Cutter(Segmentation())
    with cutters(Segmentation(), processes=3) as made:
        assert next(made.cut(iter(blocks))) == here(blocks[0])
        made._process.kill()
        for line in made._lines:
            line.hang_up()
        assert list(made.cut(iter(blocks))) == [here(block) for block in blocks]
    assert len(made_here) == 1


@pytest.mark.parametrize("why", ["no fork", "no process", "a number below none"])
def test_where_no_process_can_be_started_this_one_cuts(monkeypatch, why):
    def refuse(*_, **__):
        raise BlockingIOError("no more processes")

    if why == "no fork":
        monkeypatch.setattr(reading_room, "can_share", lambda: False)
        monkeypatch.setattr(reading_room, "cutters", lambda *_, **__: pytest.fail("a process was started"))
    elif why == "no process":
        monkeypatch.setattr(cutters_room.subprocess, "Popen", refuse)
    number = -1 if why == "a number below none" else 2
    source = Source("a.txt", POEM.encode() * 50)
    assert same(read_corpus(source, processes=number), read_corpus(source, processes=0))


@pytest.mark.parametrize("file", ["tokens.txt", "documents.jsonl"])
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
def test_a_disk_that_fills_leaves_nothing_half_written_and_is_told_as_full(tmp_path, file):
    (tmp_path / file).symlink_to("/dev/full")
    with pytest.raises(OSError, match="space") as caught:
        read_corpus(Source("a.jsonl", b'"the cat sat on the mat."\n' * 5000), folder=tmp_path)
    assert caught.value.errno == errno.ENOSPC
    assert list(tmp_path.iterdir()) == []


def test_halves_of_surrogate_pairs_from_outside_never_stop_a_reading(tmp_path):
    line = json.dumps({"text": "a \ud800 cat sat", "x\udc00": "\ud83d!"}).encode()
    corpus = read_corpus(
        Source("a\ud800.jsonl", line), name="n\ud800", user_words=("cat\udc00 sat", "cat sat"), folder=tmp_path
    )
    again = open_corpus(tmp_path)
    assert (again.name, dict(again.counts)) == ("n\ufffd", {"a": 1, "cat_sat": 1})
    assert again.segmentation.user_words == ("cat\ufffd sat", "cat sat")
    assert again.parts.meta == corpus.parts.meta


def test_a_million_documents_of_one_word_do_not_wait_together():
    groups = list(together(iter(["a"] * 100_000)))
    assert max(map(len, groups)) * EACH <= TOGETHER
    assert sum(map(len, groups)) == 100_000


rows = st.lists(st.lists(st.sampled_from(["猫来了。", "a cat.", "。", " ", "3"]), max_size=5).map("".join), max_size=30)


@settings(max_examples=60, deadline=None)
@given(rows, st.integers(1, 400), st.sampled_from([None, 2]))
def test_each_document_has_its_own_sentences_however_blocks_are_put_together(texts, most, shortest):
    chosen = Segmentation(shortest=shortest or 1)
    alone = Cutter(chosen)
    kept = [text for text in texts if any(map(str.isalnum, text))]
    source = Source("a.jsonl", "".join(f"{json.dumps(text)}\n" for text in texts).encode())
    if not kept:
        return
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("embed_core.corpus.cut.TOGETHER", most)
        corpus = read_corpus(source, segmentation=chosen, choices=ReadingChoices(column="text"), processes=0)
    lines = list(corpus.stream.lines())
    found = ["".join(f"{line}\n" for line in lines[begin:end]) for begin, end in corpus.parts.spans()]
    assert found == [alone([text]).lines.decode() for text in kept]
