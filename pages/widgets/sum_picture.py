"""The picture of a sum: its exact plane with a film of the steps, or its path; and many pairs from one origin."""

from __future__ import annotations

import math

import streamlit as st

from embed_core import geometry, recipes
from embed_core.figures.analogy import parallelogram_table, sum_path_figure, sum_path_table
from embed_core.figures.analogy_steps import analogy_steps_figure
from embed_core.figures.fan import fan_figure, fan_table
from embed_core.figures.text import signed
from embed_core.geometry import Analogy, Fan
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets import address
from pages.widgets.axis_fields import folded, tell_words, written
from pages.widgets.errors import told_errors
from pages.widgets.opening import current_theme
from pages.widgets.results import show_chart
from pages.widgets.sums import Sum

AROUND = 6
LONGEST = 600
"""Characters of a list of pairs."""
CHANCE = 95


def show_picture(lab: Lab, say: Say, card: Card, asked: Sum, found: Analogy) -> None:
    """Draw a sum of three words in their exact plane, any other as a path."""
    if found.best is None:
        return
    model, theme, best = lab.model(card.id), current_theme(), found.best.word
    folder = lab.store.models.path(card.id)
    if asked.three:
        a, b, c = asked.three
        near = [answer.word for answer in found.answers if not answer.is_input and answer.word != best][:AROUND]
        shape = geometry.parallelogram(model, a, b, c, best, near=near)
        names = (a, b, c, best)
        figure = analogy_steps_figure(shape, names, say=say, theme=theme)
        rows = parallelogram_table(shape, names, say=say)
        python = recipes.parallelogram(folder, names, near, say.language)
        note = say("analogy-picture", gap=f"{shape.gap:.2f}", off=f"{shape.off_plane:.2f}")
    else:
        path = geometry.sum_path(model, asked.positive, asked.negative, best)
        figure = sum_path_figure(path, say=say, theme=theme)
        rows = sum_path_table(path, say=say)
        python = recipes.sum_path(folder, asked.positive, asked.negative, best, say.language)
        note = say("analogy-path", percent=round(100 * path.shown))
    show_chart(figure, rows, say, name="analogy-picture", caption=note, python=python)


def pick_pairs(lab: Lab, say: Say, card: Card, asked: Sum) -> tuple[tuple[str, str], ...]:
    """Return the pairs that the person typed, or known ones like a : b."""
    typed = geometry.parse_pairs(address.chosen("pairs")) if address.chosen("pairs").strip() else ()
    return typed or _known_pairs(lab, card, asked)


def _known_pairs(lab: Lab, card: Card, asked: Sum) -> tuple[tuple[str, str], ...]:
    if not asked.three:
        return ()
    a, b, c = asked.three
    for pair in ((a, b), (a, c)):
        if known := lab.examples_for(card.id, pair):
            return known
    return ((a, b),)


def show_pairs(lab: Lab, say: Say, card: Card, asked: Sum) -> None:
    """Draw the differences of many pairs from one origin, when it is opened, and say whether they are parallel."""
    fold = folded(say("analogy-pairs"), key="analogy pairs", opened=bool(address.chosen("pairs")))
    if not fold.open:
        return
    with fold, told_errors(say, lab):
        left, right = st.columns([2, 3], gap="large")
        with left:
            pairs = geometry.parse_pairs(_type_pairs(lab, say, card, asked))
            found = lab.fan(card.id, pairs)
            _tell(lab, say, card, found)
        if found.pairs:
            with right:
                show_chart(
                    fan_figure(found, say=say, theme=current_theme()),
                    fan_table(found, say=say),
                    say,
                    name="pairs",
                    caption=say("analogy-pairs-shown", percent=round(100 * found.shown)),
                    python=recipes.fan(lab.store.models.path(card.id), pairs),
                )


def _type_pairs(lab: Lab, say: Say, card: Card, asked: Sum) -> str:
    """Let the person type pairs; an example that they leave as it is gives way to that of other words."""
    example = written(_known_pairs(lab, card, asked))
    key, given = address.widget_key("pairs"), "example of analogy pairs"
    before = st.session_state.get(given)
    if before not in (None, example) and st.session_state.get(key) == before:
        st.session_state.pop(key, None)
    st.session_state[given] = example
    if key not in st.session_state:
        st.session_state[key] = address.chosen("pairs") or example
    text = st.text_area(
        say("analogy-pairs-field"), key=key, height=130, max_chars=LONGEST, help=say("analogy-pairs-help")
    )
    address.keep("pairs", "" if text == example else text or "")
    return text or ""


def _tell(lab: Lab, say: Say, card: Card, found: Fan) -> None:
    """Say how parallel the pairs are, compared with random ones, and which could not be drawn."""
    tell_words(say, "axes-missing", found.missing)
    for first, second in found.alike:
        st.caption(say.markdown("error-pair-alike", first=first, second=second))
    if math.isnan(found.parallel):
        st.info(say("analogy-pairs-one" if found.pairs else "analogy-pairs-none"))
        return
    check = lab.axis_check(card.id, found.pairs)
    told = {
        "parallel": signed(found.parallel, 2),
        "chance": signed(check.chance, 2),
        "high": signed(check.chance_high, 2),
    }
    verdict = "yes" if check.percentile >= CHANCE else "no"
    st.markdown(say.markdown("axes-parallel", verdict=verdict, **told))
    others = found.with_others()
    least, most = int(others.argmin()), int(others.argmax())
    given = {"pair": " → ".join(found.pairs[most]), "odd": " → ".join(found.pairs[least])}
    values = {"high": signed(float(others[most]), 2), "low": signed(float(others[least]), 2)}
    st.markdown(say.markdown("analogy-pairs-ends", **given, **values))
