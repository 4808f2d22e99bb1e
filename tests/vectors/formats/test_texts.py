"""word2vec and GloVe: what is recognised, what is refused and where, and what is left out."""

import bz2
import collections
import gzip
import io
import lzma
import pickle
import struct
import time
import zipfile
import zlib
from pathlib import Path

import numpy as np
import pytest
import zstandard

from embed_core.errors import LabError, Stopped
from embed_core.geometry import neighbours
from embed_core.vectors.formats import (
    BadRow,
    BadWord,
    CoatDamaged,
    CutShort,
    MoreThanPromised,
    NoRoom,
    NotSupported,
    NoWords,
    PickleRefused,
    TooManyPromised,
    UnknownFormat,
)

TEXT = "3 2\nking 1 2\nqueen 3 4\n孙悟空 -0.5 1e-3\n"
GLOVE = "the 0.1 0.2 0.3\n, 1 2 3\n. . . 4 5 6\n<unk> 7 8 9\n2000 1 1 1\n"


def binary(words, dimensions, *, promised=None, told=None, after=b""):
    rows = np.arange(len(words) * dimensions, dtype="<f4").reshape(len(words), dimensions)
    data = f"{len(words) if promised is None else promised} {told or dimensions}\n".encode()
    return data + b"".join(w.encode() + b" " + row.tobytes() for w, row in zip(words, rows)) + after


def test_a_word2vec_text_is_read_as_it_stands(taken):
    found = taken(TEXT)
    assert found.words == ("king", "queen", "孙悟空")
    assert found.model.matrix.tolist() == np.array([[1, 2], [3, 4], [-0.5, 1e-3]], np.float32).tolist()
    assert found.told.source["format"] == "word2vec-text"
    assert found.model.meta.trainer == "imported"
    assert found.model.meta.corpus is None


def test_blanks_at_the_ends_of_lines_tabs_and_windows_line_ends_are_no_hindrance(taken):
    assert taken("2 2\r\na 1 2 \r\nb\t3\t4\r\n").model.matrix.tolist() == [[1, 2], [3, 4]]


@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["bare", "gz"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["", "marked"])
@pytest.mark.parametrize("text", [TEXT, GLOVE], ids=["word2vec", "glove"])
def test_the_line_ends_of_old_macs_are_read_as_line_ends(text, mark, pack, taken, looked):
    old, today = (pack(mark + text.replace("\n", end).encode()) for end in ("\r", "\n"))
    seen, found, expected = looked(old), taken(old), taken(today)
    assert (seen.format, seen.problem, seen.first) == (looked(today).format, None, expected.words)
    assert found.words == expected.words
    assert found.model.matrix.tobytes() == expected.model.matrix.tobytes()


def test_they_are_in_a_text_of_many_blocks_and_in_lists_too(taken, make):
    many = 40_000
    text = f"{many} 5\n" + "".join(f"w{n} {n} 1 2 3.5 -{n}\n" for n in range(many))
    words, vocabulary = ("".join(f"w{n}{end}\n" for n in range(many)) for end in ("", " 7"))
    found = taken(text.replace("\n", "\r"), vocabulary.replace("\n", "\r"))
    assert found.words == tuple(f"w{n}" for n in range(many))
    assert set(found.model.counts.tolist()) == {7}
    assert taken(make.npy(found.model.matrix), words.replace("\n", "\r")).words == found.words


def test_a_wrong_line_of_such_a_text_is_told_by_its_number(taken):
    with pytest.raises(BadRow) as caught:
        taken(GLOVE.replace("1 2 3", "1 x 3").replace("\n", "\r"))
    assert caught.value.parameters["line"] == 2


def test_glove_keeps_words_with_spaces_numbers_and_its_unk(taken, looked):
    found = taken(GLOVE)
    assert found.words == ("the", ",", ". . .", "<unk>", "2000")
    assert found.model.vector(". . .").tolist() == [4, 5, 6]
    preview = looked(GLOVE)
    assert (preview.format, preview.words, preview.about, preview.dimensions) == ("glove", 5, False, 3)
    assert preview.first == found.words


def test_a_word_may_hold_any_blank_but_those_of_ascii(taken):
    assert taken("a\u00a0b 1 2\n\u3000 3 4\n\x85x 5 6\n").words == ("a\u00a0b", "\u3000", "\x85x")


