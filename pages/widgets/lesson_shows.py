"""What stands in a lesson beside its sentences: formulas, small tables, pictures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from embed_core.figures.lessons import FIGURES
from embed_core.language import Say
from embed_core.language.catalogue import escape_markdown
from embed_core.lessons import Cell, Formula, Named, Picture, Show, Table
from pages.widgets.opening import current_theme


def show_all(shows: Sequence[Show], say: Say, *, name: str) -> None:
    """Draw what a task shows, one beneath the other."""
    for nth, item in enumerate(shows):
        if isinstance(item, Formula):
            for line in item.lines:
                st.markdown(f"${line.strip()}$".replace(r"\frac", r"\dfrac"))
        elif isinstance(item, Table):
            st.markdown(table_text(item, say))
        else:
            _draw(item, say, key=f"{name} {nth}")


def _draw(item: Picture, say: Say, *, key: str) -> None:
    draw: Callable[..., Any] = FIGURES[item.kind]
    figure = draw(item.data, say=say, theme=current_theme())
    st.plotly_chart(figure, theme=None, width="stretch", key=key, config={"displayModeBar": False})


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
    return f"{cell:,}" if isinstance(cell, int) else number(cell, digits)


def number(value: float, digits: int = 3) -> str:
    """Return a number for the eye: rounded, no zeros at its end, commas between thousands, a true minus."""
    text = f"{value:,.{digits}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.removeprefix("-") if not text.strip("-0.") else text.replace("-", "−")
