"""What the tests of recipes share: a model in a folder whose name has to be quoted, and how lines are run."""

import numpy as np

from embed_core.vectors import WordVectors

WORDS = ("男人", "女人", "it's", *(f"w{i}" for i in range(57)))


def saved(folder):
    """A model of `WORDS` in a folder below this one; returns where."""
    place = folder / "it's a 模型"
    WordVectors(WORDS, np.arange(60, 0, -1), np.random.default_rng(0).normal(size=(60, 6))).save(place)
    return place


def run(lines):
    """Run lines as a person would, and return what they name."""
    known = {}
    exec(compile(lines, "recipe", "exec"), known)
    return known
