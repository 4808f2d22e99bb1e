"""What a panel beside the map lays over it: colours by group or by value, and which words step back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from embed_core.geometry import Clusters


@dataclass(frozen=True, slots=True, eq=False)
class Dress:
    """One entry a word, in the order of the map's words.

    `colours` are numbers of groups (−1: none), named by `groups`, or values where `continuous`; `palette` has a
    CSS colour a group. `faint` is an opacity from 0 to 1. `shown` says which words are drawn at all. `below`
    draws what is too wide for the panel under the map. `grouping` are the groups that the colours stand for, as files
    name them: all of them, where only the largest have a colour, and `uncoloured` is how many have none.
    """

    colours: np.ndarray | None = None
    groups: tuple[str, ...] = ()
    continuous: bool = False
    palette: tuple[str, ...] = ()
    faint: np.ndarray | None = None
    shown: np.ndarray | None = None
    below: Callable[[], None] | None = None
    grouping: Clusters | None = None
    uncoloured: int = 0


PLAIN = Dress()
