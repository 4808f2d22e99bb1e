"""t-SNE on a page: its parameters, whether it begins anew or goes on, and what can be done when it was stopped."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace

import streamlit as st

from embed_core.jobs import Job
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card, Missing
from pages.widgets import address

PERPLEXITY, MOST_PERPLEXITY = 15.0, 100.0
STRONGEST = 12.0
_STANDING = "map that stands"
_AGAIN = "map again"
_FROM = "from"
_MOVING = "map whose words drift"
_GOING_ON = "map goes on"
_WINDOW = "name of this window"


@dataclass(frozen=True, slots=True)
class Drift:
    """How words drift: the settings of t-SNE, and the key of the map from which they go on, or empty."""

    perplexity: float
    exaggeration: float
    seed: int
    begin: str


def drift_controls(say: Say) -> Drift:
    """Draw the settings of t-SNE. With the switch on, a change goes on from the map that stands."""
    on = st.session_state.get(address.widget_key("go-on"), address.chosen("go-on") == "1")
    changed = _go_on if on else _begin_anew
    left, right = st.columns(2)
    with left:
        perplexity = _number(say, "perplexity", PERPLEXITY, low=2.0, high=MOST_PERPLEXITY, step=1.0, changed=changed)
        seed = _seed(say, changed)
    with right:
        exaggeration = _number(say, "attraction", 1.0, low=1.0, high=STRONGEST, step=0.5, changed=changed)
    key = address.seed("go-on", False, kind=bool, folded=True)
    if not address.settle("go-on", st.toggle(say("map-go-on"), key=key, help=say("map-go-on-help"))):
        address.leave("go-on")
    begin = address.chosen(_FROM)
    address.keep(_FROM, begin)
    return Drift(perplexity, exaggeration, seed, begin)


def _seed(say: Say, changed: Callable[[], None]) -> int:
    key = address.seed("seed", 0, kind=int, folded=True)
    st.session_state[key] = min(max(st.session_state[key], 0), 9999)
    seed = st.number_input(say("map-seed"), 0, 9999, key=key, help=say("map-seed-help"), on_change=changed)
    return int(address.settle("seed", seed))


def _number(
    say: Say, name: str, usual: float, *, low: float, high: float, step: float, changed: Callable[[], None]
) -> float:
    key = address.seed(name, usual, kind=float, folded=True)
    value = st.session_state[key]
    st.session_state[key] = min(max(value, low), high) if value == value else usual
    label, help = say(f"map-{name}"), say(f"map-{name}-help")
    value = st.number_input(label, low, high, step=step, format="%g", key=key, help=help, on_change=changed)
    return float(address.settle(name, float(value)))


def _go_on() -> None:
    st.session_state[_GOING_ON] = True


def _begin_anew() -> None:
    address.change(_FROM, "")


def begin_from_here(lab: Lab, card: Card, drift: Drift) -> Drift:
    """After a change that is to go on, let the words begin where they are just now; on their way too."""
    if not st.session_state.pop(_GOING_ON, False):
        return drift
    begin = _reached(lab, card)
    address.keep(_FROM, begin)
    return replace(drift, begin=begin)


def _reached(lab: Lab, card: Card) -> str:
    """Return the key of the map that is before the person: one that drifts, as far as it came, or one that stands."""
    model, job = st.session_state.get(_MOVING, ("", ""))
    if model == card.id:
        with suppress(Missing):
            return lab.caught(card.id, job) or str(lab.queue.get(job).spec.get("begin") or "")
    return str(st.session_state.get(_STANDING, ("", ""))[1])


def this_window() -> str:
    """Return a name for this window, by which it waits for a job."""
    return str(st.session_state.setdefault(_WINDOW, secrets.token_hex(8)))


def note_moving(lab: Lab, card: Card, job: Job | None) -> None:
    """Remember the job that moves the words. One that it replaces is stopped, unless another window waits for it."""
    if job is None or not job.active:
        return
    before = st.session_state.get(_MOVING, ("", ""))[1]
    if before and before != job.id:
        lab.abandon(before, this_window())
    lab.attend(job.id, this_window())
    st.session_state[_MOVING] = (card.id, job.id)


def usable_begin(lab: Lab, card: Card, drift: Drift, *, words: tuple[str, ...], dimensions: int) -> str:
    """Return the key from which these words can go on; a map of another model, space or words is let go of."""
    if drift.begin and lab.standing(card.id, drift.begin, words=words, dimensions=dimensions) is None:
        address.keep(_FROM, "")
        return ""
    return drift.begin


def note_standing(card: Card, key: str) -> None:
    """Remember the map that stands now, so that a change can go on from it."""
    st.session_state[_STANDING] = (card.id, key)
    st.session_state.pop(_MOVING, None)


def asked_again() -> bool:
    """Tell, once, whether the person wants a map made that was stopped or failed."""
    return bool(st.session_state.pop(_AGAIN, False))


def offer_going_on(say: Say, job: Job) -> None:
    """Where the words were stopped, let them go on from there or begin anew; where a job failed, try again."""
    stopped = job.state == "stopped" and job.result
    with st.container(horizontal=True, key="map-stopped"):
        if stopped and st.button(say("map-again"), key="map-go-on-here", help=say("map-go-on-here-help")):
            address.change(_FROM, str((job.result or {})["cache"]))
            st.rerun()
        if st.button(say("map-begin-anew"), key="map-again"):
            address.change(_FROM, "")
            st.session_state[_AGAIN] = True
            st.rerun()
