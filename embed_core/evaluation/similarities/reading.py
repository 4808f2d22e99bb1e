"""Where sets of similar words come from: written by us, as gensim carries them, or a person's file."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from embed_core.corpus import Source
from embed_core.corpus.sources import NoFile
from embed_core.errors import NotAChoice
from embed_core.evaluation.lines import read_lines
from embed_core.evaluation.lookup import rows_of
from embed_core.evaluation.similarities.pairs import SimilaritySet, collect_pairs
from embed_core.vectors import WordVectors

_ASSETS = Path(__file__).resolve().parents[3] / "assets" / "similarities"
_OF_GENSIM = {"wordsim353": "wordsim353.tsv", "simlex999": "simlex999.txt"}
SIMILARITIES = ("teaching-zh", "teaching-en", *_OF_GENSIM)
"""The sets that are at hand."""


@lru_cache(maxsize=4)
def known_similarities(name: str) -> SimilaritySet:
    """Return a set that is at hand: "teaching-zh", "teaching-en" (ours), "wordsim353", "simlex999".

    WordSim-353 (Finkelstein et al. 2002) and SimLex-999 (Hill, Reichart and Korhonen 2015) are read from gensim's
    test data. Raises `NotAChoice`, and `NoFile` where gensim came without it.
    """
    if name not in SIMILARITIES:
        raise NotAChoice("set", name, SIMILARITIES)
    if name not in _OF_GENSIM:
        text = (_ASSETS / f"{name.removeprefix('teaching-')}.txt").read_text(encoding="utf-8")
        return collect_pairs(text.splitlines(), name)
    from gensim.test.utils import datapath

    try:
        text = Path(datapath(_OF_GENSIM[name])).read_text(encoding="utf-8")
    except OSError as error:
        raise NoFile(_OF_GENSIM[name]) from error
    return collect_pairs(text.splitlines(), name)


def read_similarities(source: Source | Path) -> SimilaritySet:
    """Read a person's file of pairs with scores, in any usual encoding; see `collect_pairs` for its form.

    Lines that are no pair are noted with number and reason, and the rest is read. Raises `NoScoredPairs`, `EmptyText`,
    `NotText`, `NoFile`.
    """
    label, lines = read_lines(source)
    return collect_pairs(lines, label)


def similarities_for(model: WordVectors) -> str:
    """Return the set at hand that suits a model: the one with most pairs covered; people's scores where they are near.

    A set of people's scores is taken before ours where the model covers at least half of it.
    """
    share = {name: _covered(model, known_similarities(name)) for name in SIMILARITIES}
    first = next((name for name in _OF_GENSIM if share[name] >= 0.5), None)
    return first or max(SIMILARITIES[:2], key=lambda name: share[name])


def _covered(model: WordVectors, asked: SimilaritySet) -> float:
    rows = rows_of(model, asked.words)
    return sum(a in rows and b in rows for a, b in asked.pairs) / len(asked)
