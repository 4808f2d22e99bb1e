"""Which words stand on a map: the most frequent, a band, a list, what is around a word or two, a part of speech."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType
from typing import Any

import numpy as np

from embed_core.corpus.scripts import HAN_CHARACTER
from embed_core.errors import LabError, NotAChoice, OutOfRange
from embed_core.geometry.analogy import NothingLeft
from embed_core.geometry.neighbours import direction, neighbourhood, ranked
from embed_core.geometry.word_list import listed_words
from embed_core.remarks import Remark
from embed_core.vectors import WordVectors

MOST_WORDS: Mapping[int, int] = MappingProxyType({2: 50_000, 3: 10_000})
"""Words that a map of 2 or 3 dimensions takes at most."""
MOST_AROUND = 200
_ADVISED = 20
_SHORT = 1e-6
KINDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "noun": ("n", "ng", "nl", "nt", "nz", "t", "tg", "s", "f"),
        "person": ("nr", "nrt", "nrfg"),
        "place": ("ns",),
        "verb": ("v", "vg", "vi", "vd", "vn", "vq"),
        "adjective": ("a", "ag", "ad", "an", "z", "b"),
        "adverb": ("d", "dg", "df"),
        "pronoun": ("r", "rg", "rr", "rz"),
        "number": ("m", "mg", "mq", "q"),
        "phrase": ("i", "l", "j"),
        "function": ("p", "c", "u", "ud", "ug", "uj", "ul", "uv", "uz", "y", "e", "o", "k", "h"),
    }
)
"""Parts of speech, and the tags of jieba's dictionary (those of the Institute of Computing Technology) they gather."""


class NoKinds(LabError):
    """No word of a model has a part of speech that is known: it has no Han words of the dictionary."""

    message_id = "error-no-kinds"


@dataclass(frozen=True, slots=True)
class Missing:
    """A word that was asked for and is not in the model, with spellings of it that are."""

    word: str
    alike: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WordChoice:
    """Words chosen for a map, each once; `missing` were asked for and are not in the model.

    `sides` says of each word which of two groups it is in (0 or 1), where there are two; empty otherwise.
    """

    words: tuple[str, ...]
    missing: tuple[Missing, ...] = ()
    remarks: tuple[Remark, ...] = ()
    sides: tuple[int, ...] = ()

    def limited(self, dimensions: int) -> WordChoice:
        """Return the choice cut to what a map of 2 or 3 dimensions takes, with a remark where that is fewer."""
        most = MOST_WORDS[dimensions]
        if len(self.words) <= most:
            return self
        remark = Remark("remark-words-limited", {"asked": len(self.words), "most": most, "dimensions": dimensions})
        return replace(self, words=self.words[:most], sides=self.sides[:most], remarks=(*self.remarks, remark))


def choose_frequent(model: WordVectors, count: int) -> WordChoice:
    """Return the `count` most frequent words, or as many as there are."""
    if count < 1:
        raise OutOfRange("words", count, 1, max(MOST_WORDS.values()))
    return WordChoice(model.words[:count])


def choose_band(model: WordVectors, *, first: int, last: int) -> WordChoice:
    """Return the words of the ranks `first` to `last` by frequency, from 1, both ends included."""
    if not 1 <= first <= len(model):
        raise OutOfRange("rank-first", first, 1, len(model))
    if last < first:
        raise OutOfRange("rank-last", last, first, len(model))
    return WordChoice(model.words[first - 1 : last])


def choose_listed(model: WordVectors, text: str) -> WordChoice:
    """Return the words of a list as people paste it: one a line, or with commas, tabs or spaces between.

    A word of the model that has spaces or commas in it is taken whole, and so is one that the model has joined by
    underscores. Repeated words count once; a word that the model has in lower case only is taken so. Missing ones are
    listed, the first 20 with spellings that come near.
    """
    found: dict[str, None] = {}
    missing: dict[str, None] = {}
    repeated = 0
    for word in listed_words(text, lambda word: _form(model, word)):
        form = _form(model, word)
        repeated += (form or word) in (found if form else missing)
        (found if form else missing)[form or word] = None
    advised = [Missing(word, model.alike(word, most=3) if at < _ADVISED else ()) for at, word in enumerate(missing)]
    remarks = (Remark("remark-words-repeated", {"count": repeated}),) if repeated else ()
    return WordChoice(tuple(found), tuple(advised), remarks)


