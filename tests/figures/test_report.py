"""A report says the same in Markdown, JSON and HTML, letter by letter, and needs nothing else."""

import json
import re
from html.parser import HTMLParser

from embed_core.figures.report import Report, Section, report_html, report_json, report_markdown

HOSTILE = '<img src=x onerror="alert(1)"> | **x** $y$'
ROWS = ({"word": HOSTILE, "n": 3}, {"word": "猫", "n": None})
REPORT = Report("A · B", "zh", (Section("第一", ("一行", HOSTILE)), Section("表", rows=ROWS)))


class Cells(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.texts = [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)

    def handle_data(self, data):
        self.texts.append(data)


def test_the_page_shows_every_text_letter_by_letter_and_loads_nothing():
    page = Cells()
    page.feed(report_html(REPORT))
    assert HOSTILE in page.texts and "猫" in page.texts
    assert not {"img", "script", "link", "iframe"} & set(page.tags)
    assert page.tags.count("tr") == 3 and page.tags.count("td") == 4
    assert "default-src 'none'" in report_html(REPORT)
    assert not re.search(r"https?://", report_html(REPORT))
    assert 'lang="zh-CN"' in report_html(REPORT)


def test_markdown_has_a_row_for_each_row_and_no_cell_breaks_it():
    text = report_markdown(REPORT)
    table = [line for line in text.splitlines() if line.startswith("|")]
    assert len(table) == 4
    assert all(len(re.findall(r"(?<!\\)\|", line)) == 3 for line in table)
    assert text.startswith("# A · B\n") and "## 第一" in text
    assert r"\<img" in text and "<img" not in text.replace(r"\<img", "")


def test_json_has_the_same_and_keeps_numbers():
    data = json.loads(report_json(REPORT))
    assert data["sections"][1]["rows"] == [dict(row) for row in ROWS]
    assert data["sections"][0]["lines"] == ["一行", HOSTILE]
    assert (data["schema"], data["language"], data["title"]) == (1, "zh", "A · B")
