"""Figures: a result in, a figure and its table out; all words from the catalogue, all colours from the theme."""

from embed_core.figures.analogy import (
    parallelogram_figure,
    parallelogram_table,
    sum_path_figure,
    sum_path_table,
)
from embed_core.figures.baseline import baseline_figure, baseline_table
from embed_core.figures.comparison import overlap_figure, overlap_table
from embed_core.figures.cosine import angle_figure, angle_table, contributions_figure, contributions_table
from embed_core.figures.film import film_spread_figure, film_spread_table, settling_figure, settling_table
from embed_core.figures.health import (
    directions_figure,
    directions_table,
    health_table,
    hubs_figure,
    hubs_table,
    stability_figure,
    stability_table,
)
from embed_core.figures.text import literal
from embed_core.figures.theme import DARK, LIGHT, Theme, theme
from embed_core.figures.training import loss_figure, loss_table

__all__ = [
    "DARK",
    "LIGHT",
    "Theme",
    "angle_figure",
    "angle_table",
    "baseline_figure",
    "baseline_table",
    "contributions_figure",
    "contributions_table",
    "directions_figure",
    "directions_table",
    "film_spread_figure",
    "film_spread_table",
    "health_table",
    "hubs_figure",
    "hubs_table",
    "literal",
    "loss_figure",
    "loss_table",
    "overlap_figure",
    "overlap_table",
    "parallelogram_figure",
    "parallelogram_table",
    "settling_figure",
    "settling_table",
    "stability_figure",
    "stability_table",
    "sum_path_figure",
    "sum_path_table",
    "theme",
]
