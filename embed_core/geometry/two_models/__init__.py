"""Two models: every word that they share, one word in both, and both on one map."""

from embed_core.geometry.two_models.shifts import MEASURES, Shifts, shifts
from embed_core.geometry.two_models.two_lists import Placed, TwoLists, two_lists
from embed_core.geometry.two_models.two_maps import TwoMaps, two_maps

__all__ = ["MEASURES", "Placed", "Shifts", "TwoLists", "TwoMaps", "shifts", "two_lists", "two_maps"]
