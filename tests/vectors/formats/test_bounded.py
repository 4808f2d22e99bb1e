"""A small file takes little memory and time to look at, whatever it unpacks to; what no model has is refused."""

import gzip
import io
import json
import tracemalloc
import zipfile

import numpy as np
import pytest

from embed_core.corpus.readers import zips
from embed_core.corpus.readers.inputs import opened
from embed_core.corpus.readers.notes import ReadingNotes
from embed_core.errors import LabError
from embed_core.vectors.formats import BadByte, TooManyFiles, TooManyLetters, UnknownFormat, WordsDiffer
from embed_core.vectors.formats.inputs import Stream
from embed_core.zipping import OddPacking

MEGABYTE = 1 << 20
ROWS = np.ones((4, 3), np.float32)
ODD_WAYS = [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA]


def peak_of(act, *given, **choices):
    """The most megabytes that Python held at a time while something was done, which may end with an error of ours."""
    tracemalloc.start()
    try:
        act(*given, **choices)
    except LabError:
        pass
    finally:
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    return peak / MEGABYTE


def packed(piece, times, *, before=b"", after=b""):
    out = io.BytesIO()
    with gzip.GzipFile(fileobj=out, mode="wb", compresslevel=6) as file:
        file.write(before)
        for _ in range(times):
            file.write(piece)
        file.write(after)
    return out.getvalue()


def many_texts():
    return b"".join(b'"w%d",' % n for n in range(100_000))


