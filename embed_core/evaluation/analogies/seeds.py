"""Would another seed have given the same answer to a sum?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from embed_core.errors import LabError
from embed_core.geometry import analogy
from embed_core.geometry.sums import Given
from embed_core.vectors import WordVectors


@dataclass(frozen=True, slots=True)
class SeedAnswers:
    """The best answer of a model and those of its other seeds; "" where a seed has none (a word is missing)."""

    answer: str
    others: tuple[str, ...]

    @property
    def same(self) -> int:
        """How many other seeds give the same answer."""
        return sum(other == self.answer for other in self.others)

    @property
    def different(self) -> tuple[str, ...]:
        """The other answers, each once."""
        return tuple(dict.fromkeys(other for other in self.others if other not in ("", self.answer)))


def seed_answers(
    model: WordVectors, others: Sequence[WordVectors], *, positive: Given, negative: Given = ()
) -> SeedAnswers:
    """Ask a sum (3CosAdd) of a model and of its other seeds. Raises what `analogy` raises of the model itself."""
    best = analogy(model, positive, negative, k=1).best
    return SeedAnswers(best.word if best else "", tuple(_best(other, positive, negative) for other in others))


def _best(model: WordVectors, positive: Given, negative: Given) -> str:
    try:
        best = analogy(model, positive, negative, k=1).best
    except LabError:
        return ""
    return best.word if best else ""
