"""The portrait of a corpus: how much text, which words, how they are spread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from itertools import islice
from typing import Any

import numpy as np

from embed_core.corpus.corpus import Corpus
from embed_core.corpus.dispersion import parts_of, uneven
from embed_core.corpus.growth import Growth, growth_of
from embed_core.corpus.index import Array, places_of
from embed_core.corpus.zipf import Spectrum, ZipfFit, fit_zipf

MOST = 200
MIN_COUNTS = range(1, 51)


@dataclass(frozen=True, slots=True)
class FrequentWord:
    """A frequent word: its count, in how many parts it occurs, and how unevenly (0 even, 1 all in one)."""

    word: str
    count: int
    parts: int
    dispersion: float | None


@dataclass(frozen=True, slots=True, eq=False)
class Portrait:
    """What a corpus looks like in numbers; all arrays are read-only.

    `lengths[n]` sentences have n tokens. `parts` counts what dispersion is taken over: the documents or, where
    there is one only (`tenths`), the tenths of the text.
    """

    tokens: int
    types: int
    sentences: int
    documents: int
    spectrum: Spectrum
    zipf: ZipfFit | None
    growth: Growth
    lengths: Array
    frequent: tuple[FrequentWord, ...]
    parts: int
    tenths: bool

    @property
    def hapaxes(self) -> int:
        """Return how many types occur once."""
        return self.spectrum.lost(2)[0]

    @property
    def hapax_share(self) -> float:
        """Return the share of the types that occur once."""
        return self.hapaxes / max(1, self.types)

    @property
    def mean_length(self) -> float:
        """Return the mean number of tokens in a sentence."""
        return self.tokens / max(1, self.sentences)

    @property
    def median_length(self) -> float:
        """Return the median number of tokens in a sentence."""
        if not self.sentences:
            return 0.0
        below = np.cumsum(self.lengths)
        middle = [(self.sentences - 1) // 2, self.sentences // 2]
        return float(np.searchsorted(below, middle, side="right").mean())

    def lost(self, min_count: int) -> tuple[float, float]:
        """Return the shares of types and of tokens that are left out at a minimal count."""
        types, tokens = self.spectrum.lost(min_count)
        return types / max(1, self.types), tokens / max(1, self.tokens)

    def to_json(self) -> dict[str, Any]:
        """Return the portrait as JSON can hold it; `from_json` reads it back."""
        spectrum, growth = self.spectrum, self.growth
        return {
            **{name: getattr(self, name) for name in _PLAIN},
            "spectrum": [spectrum.counts.tolist(), spectrum.types.tolist()],
            "zipf": asdict(self.zipf) if self.zipf else None,
            "growth": {name: _listed(getattr(growth, name)) for name in Growth.__slots__},
            "lengths": self.lengths.tolist(),
            "frequent": [[w.word, w.count, w.parts, w.dispersion] for w in self.frequent],
        }

    @staticmethod
    def from_json(data: Mapping[str, Any]) -> Portrait:
        """Return the portrait that `to_json` wrote."""
        growth: dict[str, Any] = {name: _array(v) if isinstance(v, list) else v for name, v in data["growth"].items()}
        return Portrait(
            **{name: data[name] for name in _PLAIN},
            spectrum=Spectrum(*map(_array, data["spectrum"])),
            zipf=ZipfFit(**data["zipf"]) if data["zipf"] else None,
            growth=Growth(**growth),
            lengths=_array(data["lengths"]),
            frequent=tuple(FrequentWord(*row) for row in data["frequent"]),
        )


_PLAIN = ("tokens", "types", "sentences", "documents", "parts", "tenths")


def portrait(corpus: Corpus) -> Portrait:
    """Return the portrait of a corpus, with its 200 most frequent words.

    It depends on the tokens and on where documents begin. Raises `BrokenCorpus` where the stored tokens
    were changed.
    """
    index = places_of(corpus)
    parts = parts_of(corpus, index)
    frequent = []
    for row, (word, count) in enumerate(islice(corpus.counts.items(), MOST)):
        counts = parts.counts(index.of(row))
        frequent.append(FrequentWord(word, count, int((counts > 0).sum()), uneven(counts, parts.sizes)))
    spectrum = Spectrum.of(corpus.counts.values())
    return Portrait(
        tokens=corpus.tokens,
        types=corpus.types,
        sentences=corpus.sentences,
        documents=corpus.documents,
        spectrum=spectrum,
        zipf=fit_zipf(spectrum),
        growth=growth_of(index),
        lengths=_array(np.bincount(np.diff(index.bounds))),
        frequent=tuple(frequent),
        parts=len(parts.starts),
        tenths=not parts.names,
    )


def _array(values: Any) -> Array:
    array: Array = np.array(values, np.int64)
    array.flags.writeable = False
    return array


def _listed(value: Any) -> Any:
    return value.tolist() if isinstance(value, np.ndarray) else value