def _form(model: WordVectors, word: str) -> str:
    """Return how the model spells a word: as it stands, in lower case, or joined by underscores; "" if it lacks it."""
    forms = (word, word.lower()) if " " not in word else (word, word.lower(), *_joined(word))
    return next((form for form in forms if form in model.index), "")


def _joined(word: str) -> tuple[str, str]:
    joined = word.replace(" ", "_")
    return joined, joined.lower()


def choose_around(model: WordVectors, word: str, *, k: int = 15, steps: int = 2) -> WordChoice:
    """Return a word and its k nearest; in two steps, theirs as well. Raises `WordUnknown`, `NoDirection`."""
    _check_k(k)
    if steps not in (1, 2):
        raise NotAChoice("steps", steps, ("1", "2"))
    around = neighbourhood(model, word, k)
    return WordChoice(tuple(around if steps == 2 else around[: 1 + k]))


def _check_k(k: int) -> None:
    if not 1 <= k <= MOST_AROUND:
        raise OutOfRange("k", k, 1, MOST_AROUND)


def choose_between(model: WordVectors, *, first: Sequence[str], second: Sequence[str], k: int = 50) -> WordChoice:
    """Set two groups against each other: the k words nearest to each of two lists of words.

    Nearest is by cosine to the mean direction of a list. A word near both goes to the nearer side; the words of
    the lists come first and stay on their own. Raises `WordUnknown`, `NoDirection`, `NothingLeft`.
    """
    _check_k(k)
    lists = [tuple(dict.fromkeys(words)) for words in (first, second)]
    ways = [_mean(model, words) for words in lists]
    sides: dict[str, int] = {}
    for side, words in enumerate(lists):
        for word in words:
            sides.setdefault(word, side)
    near: dict[str, tuple[float, int]] = {}
    for side, way in enumerate(ways):
        given = [model.row(word) for word in sides]
        for row, cosine in ranked(model, way, k=k, without=given):
            before = near.get(model.words[row])
            if before is None or cosine > before[0]:
                near[model.words[row]] = (cosine, side)
    ordered = sorted(near.items(), key=lambda item: -item[1][0])
    sides |= {word: side for word, (_, side) in ordered}
    return WordChoice(tuple(sides), sides=tuple(sides.values()))


def _mean(model: WordVectors, words: Sequence[str]) -> np.ndarray[Any, Any]:
    if not words:
        raise NothingLeft()
    mean = np.mean([direction(model, word).astype(np.float64) for word in words], axis=0)
    length = float(np.linalg.norm(mean))
    if length < _SHORT:
        raise NothingLeft()
    return np.asarray(mean / length)


def choose_kind(model: WordVectors, kind: str, *, count: int = 2000) -> WordChoice:
    """Return the most frequent words of one part of speech, as jieba's dictionary tags a word that stands alone.

    A word has its commonest tag there, whatever it is in a sentence. Words that are not Han, or not in the
    dictionary, have none: a remark counts them. Raises `NotAChoice`, and `NoKinds` of a model without any.
    """
    if kind not in KINDS:
        raise NotAChoice("kind", kind, tuple(KINDS))
    tags, wanted = _tags(), frozenset(KINDS[kind])
    found = [tags.get(word, "") if HAN_CHARACTER.search(word) else "" for word in model.words]
    unknown = sum(not tag for tag in found)
    if unknown == len(found):
        raise NoKinds()
    words = [word for word, tag in zip(model.words, found, strict=True) if tag in wanted][:count]
    remarks = (Remark("remark-kind-unknown", {"count": unknown, "words": len(found)}),) if unknown else ()
    return WordChoice(tuple(words), remarks=remarks)


@lru_cache(maxsize=1)
def _tags() -> Mapping[str, str]:
    """Return the tag of each word of jieba's dictionary, read once (half a second)."""
    import logging

    import jieba
    import jieba.posseg

    jieba.setLogLevel(logging.WARNING)
    table: Mapping[str, str] = jieba.posseg.POSTokenizer(jieba.Tokenizer()).word_tag_tab
    return table
