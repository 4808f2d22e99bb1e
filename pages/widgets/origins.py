"""Where a model is brought from: files from this browser, files of the server's folder, a file from an address."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import streamlit as st

from embed_core.figures.storage import told_bytes as size
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.vectors.file_names import bare_name
from embed_core.vectors.formats import ModelPreview
from pages.widgets import address
from pages.widgets.fetching import fetched_file, take_away

_ROUND = "round of model uploads"


@dataclass(frozen=True, slots=True)
class Origin:
    """The files that are brought: an upload, or files of the server's folder; how they are called.

    `known` is the name of the known model that they are, "" for all others.
    """

    name: str
    upload: str = ""
    server: tuple[str, ...] = ()
    known: str = ""

    @property
    def key(self) -> str:
        """What tells these files from others, for the keys of widgets."""
        return self.upload or " ".join(self.server)

    def name_of(self, preview: ModelPreview) -> str:
        """Return how the model is called that a preview is of: among several of one file, each by its own."""
        if len(preview.files) == 1:
            return self.name
        return f"{self.known}, {preview.dimensions}d" if self.known else bare_name(preview.file)


def _uploaded(lab: Lab, say: Say) -> Origin | None:
    asked = address.chosen("bring-upload")
    upload = asked if lab.staged(asked) else ""
    busy = bool(upload) and any(job.active for job in lab.imports_of(upload=upload))
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
        beside = "" if busy else upload
        address.keep("bring-upload", lab.stage([(each.name, each) for each in given], beside=beside))
        st.rerun()
    address.keep("bring-upload", upload)
    if not upload:
        st.caption(say("bring-formats"))
        return None
    names = lab.staged(upload)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(say.markdown("source-here", files=len(names), names=say.join(names[:3])))
        if not busy and st.button(say("source-drop"), key="drop model upload"):
            take_away(lab, upload)
            address.keep("bring-upload", "")
            st.rerun()
    return _of_upload(lab, names[0], upload)


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
    return Origin(bare_name(chosen[0]), server=tuple(chosen)) if chosen else None


def _from_address(lab: Lab, say: Say) -> Origin | None:
    found = fetched_file(lab, say)
    return _of_upload(lab, *found) if found else None


def _of_upload(lab: Lab, name: str, upload: str) -> Origin:
    """Return an upload as what it is: a model that is known by its address has the name of the catalogue."""
    known = lab.origin_of_upload(upload).get("model", "")
    return Origin(known or bare_name(name), upload=upload, known=known)


WAYS: Mapping[str, Callable[[Lab, Say], Origin | None]] = {
    "upload": _uploaded,
    "server": _from_server,
    "address": _from_address,
}
"""Each way in, and what it brings; None until something is chosen."""
