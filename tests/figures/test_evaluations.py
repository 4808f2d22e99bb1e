"""An evaluation in pictures: worst misses are named, the odd one is first, a good clustering is a diagonal."""

import numpy as np
import pytest

from embed_core.evaluation.categories import collect_categories, evaluate_categories
from embed_core.evaluation.odd_words import odd_one_out
from embed_core.evaluation.similarities import collect_pairs, evaluate_similarities
from embed_core.figures import (
    DARK,
    LIGHT,
    categories_figure,
    lacking_table,
    misplaced_table,
    odd_figure,
    odd_table,
    similarities_figure,
    similarities_table,
)
from embed_core.language import say_in
from embed_core.vectors import WordVectors

EN = say_in("en")


@pytest.fixture(scope="module")
def model():
    """Words on a quarter of a circle, one each ten degrees, a at 0."""
    angles = np.radians(np.arange(0, 100, 10))
    return WordVectors(tuple("abcdefghij"), np.ones(10, int), np.stack([np.cos(angles), np.sin(angles)], axis=1))


@pytest.fixture(scope="module")
def scored(model):
    """The set goes with the model, except that it puts a – j, the farthest, first."""
    lines = [f"a {word} {9 - at}" for at, word in enumerate("bcdefghi")]
    return evaluate_similarities(model, collect_pairs([*lines, "a j 10", "a <b> 5"], "x"))


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_worst_miss_is_named_and_drawn_last_in_the_colour_of_what_is_too_far(scored, theme):
    figure = similarities_figure(scored, say=EN, theme=theme)
    dots = figure.data[0]
    assert (dots.x[-1], dots.y[-1]) == (10, pytest.approx(0, abs=1e-6)) and dots.marker.color[-1] == theme.b
    assert "a – j" in [note.text for note in figure.layout.annotations]
    assert dots.hovertext[-1] == "a – j: score 10 (place 1), cosine 0.00 (place 9)"


def test_the_table_has_the_pairs_with_both_places_the_worst_first_and_the_others_are_told_apart(scored):
    first, second, *_ = similarities_table(scored, say=EN)
    assert list(first.values()) == ["a", "j", 10.0, 0.0, 1.0, 9.0, 8.0]
    assert second[EN("figure-column-rank-difference")] == -1
    assert list(lacking_table(scored, say=EN)[0].values()) == ["a", "<b>", 5.0, "<b>"]


def test_where_all_places_agree_no_pair_is_called_a_miss(model):
    found = evaluate_similarities(model, collect_pairs(["a b 3", "a d 2", "a j 1"], "x"))
    texts = [note.text for note in similarities_figure(found, say=EN, theme=LIGHT).layout.annotations]
    assert not [text for text in texts if " – " in text]


def test_the_odd_one_stands_first_with_its_margin(model):
    found = odd_one_out(model, ["a", "b", "j"])
    bars = odd_figure(found, say=EN, theme=LIGHT).data[0]
    assert bars.hovertext[0].startswith("j") and bars.marker.color[0] == LIGHT.b != bars.marker.color[1]
    row = odd_table(found, say=EN)[0]
    assert row[EN("figure-column-word")] == "j" and row["j"] == 1.0 and row["a"] == pytest.approx(0, abs=1e-4)


def test_a_word_called_as_a_column_keeps_both(model):
    head = EN("figure-column-word")
    named = WordVectors((head, "b", "c"), np.ones(3, int), model.matrix[:3])
    rows = odd_table(odd_one_out(named, [head, "b", "c"]), say=EN)
    assert {row[head] for row in rows} == {head, "b", "c"} and f"{head} " in rows[0]


def test_a_clustering_that_finds_the_categories_is_a_diagonal(model):
    asked = collect_categories([*(f"{word} near" for word in "ab"), *(f"{word} up" for word in "hij")], "x")
    found = evaluate_categories(model, asked)
    figure = categories_figure(found, say=EN, theme=LIGHT)
    assert np.array(figure.data[0].z).tolist() == [[1, 0], [0, 1]]
    assert [note.text for note in figure.layout.annotations][:2] == ["2", "3"]
    assert misplaced_table(found, say=EN) == []
