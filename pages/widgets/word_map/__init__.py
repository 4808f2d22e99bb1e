"""The map of words: our own component on plotly.js."""

from pages.widgets.word_map.component import MapEvent, word_map

__all__ = ["MapEvent", "word_map"]
