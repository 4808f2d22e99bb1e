"""Reading the original files of a corpus once more, in another way: what it was made with is the beginning."""

from __future__ import annotations

from dataclasses import Field, fields
from typing import Any

import streamlit as st

from embed_core.corpus import AS_IT_IS, BOILERPLATE, Corpus, ReadingChoices, Segmentation, UserDictionary
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.parameters import bounds_of, from_json, options_of
from embed_core.store import Card
from pages.widgets import address
from pages.widgets.cutting_options import prefix_of
from pages.widgets.dictionary import keep_dictionary
from pages.widgets.forms import forget_form
from pages.widgets.own_phrases import keep_phrases
from pages.widgets.recognised import choose_encodings


def offer_again(lab: Lab, say: Say, card: Card, corpus: Corpus) -> None:
    """Offer to read the original files again; nothing is offered where there are none."""
    if not lab.originals(card.id):
        return
    if st.button(say("look-read-again"), key="read-again", help=say("look-read-again-help")):
        begin_again(lab, card, corpus.segmentation)
        st.rerun()


def begin_again(lab: Lab, card: Card, made: Segmentation) -> None:
    """Stage the original files, and choose everything as it was chosen for this corpus."""
    upload = lab.stage_again(card.id)
    reading = from_json(ReadingChoices, card.extra.get("reading") or {})
    forget_form(Segmentation, prefix_of(made))
    for name, value in (_of_segmentation(made) | _of_reading(reading)).items():
        address.change(name, value)
    keep_dictionary(UserDictionary.of(made))
    keep_phrases(made.phrases)
    choose_encodings(upload, card.extra.get("encodings") or ())
    address.change("task", "bring")
    address.change("source", "upload")
    address.keep("upload", upload)


def _of_segmentation(made: Segmentation) -> dict[str, str]:
    """Return the fields of the form that are not as they are by default, and the lists, as texts of the address."""
    plain = AS_IT_IS if made.segmented else Segmentation()
    told = {
        f"{prefix_of(made)}{item.name}": _text(getattr(made, item.name))
        for item in fields(Segmentation)
        if _is_drawn(item) and getattr(made, item.name) != getattr(plain, item.name)
    }
    told["aliases"] = "\n".join(" = ".join(group) for group in made.aliases)
    told["own_stop_words"] = "\n".join(made.own_stop_words)
    return told


def _is_drawn(item: Field[Any]) -> bool:
    """Tell whether the form has a place for a field."""
    return item.name != "segmented" and bool(bounds_of(item) or options_of(item) or isinstance(item.default, bool))


def _of_reading(made: ReadingChoices) -> dict[str, str]:
    told = {
        "column": made.column,
        "separator": made.separator,
        "chapters": _text(made.chapters),
        "segmented": _text(made.segmented),
    }
    return told | {f"remove-{kind}": _text(kind in made.remove) for kind in BOILERPLATE}


def _text(value: Any) -> str:
    return ("1" if value else "0") if isinstance(value, bool) else str(value)
