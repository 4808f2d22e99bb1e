"""A few models side by side: the same questions to all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import streamlit as st

from embed_core import geometry
from embed_core.evaluation import agreeing
from embed_core.geometry import Question, QuestionAnswer
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.language.catalogue import escape_markdown
from embed_core.store import Card
from pages.widgets import address
from pages.widgets.comparing import LETTERS, pick_script
from pages.widgets.errors import told_errors
from pages.widgets.nothing_common import tell_nothing_common
from pages.widgets.pickers import card_name, warn_untrained
from pages.widgets.question_sets import edit_sets, pick_set, tell_bad_lines
from pages.widgets.results import show_details
from pages.widgets.sums import written

Row = dict[str, Any]
Answered = tuple[Question, list[QuestionAnswer]]


def show_questions(lab: Lab, say: Say, cards: Sequence[Card]) -> None:
    """Ask all models the same questions: a set, the lecture note's three first, and one of the person's own."""
    st.subheader(say("compare-questions"), anchor=False)
    tell_bad_lines(say)
    reading, answers, asking = st.container(), st.container(), st.columns(2, gap="medium")
    with asking[0]:
        chosen = pick_set(lab, say, cards[0])
    with asking[1]:
        key = address.seed("ask", "")
        text = address.settle("ask", st.text_input(say("compare-ask"), key=key, placeholder=say("compare-ask-example")))
    questions = list(chosen)
    if text.strip():
        with told_errors(say):
            questions.append(geometry.parse_question(text))
    with reading:
        script = pick_script(lab, say, cards, questions)
        tell_nothing_common(lab, say, cards, script=script)
    with answers:
        _show_answers(lab, say, cards, questions, script=script)
    folded = st.expander(say("set-own"), key="own sets", on_change="rerun")
    if folded.open:
        with folded:
            edit_sets(lab, say, chosen)


def answer_all(
    lab: Lab, cards: Sequence[Card], questions: Sequence[Question], *, script: str = "none"
) -> list[Answered]:
    """Return each question with the answers of all models; with a `script`, both are read in these characters."""
    return [(each, [lab.answer_in(card.id, each, script=script) for card in cards]) for each in questions]


def answer_rows(lab: Lab, say: Say, cards: Sequence[Card], answers: Sequence[Answered]) -> list[Row]:
    """Return the questions as rows: what each model answers, and whether all answer alike."""
    heads = heads_of(say, cards)
    chance = [lab.baseline(card.id) for card in cards]
    rows = []
    for question, found in answers:
        alike = agreeing(found, chance)
        row: Row = {say("column-question"): asked(question)}
        row |= {head: _answered(say, each) for head, each in zip(heads, found, strict=True)}
        rows.append(row | {say("column-agree"): "" if alike is None else "=" if alike else "≠"})
    return rows


def remark_lines(say: Say, answers: Sequence[Answered]) -> list[str]:
    """Return what is odd about some questions, such as a word both added and taken away: a plain line each."""
    lines = []
    for question, found in answers:
        told = [say(remark.identifier, **remark.parameters) for answer in found for remark in answer.remarks]
        lines += [say("compare-remark", question=asked(question), remark=each) for each in dict.fromkeys(told)]
    return lines


def heads_of(say: Say, cards: Sequence[Card]) -> list[str]:
    """Return what the columns of some models are called: a letter, so that no two are alike, and the name."""
    return [f"{letter} {card_name(card, say)}" for letter, card in zip(LETTERS, cards, strict=False)]


def _show_answers(lab: Lab, say: Say, cards: Sequence[Card], questions: list[Question], *, script: str) -> None:
    answers = answer_all(lab, cards, questions, script=script)
    rows = answer_rows(lab, say, cards, answers)
    show_side_by_side(rows, heads_of(say, cards))
    if remarks := remark_lines(say, answers):
        st.info("  \n".join(map(escape_markdown, remarks)))
    st.caption(say("compare-agree-read"))
    for card in {card.id: card for card in cards}.values():
        warn_untrained(lab, say, card, named=True)
    show_details(rows, say, name="questions", table=False)


def show_side_by_side(rows: Sequence[Row], heads: Sequence[str]) -> None:
    """Show rows as a table: what is asked, what each model says, a mark. On a phone each row is a block of lines."""
    columns = list(rows[0])
    shown = [head[0] if len(heads) == 2 and head in heads else head for head in columns]  # their names stand above
    lines = ["| " + " | ".join(map(escape_markdown, shown)) + " |", "|:--" * len(columns) + "|"]
    lines += ["| " + " | ".join(escape_markdown(str(row[column])) for column in columns) + " |" for row in rows]
    with st.container(key="answers" if len(heads) > 2 else "answers-of-two"):
        st.markdown("\n".join(lines))


def asked(question: Question) -> str:
    """Return a question as it is written on a board."""
    if question.kind == "similarity":
        return " ~ ".join(question.positive)
    return written(list(question.positive), list(question.negative))


def _answered(say: Say, answer: QuestionAnswer) -> str:
    if answer.missing:
        return say("compare-missing", words=answer.missing)
    if answer.cancel:
        return say("compare-cancel")
    if answer.value is not None:
        return f"{answer.value:.3f}"
    return say.join([f"{a.word} {a.cosine:.3f}" for a in answer.words[:3]])
