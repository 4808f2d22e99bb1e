"""Contributions, loss, overlap and baseline: the bars are the numbers."""

import numpy as np
import pytest

from embed_core.evaluation import Baseline
from embed_core.figures import (
    DARK,
    LIGHT,
    baseline_figure,
    baseline_table,
    contributions_figure,
    contributions_table,
    loss_figure,
    loss_table,
    overlap_figure,
    overlap_table,
)
from embed_core.figures.charts import whole_step, wrapped
from embed_core.geometry import Comparison, contributions, cosine_steps
from embed_core.language import say_in

EN, ZH = say_in("en"), say_in("zh")


def hundred():
    draw = np.random.default_rng(0)
    a, b = draw.normal(size=(2, 100))
    return cosine_steps(a, a + 2 * b)


def said(figure, page):
    return [page.read(n.text) for n in figure.layout.annotations]


def test_the_bars_of_a_cosine_begin_where_the_last_one_ended_and_end_at_the_cosine():
    steps = hundred()
    bars = contributions_figure(contributions(steps), say=EN, theme=LIGHT).data[0]
    ends = [base + x for base, x in zip(bars.base, bars.x, strict=True)]
    assert len(bars.x) == 12
    assert list(bars.base[1:-1]) == pytest.approx(ends[:-2])
    assert ends[-2] == pytest.approx(steps.cosine)
    assert (bars.base[-1], bars.x[-1]) == (0, pytest.approx(steps.cosine))


def test_bars_are_coloured_by_sign_and_the_sum_is_green():
    bars = contributions_figure(contributions(hundred()), say=EN, theme=DARK).data[0]
    for value, colour in zip(bars.x[:-1], bars.marker.color[:-1], strict=True):
        assert colour == (DARK.a if value >= 0 else DARK.b)
    assert bars.marker.color[-1] == DARK.c


def test_three_dimensions_have_no_rest(page):
    texts = said(contributions_figure(contributions(cosine_steps([2, 3, 1], [1, 2, 2])), say=EN, theme=LIGHT), page)
    assert EN("figure-rest") not in texts
    assert [t for t in texts if t.startswith("+")] == ["+0.535", "+0.178", "+0.178"]
    assert "0.891" in texts


def test_the_names_of_dimensions_count_from_one():
    table = contributions_table(contributions(cosine_steps([2, 3, 1], [1, 2, 2])), say=EN)
    assert [row["dimension"] for row in table] == ["2", "1", "3", "cos θ"]
    assert table[-2]["sum so far"] == table[-1]["adds"] == 0.890871


def test_the_table_adds_the_rest_up_to_the_cosine():
    steps = hundred()
    table = contributions_table(contributions(steps, top=4), say=ZH)
    assert [row["维度"] for row in table][-2:] == ["其余", "cos θ"]
    assert sum(row["贡献"] for row in table[:-1]) == pytest.approx(steps.cosine, abs=1e-5)


def test_the_loss_is_drawn_by_epoch_and_its_last_value_written(page):
    figure = loss_figure((3.0, 2.5, 2.25), say=EN, theme=LIGHT)
    assert list(figure.data[0].x) == [1, 2, 3]
    assert list(figure.data[0].y) == [3.0, 2.5, 2.25]
    assert said(figure, page) == ["probe loss", "epoch", "2.250"]


def test_losses_that_are_no_numbers_leave_a_gap(page):
    figure = loss_figure((3.0, float("nan"), None, 2.0), say=EN, theme=LIGHT)
    assert list(figure.data[0].y) == [3.0, None, None, 2.0]
    assert [row["probe loss"] for row in loss_table((3.0, float("nan"), 2.0), say=EN)] == [3.0, None, 2.0]


@pytest.mark.parametrize("losses", [(), (1.5,), (2.0, 2.0), tuple(np.linspace(5, 2, 500))])
def test_any_number_of_epochs_is_drawn_with_whole_ticks(losses):
    axis = loss_figure(losses, say=EN, theme=LIGHT).layout.xaxis
    assert axis.dtick == int(axis.dtick) >= 1
    assert len(losses) / axis.dtick <= 8


