"""Where an archive is taken in from: an upload, a file of the server's folder, a path on this machine."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import streamlit as st

from embed_core.figures.storage import told_bytes
from embed_core.lab import Lab
from embed_core.language import Say
from pages.widgets import address

_ROUND = "round of archives"


@dataclass(frozen=True, slots=True)
class Origin:
    """An archive that waits for an answer: an `upload`, the name of a `server` file, or a `path`; `name` is its own."""

    name: str
    upload: str = ""
    server: str = ""
    path: str = ""

    @property
    def place(self) -> dict[str, str]:
        """Where it is, as the lab asks for it."""
        return {"upload": self.upload, "server": self.server, "path": self.path}


def chosen_archive(lab: Lab, say: Say) -> Origin | None:
    """Let a person say where the archive is, and return it; None until something is chosen."""
    upload = address.chosen("archive")
    if lab.staged(upload):
        address.keep("archive", upload)
        return Origin(lab.staged(upload)[0], upload=upload)
    server = ("server",) if lab.settings.import_dir else ()
    ways = ("upload", *server, *(() if lab.settings.many else ("path",)))
    way = ways[0]
    if len(ways) > 1:
        key = address.seed("archive-from", ways[0], options=ways)
        way = st.segmented_control(
            say("archive-from"), ways, format_func=lambda each: say(f"archive-from-{each}"), key=key, required=True
        )
        address.settle("archive-from", way)
    return _WAYS[way](lab, say)


def done_with(lab: Lab, origin: Origin, *, dropped: bool) -> None:
    """Ask anew where an archive is; an upload that is `dropped` is forgotten."""
    if origin.upload and dropped:
        lab.forget_staged(origin.upload)
    address.keep("archive", "")
    st.session_state[_ROUND] = _round() + 1


def _round() -> int:
    return int(st.session_state.setdefault(_ROUND, 0))


def _uploaded(lab: Lab, say: Say) -> Origin | None:
    limit = max(1, lab.settings.upload_limit // 2**20)
    given = st.file_uploader(
        say("archive-bring", limit=limit), type=["zip"], key=f"archive {_round()}", max_upload_size=limit
    )
    if given:
        st.session_state[_ROUND] += 1
        address.keep("archive", lab.stage([(given.name, given)]))
        address.keep("taken", "")
        st.rerun()
    return None


def _from_server(lab: Lab, say: Say) -> Origin | None:
    files = {file.name: file for file in lab.archives_on_server()}
    if not files:
        st.info(say("archive-server-empty"))
        return None
    name = st.selectbox(
        say("bring-server-files"),
        list(files),
        index=None,
        format_func=lambda each: f"{each} · {told_bytes(files[each].bytes, say)}",
        key=f"archive on the server {_round()}",
        placeholder=say("archive-server-choose"),
        help=say("bring-server-help"),
    )
    return Origin(name.rsplit("/", 1)[-1], server=name) if name else None


def _from_path(lab: Lab, say: Say) -> Origin | None:
    path = st.text_input(
        say("archive-path"), key=f"path of an archive {_round()}", max_chars=1000, help=say("archive-path-help")
    ).strip()
    return Origin(path, path=path) if path else None


_WAYS: Mapping[str, Callable[[Lab, Say], Origin | None]] = {
    "upload": _uploaded,
    "server": _from_server,
    "path": _from_path,
}
