"""Projections: from d dimensions to a map of two or three, and how far to believe it."""

from embed_core.geometry.projection.project import (
    PROJECTIONS,
    AllAlike,
    Frame,
    Projection,
    TooFewWords,
    project,
)
from embed_core.geometry.projection.trust import trustworthiness

__all__ = ["PROJECTIONS", "AllAlike", "Frame", "Projection", "TooFewWords", "project", "trustworthiness"]
