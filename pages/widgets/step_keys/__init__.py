"""Keys that reveal the board step by step, wherever on the page the person is, unless she types."""

from pages.widgets.step_keys.component import step_from, step_keys

__all__ = ["step_from", "step_keys"]
