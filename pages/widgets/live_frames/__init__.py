"""Frames of a map whose words still move, from the job that moves them to the map that stands on the page."""

from pages.widgets.live_frames.component import live_frames
from pages.widgets.live_frames.route import frames_route

__all__ = ["frames_route", "live_frames"]
