"""How files are to be read: which column, which chapters, and what is no text; each told before it is done."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from embed_core.corpus import BOILERPLATE, SEPARATORS, FileOutline, Found, ReadingChoices
from embed_core.language import Say
from pages.widgets import address


def pick_reading(say: Say, files: Sequence[FileOutline]) -> ReadingChoices:
    """Offer what was found in the files: columns, chapters, boilerplate. Nothing is taken out unless it is chosen."""
    every = [inner for file in files for inner in (file.files or (file,)) if inner.problem is None]
    columns = list(dict.fromkeys(column for file in every for column in file.columns))
    chapters = sum(file.chapters or 0 for file in every)
    found = [kind for file in every for kind in file.boilerplate]
    with st.expander(say("reading-title"), expanded=bool(columns)):
        separator = _separator(say) if any(file.kind == "csv" for file in every) else ""
        column = _column(say, columns, next((file.column for file in every if file.column), ""))
        more = say("reading-chapters", chapters=chapters) if chapters else ""
        cut = _switch(say, "chapters", help=say("field-chapters-help"), more=more)
        kinds = _remove(say, found)
        ready = _switch(say, "segmented", help=say("field-segmented-help"))
    return ReadingChoices(column=column, separator=separator, chapters=cut, remove=tuple(kinds), segmented=ready)


def chosen_separator() -> str:
    """Return the name of what separates the cells of tables, "" where it is to be recognised."""
    return str(st.session_state[address.seed("separator", "", options=("", *SEPARATORS))])


def _separator(say: Say) -> str:
    options = ("", *SEPARATORS)
    key = address.seed("separator", "", options=options)
    picked = st.selectbox(
        say("field-separator"),
        options,
        format_func=lambda each: say(f"separator-{each or 'recognised'}"),
        key=key,
        help=say("field-separator-help"),
        on_change=lambda: address.change("column", ""),
    )
    return str(address.settle("separator", picked))


def _column(say: Say, columns: list[str], guess: str) -> str:
    if not columns:
        return ""
    key = address.seed("column", guess or columns[0], options=columns)
    picked = st.selectbox(say("field-column"), columns, key=key, help=say("field-column-help"))
    return str(address.settle("column", picked))


def _switch(say: Say, name: str, *, help: str, more: str = "") -> bool:
    key = address.seed(name, False, kind=bool)
    label = say(f"field-{name}") + (f"　{more}" if more else "")
    picked = st.toggle(label, key=key, help=help)
    address.keep(name, "1" if picked else "")
    return picked


def _remove(say: Say, found: list[Found]) -> list[str]:
    kinds = [kind for kind in BOILERPLATE if any(each.kind == kind for each in found)]
    if not kinds:
        st.caption(say("reading-clean"))
        return []
    st.caption(say("field-remove-help"))
    chosen = []
    for kind in kinds:
        same = [each for each in found if each.kind == kind]
        places, lines = sum(each.places for each in same), sum(each.lines for each in same)
        key = address.seed(f"remove-{kind}", False, kind=bool)
        label = f"{say(f'boilerplate-{kind}')}　{say('reading-places', places=places, lines=lines)}"
        if st.toggle(label, key=key, help=say(f"boilerplate-{kind}-help")):
            chosen.append(kind)
        address.keep(f"remove-{kind}", "1" if kind in chosen else "")
        example = next((example for each in same for example in each.examples), None)
        if example is not None:
            after = example.after or say("reading-nothing")
            st.code(f"{example.before.rstrip()}\n→ {after.rstrip()}", language=None, wrap_lines=True)
    return chosen