def test_word2vecs_bytes_come_back_to_the_bit_with_and_without_line_ends_between(taken):
    rows = np.random.default_rng(1).normal(size=(3, 5)).astype("<f4")
    for between in (b"", b"\n"):
        words = (b"a", "孙悟空".encode(), b"c")
        data = b"3 5\n" + b"".join(w + b" " + row.tobytes() + between for w, row in zip(words, rows))
        found = taken(data)
        assert found.words == ("a", "孙悟空", "c")
        assert found.model.matrix.tobytes() == rows.tobytes()


@pytest.mark.parametrize(
    ("coat", "pack"),
    [("gz", gzip.compress), ("bz2", bz2.compress), ("xz", lzma.compress), ("zst", zstandard.compress)],
)
def test_a_coat_is_told_by_content_and_one_that_is_cut_short_says_so(coat, pack, taken, looked):
    data = pack(GLOVE.encode())
    assert taken(data).words == taken(GLOVE).words
    assert looked(data).coat == coat
    assert looked(data).words is None
    rng = np.random.default_rng(0)
    large = "".join(f"w{i} {rng.random()} {rng.random()}\n" for i in range(4000))
    with pytest.raises(CoatDamaged) as caught:
        taken(pack(large.encode())[:-200], lenient=True)
    assert caught.value.parameters["coat"] == coat


def test_a_line_with_another_number_of_numbers_is_named_and_nothing_is_a_model(taken, tmp_path):
    for text, line in ((GLOVE.replace("7 8 9", "7 8"), 4), (GLOVE.replace("1 2 3", "1 x 3"), 2)):
        with pytest.raises(BadRow) as caught:
            taken(text)
        assert caught.value.parameters["line"] == line
    assert not list(tmp_path.rglob("meta.json"))


def test_the_preview_tells_the_same_and_a_lenient_reading_leaves_the_line_out_and_counts_it(taken, looked):
    text = GLOVE.replace("1 2 3", "1 x 3")
    problem = looked(text).problem
    assert isinstance(problem, BadRow)
    assert problem.parameters["line"] == 2
    assert looked(text, lenient=True).problem is None
    found = taken(text, lenient=True)
    assert found.words == ("the", ". . .", "<unk>", "2000")
    assert found.model.meta.source["damaged"] == 1
    assert [remark.identifier for remark in found.model.meta.remarks] == ["remark-import-damaged"]


def test_a_header_that_promises_more_or_fewer_words_is_told_by_line(taken):
    with pytest.raises(CutShort) as caught:
        taken(TEXT.replace("3 2", "4 2"))
    assert (caught.value.parameters["promised"], caught.value.parameters["found"]) == (4, 3)
    with pytest.raises(MoreThanPromised) as more:
        taken(TEXT.replace("3 2", "2 2"))
    assert more.value.parameters["line"] == 4
    assert len(taken(TEXT.replace("3 2", "2 2"), lenient=True).words) == 2
    assert len(taken(TEXT.replace("3 2", "9 2"), lenient=True).words) == 3


def test_a_header_of_another_dimension_is_told_at_the_first_line(taken):
    with pytest.raises(BadRow) as caught:
        taken(TEXT.replace("3 2", "3 1").replace("king 1 2", "king x 2 3").replace("3 1", "3 4", 1))
    assert caught.value.parameters["line"] == 2


def test_bytes_that_are_cut_short_or_go_on_are_told_by_byte(taken):
    whole = binary(("a", "bb", "c"), 2)
    assert taken(whole).words == ("a", "bb", "c")
    for cut in (1, 5, 9):
        with pytest.raises(CutShort) as caught:
            taken(whole[:-cut])
        assert caught.value.parameters["promised"] == 3
    assert caught.value.parameters["found"] == 2
    assert taken(whole[:-1], lenient=True).words == ("a", "bb")
    with pytest.raises(MoreThanPromised) as more:
        taken(whole + b"zzz")
    assert more.value.parameters["byte"] == len(whole)
    assert taken(whole + b"\n").words == ("a", "bb", "c")


