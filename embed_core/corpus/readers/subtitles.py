"""Subtitles (SubRip, WebVTT): what is spoken, without numbers, times and marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from embed_core.corpus.readers.coding import encoding_of
from embed_core.corpus.readers.documents import Prose
from embed_core.corpus.readers.inputs import Input
from embed_core.corpus.readers.notes import ReadingNotes
from embed_core.corpus.readers.streams import blocks_of, cleaned, decoded, lines_of
from embed_core.corpus.removal import ahead

_TIME = re.compile(r"\s*(?:\d+:)?\d{1,2}:\d{2}[,.]\d{1,3}\s*-->")
_MARKS = re.compile(r"</?[a-zA-Z][^<>\n]{0,200}>|\{\\[^{}\n]{0,200}\}|\\N")
_NOTES = re.compile(r"(?:WEBVTT|NOTE|STYLE|REGION)\b")


def prose(file: Input, notes: ReadingNotes) -> Prose:
    """Read the lines that are shown, each once where it is shown twice in a row."""
    encoding = encoding_of(file, notes)
    lines = lines_of(cleaned(decoded(file, encoding, notes.counts), notes.counts))
    return Prose(blocks_of(_spoken(lines)), {"encoding": encoding})


def _spoken(lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines of cues: after a line with times, up to a blank one."""
    speaking, before = False, ""
    for line, following in ahead(lines, 1):
        text = line.strip()
        if _TIME.match(text):
            speaking = True
        elif not text or (following and text.isdigit() and _TIME.match(following[0])):
            speaking = False
        elif speaking and not _NOTES.match(text):
            spoken = _MARKS.sub("", text).strip()
            if spoken and spoken != before:
                yield f"{spoken}\n"
            before = spoken
