"""Can an axis be trusted? Parallel pairs, pairs held out, and the same axis under other seeds."""

from __future__ import annotations

import streamlit as st

from embed_core import recipes
from embed_core.figures.axis_checks import held_out_figure, held_out_table, spread_figure, spread_table
from embed_core.geometry import AxisCheck
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets.axis_fields import Taken, folded
from pages.widgets.errors import told_errors
from pages.widgets.health_card import offer_replicate
from pages.widgets.opening import current_theme
from pages.widgets.results import short, show_chart

SPREAD = 12
"""Words that the figure of other seeds shows: the outermost."""
CHANCE = 95
"""Pairs are parallel beyond chance where they are more so than this percentage of random ones."""


def show_trust(lab: Lab, say: Say, card: Card, taken: Taken) -> None:
    """Show, when it is opened, what speaks for an axis and what against it."""
    fold = folded(say("axes-trust"), key="axis trust")
    if not fold.open:
        return
    with fold, told_errors(say, lab):
        left, right = st.columns(2, gap="large")
        with left:
            if len(taken.axis.pairs) < 2:
                st.info(say("axes-one-pair"))
            else:
                _show_check(lab, say, card, taken)
        with right:
            _show_spread(lab, say, card, taken)


def _show_check(lab: Lab, say: Say, card: Card, taken: Taken) -> None:
    pairs = taken.axis.pairs
    found = lab.axis_check(card.id, pairs)
    st.markdown(f"**{say('axes-parallel-title')}**")
    st.markdown(
        say.markdown(
            "axes-parallel",
            parallel=_signed(found.parallel),
            chance=_signed(found.chance),
            high=_signed(found.chance_high),
            verdict=_verdict(found),
        )
    )
    st.markdown(f"**{say('axes-held-out-title')}**")
    right = sum(each.right for each in found.held_out)
    st.markdown(say("axes-held-out", right=right, pairs=len(found.held_out)))
    show_chart(
        held_out_figure(found, say=say, theme=current_theme()),
        held_out_table(found, say=say),
        say,
        name="held out",
        python=recipes.axis_check(lab.store.models.path(card.id), pairs),
    )


def _verdict(found: AxisCheck) -> str:
    return "yes" if found.percentile >= CHANCE else "no"


def _signed(value: float) -> str:
    return short(round(value, 2) + 0.0 if abs(value) < 0.9 else value).replace("-", "−")


def _show_spread(lab: Lab, say: Say, card: Card, taken: Taken) -> None:
    """Show the same axis in the model's other seeds; where there is none, offer to train one."""
    st.markdown(f"**{say('axes-seeds-title')}**")
    others = lab.other_seeds(card.id)
    if not others:
        st.caption(say("axes-no-seeds"))
        offer_replicate(lab, say, card)
        return
    found = lab.axis_spread(card.id, taken.axis.pairs, taken.words)
    st.caption(say("axes-seeds", shown=min(SPREAD, len(found.words)), words=len(found.words)))
    models = lab.store.models
    show_chart(
        spread_figure(found, say=say, theme=current_theme(), most=SPREAD),
        spread_table(found, say=say),
        say,
        name="seeds",
        python=recipes.axis_spread(
            models.path(card.id), [models.path(each) for each in others], taken.axis.pairs, taken.python
        ),
    )
