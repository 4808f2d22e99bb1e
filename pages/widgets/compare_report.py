"""What the compare page found, as a file to keep."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from embed_core.errors import LabError
from embed_core.evaluation import by_difference
from embed_core.figures.report import Report, Section, report_html, report_json, report_markdown
from embed_core.figures.shifts import shifts_table
from embed_core.geometry import questions_for
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets.errors import plain_sentence
from pages.widgets.pairs import answer_rows, fact_rows, heads_of

LISTED = 50
FILES: dict[str, tuple[str, Callable[[Report], str]]] = {
    "html": ("text/html", report_html),
    "md": ("text/markdown", report_markdown),
    "json": ("application/json", report_json),
}


def offer_report(lab: Lab, say: Say, cards: Sequence[Card]) -> None:
    """Offer the report in three forms; it is written when one is asked for."""
    st.caption(say("report-offer"))
    with st.container(horizontal=True):
        for ending, (kind, write) in FILES.items():
            st.download_button(
                say(f"report-{ending}"),
                data=lambda write=write: write(compare_report(lab, say, cards)).encode("utf-8", "replace"),
                file_name=f"comparison.{ending}",
                mime=kind,
                key=f"report {ending}",
                on_click="ignore",
            )


def compare_report(lab: Lab, say: Say, cards: Sequence[Card]) -> Report:
    """Return questions, facts, and the whole vocabulary of the first model against each of the others."""
    heads = heads_of(say, cards)
    questions = questions_for(lab.model(cards[0].id))
    sections = [
        Section(say("compare-questions"), rows=tuple(answer_rows(lab, say, cards, questions))),
        Section(say("compare-facts"), rows=tuple(fact_rows(lab, say, cards))),
    ]
    for head, card in zip(heads[1:], cards[1:], strict=True):
        sections.append(_vocabulary(lab, say, (cards[0], card), title=f"{heads[0]} – {head}"))
    return Report(say("report-title"), say.language, tuple(sections))


def _vocabulary(lab: Lab, say: Say, pair: tuple[Card, Card], *, title: str) -> Section:
    """Return how far two models agree, and the words that differ most; what is not known yet is said."""
    first, second = pair
    try:
        found, _ = lab.shifts(first.id, second.id)
    except LabError as error:
        return Section(title, (plain_sentence(error, say),))
    if found is None:
        return Section(title, (say("report-in-work"),))
    verdict, noise = lab.verdict(first.id, second.id, measure="residual")
    lines = [say("shift-answer", mean=round(100 * found.mean), k=found.k), say("shift-told", words=len(found.words))]
    lines.append(say("shift-apart-told", only_a=found.only_a, only_b=found.only_b))
    lines += [say("shift-noise-told", side=side, mean=round(100 * each.mean)) for side, each in noise.items()]
    if verdict is not None:
        changed = int(verdict.changed.sum())
        lines += [say("report-found", changed=changed), say("shift-rate", percent=round(100 * verdict.rate))]
    rows = (int(row) for row in by_difference(found, verdict)[:LISTED])
    return Section(title, tuple(lines), tuple(shifts_table(found, verdict, rows, say=say)))
