"""Which words stand on the map: how they are asked for, and what is to be said of those that were found."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from typing import Any

import streamlit as st

from embed_core.geometry import KINDS, MOST_WORDS, SCOPES, WordChoice, WordsAsked, knows_kinds
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.language.catalogue import escape_markdown
from embed_core.store import Card
from embed_core.vectors import WordVectors
from pages.widgets import address
from pages.widgets.errors import show_remarks

SIZES = (200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000)
USUAL = 2000
TOLD = 8
"""So many words that are missing are named."""
_LONG = "long list of words"


def ask_words(say: Say, model: WordVectors) -> WordsAsked:
    """Let the person say which words they want to see; what a scope does not need is not asked."""
    scopes = [scope for scope in SCOPES if scope != "kind" or knows_kinds(model)]
    key = address.seed("scope", "frequent", options=scopes, folded=True)
    scope = st.selectbox(
        say("map-scope"), scopes, format_func=lambda s: say(f"map-scope-{s}"), key=key, help=say("map-scope-help")
    )
    address.settle("scope", scope)
    asked = _FORMS[scope](say, model)
    for name in set(_NAMES) - {_FIELDS[field] for field in asked}:
        address.leave(name)
    return WordsAsked(scope=scope, **asked)


def _many(say: Say, model: WordVectors) -> dict[str, Any]:
    sizes = [size for size in SIZES if size < len(model)] + ([len(model)] if len(model) <= SIZES[-1] else [])
    key = address.seed("words", USUAL if USUAL in sizes else sizes[-1], kind=int, options=sizes, folded=True)
    picked = st.selectbox(say("map-words"), sizes, format_func=lambda n: f"{n:,}", key=key, help=say("map-words-help"))
    return {"most": address.settle("words", int(picked))}


def _number(say: Say, field: str, *, usual: int, low: int, high: int) -> int:
    name = _FIELDS[field]
    key = address.seed(name, usual, kind=int, folded=True)
    st.session_state[key] = min(max(st.session_state[key], low), high)
    return int(address.settle(name, st.number_input(say(f"map-ask-{field}"), low, high, key=key)))


def _band(say: Say, model: WordVectors) -> dict[str, Any]:
    first = _number(say, "first", usual=min(1001, len(model)), low=1, high=len(model))
    last = _number(say, "last", usual=min(first + 999, len(model)), low=first, high=len(model))
    return {"first": first, "last": last}


def _list(say: Say, model: WordVectors) -> dict[str, Any]:
    key = address.seed("listed", st.session_state.get(_LONG, ""), folded=True)
    text = st.text_area(say("map-ask-listed"), key=key, height=140, help=say("map-ask-listed-help")) or ""
    fits = len(text) <= address.LONGEST
    st.session_state[_LONG] = "" if fits else text
    if fits:
        address.settle("listed", text)
    else:
        address.leave("listed")
        st.caption(say("map-list-long", most=address.LONGEST))
    return {"listed": text}


def _around(say: Say, model: WordVectors) -> dict[str, Any]:
    k = _number(say, "k", usual=15, low=1, high=200)
    key = address.seed("steps-away", 2, kind=int, options=(1, 2), folded=True)
    steps = st.segmented_control(
        say("map-ask-steps"), (1, 2), format_func=lambda n: say(f"map-ask-steps-{n}"), key=key, required=True
    )
    return {"k": k, "steps": address.settle("steps-away", int(steps))}


def _between(say: Say, model: WordVectors) -> dict[str, Any]:
    texts = {}
    for field in ("one", "other"):
        key = address.seed(_FIELDS[field], "", folded=True)
        help = say("map-ask-group-help")
        texts[field] = address.settle(_FIELDS[field], st.text_input(say(f"map-ask-{field}"), key=key, help=help) or "")
    return {**texts, "k": _number(say, "k", usual=50, low=1, high=200)}


def _kind(say: Say, model: WordVectors) -> dict[str, Any]:
    key = address.seed("speech", "noun", options=tuple(KINDS), folded=True)
    kind = st.selectbox(say("map-ask-kind"), tuple(KINDS), format_func=lambda k: say(f"word-kind-{k}"), key=key)
    return {"kind": address.settle("speech", kind), **_many(say, model)}


_FORMS: Mapping[str, Callable[[Say, WordVectors], dict[str, Any]]] = {
    "frequent": _many,
    "band": _band,
    "list": _list,
    "around": _around,
    "between": _between,
    "kind": _kind,
}
_FIELDS = {
    "most": "words",
    "first": "rank-from",
    "last": "rank-to",
    "listed": "listed",
    "k": "nearest",
    "steps": "steps-away",
    "one": "group-one",
    "other": "group-other",
    "kind": "speech",
}
"""What each field of `WordsAsked` is called in the address."""
_NAMES = tuple(_FIELDS.values())


def changed_fields(asked: WordsAsked) -> dict[str, Any]:
    """Return what differs from the usual, for the lines in Python."""
    plain = WordsAsked()
    told = {item.name: getattr(asked, item.name) for item in fields(asked)}
    return {name: value for name, value in told.items() if value != getattr(plain, name) or name == "most"}


def found_words(lab: Lab, say: Say, card: Card, asked: WordsAsked, *, word: str, dimensions: int) -> WordChoice:
    """Return the words that were asked for, and say what is to be said: which are missing, where the limit lies."""
    asked = replace(asked, word=word)
    if not asked.ready:
        st.caption(say(f"map-needs-{asked.scope}"))
        asked = WordsAsked(most=USUAL)
    found = lab.words_on_map(card.id, asked, dimensions=dimensions)
    show_remarks(found.remarks, say)
    if found.missing:
        st.caption(missing_told(say, found))
    return found


def missing_told(say: Say, found: WordChoice) -> str:
    """Say which words of a list the model lacks, as Markdown, with spellings that it has."""
    told = []
    for lack in found.missing[:TOLD]:
        alike = say.join([escape_markdown(word) for word in lack.alike])
        word = escape_markdown(lack.word)
        told.append(say("map-missing-alike", word=word, alike=alike) if alike else word)
    return say("map-missing", count=len(found.missing), more=len(found.missing) - len(told), words=say.join(told))


def most_told(say: Say) -> str:
    """Say how many words a map takes."""
    return say("map-words-limits", flat=MOST_WORDS[2], space=MOST_WORDS[3])
