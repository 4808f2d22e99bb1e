"""How far to believe the map: as a whole, word by word, pair by pair, and what PCA leaves out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import streamlit as st

from embed_core import recipes
from embed_core.figures.map_belief import (
    kept_figure,
    kept_table,
    shepard_figure,
    shepard_table,
    variance_figure,
    variance_table,
)
from embed_core.geometry import Belief
from embed_core.geometry.projection import Projection
from embed_core.jobs import Job
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets import address
from pages.widgets.errors import show_error, show_remarks
from pages.widgets.map_dress import PLAIN, Dress
from pages.widgets.map_trust import kept_rows, least_kept
from pages.widgets.opening import current_theme
from pages.widgets.results import show_chart

FAINTEST = 0.12
"""How much is left of a word that the map shows among strangers."""
STRANGERS = 3
"""The switch hides words that keep fewer of their true neighbours; another number can be asked for."""
GOOD, FAIR = 0.95, 0.8
LOOK = 0.5
"""Seconds after which the panel looks again at a job."""


def show_belief(lab: Lab, say: Say, card: Card, chart: Projection) -> Dress:
    """Draw the panel, and the map's words the fainter the fewer of their true neighbours stand by them."""
    if any(remark.identifier == "remark-map-moving" for remark in chart.remarks):
        st.info(say("belief-moving"))
        return PLAIN
    found, job = lab.belief(card.id, chart)
    if found is None:
        if job is not None:
            _await(lab, say, job)
        return PLAIN
    _tell(say, found, kind=chart.method)
    _tell_word(say, found, address.chosen("word"))
    dress = _dress(say, found, address.chosen("word"))
    python = _python(lab, card, chart)
    show_chart(
        kept_figure(found, say=say, theme=current_theme()),
        kept_table(found, say=say),
        say,
        name="kept",
        python=python,
    )
    show_remarks(found.remarks, say)
    _fold(say, "shepard", lambda: _shepard(lab, say, card, chart, python))
    _fold(say, "variance", lambda: _variance(lab, say, card, chart, python))
    return dress


def _await(lab: Lab, say: Say, job: Job) -> None:
    """Say that all words are being compared; the page learns of the end once."""
    if not job.active:
        show_error(job.error, say) if job.error else st.warning(say("job-interrupted"))
        return

    @st.fragment(run_every=LOOK)
    def waiting() -> None:
        st.info(say("belief-in-work"))
        if not lab.queue.get(job.id).active:
            st.rerun()

    waiting()


def _tell(say: Say, found: Belief, *, kind: str) -> None:
    """Say in words what the three figures mean."""
    mean, chance = found.mean_kept * found.k, found.chance * found.k
    few = f"{chance:.1f}" if chance >= 0.1 else f"{chance:.2f}"
    st.markdown(say.markdown("belief-kept", k=found.k, mean=f"{mean:.1f}", chance=few))
    for name, value in (("trust", found.trustworthiness), ("continuity", found.continuity)):
        level = "good" if value >= GOOD else "fair" if value >= FAIR else "poor"
        st.markdown(say.markdown(f"belief-{name}", value=f"{value:.3f}", level=level))


def _tell_word(say: Say, found: Belief, word: str) -> None:
    """Say of the chosen word how many of its true neighbours stand by it."""
    if word in found.words:
        kept = round(float(found.kept[found.words.index(word)]) * found.k)
        st.markdown(say.markdown("belief-word", word=word, kept=kept, k=found.k))


def _dress(say: Say, found: Belief, word: str) -> Dress:
    """Let words step back by their share, and leave out those below what the person asks; the chosen word stays."""
    least = _pick_least(say, found.k)
    shown = kept_rows(found, least, word)
    if shown is not None:
        kept = int((np.rint(np.asarray(found.kept, float) * found.k) >= least).sum())
        st.caption(say("belief-shown", shown=kept, words=len(found.words), least=least, k=found.k))
    else:
        st.caption(say("belief-faint"))
    shares = np.asarray(found.kept, np.float32)
    return Dress(faint=FAINTEST + (1 - FAINTEST) * shares, shown=shown, shares=shares)


def _pick_least(say: Say, k: int) -> int:
    """Let the person hide words by a switch; from which share on is folded away beside it."""
    least, strangers = least_kept(k), min(STRANGERS, k)
    key = address.widget_key("hide")
    st.session_state[key] = least > 0

    def turned() -> None:
        address.change("keeps", str(strangers) if st.session_state[key] else "")

    with st.container(horizontal=True, vertical_alignment="center"):
        help = say("belief-hide-help", least=strangers, k=k)
        on = st.toggle(say("belief-hide"), key=key, on_change=turned, help=help)
        if on:
            options = tuple(range(1, k + 1))
            with st.popover(say("belief-how-many", least=least, k=k), type="tertiary"):
                slider = address.seed("keeps", least, kind=int, options=options, folded=True)
                least = int(st.select_slider(say("belief-least", k=k), options, key=slider))
    address.keep("keeps", str(least) if on else address.chosen("keeps"))  # a larger map may have use for it again
    return least if on else 0


def _fold(say: Say, name: str, show: Callable[[], None]) -> None:
    """Fold a picture away; what it needs is computed when it is opened."""
    folded = st.expander(say(f"belief-{name}"), key=f"belief {name}", on_change="rerun")
    if folded.open:
        with folded:
            show()


def _shepard(lab: Lab, say: Say, card: Card, chart: Projection, python: str) -> None:
    found, theme = lab.shepard(card.id, chart), current_theme()
    figure, rows = shepard_figure(found, say=say, theme=theme), shepard_table(found, say=say)
    show_chart(figure, rows, say, name="shepard", caption=say("belief-shepard-read"), python=python)


def _variance(lab: Lab, say: Say, card: Card, chart: Projection, python: str) -> None:
    found, theme = lab.explained_variance(card.id, chart), current_theme()
    figure, rows = variance_figure(found, say=say, theme=theme), variance_table(found, say=say)
    caption = say("belief-variance-read", dimensions=found.dimensions)
    show_chart(figure, rows, say, name="variance", caption=caption, python=python)


def _python(lab: Lab, card: Card, chart: Projection) -> str:
    """Return the lines for the map's belief, where a few lines can make the map."""
    model = lab.model(card.id)
    words: Any = chart.words[: chart.fitted_words]
    if words == model.words[: len(words)]:
        words = len(words)
    elif len(words) > 300:
        return ""
    moved = chart.method != "pca"
    if moved and (address.chosen("from") or address.chosen("attraction", "1.0") not in ("1", "1.0")):
        return ""
    seed = int(address.chosen("seed") or 0) if moved else 0
    perplexity = chart.perplexity if moved else None
    folder = lab.store.models.path(card.id)
    return recipes.belief(folder, words, chart.method, chart.dimensions, seed=seed, perplexity=perplexity)
