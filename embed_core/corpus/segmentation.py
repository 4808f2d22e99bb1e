"""From text to tokens: Han text through a dictionary, other scripts by Unicode word boundaries."""

from __future__ import annotations

import re
import threading
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from embed_core.parameters import choice, validate

HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_LETTER = rf"[^\W_{HAN}]"
_PIECE = re.compile(rf"[{HAN}]+|{_LETTER}(?:{_LETTER}|[\u0300-\u036f])*(?:['’\-]{_LETTER}+)*")
_HAN_RUN = re.compile(rf"[{HAN}]")
_SENTENCE = re.compile(r"(?<=[。！？!?…])[\"'”’」』）)]*|(?<=[.])[\"'”’)]*\s+(?=[^\sa-z])|\n+")
SURE = 100_000_000
LONGEST = 1000
_guard = threading.Lock()


@dataclass(frozen=True, slots=True, kw_only=True)
class Segmentation:
    """How a text is cut: the segmenter of Han text, lower case for cased scripts, words never cut apart."""

    segmenter: str = choice("rjieba", ("rjieba", "jieba"))
    lower: bool = True
    user_words: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        validate(self)
        words = tuple(dict.fromkeys("".join(word.split()) for word in self.user_words))
        object.__setattr__(self, "user_words", tuple(word for word in words if word))


@lru_cache(maxsize=16)
def _cutter(segmenter: str, user_words: tuple[str, ...]) -> Callable[[str], Iterable[str]]:
    """Return the cut function of a segmenter of its own: one person's words never reach another's text."""
    if segmenter == "rjieba":
        import rjieba

        ours: Any = rjieba.Jieba()
        for word in user_words:
            ours.add_word(word, SURE, "n")
        return lambda text: ours.cut(text)
    import logging

    import jieba

    jieba.setLogLevel(logging.WARNING)
    reference = jieba.Tokenizer()
    for word in user_words:
        reference.add_word(word, SURE)
    return lambda text: reference.cut(text)


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a text; the end of a line ends a sentence too."""
    for part in _SENTENCE.split(text):
        stripped = part.strip()
        if stripped:
            yield stripped


def segment_lines(lines: Iterable[str], settings: Segmentation) -> Iterator[list[str]]:
    """Yield the tokens of each line; the Han text of all lines is cut in one call, which is what makes it quick."""
    plan: list[list[str]] = []
    runs: list[str] = []
    for line in lines:
        pieces = _PIECE.findall(unicodedata.normalize("NFC", line))
        plan.append(pieces)
        runs.extend(piece for piece in pieces if _HAN_RUN.match(piece))
    with _guard:
        cut = iter(_grouped(_cutter(settings.segmenter, settings.user_words)("\n".join(runs)))) if runs else iter(())
        done = list(cut)
    following = iter(done)
    for pieces in plan:
        tokens: list[str] = []
        for piece in pieces:
            if _HAN_RUN.match(piece):
                tokens += next(following)
            else:
                tokens.append(piece.lower() if settings.lower else piece)
        for start in range(0, max(len(tokens), 1), LONGEST):
            yield tokens[start : start + LONGEST]


def _grouped(tokens: Iterable[str]) -> Iterator[list[str]]:
    group: list[str] = []
    for token in tokens:
        if token == "\n":
            yield group
            group = []
        else:
            group.append(token)
    yield group


def segment(text: str, settings: Segmentation) -> list[str]:
    """Return the tokens of one passage: words only, no punctuation."""
    return [token for tokens in segment_lines([text.replace("\n", " ")], settings) for token in tokens]


def boundaries(text: str, settings: Segmentation) -> list[str]:
    """Return all pieces of a passage with what stands between them; joined they give the passage again."""
    pieces: list[str] = []
    at = 0
    for found in _PIECE.finditer(text):
        if found.start() > at:
            pieces.append(text[at : found.start()])
        if _HAN_RUN.match(found[0]):
            with _guard:
                pieces += list(_cutter(settings.segmenter, settings.user_words)(found[0]))
        else:
            pieces.append(found[0])
        at = found.end()
    if at < len(text):
        pieces.append(text[at:])
    return pieces


def language_of(text: str) -> str:
    """Return "zh", "en" (any script with spaces) or "mixed" by the share of Han characters among letters."""
    sample = text[:200_000]
    letters = sum(c.isalpha() for c in sample)
    han = len(_HAN_RUN.findall(sample))
    if letters == 0 or han >= 0.7 * letters:
        return "zh" if han else "en"
    return "en" if han < 0.1 * letters else "mixed"


def unsegmentable(text: str) -> str:
    """Return the script of a text that has no spaces and no segmenter here ("thai", "kana", …), or ""."""
    sample = text[:50_000]
    for script, low, high in (
        ("thai", 0x0E01, 0x0E5B),
        ("lao", 0x0E81, 0x0EDF),
        ("khmer", 0x1780, 0x17DD),
        ("kana", 0x3041, 0x30FF),
    ):
        if sum(low <= ord(c) <= high for c in sample) > 0.15 * len(sample):
            return script
    return ""
