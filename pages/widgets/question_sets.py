"""The list of questions that all models are asked: the known ones, or a person's own sets."""

from __future__ import annotations

import streamlit as st

from embed_core.errors import LabError
from embed_core.geometry import BadLine, Question, parse_questions, question_sets, questions_for, written_question
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets import address
from pages.widgets.errors import sentence
from pages.widgets.undo import delete_note, offer_undo

LONGEST = 4000


def pick_set(lab: Lab, say: Say, card: Card) -> tuple[Question, ...]:
    """Let the person choose a set; first stands the known one that suits the model."""
    known = dict(question_sets())
    own = {note.id: (note.name, questions) for note, questions in lab.own_questions()}
    fitting = questions_for(lab.model(card.id))
    default = next(name for name, questions in known.items() if questions == fitting)
    options = [*known, *own]
    key = address.seed("set", default, options=options)
    chosen = st.selectbox(
        say("set-pick"),
        options,
        format_func=lambda name: say(f"set-{name}") if name in known else own[name][0],
        key=key,
    )
    address.keep("set", "" if chosen == default else str(chosen))
    return own[chosen][1] if chosen in own else known[chosen]


def chosen_set(lab: Lab, card: Card) -> tuple[Question, ...]:
    """Return the set that the person chose on the page, without a widget; first stands the one that suits the model."""
    sets = dict(question_sets()) | {note.id: questions for note, questions in lab.own_questions()}
    return sets.get(address.chosen("set")) or questions_for(lab.model(card.id))


def edit_sets(lab: Lab, say: Say, questions: tuple[Question, ...]) -> None:
    """Let the person write a set of their own, beginning with the one that is shown, and delete kept ones."""
    offer_undo(lab, say, "questions")
    kept = lab.own_questions()
    with st.form(f"own questions {len(kept)}", border=False):
        name = st.text_input(say("set-name"), max_chars=80)
        text = st.text_area(
            say("set-lines"),
            "\n".join(map(written_question, questions)),
            height=150,
            max_chars=LONGEST,
            help=say("set-lines-help"),
        )
        wanted = st.form_submit_button(say("set-keep"), type="primary")
    if wanted:
        _keep(lab, say, name, text)
    for note, held in kept:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(say.markdown("set-kept", name=note.name, questions=len(held)), width="stretch")
            if st.button(say("delete"), key=f"delete {note.id}"):
                delete_note(lab, note)


def _keep(lab: Lab, say: Say, name: str, text: str) -> None:
    """Keep what can be read; where a line cannot be, say which, and keep the rest."""
    questions, bad = parse_questions(text)
    if not questions:
        st.error(say("set-empty"))
        _name(say, bad)
        return
    try:
        note = lab.keep_questions(name, questions)
    except LabError as error:
        st.error(sentence(error, say))
        return
    address.change("set", note.id)
    st.session_state["bad lines of a set"] = bad
    st.rerun()


def tell_bad_lines(say: Say) -> None:
    """After a set was kept: name the lines that could not be read."""
    _name(say, st.session_state.pop("bad lines of a set", ()))


def _name(say: Say, bad: tuple[BadLine, ...]) -> None:
    for line in bad:
        message = "set-bad-line" if line.reason == "form" else "set-cancelling-line"
        st.warning(say.markdown(message, number=line.number, text=line.text))
