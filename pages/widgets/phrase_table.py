"""The table of suggested phrases, with a box in each row to accept it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import streamlit as st

from embed_core.corpus import Phrase
from embed_core.language import Say
from pages.widgets.own_phrases import keep_phrases, own_phrases

_TABLE = "phrases in the table"
_ACCEPTED = "accepted"
HEIGHT = 340


def phrase_table(say: Say, shown: Sequence[Phrase], accepted: frozenset[str], *, editable: bool = True) -> None:
    """Show phrases with a box to accept each.

    What is ticked is kept in the browser, so that the table stays where it was scrolled to; it begins anew
    where something else changed what is accepted or listed.
    """
    columns = {
        say("phrases-column-score"): st.column_config.ProgressColumn(
            format="%.3f", min_value=0, max_value=1, width=130
        ),
        say("phrases-column-expected"): st.column_config.NumberColumn(format="%.2f"),
    }
    look: dict[str, Any] = {
        "hide_index": True,
        "width": "stretch",
        "height": HEIGHT if len(shown) > 8 else "auto",
    }
    if not editable:
        st.dataframe(phrase_rows(say, shown), column_config=columns, **look)
        return
    seen = _seen(tuple(phrase.rule for phrase in shown), accepted)
    key = f"phrases {seen['number']} {say.language}"
    rows = phrase_rows(say, shown)
    box = st.column_config.CheckboxColumn(say("phrases-column-accepted"), width=76)
    st.data_editor(
        [{_ACCEPTED: phrase.rule in seen["begun"]} | row for phrase, row in zip(shown, rows)],
        disabled=list(rows[0]),
        column_config={_ACCEPTED: box, **columns},
        key=key,
        on_change=_take_boxes,
        args=(key,),
        **look,
    )


def phrase_rows(say: Say, phrases: Sequence[Phrase]) -> list[dict[str, Any]]:
    """Return phrases as the rows of a table, and of a CSV."""
    return [
        {
            say("phrases-column-phrase"): phrase.rule,
            say("phrases-column-score"): round(phrase.score, 4),
            say("phrases-column-together"): phrase.count,
            say("phrases-column-expected"): round(phrase.expected, 2),
            say("phrases-column-first"): phrase.counts_apart[0],
            say("phrases-column-second"): phrase.counts_apart[1],
            say("phrases-column-token"): phrase.token,
        }
        for phrase in phrases
    ]


def _seen(rules: tuple[str, ...], accepted: frozenset[str]) -> dict[str, Any]:
    """Return what the table lists and began with; anew where it does not fit what is accepted now."""
    seen: dict[str, Any] | None = st.session_state.get(_TABLE)
    if seen is None or (seen["rules"], seen["accepted"]) != (rules, accepted):
        number = seen["number"] + 1 if seen else 1
        seen = {"rules": rules, "accepted": accepted, "begun": accepted, "number": number}
        st.session_state[_TABLE] = seen
    return seen


def _take_boxes(key: str) -> None:
    """Accept what is ticked, and give up what is not; a box that was ticked and cleared again is no change."""
    seen = st.session_state[_TABLE]
    boxes = {rule: rule in seen["begun"] for rule in seen["rules"]}
    for row, cells in st.session_state[key]["edited_rows"].items():
        boxes[seen["rules"][int(row)]] = cells[_ACCEPTED]
    before = [phrase for phrase in own_phrases() if boxes.get(phrase, True)]
    keep_phrases((*before, *(phrase for phrase, ticked in boxes.items() if ticked)))
    seen["accepted"] = frozenset(own_phrases())
