"""From text to tokens: Han text through a dictionary, other scripts by Unicode word boundaries.

Words that the person gave, and words that are not Han, are set aside before the dictionary sees the
text: a mark stands in their place. So a word of one's own is never cut apart, the words around it are
found as if it were a boundary, and no other sentence changes (adding it to the dictionary would shift
all frequencies). It also means that one segmenter serves everybody.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from embed_core.corpus.conversion import converted_in_place, converter
from embed_core.corpus.forms import ENDS, Forms, PhraseJoiner
from embed_core.corpus.own_words import finder, tidied
from embed_core.corpus.scripts import HAN_CHARACTER, without_lone, word_pattern
from embed_core.errors import OutOfRange
from embed_core.parameters import bounded, choice, validate

MOST_WORDS = 1_000_000
"""So many words of one's own a segmentation takes at most."""
_PRIVATE = range(0xE000, 0xF8FF)
_FULL_STOP = re.compile(r"""\.["'”’)\]]*\s+(?=["'“‘(\[]*[^\W\d_a-zß-öø-ÿα-ωа-џ])""")
_BLANK = re.compile(r"(\s+)")
_ENDS = re.compile(f"[{''.join(sorted(ENDS))}]+")
_TITLES = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|Rev|Gen|Col|Capt|Lt|vs|cf|No)|\b[^\W\d_])\.$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Segmentation:
    """How a text is cut, and what becomes of its words; the fields stand in the order in which they act.

    `convert` changes between traditional and simplified characters before anything else. `user_words`
    are found first and kept whole (longest first; where lower case is chosen, in any case; an inner space
    becomes an underscore); `dictionary` is their name. `segmenter` cuts the remaining Han text. `splits`
    cut a word that was found: "猪八戒 道" cuts 猪八戒道. `fold_width` writes full-width letters and digits as
    ordinary ones, `lower` cased scripts in lower case, `lemmas` English words as their base forms.
    In each group of `aliases` the first word stands for the others. Then tokens are left out: numbers
    in digits, words of fewer than `shortest` characters, stop words (the built-in ones of Chinese and
    English, and `own_stop_words`). `phrases`, words with spaces between, become one token where they
    follow one another. `keep_punctuation` makes each punctuation mark a token.

    `segmented`: the text is cut already, a sentence a line, tokens with white space between. Nothing is cut
    then, so that `user_words`, `dictionary` and `splits` are empty; what acts on tokens does (see `AS_IT_IS`).
    """

    convert: str = choice("none", ("none", "simplified", "traditional"))
    user_words: tuple[str, ...] = ()
    dictionary: str = ""
    segmenter: str = choice("rjieba", ("rjieba", "jieba"))
    splits: tuple[str, ...] = ()
    fold_width: bool = False
    lower: bool = True
    lemmas: bool = False
    aliases: tuple[tuple[str, ...], ...] = ()
    drop_numbers: bool = False
    shortest: int = bounded(1, 1, 20)
    stop_words: str = choice("none", ("none", "built-in"))
    own_stop_words: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    keep_punctuation: bool = False
    segmented: bool = False

    def __post_init__(self) -> None:
        validate(self)
        if len(self.user_words) > MOST_WORDS:
            raise OutOfRange("user_words", len(self.user_words), 0, MOST_WORDS)
        for name, keep in (
            ("user_words", _is_word),
            ("own_stop_words", bool),
            ("splits", _is_many),
            ("phrases", _is_many),
        ):
            object.__setattr__(self, name, tidied(getattr(self, name), keep))
        if self.segmented:
            for name, empty in (("user_words", ()), ("splits", ()), ("dictionary", "")):
                object.__setattr__(self, name, empty)
        groups = (tidied(group, bool) for group in self.aliases)
        object.__setattr__(self, "aliases", tuple(group for group in groups if len(group) > 1))


def _is_word(word: str) -> bool:
    return len(word) > 1 and any(map(str.isalnum, word))


def _is_many(rule: str) -> bool:
    return " " in rule


