"""What pages leave in a text: their numbers, and line breaks where a line was full."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, pairwise

from embed_core.corpus.chapters import heading_of
from embed_core.corpus.numerals import numeral
from embed_core.corpus.removal import Taken, beginning

_SURVEYED = {"most_lines": 4000, "most_characters": 400_000}
_NUMBERS = {
    "worded": re.compile(
        r"(?:[-—\s]*第\s*(\d{1,5})\s*[页頁](?:\s*[,，/]?\s*共\s*\d+\s*[页頁])?[-—\s]*|page\s+(\d{1,5})(?:\s+of\s+\d+)?"
        r"|(\d{1,5})\s*/\s*\d{1,5})$",
        re.IGNORECASE,
    ),
    "decorated": re.compile(r"[-—–·•\[(（【*~|]+\s*(\d{1,5})\s*[-—–·•\])）】*~|]+$"),
    "bare": re.compile(r"(\d{1,4})$"),
    "roman": re.compile(r"([ivxlc]{1,7})$"),
}
_DIGIT = re.compile(r"\d")
_STEP, _APART = 3, 4
_WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60"
    "\U00020000-\U0003ffff]"
)
_ENDED = re.compile(r"[。！？!?…；;：:.][”’」』）)\"'\]]*$|[”」』]$")
_FIRST = re.compile(r"\s*([\u0021-\u024f]+|.)")
_NARROW, _BROAD, _WIDEST = 40, 100, 130
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def page_numbers(lines: Iterable[str], taken: Taken) -> Iterator[str]:
    """Take out lines that hold but the number of a page: numbers that rise through the text."""
    lines = iter(lines)
    head = beginning(lines, **_SURVEYED)
    last = {style: first - 1 for style in _NUMBERS if (first := _counted(head, style)) is not None}
    blanks: list[str] = []
    unfinished = swallow = False
    for line in chain(head, lines):
        text = line.strip()
        if not text:
            if not swallow:
                blanks.append(line)
            continue
        style, number = _page(text) if last and len(text) <= 30 else ("", 0)
        if style in last and 0 < number - last[style] <= 10:
            last[style] = number
            taken.note([line])
            swallow, blanks = unfinished, [] if unfinished else blanks
            continue
        yield from blanks
        yield line
        blanks, swallow, unfinished = [], False, not _ENDED.search(text)
    yield from blanks


def _page(text: str) -> tuple[str, int]:
    """Return the style and the number of a line that may be a page's number, or ("", 0)."""
    if not text.isascii() and not _DIGIT.search(text):
        return "", 0
    for style, pattern in _NUMBERS.items():
        if found := pattern.match(text):
            return style, numeral(next(filter(None, found.groups()))) or 0
    return "", 0


def _counted(head: list[str], style: str) -> int | None:
    """Return the first page number of a style that counts pages here: three or more, rising, far apart.

    Where half of them stand inside a sentence, after a full line, they need not be far apart: no list does that.
    """
    pages = [
        (at, number)
        for at, line in enumerate(head)
        if len(line) < 40
        for kind, number in [_page(line.strip())]
        if kind == style
    ]
    rising = [(b - a, m) for (a, m), (b, n) in pairwise(pages) if 0 < n - m <= _STEP]
    apart = 2 if _inside(head, [at for at, _ in pages]) else _APART
    far = [distance for distance, _ in rising if distance >= apart]
    if len(rising) < 2 or len(far) < 0.8 * len(rising) or len(rising) < 0.6 * (len(pages) - 1):
        return None
    return rising[0][1]


def _inside(head: list[str], places: list[int]) -> bool:
    """Tell whether at least half of some lines follow a line that is full and does not end a sentence."""
    width = _wrapped_at(head)
    if not width or not places:
        return False
    before = (next((head[n].rstrip() for n in range(at - 1, -1, -1) if head[n].strip()), "") for at in places)
    return sum(columns(text) >= width - 4 and not _ENDED.search(text) for text in before) >= 0.5 * len(places)


