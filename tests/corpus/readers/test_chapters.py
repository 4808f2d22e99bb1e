"""Which lines are headings of chapters, and what becomes a document."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from embed_core.corpus import SAMPLES, ReadingChoices, Source, documents, local_copy, outline
from embed_core.corpus.chapters import heading_of, sections
from embed_core.corpus.numerals import numeral


def novel():
    path = local_copy(SAMPLES["journey_to_the_west"], Path(os.environ.get("EMBEDLAB_SAMPLES_DIR") or "nowhere"))
    return path or pytest.skip("EMBEDLAB_SAMPLES_DIR holds no copy of the novel")


def names(text, **choices):
    found = documents(Source("a.txt", text.encode()), ReadingChoices(chapters=True, **choices))
    return [(document.name, "".join(document.blocks)) for document in found]


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("第一百二十三回　山高　水长", 123),
        ("　　第３章", 3),
        ("第001回 山", 1),
        ("正文 第十章 归来", 10),
        ("第廿三章", 23),
        ("第一〇二章：风", 102),
        ("卷之十二", 12),
        ("第三十回宝玉悟道", 30),
        ("第一話　始まり", 1),
        ("CHAPTER IV.", 4),
        ("Chapter 12: The End", 12),
        ("CHAPTER XLIX. The Sea", 49),
        ("Chapter Twenty", 20),
        ("BOOK ONE", 1),
        ("Chapitre 3", 3),
        ("【第一章】", 1),
        ("【第十二章】 归来", 12),
        ("〖第三回　石头〗", 3),
        ("[Chapter 4]", 4),
        ("上卷 第一回 灵根育孕源流出", 1),
        ("下卷第五十一回", 51),
        ("第一卷 第三章 归来", 3),
        ("THE FIRST CHAPTER", 1),
        ("The Second Book", 2),
        ("Chapter the First", 1),
        ("CHAPTER THE TWENTY-THIRD. The Sea", 23),
        ("Chapter Twenty-One", 21),
        ("Chapter Twenty One: Home", 21),
        ("Chapter Sixteen", 16),
        ("CHAPTER NINETY-NINE", 99),
        ("楔子", None),
        ("附录 一些说明", None),
        ("Epilogue", None),
    ],
)
def test_headings_are_known_with_their_numbers(line, number):
    assert heading_of(f"{line}\n").number == number


@pytest.mark.parametrize(
    "line",
    [
        "第二回他又来了，大家都笑了。",
        "第三节课他没有来",
        "Chapter 3 shows that words are near",
        "chapter and verse",
        "Part of the house",
        "Letter from home",
        "序列号是一二三",
        "他说第一章写得好",
        "第一，我们要学习",
        "book one",
        "【注】这一章写得好",
        "[1] See chapter two",
        "上卷说的是猴王",
        "下部第一场雪",
        "The first chapter of the book",
        "The first chapter",
        "The First Part of the story is long",
        "Chapter the people liked",
        "第一章写完了，第二章还没有写，大家都等着呢。",
        "",
    ],
)
def test_sentences_are_no_headings(line):
    assert heading_of(line) is None


@given(st.integers(1, 9999))
def test_a_chinese_number_is_read_as_it_is_written(number):
    written = ""
    for place, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // place % 10
        if digit:
            written += (
                ("零" if written and not number // (place * 10) % 10 else "") + "零一二三四五六七八九"[digit] + sign
            )
    assert numeral(written) == number
    assert numeral(str(number)) == number


def test_each_chapter_is_a_document_and_together_they_are_the_text():
    text = "书名\n\n第一章 山\n山高。\n\n第二章 水\n水长。\n水又长。\n"
    found = names(text)
    assert [name for name, _ in found] == ["a.txt", "第一章 山", "第二章 水"]
    assert "".join(chapter for _, chapter in found) == text


def test_contents_are_no_chapters():
    listed = "".join(f"第{n}章 名字{n}\n" for n in range(1, 9))
    text = "目录\n" + listed + "\n" + "".join(f"第{n}章 名字{n}\n话说山高水长。\n" for n in range(1, 9))
    found = names(text)
    assert [name for name, _ in found] == ["a.txt", *(f"第{n}章 名字{n}" for n in range(1, 9))]
    assert found[1][1] == "第1章 名字1\n话说山高水长。\n"


def test_a_volume_without_text_belongs_to_the_chapter_that_follows():
    text = "第一卷 风起\n\n第一章 山\n山高。\n第二章 水\n水长。\n第二卷 云涌\n第一章 石\n石硬。\n"
    found = list(documents(Source("a.txt", text.encode()), ReadingChoices(chapters=True)))
    assert [document.name for document in found] == ["第一章 山", "第二章 水", "第一章 石"]
    assert [document.meta.get("volume", "") for document in found] == ["第一卷 风起", "", "第二卷 云涌"]


def test_sections_inside_chapters_are_text():
    text = "第一章 山\n第一节 高\n山高。\n第二节 低\n山低。\n第二章 水\n水长。\n"
    assert len(names(text)) == 2
    assert [name for name, _ in names("第一节 高\n山高。\n第二节 低\n山低。\n")] == ["第一节 高", "第二节 低"]


def test_chapters_that_are_not_read_do_not_run_into_the_next():
    text = "".join(f"第{n}章\n话说山高{n}。\n" * 1 for n in range(1, 4))
    found = documents(Source("a.txt", text.encode()), ReadingChoices(chapters=True))
    assert [document.name for document in found] == ["第1章", "第2章", "第3章"]


def test_headings_of_a_page_or_a_document_are_chapters(make):
    page = "<h1>Cats</h1><p>They sit.</p><h2>Dogs</h2><p>They run.</p>"
    heading = '<w:p><w:pPr><w:pStyle w:val="1"/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>'
    word = make.docx(heading.format("Cats"), "They sit.", heading.format("Dogs"), "They run.")
    for name, data in [
        ("a.html", page.encode()),
        ("a.md", b"# Cats\n\nThey sit.\n\n## Dogs\n\nThey run.\n"),
        ("a.epub", make.epub("<h1>Cats</h1><p>They sit.</p>", "<h1>Dogs</h1><p>They run.</p>")),
        ("a.docx", word),
    ]:
        assert [found for found, _ in make.read(Source(name, data), chapters=True)] == ["Cats", "Dogs"], name


@given(
    st.lists(
        st.sampled_from(["第一章 山\n", "第二章\n", "目录\n", "\n", "山高水长。\n", "第一卷\n", "Chapter 1\n", "x"])
    )
)
def test_no_line_is_lost_whatever_follows_upon_whatever(lines):
    assert "".join(line for section in sections(lines) for line in section.lines) == "".join(lines)


def test_the_novel_has_its_hundred_chapters_and_an_appendix():
    path = novel()
    found = {
        document.name: sum(map(len, document.blocks)) for document in documents(path, ReadingChoices(chapters=True))
    }
    chapters = [name for name in found if name.startswith("第")]
    assert [numeral(name[1 : name.index("回")]) for name in chapters] == list(range(1, 101))
    assert [name[:2] for name in found if name not in chapters] == ["jo", "附录"]
    assert outline(path).chapters == 100
    assert min(found[name] for name in chapters) > 3000
