"""Where an imported model came from: the file, its source and checksum, and the licence."""

from __future__ import annotations

import streamlit as st

from embed_core.figures.storage import told_bytes as size
from embed_core.language import Say
from embed_core.store import Card
from embed_core.vectors import WordVectors


def show_origin(say: Say, card: Card, model: WordVectors) -> None:
    """Show what is known of a model's origin; nothing for a model that was trained here."""
    source, origin = model.meta.source, card.extra.get("origin") or {}
    if not source:
        return
    told = []
    if source.get("file"):
        file = {"name": str(source["file"]), "format": say(f"model-format-{source.get('format', 'glove')}")}
        told.append(say.markdown("origin-file", **file, size=size(int(source.get("bytes", 0)), say)))
    for name in ("model", "package", "address", "page"):
        if origin.get(name) and not (name == "page" and origin.get("address")):
            told.append(say.markdown(f"origin-{name}", text=str(origin[name])))
    if origin:
        told.append(say.markdown("origin-licence", text=str(origin.get("licence") or say("bring-licence-unknown"))))
    if origin.get("sha256"):
        told.append(say.markdown("origin-sum", text=str(origin["sha256"])))
    st.caption(" · ".join(told))
