"""Headings of chapters: 第…回, 第…章, 卷…, Chapter IV, and which of them are a table of contents."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from embed_core.corpus.numerals import CARDINALS, ORDINALS, numeral, pattern_of

LONGEST = 80
"""Characters of a heading."""
ENTRIES = 5
"""So many headings with nothing between them are a table of contents; after the word "contents", three."""
MOST_ENTRIES = 20_000
LISTED = 9
"""The level of a line that only a table of contents has."""
_LEVELS = dict.fromkeys("部卷集篇輯辑", 0) | dict.fromkeys("回章折幕话話장", 1) | {"节": 2, "節": 2}
_NUMERAL = r"[零〇○一二三四五六七八九十百千两廿卅\d]{1,9}"
_BEFORE = "(?:正文|楔子|[上中下][卷部册冊编編篇集])?"
_CHINESE = re.compile(
    rf"{_BEFORE}[\s　]*(?:[第제][\s　]*(?P<number>{_NUMERAL})[\s　]*(?P<unit>[回章节節卷部集篇折幕话話輯辑장])"
    rf"|(?P<scroll>卷)[\s　]*之?(?P<scrolls>{_NUMERAL}))"
    r"(?P<gap>[\s　:：、.．·—-]*)(?P<title>[^。！？!；;…]*)$"
)
_WESTERN = re.compile(
    r"(?P<unit>chapter|chapitre|kapitel|cap[íi]tulo|capitolo|глава|book|part|volume|canto|stave|letter|act|scene)\s+"
    rf"(?P<number>\d{{1,3}}|[ivxlcdm]{{1,7}}|{pattern_of(CARDINALS)}|the\s+(?:{pattern_of(ORDINALS)}))(?P<gap>$|[\s.:)—–-]+)(?P<title>.*)$",
    re.IGNORECASE,
)
_ORDINAL = re.compile(
    rf"(?:the\s+)?(?P<number>{pattern_of(ORDINALS)})\s+(?P<unit>chapter|book|part|volume|canto|stave|letter|act|scene)"
    r"(?P<gap>$|\s*[.:—–]\s*)(?P<title>.*)$",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"[【〖〔［\[]\s*([^】〗〕］\]]+?)\s*[】〗〕］\]]\s*")
_UPPER_PARTS = frozenset(("book", "part", "volume"))
_UNNUMBERED = re.compile(
    r"(?:楔[\s　]*子|引[\s　]*子|序[\s　]*(?:章|言|幕)?|自序|前[\s　]*言|尾[\s　]*[声聲]|后[\s　]*[记記]|後[\s　]*記"
    r"|附[\s　]*[录錄]|番[\s　]*外|跋)(?:$|[\s　:：].{0,40}$)"
    r"|(?:Prologue|Epilogue|Preface|Foreword|Introduction|Appendix|Afterword|Conclusion)\.?$",
    re.IGNORECASE,
)
_CONTENTS = re.compile(
    r"(?:目[\s　]*[录錄次]|章[\s　]*节[\s　]*目[\s　]*录|(?:table of )?contents:?|inhalt(?:sverzeichnis)?"
    r"|table des matières|índice|оглавление|содержание)$",
    re.IGNORECASE,
)
_LEADER = re.compile(r"\S.{0,70}?(?:\.{4,}|(?:\s\.){3,}|…{2,}|·{4,}|\t+)\s*\d{1,4}$")
_LISTED = re.compile(r"(?:[IVXLC]{1,7}|\d{1,3})(?:[.、)]|\s)\s*\S.{0,70}$")
_FIRSTS = frozenset("第제卷正楔引序自前尾后後附番跋上中下【〖〔［[")
_PROSE_ENDS = tuple("。！？；，,;")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its text on one line, its number where it has one, and its level (volumes are 0, chapters 1)."""

    text: str
    number: int | None
    level: int


_Run = list[tuple[str, "Heading | None"]]
"""Lines that may be a table of contents, with the entry that each is; None for a blank one."""


@dataclass(frozen=True, slots=True)
class Section:
    """Lines that belong together: `kind` is "text", "contents" or "heading" (with its `heading`)."""

    kind: str
    lines: tuple[str, ...]
    heading: Heading | None = None
    volume: str = ""


