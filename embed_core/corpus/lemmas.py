"""The base forms of English words, by simplemma's dictionary."""

from __future__ import annotations

from functools import lru_cache

_BETTER = {
    **dict.fromkeys(("gone", "went", "goes"), "go"),
    **{"broke": "break", "chose": "choose", "shook": "shake", "swore": "swear", "won": "win", "spent": "spend"},
    **{"felt": "feel", "meant": "mean", "bent": "bend", "thought": "think", "shot": "shoot", "strung": "string"},
    **{"wives": "wife", "lives": "life", "calves": "calf", "loaves": "loaf", "thieves": "thief", "halves": "half"},
    **{"sheaves": "sheaf", "panicked": "panic", "panicking": "panic", "worse": "bad", "worst": "bad"},
}
"""Irregular forms that the dictionary gets wrong."""
_TWO_L = frozenset(
    ("install", "recall", "forestall", "befall", "foretell", "retell", "appall", "outsell", "undersell", "misspell")
)
"""Verbs that end in two l; those that end in one double it (travelling) and are told by their first vowel."""


@lru_cache(maxsize=200_000)
def lemma(word: str) -> str:
    """Return the base form of an English word in lower case; any other word stays as it is.

    The dictionary knows no parts of speech: "left" stays "left", "saw" becomes "see".
    """
    stem = word.removesuffix("'s")
    if not (stem.isascii() and stem.isalpha()) or len(stem) < 2:
        return word
    if stem in _BETTER:
        return _BETTER[stem]
    import simplemma

    found = str(simplemma.lemmatize(stem, lang="en")).lower()
    if stem.endswith(("lled", "lling")) and found.endswith(("ell", "all")) and found not in _TWO_L:
        found = found if set("aeiou").isdisjoint(found[:-3]) else found[:-1]
    return found if found.isascii() and found.isalpha() else stem
