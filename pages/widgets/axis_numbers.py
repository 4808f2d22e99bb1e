"""A person's own numbers for words, from a table: do they go with the positions on an axis?"""

from __future__ import annotations

import streamlit as st

from embed_core import recipes
from embed_core.figures.map_axes import rating_figure, rating_table
from embed_core.geometry import Axis, AxisRating, WordNumbers
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets import address
from pages.widgets.axis_fields import folded, tell_words
from pages.widgets.brought import bring_file
from pages.widgets.errors import told_errors
from pages.widgets.opening import current_theme
from pages.widgets.results import show_chart


def show_numbers(lab: Lab, say: Say, card: Card, axis: Axis) -> None:
    """Let the person bring numbers, folded away, and say how far they go with the axis."""
    fold = folded(say("axes-numbers"), key="axis numbers", opened=bool(address.chosen("numbers")))
    if not fold.open:
        return
    with fold, told_errors(say, lab):
        left, right = st.columns([2, 3], gap="large")
        with left:
            upload = bring_file(
                lab,
                say,
                "numbers",
                label="axes-numbers-file",
                help="axes-numbers-help",
                types=("csv", "tsv", "txt"),
                new=lambda: address.change("column", ""),
            )
            numbers = _read(lab, say, upload) if upload else None
            found = lab.axis_rating(card.id, axis.pairs, numbers) if numbers is not None else None
            if found is not None:
                _tell_rating(say, found)
        if numbers is not None and found is not None:
            with right:
                show_chart(
                    rating_figure(found, say=say, theme=current_theme()),
                    rating_table(found, say=say),
                    say,
                    name="numbers",
                    python=recipes.axis_rating(
                        lab.store.models.path(card.id), axis.pairs, lab.staged(upload)[0], numbers.column
                    ),
                )


def _read(lab: Lab, say: Say, upload: str) -> WordNumbers:
    """Read the table; where it has several columns beside the words, the person chooses which."""
    found = lab.word_numbers(upload)
    others = [column for column in found.columns if column != found.word_column]
    if len(others) > 1:
        key = address.seed("column", found.column, options=others)
        picked = address.settle("column", st.selectbox(say("axes-column"), others, key=key))
        found = lab.word_numbers(upload, picked)
    told = [say("axes-numbers-read", words=len(found.words))]
    if found.bad.count:
        rows, more = [str(row) for row in found.bad.lines], "yes" if found.bad.count > len(found.bad.lines) else "no"
        told.append(say.markdown("axes-bad-rows", count=found.bad.count, rows=rows, more=more))
    if found.repeated:
        told.append(say("axes-repeated", count=found.repeated))
    if found.cut:
        told.append(say("axes-cut", count=len(found.words)))
    st.caption(" ".join(told))
    return found


def _tell_rating(say: Say, found: AxisRating) -> None:
    """Say whether numbers and axis go together, and which words could not be used."""
    rho = found.spearman
    beyond = "yes" if rho.low > 0 or rho.high < 0 else "no"
    st.markdown(say("axes-rating", words=found.count, beyond=beyond))
    tell_words(say, "axes-numbers-missing", found.missing)
    tell_words(say, "axes-numbers-of-axis", found.of_axis)
