"""Axes: a direction that pairs of words share, words along it, and whether it can be believed."""

from embed_core.geometry.axes.axis import (
    Axis,
    MissingPairs,
    NotAPair,
    PairAlike,
    Positions,
    along,
    parse_pairs,
    parse_words,
    word_axis,
)
from embed_core.geometry.axes.check import AxisCheck, HeldOut, check_axis
from embed_core.geometry.axes.numbers import NoNumberColumn, WordNumbers, read_numbers
from embed_core.geometry.axes.plane import AxesParallel, AxisPlane, axis_plane
from embed_core.geometry.axes.rating import AxisRating, TooFewNumbers, rate_axis
from embed_core.geometry.axes.spread import AxisSpread, spread_along

__all__ = [
    "AxesParallel",
    "Axis",
    "AxisCheck",
    "AxisPlane",
    "AxisRating",
    "AxisSpread",
    "HeldOut",
    "MissingPairs",
    "NoNumberColumn",
    "NotAPair",
    "PairAlike",
    "Positions",
    "TooFewNumbers",
    "WordNumbers",
    "along",
    "axis_plane",
    "check_axis",
    "parse_pairs",
    "parse_words",
    "rate_axis",
    "read_numbers",
    "spread_along",
    "word_axis",
]
