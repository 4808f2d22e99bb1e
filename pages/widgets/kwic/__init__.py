"""Key word in context: the places of a word, one beneath the other."""

from pages.widgets.kwic.component import kwic

__all__ = ["kwic"]
