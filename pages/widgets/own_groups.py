"""A person's own groups: kept from the map or from a list of words, changed, deleted, carried elsewhere."""

from __future__ import annotations

from collections.abc import Container, Sequence

import streamlit as st

from embed_core import recipes
from embed_core.figures import clusters_figure, clusters_table
from embed_core.geometry import Group, TooFewToGroup, clusters_csv, groups_file, listed_words, read_groups
from embed_core.geometry.clusters import LONGEST_NAME
from embed_core.geometry.projection import Projection
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card, Note
from pages.widgets import address
from pages.widgets.errors import show_remarks, told_errors
from pages.widgets.group_colours import choose_group, dress_of, show_members
from pages.widgets.map_dress import PLAIN, Dress
from pages.widgets.map_selection import let_selection_go, show_let_go
from pages.widgets.opening import current_theme
from pages.widgets.results import show_chart
from pages.widgets.undo import delete_note, offer_undo

FILE = "groups.json"


def words_of(text: str, *, model: Container[str] = (), own: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the words of a list: between them may stand spaces, lines, commas and semicolons.

    Words of the `model`, and the `own` ones that the list had before it was changed, stay whole whatever is in them.
    """
    kept = {_on_a_line(word): word for word in own}
    return tuple(dict.fromkeys(listed_words(text, lambda word: kept.get(word, word if word in model else ""))))


def written(words: Sequence[str], *, model: Container[str] = ()) -> str:
    """Return words as a list to be changed: parted by spaces, or by lines where those would not do."""
    told = [_on_a_line(word) for word in words]
    together = " ".join(told)
    return together if words_of(together, model=model) == tuple(told) else "\n".join(told)


def _on_a_line(word: str) -> str:
    return " ".join(word.split())


def offer_selection(lab: Lab, say: Say, card: Card, words: Sequence[str]) -> None:
    """Offer to keep the words that are selected on the map; once they are, the map is without a selection."""
    show_let_go()
    if not words:
        return
    with st.form("keep selection"):
        name = st.text_input(
            say("own-keep-name", words=len(words)), max_chars=LONGEST_NAME, placeholder=say("own-name-example")
        )
        kept = st.form_submit_button(say("own-keep"), type="primary")
    if kept:
        with told_errors(say):
            group = Group(name, tuple(words))
            let_selection_go()
            keep_as_own(lab, card, group)


def keep_as_own(lab: Lab, card: Card, group: Group) -> None:
    """Keep a group, and show it among the person's own."""
    lab.keep_group(card.id, group)
    address.change("grouping", "own")
    address.change("group", "")
    st.rerun()


def show_own_groups(lab: Lab, say: Say, card: Card, chart: Projection) -> Dress:
    """List the person's own groups of a model, with what can be done with them, and return the words' colours."""
    offer_undo(lab, say, "group")
    kept = lab.own_groups(card.id)
    notes, groups = [note for note, _ in kept], [group for _, group in kept]
    chosen = -1
    if kept:
        sizes = [len(group.words) for group in groups]
        chosen = choose_group(say, [group.name for group in groups], sizes, owner=(card.id, *(n.id for n in notes)))
    else:
        st.caption(say("own-empty"))
    with st.container(horizontal=True):
        if chosen >= 0:
            _edit(lab, say, card, notes[chosen], groups[chosen])
        _add(lab, say, card, key=f"new group {card.id} {len(kept)}")
        _carry(lab, say, card, groups)
    return _show_judged(lab, say, card, chart, groups, chosen) if kept else PLAIN


def _show_judged(lab: Lab, say: Say, card: Card, chart: Projection, groups: Sequence[Group], chosen: int) -> Dress:
    try:
        found = lab.own_clusters(card.id, groups)
    except TooFewToGroup:
        st.info(say("own-none-here"))
        return PLAIN
    if chosen >= 0:
        show_members(say, groups[chosen].name, groups[chosen].words)
    show_chart(
        clusters_figure(found, say=say, theme=current_theme()),
        clusters_table(found, say=say),
        say,
        name="own-groups",
        python=recipes.own_groups(lab.store.models.path(card.id), FILE),
    )
    show_remarks(found.remarks, say)
    st.download_button(
        say("groups-words-csv"),
        data=lambda: clusters_csv(found, say=say),
        file_name="words-by-group.csv",
        mime="text/csv",
        key="csv of words by own group",
        on_click="ignore",
    )
    return dress_of(found, chart, names=[g.name for g in groups], chosen=chosen, theme=current_theme())


def _edit(lab: Lab, say: Say, card: Card, note: Note, group: Group) -> None:
    model = lab.model(card.id)
    with st.popover(say("own-edit")):
        with st.form(f"edit {note.id}", border=False), told_errors(say):
            name = st.text_input(say("own-name"), group.name, max_chars=LONGEST_NAME)
            text = st.text_area(
                say("own-words"), written(group.words, model=model.index), height=160, help=say("own-words-help")
            )
            if st.form_submit_button(say("own-save"), type="primary"):
                lab.change_group(note.id, Group(name, words_of(text, model=model.index, own=group.words)))
                st.rerun()
        if st.button(say("delete"), key=f"delete {note.id}"):
            address.change("group", "")
            delete_note(lab, note)


def _add(lab: Lab, say: Say, card: Card, *, key: str) -> None:
    """Offer a new group from a list of words; after each that is kept the form is another, and empty."""
    with st.popover(say("own-new")), st.form(key, border=False), told_errors(say):
        name = st.text_input(
            say("own-name"), max_chars=LONGEST_NAME, placeholder=say("own-name-example"), key=f"name {key}"
        )
        text = st.text_area(say("own-words"), height=120, help=say("own-words-help"), key=f"words {key}")
        if st.form_submit_button(say("own-keep"), type="primary"):
            keep_as_own(lab, card, Group(name, words_of(text, model=lab.model(card.id).index)))


def _carry(lab: Lab, say: Say, card: Card, groups: Sequence[Group]) -> None:
    """Offer the groups as a file, and take a file of groups."""
    with st.popover(say("own-file")):
        if groups:
            st.download_button(
                say("own-export"),
                data=lambda: groups_file(groups),
                file_name=FILE,
                mime="application/json",
                key="export groups",
                on_click="ignore",
            )
        with st.form("import groups", border=False, clear_on_submit=True), told_errors(say):
            given = st.file_uploader(say("own-import"), type=["json"], max_upload_size=5, help=say("own-import-help"))
            if st.form_submit_button(say("own-import-do")) and given is not None:
                for group in read_groups(given.getvalue()):
                    lab.keep_group(card.id, group)
                st.rerun()
