"""The door: documents of whatever comes, in order, streamed, with every byte told and every failure named."""

import subprocess
import sys
from pathlib import Path

import pytest

from embed_core.corpus import (
    READERS,
    EmptyText,
    NoFile,
    NotText,
    ReadingChoices,
    ReadingNotes,
    Source,
    UnknownEncoding,
    documents,
    read_corpus,
)
from embed_core.errors import LabError, Stopped
from embed_core.language import LANGUAGES, say_in
from embed_core.parameters import from_json, to_json

PNG = Source("p.txt", b"\x89PNG\r\n\x1a\n" + bytes(300))


@pytest.mark.parametrize("reader", READERS.values(), ids=READERS)
def test_every_row_of_the_table_of_readers_has_its_module_and_its_words(reader):
    function = {"prose": "prose", "rows": "rows", "archive": "files"}[reader.family]
    assert callable(getattr(reader.load(), function))
    assert all(ending.startswith(".") and ending == ending.lower() for ending in reader.endings)
    assert all(say_in(language).has(f"format-{reader.id}") for language in LANGUAGES)


def test_no_ending_belongs_to_two_readers():
    endings = [ending for reader in READERS.values() for ending in reader.endings]
    assert len(endings) == len(set(endings))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_choice_has_its_words_and_crosses_as_json(language):
    say = say_in(language)
    choices = ReadingChoices(column="text", chapters=True, remove=("contents", "gutenberg"), segmented=True)
    assert from_json(ReadingChoices, to_json(choices)) == choices
    assert choices.remove == ("gutenberg", "contents")
    assert all(say.has(f"field-{name}") and say.has(f"field-{name}-help") for name in to_json(choices))


def test_files_uploads_and_folders_come_in_their_order(make, tmp_path):
    (tmp_path / "in").mkdir()
    for name in ("in/b.txt", "in/a.txt", "z.txt"):
        (tmp_path / name).write_text(f"text of {name}")
    read = make.read([tmp_path / "z.txt", Source("up.txt", b"an upload"), tmp_path / "in", str(tmp_path / "z.txt")])
    assert [name for name, _ in read] == ["z.txt", "up.txt", "a.txt", "b.txt"]


def test_a_folder_of_segmented_files_keeps_a_sentence_a_line(make, tmp_path):
    (tmp_path / "segment_0.txt").write_text("孙 悟空 走 了\n唐僧 说\n")
    (tmp_path / "segment_1.txt").write_text("他们 来 了\n")
    read = make.read(tmp_path, segmented=True)
    assert [text.split("\n")[:-1] for _, text in read] == [["孙 悟空 走 了", "唐僧 说"], ["他们 来 了"]]


def test_what_cannot_be_read_is_noted_and_the_others_go_on(make, tmp_path):
    notes = ReadingNotes()
    assert make.read([PNG, Source("a.txt", b"one cat"), Source("e.txt", b""), tmp_path / "no.txt"], notes=notes) == [
        ("a.txt", "one cat")
    ]
    assert [(problem.file, type(problem.error)) for problem in notes.problems] == [
        ("p.txt", NotText),
        ("e.txt", EmptyText),
        ("no.txt", NoFile),
    ]


def test_without_notes_the_reason_is_raised_where_nothing_can_be_read():
    with pytest.raises(NotText):
        list(documents(PNG))
    assert len(list(documents([PNG, Source("a.txt", b"one cat")]))) == 1


def test_an_unknown_encoding_is_refused_before_anything_is_read():
    with pytest.raises(UnknownEncoding):
        documents(PNG, encoding="ebcdic")


def test_every_byte_of_every_file_is_told_once(make):
    long = "".join(f"The cat number {number} sat on the mat.\n" for number in range(20_000))
    sources = [
        PNG,
        Source("a.txt", long.encode()),
        Source("b.zip", make.zip({"x.txt": long, "y.docx": make.docx(*["A cat."] * 50), "z.png": PNG.data})),
        Source("c.tgz", make.tar({"x.txt": long.encode(), "y.txt": b"one dog"})),
        Source("d.pdf", make.pdf("one", "two", "three")),
        Source("e.csv", b"id,text\n1,one cat\n"),
        Source("f.epub", make.epub("<p>a cat</p>", "<p>a dog</p>")),
        Source("g.gz", make.gz(b"a bird")),
        Source("h.txt", b""),
    ]
    told = []
    for document in documents(sources, on_bytes=told.append, notes=ReadingNotes()):
        list(document.blocks)
    assert sum(told) == sum(len(source.data) for source in sources)
    assert min(told) > 0
    assert len(told) > 15


