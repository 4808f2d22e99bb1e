"""Phrases: words that stand together more often than chance would have it, suggested to be counted as one.

The idea is that of Mikolov et al. (2013, "Distributed Representations of Words and Phrases and their
Compositionality"): "new york" is not the sum of new and york, so pairs that attract each other become one token
before training, and a second pass over the joined text finds longer phrases. The score is Bouma's normalised
pointwise mutual information (2009, "Normalized (Pointwise) Mutual Information in Collocation Extraction"):

    NPMI(a, b) = ln(p(a b) / (p(a) p(b))) / −ln p(a b),     p(…) = how often / tokens

1: the two never stand apart; 0: together as often as chance would have it; −1: never together. In Chinese such
phrases are mostly words that the dictionary does not have and the segmenter cut apart (弼 马温, 赡 部洲).

gensim's `Phrases` gives the same scores. It counts in Python: half a second for 《西游记》 and as much to be imported;
with numpy on the numbers of the index the same takes about an eighth.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np

from embed_core.corpus.corpus import Corpus, build_corpus
from embed_core.corpus.forms import phrase_token
from embed_core.corpus.index import Array, places_of
from embed_core.corpus.joining import made_phrases
from embed_core.corpus.pairs import Line, Pairs, Words, joined, line_of, name_of, pairs_of
from embed_core.corpus.scripts import without_lone
from embed_core.corpus.segmentation import Segmentation, Segmenter
from embed_core.errors import OutOfRange

CONNECTORS = frozenset(
    (
        *("a", "an", "the", "for", "of", "with", "without", "at", "from", "to", "in", "on", "by", "and", "or"),
        *"的之与與和及或",
    )
)
"""Words that stand inside a phrase, at most two together, and begin or end none: gensim's, and those of Chinese."""
LOOKED_AT = 2_000_000
"""So many tokens from the beginning of a corpus are counted: that takes about a second."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that attract each other.

    `parts` are the two whose meeting is scored (of "new york city" perhaps "new york" and "city"), `count` says how
    often they stand together, `counts_apart` how often each occurs at all, among `tokens`.
    """

    words: Words
    parts: tuple[str, str]
    count: int
    counts_apart: tuple[int, int]
    tokens: int
    score: float

    @property
    def rule(self) -> str:
        """The words with spaces between, as `Segmentation.phrases` takes them."""
        return " ".join(self.words)

    @property
    def token(self) -> str:
        """The one token that they become."""
        return phrase_token(self.words)

    @property
    def expected(self) -> float:
        """How often they would stand together by chance."""
        return self.counts_apart[0] * self.counts_apart[1] / self.tokens


@dataclass(frozen=True, slots=True)
class PhraseSuggestions:
    """Phrases, best first; `found` says how many there were before the list was cut.

    `tokens` were looked at, which is not the `whole` of a very large corpus.
    """

    phrases: tuple[Phrase, ...]
    found: int
    tokens: int
    whole: bool
    min_count: int
    threshold: float

    def above(self, threshold: float) -> tuple[Phrase, ...]:
        """Return those whose score is at least `threshold`."""
        return tuple(phrase for phrase in self.phrases if phrase.score >= threshold)


def suggest_phrases(
    source: Corpus | Iterable[Sequence[str]],
    *,
    min_count: int = 5,
    threshold: float = 0.3,
    most: int = 200,
    passes: int = 2,
    connectors: Collection[str] = CONNECTORS,
) -> PhraseSuggestions:
    """Return the phrases of a corpus, or of sentences, whose score is above `threshold`, the best first.

    Each pass joins the phrases found so far, from left to right, and looks for what attracts these: one pass finds
    pairs, two find phrases of up to four words, connectors not counted. A phrase stays within its sentence and
    holds no punctuation mark; one that stands nowhere but inside a longer one is left out. What a corpus has joined
    already is one word, of which `Phrase.words` has the parts.
    """
    _check(min_count, threshold, most, passes)
    corpus = source if isinstance(source, Corpus) else _corpus(source, Segmentation())
    if not corpus.tokens:
        return PhraseSuggestions((), 0, 0, True, min_count, threshold)
    line = line_of(places_of(corpus), connectors, most=LOOKED_AT)
    tokens = line.tokens
    found: dict[Words, _Scored] = {}
    for number in range(passes):
        pairs = pairs_of(line, min_count)
        scores = npmi(pairs.together, pairs.apart[0], pairs.apart[1], tokens=line.tokens)
        good = np.flatnonzero(scores > threshold)
        pairs = pairs.chosen(good)
        for words, scored in _scored(line, pairs, scores[good]):
            found.setdefault(words, scored)
        if not len(good) or number + 1 == passes:
            break
        line = joined(line, pairs)
    for words in _inner(found):
        del found[words]
    best = sorted(found, key=lambda words: (-round(found[words].score, 9), -found[words].count, words))
    apart = made_phrases(corpus.segmentation)
    phrases = tuple(found[words].told(apart) for words in best[:most])
    return PhraseSuggestions(phrases, len(best), tokens, corpus.tokens <= LOOKED_AT, min_count, threshold)


