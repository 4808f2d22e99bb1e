"""Key word in context: the places of a word, one beneath the other."""

from pages.widgets.kwic.component import Line, kwic

__all__ = ["Line", "kwic"]
