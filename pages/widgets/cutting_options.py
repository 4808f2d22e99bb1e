"""What becomes of the words of a text: the options, the lists of one's own, and the effect of each."""

from __future__ import annotations

import re
from dataclasses import fields, replace

import streamlit as st

from embed_core import corpus as texts
from embed_core.corpus import Segmentation
from embed_core.language import Say
from pages.widgets import address
from pages.widgets.forms import SEGMENTATION, settings_form
from pages.widgets.own_phrases import keep_phrases, own_phrases
from pages.widgets.results import change, show_table

LOOKED_AT = 100_000
OF_CUTTING = ("segmenter", "segmented")
"""Options that are not drawn for a text that is cut already."""
_SPACE = re.compile(r"(?<=[\u3400-\u9fff])[^\S\n]+(?=[\u3400-\u9fff])")


def pick_options(say: Say, start: Segmentation) -> Segmentation:
    """Let the person change what becomes of words, beginning with `start`."""
    left_out = OF_CUTTING if start.segmented else ("segmented",)
    drawn = [item.name for item in fields(Segmentation) if item.name not in left_out]
    prefix = prefix_of(start)
    return settings_form(Segmentation, start, say, prefix=prefix, only=drawn) or start


def prefix_of(settings: Segmentation) -> str:
    """Return what the names of the options begin with in the address: a text that is cut already has its own."""
    return f"{SEGMENTATION}as-it-is." if settings.segmented else SEGMENTATION


def with_lists(say: Say, settings: Segmentation) -> Segmentation:
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


def show_effects(say: Say, text: str, settings: Segmentation) -> None:
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
