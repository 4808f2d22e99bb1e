"""Files that were damaged in every way: they are read, or refused with an error of ours, in little memory and time.

`EMBEDLAB_FUZZ=100000` asks for that many files of each format; without it there are ten thousand of all together,
the same at each run.
"""

import os
import resource
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from embed_core.corpus import READERS, ReadingChoices, ReadingNotes, Source, documents
from embed_core.errors import LabError

ASKED = int(os.environ.get("EMBEDLAB_FUZZ", "0"))
SHARE = {"pdf": 300, "epub": 700, "docx": 800, "tar": 800, "gz": 800, "zip": 900}
"""Files of the formats that take longest; the others share what is left of ten thousand."""
OTHERS = (10_000 - sum(SHARE.values())) // (len(READERS) - len(SHARE)) + 1
MOST_SECONDS, MOST_MEGABYTES = 20, 250
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


@st.composite
def damaged(draw, files):
    """A good file with some bytes changed, cut out, doubled, put in, or the end cut off."""
    data = bytearray(draw(st.sampled_from(files)))
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, max(0, len(data) - 1)))
        end = at + draw(st.sampled_from((1, 1, 2, 4, 9, 40)))
        match draw(st.sampled_from(("change", "cut", "double", "put", "end", "huge"))):
            case "change":
                data[at:end] = draw(st.binary(min_size=1, max_size=end - at))
            case "cut":
                del data[at:end]
            case "double":
                data[at:at] = data[at:end] * draw(st.integers(1, 50))
            case "put":
                data[at:at] = draw(st.sampled_from((b"\x00", b"\xff\xfe", b"<!DOCTYPE", b"]]>", b'"', b"\xed\xa0\x80")))
            case "end":
                del data[at:]
            case "huge":
                data[at:at] = b"\xff\xff\xff\x7f"
    return bytes(data)


def read(name, data):
    """Read a file to its end, and tell how long it took."""
    begin, notes = time.monotonic(), ReadingNotes()
    for document in documents(Source(name, data), ReadingChoices(chapters=True), notes=notes):
        for block in document.blocks:
            block.encode("utf-8")
    assert all(isinstance(problem.error, LabError) for problem in notes.problems)
    return time.monotonic() - begin


def megabytes():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


@pytest.mark.parametrize("kind", READERS)
def test_a_damaged_file_is_read_or_refused_and_nothing_else(make, kind):
    files = whole(make)[kind]
    for good in files:
        read(f"good{READERS[kind].endings[0]}", good)
    before, slowest = megabytes(), 0.0

    @settings(
        max_examples=ASKED or SHARE.get(kind, OTHERS),
        deadline=None,
        derandomize=not ASKED,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(damaged(files))
    def every(data):
        nonlocal slowest
        slowest = max(slowest, read(f"bad{READERS[kind].endings[0]}", data))

    every()
    assert slowest < MOST_SECONDS
    assert megabytes() - before < MOST_MEGABYTES


@pytest.mark.parametrize("begin", ["<![\x00ctype html>", "<![octype html>", "<![ x", "<![CDATA["])
def test_a_section_of_no_known_kind_is_passed_over(begin):
    notes = ReadingNotes()
    found = documents(Source("a.html", f"<html><p>{TEXT}</p>{begin}<p>two cats</p></html>".encode()), notes=notes)
    assert "The cat sat on the mat." in "".join(block for document in found for block in document.blocks)


@settings(max_examples=ASKED or 500, deadline=None, derandomize=not ASKED, database=None)
@given(st.sampled_from([ending for reader in READERS.values() for ending in reader.endings]), st.binary(max_size=300))
def test_any_bytes_under_any_name_are_read_or_refused(ending, data):
    assert read(f"any{ending}", data) < MOST_SECONDS