def overlap(shared, k=10):
    return Comparison(tuple(map(str, range(len(shared)))), np.array(shared) / k, 3, 4, k)


def test_the_overlap_counts_words_by_shared_neighbours():
    figure = overlap_figure(overlap([0, 5, 5, 10]), say=EN, theme=LIGHT)
    assert list(figure.data[0].x) == list(range(11))
    assert [y for y in figure.data[0].y if y] == [25, 50, 25]
    assert [row["words"] for row in overlap_table(overlap([0, 5, 5, 10]), say=EN)] == [1, 0, 0, 0, 0, 2, 0, 0, 0, 0, 1]


@pytest.mark.parametrize("shared", [[0, 0], [10, 10], [4, 5]])
def test_the_mean_overlap_is_marked_where_it_is(page, shared):
    figure = overlap_figure(overlap(shared), say=EN, theme=LIGHT)
    mean = sum(shared) / len(shared)
    assert figure.layout.shapes[0].x0 == figure.layout.shapes[0].x1 == mean
    assert f"mean {mean:.1f} of 10 ({10 * mean:.0f} %)" in said(figure, page)


def test_overlaps_of_thirds_are_counted_whole():
    assert [row["words"] for row in overlap_table(overlap([1, 2, 3], k=3), say=EN)] == [0, 1, 1, 1]


def pairs(mean=0.1, spread=0.1):
    draw = np.random.default_rng(1).normal(mean, spread, 5000)
    return Baseline(np.sort(draw).astype(np.float32))


def test_pairs_above_the_value_are_orange_and_all_pairs_are_drawn(page):
    chance = pairs()
    figure = baseline_figure(chance, 0.25, say=EN, theme=LIGHT)
    bars = figure.data[0]
    assert sum(bars.y) == 5000
    above = sum(y for y, colour in zip(bars.y, bars.marker.color, strict=True) if colour == LIGHT.b)
    assert 100 * (1 - above / 5000) == pytest.approx(chance.percentile(0.25), abs=0.1)
    assert "cos θ = 0.25" in said(figure, page)


@pytest.mark.parametrize("value", [None, -1.0, 0.1, 0.99, 1.0, float("nan")])
@pytest.mark.parametrize("chance", [pairs(), pairs(0.94, 0.01), Baseline(np.ones(1, np.float32))])
def test_any_value_can_be_marked(chance, value):
    figure = baseline_figure(chance, value, say=EN, theme=LIGHT)
    assert sum(figure.data[0].y) == len(chance.cosines)
    low, high = figure.layout.xaxis.range
    assert all(low <= shape.x0 <= high for shape in figure.layout.shapes)


def test_a_value_is_never_said_to_be_above_all_pairs_unless_it_is(page):
    chance = Baseline(np.linspace(0, 1, 10_000, dtype=np.float32))
    texts = said(baseline_figure(chance, 0.99999, say=EN, theme=LIGHT), page)
    assert "above 99.9 % of pairs" in texts


def test_the_table_of_the_baseline_counts_every_pair():
    table = baseline_table(pairs(), say=EN)
    assert sum(row["random pairs"] for row in table) == 5000
    assert table[-1]["pairs below the upper end, %"] == 100
    assert all(row["to"] - row["from"] == pytest.approx(0.05) for row in table)


def test_whole_steps_give_few_ticks():
    assert [whole_step(n) for n in (1, 8, 30, 100, 500)] == [1, 1, 5, 20, 100]


def test_titles_break_at_spaces_and_beside_han_but_never_before_a_comma():
    assert wrapped("one two three", 4) == ["one", "two", "three"]
    assert wrapped("十个近邻，相同的个数", 4.5) == ["十个近", "邻，相同", "的个数"]
