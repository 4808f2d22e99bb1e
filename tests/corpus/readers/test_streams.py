"""A text that is read a little at a time is the text that is read at once."""

import io
import unicodedata
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from embed_core.corpus import ENCODINGS, decode
from embed_core.corpus.readers import inputs, streams
from embed_core.corpus.readers.inputs import Input, spooled
from embed_core.corpus.readers.streams import Characters, cleaned, decoded, rows_of

TEXT = "山高\r\n水长。e\u0301te\u0301, one\rtwo\u2028three\u200b\x00 \U0001f642四" * 3


def read(data, encoding, *, chunk, block):
    counts = Characters()
    with patch.object(inputs, "CHUNK", chunk):
        chunks = decoded(Input("a", io.BytesIO(data), len(data)), encoding, counts)
        return "".join(cleaned(chunks, counts, block)), counts


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le", "utf-32-be"])
@pytest.mark.parametrize("chunk", [1, 2, 3, 7, 1000])
def test_characters_accents_and_line_ends_that_chunks_cut_are_whole(encoding, chunk):
    text, counts = read(TEXT.encode(encoding), encoding, chunk=chunk, block=8)
    expected = decode(TEXT.encode(encoding), encoding)
    assert text == expected.text
    assert (counts.removed, counts.replaced) == (expected.removed, 0)


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(codec="utf-8"), max_size=60), st.integers(1, 9), st.integers(2, 20))
def test_any_text_in_any_pieces_is_the_same_text(text, chunk, block):
    assert unicodedata.is_normalized("NFC", read(text.encode(), "utf-8", chunk=chunk, block=10 + block)[0])
    whole = read(text.encode(), "utf-8", chunk=10_000, block=10_000)[0]
    assert read(text.encode(), "utf-8", chunk=chunk, block=10_000)[0] == whole


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=80), st.sampled_from(ENCODINGS), st.integers(1, 9))
def test_any_bytes_in_any_chunks_are_the_same_text(data, encoding, chunk):
    whole = read(data, encoding, chunk=10_000, block=10_000)[0]
    cut = read(data, encoding, chunk=chunk, block=10_000)[0]
    assert cut.replace("\ufffd", "") == whole.replace("\ufffd", "")


def test_bytes_that_the_encoding_does_not_have_are_counted_and_the_rest_is_read():
    data = "山高".encode() + b"\xff" + "水长。\n".encode() * 50_000 + b"\xfe\xfd"
    text, counts = read(data, "utf-8", chunk=1000, block=1000)
    assert text.count("水长。") == 50_000
    assert counts.replaced == 2


def test_pieces_end_where_a_line_a_sentence_or_a_word_ends():
    for text in ("山高。水长，" * 5000, "word " * 9000, "line\n" * 9000):
        pieces = list(cleaned([text], Characters(), 1000))
        assert "".join(pieces) == text
        assert all(len(piece) <= 1000 and piece[-1] in "。，\n " for piece in pieces)


@given(st.lists(st.sampled_from(["ab", "\r", "\n", "\r\n", "\u2028", "c"])))
def test_the_lines_of_a_table_end_only_at_ordinary_line_ends(pieces):
    text = "".join(pieces)
    expected = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    expected = expected[:-1] if expected[-1] == "" else expected
    assert [line[:-1] for line in rows_of(pieces)] == expected


def test_a_line_of_a_table_that_is_too_long_is_none():
    with patch.object(streams, "LONGEST_LINE", 10):
        assert list(rows_of(["ab\n", "c" * 8, "d" * 8, "\nef\n", "g" * 30])) == ["ab\n", None, "ef\n", None]


@pytest.mark.parametrize("size", [0, 10, 100, 1000])
def test_a_file_out_of_an_archive_is_kept_in_memory_or_without_a_name(size, monkeypatch):
    monkeypatch.setattr(inputs, "IN_MEMORY", 50)
    data = bytes(range(250)) * 4
    handle, length, whole = spooled(iter([data[at : at + 10] for at in range(0, size, 10)]))
    assert (handle.read(), length, whole) == (data[:size], size, True)
    if size:
        cut, length, whole = spooled(iter([data[at : at + 10] for at in range(0, size, 10)]), 20)
        assert (len(cut.read()), whole) == (min(size, 20), size < 20)
