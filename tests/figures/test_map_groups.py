"""The chart of clusters shows names, sizes and silhouettes; that of their number marks the best."""

import numpy as np
import pytest

from embed_core.figures import DARK, LIGHT, clusters_figure, clusters_table, count_figure, count_table
from embed_core.geometry import CountChoice, Group, cluster, cluster_own
from embed_core.language import say_in
from embed_core.vectors import WordVectors

EN, ZH = say_in("en"), say_in("zh")
RNG = np.random.default_rng(1)
ROWS = np.repeat(np.eye(9)[:4], 6, axis=0) + RNG.normal(scale=0.2, size=(24, 9))
MODEL = WordVectors(("<b>猫</b>", *(f"w{i}" for i in range(1, 24))), np.arange(24, 0, -1), ROWS)


def said(figure, page):
    return [page.read(note.text) for note in figure.layout.annotations]


def test_each_cluster_has_its_mark_its_name_its_size_and_a_bar(page):
    found = cluster(MODEL, count=4)
    figure = clusters_figure(found, say=EN, theme=LIGHT)
    bars, marks = figure.data
    assert list(bars.x) == pytest.approx([found.silhouette_of(label) for label in range(4)])
    assert list(marks.marker.color) == list(LIGHT.groups[:4]) == list(bars.marker.color)
    text = "\n".join(said(figure, page))
    assert text.count("(6)") == 4 and "<b>猫</b>" in text
    rows = clusters_table(found, say=EN)
    assert [row["words"] for row in rows] == [6, 6, 6, 6]
    assert rows[0]["mean silhouette"] == pytest.approx(found.silhouette_of(0), abs=1e-3)


def test_a_name_of_ones_own_is_shown_and_a_single_group_has_no_silhouette(page):
    found = cluster_own(MODEL, [Group("家人", MODEL.words[:6])])
    figure = clusters_figure(found, say=ZH, theme=DARK)
    assert any("家人" in text for text in said(figure, page)) and "–" in said(figure, page)
    assert clusters_table(found, say=ZH)[0]["平均轮廓系数"] == "–"


def test_more_than_twenty_four_clusters_are_drawn_and_no_cluster_is_said(page):
    many = cluster(WordVectors(tuple(f"w{i}" for i in range(90)), np.ones(90, int), RNG.normal(size=(90, 6))), count=30)
    marks = clusters_figure(many, say=EN, theme=LIGHT).data[1].marker
    assert list(marks.color[24:]) == [LIGHT.muted] * 6 and set(marks.symbol[24:]) == {"x-thin"}
    nothing = cluster(MODEL, method="hdbscan", smallest=24)
    assert nothing.count == 0
    assert clusters_figure(nothing, say=EN, theme=LIGHT).layout.height > 60


def test_the_best_number_of_clusters_is_marked(page):
    found = CountChoice((2, 3, 4), (0.1, 0.3, -0.05), "k-means", 50)
    figure = count_figure(found, say=EN, theme=LIGHT)
    assert list(figure.data[0].marker.color) == [LIGHT.a, LIGHT.b, LIGHT.a]
    assert "best: 3 clusters" in said(figure, page)
    assert figure.layout.yaxis.range[0] < -0.05
    assert count_table(found, say=EN)[1] == {"clusters": 3, "mean silhouette": 0.3}
