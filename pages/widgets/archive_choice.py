"""What goes into an archive: everything that one made, and in a popover what of it to leave out."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from embed_core.figures.storage import told_bytes
from embed_core.lab.archives import Belongings
from embed_core.language import Say
from embed_core.store import NOTE_KINDS, Card


@dataclass(frozen=True, slots=True)
class Chosen:
    """Identifiers of what goes into an archive; `originals`: corpora with their uploaded files."""

    corpora: tuple[str, ...]
    models: tuple[str, ...]
    notes: tuple[str, ...]
    originals: bool


def choose_what(say: Say, mine: Belongings) -> Chosen:
    """Draw the popover with a box for each thing, and say beside it what goes in now."""
    with st.popover(say("archive-choose")):
        originals = _box(
            say("archive-originals", size=told_bytes(mine.originals, say)), "originals", mine.originals > 0
        )
        kinds = [kind for kind in NOTE_KINDS if _notes(say, mine, kind)]
        corpora = [card for card in mine.corpora if _card(say, card)]
        models = [card for card in mine.models if _card(say, card)]
    notes = tuple(note.id for note in mine.notes if note.kind in kinds)
    size = sum(card.bytes for card in (*corpora, *models)) - (0 if originals else _of_originals(mine, corpora))
    st.caption(
        say(
            "archive-goes-in",
            what=counted(say, corpora=len(corpora), models=len(models), notes=len(notes)),
            size=told_bytes(max(0, size), say),
        ),
        width="content",
    )
    return Chosen(tuple(c.id for c in corpora), tuple(c.id for c in models), notes, originals)


def counted(say: Say, **numbers: int) -> tuple[str, ...]:
    """Return how many things there are of each kind, in words; what there is none of is left out."""
    told = {kind: say(f"archive-{kind}", number=number) for kind, number in numbers.items() if number}
    return tuple(told.values()) or (say("archive-models", number=0),)


def _box(label: str, name: str, there: bool = True) -> bool:
    return there and st.checkbox(label, value=True, key=f"archive box {name}")


def _card(say: Say, card: Card) -> bool:
    size = told_bytes(card.bytes, say)
    return _box(say.markdown(f"archive-box-{card.kind}", name=card.name, size=size), card.id)


def _notes(say: Say, mine: Belongings, kind: str) -> bool:
    number = sum(note.kind == kind for note in mine.notes)
    return _box(say(f"archive-box-{kind}", number=number), kind, number > 0)


def _of_originals(mine: Belongings, corpora: list[Card]) -> int:
    """Return the bytes of the originals of the chosen corpora."""
    return sum(mine.originals_of.get(card.id, 0) for card in corpora)
