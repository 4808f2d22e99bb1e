"""Which of some words is pointed at on the map, by mouse or by keys."""

from pages.widgets.pointed.component import pointed_word

__all__ = ["pointed_word"]
