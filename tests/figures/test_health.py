"""The health card's charts show its numbers, and their tables the same ones."""

import numpy as np
import pytest

from embed_core.evaluation import Band, Faults, Health, Hubness, Stability, health, hubness
from embed_core.figures import (
    DARK,
    LIGHT,
    directions_figure,
    directions_table,
    health_table,
    hubs_figure,
    hubs_table,
    stability_figure,
    stability_table,
)
from embed_core.language import say_in
from embed_core.vectors import WordVectors

EN, ZH = say_in("en"), say_in("zh")
SHARES = np.array([0.4, 0.2, 0.1, *[0.3 / 17] * 17])
CARD = Health(0.1, 0.2, 0.9, 8.0, (), 400, 20, 5, 9000, 22.5, SHARES, Faults(1, 2, 4), 0.5)
BANDS = (Band(1, 100, 900, 90, 100, 0.6), Band(101, 400, 80, 2, 300, 0.3), Band(401, 500, 1, 1, 100, 0.1))
STABLE = Stability(BANDS, 10, 500)


def said(figure, page):
    return [page.read(note.text) for note in figure.layout.annotations]


def test_ten_components_are_drawn_in_percent_with_the_even_share(page):
    figure = directions_figure(CARD, say=EN, theme=LIGHT)
    assert list(figure.data[0].y) == pytest.approx(list(100 * SHARES[:10]))
    assert list(figure.data[0].x) == list(range(1, 11))
    assert figure.layout.shapes[0].y0 == 5
    assert "even share (dashed) 5.0 %" in said(figure, page)
    table = directions_table(CARD, say=EN)
    assert [row["together, in %"] for row in table][:3] == [40, 60, 70]


def test_a_model_of_two_dimensions_has_two_bars():
    card = Health(0, 0, 0, 0, (), 10, 2, variance=np.array([0.7, 0.3]))
    assert list(directions_figure(card, say=ZH, theme=DARK).data[0].y) == pytest.approx([70, 30])


def test_every_word_stands_in_one_bar_of_the_k_occurrences():
    counts = np.concatenate([np.random.default_rng(0).poisson(8, 500), [200, 170]])
    found = Hubness(tuple(f"w{i}" for i in range(502)), counts, 8)
    bars = hubs_figure(found, say=EN, theme=LIGHT).data[0]
    assert sum(n for n in bars.y if n) == 502
    assert len(bars.x) <= 50
    assert [colour == LIGHT.b for colour in bars.marker.color].count(True) >= 2


def test_hubs_are_named_letter_by_letter_and_ordinary_words_are_not(page):
    words = ("<b>x</b>", "y" * 60, *(f"w{i}" for i in range(300)))
    figure = hubs_figure(Hubness(words, np.array([90, 70, *[9] * 300]), 10), say=EN, theme=LIGHT)
    text = said(figure, page)
    assert "<b>x</b>: 90" in text
    assert any(each.startswith("yyy") and "…" in each for each in text)
    assert not any("w1" in each for each in text)
    assert hubs_table(Hubness(words, np.array([90, 70, *[9] * 300]), 10), say=EN)[0] == {
        "word": "<b>x</b>",
        "among the nearest of": 90,
    }


def test_a_model_without_words_is_drawn_empty():
    empty = health(WordVectors((), np.zeros(0, int), np.zeros((0, 3))))
    for figure in (directions_figure(empty, say=EN, theme=LIGHT), hubs_figure(empty.hubness, say=EN, theme=LIGHT)):
        assert figure.layout.height > 100


def test_bands_are_drawn_as_neighbours_of_k_with_the_mean_over_all_words(page):
    figure = stability_figure(STABLE, say=EN, theme=LIGHT)
    assert list(figure.data[0].y) == pytest.approx([6, 3, 1])
    assert list(figure.layout.xaxis.ticktext) == ["90–900", "2–80", "1"]
    assert figure.layout.shapes[0].y0 == pytest.approx(10 * STABLE.mean) == pytest.approx(3.2)
    assert "mean (dashed) 3.2 of 10" in said(figure, page)
    assert [row["shared neighbours"] for row in stability_table(STABLE, say=EN)] == [6, 3, 1]


def test_the_card_lists_what_is_known_and_leaves_out_what_is_not():
    known = {row["quantity"]: row["value"] for row in health_table(CARD, say=EN)}
    assert known["Tokens of the text"] == 9000
    assert known["Variance in the first three components"] == 0.7
    assert known["Zero, broken and duplicate vectors"] == 7
    assert known["Nearer than chance"] == 0.5
    assert not any("seed" in name or "hubs" in name for name in known)
    model = WordVectors(tuple("abcdefgh"), np.full(8, 9), np.eye(8))
    whole = {row["quantity"] for row in health_table(health(model, replicate=model), say=EN)}
    assert "Neighbours that another seed finds too" in whole
    assert "Tokens of the text" not in whole


@pytest.mark.parametrize("say", [EN, ZH], ids=["en", "zh"])
def test_every_row_of_the_card_has_its_words(say):
    found = hubness(WordVectors(tuple("abcdefgh"), np.full(8, 9), np.eye(8)))
    card = Health(0.1, 0.2, 0.9, 8.0, (), 400, 20, 5, 9000, 22.5, SHARES, Faults(), 0.5, found, STABLE)
    table = health_table(card, say=say)
    assert len(table) == 12
    assert "health-" not in repr(table)
    assert "{" not in "".join(str(value) for row in table for value in row.values())