@pytest.mark.parametrize("header", ["1000000000000 300\n", "5 1000000000\n", "9" * 24 + " 3\n"])
def test_a_huge_promise_is_refused_from_the_header_at_once(header, taken, looked):
    begun = time.monotonic()
    for act in (taken, looked):
        with pytest.raises(TooManyPromised):
            act(header.encode() + b"a " + struct.pack("<3f", 1, 2, 3))
    assert time.monotonic() - begun < 30


def test_a_million_words_that_cannot_be_in_the_file_are_refused_before_they_are_read(taken):
    with pytest.raises(CutShort):
        taken(binary(("a", "b"), 3, promised=1_000_000))


def test_what_does_not_fit_on_the_disk_is_refused_with_how_many_words_would(taken):
    with pytest.raises(NoRoom) as caught:
        taken(TEXT, free=(64 << 20) + 50)
    assert caught.value.parameters["fits"] == 50 // (2 * 4 + 16)


def test_a_bomb_without_a_header_ends_where_the_disk_would(taken):
    bomb = gzip.compress(b"".join(b"w%d 1 2\n" % n for n in range(200_000)))
    with pytest.raises(NoRoom):
        taken(bomb, free=(64 << 20) + 24 * 100_000)
    assert len(taken(bomb, free=(64 << 20) + 24 * 200_000).words) == 200_000


def test_first_words_are_taken_without_reading_on(taken, looked):
    text = GLOVE + "broken\n"
    assert taken(text, first=2).words == ("the", ",")
    assert looked(GLOVE, first=2).taken == 2
    assert taken(binary(("a", "b", "c"), 2), first=2).words == ("a", "b")


def test_words_twice_and_empty_ones_are_counted_and_the_first_is_kept(taken):
    found = taken("a 1 2\nb 3 4\na 5 6\n 7 8\n")
    assert found.words == ("a", "b")
    assert found.model.vector("a").tolist() == [1, 2]
    assert (found.told.tally.duplicates, found.told.tally.empty) == (1, 1)


def test_rows_of_nan_infinity_and_zeros_are_counted_and_are_nobodys_neighbours(taken):
    found = taken("a 1 2\nb 1 2.1\nbad nan 1\nworse inf 2\nnone 0 0\nhuge 1e400 1\n")
    assert (found.told.tally.odd_rows, found.told.tally.zero_rows) == (3, 1)
    near = neighbours(found.model, "a", k=9)
    assert near[0].word == "b"
    assert all(each.cosine == 0 for each in near[1:])
    assert {r.identifier for r in found.model.meta.remarks} == {"remark-import-odd-rows", "remark-import-zero-rows"}


def test_what_half_precision_made_zero_is_counted_and_told(taken):
    """float16 has no number below 2^-24, and rounds what is above half of that up to it."""
    text = "a 1e-9 -2e-9\nb 3e-8 0\nc 2.9e-8 1\nnone 0 0\nd 2.9e-8 0\n"
    found = taken(text, storage="float16")
    assert found.model.matrix.any(axis=1).tolist() == [False, True, True, False, False]
    assert (found.told.tally.rounded_rows, found.told.tally.zero_rows) == (2, 1)
    told = {each.identifier: each.parameters["count"] for each in found.model.meta.remarks}
    assert told == {"remark-import-zero-rows": 1, "remark-import-rounded-rows": 2}
    assert taken(text).told.tally.rounded_rows == 0


def test_words_in_another_encoding_are_refused_with_a_proposal_and_read_with_it(taken, looked):
    text = "".join(
        f"{word} {n} 1\n" for n, word in enumerate(("中国", "北京", "我们", "什么", "时候", "知道", "孙悟空"))
    )
    data = text.encode("gb18030")
    problem = looked(data).problem
    assert isinstance(problem, BadWord)
    assert "gb18030" in problem.parameters["likely"]
    assert taken(data, encoding="gb18030").words[-1] == "孙悟空"
    assert len(taken(b"a 1 2\n\xff\xfe\xfd 1 2\nb 1 2\n", lenient=True).words) == 2


def test_a_mark_at_the_beginning_is_no_part_of_the_first_word(taken):
    assert taken(b"\xef\xbb\xbf" + GLOVE.encode()).words[0] == "the"
    with pytest.raises(NotSupported):
        taken(GLOVE.encode("utf-16"))


@pytest.mark.parametrize("data", [b"", b"\n\n", b"once upon a time\nthere was 1 king\n", b"\x89PNG\r\n\x1a\n\x00\x01"])
def test_what_is_no_model_is_said_to_be_none(data, taken):
    with pytest.raises(UnknownFormat):
        taken(data)


