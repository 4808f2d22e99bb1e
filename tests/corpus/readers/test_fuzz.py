"""Files that were damaged in every way: they are read, or refused with an error of ours, in little memory and time.

There are ten thousand of all formats together, unless EMBEDLAB_FUZZ asks for more (`tests/fuzzing.py`).
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from embed_core.corpus import READERS, ReadingChoices, ReadingNotes, Source, documents
from embed_core.errors import LabError
from tests.fuzzing import bounded, damaged, examples

SHARE = {"pdf": 300, "epub": 700, "docx": 800, "tar": 800, "gz": 800, "zip": 900}
"""Files of the formats that take longest; the others share what is left of ten thousand."""
OTHERS = (10_000 - sum(SHARE.values())) // (len(READERS) - len(SHARE)) + 1
MOST_MEGABYTES = 250
ODD = (b"\x00", b"\xff\xfe", b"<!DOCTYPE", b"]]>", b'"', b"\xed\xa0\x80", b"\xff\xff\xff\x7f")
TEXT = "第一回 山水\n山高水长，走了一天。The cat sat on the mat.\n“你好！”他说……\n"


def whole(make):
    """One good file a format, and for formats with parts the parts, so that damage gets inside."""
    page = f"<!doctype html><html><head><title>山</title></head><body><p>{TEXT}</p><table><tr><td>1</table></body>"
    return {
        "txt": [TEXT.encode(), TEXT.encode("gb18030"), TEXT.encode("utf-16")],
        "md": [f"---\na: b\n---\n# {TEXT}\n* one **two** [three](x)\n```\ncode\n```\n".encode()],
        "html": [page.encode(), page.encode("gb18030")],
        "srt": [f"1\n00:00:01,000 --> 00:00:02,000\n{TEXT}\n".encode(), b"WEBVTT\n\n00:01.000 --> 00:02.000\nhi\n"],
        "docx": [make.docx("山高。", TEXT)],
        "epub": [make.epub(f"<p>{TEXT}</p>", "<h1>二</h1><p>水长。</p>")],
        "pdf": [make.pdf("one cat sat here", "two cats")],
        "csv": [f'id,text\n1,"{TEXT}"\n2,"a;b"\n'.encode(), "甲\t乙\n一\t二 三\n".encode()],
        "json": ['[{"text": "山高, [1]", "n": [1, {"a": null}]}, {"text": "水\\\\\\"长"}]'.encode()],
        "jsonl": ['{"text": "山高", "n": [1, {"a": null}]}\n{"text": "水长"}\n'.encode()],
        "zip": [make.zip({"a.txt": TEXT.encode(), "b/c.csv": b"id,text\n1,a cat\n", "d.docx": make.docx("山")})],
        "tar": [
            make.tar({"a.txt": TEXT.encode(), "b.jsonl": b'{"text": "x y"}\n'}),
            make.tar({"a.txt": b"x"}, mode="w"),
        ],
        "gz": [make.gz(TEXT.encode())],
    }


def read(name, data):
    """Read a file to its end, in bounded memory and time."""
    notes = ReadingNotes()
    with bounded(megabytes=MOST_MEGABYTES):
        for document in documents(Source(name, data), ReadingChoices(chapters=True), notes=notes):
            for block in document.blocks:
                block.encode("utf-8")
    assert all(isinstance(problem.error, LabError) for problem in notes.problems)


@pytest.mark.parametrize("kind", READERS)
def test_a_damaged_file_is_read_or_refused_and_nothing_else(make, kind):
    files = whole(make)[kind]
    for good in files:
        read(f"good{READERS[kind].endings[0]}", good)

    @examples(SHARE.get(kind, OTHERS))
    @given(damaged(files, ODD))
    def every(data):
        read(f"bad{READERS[kind].endings[0]}", data)

    every()


@pytest.mark.parametrize("begin", ["<![\x00ctype html>", "<![octype html>", "<![ x", "<![CDATA["])
def test_a_section_of_no_known_kind_is_passed_over(begin):
    notes = ReadingNotes()
    found = documents(Source("a.html", f"<html><p>{TEXT}</p>{begin}<p>two cats</p></html>".encode()), notes=notes)
    assert "The cat sat on the mat." in "".join(block for document in found for block in document.blocks)


@examples(500)
@given(st.sampled_from([ending for reader in READERS.values() for ending in reader.endings]), st.binary(max_size=300))
def test_any_bytes_under_any_name_are_read_or_refused(ending, data):
    read(f"any{ending}", data)
