"""How a text is cut into words: shown on a passage, changed by click, with the effect of each option."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from embed_core import corpus as texts
from embed_core.corpus import AS_IT_IS, Segmentation, UserDictionary
from embed_core.errors import LabError
from embed_core.lab import Lab
from embed_core.language import Say
from pages.widgets.cutting_options import LOOKED_AT, pick_options, show_effects, with_lists
from pages.widgets.dictionary import edit_words, keep_dictionary, manage_dictionary, own_dictionary
from pages.widgets.errors import sentence
from pages.widgets.own_phrases import keep_phrases
from pages.widgets.passage import Edit, PieceShown, passage
from pages.widgets.phrases import pick_phrases

PASSAGE = 400
RUNNING = 80
ENDS = "。！？.!?\n"
_PLACE = "passage looked at"
_FAILED = "edit that failed"


def pick_segmentation(
    lab: Lab, say: Say, beginning: str, *, synthetic: bool = False, segmented: bool = False
) -> Segmentation:
    """Let the person change how a text is cut, and show on its beginning what comes of it.

    Of a text that is `segmented`, cut already, only what becomes of its tokens can be changed. What takes long is
    computed for the tab that is open.
    """
    if synthetic:
        st.caption(say("segmentation-teaching"))
        return Segmentation()
    if segmented:
        return _pick_for_tokens(lab, say, beginning)
    st.subheader(say("segmentation-title"), anchor=False)
    dictionary = edit_words(say)
    names = ("segmentation-passage", "segmentation-options", "phrases-tab", "segmentation-words")
    tabs = st.tabs([say(name) for name in names], key=f"cutting {say.language}", on_change="rerun")
    seen, options, phrases, words = tabs
    with options:
        settings = with_lists(say, dictionary.applied(pick_options(say, Segmentation())))
        if options.open:
            show_effects(say, beginning[:LOOKED_AT], settings)
    with phrases:
        if phrases.open:
            pick_phrases(lab, say, beginning[:LOOKED_AT], settings)
    with words:
        manage_dictionary(lab, say)
    with seen:
        text, places = _place(beginning)
        _show_passage(say, text, settings)
        if places > 1 and st.button(say("segmentation-elsewhere"), key="elsewhere"):
            st.session_state[_PLACE] = st.session_state.get(_PLACE, 0) + 1 + places // 7
            st.rerun()
    return settings


def _pick_for_tokens(lab: Lab, say: Say, beginning: str) -> Segmentation:
    """Let the person change what becomes of the tokens of a text that is cut already."""
    st.subheader(say("tokens-title"), anchor=False)
    st.caption(say("tokens-as-given"))
    tabs = st.tabs([say("segmentation-options"), say("phrases-tab")], key=f"tokens {say.language}", on_change="rerun")
    options, phrases = tabs
    with options:
        settings = with_lists(say, pick_options(say, AS_IT_IS))
        if options.open:
            show_effects(say, beginning[:LOOKED_AT], settings)
    with phrases:
        if phrases.open:
            pick_phrases(lab, say, beginning[:LOOKED_AT], settings)
    return settings


def _place(text: str) -> tuple[str, int]:
    """Return the passage to look at, running text where there is any, and how many there are to choose from."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    running = [line for line in lines if len(line) >= RUNNING] or lines
    at = int(st.session_state.get(_PLACE, 0)) % max(1, len(running))
    found = "\n".join(running[at:])[: PASSAGE + 1]
    ends = [n for n, sign in enumerate(found[:PASSAGE], 1) if sign in ENDS]
    return found[: ends[-1]] if ends and len(found) > PASSAGE else found[:PASSAGE], len(running)


def _show_passage(say: Say, text: str, settings: Segmentation) -> None:
    if not text.strip():
        st.caption(say("segmentation-no-passage"))
        return
    pieces = texts.tokens_of_passage(text, settings)
    own = {word.lower() for word in settings.user_words}
    shown = [PieceShown(p.text, p.is_word, p.token or None, p.text.lower() in own) for p in pieces]
    edit = passage(shown, key="passage", say=say)
    if edit is not None:
        _edit(text, pieces, settings, edit)
    failed = st.session_state.pop(_FAILED, None)
    if failed:
        st.error(sentence(failed, say))


def _edit(text: str, pieces: tuple[texts.Piece, ...], settings: Segmentation, edit: Edit) -> None:
    """Do what the person asked for, as a change of the dictionary."""
    try:
        if edit.kind == "join":
            after = texts.join(settings, text, pieces[edit.first].begin, pieces[edit.last].end)
        else:
            after = texts.split(settings, text, pieces[edit.first].begin + edit.at)
    except LabError as error:
        st.session_state[_FAILED] = error
    else:
        changed = UserDictionary.of(after)
        keep_dictionary(replace(own_dictionary(), words=changed.words, splits=changed.splits))
        keep_phrases(after.phrases)
    st.rerun()
