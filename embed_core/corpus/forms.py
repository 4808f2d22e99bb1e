"""From the pieces of a text to tokens: spelling, base forms, aliases, and what is left out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from embed_core.corpus.scripts import HAN_CHARACTER
from embed_core.corpus.stop_words import built_in

if TYPE_CHECKING:
    from embed_core.corpus.segmentation import Segmentation

MOST_REMEMBERED = 400_000
"""So many pieces are remembered with what they become; then the memory begins anew."""
ENDS = frozenset("。！？!?\n")
"""What ends a sentence, besides some full stops."""
_CLOSING = "」』”’）】》〉"
_CLOSED = re.compile(rf"(?<![^ ])\n ((?:[{_CLOSING}] )*[{_CLOSING}])(?![^ ])")
"""Closing marks behind the end of a sentence, each a whole token."""
_SENTENCE_END = re.compile("([。！？!?]+[」』”’）】》〉)\\]}\"']*)")
_FULL_WIDTH = {0xFF01 + n: 0x21 + n for n in range(94)}
_IN_NUMBERS = str.maketrans("", "", ".,%‰:/-+·")


class Forms(dict[str, str]):
    """What a piece becomes: a word as it is counted, "\\n" at the end of a sentence, "" for the rest.

    A piece that becomes several tokens has them with spaces between; `flat` takes these apart.
    """

    def __init__(self, settings: Segmentation, convert: Callable[[str], str]) -> None:
        super().__init__()
        self._settings = settings
        self._own = {self._key(word) for word in map(convert, settings.user_words)}
        self._splits = {self._key(convert(rule.replace(" ", ""))): rule.split(" ") for rule in settings.splits}
        self._stopped = built_in() if settings.stop_words == "built-in" else frozenset()
        self._stopped |= {self.spelt(convert(word)).lower() for word in settings.own_stop_words}
        self._alias: dict[str, str] = {}
        for group in settings.aliases:
            first, *others = (self.spelt(convert(word).replace(" ", "_")) for word in group)
            self._alias |= {word: first for word in map(self._base, others) if word not in self._alias}

    def __missing__(self, piece: str) -> str:
        if len(self) >= MOST_REMEMBERED:
            self.clear()
        self[piece] = made = self._make(piece)
        return made

    def parts(self, piece: str) -> tuple[str, ...]:
        """Return a piece as the rules split it; the parts of a split are split in their turn."""
        rule = self._splits.get(self._key(piece)) if self._splits else None
        if rule is None:
            return (piece,)
        found: list[str] = []
        at = 0
        for part in rule:
            found += self.parts(piece[at : at + len(part)])
            at += len(part)
        return tuple(found)

    def flat(self, tokens: Iterable[str]) -> list[str]:
        """Return tokens with each of several in one piece for itself; a sentence keeps its closing marks."""
        text = " ".join(tokens)
        if self._settings.keep_punctuation and not self._settings.segmented:
            text = _CLOSED.sub(r"\1 \n", text)
        return text.split(" ") if text else []

    def spelt(self, word: str) -> str:
        """Return a word in the width and case that are counted."""
        word = word.translate(_FULL_WIDTH) if self._settings.fold_width else word
        return word.lower() if self._settings.lower else word

    def recast(self, token: str) -> str:
        """Return what a token of other settings would become: "" where it would be left out."""
        return self._kept(self._base(self.spelt(token)))

    def _make(self, piece: str) -> str:
        if self._settings.segmented:
            return self._of_given(piece)
        if not any(map(str.isalnum, piece)):
            return self._mark(piece)
        parts = self.parts(piece)
        return " ".join(filter(None, map(self._word, parts))) if len(parts) > 1 else self._word(piece)

    def _of_given(self, token: str) -> str:
        """Return what becomes of a token of a text that is cut already; only line ends end a sentence there."""
        if not token.strip():
            return "\n" if "\n" in token else ""
        if not any(map(str.isalnum, token)):
            return token if self._settings.keep_punctuation else ""
        return self.recast(token)

    def _word(self, piece: str) -> str:
        if self._is_own(piece):
            return self._kept(self.spelt(piece.replace(" ", "_")))
        if piece.isalnum():
            spelt = piece if HAN_CHARACTER.match(piece) else self.spelt(piece)
        else:
            spelt = self.spelt("_".join(piece.split()).replace("’", "'"))
        return self._kept(self._base(spelt))

    def _kept(self, token: str) -> str:
        token = self._alias.get(token, token)
        if len(token) < self._settings.shortest or (self._settings.drop_numbers and _is_number(token)):
            return ""
        return "" if self._stopped and token.lower() in self._stopped else token

    def _mark(self, piece: str) -> str:
        if not self._settings.keep_punctuation:
            return "" if ENDS.isdisjoint(piece) else "\n"
        runs = ("".join(run) for _, run in groupby(_SENTENCE_END.sub("\\1\n", piece)))
        return " ".join(run[0] if run[0] == "\n" else run for run in runs if _is_mark(run[0]))

    def _base(self, token: str) -> str:
        if not self._settings.lemmas:
            return token
        from embed_core.corpus.lemmas import lemma

        small = token.lower()
        found = lemma(small)
        return token if found == small else found

    def _is_own(self, piece: str) -> bool:
        return self._key(piece) in self._own

    def _key(self, piece: str) -> str:
        return piece.lower() if self._settings.lower else piece


class PhraseJoiner:
    """Joins words that follow one another into one token, the longest phrase first."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for words in sorted((tuple(phrase.split(" ")) for phrase in phrases), key=len, reverse=True):
            self._by_first.setdefault(words[0], []).append(words)

    def joined(self, tokens: list[str]) -> list[str]:
        """Return the tokens with each phrase as one, found from left to right."""
        return [token for token, _ in self.spans(tokens)]

    def spans(self, tokens: list[str]) -> Iterator[tuple[str, int]]:
        """Yield each token with the number of tokens that it was made of."""
        at, by_first = 0, self._by_first
        while at < len(tokens):
            token, length = tokens[at], 1
            for words in by_first.get(token, ()):
                if tuple(tokens[at : at + len(words)]) == words:
                    token, length = phrase_token(words), len(words)
                    break
            yield token, length
            at += length


def phrase_token(words: Iterable[str]) -> str:
    """Return the token that a phrase becomes: Han words stand side by side, others have an underscore between."""
    words = tuple(words)
    return ("" if all(map(HAN_CHARACTER.match, words)) else "_").join(words)


def _is_number(token: str) -> bool:
    return token.translate(_IN_NUMBERS).isdecimal()


def _is_mark(sign: str) -> bool:
    return sign == "\n" or unicodedata.category(sign)[0] == "P"
