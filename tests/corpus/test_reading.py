"""From files to a corpus, and from a folder back to it."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from embed_core.corpus import (
    BrokenCorpus,
    NoFile,
    NothingRead,
    Segmentation,
    Source,
    open_corpus,
    read_corpus,
    sample_source,
    teaching_corpus,
    teaching_text,
)
from embed_core.errors import LabError, Stopped
from embed_core.language import LANGUAGES, say_in

PNG = Source("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)))
EMPTY = Source("nothing.txt", b" \n")
GOOD = Source("good.txt", b"The cat sat.\nThe dog ran.\n")
BOTH = pytest.mark.parametrize("language", LANGUAGES)


def told(remarks, language="en"):
    return [say_in(language)(remark.identifier, **remark.parameters) for remark in remarks]


def test_a_text_becomes_sentences_tokens_and_counts():
    corpus = read_corpus(GOOD)
    assert list(corpus.iter_sentences()) == [["the", "cat", "sat"], ["the", "dog", "ran"]]
    assert list(corpus.counts.items()) == [("the", 2), ("cat", 1), ("dog", 1), ("ran", 1), ("sat", 1)]
    assert (corpus.documents, corpus.sentences, corpus.tokens, corpus.types, corpus.characters) == (1, 2, 6, 5, 26)
    assert (corpus.name, corpus.language, corpus.encoding, corpus.synthetic) == ("good", "en", "utf-8", False)


def test_line_ends_do_not_change_the_corpus():
    identities = {read_corpus(Source("a", GOOD.data.replace(b"\n", end))).identity for end in (b"\n", b"\r\n", b"\r")}
    assert len(identities) == 1


def test_chinese_and_english_in_one_text_are_mixed():
    corpus = read_corpus(Source("a.txt", "他用Python写程序。\nShe writes words 每天都写。\n".encode()))
    assert corpus.language == "mixed"
    assert {"python", "程序", "she"} <= set(corpus.counts)


def test_words_of_ones_own_are_counted_whole():
    text = Source("a.txt", "那孙行者走过蓝石头桥。他在蓝石头桥上看花。\n".encode())
    assert read_corpus(text, user_words=["蓝石头桥"]).counts["蓝石头桥"] == 2
    assert "蓝石头桥" not in read_corpus(text).counts


def test_files_and_uploads_may_be_read_together(tmp_path):
    path = tmp_path / "西游.txt"
    path.write_bytes("山高水长。\n".encode("gb18030"))
    corpus = read_corpus([path, GOOD], encoding=None)
    assert corpus.documents == 2
    assert {"cat"} <= set(corpus.counts)


def test_a_chosen_encoding_is_used():
    data = "été à la fête".encode("windows-1252")
    assert "été" in read_corpus(Source("a", data, "windows-1252")).counts
    assert "été" in read_corpus(Source("a", data), encoding="windows-1252").counts


@BOTH
def test_a_bad_file_among_good_ones_is_named_and_the_rest_is_read(language):
    corpus = read_corpus([PNG, GOOD, EMPTY, Source("more.txt", b"A bird sang.\n")])
    assert (corpus.documents, corpus.counts["cat"], corpus.counts["bird"]) == (2, 1, 1)
    failed = [remark for remark in corpus.remarks if remark.identifier == "remark-file-failed"]
    assert [remark.parameters["name"] for remark in failed] == ["picture.txt", "nothing.txt"]
    first, second = told(failed, language)
    assert "picture.txt" in first
    assert "nothing.txt" in second
    assert first.replace("picture.txt", "") != second.replace("nothing.txt", "")


@BOTH
def test_when_no_file_can_be_read_the_message_says_which_and_why(language):
    say = say_in(language)
    sentences = []
    for files in ([PNG, EMPTY], [EMPTY, PNG]):
        with pytest.raises(NothingRead) as caught:
            read_corpus(files)
        sentences.append(say(caught.value.identifier, **caught.value.parameters))
    assert "picture.txt" in sentences[0]
    assert "nothing.txt" in sentences[1]
    assert sentences[0].replace("picture.txt", "") != sentences[1].replace("nothing.txt", "")


@BOTH
def test_when_all_files_are_locked_or_broken_the_message_does_not_call_them_empty(language):
    say = say_in(language)
    locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(900) + "EncryptedPackage".encode("utf-16-le")
    empty = say("error-nothing-read", name="", reason="error-empty-text", files=2)
    told = set()
    for first in (
        Source("lock.docx", locked),
        Source("cut.gz", b"\x1f\x8b\x08\x00cut"),
        Source("n.csv", b"1,2\n3,4\n"),
    ):
        with pytest.raises(NothingRead) as caught:
            read_corpus([first, EMPTY])
        sentence = say(caught.value.identifier, **caught.value.parameters)
        assert first.name in sentence
        told.add(sentence.replace(first.name, ""))
    assert len(told) == 3 and empty not in told


@BOTH
@pytest.mark.parametrize("bad", [PNG, EMPTY, Source("signs.txt", "。。。！！\n---\n".encode())])
def test_a_single_file_that_cannot_be_read_is_named(bad, language):
    with pytest.raises(LabError) as caught:
        read_corpus(bad)
    assert bad.name in say_in(language)(caught.value.identifier, **caught.value.parameters)


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(NoFile, match=r"absent\.txt"):
        read_corpus(tmp_path / "absent.txt")


@BOTH
def test_damage_and_invisible_characters_are_told_with_their_number(language):
    corpus = read_corpus(Source("a.txt", "他说锟斤拷了。\u200b又说\ufffd了。\x00\n".encode()))
    remarks = {remark.identifier: remark for remark in corpus.remarks}
    assert 2 in remarks["remark-damaged"].parameters.values()
    assert 2 in remarks["remark-removed"].parameters.values()
    assert all("2" in line for line in told((remarks["remark-damaged"], remarks["remark-removed"]), language))


@BOTH
def test_every_remark_of_a_reading_has_its_sentence(language):
    thai = Source("thai.txt", "ภาษาไทยเป็นภาษาที่สวยงาม".encode())
    remarks = [*read_corpus([thai, PNG]).remarks, *read_corpus(Source("a", "看见，看见".encode("gb18030"))).remarks]
    assert {"remark-unsegmentable", "remark-small-corpus", "remark-file-failed"} <= {r.identifier for r in remarks}
    for remark, sentence in zip(remarks, told(remarks, language)):
        assert sentence != remark.identifier
        assert "{" not in sentence


def test_progress_rises_to_the_total():
    sources = [Source("a.txt", teaching_text("zh").encode("gb18030")), PNG, GOOD]
    seen = []
    read_corpus(sources, on_progress=seen.append)
    assert {progress.total for progress in seen} == {sum(len(source.data) for source in sources)}
    done = [progress.done for progress in seen]
    assert done == sorted(done)
    assert done[-1] == seen[-1].total
    assert len(set(done)) > 2


@pytest.mark.parametrize("source", [GOOD, [PNG, GOOD]])
def test_reading_stops_when_it_is_told_to(source):
    with pytest.raises(Stopped):
        read_corpus(source, on_progress=lambda progress: False)


def test_one_line_of_fifty_megabytes_is_cut_into_sentences_in_little_memory(tmp_path):
    path = tmp_path / "line.txt"
    path.write_bytes("行者道师父前面有座大山".encode() * 1_520_000)
    assert path.stat().st_size > 50_000_000
    code = (
        "import resource, sys; from pathlib import Path; from embed_core.corpus import Source, read_corpus;"
        "most = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024;"
        "read_corpus(Source('a.txt', '行者 a cat.'.encode())); before = most();"
        "corpus = read_corpus(Path(sys.argv[1]), folder=sys.argv[2], processes=0);"
        "longest = max(line.count(' ') + 1 for line in corpus.stream.lines());"
        "print(most() - before, corpus.characters, longest)"
    )
    command = [sys.executable, "-c", code, str(path), str(tmp_path / "corpus")]
    out = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300)
    megabytes, characters, longest = map(int, out.stdout.split())
    assert megabytes < 150
    assert characters == 1_520_000 * 11
    assert longest <= 1000


@pytest.mark.parametrize(
    "line", ["天地玄黄" * 420_000, "a" * 5_000_000, "word " * 500_000 + "x" * 2_500_000, "。" * 1_600_000 + "山"]
)
def test_one_line_of_five_megabytes_is_read(line):
    begin = time.process_time()
    corpus = read_corpus(Source("line.txt", line.encode()))
    assert time.process_time() - begin < 10
    assert sum(len(word) * count for word, count in corpus.counts.items()) == sum(map(str.isalnum, line))
    assert max(map(len, corpus.iter_sentences())) <= 1000


def test_a_saved_corpus_is_opened_as_it_was(tmp_path):
    corpus = read_corpus(
        [Source("西游.txt", ("山高水长，一路走来。\n" * 3).encode()), PNG],
        segmentation=Segmentation(segmenter="jieba", lower=False, user_words=("山高",)),
    )
    corpus.save(tmp_path / "c")
    opened = open_corpus(tmp_path / "c")
    for name in vars(corpus).keys() - {"stream", "parts"}:
        assert getattr(opened, name) == getattr(corpus, name), name
    assert list(opened.parts.rows()) == list(corpus.parts.rows())
    assert list(opened.counts) == list(corpus.counts)
    assert list(opened.iter_sentences()) == list(corpus.iter_sentences())
    opened.save(tmp_path / "d")
    opened.save(tmp_path / "c")
    for name in ("tokens.txt", "counts.tsv", "documents.jsonl", "meta.json"):
        assert (tmp_path / "c" / name).read_bytes() == (tmp_path / "d" / name).read_bytes()


@pytest.mark.parametrize("name", ["tokens.txt", "counts.tsv", "documents.jsonl", "meta.json"])
@pytest.mark.parametrize("fault", ["missing", "shorter", "empty", "binary"])
def test_a_folder_with_a_missing_or_changed_file_is_refused(tmp_path, name, fault):
    teaching_corpus("en").save(tmp_path)
    data = (tmp_path / name).read_bytes()
    (tmp_path / name).unlink()
    if fault != "missing":
        (tmp_path / name).write_bytes({"shorter": data[:-9], "empty": b"", "binary": b"\xff\xfe\x00"}[fault])
    with pytest.raises(BrokenCorpus) as caught:
        open_corpus(tmp_path)
    assert name in str(caught.value.parameters.values())
    for language in LANGUAGES:
        sentence = say_in(language)(caught.value.identifier, **caught.value.parameters)
        assert tmp_path.name in sentence
        assert name in sentence


@pytest.mark.parametrize("meta", ["[]", "{}", "null", '{"schema": 99}', '{"schema": "x"}', '{"schema": 1}'])
def test_meta_data_of_another_shape_is_refused(tmp_path, meta):
    teaching_corpus("en").save(tmp_path)
    (tmp_path / "meta.json").write_text(meta)
    with pytest.raises(BrokenCorpus):
        open_corpus(tmp_path)


@pytest.mark.parametrize("field", ["name", "identity", "segmentation", "remarks", "types"])
def test_meta_data_without_one_of_its_fields_is_refused(tmp_path, field):
    teaching_corpus("en").save(tmp_path)
    meta = json.loads((tmp_path / "meta.json").read_text(encoding="utf-8"))
    del meta[field]
    (tmp_path / "meta.json").write_text(json.dumps(meta), encoding="utf-8")
    with pytest.raises(BrokenCorpus):
        open_corpus(tmp_path)


def test_a_folder_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(BrokenCorpus):
        open_corpus(tmp_path / "absent")


def test_reading_the_novel_takes_a_moment(tmp_path):
    folder = Path(os.environ.get("EMBEDLAB_SAMPLES_DIR") or "nowhere")
    if not folder.is_dir():
        pytest.skip("EMBEDLAB_SAMPLES_DIR holds no copy of the novel")
    source = sample_source("journey_to_the_west", samples_dir=folder, cache=tmp_path)
    times = []
    for _ in range(3):
        begin = time.process_time()
        corpus = read_corpus(Source(source.name, source.data))
        times.append(time.process_time() - begin)
    assert corpus.encoding == "gb18030"
    assert 320_000 < corpus.tokens < 335_000
    assert min(times) < 0.8
