"""Projections: from d dimensions to a map of two or three, and how far to believe it."""

from embed_core.geometry.projection.frames import Frame, Placed, Request
from embed_core.geometry.projection.project import PROJECTIONS, AllAlike, Projection, TooFewWords, project
from embed_core.geometry.projection.trust import trustworthiness
from embed_core.geometry.projection.tsne import usable_perplexity

__all__ = [
    "PROJECTIONS",
    "AllAlike",
    "Frame",
    "Placed",
    "Projection",
    "Request",
    "TooFewWords",
    "project",
    "trustworthiness",
    "usable_perplexity",
]
