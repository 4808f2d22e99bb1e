"""Projections: from d dimensions to a map of two or three, and how far to believe it."""

from embed_core.geometry.projection.alike import MapsAlike, maps_alike
from embed_core.geometry.projection.belief import (
    Belief,
    Shepard,
    Variance,
    belief,
    explained_variance,
    kept_shares,
    shepard,
)
from embed_core.geometry.projection.carry import carry
from embed_core.geometry.projection.frames import Frame, Placed, Request
from embed_core.geometry.projection.place import (
    place,
)
from embed_core.geometry.projection.project import PROJECTIONS, AllAlike, Projection, TooFewWords, project, resume
from embed_core.geometry.projection.trust import continuity, trustworthiness
from embed_core.geometry.projection.tsne import usable_perplexity

__all__ = [
    "PROJECTIONS",
    "AllAlike",
    "Belief",
    "Frame",
    "MapsAlike",
    "Placed",
    "Projection",
    "Request",
    "Shepard",
    "TooFewWords",
    "Variance",
    "belief",
    "carry",
    "continuity",
    "explained_variance",
    "kept_shares",
    "maps_alike",
    "place",
    "project",
    "resume",
    "shepard",
    "trustworthiness",
    "usable_perplexity",
]