def corpus_of_text(text: str, settings: Segmentation, *, marks: bool = False) -> Corpus:
    """Return the beginning of a text as it would be cut without any phrases; with `marks`, these are tokens.

    So the phrases of a text do not reach over a comma, which its corpus may know nothing of.
    """
    plain = replace(settings, phrases=(), keep_punctuation=marks or settings.keep_punctuation)
    tokens = Segmenter(plain).tokens(unicodedata.normalize("NFC", without_lone(text)))
    return _corpus(_sentences(tokens), plain)


def _sentences(tokens: Iterable[str]) -> Iterator[list[str]]:
    sentence: list[str] = []
    for token in (*tokens, "\n"):
        if token != "\n":
            sentence.append(token)
        elif sentence:
            yield sentence
            sentence = []


def _corpus(sentences: Iterable[Sequence[str]], settings: Segmentation) -> Corpus:
    document = (list(sentence) for sentence in sentences)
    return build_corpus([document], name="", language="", segmentation=settings)


def npmi(together: Array, first: Array, second: Array, *, tokens: int) -> Array:
    """Return the normalised pointwise mutual information of counts, from −1 to 1."""
    share = np.asarray(together, float) / tokens
    chance = (np.asarray(first, float) / tokens) * (np.asarray(second, float) / tokens)
    return np.clip(np.log(share / chance) / -np.log(share), -1.0, 1.0)


@dataclass(frozen=True, slots=True, eq=False)
class _Scored:
    """A pair in the line that it was found in."""

    line: Line
    pairs: Pairs
    number: int
    count: int
    score: float

    def told(self, apart: Mapping[str, Words]) -> Phrase:
        """Return the phrase, words that were joined before in their parts."""
        first, between, second = (
            tuple(part for word in words for part in apart.get(word, (word,)))
            for words in name_of(self.line, self.pairs, self.number)
        )
        times = self.pairs.apart[:, self.number].tolist()
        return Phrase(
            words=first + between + second,
            parts=(" ".join(first), " ".join(second)),
            count=self.count,
            counts_apart=(times[0], times[1]),
            tokens=self.line.tokens,
            score=self.score,
        )


def _scored(line: Line, pairs: Pairs, scores: Array) -> Iterator[tuple[Words, _Scored]]:
    """Yield the words of each pair; words that were put together in two ways come in the more frequent one first."""
    together, values = pairs.together.tolist(), scores.tolist()
    for number in np.argsort(-pairs.together, kind="stable").tolist():
        first, between, second = name_of(line, pairs, number)
        yield first + between + second, _Scored(line, pairs, number, together[number], values[number])


def _inner(found: Mapping[Words, _Scored]) -> set[Words]:
    """Return the phrases that stand nowhere but inside a longer one."""
    inner = set()
    for words, longer in found.items():
        size = len(words)
        for begin, end in combinations(range(size + 1), 2):
            shorter = found.get(words[begin:end]) if 1 < end - begin < size else None
            if shorter is not None and shorter.count <= longer.count:
                inner.add(words[begin:end])
    return inner


def _check(min_count: int, threshold: float, most: int, passes: int) -> None:
    for name, value, low, high in (
        ("min_count", min_count, 1, 10**9),
        ("threshold", threshold, -1.0, 1.0),
        ("most", most, 0, 10**6),
        ("passes", passes, 1, 4),
    ):
        if not low <= value <= high:
            raise OutOfRange(name, value, low, high)
