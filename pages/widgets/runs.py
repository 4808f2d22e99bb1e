"""Asking for a training, and watching it."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import streamlit as st

from embed_core import recipes, training
from embed_core.errors import LabError
from embed_core.jobs import Job
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.language.catalogue import escape_markdown
from embed_core.parameters import from_json
from embed_core.store import Card
from embed_core.training import TRAINERS, RunSettings, Trainer
from pages.widgets import address
from pages.widgets.errors import sentence, show_remarks
from pages.widgets.film import show_film
from pages.widgets.forms import forget_form, settings_form
from pages.widgets.health_card import show_health
from pages.widgets.opening import go
from pages.widgets.pickers import card_name
from pages.widgets.progress import ACTIVE, duration, finished_door, show_losses, watch
from pages.widgets.results import show_details
from pages.widgets.shelves import size

PREFIX = "p."
SHOWN = 6
MORE = 25
WATCHED = 5
OUTCOMES = ("film", "losses", "health")


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
    return settings


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
    corpus = lab.corpus(card.id)
    told = lab.estimate(card.id, settings)
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
    show_remarks(training.check(corpus, settings), say)
    default = say("model-name", corpus=card_name(card, say), preset=_preset_name(say, settings))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        name = st.text_input(say("train-name"), value=default, max_chars=120, key=f"model name {default}")
        if st.button(say("train-start"), type="primary", key="start-training"):
            job = lab.train(card.id, settings, name=name.strip() or default, watched=_watched())
            st.toast(say("train-started", name=job.name))
            address.keep("job", job.id)
            st.rerun()
    python = recipes.training(lab.store.corpora.path(card.id), settings)
    show_details([], say, name="training", python=python)


def _watched() -> list[str]:
    """Return the words whose neighbours the film is to note; none for those that are chosen by themselves."""
    text = address.chosen("watch")
    for sign in "，、,;；":
        text = text.replace(sign, " ")
    return text.split()[:WATCHED]


def _preset_name(say: Say, settings: RunSettings) -> str:
    same = (p for p, preset in training.PRESETS.items() if preset.settings == settings)
    found = next(same, None)
    return say(f"preset-{found}") if found else say(f"trainer-{training.trainer_of(settings).id}")


def offer_to_continue(lab: Lab, say: Say) -> None:
    """Where a model was sent here to be trained on: ask for how many epochs."""
    model_id = address.chosen("continue")
    if not model_id:
        return
    with st.container(border=True):
        try:
            model, card = lab.model(model_id), lab.store.models.card(model_id)
        except LabError as error:
            st.error(sentence(error, say))
            return
        name = card_name(card, say)
        st.markdown(say.markdown("continue-what", name=name, epochs=model.meta.epochs))
        if not _goes_on(model.meta.trainer):
            st.error(sentence(training.CannotContinue("counted"), say))
            return
        key = address.seed("more", MORE, kind=int)
        st.session_state[key] = min(max(st.session_state[key], 1), 500)
        epochs = address.settle("more", st.number_input(say("continue-epochs"), 1, 500, key=key))
        corpus_id = lab.corpus_of(model_id)
        if corpus_id is None:
            st.warning(say("continue-no-corpus"))
            return
        with st.container(horizontal=True):
            if st.button(say("continue-start"), type="primary", key="continue-start"):
                kind = TRAINERS[model.meta.trainer].settings
                settings = replace(from_json(kind, model.meta.settings), epochs=int(epochs))
                told = say("continue-name", name=name, epochs=int(epochs))
                job = lab.train(corpus_id, settings, name=told, start=model_id)
                address.keep("job", job.id)
                address.keep("continue", "")
                st.rerun()
            if st.button(say("continue-not"), key="continue-not"):
                address.keep("continue", "")
                st.rerun()


def _goes_on(trainer: str) -> bool:
    """Whether this trainer learns in epochs, so that more of them can follow."""
    return trainer in TRAINERS and any(item.name == "epochs" for item in fields(TRAINERS[trainer].settings))


def show_runs(lab: Lab, say: Say) -> None:
    """Show the newest trainings: those that run, and what came of the others."""
    st.subheader(say("train-runs"), anchor=False)
    jobs = [job for job in lab.queue.jobs() if job.kind == "train"][:SHOWN]
    if not jobs:
        st.caption(say("train-runs-none"))
    newest_done = True
    for job in jobs:
        with st.container(border=True, key=f"run {job.id}"):
            st.markdown(f"**{escape_markdown(job.name)}** · {say('job-state-' + job.state)}")
            watch(lab, say, job.id, chart=newest_done)
            if job.state not in ACTIVE:
                with st.container(horizontal=True):
                    finished_door(say, job, primary=newest_done)
                    if (
                        job.result
                        and _goes_on(job.spec["trainer"])
                        and st.button(say("train-on"), key=f"continue {job.id}")
                    ):
                        go("train", **{"continue": job.result["model"]})
                    if job.state in ("interrupted", "failed", "stopped") and st.button(
                        say("job-again"), key=f"again {job.id}"
                    ):
                        settings = from_json(TRAINERS[job.spec["trainer"]].settings, job.spec["settings"])
                        again = lab.train(job.spec["corpus"], settings, name=job.name, start=job.spec.get("start"))
                        address.keep("job", again.id)
                        st.rerun()
                if newest_done and job.result:
                    _show_outcome(lab, say, job)
                newest_done = False


def _show_outcome(lab: Lab, say: Say, job: Job) -> None:
    """Of the newest run that ended: its film, its losses, or the health of its model."""
    try:
        card = lab.store.models.card(job.result["model"]) if job.result else None
    except LabError as error:
        st.caption(sentence(error, say))
        return
    if card is None:
        return
    views = [view for view in OUTCOMES if view != "losses" or len(job.progress.get("losses") or ()) > 1]
    view = st.segmented_control(
        say("run-view"),
        views,
        format_func=lambda v: say(f"run-view-{v}"),
        key=address.seed("outcome", "film", options=views),
        required=True,
        label_visibility="collapsed",
    )
    address.settle("outcome", view)
    if view == "health":
        show_health(lab, say, card)
    elif view == "losses":
        show_losses(say, job)
    else:
        show_film(lab, say, card.id)
