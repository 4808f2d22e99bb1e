"""Chapters become documents."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from embed_core.corpus.chapters import Section, sections


def chapters_of(
    lines: Iterable[str], headings: Collection[str] = ()
) -> Iterator[tuple[str, dict[str, str], Iterator[str]]]:
    """Yield name, meta data and lines of each chapter; what stands before the first has no name.

    The heading's line is the chapter's first one, so that all chapters together are the text. Where there
    are chapters, the sections (第一节) in them are text.
    """
    cut = _Cut(sections(lines, headings))
    while cut.more:
        name, meta = cut.opening()
        chapter = cut.lines()
        yield name, meta, chapter
        for _ in chapter:
            pass


class _Cut:
    """Hands out the lines up to the next heading."""

    def __init__(self, parts: Iterator[Section]) -> None:
        self._parts = parts
        self._next: Section | None = next(parts, None)
        self._level = 2

    @property
    def more(self) -> bool:
        return self._next is not None

    def opening(self) -> tuple[str, dict[str, str]]:
        section = self._next
        if section is None or section.heading is None:
            return "", {}
        self._level = min(self._level, max(1, section.heading.level))
        return section.heading.text, {"volume": section.volume} if section.volume else {}

    def lines(self) -> Iterator[str]:
        section, self._next = self._next, None
        while section:
            yield from section.lines
            section = next(self._parts, None)
            if section and section.heading and section.heading.level <= self._level:
                self._next = section
                return
