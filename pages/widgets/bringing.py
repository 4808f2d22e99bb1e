"""Bringing a model that was made elsewhere: where it comes from, what it is, what it will take; then a job does it."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from embed_core import recipes
from embed_core.figures.storage import told_bytes as size
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.language.catalogue import escape_markdown
from embed_core.vectors.formats import ImportChoices
from embed_core.vectors.known_models import KnownModel
from pages.widgets import address
from pages.widgets.bringing_preview import pick_choices, show_preview
from pages.widgets.errors import show_remarks, told_errors
from pages.widgets.fetching import fetched_file, offer_known
from pages.widgets.opening import door
from pages.widgets.progress import ACTIVE, watch
from pages.widgets.results import show_table

_ROUND, _TOLD = "round of model uploads", "import told"


@dataclass(frozen=True, slots=True)
class Origin:
    """The files that are brought: an upload, or files of the server's folder; how they are called."""

    name: str
    upload: str = ""
    server: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What tells these files from others, for the keys of widgets."""
        return self.upload or " ".join(self.server)


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
        ways = {"upload": _uploaded, "server": _from_server, "address": _from_address}
        origin = ways[kind](lab, say)
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
    with st.container(horizontal=True, vertical_alignment="center"):
        told = say.markdown("bring-done", name=job.name, words=len(lab.model(id)))
        st.info(told)
        if st.session_state.get(_TOLD) != job_id:  # whoever has scrolled on sees it too
            st.session_state[_TOLD] = job_id
            st.toast(told)
        door("map", say("open-the-map"), key=f"brought {id}", primary=True, model=id)
    show_remarks(lab.model(id).meta.remarks, say)


def _uploaded(lab: Lab, say: Say) -> Origin | None:
    asked = address.chosen("bring-upload")
    upload = asked if lab.staged(asked) else ""
    limit = lab.settings.upload_limit // 2**20
    given = st.file_uploader(
        say("bring-files", limit=limit),
        accept_multiple_files=True,
        key=f"model uploads {st.session_state.setdefault(_ROUND, 0)}",
        help=say("bring-files-help"),
        max_upload_size=limit,
    )
    if given:
        st.session_state[_ROUND] += 1
        address.keep("bring-upload", lab.stage([(each.name, each) for each in given], beside=upload))
        st.rerun()
    address.keep("bring-upload", upload)
    if not upload:
        st.caption(say("bring-formats"))
        return None
    names = lab.staged(upload)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(say.markdown("source-here", files=len(names), names=say.join(names[:3])))
        if st.button(say("source-drop"), key="drop model upload"):
            lab.forget_staged(upload)
            address.keep("bring-upload", "")
            st.rerun()
    return Origin(_bare(names[0]), upload=upload)


def _from_server(lab: Lab, say: Say) -> Origin | None:
    files = {file.name: file for file in lab.server_files()}
    if not files:
        st.info(say("bring-server-empty"))
        return None
    chosen = st.multiselect(
        say("bring-server-files"),
        list(files),
        format_func=lambda name: f"{name} · {size(files[name].bytes, say)}",
        key="server files",
        select_all=False,
        placeholder=say("bring-server-choose"),
        help=say("bring-server-help"),
    )
    return Origin(_bare(chosen[0].rsplit("/", 1)[-1]), server=tuple(chosen)) if chosen else None


def _from_address(lab: Lab, say: Say) -> Origin | None:
    found = fetched_file(lab, say)
    return Origin(_bare(found[0]), upload=found[1]) if found else None


def _bare(name: str) -> str:
    """Return a file's name without its endings."""
    return (
        name.split(".")[0]
        if name.count(".") > 1 and name.endswith((".gz", ".bz2", ".xz", ".zst"))
        else (name.rsplit(".", 1)[0] or name)
    )


def _show_origin(lab: Lab, say: Say, origin: Origin) -> None:
    """Show what the files seem to be, with the choices folded and the button that takes them in."""
    shown = st.container()
    first = lab.preview_import(upload=origin.upload, server=origin.server, choices=ImportChoices())
    choices = pick_choices(say, first, key=origin.key)
    preview = lab.preview_import(upload=origin.upload, server=origin.server, choices=choices)
    with shown:
        show_preview(lab, say, preview)
    names = lab.staged(origin.upload) if origin.upload else [each.rsplit("/", 1)[-1] for each in origin.server]
    with st.expander(say("details-python")):
        st.code(recipes.imported(names, choices), language="python")
    with st.container(horizontal=True, vertical_alignment="bottom"):
        name = st.text_input(say("bring-name"), value=origin.name, key=f"name of {origin.key}", max_chars=120)
        if st.button(say("bring-do"), type="primary", key="bring-do", disabled=preview.problem is not None):
            given = {"upload": origin.upload, "server": origin.server}
            job = lab.import_model(name=name or origin.name, choices=choices, **given)
            address.keep("import", job.id)
            address.keep("bring-upload", "")
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