def hard_breaks(lines: Iterable[str], taken: Taken) -> Iterator[str]:
    """Join lines that were broken where they were full, inside a sentence.

    A break is such a one if the next word would not have fitted: the width is that of most lines, or that
    of at least two neighbours as wide as one another. What ends a sentence, and verse, stays.
    """
    lines = iter(lines)
    head = beginning(lines, **_SURVEYED)
    width, words = _wrapped_at(head), frozenset(word.lower() for line in head for word in _WORD.findall(line))
    every = chain(head, lines)
    for group in _full_lines(every, width) if width else _equal_lines(every, _widths(head)):
        if len(group) == 1:
            yield group[0]
            continue
        joined = group[0]
        for line in group[1:]:
            joined = _joined(joined, line, words)
        taken.note(group, joined, places=len(group) - 1)
        yield joined


def columns(text: str) -> int:
    """Return the width of a text in columns; a Chinese character takes two."""
    return len(text) + len(_WIDE.findall(text))


def _wrapped_at(head: list[str]) -> int:
    """Return the width at which most lines are broken, or 0 where lines are whole paragraphs."""
    texts = [line.rstrip() for line in head if line.strip()]
    widths = sorted(columns(text) for text in texts)
    if len(widths) < 8:
        return 0
    widest = widths[int(0.95 * (len(widths) - 1))]
    full = [text for text in texts if 0.8 * widest <= columns(text) <= widest + 4]
    unfinished = sum(1 for text in full if not _ENDED.search(text))
    if not 30 <= widest <= _WIDEST or len(full) < 0.5 * len(texts) or unfinished < 0.5 * len(full):
        return 0
    (most, often), *_ = Counter(map(columns, full)).most_common(1)
    return most if often >= 0.3 * len(full) else max(width for width in widths if width <= widest + 4)


def _full_lines(lines: Iterable[str], width: int) -> Iterator[list[str]]:
    group: list[str] = []
    for line in lines:
        if group and not _breaks(group[-1], line, width):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _breaks(line: str, following: str, width: int) -> bool:
    """Tell whether a line is full: the first word of the next would not have fitted into it."""
    text = line.rstrip()
    first = _FIRST.match(following)
    if not text or not following.strip() or not first or columns(text) > width + 4 or _ENDED.search(text):
        return False
    if following[:1] in " \t\u3000" and line[:1] not in " \t\u3000":
        return False
    slack = 3 if _WIDE.match(text[-1]) else 1
    fits = columns(text) + columns(first[1]) + (0 if _WIDE.match(first[1]) else 1) <= width - slack + 1
    return not fits and heading_of(text) is None and heading_of(following) is None


def _equal_lines(lines: Iterable[str], known: frozenset[int] = frozenset()) -> Iterator[list[str]]:
    """Group neighbours that are equally wide, with the shorter one that follows them, up to a sentence's end.

    Three neighbours are enough, or two of one of the `known` widths.
    """
    run: list[str] = []
    wide = 0
    for line in lines:
        width = columns(line.rstrip()) if len(line) <= _WIDEST and not heading_of(line) else 0
        if run and len(run) < 1000 and abs(width - wide) <= 2 and width:
            run.append(line)
            continue
        tail = len(run) > 1 and 0 < width < wide and not _ENDED.search(run[-1].rstrip())
        yield from _sentences([*run, line] if tail else run, whole=len(run) > 2 or wide in known)
        run, wide = ([], 0) if tail else ([line], width if _NARROW <= width <= _BROAD else 0)
        if run and not wide:
            yield run
            run = []
    yield from _sentences(run, whole=len(run) > 2 or wide in known)


def _widths(head: list[str]) -> frozenset[int]:
    """Return the widths of three and more equally wide neighbours, and what is up to two columns less."""
    groups = (group for group in _equal_lines(head) if len(group) > 2)
    return frozenset(max(map(columns, map(str.rstrip, group))) - less for group in groups for less in range(3))


def _sentences(run: list[str], *, whole: bool) -> Iterator[list[str]]:
    group: list[str] = []
    for line in run:
        group.append(line)
        if not whole or _ENDED.search(line.rstrip()):
            yield group
            group = []
    if group:
        yield group


def _joined(line: str, following: str, words: frozenset[str]) -> str:
    left, right = line.rstrip(), following.lstrip()
    if _WIDE.match(left[-1]) or _WIDE.match(right[0]):
        return left + right
    if left.endswith("-") and left[-2:-1].isalpha() and right[0].islower():
        before, after = _WORD.findall(left[:-1])[-1].lower(), _WORD.match(right)
        whole = f"{before}-{after[0].lower()}" if after else ""
        return left + right if whole in words else left[:-1] + right
    return f"{left} {right}"
