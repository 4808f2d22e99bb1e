"""Mounting components of ours: another runtime in the same process, as tests have it, knows none of them yet."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from streamlit.errors import StreamlitAPIException


class Kept(Protocol):
    """A function that makes a component once and keeps it."""

    def __call__(self) -> Callable[..., Any]:
        """Return the component."""

    def cache_clear(self) -> None:
        """Forget the component."""


def mounted(component: Kept, **given: Any) -> Any:
    """Mount a component with what it is given, and return what it tells; it is made anew where it is not known."""
    try:
        return component()(**given)
    except StreamlitAPIException:
        component.cache_clear()
        return component()(**given)
