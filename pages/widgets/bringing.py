"""Bringing a model that was made elsewhere: where it comes from, what it is, what it will take; then a job does it."""

from __future__ import annotations

import streamlit as st

from embed_core import recipes
from embed_core.figures.storage import told_bytes as size
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.language.catalogue import escape_markdown
from embed_core.vectors.formats import ImportChoices
from embed_core.vectors.known_models import KnownModel
from pages.widgets import address
from pages.widgets.bringing_preview import imported_files, pick_choices, show_left, show_preview
from pages.widgets.copies import large_copy
from pages.widgets.errors import show_remarks, told_errors
from pages.widgets.fetching import offer_known
from pages.widgets.opening import door
from pages.widgets.origins import WAYS, Origin
from pages.widgets.progress import ACTIVE, watch
from pages.widgets.results import show_table

_TOLD = "import told"


def show_bringing(lab: Lab, say: Say) -> None:
    """Fold away the way in for a model from elsewhere; while one is on its way, show how far it is."""
    with told_errors(say):
        _show_job(lab, say)
    folded = st.expander(say("bring-title"), key="bring", on_change="rerun", expanded=address.chosen("bring") != "")
    if not folded.open:
        address.leave("bring")
        return
    with folded, told_errors(say):
        kinds = ("upload", *(("server",) if lab.settings.import_dir else ()), "address", "known")
        key = address.seed("bring", kinds[0], options=kinds)
        kind = st.segmented_control(
            say("bring-from"), kinds, format_func=lambda each: say(f"bring-{each}"), key=key, required=True
        )
        address.settle("bring", kind)
        if kind == "known":
            _show_known(lab, say)
            return
        origin = WAYS[kind](lab, say)
        if origin is not None:
            _show_origin(lab, say, origin)


def _show_job(lab: Lab, say: Say) -> None:
    """Show the import that this page asked for; when it is done, lead to the model."""
    job_id = address.chosen("import")
    if not job_id:
        return
    job = lab.queue.get(job_id)
    if job.kind != "import":
        return
    if job.state in ACTIVE or not job.result:
        watch(lab, say, job_id)
        return
    id = str(job.result["model"])
    if id not in {card.id for card in lab.models()}:
        address.keep("import", "")
        return
    card = lab.store.models.card(id)
    with st.container(horizontal=True, vertical_alignment="center"):
        told = say.markdown("bring-done", name=job.name, words=int(card.meta["words"]))
        st.info(told)
        if st.session_state.get(_TOLD) != job_id:  # whoever has scrolled on sees it too
            st.session_state[_TOLD] = job_id
            st.toast(told)
        door("map", say("open-the-map"), key=f"brought {id}", primary=True, model=id)
    if not large_copy(lab, card):  # else the list offers to make it first
        show_remarks(lab.model(id).meta.remarks, say)


def _show_origin(lab: Lab, say: Say, origin: Origin) -> None:
    """Show what the files seem to be, with the choices folded and the button that takes them in.

    They stay until an import of them has come to its end; where it failed, the choices are open.
    """
    past = lab.imports_of(upload=origin.upload, server=origin.server)
    if past and past[0].active:
        if address.chosen("import") != past[0].id:  # asked for in another window
            address.keep("import", past[0].id)
            st.rerun()
        st.caption(say("bring-at-work"))
        return
    shown = st.container()
    first = lab.preview_import(upload=origin.upload, server=origin.server, choices=ImportChoices())
    done = imported_files(past, first)
    failed = bool(past) and past[0].error is not None
    choices = pick_choices(say, first, key=origin.key, done=done, failed=failed)
    preview = lab.preview_import(upload=origin.upload, server=origin.server, choices=choices)
    with shown:
        if done and origin.upload:
            show_left(lab, say, len(done), len(first.files))
        show_preview(lab, say, preview)
    names = lab.staged(origin.upload) if origin.upload else [each.rsplit("/", 1)[-1] for each in origin.server]
    with st.expander(say("details-python")):
        st.code(recipes.imported(names, choices), language="python")
    with st.container(horizontal=True, vertical_alignment="bottom"):
        offered = origin.name_of(preview)
        name = st.text_input(say("bring-name"), value=offered, key=f"name of {origin.key} {offered}", max_chars=120)
        if st.button(say("bring-do"), type="primary", key="bring-do", disabled=preview.problem is not None):
            given = {"upload": origin.upload, "server": origin.server}
            job = lab.import_model(name=name or offered, choices=choices, **given)
            address.keep("import", job.id)
            st.rerun()


def _show_known(lab: Lab, say: Say) -> None:
    """List the models that are known by name; those that an installed package holds are one click away."""
    known = lab.known_models()
    for model, here in known:
        if here:
            _offer_packaged(lab, say, model)
    show_table([_row(say, model, here) for model, here in known], height="content")
    st.caption(say("bring-known-note"))
    for model, _ in known:
        if say.has(f"known-by-hand-{model.id}"):
            st.caption(say.markdown(f"known-by-hand-{model.id}", name=model.name, page=model.page))
    offer_known(lab, say, [model for model, here in known if model.address and not here])


def _offer_packaged(lab: Lab, say: Say, model: KnownModel) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"**{escape_markdown(model.name)}** · {say('bring-packaged', package=model.package)}")
        if st.button(say("bring-do"), type="primary", key=f"bring {model.id}"):
            address.keep("import", lab.import_model(name=model.name, known=model.id).id)
            st.rerun()


def _row(say: Say, model: KnownModel, here: bool) -> dict[str, str]:
    """Return a known model as a row of the table."""
    return {
        say("bring-column-name"): model.name,
        say("bring-column-languages"): say.join([say(f"bring-language-{code}") for code in model.languages]),
        say("bring-column-words"): f"{model.words:,}" if model.words else "",
        say("bring-column-dimensions"): "–".join(map(str, sorted({model.dimensions[0], model.dimensions[-1]}))),
        say("bring-column-licence"): model.licence or say("bring-licence-unknown"),
        say("bring-column-size"): size(model.bytes, say) if model.bytes else "",
        say("bring-column-source"): (f"pip install {model.package}" if model.package else model.address or model.page),
    }
