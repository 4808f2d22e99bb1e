"""What stands in a lesson beside its sentences: formulas, small tables, pictures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from embed_core.figures.lessons import FIGURES
from embed_core.figures.theme import LIGHT
from embed_core.language import Say
from embed_core.language.catalogue import escape_markdown
from embed_core.lessons import Cell, Formula, Named, Picture, Show, Table
from pages.widgets.opening import current_theme

EXACT = 1e-9


def show_all(shows: Sequence[Show], say: Say, *, name: str) -> None:
    """Draw what a task shows, one beneath the other."""
    for nth, item in enumerate(shows):
        if isinstance(item, Formula):
            for line in item.lines:
                st.markdown(f"${line.strip()}$".replace(r"\frac", r"\dfrac"))
        elif isinstance(item, Table):
            st.markdown(table_text(item, say))
        else:
            draw_picture(item, say, key=f"{name} {nth}")


def draw_picture(item: Picture, say: Say, *, key: str, width: int | None = None) -> None:
    """Draw a picture as wide as there is room; or so many pixels wide, and dark on light as paper is."""
    draw: Callable[..., Any] = FIGURES[item.kind]
    figure = draw(item.data, say=say, theme=LIGHT if width else current_theme())
    if width:
        figure.update_layout(paper_bgcolor=LIGHT.paper)
    st.plotly_chart(figure, theme=None, width=width or "stretch", key=key, config={"displayModeBar": False})


def table_text(table: Table, say: Say) -> str:
    """Return a table in Markdown, words letter by letter, marked rows bold."""
    head = [cell_text(cell, say, table.digits) for cell in table.columns]
    sides = ["--:" if all(_is_number(row[at]) for row in table.rows) else ":--" for at in range(len(head))]
    lines = [f"| {' | '.join(head)} |", f"|{'|'.join(sides)}|"]
    for nth, row in enumerate(table.rows):
        cells = [cell_text(cell, say, table.digits) for cell in row]
        if nth in table.marked:
            cells = [f"**{cell}**" if cell else "" for cell in cells]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def _is_number(cell: Cell) -> bool:
    return isinstance(cell, (int, float))


def cell_text(cell: Cell, say: Say, digits: int = 3) -> str:
    """Return a cell in Markdown."""
    if isinstance(cell, Named):
        return say.markdown(cell.identifier, **cell.numbers)
    if isinstance(cell, str):
        return escape_markdown(cell)
    return f"{cell:,}" if isinstance(cell, int) else number(cell, digits, alike=True)


def number(value: float, digits: int = 3, *, alike: bool = False) -> str:
    """Return a number for the eye: rounded, commas between thousands, a true minus.

    Zeros at its end are written where rounding made them, so that 0.4998 is 0.500 and a half is 0.5; in a table,
    where numbers are to be `alike`, only whole numbers go without them.
    """
    text = f"{value:,.{digits}f}"
    ends = abs(value - round(value, 0 if alike else digits)) < EXACT
    if "." in text and (ends or not text.strip("-0.")):
        text = text.rstrip("0").rstrip(".")
    return text.removeprefix("-") if not text.strip("-0.") else text.replace("-", "−")
