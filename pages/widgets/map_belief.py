"""The panel of belief beside the map."""

from __future__ import annotations

from embed_core.geometry.projection import Projection
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets.map_dress import PLAIN, Dress


def show_belief(lab: Lab, say: Say, card: Card, chart: Projection) -> Dress:
    """Draw the panel."""
    return PLAIN
