"""What one may have where many people share a server: each limit, and how much of it is used."""

from __future__ import annotations

import streamlit as st

from embed_core.figures.storage import told_bytes
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.settings import MEBIBYTE, MEGABYTE
from pages.widgets.progress import duration


def show_allowance(lab: Lab, say: Say) -> None:
    """List the limits of a workspace beside what is used of each, and let it make room; nothing where one is alone."""
    if not lab.settings.many:
        return
    show_limits(lab, say)
    waiting = lab.store.uploads.staged_bytes()
    label = say("limits-forget", size=told_bytes(waiting, say))
    if waiting and st.button(label, key="forget uploads", help=say("limits-forget-help")):
        lab.forget_uploads()
        st.rerun()


def show_limits(lab: Lab, say: Say) -> None:
    """Write out each limit of a workspace beside what is used of it."""
    found = lab.allowance()
    none = say("limit-none")
    upload = found.upload_limit // MEBIBYTE * MEGABYTE  # told as everywhere: by the operator's own number
    sizes = [told_bytes(size, say) for size in (found.storage, found.storage_limit, upload)]
    rows = [
        ("storage", sizes[0], sizes[1] if found.storage_limit else none),
        ("models", say("limit-number", number=found.models), _number(found.models_limit, say)),
        ("waiting", say("limit-number", number=found.waiting), _number(found.waiting_limit, say)),
        ("upload", "", sizes[2]),
        ("seconds", "", duration(found.training_seconds, say) if found.training_seconds else none),
        ("job-seconds", "", duration(found.job_seconds, say) if found.job_seconds else none),
        ("memory", "", told_bytes(found.worker_memory, say) if found.worker_memory else none),
    ]
    st.caption(say("limits-lead"))
    columns = [say(f"limits-column-{name}") for name in ("what", "used", "most")]
    table = [dict(zip(columns, (say(f"limits-{name}"), used, most))) for name, used, most in rows]
    st.table(table, border="horizontal", hide_index=True)


def _number(limit: int, say: Say) -> str:
    return say("limit-number", number=limit) if limit else say("limit-none")
