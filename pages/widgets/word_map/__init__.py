"""The word map: a 2-D or 3-D picture of words that keeps its view and tells what was clicked."""

from pages.widgets.word_map.component import MapEvent, word_map

__all__ = ["MapEvent", "word_map"]
