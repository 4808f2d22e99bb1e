"""Writing the words that stand beside rows of numbers, so that every word comes back as it was."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Sequence

from embed_core.errors import LabError
from embed_core.vectors.formats.inputs import Stream
from embed_core.vectors.formats.reading import ImportChoices, ListLimit
from embed_core.vectors.formats.table import format_of
from embed_core.vectors.formats.word_list import may_be_list, past_mark, read_word_list
from embed_core.vectors.word_vectors import WordVectors


def listed(model: WordVectors, name: str) -> tuple[str, bytes]:
    """Return the name of a list of words and its bytes: text with one word a line, or JSON.

    JSON is for words that lines would not give back: where each ends like a count, say, or one holds a tab.
    """
    text = ("\n".join(model.words) + "\n").encode("utf-8")
    return (f"{name}.txt", text) if _comes_back(text, model.words) else (f"{name}.json", _json(model.words))


def _comes_back(text: bytes, words: Sequence[str]) -> bool:
    """Ask the reader itself whether it gives the same words for these lines."""
    if text.startswith(b"PK\x03\x04"):
        return False
    try:
        stream = Stream("", io.BytesIO(text), len(text))
        past_mark(stream)
        if not stream.plain or not may_be_list(format_of(stream), stream):
            return False
        found = read_word_list(stream, ImportChoices(), ListLimit(len(words) + 2), titled=False)
    except LabError:
        return False
    return found.counts is None and found.words == list(words)


def _json(words: Sequence[str]) -> bytes:
    """Return a JSON list with one word a line."""
    return ("[\n" + ",\n".join(json.dumps(word, ensure_ascii=False) for word in words) + "\n]\n").encode("utf-8")


def count_pieces(model: WordVectors, words: Sequence[str]) -> Iterator[bytes]:
    """Yield words with their counts, as word2vec's vocabulary and gensim's `fvocab` have them."""
    lines = (f"{word} {count}\n" for word, count in zip(words, model.counts.tolist(), strict=True))
    yield "".join(lines).encode("utf-8")


def metadata_pieces(model: WordVectors, words: Sequence[str]) -> Iterator[bytes]:
    """Yield the table of the projector: words and counts, with a title."""
    yield b"word\tcount\n"
    rows = zip(words, model.counts.tolist(), strict=True)
    yield "".join([f"{word}\t{count}\n" for word, count in rows]).encode("utf-8")
