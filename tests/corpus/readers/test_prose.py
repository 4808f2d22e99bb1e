"""Formats with a running text: what of a file is its text."""

import pytest

from embed_core.corpus import EmptyText, NotText, ReadingNotes, Source, documents


def text_of(make, name, data, **choices):
    return "".join(text for _, text in make.read(Source(name, data), **choices))


def meta_of(name, data):
    return next(dict(document.meta) for document in documents(Source(name, data)))


def test_a_page_of_the_web_is_its_text_a_paragraph_a_line(make):
    page = (
        "<!DOCTYPE html><html><head><title>山 水</title><style>p {x: y}</style></head><body><h1>第一章</h1>"
        "<p>他说&amp;她听，<b>山</b>高\n水长。<br>又一行。</p><script>var a = '<p>no</p>';</script>"
        "<ul><li>one  two</li><li>three</li></ul><pre>a\n  b</pre><!-- 没有 --></body></html>"
    )
    expected = "第一章\n他说&她听，山高水长。\n又一行。\none two\nthree\na\n  b\n"
    assert text_of(make, "a.html", page.encode()) == expected
    assert text_of(make, "a.txt", page.encode()) == expected
    assert meta_of("a.html", page.encode())["title"] == "山 水"


def test_how_characters_are_read_aloud_is_no_text(make):
    page = "<p><ruby>漢<rt>かん</rt>字<rp>(</rp><rt>じ</ruby>を読む</p><p>次</p>"
    assert text_of(make, "a.html", page.encode()) == "漢字を読む\n次\n"


def test_the_encoding_that_a_page_declares_decides_where_its_bytes_do_not(make):
    page = '<meta charset="big5"><p>中文</p>'.encode("big5")
    assert text_of(make, "a.html", page) == "中文\n"
    assert meta_of("a.html", page)["encoding"] == "big5"


@pytest.mark.parametrize("begin", ["<!--", "<p ", "<script>", "<![CDATA["])
def test_a_page_with_something_that_never_ends_is_read_in_time(make, begin):
    page = ("<p>hello</p>" + begin + " word" * 600_000).encode()
    assert text_of(make, "a.html", page).startswith("hello\n")


def test_xml_gives_its_text_and_sections_of_characters(make):
    data = "<TEI><head>题</head><p>山高</p><p><![CDATA[水 < 长]]></p></TEI>"
    assert text_of(make, "a.xml", data.encode()) == "题\n山高\n水 < 长\n"


def test_markdown_loses_its_marks_and_keeps_its_words(make):
    text = (
        "---\ntitle: 山水\n---\n# 第一 *章*\n\n他[说](http://x.y)**了**\n一句`话`。\n\n- one\n- two_three\n\n> 引文\n\n"
        "```python\nx = 1\n```\n\n| a | b |\n|---|---|\n| c | d |\n\n<div>html</div>\n\n![画](p.png) &amp;\n"
    )
    lines = [line for line in text_of(make, "a.md", text.encode()).split("\n") if line]
    assert lines == ["第一 章", "他说了一句话。", "one", "two_three", "引文", "x = 1", "a\tb", "c\td", "html", "画 &"]
    assert meta_of("a.md", text.encode())["title"] == "山水"


def test_a_long_markdown_text_is_read_in_parts_and_a_block_of_code_is_not_cut(make):
    text = "一段*话*。\n\n" * 9000 + "```\n" + "code\n\n" * 9000 + "```\n\nlast *one*\n"
    got = text_of(make, "a.md", text.encode())
    assert (got.count("一段话。"), got.count("code"), got.count("last one")) == (9000, 9000, 1)
    assert not set("*`") & set(got)


def test_a_rule_at_the_beginning_is_no_front_matter(make):
    assert "second" in text_of(make, "a.md", b"---\nfirst\n\nsecond\n")


SRT = (
    "1\r\n00:00:01,000 --> 00:00:02,500\r\n<i>你好，</i>\r\n{\\an8}世界\r\n\r\n"
    "2\r\n00:00:03,000 --> 00:00:04,000\r\n1999"
)
VTT = (
    "WEBVTT\n\nNOTE no\nmore\n\n00:01.000 --> 00:02.500 line:0\n<v A>你好，\n世界\n\n1\n00:03.000 --> 00:04.000\n1999\n"
)


