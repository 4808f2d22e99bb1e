"""The two sides of a cosine: two words of a model, or two vectors typed by hand."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import streamlit as st

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
    with st.container(horizontal=True, vertical_alignment="bottom"):
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
    read: list[np.ndarray | None] = []
    for name, default in (("a", "2, 3, 1"), ("b", "1, 2, 2")):
        key = address.seed(name, default)
        with st.container(width=300):
            text = address.settle(name, st.text_input(say(f"cosine-vector-{name}"), key=key))
            read.append(_parsed(say, text))
    if read[0] is None or read[1] is None:
        return None
    steps = geometry.cosine_steps(read[0], read[1])
    return Sides(steps, ("a", "b"), None, recipes.cosine_of_vectors(read[0].tolist(), read[1].tolist()))


def _parsed(say: Say, text: str) -> np.ndarray | None:
    try:
        return geometry.parse_vector(text)
    except LabError as error:
        st.error(sentence(error, say))
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