def heading_of(line: str) -> Heading | None:
    """Return the heading that a line is, or None."""
    text = line.strip()
    if not text or len(text) > LONGEST or not (text[0] in _FIRSTS or text[0].isupper()):
        return None
    if bracketed := _BRACKETED.match(text):
        inside = heading_of(f"{bracketed[1]} {text[bracketed.end() :]}")
        return replace(inside, text=" ".join(text.split())) if inside else None
    if found := _CHINESE.match(text):
        return _chinese(text, found)
    if text[0].isupper() and (found := _WESTERN.match(text)):
        return _western(text, found)
    if (found := _ORDINAL.match(text)) and all(word[0].isupper() for word in text[: found.end("unit")].split()):
        return _western(text, found)
    if _UNNUMBERED.match(text):
        return Heading(" ".join(text.split()), None, 1)
    return None


def _chinese(text: str, found: re.Match[str]) -> Heading | None:
    """A heading without a gap before its title has no comma: 第二回他又来了，… is a sentence."""
    title, unit = found["title"], found["unit"] or found["scroll"]
    if _LEVELS[unit] == 0 and (inner := _CHINESE.match(title)) and (chapter := _chinese(title, inner)):
        return replace(chapter, text=" ".join(text.split()))  # 第一卷 第三回 is a chapter of a volume
    if title.endswith(_PROSE_ENDS) or (title and not found["gap"] and (len(title) > 30 or set(title) & set("，、,"))):
        return None
    if title and not found["gap"] and unit not in "回章卷":
        return None
    return Heading(" ".join(text.split()), numeral(found["number"] or found["scrolls"]), _LEVELS[unit])


def _western(text: str, found: re.Match[str]) -> Heading | None:
    """A title begins with a capital: "Chapter 3 shows that" is a sentence."""
    title = found["title"].strip()
    if title and (title.endswith(_PROSE_ENDS) or not (title[0].isupper() or not title[0].isalpha())):
        return None
    level = 0 if found["unit"].lower() in _UPPER_PARTS else 1
    return Heading(" ".join(text.split()), numeral(found["number"].lower().removeprefix("the").strip()), level)


def sections(lines: Iterable[str], headings: Collection[str] = ()) -> Iterator[Section]:
    """Yield a text as headings, tables of contents and the lines between them; joined they give it again.

    `headings` are lines that are headings by what the file says of them.
    """
    run: _Run = []
    after_blank = True
    for line in lines:
        blank = not line.strip()
        if blank and run and len(run) < MOST_ENTRIES:
            run.append((line, None))
            continue
        entry = None if blank else _entry(line, run, headings, after_blank)
        if entry and len(run) < MOST_ENTRIES:
            run.append((line, entry))
        else:
            if run:
                yield from _close(run)
                run = []
            yield Section("text", (line,))
        after_blank = blank
    yield from _close(run)


def _entry(line: str, run: _Run, marked: Collection[str], after_blank: bool) -> Heading | None:
    """Return what a line is in a run of headings, or None where it is text."""
    text = line.strip()
    if marked and text in marked:
        return heading_of(line) or Heading(" ".join(text.split()), None, 1)
    heading = heading_of(line)
    if heading and (after_blank or run or not text[0].isascii()):
        return heading
    if len(text) <= LONGEST and (_CONTENTS.match(text) or _LEADER.match(text)):
        return Heading(text, None, LISTED)
    if run and run[0][1] and run[0][1].level == LISTED and _LISTED.match(text) and not text.endswith(_PROSE_ENDS):
        return Heading(text, None, LISTED)
    return None


def _close(run: _Run) -> Iterator[Section]:
    """Decide what a run of headings was: contents, then perhaps the heading of what follows."""
    entries = [(at, heading) for at, (_, heading) in enumerate(run) if heading]
    if not entries:
        return
    headings = [heading for _, heading in entries]
    lines = tuple(line for line, _ in run)
    last, opens = entries[-1][0], _opens(headings)
    listed = len(headings) - opens
    if listed >= (4 if _CONTENTS.match(lines[0].strip()) else ENTRIES):
        yield Section("contents", lines[:last] if opens else lines)
        if opens:
            yield Section("heading", lines[last:], headings[-1])
    elif headings[-1].level == LISTED:
        yield from (Section("text", (line,)) for line in lines)
    else:
        main = next((heading for heading in reversed(headings) if heading.level == 1), headings[-1])
        upper = [heading.text for heading in headings[: headings.index(main)] if heading.level < main.level]
        yield Section("heading", lines, main, upper[-1] if upper else "")


def _opens(headings: list[Heading]) -> bool:
    """Tell whether the last of many headings begins the text: it stands there twice, or the numbers begin anew."""
    *listed, last = headings
    if last.level == LISTED:
        return False
    numbers = [heading.number for heading in listed if heading.number is not None and heading.level == last.level]
    again = bool(numbers) and last.number is not None and last.number <= numbers[-1]
    return again or any(heading.text == last.text for heading in listed)
