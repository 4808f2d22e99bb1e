"""A whole set of analogies: which set, how it is asked, accuracy by category, failures, and what was missing."""

from __future__ import annotations

from dataclasses import asdict

import streamlit as st

from embed_core import recipes
from embed_core.evaluation import AnalogySet, SetOptions, SetScore
from embed_core.evaluation.analogies import BATCH_METHODS, SETS, class_count, cost
from embed_core.figures.analogy_sets import (
    analogy_set_figure,
    analogy_set_table,
    failures_table,
    percent,
    uncovered_table,
)
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets import address
from pages.widgets.axis_fields import folded, tell_words
from pages.widgets.brought import bring_file
from pages.widgets.errors import told_errors
from pages.widgets.opening import current_theme
from pages.widgets.progress import duration, watch
from pages.widgets.results import show_chart, show_many_details, show_table
from pages.widgets.set_lookup import ask_lookup

OWN = "own"
SHOWN = 100
_PERCENT = "\u00a0%"  # the sign stays on the line of its number


def show_set(lab: Lab, say: Say, card: Card) -> None:
    """Let the person ask a whole set, when it is opened."""
    fold = folded(say("sets-title"), key="analogy set", opened=address.named("set"))
    if not fold.open:
        address.leave("set")
        return
    with fold, told_errors(say, lab):
        where, options = _choose(lab, say, card)
        if not where:
            return
        asked = lab.analogy_set(where)
        _tell_file(say, asked)
        if options.method == "lrcos":
            seconds = cost(lab.model(card.id), asked, options)
            st.caption(say("sets-lrcos", classes=class_count(asked), time=duration(max(1.0, seconds), say)))
        found, job = lab.set_score(card.id, where, options)
        if found is not None:
            _show(lab, say, card, found, where)
        elif job is not None:
            watch(lab, say, job.id, chart=False)
            if not job.active and st.button(say("sets-again"), key="ask the set again"):
                lab.set_score(card.id, where, options, again=True)
                st.rerun()


def _choose(lab: Lab, say: Say, card: Card) -> tuple[str, SetOptions]:
    """Return the set that was chosen ("" where a file has yet to come), and how it is to be asked."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        key = address.seed("set", lab.set_for(card.id), options=(*SETS, OWN))
        name = st.selectbox(
            say("sets-set"), (*SETS, OWN), format_func=lambda each: say(f"sets-{each}"), key=key, width=320
        )
        address.settle("set", name)
        key = address.seed("by", BATCH_METHODS[0], options=BATCH_METHODS)
        method = st.selectbox(
            say("sets-method"),
            BATCH_METHODS,
            format_func=lambda each: say(f"analogy-method-{each}"),
            key=key,
            width=240,
        )
        address.keep("by", method if method != BATCH_METHODS[0] else "")
        with st.popover(say("sets-options")):
            options = _options(say, method)
    if name == OWN:
        name = bring_file(lab, say, "file", label="sets-file", help="sets-file-help", types=("txt", "csv", "tsv"))
    return name, options


def _options(say: Say, method: str) -> SetOptions:
    among, case, dummy = ask_lookup(say, words="sets")
    return SetOptions(method=method, restrict_vocab=among, case_insensitive=not case, dummy4unknown=dummy)


def _tell_file(say: Say, asked: AnalogySet) -> None:
    """Say what was wrong with the lines of a file; the rest goes on."""
    if asked.bad_count:
        st.warning(say("sets-bad", count=asked.bad_count, questions=len(asked)))
        rows = [
            {
                say("sets-line"): bad.line,
                say("sets-reason"): say(f"sets-bad-{bad.reason}", found=bad.found),
                say("sets-text"): bad.text,
            }
            for bad in asked.bad
        ]
        show_table(rows, height=180 if len(rows) > 4 else None)
    if asked.repeated:
        st.caption(say("sets-repeated", count=asked.repeated))
    if asked.cut:
        st.caption(say("sets-cut", count=len(asked)))
    tell_words(say, "sets-empty", asked.empty)


def _show(lab: Lab, say: Say, card: Card, found: SetScore, where: str) -> None:
    total = found.tally()
    if not total.covered:
        st.warning(say("sets-nothing", questions=total.questions))
        tell_words(say, "sets-missing", found.missing)
        return
    low, high = (percent(share, say) for share in total.interval)
    told = {
        "right": total.right[0],
        "asked": total.asked,
        "accuracy": percent(total.accuracy, say),
        "low": low,
        "high": high,
    }
    st.markdown(
        f"**{say('sets-told', top5=percent(total.share(1), say), top10=percent(total.share(2), say), **told)}**"
    )
    coverage = percent(total.coverage, say)
    left_out = total.questions - total.covered
    st.markdown(
        say("sets-coverage", covered=total.covered, questions=total.questions, coverage=coverage)
        + (" " + say("sets-left-out", count=left_out, dummy="yes" if found.options.dummy4unknown else "no"))
        * bool(left_out)
    )
    tell_words(say, "sets-missing", found.missing)
    if found.untaught:
        st.caption(say("sets-untaught", count=found.untaught))
    if found.never:
        st.caption(say("sets-never", count=found.never))
    figure, rows = analogy_set_figure(found, say=say, theme=current_theme()), analogy_set_table(found, say=say)
    show_chart(figure, rows, say, name="analogy-set", python=_python(lab, card, found, where))
    _show_failures(say, found)
    if left_out:
        st.markdown(f"**{say('sets-uncovered', count=left_out)}**")
        show_many_details(lambda: uncovered_table(found, say=say), say, name="uncovered")


def _show_failures(say: Say, found: SetScore) -> None:
    rows = failures_table(found, say=say, most=SHOWN)
    if not rows:
        st.caption(say("sets-no-failures"))
        return
    total = found.tally()
    wrong = total.covered - found.untaught - total.right[0]
    st.markdown(f"**{say('sets-failures', shown=len(rows), count=wrong)}**")
    show_table(rows, height=320 if len(rows) > 8 else None)
    show_many_details(lambda: failures_table(found, say=say), say, name="failures")


def _python(lab: Lab, card: Card, found: SetScore, where: str) -> str:
    usual = asdict(SetOptions())
    changed = {name: value for name, value in asdict(found.options).items() if value != usual[name]}
    folder, own = lab.store.models.path(card.id), where not in SETS
    return recipes.analogy_set(folder, lab.staged(where)[0] if own else where, changed, file=own)
