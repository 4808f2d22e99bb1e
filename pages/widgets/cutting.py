"""How a text is cut into words: shown on a passage, changed by click, with the effect of each option."""

from __future__ import annotations

import re
from dataclasses import replace

import streamlit as st

from embed_core import corpus as texts
from embed_core.corpus import Segmentation, UserDictionary
from embed_core.errors import LabError
from embed_core.lab import Lab
from embed_core.language import Say
from pages.widgets import address
from pages.widgets.dictionary import edit_words, keep_dictionary, manage_dictionary, own_dictionary
from pages.widgets.errors import sentence
from pages.widgets.forms import SEGMENTATION, settings_form
from pages.widgets.own_phrases import keep_phrases, own_phrases
from pages.widgets.passage import Edit, PieceShown, passage
from pages.widgets.phrases import pick_phrases
from pages.widgets.results import change, show_table

PASSAGE = 400
LOOKED_AT = 100_000
RUNNING = 80
ENDS = "。！？.!?\n"
_SPACE = re.compile(r"(?<=[\u3400-\u9fff])[^\S\n]+(?=[\u3400-\u9fff])")
_PLACE = "passage looked at"
_FAILED = "edit that failed"


def pick_segmentation(lab: Lab, say: Say, beginning: str, *, synthetic: bool = False) -> Segmentation:
    """Let the person change how a text is cut, and show on its beginning what comes of it.

    What takes long is computed for the tab that is open.
    """
    if synthetic:
        st.caption(say("segmentation-teaching"))
        return Segmentation()
    st.subheader(say("segmentation-title"), anchor=False)
    dictionary = edit_words(say)
    names = ("segmentation-passage", "segmentation-options", "phrases-tab", "segmentation-words")
    tabs = st.tabs([say(name) for name in names], key=f"cutting {say.language}", on_change="rerun")
    seen, options, phrases, words = tabs
    with options:
        chosen = settings_form(Segmentation, Segmentation(), say, prefix=SEGMENTATION) or Segmentation()
        settings = _with_lists(say, dictionary.applied(chosen))
        if options.open:
            _show_effects(say, beginning[:LOOKED_AT], settings)
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


def _place(text: str) -> tuple[str, int]:
    """Return the passage to look at, running text where there is any, and how many there are to choose from."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    running = [line for line in lines if len(line) >= RUNNING] or lines
    at = int(st.session_state.get(_PLACE, 0)) % max(1, len(running))
    found = "\n".join(running[at:])[: PASSAGE + 1]
    ends = [n for n, sign in enumerate(found[:PASSAGE], 1) if sign in ENDS]
    return found[: ends[-1]] if ends and len(found) > PASSAGE else found[:PASSAGE], len(running)


def _with_lists(say: Say, settings: Segmentation) -> Segmentation:
    """Let the person write the lists, aliases and stop words of their own; phrases are accepted elsewhere."""
    left, right = st.columns(2)
    with left:
        aliases = _area(say, "aliases")
        alone = [line.strip() for line in aliases.splitlines() if len(set(_parts(line))) == 1]
        if alone:
            st.caption(say.markdown("aliases-alone", lines=alone))
    with right:
        stop = _area(say, "own_stop_words")
    groups = tuple(tuple(_parts(line)) for line in aliases.splitlines())
    own_stop_words = tuple(_parts(stop.replace("\n", ",")))
    phrases = own_phrases()
    keep_phrases(phrases)
    return replace(settings, aliases=groups, own_stop_words=own_stop_words, phrases=phrases)


def _area(say: Say, name: str) -> str:
    key = address.seed(name, "")
    return address.settle(name, st.text_area(say(f"field-{name}"), key=key, height=90, help=say(f"field-{name}-help")))


def _parts(text: str) -> list[str]:
    """Return the words of a list. No Chinese word has a space in it, so that one between two of them parts them."""
    text = _SPACE.sub(",", text)
    for sign in "，、;；=＝":
        text = text.replace(sign, ",")
    return [part.strip() for part in text.split(",") if part.strip()]


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


def _show_effects(say: Say, text: str, settings: Segmentation) -> None:
    """Tell for each option what it does to tokens and types, before it is applied."""
    if not text.strip():
        return
    rows = [
        {
            say("effect-option"): say(f"field-{effect.option}"),
            say("effect-on"): say("yes") if effect.on else "",
            say("portrait-tokens"): change(effect.tokens_before, effect.tokens_after),
            say("portrait-types"): change(effect.types_before, effect.types_after),
        }
        for effect in texts.effects(text, settings)
        if effect.on or _counts(effect)
    ]
    st.caption(say("effect-caption", characters=len(text)))
    show_table(rows, height="content")


def _counts(effect: texts.Effect) -> bool:
    return (effect.tokens_before, effect.types_before) != (effect.tokens_after, effect.types_after)
