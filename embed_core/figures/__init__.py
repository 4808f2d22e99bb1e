"""Figures: a result in, a figure and its table out; all words from the catalogue, all colours from the theme."""

from embed_core.figures.analogy import (
    parallelogram_figure,
    parallelogram_table,
    sum_path_figure,
    sum_path_table,
)
from embed_core.figures.analogy_sets import analogy_set_figure, analogy_set_table, failures_table
from embed_core.figures.analogy_steps import analogy_steps_figure
from embed_core.figures.axis_checks import (
    held_out_figure,
    held_out_table,
    spread_figure,
    spread_table,
)
from embed_core.figures.baseline import baseline_figure, baseline_table
from embed_core.figures.categories import categories_figure, categories_table, misplaced_table
from embed_core.figures.comparison import overlap_figure, overlap_table
from embed_core.figures.contexts import frame_text, shared_contexts_figure, shared_contexts_table
from embed_core.figures.cosine import angle_figure, angle_table, contributions_figure, contributions_table
from embed_core.figures.csls import csls_figure, csls_table
from embed_core.figures.dispersion import by_document_figure, by_document_table, dispersion_figure, dispersion_table
from embed_core.figures.evaluation_report import evaluation_document, evaluation_json
from embed_core.figures.fan import fan_figure, fan_table
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
from embed_core.figures.laws import heaps_figure, heaps_table, zipf_figure, zipf_table
from embed_core.figures.map_axes import positions_figure, positions_table, rating_figure, rating_table
from embed_core.figures.map_belief import (
    kept_figure,
    kept_table,
    shepard_figure,
    shepard_table,
    variance_figure,
    variance_table,
)
from embed_core.figures.map_groups import clusters_figure, clusters_table, count_figure, count_table
from embed_core.figures.map_plane import plane_figure, plane_table
from embed_core.figures.moved import moved_figure, moved_table
from embed_core.figures.odd_words import odd_answers_table, odd_figure, odd_table
from embed_core.figures.portrait import (
    frequent_figure,
    frequent_table,
    lengths_figure,
    lengths_table,
    lost_figure,
    lost_table,
)
from embed_core.figures.random_directions import random_directions_figure, random_directions_table
from embed_core.figures.similarities import lacking_table, similarities_figure, similarities_table
from embed_core.figures.storage import (
    storage_figure,
    storage_kinds_figure,
    storage_kinds_table,
    storage_table,
    told_bytes,
)
from embed_core.figures.text import literal
from embed_core.figures.theme import DARK, LIGHT, Theme, theme
from embed_core.figures.training import loss_figure, loss_table
from embed_core.figures.what_if import what_if_figure, what_if_table
from embed_core.figures.word_matrix import matrix_figure, matrix_table

__all__ = [
    "DARK",
    "LIGHT",
    "Theme",
    "analogy_set_figure",
    "analogy_set_table",
    "analogy_steps_figure",
    "angle_figure",
    "angle_table",
    "baseline_figure",
    "baseline_table",
    "by_document_figure",
    "by_document_table",
    "categories_figure",
    "categories_table",
    "clusters_figure",
    "clusters_table",
    "contributions_figure",
    "contributions_table",
    "count_figure",
    "count_table",
    "csls_figure",
    "csls_table",
    "directions_figure",
    "directions_table",
    "dispersion_figure",
    "dispersion_table",
    "evaluation_document",
    "evaluation_json",
    "failures_table",
    "fan_figure",
    "fan_table",
    "film_spread_figure",
    "film_spread_table",
    "frame_text",
    "frequent_figure",
    "frequent_table",
    "health_table",
    "heaps_figure",
    "heaps_table",
    "held_out_figure",
    "held_out_table",
    "hubs_figure",
    "hubs_table",
    "kept_figure",
    "kept_table",
    "lacking_table",
    "lengths_figure",
    "lengths_table",
    "literal",
    "loss_figure",
    "loss_table",
    "lost_figure",
    "lost_table",
    "matrix_figure",
    "matrix_table",
    "misplaced_table",
    "moved_figure",
    "moved_table",
    "odd_answers_table",
    "odd_figure",
    "odd_table",
    "overlap_figure",
    "overlap_table",
    "parallelogram_figure",
    "parallelogram_table",
    "plane_figure",
    "plane_table",
    "positions_figure",
    "positions_table",
    "random_directions_figure",
    "random_directions_table",
    "rating_figure",
    "rating_table",
    "settling_figure",
    "settling_table",
    "shared_contexts_figure",
    "shared_contexts_table",
    "shepard_figure",
    "shepard_table",
    "similarities_figure",
    "similarities_table",
    "spread_figure",
    "spread_table",
    "stability_figure",
    "stability_table",
    "storage_figure",
    "storage_kinds_figure",
    "storage_kinds_table",
    "storage_table",
    "sum_path_figure",
    "sum_path_table",
    "theme",
    "told_bytes",
    "variance_figure",
    "variance_table",
    "what_if_figure",
    "what_if_table",
    "zipf_figure",
    "zipf_table",
]
