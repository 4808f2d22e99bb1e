"""Two models side by side: the same questions, one word's neighbours, the facts, the overlap."""

from __future__ import annotations

import streamlit as st

from embed_core import geometry
from embed_core.geometry import Question, QuestionAnswer
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.language.catalogue import escape_markdown
from embed_core.store import Card
from pages.widgets import address
from pages.widgets.errors import told_errors
from pages.widgets.pickers import card_name, warn_untrained
from pages.widgets.results import show_details, show_table
from pages.widgets.sums import written

K = 10


def show_questions(lab: Lab, say: Say, first: Card, second: Card) -> None:
    """Ask both models the same questions: the lecture note's three, or the person's own."""
    st.subheader(say("compare-questions"), anchor=False)
    questions, answers = list(lab.questions(first.id)), st.container()
    key = address.seed("ask", "")
    text = address.settle("ask", st.text_input(say("compare-ask"), key=key, placeholder=say("compare-ask-example")))
    if text.strip():
        with told_errors(say):
            questions.append(geometry.parse_question(text))
    with answers:
        _show_answers(lab, say, first, second, questions)


def _show_answers(lab: Lab, say: Say, first: Card, second: Card, questions: list[Question]) -> None:
    names = [card_name(card, say) for card in (first, second)]
    head = f"| {say('column-question')} | {escape_markdown(names[0])} | {escape_markdown(names[1])} |"
    lines, rows = [head, "|:--|:--|:--|"], []
    for question in questions:
        told = [_answered(say, lab.answer(card.id, question)) for card in (first, second)]
        asked = _asked(question)
        lines.append("| " + " | ".join([escape_markdown(asked), *map(escape_markdown, told)]) + " |")
        rows.append({say("column-question"): asked, f"A {names[0]}": told[0], f"B {names[1]}": told[1]})
    st.markdown("\n".join(lines))
    for card in dict.fromkeys((first.id, second.id)):
        warn_untrained(lab, say, first if card == first.id else second, named=True)
    show_details(rows, say, name="questions", table=False)


def _asked(question: Question) -> str:
    if question.kind == "similarity":
        return " ~ ".join(question.positive)
    return written(list(question.positive), list(question.negative))


def _answered(say: Say, answer: QuestionAnswer) -> str:
    if answer.missing:
        return say("compare-missing", words=answer.missing)
    if answer.value is not None:
        return f"{answer.value:.3f}"
    return say.join([f"{a.word} {a.cosine:.3f}" for a in answer.words[:3]])


def show_facts(lab: Lab, say: Say, first: Card, second: Card) -> None:
    """Show parameters, sizes and health of both, with differences marked."""
    st.subheader(say("compare-facts"), anchor=False)
    a, b = (lab.facts(card.id) for card in (first, second))
    rows = []
    for name in dict.fromkeys([*a, *b]):
        label = say(f"field-{name}") if say.has(f"field-{name}") else say(f"fact-{name}")
        left, right = (_told(say, facts.get(name)) for facts in (a, b))
        rows.append(
            {
                say("column-fact"): label,
                "A": left,
                "B": right,
                say("column-differs"): "≠" if left != right else "",
            }
        )
    show_table(rows, height="content")


def _told(say: Say, value: object) -> str:
    if value is None:
        return "–"
    if isinstance(value, str):
        return say(f"option-{value}") if say.has(f"option-{value}") else value
    if isinstance(value, float):
        return f"{value:.4g}"
    return f"{value:,}" if isinstance(value, int) else str(value)
