"""What joining phrases would do to the tokens and the vocabulary of a corpus, without cutting its text again."""

from __future__ import annotations

from collections.abc import Collection, Iterable

import numpy as np

from embed_core.corpus.conversion import converter
from embed_core.corpus.corpus import Corpus
from embed_core.corpus.effects import Effect
from embed_core.corpus.forms import PhraseJoiner, phrase_token
from embed_core.corpus.index import Array, Places, places_of
from embed_core.corpus.segmentation import Segmentation

Rows = tuple[int, ...]


def phrase_effect(corpus: Corpus, phrases: Collection[str], *, before: Collection[str] = ()) -> Effect:
    """Return tokens and types of a corpus with the phrases `before`, and with `phrases`.

    Phrases are words with spaces between, as in `Segmentation.phrases`; those that the corpus was made with stay.
    """
    first, second = _sizes(corpus, before), _sizes(corpus, phrases)
    return Effect("phrases", tuple(phrases), False, first[0], second[0], first[1], second[1])


def made_phrases(settings: Segmentation) -> dict[str, tuple[str, ...]]:
    """Return the tokens that phrases become by this way of segmentation, with their words."""
    rules = (tuple(converter(settings.convert)(rule).split(" ")) for rule in settings.phrases)
    return {phrase_token(words): words for words in rules}


def _sizes(corpus: Corpus, phrases: Iterable[str]) -> tuple[int, int]:
    """Return how many tokens and types there are when these are joined, found as `PhraseJoiner` finds them."""
    made = PhraseJoiner(map(" ".join, made_phrases(corpus.segmentation).values()))
    asked = {tuple(made.joined(phrase.split(" "))) for phrase in phrases}
    asked = {words for words in asked if len(words) > 1 and all(word in corpus.counts for word in words)}
    if not asked:
        return corpus.tokens, corpus.types
    places = places_of(corpus)
    needed = {word for words in asked for word in words}
    rows = {word: row for row, word in enumerate(places.words) if word in needed}
    numbered = {tuple(rows[word] for word in words): words for words in asked}
    taken = _taken(places, list(numbered))
    left = np.diff(places.offsets)
    for phrase, times in taken.items():
        np.subtract.at(left, list(phrase), times)
    tokens = corpus.tokens - sum((len(phrase) - 1) * times for phrase, times in taken.items())
    new = {phrase_token(numbered[phrase]) for phrase in taken}
    known = {word for row, word in enumerate(places.words) if word in new and left[row]}
    return tokens, int((left > 0).sum()) + len(new - known)


def _taken(places: Places, phrases: list[Rows]) -> dict[Rows, int]:
    """Return how often each phrase is joined: from left to right, the longest first; none is in two."""
    starts, which = [], []
    for number, phrase in enumerate(phrases):
        found = _starts(places, phrase)
        starts.append(found)
        which.append(np.full(len(found), number))
    start, number_of = np.concatenate(starts), np.concatenate(which)
    lengths = np.array([len(phrase) for phrase in phrases])[number_of]
    taken: dict[Rows, int] = {}
    free = 0
    for at in np.lexsort((-lengths, start)).tolist():
        if start[at] >= free:
            phrase = phrases[number_of[at]]
            taken[phrase] = taken.get(phrase, 0) + 1
            free = start[at] + len(phrase)
    return taken


def _starts(places: Places, phrase: Rows) -> Array:
    """Return the places where a phrase begins, within one sentence."""
    found = places.of(phrase[0])
    _, ends = places.limits_of(found)
    found = found[found + len(phrase) <= ends]
    for further, row in enumerate(phrase[1:], 1):
        found = found[places.numbers[found + further] == row]
    return found
