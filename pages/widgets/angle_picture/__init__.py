"""The picture of two typed vectors: arrow heads that can be dragged, or a space that can be turned."""

from pages.widgets.angle_picture.component import Move, angle_picture, move_from

__all__ = ["Move", "angle_picture", "move_from"]
