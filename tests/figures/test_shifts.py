"""Two models in pictures: what is drawn is what was found."""

import numpy as np
import pytest
from pytest import approx

from embed_core.evaluation import agreement_by_frequency, judge
from embed_core.figures.comparison import overlap_figure
from embed_core.figures.shifts import agreement_figure, agreement_table, shifts_table
from embed_core.figures.theme import DARK, LIGHT
from embed_core.figures.two_lists import two_lists_figure, two_lists_table
from embed_core.geometry.two_models import shifts, two_lists
from embed_core.language import say_in
from embed_core.vectors import WordVectors

EN = say_in("en")


def model_of(seed, spread=0.4, words=900):
    rng = np.random.default_rng(3)
    space = rng.normal(size=(words, 12))
    rows = space + spread * np.random.default_rng(seed).normal(size=space.shape)
    return WordVectors(tuple(f"w{i}" for i in range(words)), (9000 / np.arange(1, words + 1)).astype(int), rows)


A, B, AGAIN, OTHER = (model_of(seed) for seed in range(4))
FOUND = shifts(A, B)
NOISE = {"a": shifts(A, AGAIN), "b": shifts(B, OTHER)}


@pytest.mark.parametrize("sides", ["", "a", "b", "ab"])
@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_noise_of_each_side_is_a_line_over_the_bars_and_named_in_its_colour(sides, theme):
    noise = {side: NOISE[side] for side in sides}
    figure = overlap_figure(FOUND, noise=noise, say=EN, theme=theme)
    assert [trace.type for trace in figure.data] == ["bar", *("scatter" for _ in sides)]
    for side, line in zip(sides, figure.data[1:], strict=True):
        shares = np.bincount(np.rint(10 * NOISE[side].overlap).astype(int), minlength=11) / 9
        assert list(line.y) == approx(shares.tolist())
        named = next(note for note in figure.layout.annotations if note.text == EN(f"figure-noise-{side}"))
        assert named.font.color == line.line.color
    assert figure.layout.yaxis.range[1] >= max(max(trace.y) for trace in figure.data)
    shifted = [note.yshift for note in figure.layout.annotations if note.text.startswith(("●", "◆"))]
    assert all(shift + 10 < figure.layout.margin.t for shift in shifted)
    assert len(set(shifted)) == len(shifted)


def test_the_bars_by_frequency_are_the_means_of_the_bands():
    bands = agreement_by_frequency(FOUND, NOISE, verdict=judge(FOUND, NOISE))
    figure = agreement_figure(bands, say=EN, theme=LIGHT)
    assert list(figure.data[0].y) == approx([100 * band.overlap for band in bands])
    assert [list(line.y) for line in figure.data[1:]] == [
        approx([100 * band.noise[side] for band in bands]) for side in "ab"
    ]
    rows = agreement_table(bands, say=EN)
    assert [row["words"] for row in rows] == [band.band.words for band in bands]
    assert all(row[EN("shift-column-different")] == 0 for row in rows)
    alone = agreement_table(agreement_by_frequency(FOUND, {}), say=EN)
    assert EN("shift-column-noise-a") not in alone[0]


def test_the_words_are_told_with_their_numbers():
    verdict = judge(FOUND, NOISE)
    rows = shifts_table(FOUND, verdict, [5, 2], say=EN)
    assert [row["word"] for row in rows] == ["w5", "w2"]
    assert rows[0][EN("shift-column-residual")] == approx(float(FOUND.residual[5]), abs=5e-4)
    assert rows[0][EN("shift-column-overlap")] == round(10 * float(FOUND.overlap[5]))
    assert rows[1][EN("shift-column-count-a")] == 3000
    assert EN("shift-column-adjusted") not in shifts_table(FOUND, None, [5], say=EN)[0]


def test_words_of_a_model_without_counts_are_told_without_them():
    plain = WordVectors(B.words, np.ones(len(B)), B.matrix)
    row = shifts_table(shifts(A, plain), None, [5], say=EN)[0]
    assert row[EN("shift-column-count-a")] == int(A.counts[5])
    assert EN("shift-column-count-b") not in row


def test_the_lists_of_both_models_are_joined_where_both_name_a_word():
    found = two_lists(A, B, "w7")
    figure = two_lists_figure(found, mark=found.only_a[0].word, say=EN, theme=LIGHT)
    assert len(figure.data) == len(found.shared)
    assert {(line.y[0], line.y[1]) for line in figure.data} == {(e.rank_a, e.rank_b) for e in found.shared}
    texts = [note.text for note in figure.layout.annotations]
    assert sum(text.startswith("<b>") for text in texts) == 1
    for each in found.only_a:
        assert f"→ {each.rank_b:,}" in texts
    for each in found.only_b:
        assert f"{each.rank_a:,} →" in texts
    assert len(two_lists_table(found, say=EN)) == len(found.placed)


def test_a_word_that_the_other_model_lacks_has_a_dash_and_markup_is_read_letter_by_letter():
    a = WordVectors(("x", "<b>p", "q"), np.array([3, 2, 1]), [[1, 0], [0.9, 0.1], [0.5, 0.5]])
    b = WordVectors(("x", "r"), np.array([3, 2]), [[1, 0], [0.9, 0.1]])
    texts = [note.text for note in two_lists_figure(two_lists(a, b, "x"), say=EN, theme=LIGHT).layout.annotations]
    assert texts.count("→ –") == 2 and texts.count("– →") == 1
    assert any("&lt;b>p" in text or "&lt;b&gt;p" in text for text in texts)
