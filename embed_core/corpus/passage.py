"""A passage with its word boundaries, and the two ways to move one: join neighbours, split a word."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from embed_core.corpus.conversion import converted_in_place
from embed_core.corpus.forms import ENDS, phrase_token
from embed_core.corpus.scripts import without_lone
from embed_core.corpus.segmentation import Segmentation, segmenter_of
from embed_core.errors import LabError

LONGEST_WORD = 60
"""A word of one's own has at most so many characters."""


class CannotJoin(LabError):
    """A word cannot reach over the end of a line, or be longer than 60 characters."""

    message_id = "error-cannot-join"

    def __init__(self, text: str) -> None:
        super().__init__(text=" ".join(text.split())[:80], most=LONGEST_WORD)


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a passage: a word, or what stands between two.

    `begin` and `end` are its place in the passage, counted in characters. `token` is what it is counted
    as: "" for a word that is left out. A phrase is one piece.
    """

    text: str
    begin: int
    end: int
    is_word: bool
    token: str


def tokens_of_passage(text: str, settings: Segmentation) -> tuple[Piece, ...]:
    """Return all pieces of a passage; joined they give the passage again."""
    text = without_lone(text)
    segmenter = segmenter_of(settings)
    forms = segmenter.forms
    words = [
        part for piece in segmenter.pieces(converted_in_place(text, segmenter.convert)) for part in forms.parts(piece)
    ]
    ends = [*accumulate(map(len, words))]
    pieces = tuple(
        Piece(text[begin:end], begin, end, any(map(str.isalnum, word)), forms[word].replace("\n", "").strip())
        for word, begin, end in zip(words, (0, *ends), ends)
    )
    return _with_phrases(text, pieces, settings) if settings.phrases else pieces


def boundaries(text: str, settings: Segmentation) -> list[str]:
    """Return the pieces of a passage with what stands between them; joined they give the passage again."""
    return [piece.text for piece in tokens_of_passage(text, settings)]


def join(settings: Segmentation, passage: str, begin: int, end: int) -> Segmentation:
    """Return settings by which the passage from character `begin` to `end` is one word.

    Where a split had cut it, the split is taken back; else it becomes a word of one's own, in the place
    of those that reached over its ends. What is one word already stays so. Raises `CannotJoin`.
    """
    text = without_lone(passage)[begin:end]
    word = " ".join(text.split())
    if _stands(settings, passage, (begin, end)):
        return settings
    if not 1 < len(word) <= LONGEST_WORD or "\n" in text or not any(map(str.isalnum, word)):
        raise CannotJoin(text)
    rest = replace(settings, splits=_without(settings, settings.splits, text))
    if rest != settings and _stands(rest, passage, (begin, end)):
        return rest
    for piece in tokens_of_passage(passage, rest):
        if piece.begin < begin < piece.end or piece.begin < end < piece.end:
            rest = replace(rest, user_words=_without(rest, rest.user_words, piece.text))
    return replace(rest, user_words=(*rest.user_words, word))


def split(settings: Segmentation, passage: str, at: int) -> Segmentation:
    """Return settings by which a word of the passage ends before character `at`.

    A phrase or a word of one's own is given up, where that is enough; else the word gets a rule that
    cuts it wherever it is found. Where a word ends already, nothing changes.
    """
    pieces = tokens_of_passage(passage, settings)
    found = next((piece for piece in pieces if piece.is_word and piece.begin < at < piece.end), None)
    if found is None:
        return settings
    phrases = tuple(rule for rule in settings.phrases if phrase_token(rule.split(" ")) != found.token)
    if phrases != settings.phrases:
        return split(replace(settings, phrases=phrases), passage, at)
    free = replace(settings, user_words=_without(settings, settings.user_words, found.text))
    if free != settings and _stands(free, passage, (found.begin, at, found.end)):
        return free
    if free != settings and " " in found.text:
        return split(free, passage, at)
    cut = at - found.begin
    rule = f"{found.text[:cut]} {found.text[cut:]}"
    return replace(settings, splits=(*_without(settings, settings.splits, found.text), rule))


def _stands(settings: Segmentation, passage: str, places: tuple[int, ...]) -> bool:
    """Tell whether pieces of the passage reach from each place to the next."""
    pieces = {(piece.begin, piece.end) for piece in tokens_of_passage(passage, settings)}
    return pieces.issuperset(pairwise(places))


def _without(settings: Segmentation, rules: tuple[str, ...], word: str) -> tuple[str, ...]:
    """Return rules without those about a word; they may be written in other characters or case."""
    segmenter = segmenter_of(settings)

    def key(text: str) -> str:
        spelt = segmenter.convert(text.replace(" ", ""))
        return spelt.lower() if settings.lower else spelt

    asked = key(word)
    left = tuple(rule for rule in rules if key(rule) != asked)
    return rules if len(left) == len(rules) else left


def _with_phrases(text: str, pieces: tuple[Piece, ...], settings: Segmentation) -> tuple[Piece, ...]:
    """Make one piece of the words of each phrase and of what stands between them; none goes beyond its sentence."""
    ended = [not piece.is_word and not ENDS.isdisjoint(piece.text) for piece in pieces]
    places = [number for number, piece in enumerate(pieces) if piece.token or ended[number]]
    tokens = ["\n" if ended[number] else pieces[number].token for number in places]
    joined: list[Piece] = []
    done = at = 0
    for token, length in segmenter_of(settings).phrases.spans(tokens):
        if length > 1:
            first, last = places[at], places[at + length - 1]
            begin, end = pieces[first].begin, pieces[last].end
            joined += [*pieces[done:first], Piece(text[begin:end], begin, end, True, token)]
            done = last + 1
        at += length
    return (*joined, *pieces[done:])