@pytest.mark.parametrize(("name", "text"), [("a.srt", SRT), ("a.vtt", VTT)])
def test_subtitles_are_what_is_spoken(make, name, text):
    assert text_of(make, name, text.encode()) == "你好，\n世界\n1999\n"


def test_a_word_document_is_its_paragraphs_with_insertions_boxes_and_notes(make):
    run = "<w:r><w:t>{}</w:t></w:r>"
    changed = f"<w:p><w:ins>{run.format('加')}</w:ins><w:del><w:r><w:delText>减</w:delText></w:r></w:del></w:p>"
    box = (
        f'<w:p><mc:AlternateContent xmlns:mc="m"><mc:Choice>{run.format("框")}</mc:Choice>'
        f"<mc:Fallback>{run.format('框')}</mc:Fallback></mc:AlternateContent></w:p>"
    )
    stops = "<w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>"
    code = "<w:r><w:instrText>PAGE</w:instrText></w:r>"
    field = f"<w:p>{stops}{code}<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r></w:p>"
    notes = f"<w:footnotes {make.word}><w:footnote><w:p>{run.format('注')}</w:p></w:footnote></w:footnotes>"
    data = make.docx("山高。", changed, box, field, "他&amp;她", footnotes=notes)
    assert text_of(make, "a.docx", data) == "山高。\n加\n框\na\tb\n他&她\n注\n"
    assert {"title": "山水", "author": "王五"}.items() <= meta_of("a.docx", data).items()


def test_a_book_is_its_pages_in_their_order_without_its_navigation(make):
    data = make.epub("<p>第一页。</p>", "<p>第二页，\n山高。</p>")
    assert text_of(make, "a.epub", data) == "第一页。\n第二页，山高。\n"
    assert {"title": "山水集", "author": "王五"}.items() <= meta_of("a.epub", data).items()


def test_a_pdf_is_the_text_of_its_pages_and_pages_without_are_counted(make):
    notes = ReadingNotes()
    source = Source("a.pdf", make.pdf("The first page.\nSecond line.", "", "The third page."))
    assert make.read(source, notes=notes) == [("a.pdf", "The first page.\nSecond line.\nThe third page.\n")]
    assert notes.pages_without_text == {"a.pdf": 1}
    assert {"title": "A Book", "author": "A. Writer"}.items() <= meta_of("a.pdf", source.data).items()


def test_what_a_file_is_counts_more_than_its_name(make):
    assert text_of(make, "a.txt", make.docx("山高。")) == "山高。\n"
    assert text_of(make, "a.docx", "山高水长，风和日丽。".encode()) == "山高水长，风和日丽。"
    assert text_of(make, "noname", make.pdf("The page.")) == "The page.\n"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "png"),
        (b"MZ\x90\x00\x03" + bytes(100), "exe"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "WordDocument".encode("utf-16-le"), "doc"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "Workbook".encode("utf-16-le"), "xls"),
        (b"a book".ljust(60, b"\x00") + b"BOOKMOBI" + bytes(100), "mobi"),
    ],
)
def test_what_is_no_text_is_refused_with_what_it_seems_to_be(data, kind):
    with pytest.raises(NotText) as caught:
        list(documents(Source("story.txt", data)))
    assert caught.value.parameters == {"kind": kind, "name": "story.txt"}


@pytest.mark.parametrize("kind", ["xl", "ppt"])
def test_other_office_files_are_refused_by_their_kind(make, kind):
    data = make.zip({"[Content_Types].xml": "<Types/>", f"{kind}/a.xml": "<a/>"})
    with pytest.raises(NotText) as caught:
        list(documents(Source("a.txt", data)))
    assert caught.value.parameters["kind"] == {"xl": "xlsx", "ppt": "pptx"}[kind]


@pytest.mark.parametrize(
    "data", [b"", b" \n\t", "\ufeff".encode(), b"\xff\xfe", "。。！\n".encode(), b"<html><body></body></html>"]
)
def test_a_file_that_holds_no_text_is_refused_by_name(data):
    with pytest.raises(EmptyText) as caught:
        list(documents(Source("a.txt", data)))
    assert caught.value.parameters == {"name": "a.txt"}


def test_formats_without_a_word_are_refused_as_empty(make):
    for name, data in [("a.docx", make.docx(" ")), ("a.epub", make.epub("<p> </p>")), ("a.zip", make.zip({}))]:
        with pytest.raises(EmptyText):
            list(documents(Source(name, data)))
