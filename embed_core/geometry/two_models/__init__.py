"""Two models or a few: every word that they share, one word in each, and two of them on one map."""

from embed_core.geometry.two_models.shifts import MEASURES, Shifts, shifts
from embed_core.geometry.two_models.two_lists import Placed, TwoLists, two_lists
from embed_core.geometry.two_models.two_maps import TwoMaps, two_maps
from embed_core.geometry.two_models.word_lists import PlacedInAll, WordLists, word_lists

__all__ = [
    "MEASURES",
    "Placed",
    "PlacedInAll",
    "Shifts",
    "TwoLists",
    "TwoMaps",
    "WordLists",
    "shifts",
    "two_lists",
    "two_maps",
    "word_lists",
]
