"""A corpus as numbers: each token by the row of its word."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from embed_core.corpus import Corpus
from embed_core.errors import LabError

EVERY = 5000


class WordsAlone(LabError):
    """No two words of the vocabulary stand in one sentence, so there is no context to learn from."""

    message_id = "error-words-alone"

    def __init__(self, sentences: int) -> None:
        super().__init__(sentences=sentences)


@dataclass(frozen=True, slots=True, eq=False)
class Numbered:
    """The sentences of a corpus as rows of a vocabulary; words outside it are left out.

    `lengths` counts the tokens of each sentence before that. A sentence may be empty.
    """

    sentences: list[list[int]]
    lengths: list[int]


def vocabulary(counts: Mapping[str, int], *, min_count: int) -> dict[str, int]:
    """Return the words that occur at least `min_count` times with their counts, most frequent first.

    Equally frequent words stand in the order of their characters, so that a row never depends on chance.
    """
    kept = [(word, count) for word, count in counts.items() if count >= min_count]
    return dict(sorted(kept, key=lambda item: (-item[1], item[0])))


def number_sentences(corpus: Corpus, words: Mapping[str, int], *, on_way: Callable[[], None]) -> Numbered:
    """Read a corpus once. `on_way` is called every few thousand sentences. Raises `WordsAlone`."""
    row_of = {word: row for row, word in enumerate(words)}
    sentences: list[list[int]] = []
    lengths: list[int] = []
    for tokens in corpus.iter_sentences():
        sentences.append([row for row in map(row_of.get, tokens) if row is not None])
        lengths.append(len(tokens))
        if len(lengths) % EVERY == 0:
            on_way()
    if not any(len(sentence) > 1 for sentence in sentences):
        raise WordsAlone(len(sentences))
    return Numbered(sentences, lengths)
