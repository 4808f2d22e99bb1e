"""Where the words of a set stand in a model."""

from __future__ import annotations

from collections.abc import Iterable

from embed_core.vectors import WordVectors

RESTRICT = 300_000


def rows_of(
    model: WordVectors, words: Iterable[str], *, restrict_vocab: int = RESTRICT, case_insensitive: bool = True
) -> dict[str, int]:
    """Return the row of each word that the model has, as gensim's evaluations look words up.

    Only the `restrict_vocab` most frequent words are looked at (0: all). With `case_insensitive`, spellings that
    differ in case are one word, and the most frequent one stands for all. A word with spaces may stand with
    underscores. Words whose vector has no direction are not there.
    """
    size = min(len(model), restrict_vocab) if restrict_vocab > 0 else len(model)
    asked = tuple(dict.fromkeys(words))
    forms = {word: (word, word.replace(" ", "_")) for word in asked}
    found: dict[str, int] = {}
    if case_insensitive:
        wanted = {form.upper() for pair in forms.values() for form in pair}
        for row, word in enumerate(model.words[:size]):
            key = word.upper()
            if key in wanted and key not in found and model.units[row].any():
                found[key] = row
        forms = {word: (one.upper(), other.upper()) for word, (one, other) in forms.items()}
    else:
        index = model.index
        rows = {form: index[form] for pair in forms.values() for form in pair if form in index}
        found = {form: row for form, row in rows.items() if row < size and model.units[row].any()}
    placed = {word: next((found[form] for form in forms[word] if form in found), -1) for word in asked}
    return {word: row for word, row in placed.items() if row >= 0}


def own_rows(model: WordVectors, words: Iterable[str]) -> dict[str, int]:
    """Return the row of each word that the model has as it is written, or else in lower case."""
    asked = tuple(dict.fromkeys(words))
    found = rows_of(model, asked, restrict_vocab=0, case_insensitive=False)
    lower = {word: word.lower() for word in asked if word not in found}
    again = rows_of(model, lower.values(), restrict_vocab=0, case_insensitive=False)
    found |= {word: again[form] for word, form in lower.items() if form in again}
    return {word: found[word] for word in asked if word in found}
