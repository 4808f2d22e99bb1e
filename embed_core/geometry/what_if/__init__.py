"""What if the vectors were others? Measures before and after a change, and what chance gives in many dimensions."""

from embed_core.geometry.what_if.changes import WHAT_IFS, NoPlane, WhatIf, what_if
from embed_core.geometry.what_if.measures import MEASURES, Measured, measured
from embed_core.geometry.what_if.random_directions import RandomDirections, random_directions
from embed_core.geometry.what_if.surd import Surd

__all__ = [
    "MEASURES",
    "WHAT_IFS",
    "Measured",
    "NoPlane",
    "RandomDirections",
    "Surd",
    "WhatIf",
    "measured",
    "random_directions",
    "what_if",
]
