"""A form drawn from a settings class: its fields' bounds, defaults and words are the class's own."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import fields
from typing import Any, TypeVar

import streamlit as st

from embed_core.errors import OutOfRange
from embed_core.language import Say
from embed_core.parameters import Bounds, bounds_of, options_of
from pages.widgets import address
from pages.widgets.errors import sentence

S = TypeVar("S")
SEGMENTATION = "s."
"""What the names of a segmentation's fields begin with in the address."""


def settings_form(
    kind: type[S], start: S, say: Say, *, prefix: str, columns: int = 3, only: Collection[str] | None = None
) -> S | None:
    """Draw one field for each setting, switches last, starting from `start`; return what the person chose.

    With `only`, those fields are drawn and the others stay as in `start`. None where a number is out of its
    range, which is said at its field. The value of a field lives in the address under `prefix` + its name, so
    that a link keeps it.
    """
    values: dict[str, Any] = {}
    cells = st.columns(columns)
    drawn, wrong = 0, False
    for item in sorted(fields(kind), key=lambda item: isinstance(item.default, bool)):  # type: ignore[arg-type]
        bounds, options = bounds_of(item), options_of(item)
        drawable = bounds is not None or options or isinstance(item.default, bool)
        if not drawable or (only is not None and item.name not in only):
            values[item.name] = getattr(start, item.name)
            continue
        with cells[drawn % columns]:
            try:
                values[item.name] = _field(item.name, getattr(start, item.name), bounds, options, say, prefix)
            except OutOfRange as error:
                st.error(sentence(error, say))
                wrong = True
        drawn += 1
    return None if wrong else kind(**values)


def _field(name: str, value: Any, bounds: Bounds | None, options: tuple[str, ...], say: Say, prefix: str) -> Any:
    label, help_text = say(f"field-{name}"), say(f"field-{name}-help")
    choice = f"{prefix}{name}"
    if isinstance(value, bool):
        key = address.seed(choice, value, kind=bool)
        return _settled(choice, st.toggle(label, key=key, help=help_text), value)
    if options:
        key = address.seed(choice, value, options=options)
        picked = st.selectbox(label, options, format_func=lambda o: say(f"option-{o}"), key=key, help=help_text)
        return _settled(choice, picked, value)
    assert bounds is not None
    whole = isinstance(value, int)
    number = int if whole else float
    fresh = address.widget_key(choice) not in st.session_state
    key = address.seed(choice, value, kind=number)
    kept = number(value if st.session_state[key] is None else st.session_state[key])
    if fresh:
        kept = min(max(kept, number(bounds.low)), number(bounds.high))
    st.session_state[key] = kept
    # Without limits of its own: what is beyond them is said here, in the person's language, and not passed over.
    picked = number(
        st.number_input(
            label,
            step=number(bounds.step) if bounds.step else (1 if whole else None),
            format=None if whole else "%g",
            key=key,
            help=help_text,
        )
    )
    if not bounds.low <= picked <= bounds.high:
        raise OutOfRange(name, picked, bounds.low, bounds.high)
    return _settled(choice, picked, value)


def _settled(choice: str, picked: Any, start: Any) -> Any:
    """Write a value into the address where it is not what the form starts from."""
    address.keep(choice, "")
    return picked if picked == start else address.settle(choice, picked)


def forget_form(kind: type[Any], prefix: str) -> None:
    """Let the form start anew from what it is given (another preset was chosen)."""
    for item in fields(kind):
        address.change(f"{prefix}{item.name}", "")
        address.keep(f"{prefix}{item.name}", "")
