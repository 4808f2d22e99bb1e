"""How results are shown: an answer, a chart with its table, its download and its Python lines."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from html import escape
from typing import Any, Literal

import streamlit as st

from embed_core.corpus import csv_bytes
from embed_core.language import Say

Rows = Sequence[Mapping[str, Any]]


def show_answer(text: str) -> None:
    """Show the one thing that the page was asked, large enough for the back row."""
    st.html(f'<div class="answer" role="status">{escape(text)}</div>')


def short(value: float) -> str:
    """Return a cosine with two decimals, or as many as tell it from 1."""
    texts = (f"{value:.{digits}f}" for digits in range(2, 8))
    return next((text for text in texts if abs(float(text)) != 1 or abs(value) == 1), "1")


def change(before: int, after: int) -> str:
    """Return two numbers of things with an arrow between, and by how many percent they differ."""
    percent = 100 * (after - before) / before if before else 0.0
    share = f" ({percent:+.1f} %)" if abs(percent) >= 0.05 else ""
    return f"{before:,} → {after:,}{share}".replace("-", "−")


def to_csv(rows: Rows) -> bytes:
    """Return rows as CSV that a spreadsheet opens in UTF-8; no text in it, heads too, is taken for a formula."""
    columns = list(rows[0]) if rows else []
    return csv_bytes(columns, ([row[column] for column in columns] for row in rows))


def show_table(
    rows: Rows, *, height: int | Literal["content"] | None = None, config: Mapping[str, Any] | None = None
) -> None:
    """Show rows as a table; nothing in a cell is read as markup, and a number that is missing leaves it empty."""
    st.dataframe(
        [dict(row) for row in rows],
        hide_index=True,
        width="stretch",
        height=height or "auto",
        column_config=dict(config or {}),
        placeholder="",
    )


def show_bars(
    rows: Rows, column: str, *, digits: int = 3, low: float = 0.0, height: int | Literal["content"] | None = None
) -> None:
    """Show rows with the number of one column drawn as a bar, so that lengths can be compared."""
    bar = st.column_config.ProgressColumn(format=f"%.{digits}f", min_value=low, max_value=1.0)
    show_table(rows, config={column: bar}, height=height)


def show_details(rows: Rows, say: Say, *, name: str, python: str = "", table: bool = True) -> None:
    """Fold the twin of a chart away: its table, its CSV and the Python lines that make it."""
    with st.expander(say("details-title")):
        if table and rows:
            show_table(rows, height=280 if len(rows) > 8 else None)
        if rows:
            _offer_csv(rows, say, name=name)
        _show_python(say, python)


def _offer_csv(rows: Rows, say: Say, *, name: str) -> None:
    st.download_button(
        say("details-csv"),
        data=lambda: to_csv(rows),
        file_name=f"{name}.csv",
        mime="text/csv",
        key=f"csv {name}",
        on_click="ignore",
    )


def _show_python(say: Say, python: str) -> None:
    if python:
        st.caption(say("details-python"))
        show_python(say, python)


def show_python(say: Say, python: str) -> None:
    """Show lines of Python.

    Where the server is for many, they do not tell in which folder it keeps its data, which nobody could open: `home`
    stands for it, laid out as an archive of one's own work is once it is unpacked.
    """
    from pages.widgets.opening import open_lab

    settings, told = open_lab().settings, python
    if settings.many:
        for home in (repr(str(settings.home))[1:-1], str(settings.home)):
            told = told.replace(home, "home")
    st.code(told, language="python")
    if told != python:
        st.caption(say("details-python-many"))


def show_many_details(make: Callable[[], Rows], say: Say, *, name: str, python: str = "") -> None:
    """Fold away a twin of so many rows that they are made only when it is opened."""
    with st.expander(say("details-title"), key=f"details {name}", on_change="rerun") as folded:
        if not folded.open:
            return
        rows = make()
        show_table(rows, height=280)
        _offer_csv(rows, say, name=name)
        _show_python(say, python)


def show_chart(figure: Any, rows: Rows, say: Say, *, name: str, python: str = "", caption: str = "") -> None:
    """Draw a figure with what is to be said of it and its twin beneath."""
    st.plotly_chart(
        figure,
        theme=None,
        width="stretch",
        key=f"chart {name}",
        config={
            "displayModeBar": False,
            "displaylogo": False,
            "toImageButtonOptions": {"filename": name, "scale": 3},
        },
    )
    if caption:
        st.caption(caption)
    show_details(rows, say, name=name, python=python)