def test_a_model_without_words_is_refused(taken):
    with pytest.raises(NoWords):
        taken("0 3\n")
    with pytest.raises(LabError):
        taken(" 1 2\n 3 4\n")


@pytest.mark.parametrize("protocol", range(6))
@pytest.mark.parametrize(
    "pack",
    [bytes, gzip.compress, zlib.compress, lzma.compress, lambda data: lzma.compress(data, lzma.FORMAT_ALONE)],
    ids=["bare", "gz", "zlib", "xz", "lzma"],
)
def test_a_pickle_is_never_loaded_and_the_error_says_how_to_convert(protocol, pack, taken, looked, tmp_path):
    mark = tmp_path / "ran"

    class Trap:
        def __reduce__(self):
            return (Path.touch, (mark,))

    numbers = {f"w{n}": np.ones(50) for n in range(20)}
    for kept in (Trap(), {"a": Trap()}, {}, ["a"], numbers, collections.OrderedDict(numbers), np.ones(3)):
        for act in (taken, looked):
            with pytest.raises(PickleRefused):
                act(pack(pickle.dumps(kept, protocol)))
    assert not mark.exists()


@pytest.mark.parametrize("coat", ["gzip", "zlib", "bz2", "xz", "lzma"])
def test_what_joblib_writes_is_told_to_be_a_pickle(coat, taken, tmp_path):
    joblib = pytest.importorskip("joblib")
    joblib.dump({"words": ["a", "b"], "rows": np.ones((2, 3))}, tmp_path / "model", compress=(coat, 3))
    with pytest.raises(PickleRefused):
        taken((tmp_path / "model").read_bytes())


def test_words_that_read_like_the_beginning_of_a_pickle_are_words(taken, make):
    for words in (
        ["(dp", "(lp", "(i"],
        ["cnumpy", "chat", "chien"],
        ["}q", "x", "I1"],
        ["Va", "p0", "."],
        ["BZh9", "a", "b"],
    ):
        assert taken("".join(f"{word} 1 {n}\n" for n, word in enumerate(words))).words == tuple(words)
        assert taken(make.npy(np.ones((3, 2), np.float32)), "\n".join(words)).words == tuple(words)


def test_reading_tells_how_far_it_is_and_stops_when_told(taken, tmp_path):
    seen = []
    taken(GLOVE, watch=lambda done, total: seen.append((done, total)) or True)
    assert seen[-1] == (len(GLOVE.encode()), len(GLOVE.encode()))
    with pytest.raises(Stopped):
        taken(GLOVE, watch=lambda done, total: False)


def test_a_zip_of_several_lets_one_be_chosen(taken, looked, make):
    data = make.zip(**{"glove.50d.txt": GLOVE, "glove.2d.txt": "a 1 2\nb 3 4\n", "README": "no vectors here\n"})
    assert looked(data).files == ("glove.50d.txt", "glove.2d.txt")
    assert looked(data).dimensions == 3
    assert taken(data, file="glove.2d.txt").words == ("a", "b")


class Plain(zipfile.ZipInfo):
    """An entry whose name is in an encoding that the zip does not tell, as Windows writes it."""

    def __init__(self, name, encoding):
        super().__init__(name)
        self.encoding = encoding

    def _encodeFilenameFlags(self):
        return self.filename.encode(self.encoding), self.flag_bits


@pytest.mark.parametrize("encoding", ["gbk", "utf-8"])
def test_names_in_a_zip_that_does_not_tell_their_encoding_are_read_as_their_bytes_tell(encoding, taken, looked):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(Plain("人民日报.txt", encoding), "a 1 2.5\nb 1 2\n")
        archive.writestr(Plain("知乎.txt", encoding), GLOVE)
    assert looked(out.getvalue()).files == ("人民日报.txt", "知乎.txt")
    assert taken(out.getvalue(), file="知乎.txt").words == taken(GLOVE).words


def test_a_name_in_a_zip_that_leads_elsewhere_is_only_a_name(taken, make, tmp_path):
    assert taken(make.zip(**{"../../evil.txt": GLOVE})).words[0] == "the"
    assert not (tmp_path.parent / "evil.txt").exists()
