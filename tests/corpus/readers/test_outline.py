"""A quick look: what a page shows of a file before anything is made of it."""

import time

import pytest

from embed_core.corpus import (
    ENCODINGS,
    ReadingNotes,
    Source,
    UnknownEncoding,
    documents,
    outline,
    read_corpus,
    teaching_text,
)

TEXT = "第一章 山\n山高水长，走了一天。\n第二章 水\n水长山高。\n"


def test_a_text_shows_its_encoding_its_language_and_its_first_lines():
    found = outline(Source("a.txt", TEXT.encode("gb18030")))
    assert (found.name, found.kind, found.encoding, found.language) == ("a.txt", "txt", "gb18030", "zh")
    assert found.beginning == ("第一章 山", "山高水长，走了一天。", "第二章 水", "水长山高。")
    assert (found.chapters, found.documents, found.whole, found.problem) == (2, 1, True, None)
    assert found.detection.encoding == "gb18030"


def test_characters_and_sentences_are_told_of_what_was_looked_at():
    found = outline(Source("a.txt", "He came. Mr. Fox sat down! Why?\n\n\u4f60\u597d\u3002".encode()))
    assert (found.characters, found.sentences, found.whole) == (36, 4, True)
    table = outline(Source("a.csv", b"id,text\n1,It rains. We stay.\n2,Go!\n"))
    assert (table.characters, table.sentences) == (len("It rains. We stay.\nGo!"), 3)


def test_sentences_are_counted_as_they_are_when_the_text_is_cut():
    text = "山高水长，走了一天。他说：“走吧！”\n\nA. Smith came in. It was late... Then he left?! 终于。\n——\n"
    assert outline(Source("a.txt", text.encode())).sentences == read_corpus(Source("a.txt", text.encode())).sentences


def test_the_separator_of_a_table_can_be_chosen_for_the_look():
    ragged = Source("a.csv", b"1;one\n2;one;two;three\n3\n")
    assert outline(ragged, separator="semicolon").columns == ("1", "2")
    assert outline(ragged, separator="none").columns == ("1",)


def test_another_encoding_shows_other_lines():
    source = Source("a.txt", TEXT.encode("gb18030"))
    other = outline(source, encoding="big5")
    assert (other.encoding, other.detection) == ("big5", None)
    assert other.beginning != outline(source).beginning
    assert all(
        outline(source, encoding=encoding).encoding == encoding for encoding in ENCODINGS if "utf" not in encoding
    )
    with pytest.raises(UnknownEncoding):
        outline(source, encoding="ebcdic")


def test_a_table_shows_its_columns_and_its_form():
    found = outline(Source("a.csv", "编号;正文\n1;山高水长\n2;走了一天\n".encode()))
    assert (found.columns, found.column, found.documents) == (("编号", "正文"), "正文", 2)
    assert found.dialect.delimiter == ";"
    assert found.beginning == ("山高水长", "走了一天")
    many = outline(Source("a.csv", b"id,text\n" + b"1,a cat sat\n" * 5000))
    assert (many.documents, many.whole) == (None, False)


def test_an_archive_shows_what_is_in_it(make):
    data = make.zip({"a.txt": TEXT, "b.docx": make.docx("山高。"), "c.png": b"\x89PNG\r\n\x1a\n" + bytes(99)})
    found = outline(Source("a.zip", data))
    assert [(one.name, one.kind) for one in found.files] == [
        ("a.zip/a.txt", "txt"),
        ("a.zip/b.docx", "docx"),
        ("a.zip/c.png", ""),
    ]
    assert found.files[2].problem.identifier == "error-not-text-named"
    assert (found.kind, found.documents, found.beginning[0], found.problem) == ("zip", 2, "第一章 山", None)


def test_of_an_archive_of_many_files_the_first_are_shown(make):
    found = outline(Source("a.zip", make.zip({f"{number}.txt": "one cat" for number in range(3000)})))
    assert len(found.files) == 40
    assert (found.whole, found.documents) == (False, None)


@pytest.mark.parametrize(
    ("data", "identifier"),
    [
        (b"", "error-empty-text-named"),
        (b" \n", "error-empty-text-named"),
        (b"\x89PNG\r\n\x1a\n" + bytes(99), "error-not-text-named"),
        (b"PK\x03\x04" + bytes(99), "error-damaged"),
        (b"%PDF-1.7\n" + bytes(99), "error-damaged"),
        (b"\x1f\x8b" + bytes(99), "error-damaged"),
    ],
)
def test_what_cannot_be_read_is_told_and_not_raised(data, identifier, tmp_path):
    assert outline(Source("a.txt", data)).problem.identifier == identifier
    assert outline(tmp_path / "absent.txt").problem.identifier == "error-no-file"


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.csv", "a.gz", "a.zip", "a.docx"])
def test_a_large_file_is_looked_at_in_a_moment(make, name):
    text = "".join(f"The cat number {number} sat on the mat.\n" for number in range(400_000))
    data = {
        "a.gz": lambda: make.gz(text.encode(), 1),
        "a.zip": lambda: make.zip({"x.txt": text, "y.txt": text[:-1]}),
        "a.docx": lambda: make.docx(*text.split("\n")[:100_000]),
    }.get(name, text.encode)()
    begin = time.process_time()
    found = outline(Source(name, data))
    assert time.process_time() - begin < 3
    assert found.beginning[0].startswith("The cat number 0")


def test_an_outline_says_what_the_reading_will_do(make):
    for name, data in [
        ("a.txt", teaching_text("zh").encode()),
        ("a.epub", make.epub("<p>山高。</p>")),
        ("a.md", b"# A\n\nb"),
    ]:
        source, notes = Source(name, data), ReadingNotes()
        text = "".join("".join(document.blocks) for document in documents(source, notes=notes))
        found = outline(source)
        assert notes.kinds == {name: found.kind}
        assert notes.encodings.get(name) == found.encoding
        assert text.strip().startswith(found.beginning[0])
