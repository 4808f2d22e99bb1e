"""Asking for a training, and watching it."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from embed_core import recipes, training
from embed_core.errors import LabError
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.language.catalogue import escape_markdown
from embed_core.parameters import from_json
from embed_core.store import Card
from embed_core.training import Word2Vec
from pages.widgets import address
from pages.widgets.errors import sentence, show_remarks
from pages.widgets.forms import forget_form, settings_form
from pages.widgets.opening import go
from pages.widgets.pickers import card_name
from pages.widgets.progress import ACTIVE, duration, finished_door, watch
from pages.widgets.results import show_details
from pages.widgets.shelves import size

PREFIX = "p."
SHOWN = 6


def pick_run(lab: Lab, say: Say, card: Card) -> Word2Vec:
    """Let the person choose a preset, and change its parameters one click away."""
    presets = list(training.PRESETS)
    key = address.seed("preset", "balanced", options=presets)
    picked = st.radio(
        say("train-preset"),
        presets,
        format_func=lambda p: say(f"preset-{p}"),
        captions=[say(f"preset-{p}-help") for p in presets],
        key=key,
        on_change=lambda: forget_form(Word2Vec, PREFIX),
    )
    address.settle("preset", picked)
    start = training.PRESETS[picked].settings
    with st.expander(say("train-parameters")):
        return settings_form(Word2Vec, start, say, prefix=PREFIX, columns=2)


def ask_to_train(lab: Lab, say: Say, card: Card, settings: Word2Vec) -> None:
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
    name = st.text_input(say("train-name"), value=default, max_chars=120, key=f"model name {default}")
    if st.button(say("train-start"), type="primary", key="start-training"):
        job = lab.train(card.id, settings, name=name.strip() or default)
        address.keep("job", job.id)
        st.rerun()
    python = recipes.training(lab.store.corpora.path(card.id), settings)
    show_details([], say, name="training", python=python)


def _preset_name(say: Say, settings: Word2Vec) -> str:
    same = (p for p, preset in training.PRESETS.items() if preset.settings == settings)
    found = next(same, None)
    return say(f"preset-{found}") if found else say("preset-own")


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
        epochs = st.number_input(say("continue-epochs"), 1, 500, 25, key="continue-epochs")
        corpus_id = lab.corpus_of(model_id)
        if corpus_id is None:
            st.warning(say("continue-no-corpus"))
            return
        with st.container(horizontal=True):
            if st.button(say("continue-start"), type="primary", key="continue-start"):
                settings = replace(from_json(Word2Vec, model.meta.settings), epochs=int(epochs))
                told = say("continue-name", name=name, epochs=int(epochs))
                job = lab.train(corpus_id, settings, name=told, start=model_id)
                address.keep("job", job.id)
                address.keep("continue", "")
                st.rerun()
            if st.button(say("continue-not"), key="continue-not"):
                address.keep("continue", "")
                st.rerun()


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
                    if job.result and st.button(say("train-on"), key=f"continue {job.id}"):
                        go("train", **{"continue": job.result["model"]})
                    if job.state in ("interrupted", "failed", "stopped") and st.button(
                        say("job-again"), key=f"again {job.id}"
                    ):
                        settings = from_json(Word2Vec, job.spec["settings"])
                        again = lab.train(job.spec["corpus"], settings, name=job.name, start=job.spec.get("start"))
                        address.keep("job", again.id)
                        st.rerun()
                newest_done = False
