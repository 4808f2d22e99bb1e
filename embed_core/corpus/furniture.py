"""What publishers and forums put around a text: licences, credits, running heads, tables of contents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from embed_core.corpus.chapters import heading_of, sections
from embed_core.corpus.removal import Taken, ahead, beginning

_START = re.compile(
    r"\s*\*\*\*\s*START OF (?:THE|THIS) PROJECT GUTENBERG E(?:BOOK|TEXT)|\*END[*\s]*THE SMALL PRINT", re.IGNORECASE
)
_END = re.compile(
    r"\s*\*\*\*\s*END OF (?:THE|THIS) PROJECT GUTENBERG E(?:BOOK|TEXT)"
    r"|\s*End of (?:the |this )?Project Gutenberg",
    re.IGNORECASE,
)
_PRODUCED = re.compile(
    r"\s*(?:Produced by|E-?text prepared by|Transcribed (?:by|from)|This e-?text was)", re.IGNORECASE
)
_URL = re.compile(
    r"(?:https?://\S+|www\.\S+|(?<![\w@.-])[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|cn|cc|tw|hk|info|me)\b\S*)",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"[\W_]*(?:输入|录入|校对|扫描|整理|制作|排版|上传|发布|发帖人?|发信人|信\s*区|发信站|文章来源|来源|出处|转自|转载|转帖|转贴|下载"
    r"|輸入|錄入|校對|掃描|製作|發信人|發信站|來源|出處|轉載|下載"
    r"|(?:posted|uploaded|scanned|downloaded|proofread|typed) (?:by|from))\s*[:：]?",
    re.IGNORECASE,
)
_TITLE_PAGE = re.compile(
    r"[\W_]*(?:作\s*者|书\s*名|標\s*題|标\s*题|書\s*名|译\s*者|譯\s*者|出版社?|内容简介|author|title)\s*[:：]",
    re.IGNORECASE,
)
_PHRASE = re.compile(
    r"转载请|轉載請|请保留|請保留|版权所有|版權所有|更多.{0,12}(?:电子书|小说|好书)|(?:下载|阅读).{0,8}(?:请|就)[上到]"
    r"|最新章节|手机(?:用户|阅读)|本(?:书|文|电子书)由.{0,24}(?:整理|制作|提供|上传)|all rights reserved",
    re.IGNORECASE,
)
_RULE = re.compile(r"[-=*_~—─━＝－·#+\s]{4,}$")
_ENDS = ("。", "！", "？", "”", "…", ".", "!", "?")
_FRONT_LINES, _FRONT_CHARACTERS = 80, 8000


def gutenberg(lines: Iterable[str], taken: Taken) -> Iterator[str]:
    """Take out Project Gutenberg's licence: all up to its START line, and all from its END line."""
    lines = iter(lines)
    head = beginning(lines, most_lines=1200, most_characters=200_000)
    start = next((at for at, line in enumerate(head) if _START.match(line)), -1)
    begin = _after_credits(head, start + 1) if start >= 0 else 0
    taken.note(head[:begin])
    rest = chain(islice(head, begin, None), lines)
    for line in rest:
        if _END.match(line):
            taken.note([line, *beginning(rest, most_lines=400, most_characters=40_000)])
            for _ in rest:
                pass
            return
        yield line


def _after_credits(head: list[str], at: int) -> int:
    """Return where the text begins after the START line: its first paragraph may name who typed it."""
    begin = at
    while begin < len(head) and not head[begin].strip():
        begin += 1
    if begin == len(head) or not _PRODUCED.match(head[begin]):
        return at
    while begin < len(head) and head[begin].strip():
        begin += 1
    return begin


def contents(lines: Iterable[str], taken: Taken) -> Iterator[str]:
    """Take out tables of contents."""
    for section in sections(lines):
        if section.kind == "contents":
            taken.note(section.lines)
        else:
            yield from section.lines


def forum_header(lines: Iterable[str], taken: Taken) -> Iterator[str]:
    """Take out title pages before the first heading, credits, notes on copying, and running heads."""
    lines = iter(lines)
    head = beginning(lines, most_lines=_FRONT_LINES, most_characters=_FRONT_CHARACTERS)
    front = _front(head)
    taken.note(head[:front])
    credited = _LastCredits(head[:front])
    place: list[str] = []
    kept = True
    for line, following in ahead(chain(islice(head, front, None), lines), 4):
        blank = not line.strip()
        if not blank:
            kept = not _is_furniture(line, following, after=not kept and bool(place), credited=credited)
        if kept or blank:
            if not blank and place:
                taken.note(place)
                place = []
            yield line
        else:
            place.append(line)
    taken.note(place)


def _front(head: list[str]) -> int:
    """Return how many lines stand before the first heading or table of contents, if they are a title page."""
    at = 0
    for section in sections(head):
        if section.kind != "text":
            told = any(_is_credit(line) or _TITLE_PAGE.match(line) for line in head[:at])
            return at if told else 0
        at += len(section.lines)
    return 0


class _LastCredits:
    """The last credits, since a file often ends with the name of the one who made it."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = [line.strip() for line in lines][-20:]

    def add(self, line: str) -> None:
        self._lines = [*self._lines[-20:], line.strip()]

    def __contains__(self, line: str) -> bool:
        return any(line in credit for credit in self._lines)


def _is_furniture(line: str, following: list[str], *, after: bool, credited: _LastCredits) -> bool:
    if len(line) > 120:
        return False
    text = line.strip()
    if _is_credit(text):
        credited.add(text)
        return True
    coming = next(filter(None, map(str.strip, following)), "")
    if _RULE.match(text):
        return after or _is_credit(coming)
    if coming and len(text) > len(coming) and text.endswith(coming) and heading_of(coming):
        return heading_of(text) is None
    return len(following) < 4 and not coming and len(text) <= 20 and text in credited


def _is_credit(line: str) -> bool:
    """Tell whether a short line names who copied the text, or where from."""
    text = line.strip()
    if not text or len(text) > 80 or text.endswith(_ENDS[:4]):
        return False
    if _PHRASE.search(text):
        return len(text) <= 60
    credit = _CREDIT.match(text)
    if credit and credit[0].rstrip().endswith((":", "：")):
        return True
    left = _URL.sub("", text)
    return left != text and len(left.strip()) <= 30 and not left.rstrip().endswith(_ENDS)
