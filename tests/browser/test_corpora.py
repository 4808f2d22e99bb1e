"""A person changes where words begin and end, and sees it in the counts."""

import io
import re
import zipfile

import pytest

from embed_core.language import say_in

say = say_in("zh")
LINE = "那猪八戒拜见灵吉菩萨，说了一遍。"


def words(person):
    return person.page.locator(".passage .word").all_inner_texts()


@pytest.mark.parametrize("locale", ["zh-CN"])
def test_joining_and_splitting_by_click_changes_the_words_and_their_counts(person, locale):
    person.opens("/corpus?task=bring&source=paste")
    person.page.get_by_role("textbox", name=say("source-text"), exact=True).fill("\n".join([LINE] * 60))
    person.page.keyboard.press("Control+Enter")
    person.waits().sees(say("segmentation-title"))
    person.page.locator(".passage .word").first.wait_for()
    before = words(person)
    assert before[:6] == ["那", "猪八戒", "拜见", "灵吉", "菩萨", "说"]
    person.page.locator(".passage .word").nth(3).click()
    person.page.locator(".passage .open .join").last.click()
    person.page.locator(".passage .word", has_text="灵吉菩萨").first.wait_for()
    person.waits()
    person.page.locator(".passage .word").nth(1).click()
    person.page.locator(".passage .open .cut").first.click()
    person.page.locator(".passage .word", has_text=re.compile("^八戒$")).first.wait_for()
    person.waits()
    assert words(person)[:5] == ["那", "猪", "八戒", "拜见", "灵吉菩萨"]
    person.clicks(say("corpus-make"))
    person.page.get_by_text(say("look-view-concordance"), exact=True).first.wait_for(timeout=60_000)
    person.waits().clicks(say("look-view-concordance"), role="radio").chooses_text(say("concordance-word"), "灵吉菩萨")
    person.sees(say("concordance-found-all", total=60, matched=60))
    person.chooses_text(say("concordance-word"), "猪八戒").sees(say("remark-not-in-corpus", word="猪八戒"))
    person.finds_no_fault()


def word_file(*paragraphs):
    """A small .docx: what Word writes, reduced to its text."""
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    body = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)
    kinds = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override '
        'PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'wordprocessingml.document.main+xml"/></Types>'
    )
    document = f"<w:document {space}><w:body>{body}</w:body></w:document>"
    return packed({"[Content_Types].xml": kinds, "word/document.xml": document})


def packed(files):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


@pytest.mark.parametrize("locale", ["zh-CN"])
def test_a_word_file_and_an_archive_with_one_bad_file_become_a_corpus(person, locale, tmp_path):
    (tmp_path / "笔记.docx").write_bytes(word_file(*[LINE] * 30))
    texts = {f"第{n}篇.txt": (LINE + "\n") * (20 + n) for n in range(1, 10)}
    (tmp_path / "文集.zip").write_bytes(packed({**texts, "插图.txt": b"\x89PNG\r\n\x1a\n" + bytes(range(256))}))
    person.opens("/corpus?task=bring&source=upload")
    files = [str(tmp_path / name) for name in ("笔记.docx", "文集.zip")]
    person.page.locator("input[type=file]").first.set_input_files(files)
    person.waits().sees(say("format-docx"))
    person.page.get_by_text("文集.zip").last.click()
    person.sees(say("format-zip"))
    person.clicks(say("corpus-make"))
    person.page.get_by_text(say("look-view-concordance"), exact=True).first.wait_for(timeout=60_000)
    person.waits().sees("插图.txt")
    assert "10" in person.page.locator('[data-testid="stMetric"]', has_text=say("portrait-documents")).inner_text()
    person.clicks(say("look-view-concordance"), role="radio").chooses_text(say("concordance-word"), "菩萨")
    person.sees(say("concordance-found-all", total=30 + 9 * 20 + 45, matched=255)).finds_no_fault()
