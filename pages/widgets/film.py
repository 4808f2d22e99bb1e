"""The film of a training: words drifting to their places, and neighbours that settle."""

from __future__ import annotations

import numpy as np
import streamlit as st

from embed_core.evaluation import Film
from embed_core.figures.film import (
    film_spread_figure,
    film_spread_table,
    settling_figure,
    settling_table,
)
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.language.catalogue import escape_markdown
from pages.widgets.opening import current_theme
from pages.widgets.results import short, show_chart
from pages.widgets.word_map import word_map

STEP = 0.6
"""Seconds a frame stands when the film is played."""
HEIGHT = 380


def show_live_film(lab: Lab, say: Say, job_id: str) -> None:
    """Show the newest frame of a training that runs; the page's own fragment draws it again and again."""
    film = lab.film_so_far(job_id)
    if film is None or not len(film):
        return
    _show_frame(say, film, len(film) - 1, key=f"live {job_id}")


def show_film(lab: Lab, say: Say, model_id: str) -> None:
    """Replay the film of a finished training with a slider, or play it; charts of it below."""
    film = lab.film(model_id)
    if film is None or len(film) < 2:
        st.caption(say("film-none"))
        return
    at_key, play_key = f"film at {model_id}", f"film plays {model_id}"
    playing = bool(st.session_state.get(play_key))

    @st.fragment(run_every=STEP if playing else None)
    def screen() -> None:
        last = len(film) - 1
        if playing and st.session_state.get(at_key, last) >= last:
            st.session_state[play_key] = False
            st.rerun()
        if playing:
            st.session_state[at_key] = st.session_state[at_key] + 1
        elif at_key not in st.session_state:
            st.session_state[at_key] = last
        with st.container(horizontal=True, vertical_alignment="center"):
            if st.button(say("film-pause" if playing else "film-play"), key=f"play {model_id}"):
                st.session_state[play_key] = not playing
                if not playing and st.session_state[at_key] >= last:
                    st.session_state[at_key] = 0
                st.rerun()
            at = st.select_slider(
                say("film-frame"),
                range(last + 1),
                key=at_key,
                format_func=lambda frame: f"{film.moments[frame].epoch:.3g}",
                label_visibility="collapsed",
            )
        _show_frame(say, film, at, key=f"film {model_id}")

    screen()
    _show_charts(say, film, model_id)


def _show_frame(say: Say, film: Film, at: int, *, key: str) -> None:
    moment = film.moments[at]
    told = f"{_told(say, moment.kind, moment.epoch)} · {say('film-spread', mean=f'{moment.mean:.2f}')}"
    st.caption(told, help=say("film-spread-help"))
    sizes = len(film.words) * 100 // np.arange(1, len(film.words) + 1)  # the words come by rank: about as Zipf has it
    word_map(
        film.frames[at],
        film.words,
        sizes,
        counted=False,
        key=key,
        title=say("film-title"),
        view=key,
        say=say,
        height=HEIGHT,
        labels=40,
        tween_ms=int(STEP * 700),
    )
    if film.watched:
        word = st.pills(
            say("film-watched"),
            film.watched,
            format_func=escape_markdown,
            default=film.watched[0],
            key=f"watched {key}",
            required=True,
        )
        near = film.near(word or film.watched[0], at)
        st.markdown(" · ".join(f"{escape_markdown(other)} {short(cosine)}" for other, cosine in near))
    st.caption(say("film-caption", words=len(film.words)))


def _told(say: Say, kind: str, epoch: float) -> str:
    if kind == "preview":
        return say("film-preview")
    return say("film-start") if kind == "start" else say("film-epoch", epoch=epoch)


def _show_charts(say: Say, film: Film, model_id: str) -> None:
    with st.expander(say("film-charts")):
        figure = film_spread_figure(film, say=say, theme=current_theme())
        show_chart(figure, film_spread_table(film, say=say), say, name=f"spread {model_id}")
        if not film.watched:
            return
        word = st.session_state.get(f"watched film {model_id}") or film.watched[0]
        figure = settling_figure(film, word, say=say, theme=current_theme())
        show_chart(figure, settling_table(film, word, say=say), say, name=f"settling {model_id}")
