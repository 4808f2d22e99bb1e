"""Where the encoding of a text is not certain: how sure it is, and how the text begins in the others."""

from __future__ import annotations

import streamlit as st

from embed_core.corpus import Detection, FileOutline
from embed_core.lab import Lab
from embed_core.language import Say
from pages.widgets.results import show_table

BEGINNING = 80


def show_doubt(lab: Lab, say: Say, upload: str, number: int, known: FileOutline) -> None:
    """Say how well the encoding fits that was taken, and show how the text begins in each that could be meant."""
    if known.detection is None or known.detection.certain:
        return
    st.warning(_told(say, known.detection))
    if len(known.detection.candidates) > 1:
        show_table(
            [_row(lab, say, upload, number, c.encoding, c.share) for c in known.detection.candidates], height="content"
        )


def _told(say: Say, detection: Detection) -> str:
    best = detection.candidates[0]
    alone = "doubt-alone" if len(detection.candidates) == 1 else "doubt-title"
    identifier = alone if best.share > 0 else "doubt-none"
    return say.markdown(identifier, encoding=best.encoding.upper(), percent=round(100 * best.share))


def _row(lab: Lab, say: Say, upload: str, number: int, encoding: str, share: float) -> dict[str, str | int]:
    beginning = lab.outline(upload, number, encoding).beginning
    return {
        say("doubt-encoding"): encoding.upper(),
        say("doubt-share"): round(100 * share),
        say("doubt-beginning"): (beginning[0] if beginning else "")[:BEGINNING],
    }
