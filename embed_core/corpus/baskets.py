"""The log of shopping baskets that lesson 12 works on: synthetic, written by a grammar with a seed, a basket a line."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from embed_core.corpus.corpus import Corpus, build_corpus
from embed_core.corpus.grammar import read_grammar

_GRAMMARS = Path(__file__).resolve().parents[2] / "assets" / "lessons"


@lru_cache(maxsize=2)
def basket_log(language: str) -> Corpus:
    """Return the log as a corpus: a basket is a sentence, its items are the tokens."""
    made = read_grammar(_GRAMMARS / f"baskets-{language}.txt").sentences(0)
    return build_corpus([made], name=f"baskets-{language}", language=language, synthetic=True)


def basket_text(language: str) -> str:
    """Return the log as one reads it, a basket a line, its items parted by spaces."""
    return "".join(f"{' '.join(basket)}\n" for basket in basket_log(language).iter_sentences())
