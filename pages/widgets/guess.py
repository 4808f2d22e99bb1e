"""A word that the model never saw, guessed from its spelling where the model has subwords."""

from __future__ import annotations

import streamlit as st

from embed_core import recipes
from embed_core.errors import LabError
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.vectors import Guess
from pages.widgets.results import show_bars, show_details

K = 8


def show_guess(lab: Lab, say: Say, model_id: str, word: str) -> None:
    """Show what the pieces of an unseen word say of it, and that it is no more than that; nothing where they don't."""
    try:
        guess = lab.guess(model_id, word)
        if guess is None:
            return
        near = lab.neighbours_of_guess(model_id, word, k=K)
    except LabError:
        return
    with st.container(border=True, key="guess"):
        st.markdown(say.markdown("guess-title", word=word))
        show_pieces(say, guess)
        counted = lab.model(model_id).counted
        rows = [
            {say("column-word"): n.word, say("column-cosine"): round(n.cosine, 4)}
            | ({say("column-count"): n.count} if counted else {})
            for n in near
        ]
        show_bars(rows, say("column-cosine"), height="content")
        python = recipes.guess(lab.store.models.path(model_id), word, K)
        show_details(rows, say, name="guess", python=python, table=False)


def show_pieces(say: Say, guess: Guess) -> None:
    """Say from which pieces a vector was put together, and which of the word's pieces no known word has."""
    st.caption(
        say.markdown(
            "guess-pieces", known=" ".join(guess.known), number=len(guess.known), unknown=" ".join(guess.unknown) or "–"
        )
    )
