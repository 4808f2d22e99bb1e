"""What each option does to the tokens and the vocabulary, told before it is applied."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from embed_core.corpus.conversion import converter
from embed_core.corpus.corpus import Corpus
from embed_core.corpus.forms import Forms
from embed_core.corpus.scripts import is_traditional, without_lone
from embed_core.corpus.segmentation import Segmentation, Segmenter

SAMPLE = 100_000
"""So many characters from the beginning of a text are looked at: a fraction of a second for all options."""
ON: dict[str, Any] = {
    "fold_width": True,
    "lower": True,
    "lemmas": True,
    "drop_numbers": True,
    "shortest": 2,
    "stop_words": "built-in",
    "keep_punctuation": True,
}
"""What an option that is off would be set to."""
_OFF = Segmentation(lower=False)
_OF_THE_PERSON = ("user_words", "splits", "aliases", "own_stop_words", "phrases")
_NEEDS_THE_TEXT = frozenset(("keep_punctuation", "user_words", "splits", "phrases"))


@dataclass(frozen=True, slots=True)
class Effect:
    """Tokens and types without an option and with it, all other options as they are.

    `option` is a field of `Segmentation`, `value` what it was set to, `on` whether the settings have it.
    """

    option: str
    value: Any
    on: bool
    tokens_before: int
    tokens_after: int
    types_before: int
    types_after: int


def effects(source: str | Corpus, settings: Segmentation) -> tuple[Effect, ...]:
    """Return the effect of each option on the beginning of a text, or on a whole corpus.

    Of a corpus, options that need the text itself (words of one's own, punctuation, phrases) are left
    out, and so are those that it was made with: their effect cannot be told from its tokens.
    """
    if isinstance(source, Corpus):
        return tuple(_on_corpus(source, settings))
    return tuple(_on_text(unicodedata.normalize("NFC", without_lone(source[:SAMPLE])), settings))


def _on_text(text: str, settings: Segmentation) -> Iterator[Effect]:
    base = _counted(text, settings)
    for option, value, on in _options(settings, lambda: is_traditional(_by_frequency(base))):
        other = _counted(text, replace(settings, **{option: getattr(_OFF, option) if on else value}))
        yield _effect(option, value, on, *((other, base) if on else (base, other)))


def _on_corpus(corpus: Corpus, settings: Segmentation) -> Iterator[Effect]:
    made = corpus.segmentation
    for option, value, _ in _options(settings, lambda: is_traditional(corpus.counts)):
        if option not in _NEEDS_THE_TEXT and getattr(made, option) == getattr(_OFF, option):
            yield _effect(option, value, False, corpus.counts, _recast(corpus.counts, option, value))


def _options(settings: Segmentation, traditional: Callable[[], bool]) -> Iterator[tuple[str, Any, bool]]:
    """Yield each option with the value to try or to do without, and whether it is on."""
    if settings.convert != "none":
        yield "convert", settings.convert, True
    elif traditional():
        yield "convert", "simplified", False
    for option, value in ON.items():
        chosen = getattr(settings, option)
        on = chosen != getattr(_OFF, option)
        yield option, chosen if on else value, on
    for option in _OF_THE_PERSON:
        if getattr(settings, option):
            yield option, getattr(settings, option), True


def _counted(text: str, settings: Segmentation) -> Counter[str]:
    found = Counter(Segmenter(settings).tokens(text))
    found.pop("\n", None)
    return found


def _recast(counts: Mapping[str, int], option: str, value: Any) -> Counter[str]:
    alone = replace(_OFF, **{option: value})
    convert = converter(alone.convert)
    forms = Forms(alone, convert)
    found: Counter[str] = Counter()
    for word, count in counts.items():
        found[forms.recast(convert(word))] += count
    found.pop("", None)
    return found


def _by_frequency(counts: Counter[str]) -> dict[str, int]:
    return dict(counts.most_common(3000))


def _effect(option: str, value: Any, on: bool, before: Mapping[str, int], after: Mapping[str, int]) -> Effect:
    return Effect(option, value, on, sum(before.values()), sum(after.values()), len(before), len(after))