AS_IT_IS = Segmentation(lower=False, keep_punctuation=True, segmented=True)
"""A text that is cut already, and whose tokens stay as they are."""
_KEPT: dict[str, Callable[[str], object]] = {
    "user_words": _is_word,
    "own_stop_words": bool,
    "splits": _is_many,
    "phrases": _is_many,
}


class Segmenter:
    """Cuts texts by one way of segmentation, and remembers what each piece becomes."""

    def __init__(self, settings: Segmentation) -> None:
        self.settings = settings
        self.convert = converter(settings.convert)
        self.forms = Forms(settings, self.convert)
        own = () if settings.segmented else (*map(self.convert, settings.user_words), *self._of_aliases())
        self._finder = finder(own, settings.lower) if own else None
        self.phrases = PhraseJoiner(map(self.convert, settings.phrases))
        self._flat = bool(settings.splits or settings.keep_punctuation)

    def tokens(self, text: str) -> list[str]:
        """Return the tokens of a text in NFC; a token "\\n" stands where a sentence ends."""
        forms, text = self.forms, self.convert(text)
        pieces = _as_given(text) if self.settings.segmented else self.pieces(text, sentences=True)
        found = [form for piece in pieces if (form := forms[piece])]
        if self._flat:
            found = self.forms.flat(found)
        return self.phrases.joined(found) if self.settings.phrases else found

    def pieces(self, text: str, *, sentences: bool = False) -> list[str]:
        """Cut a converted text; joined, the pieces give it again.

        With `sentences`, a full stop that ends one is followed by a line end.
        """
        if self.settings.segmented:
            return list(filter(None, _BLANK.split(text)))
        mark = next(chr(c) for c in _PRIVATE if chr(c) not in text)
        text, own = self._finder.set_aside(text, mark) if self._finder else (text, [])
        if sentences and "." in text:
            text = _FULL_STOP.sub(_ended, text)
        parts = word_pattern(mark).split(text)
        if own:
            following = iter(own)
            parts[1::2] = [next(following) if word == mark else word for word in parts[1::2]]
        between = mark.join(parts[::2])
        if not HAN_CHARACTER.search(between):
            return list(filter(None, parts))
        pieces, at = self._cut(between), -1
        for word in parts[1::2]:
            at = pieces.index(mark, at + 1)
            pieces[at] = word
        return pieces

    def _cut(self, text: str) -> list[str]:
        """Cut Han text; what was converted to traditional characters as the simplified ones they stand for."""
        cut = _cutter(self.settings.segmenter)
        if self.settings.convert != "traditional":
            return cut(text)
        simple = cut(converted_in_place(text, converter("simplified")))
        ends = [*accumulate(map(len, simple))]
        return [text[begin:end] for begin, end in zip((0, *ends), ends)]

    def _of_aliases(self) -> Iterable[str]:
        """Yield the words of the aliases that the segmenter would cut apart, were they not set aside."""
        for word in map(self.convert, (word for group in self.settings.aliases for word in group)):
            if _is_word(word) and not (HAN_CHARACTER.search(word) and self._cut(word) == [word]):
                yield word


def _as_given(text: str) -> Iterator[str]:
    """Yield the tokens of a text that is cut already, and a line end after each of its lines."""
    for line in text.split("\n"):
        yield from line.split()
        yield "\n"


def segment(text: str, settings: Segmentation) -> list[str]:
    """Return the tokens of one passage."""
    normal = unicodedata.normalize("NFC", without_lone(text))
    return [token for token in segmenter_of(settings).tokens(normal) if token != "\n"]


def sentence_count(text: str) -> int:
    """Return how many sentences a text has, by the signs that end one; nothing is cut for it."""
    ended = _FULL_STOP.sub(_ended, text) if "." in text else text
    return sum(any(map(str.isalnum, each)) for each in _ENDS.split(ended))


@lru_cache(maxsize=4)
def segmenter_of(settings: Segmentation) -> Segmenter:
    """Return a segmenter for short passages, the same one for the same settings."""
    return Segmenter(settings)


def _ended(stop: re.Match[str]) -> str:
    begin = max(0, stop.start() - 8)
    return stop[0] if _TITLES.search(stop.string[begin : stop.start() + 1]) else f"{stop[0].rstrip()}\n"


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
