"""A passage with its word boundaries, which a person joins and splits by click."""

from pages.widgets.passage.component import Edit, PieceShown, passage

__all__ = ["Edit", "PieceShown", "passage"]
