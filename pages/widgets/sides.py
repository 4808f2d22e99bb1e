"""The two sides of a cosine: two words of a model, or two vectors typed by hand."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from embed_core import geometry, recipes
from embed_core.errors import LabError
from embed_core.geometry import CosineSteps
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from embed_core.vectors import Guess
from pages.widgets import address
from pages.widgets.errors import sentence
from pages.widgets.pickers import model_note, pick_model, pick_word

FIELDS = {"a": "2, 3, 1", "b": "1, 2, 2"}
"""The choices of two typed vectors, and what stands in them first."""
LONG = 20_000
"""Letters of a vector that its field holds at most."""
_READ, _PASTED = "vectors as read", "vectors as pasted"


@dataclass(frozen=True, slots=True, eq=False)
class Sides:
    """What is compared: the steps, what the two sides are called, and where they come from."""

    steps: CosineSteps
    names: tuple[str, str]
    card: Card | None
    python: str
    guesses: tuple[Guess, ...] = ()


def pick_sides(lab: Lab, say: Say) -> Sides | None:
    """Let the person choose two words or type two vectors; None while something is missing."""
    with st.container(horizontal=True, vertical_alignment="top"):
        key = address.seed("kind", "vectors", options=("vectors", "words"))
        kind = st.segmented_control(
            say("cosine-kind"),
            ("vectors", "words"),
            format_func=lambda o: say(f"cosine-kind-{o}"),
            key=key,
            required=True,
        )
        address.settle("kind", kind)
        return _words(lab, say) if kind == "words" else _vectors(say)


def _vectors(say: Say) -> Sides | None:
    texts, places = [], []
    for name in FIELDS:
        places.append(st.container(width=300))
        with places[-1]:
            texts.append(_field(say, name))
    kept = st.session_state.get(_READ)
    if kept is None or kept[0] != texts:  # a million numbers are read once, not with each step of the board
        a, b = (_parsed(say, text, place) for text, place in zip(texts, places, strict=True))
        if a is None or b is None:
            return None
        kept = st.session_state[_READ] = (texts, geometry.cosine_steps(a, b), recipes.cosine_of_vectors(a, b))
    return Sides(kept[1], ("a", "b"), None, kept[2])


def _field(say: Say, name: str) -> str:
    """Ask for a vector, and return its text.

    A text of a million numbers would travel with every click: it stays here, and its field shows how it begins.
    """
    text = address.settle(name, st.text_input(say(f"cosine-vector-{name}"), key=address.seed(name, FIELDS[name])))
    pasted = st.session_state.setdefault(_PASTED, {})
    if len(text) > LONG:
        shown = say("board-pasted", start=text[:24].strip(), letters=len(text))
        pasted[name] = (shown, text)
        address.change(name, shown)
        st.rerun()
    shown, whole = pasted.get(name, ("", ""))
    whole = whole if shown and text == shown else text
    if len(whole) > address.LONGEST:
        address.leave(name)
        st.caption(say("board-not-in-address"))
    return whole


def _parsed(say: Say, text: str, place: DeltaGenerator) -> tuple[Decimal | Fraction, ...] | None:
    """Return the numbers of a text, or None after saying at its field what is wrong with it."""
    try:
        return geometry.parse_numbers(text)
    except LabError as error:
        place.error(sentence(error, say))
        return None


def _words(lab: Lab, say: Say) -> Sides | None:
    card = pick_model(lab, say, width=300)
    model = lab.model(card.id)
    first, second = lab.suggestions(card.id).pair
    a = pick_word(model, say, name="first", default=first, label="cosine-first")
    b = pick_word(model, say, name="second", default=second, label="cosine-second")
    if not a or not b:
        return None
    guesses = {word: guess for word in (a, b) if (guess := lab.guess(card.id, word)) is not None}
    vectors = [guesses[word].vector if word in guesses else model.vector(word) for word in (a, b)]
    steps = geometry.cosine_steps(vectors[0], vectors[1])
    python = recipes.cosine_of_words(lab.store.models.path(card.id), a, b, guessed=guesses)
    return Sides(steps, (a, b), card, python, tuple(guesses.values()))


def show_model_note(lab: Lab, say: Say, sides: Sides) -> None:
    """Say what model the words come from."""
    if sides.card is not None:
        model_note(lab, say, sides.card)
