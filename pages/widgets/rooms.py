"""A lecturer's rooms: the code to put on the board, what the students have made, and a student's way in and out."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from embed_core.lab import Lab
from embed_core.lab.sharing import StudentModel
from embed_core.language import Say
from embed_core.language.catalogue import escape_markdown
from embed_core.store import Room
from pages.widgets.errors import told_errors
from pages.widgets.opening import door, go
from pages.widgets.results import show_table

_ASKED = "room asked whether to close"


def show_rooms(lab: Lab, say: Say) -> None:
    """Show the rooms that one is in and those that one leads, with the ways into both."""
    for room, student in lab.joined_rooms():
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(say.markdown("room-joined", room=room.name, name=student.name))
            if st.button(say("room-leave"), key=f"leave {room.id}"):
                lab.leave_room(room.id)
                st.rerun()
    for room in lab.my_rooms():
        _show_room(lab, say, room)
    with st.container(horizontal=True):
        _offer_join(lab, say)
        _offer_room(lab, say)


def _offer_join(lab: Lab, say: Say) -> None:
    with st.popover(say("room-join")), st.form("join room", border=False):
        st.caption(say("room-join-note"))
        code = st.text_input(say("room-code"), key="room code", max_chars=40)
        name = st.text_input(say("room-name"), key="room name", max_chars=60)
        if st.form_submit_button(say("room-join-do"), type="primary"):
            with told_errors(say):
                lab.join_room(code, name=name)
                st.rerun()


def _offer_room(lab: Lab, say: Say) -> None:
    with st.popover(say("room-make")), st.form("make room", border=False):
        st.caption(say("room-make-note"))
        name = st.text_input(say("room-title"), key="room title", max_chars=120)
        if st.form_submit_button(say("room-make-do"), type="primary"):
            with told_errors(say):
                lab.make_room_for_students(name)
                st.rerun()


def _show_room(lab: Lab, say: Say, room: Room) -> None:
    with st.container(border=True), told_errors(say):
        inside, models = lab.students(room.id), lab.room_models(room.id)
        with st.container(horizontal=True, vertical_alignment="center"):
            with st.container(gap=None):
                st.markdown(f"**{escape_markdown(room.name)}**")
                st.caption(say("room-told", students=len(inside), models=len(models)))
            st.subheader(f"{room.code[:4]}-{room.code[4:]}", anchor=False, width="content")
            _offer_close(lab, say, room)
        if models:
            _show_models(say, room, models)


def _offer_close(lab: Lab, say: Say, room: Room) -> None:
    if st.session_state.get(_ASKED) != room.id:
        if st.button(say("room-close"), key=f"close {room.id}"):
            st.session_state[_ASKED] = room.id
            st.rerun()
        return
    st.warning(say("room-close-ask"))
    if st.button(say("room-close-do"), key=f"close surely {room.id}", type="primary"):
        lab.close_room(room.id)
        st.rerun()
    if st.button(say("room-close-not"), key=f"close not {room.id}"):
        st.session_state.pop(_ASKED)
        st.rerun()


def _show_models(say: Say, room: Room, models: Sequence[StudentModel]) -> None:
    from pages.widgets.shelves import when

    rows = []
    for each in models:
        meta = each.card.meta
        corpus, trainer = meta.get("corpus") or {}, f"trainer-{meta.get('trainer')}"
        text = say("synthetic-short") if corpus.get("synthetic") else corpus.get("name", "")
        rows.append(
            {
                say("room-column-student"): each.student.name,
                say("room-column-model"): each.card.name,
                say("room-column-trainer"): say(trainer) if say.has(trainer) else "",
                say("room-column-corpus"): text,
                say("room-column-words"): meta.get("words"),
                say("room-column-made"): when(each.card.created, say),
            }
        )
    show_table(rows)
    names = {each.card.id: say("room-model", name=each.student.name, model=each.card.name) for each in models}
    picked = st.multiselect(
        say("room-pick"),
        list(names),
        format_func=lambda id: names[id],
        max_selections=2,
        select_all=False,
        key=f"picked in {room.id}",
        placeholder=say("room-pick-placeholder"),
    )
    with st.container(horizontal=True):
        if len(picked) == 1:
            door("map", say("open-the-map"), key=f"open from {room.id}", model=picked[0])
        if len(picked) == 2 and st.button(say("room-compare"), key=f"compare in {room.id}", type="primary"):
            go("compare", model=picked[0], **{"with": picked[1]})
