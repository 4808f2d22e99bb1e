"""One word in two models: both lists of neighbours, the same word joined by a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from embed_core.figures.joined_lists import Entry, joined_lists
from embed_core.figures.text import literal
from embed_core.figures.theme import Theme
from embed_core.geometry.two_models import Placed, TwoLists
from embed_core.language import Say

if TYPE_CHECKING:
    import plotly.graph_objects as go


def two_lists_figure(found: TwoLists, *, mark: str = "", theme: Theme, say: Say) -> go.Figure:
    """Draw the nearest words of the first model at the left, of the second at the right."""
    entries = [Entry(each.word, each.rank_a, each.rank_b, _told(each, say)) for each in found.placed]
    return joined_lists(entries, say.pair, mark=mark, top=found.k, theme=theme)


def _told(each: Placed, say: Say) -> str:
    ranks = {"rank_a": _rank(each.rank_a), "rank_b": _rank(each.rank_b)}
    cosines = {"cosine_a": _cosine(each.cosine_a), "cosine_b": _cosine(each.cosine_b)}
    return say("two-at", word=literal(each.word), **ranks, **cosines)


def _rank(rank: int | None) -> str:
    return "–" if rank is None else f"{rank:,}"


def _cosine(cosine: float | None) -> str:
    return "–" if cosine is None else f"{cosine:.3f}"


def two_lists_table(found: TwoLists, *, say: Say) -> list[dict[str, object]]:
    """Return the words of both lists as rows: ranks, cosines, and counts in the models that have them."""
    counted = {side: any(getattr(each, f"count_{side}") is not None for each in found.placed) for side in "ab"}
    return [
        {
            say("figure-column-word"): each.word,
            say("two-column-rank-a"): each.rank_a,
            say("two-column-rank-b"): each.rank_b,
            say("two-column-cosine-a"): None if each.cosine_a is None else round(each.cosine_a, 4),
            say("two-column-cosine-b"): None if each.cosine_b is None else round(each.cosine_b, 4),
            **({say("shift-column-count-a"): each.count_a} if counted["a"] else {}),
            **({say("shift-column-count-b"): each.count_b} if counted["b"] else {}),
        }
        for each in found.placed
    ]