BOMBS = {
    "a JSON list": packed(many_texts(), 10, before=b"[", after=b'"z"]'),
    "a JSON object": packed(b'"w":1,' * 100_000, 25, before=b"{", after=b'"z":0}'),
    "one text of JSON": packed(b"a" * MEGABYTE, 40, before=b'["', after=b'"]'),
    "lists in lists": packed(b"[" * MEGABYTE, 40),
    "long lines": packed(b"a" * (3 * MEGABYTE) + b"\n", 40),
    "short lines": packed(b"a\n" * (MEGABYTE // 2), 40),
}


@pytest.mark.parametrize("name", list(BOMBS))
def test_a_list_of_words_that_unpacks_to_much_takes_little_memory_to_look_at(name, looked, make):
    assert len(BOMBS[name]) < 10 * MEGABYTE
    assert peak_of(looked, make.npy(ROWS), BOMBS[name]) < 40


@pytest.mark.parametrize("name", [name for name in BOMBS if "JSON" not in name or "text" in name])
def test_a_list_that_is_far_too_long_for_its_rows_is_not_kept_in_memory(name, taken, make):
    assert peak_of(taken, make.npy(ROWS), BOMBS[name]) < 60


def test_what_is_counted_beyond_the_rows_is_told_though_it_is_not_kept(taken, make):
    for listed in (json.dumps([f"w{n}" for n in range(50)]), "\n".join(f"w{n}" for n in range(50)) + "\n\n\n"):
        with pytest.raises(WordsDiffer) as caught:
            taken(make.npy(ROWS), listed)
        assert caught.value.parameters == {"name": "given0", "words": 50, "rows": 4, "list": "given1"}


@pytest.mark.parametrize(
    "listed", ['{"a":0,"b":1,"c":2,"d":2}', '{"a":0,"b":1,"c":2,"d":9}', '["a","b","c","d"', '["a"]x']
)
def test_an_object_of_words_that_leaves_rows_out_or_a_list_without_an_end_is_refused(listed, taken, make):
    with pytest.raises((BadByte, WordsDiffer)):
        taken(make.npy(ROWS), listed)


@pytest.mark.parametrize("step", [1, 5, 61])
def test_json_is_the_same_however_it_is_cut_into_pieces(step, monkeypatch, taken, make):
    from embed_core.vectors.formats import json_list

    words = ['"', "\\", "孙悟空", "\U0001f412"]
    monkeypatch.setattr(json_list, "CHUNK", 4 * step)
    for told in (words, {word: row for row, word in reversed(list(enumerate(words)))}):
        for ascii in (True, False):
            text = json.dumps(told, ensure_ascii=ascii, indent=1)
            assert taken(make.npy(ROWS), text).words == tuple(words)


def test_words_beyond_all_measure_are_a_damaged_row_and_take_little_memory_to_look_at(looked):
    bomb = packed(b"a" * (3 * MEGABYTE) + b" 1 2\n", 40, before=b"".join(b"w%d 1 2\n" % n for n in range(300)))
    for lenient in (True, False):
        assert peak_of(looked, bomb, lenient=lenient) < 60


def test_words_of_kilobytes_each_are_no_model(taken):
    lines = [b"%d" % n + b"a" * 16_000 + b" 1 2\n" for n in range(2000)]
    with pytest.raises(TooManyLetters):
        taken(gzip.compress(b"2000 2\n" + b"".join(lines), 1))
    assert len(taken(b"2 2\n" + b"".join(lines[:2])).words) == 2


def test_a_header_of_numbers_without_end_takes_little_memory(looked):
    for between in (b" ", b"\t"):
        assert peak_of(looked, packed((b"1" + between) * 10_000, 200)) < 60


def zipped_by(way, content, times=1):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", way) as archive, archive.open("a.txt", "w") as file:
        for _ in range(times):
            file.write(content)
    return out.getvalue()


@pytest.mark.parametrize("way", ODD_WAYS)
def test_a_bomb_packed_by_what_unpacks_everything_at_once_is_not_unpacked(way, looked, tmp_path):
    """`zipfile` gives all that is in a block of bzip2, however little is asked for: 350 bytes became 600 MB."""
    bomb = zipped_by(way, bytes(MEGABYTE), 30)
    with pytest.raises(OddPacking):
        looked(bomb)
    assert peak_of(looked, bomb) < 10
    (tmp_path / "bomb.zip").write_bytes(bomb)
    notes = ReadingNotes()
    with opened(tmp_path / "bomb.zip") as file:
        assert peak_of(lambda: list(zips.files(file, notes))) < 10
    assert "error-odd-packing" in str([remark.parameters for remark in notes.remarks()])


def test_a_zip_of_a_hundred_thousand_files_is_refused_before_its_directory_is_read(looked):
    entry = b"PK\x01\x02" + bytes(24) + (3).to_bytes(2, "little") + bytes(16) + b"abc"
    many = 100_000
    end = b"PK\x05\x06" + bytes(4) + b"\xff\xff\xff\xff"
    end += (many * len(entry)).to_bytes(4, "little") + (4).to_bytes(4, "little") + bytes(2)
    data = b"PK\x03\x04" + entry * many + end
    with pytest.raises(TooManyFiles):
        looked(data)
    assert peak_of(looked, data) < 20


def test_a_zip_of_many_files_that_unpack_to_much_is_looked_at_no_further_than_can_be_waited_for(looked):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for number in range(100):
            archive.writestr(f"{number}.txt", b"a" * (4 * MEGABYTE))
    with pytest.raises((TooManyFiles, UnknownFormat)):
        looked(out.getvalue())
    assert peak_of(looked, out.getvalue()) < 60


def test_a_zip_of_many_long_texts_beside_rows_is_counted_no_further_than_can_be_waited_for(looked, make, monkeypatch):
    """Each is packed to a thousandth: hundreds of them would be unpacked for minutes before anything is shown."""
    monkeypatch.setattr("embed_core.vectors.formats.list_choice.COUNTED_BYTES", 4 * MEGABYTE)
    read, lines = [], Stream.lines

    def counted(stream, *size):
        for each in lines(stream, *size):
            read.append(len(each))
            yield each

    monkeypatch.setattr(Stream, "lines", counted)
    texts = {f"{number}.txt": b"aaaaaaa\n" * (MEGABYTE // 4) for number in range(50)}
    assert looked(make.zip(**{"v.npy": make.npy(ROWS)}, **texts)).first
    assert 8 * sum(read) <= 27 * MEGABYTE  # what may be counted, a piece of each of twenty, and the one that is shown
