"""From text to tokens: Han text through a dictionary, other scripts by Unicode word boundaries.

Words that the person gave, and words that are not Han, are set aside before the dictionary sees the
text: a mark stands in their place. So a word of one's own is never cut apart, the words around it are
found as if it were a boundary, and no other sentence changes (adding it to the dictionary would shift
all frequencies). It also means that one segmenter serves everybody.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from embed_core.corpus.scripts import HAN_CHARACTER, word_pattern
from embed_core.parameters import choice, validate

_PRIVATE = range(0xE000, 0xF8FF)
_LONE = re.compile("[\ud800-\udfff]")
_FULL_STOP = re.compile(r"""\.["'”’)\]]*\s+(?=["'“‘(\[]*[^\W\d_a-zß-öø-ÿα-ωа-џ])""")
_TITLES = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|Rev|Gen|Col|Capt|Lt|vs|cf|No)|\b[^\W\d_])\.$")
_ENDS = frozenset("。！？!?\n")
_FULL_WIDTH = {0xFF01 + n: 0x21 + n for n in range(94)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Segmentation:
    """How a text is cut.

    `segmenter` cuts the Han text, `lower` writes cased scripts in lower case, `fold_width` writes
    full-width letters and digits as ordinary ones, `user_words` are never cut apart (longest first;
    where lower case is chosen, in any case; an inner space becomes an underscore).
    """

    segmenter: str = choice("rjieba", ("rjieba", "jieba"))
    lower: bool = True
    fold_width: bool = False
    user_words: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        validate(self)
        tidy = (" ".join(unicodedata.normalize("NFC", word).split()) for word in self.user_words)
        words = dict.fromkeys(word for word in tidy if len(word) > 1 and any(map(str.isalnum, word)))
        object.__setattr__(self, "user_words", tuple(words))


class Segmenter:
    """Cuts texts by one way of segmentation, and remembers what each piece becomes."""

    def __init__(self, settings: Segmentation) -> None:
        self.settings = settings
        self._forms = _Forms(settings)

    def tokens(self, text: str) -> list[str]:
        """Return the tokens of a text; a token "\\n" stands where a sentence ends."""
        pieces = _pieces(text, self.settings, sentences=True)
        return list(filter(None, map(self._forms.__getitem__, pieces)))


class _Forms(dict[str, str]):
    """What a piece becomes: a word as it is counted, "\\n" at the end of a sentence, "" for the rest."""

    def __init__(self, settings: Segmentation) -> None:
        super().__init__()
        self._lower, self._fold = settings.lower, settings.fold_width
        for word in settings.user_words:
            self[word] = self._form(word.replace(" ", "_"))

    def __missing__(self, piece: str) -> str:
        self[piece] = made = self._make(piece)
        return made

    def _make(self, piece: str) -> str:
        if piece.isalnum():
            return piece if HAN_CHARACTER.match(piece) else self._form(piece)
        if not any(map(str.isalnum, piece)):
            return "" if _ENDS.isdisjoint(piece) else "\n"
        return self._form("_".join(piece.split()).replace("’", "'"))

    def _form(self, word: str) -> str:
        word = word.translate(_FULL_WIDTH) if self._fold else word
        return word.lower() if self._lower else word


def segment(text: str, settings: Segmentation) -> list[str]:
    """Return the tokens of one passage: words only, no punctuation."""
    normal = unicodedata.normalize("NFC", _LONE.sub("\ufffd", text))
    return [token for token in Segmenter(settings).tokens(normal) if token != "\n"]


def boundaries(text: str, settings: Segmentation) -> list[str]:
    """Return all pieces of a passage with what stands between them; joined they give the passage again."""
    return _pieces(_LONE.sub("\ufffd", text), settings)


def _pieces(text: str, settings: Segmentation, *, sentences: bool = False) -> list[str]:
    """Cut a text. With `sentences`, a full stop that ends one is followed by a line end."""
    mark = next(chr(c) for c in _PRIVATE if chr(c) not in text)
    text, own = _set_aside(text, settings, mark)
    if sentences and "." in text:
        text = _FULL_STOP.sub(_ended, text)
    parts = word_pattern(mark).split(text)
    if own:
        following = iter(own)
        parts[1::2] = [next(following) if word == mark else word for word in parts[1::2]]
    plain = mark.join(parts[::2])
    if not HAN_CHARACTER.search(plain):
        return list(filter(None, parts))
    words = iter(parts[1::2])
    return [next(words) if piece == mark else piece for piece in _cutter(settings.segmenter)(plain)]


def _ended(stop: re.Match[str]) -> str:
    begin = max(0, stop.start() - 8)
    return stop[0] if _TITLES.search(stop.string[begin : stop.start() + 1]) else ".\n"


@lru_cache(maxsize=2)
def _cutter(segmenter: str) -> Callable[[str], list[str]]:
    """Return the cut function of a segmenter of our own, which nobody else's words can reach."""
    if segmenter == "rjieba":
        import rjieba

        cut: Callable[[str], list[str]] = rjieba.Jieba().cut
        return cut
    import logging

    import jieba

    jieba.setLogLevel(logging.WARNING)
    return jieba.Tokenizer().lcut  # type: ignore[no-any-return]


def _set_aside(text: str, settings: Segmentation, mark: str) -> tuple[str, list[str]]:
    """Put `mark` in the place of each of the person's words, and return these in their order."""
    if not settings.user_words:
        return text, []
    cased = settings.lower and any(word.lower() != word.upper() for word in settings.user_words)
    lowered = text.lower() if cased else text
    cased = cased and len(lowered) == len(text)
    begins, by_begin = _finder(settings.user_words, cased)
    looked = lowered if cased else text
    parts: list[str] = []
    own: list[str] = []
    at = 0
    for found in begins.finditer(looked):
        begin = found.start()
        if begin < at:
            continue
        for spelt, word in by_begin.get(looked[begin : begin + 2], ()):
            if looked.startswith(spelt, begin) and _stands_alone(looked, begin, begin + len(spelt)):
                parts.append(text[at:begin])
                own.append(word)
                at = begin + len(spelt)
                break
    return mark.join([*parts, text[at:]]), own


@lru_cache(maxsize=8)
def _finder(words: tuple[str, ...], cased: bool) -> tuple[re.Pattern[str], dict[str, list[tuple[str, str]]]]:
    """Return a pattern of the first characters, and by the first two the words (as looked for, as given)."""
    spelt = sorted(((word.lower() if cased else word, word) for word in words), key=lambda pair: -len(pair[0]))
    by_begin: dict[str, list[tuple[str, str]]] = {}
    for pair in spelt:
        by_begin.setdefault(pair[0][:2], []).append(pair)
    return re.compile(f"[{re.escape(''.join({begin[0] for begin in by_begin}))}]"), by_begin


def _stands_alone(text: str, begin: int, end: int) -> bool:
    """Tell whether a word is not a part of a longer one; Han words need not stand alone."""
    before, after = text[begin - 1 : begin], text[end : end + 1]
    return not (_joins(before, text[begin]) or _joins(text[end - 1], after))


def _joins(left: str, right: str) -> bool:
    both = left + right
    return len(both) == 2 and both.isalnum() and not HAN_CHARACTER.search(both)
