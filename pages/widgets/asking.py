"""Asking for a training: trainer, preset, parameters, what it will take."""

from __future__ import annotations

from typing import Any

import streamlit as st

from embed_core import recipes, training
from embed_core.lab import Lab, Plan
from embed_core.language import Say
from embed_core.store import Card
from embed_core.training import TRAINERS, RunSettings, Trainer
from pages.widgets import address
from pages.widgets.errors import show_remarks
from pages.widgets.forms import forget_form, settings_form
from pages.widgets.pickers import card_name
from pages.widgets.progress import duration
from pages.widgets.results import show_details
from pages.widgets.shelves import size

PREFIX = "p."
WATCHED = 5


def pick_run(lab: Lab, say: Say, card: Card) -> RunSettings | None:
    """Let the person choose a trainer and a preset, and change its parameters one click away.

    None where a parameter is out of its range.
    """
    trainers = list(TRAINERS)
    key = address.seed("trainer", trainers[0], options=trainers)
    trainer = TRAINERS[
        st.segmented_control(
            say("train-trainer"),
            trainers,
            format_func=lambda t: say(f"trainer-{t}"),
            key=key,
            required=True,
            on_change=_forget,
            help="\n".join(f"- **{say(f'trainer-{t}')}**: {say(f'trainer-{t}-help')}" for t in trainers),
        )
    ]
    address.settle("trainer", trainer.id)
    start = _preset(say, trainer)
    with st.expander(say("train-parameters")):
        settings = settings_form(trainer.settings, start, say, prefix=PREFIX, columns=2)
        key = address.seed("watch", "")
        address.settle("watch", st.text_input(say("film-watch"), key=key, help=say("film-watch-help")))
        if settings is not None:
            _show_unwatched(lab, say, card, settings)
    return settings


def _show_unwatched(lab: Lab, say: Say, card: Card, settings: RunSettings) -> None:
    """Say which of the words to watch the film will leave out, and whether others take their place."""
    asked, kept = _asked(), watched_words()
    watchable = lab.watchable(card.id, settings, kept)
    missing = [word for word in kept if word not in watchable]
    if missing:
        st.warning(say.markdown("watch-missing", words=missing, left=len(watchable)))
    if len(asked) > len(kept):
        st.caption(say.markdown("watch-too-many", words=asked[len(kept) :], most=WATCHED))


def _preset(say: Say, trainer: Trainer) -> Any:
    """Let the person choose a preset of a trainer, and return its settings."""
    presets = {id: preset.settings for id, preset in training.PRESETS.items() if _is_for(preset.settings, trainer)}
    if not presets:
        return trainer.settings()
    default = "balanced" if "balanced" in presets else next(iter(presets))
    key = address.seed("preset", default, options=list(presets))
    picked = st.radio(
        say("train-preset"),
        list(presets),
        format_func=lambda p: say(f"preset-{p}"),
        captions=[say(f"preset-{p}-help") for p in presets],
        key=key,
        on_change=_forget,
    )
    return presets[address.settle("preset", picked)]


def _is_for(settings: Any, trainer: Trainer) -> bool:
    return type(settings) is trainer.settings


def _forget() -> None:
    """Let the form start anew: another preset or trainer was chosen."""
    for trainer in TRAINERS.values():
        forget_form(trainer.settings, PREFIX)


def ask_to_train(lab: Lab, say: Say, card: Card, settings: RunSettings) -> None:
    """Say what the run will take, what speaks against it, and start it."""
    show_plan(say, lab.plan(card.id, settings))
    default = say("model-name", corpus=card_name(card, say), preset=_preset_name(say, settings))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        name = st.text_input(say("train-name"), value=default, max_chars=120, key=f"model name {default}")
        if st.button(say("train-start"), type="primary", key="start-training"):
            job = lab.train(card.id, settings, name=name.strip() or default, watched=watched_words())
            told = "queue-joined" if job.position else "train-started"
            st.toast(say.markdown(told, name=job.name, position=job.position))
            address.keep("job", job.id)
            st.rerun()
    python = recipes.training(lab.store.corpora.path(card.id), settings)
    show_details([], say, name="training", python=python)


def show_plan(say: Say, plan: Plan) -> None:
    """Say what a run will take, and what speaks against it."""
    told = plan.estimate
    st.caption(
        say(
            "train-estimate",
            words=told.vocabulary,
            tokens=told.tokens_kept,
            time=duration(told.seconds, say),
            memory=size(told.memory_bytes, say),
            disk=size(told.disk_bytes, say),
        )
    )
    show_remarks(plan.remarks, say)


def watched_words() -> list[str]:
    """Return the words whose neighbours the film is to note; none for those that are chosen by themselves."""
    return _asked()[:WATCHED]


def _asked() -> list[str]:
    text = address.chosen("watch")
    for sign in "，、,;；":
        text = text.replace(sign, " ")
    return list(dict.fromkeys(text.split()))


def _preset_name(say: Say, settings: RunSettings) -> str:
    same = (p for p, preset in training.PRESETS.items() if preset.settings == settings)
    found = next(same, None)
    return say(f"preset-{found}") if found else say(f"trainer-{training.trainer_of(settings).id}")
