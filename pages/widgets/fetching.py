"""A file that lies elsewhere: its address, what it offers, how far it is, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

import streamlit as st

from embed_core import recipes
from embed_core.figures.storage import told_bytes as size
from embed_core.jobs import Job
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.vectors.known_models import KnownModel
from pages.widgets import address
from pages.widgets.errors import show_error, told_errors
from pages.widgets.progress import ACTIVE, watch
from pages.widgets.results import show_python

_JOB = "fetch"
_OFFER = "offer of an address"


def fetched_file(lab: Lab, say: Say) -> tuple[str, str] | None:
    """Let a person fetch a file by its address; return its name and its upload when it is here."""
    hosts = lab.import_hosts()
    if not hosts:
        st.info(say("fetch-off"))
        return None
    job = lab.fetched(address.chosen(_JOB))
    if job is not None and job.state in ACTIVE:
        address.keep(_JOB, job.id)
        st.caption(say.markdown("fetch-running", name=job.name))
        watch(lab, say, job.id)
        return None
    if job is not None and job.result and lab.staged(str(job.result["upload"])):
        return _here(lab, say, job)
    if job is not None and not job.result:
        _offer_again(lab, say, job)
    _ask(lab, say, hosts)
    return None


def offer_known(lab: Lab, say: Say, known: Sequence[KnownModel]) -> None:
    """Offer the known models whose files can be fetched, with licence, size and source; or say that none may be."""
    hosts = lab.import_hosts()
    if not hosts:
        st.caption(say("fetch-off"))
        return
    rows = {model.id: model for model in known}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        id = st.selectbox(say("fetch-known"), list(rows), format_func=lambda id: rows[id].name, key="known to fetch")
        chosen = rows[id]
        asked = st.button(say("fetch-do"), key="fetch known", type="primary")
    st.caption(
        say.markdown(
            "fetch-known-line",
            licence=chosen.licence or say("bring-licence-unknown"),
            size=size(chosen.bytes, say) if chosen.bytes else say("fetch-size-unknown"),
            source=str(urlsplit(chosen.address).hostname),
        )
    )
    if asked:
        with told_errors(say):
            _begin(lab, chosen.address, name=chosen.name)


def _begin(lab: Lab, where: str, *, sha256: str = "", name: str = "") -> None:
    job = lab.fetch(where, sha256=sha256, name=name)
    st.session_state.pop(_OFFER, None)
    address.change("bring", "address")
    address.keep(_JOB, job.id)
    st.rerun()


def _here(lab: Lab, say: Say, job: Job) -> tuple[str, str]:
    """Say what came, and offer to forget it."""
    told = dict(job.result or {})
    address.keep(_JOB, job.id)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(say.markdown("fetch-here", name=told["name"], size=size(told["bytes"], say), host=told["host"]))
        if st.button(say("source-drop"), key="drop fetched"):
            take_away(lab, str(told["upload"]))
            address.keep(_JOB, "")
            st.rerun()
    st.caption(say("fetch-sum-right" if told.get("checked") else "fetch-sum"))
    st.code(told["sha256"], language=None, wrap_lines=True)
    with st.expander(say("details-python")):
        show_python(say, recipes.fetched(str(job.spec["address"]), str(told["sha256"])))
    return str(told["name"]), str(told["upload"])


def _offer_again(lab: Lab, say: Say, job: Job) -> None:
    """After a fetching that came to no end: say why, and offer to go on where it was."""
    address.keep(_JOB, job.id)
    if job.error:
        show_error(dict(job.error), say)
    else:
        st.info(say(f"fetch-{job.state}"))
    if st.button(say("fetch-again"), key="fetch again"):
        with told_errors(say):
            _begin(lab, str(job.spec["address"]), sha256=str(job.spec.get("sha256", "")), name=job.name)


def _ask(lab: Lab, say: Say, hosts: tuple[str, ...]) -> None:
    """Ask for an address, look at it, and say how large the file is before it is fetched."""
    with st.form("address of a model", border=False):
        where = st.text_input(say("fetch-address"), max_chars=2000, key="address of a model", placeholder="https://")
        sha256 = st.text_input(
            say("fetch-expected"), max_chars=80, key="checksum of a model", help=say("fetch-sum-help")
        )
        looked = st.form_submit_button(say("fetch-look"))
    everywhere = "*" in hosts
    st.caption(say("fetch-everywhere") if everywhere else say.markdown("fetch-hosts", hosts=hosts))
    if looked and where.strip():
        with told_errors(say), st.spinner(say("fetch-looking")):
            st.session_state.pop(_OFFER, None)
            st.session_state[_OFFER] = (where.strip(), sha256, lab.look_at(where))
    asked, expected, offer = st.session_state.get(_OFFER) or ("", "", None)
    if offer is None or asked != where.strip():
        return
    known = size(offer.bytes, say) if offer.bytes is not None else say("fetch-size-unknown")
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(say.markdown("fetch-offer", name=offer.name, size=known, host=offer.host))
        if st.button(say("fetch-do"), key="fetch address", type="primary"):
            with told_errors(say):
                _begin(lab, asked, sha256=expected, name=offer.name)
    if not offer.resumable:
        st.caption(say("fetch-not-resumable"))


def take_away(lab: Lab, upload: str) -> None:
    """Forget an upload, and what the page still tells of an import of it that gave no model."""
    if any(job.id == address.chosen("import") and not job.result for job in lab.imports_of(upload=upload)):
        address.keep("import", "")
    lab.forget_staged(upload)
