"""Markdown: the text without its marks; code stays, since it was written to be read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING

from embed_core.corpus.readers.coding import encoding_of
from embed_core.corpus.readers.documents import Prose
from embed_core.corpus.readers.inputs import Input
from embed_core.corpus.readers.markup import MarkedText, lines_of_markup, one_line
from embed_core.corpus.readers.notes import ReadingNotes
from embed_core.corpus.readers.streams import cleaned, decoded, lines_of

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_FENCE = re.compile(r" {0,3}(```+|~~~+)")
_PART = 30_000
_ENDS = ("heading_close", "paragraph_close", "fence", "code_block", "html_block", "table_close")


def prose(file: Input, notes: ReadingNotes) -> Prose:
    """Read a text of CommonMark with tables; front matter between --- lines is its meta data."""
    from markdown_it import MarkdownIt

    encoding = encoding_of(file, notes)
    headings: set[str] = set()
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    meta, lines = _front_matter(lines_of(cleaned(decoded(file, encoding, notes.counts), notes.counts)))
    parts = (_plain(part, parser, headings) for part in _parts(lines))
    return Prose(parts, {**meta, "encoding": encoding}, headings)


def _front_matter(lines: Iterator[str]) -> tuple[dict[str, str], Iterator[str]]:
    """Return what stands between --- lines at the beginning as meta data, and the lines that follow."""
    first = next(lines, "")
    kept = [first]
    if first.rstrip() != "---":
        return {}, chain(kept, lines)
    for line in islice(lines, 200):
        kept.append(line)
        if line.rstrip() in ("---", "..."):
            pairs = (entry.partition(":") for entry in kept[1:-1] if not entry.startswith((" ", "-", "#")))
            return {key.strip(): value.strip().strip("\"'") for key, colon, value in pairs if colon}, lines
    return {}, chain(kept, lines)


def _parts(lines: Iterable[str]) -> Iterator[str]:
    """Yield a text in parts that can be read by themselves: cut at a blank line outside of code."""
    part: list[str] = []
    length, fence = 0, ""
    for line in lines:
        if found := _FENCE.match(line):
            fence = "" if fence and found[1].startswith(fence) else fence or found[1]
        part.append(line)
        length += len(line)
        if length > _PART and ((not line.strip() and not fence) or length > 10 * _PART):
            yield "".join(part)
            part, length = [], 0
    yield "".join(part)


def _plain(text: str, parser: MarkdownIt, headings: set[str]) -> str:
    lines: list[str] = []
    cells: list[str] = []
    inside = ""
    for token in parser.parse(text):
        if token.type in ("heading_open", "td_open", "th_open"):
            inside = token.tag
        elif token.type == "inline" and inside in ("td", "th"):
            cells.append(_inline(token.children or []))
        elif token.type == "inline":
            lines.append(_inline(token.children or []))
            headings.update((lines[-1].strip(),) if inside in ("h1", "h2") else ())
        elif token.type == "tr_close":
            lines.append("\t".join(cells))
            cells = []
        elif token.type in ("fence", "code_block"):
            lines.append(token.content.rstrip("\n"))
        elif token.type == "html_block":
            lines.append("".join(lines_of_markup([token.content], MarkedText())).rstrip("\n"))
        if token.type in _ENDS:
            inside = ""
            lines.append("")
    return "\n".join(lines) + "\n" if lines else ""


def _inline(tokens: list[Token]) -> str:
    """Return the text of a paragraph; a link is its words, a picture its description."""
    parts = []
    for token in tokens:
        if token.type in ("text", "code_inline"):
            parts.append(token.content)
        elif token.type in ("softbreak", "hardbreak"):
            parts.append("\n" if token.type == "softbreak" else "\0")
        elif token.type == "image":
            parts.append(_inline(token.children or []))
    return "\n".join(map(one_line, "".join(parts).split("\0")))