@pytest.mark.parametrize("after", [1, 200_000, 500_000])
def test_the_reading_stops_where_it_is_told_to(make, after):
    behind = 0

    def watch(more):
        nonlocal behind
        behind += more
        if behind >= after:
            raise Stopped()

    notes = ReadingNotes()
    text = b"The cat sat on the mat.\n" * 30_000
    with pytest.raises(Stopped):
        for document in documents([Source("a.txt", text), PNG], on_bytes=watch, notes=notes):
            list(document.blocks)
    assert notes.problems == []
    assert behind < after + 200_000


def test_blocks_have_about_a_hundred_thousand_characters():
    text = "".join(f"话说那第{number}天，他们又走了很远的路。\n" for number in range(30_000))
    for choices in (ReadingChoices(), ReadingChoices(remove=("contents",)), ReadingChoices(segmented=True)):
        blocks = list(next(documents(Source("a.txt", text.encode()), choices)).blocks)
        assert "".join(blocks) == text
        assert all(len(block) <= 100_000 and block.endswith("\n") for block in blocks)
        assert len(blocks) < 10


NAMES = (
    *("\u202etxt.exe", "a\nb.txt", "x" * 300 + ".txt", "../../etc/passwd", "<script>alert(1)</script>.txt", "CON"),
    *("", "🙂.txt", "'; drop table", "\x00.txt", "a/b\\c.txt", " "),
)


@pytest.mark.parametrize("name", NAMES)
def test_a_file_of_any_name_is_read_and_told_on_one_short_line(make, name):
    notes = ReadingNotes()
    assert make.read([Source(name, b"one cat"), Source(name, b"")], notes=notes) == [(name, "one cat")]
    told = notes.problems[0].file
    assert told.isprintable()
    assert len(told) <= 80
    corpus = read_corpus([Source(name, b"one cat"), Source(name, b"")])
    assert corpus.name.isprintable()


def test_what_is_noted_of_the_characters_is_said():
    notes = ReadingNotes()
    source = Source("a.txt", "他说锟斤拷了。\u200b又说\ufffd了。\x00\n".encode() * 20 + b"\xff")
    for document in documents(source, notes=notes):
        list(document.blocks)
    assert (notes.damaged, notes.removed, notes.replaced) == (40, 40, 1)
    assert notes.characters == 20 * len("他说锟斤拷了。又说\ufffd了。\n") + 1
    assert {remark.identifier for remark in notes.remarks()} >= {
        "remark-undecodable",
        "remark-damaged",
        "remark-removed",
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_for_which_a_file_is_left_out_is_said(make, language):
    say = say_in(language)
    notes = ReadingNotes()
    office = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(900) + "EncryptedPackage".encode("utf-16-le")
    sources = [
        PNG,
        Source("lock.docx", office),
        Source("scan.pdf", make.pdf("", picture=True)),
        Source("cut.pdf", make.pdf("one")[:60]),
        Source("in.zip", make.zip({"x.zip": make.zip({"y.txt": b"a"})})),
        Source("big.gz", make.gz(b"a" * (60 << 20))),
        Source("bad.xml", b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>word</a>'),
        Source("col.csv", b"id,words\n1,one\n"),
        Source("num.csv", b"1,2\n3,4\n"),
    ]
    list(documents(sources, ReadingChoices(column="words"), notes=notes))
    list(documents(sources[-2:], ReadingChoices(), notes=notes))
    reasons = {problem.error.identifier for problem in notes.problems}
    assert len(reasons) == 9
    for problem, remark in zip(notes.problems, notes.remarks()):
        assert isinstance(problem.error, LabError)
        for sentence in (
            say(problem.error.identifier, **problem.error.parameters),
            say(remark.identifier, **remark.parameters),
        ):
            assert problem.file in sentence
            assert not set("{}") & set(sentence)
            assert sentence.endswith(("。", "."))


PROGRAM = """
import resource, sys
from pathlib import Path
from embed_core.corpus import BOILERPLATE, ReadingChoices, documents, outline
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
path = Path(sys.argv[1])
outline(path)
characters = 0
for choices in (ReadingChoices(), ReadingChoices(chapters=True, remove=BOILERPLATE)):
    for document in documents(path, choices):
        for block in document.blocks:
            characters += len(block)
print(characters, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""


@pytest.mark.parametrize("packed", [False, True])
def test_a_large_text_takes_little_memory(make, tmp_path, packed):
    line = "话说那一天，他们在山上走了很远的路，遇见了许多人。" * 10 + "\n"
    path = tmp_path / "big"
    data = line.encode() * 60_000
    path.write_bytes(make.gz(data[: len(data) // 8], 1) if packed else data)
    out = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(path)], capture_output=True, text=True, check=True, cwd=Path.cwd()
    )
    characters, megabytes = map(int, out.stdout.split())
    assert characters == 2 * len(line) * (60_000 // (8 if packed else 1))
    assert megabytes < 60
