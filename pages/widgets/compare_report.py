"""What the compare page found, as a file to keep."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

import streamlit as st

from embed_core.errors import LabError
from embed_core.evaluation import by_difference
from embed_core.figures.report import Report, Section, report_html, report_json, report_markdown
from embed_core.figures.shifts import shifts_table
from embed_core.geometry.two_models import MEASURES
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets.comparing import LETTERS, pick_script
from pages.widgets.errors import plain_sentence
from pages.widgets.facts import evaluation_note, evaluation_rows, fact_rows, show_evaluation, show_facts
from pages.widgets.nothing_common import tell_nothing_common
from pages.widgets.pairs import answer_all, answer_rows, heads_of, remark_lines
from pages.widgets.question_sets import chosen_set
from pages.widgets.shift_list import chosen_measure
from pages.widgets.words_apart import apart_lines

LISTED = 50
FILES: dict[str, tuple[str, Callable[[Report], str]]] = {
    "html": ("text/html", report_html),
    "md": ("text/markdown", report_markdown),
    "json": ("application/json", report_json),
}


def show_table_of_facts(lab: Lab, say: Say, cards: Sequence[Card]) -> None:
    """Show what the models are, and offer the report in three forms; it is written when one is asked for."""
    above = st.container()
    show_facts(lab, say, cards)
    show_evaluation(lab, say, cards)
    st.caption(say("report-offer"))
    script = pick_script(lab, say, cards, chosen_set(lab, cards[0]))
    with above:
        tell_nothing_common(lab, say, cards, script=script)
    choices = {"measure": chosen_measure(), "script": script}
    with st.container(horizontal=True):
        for ending, (kind, write) in FILES.items():
            st.download_button(
                say(f"report-{ending}"),
                data=lambda write=write: write(compare_report(lab, say, cards, **choices)).encode("utf-8", "replace"),
                file_name=f"comparison.{ending}",
                mime=kind,
                key=f"report {ending}",
                on_click="ignore",
            )


def compare_report(
    lab: Lab, say: Say, cards: Sequence[Card], *, measure: str = MEASURES[0], script: str = "none"
) -> Report:
    """Return questions, facts, and the whole vocabulary of each two of the models, judged by one of `MEASURES`.

    With a `script`, models and questions are read in these characters, and the report says so.
    """
    heads = heads_of(say, cards)
    answers = answer_all(lab, cards, chosen_set(lab, cards[0]), script=script)
    read = (say("report-script"),) if script != "none" else ()
    told = (*read, *remark_lines(say, answers))
    sections = [
        Section(say("compare-questions"), told, tuple(answer_rows(lab, say, cards, answers))),
        Section(say("compare-facts"), rows=tuple(fact_rows(lab, say, cards))),
        Section(
            say("compare-evaluation"), (evaluation_note(lab, say, cards),), tuple(evaluation_rows(lab, say, cards))
        ),
    ]
    for one, other in combinations(range(len(cards)), 2):
        between = say.between(LETTERS[one], LETTERS[other])
        title = f"{heads[one]} – {heads[other]}"
        sections.append(
            _vocabulary(lab, between, (cards[one], cards[other]), title=title, measure=measure, script=script)
        )
    return Report(say("report-title"), say.language, tuple(sections))


def _vocabulary(lab: Lab, say: Say, pair: tuple[Card, Card], *, title: str, measure: str, script: str) -> Section:
    """Return how far two models agree, and the words that differ most; what is not known yet is said."""
    first, second = pair
    try:
        found, _ = lab.shifts(first.id, second.id, script=script, begin=False)
    except LabError as error:
        return Section(title, (plain_sentence(error, say),))
    if found is None:
        return Section(title, (say("report-in-work"),))
    verdict, noise = lab.verdict(first.id, second.id, measure=measure, script=script)
    lines = [say("shift-answer", mean=round(100 * found.mean), k=found.k), say("shift-told", words=len(found.words))]
    lines += apart_lines(say, lab.words_apart(first.id, second.id, script=script), most=LISTED)
    lines += [say("shift-noise-told", side=side, mean=round(100 * each.mean)) for side, each in noise.items()]
    if verdict is not None:
        changed = int(verdict.changed.sum())
        lines += [say("report-found", changed=changed), say("shift-rate", percent=round(100 * verdict.rate))]
        lines += [say("shift-one-side", side=side) for side in verdict.sides if len(verdict.sides) == 1]
    lines += [say("report-measure", measure=measure), say("shift-measure-read", measure=measure)]
    rows = (int(row) for row in by_difference(found, verdict, measure=measure)[:LISTED])
    return Section(title, tuple(lines), tuple(shifts_table(found, verdict, rows, say=say)))
