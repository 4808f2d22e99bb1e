"""The portrait, dispersion and shared contexts as figures: what is drawn is what was counted."""

import math
from dataclasses import replace

import numpy as np
import pytest

from embed_core.corpus import build_corpus, by_document, portrait, shared_contexts, teaching_corpus
from embed_core.errors import NotAChoice
from embed_core.figures import (
    LIGHT,
    by_document_figure,
    by_document_table,
    dispersion_figure,
    dispersion_table,
    frame_text,
    frequent_figure,
    frequent_table,
    heaps_figure,
    heaps_table,
    lengths_figure,
    lengths_table,
    lost_figure,
    lost_table,
    shared_contexts_figure,
    shared_contexts_table,
    theme,
    zipf_figure,
    zipf_table,
)
from embed_core.language import say_in

EN, ZH = say_in("en"), say_in("zh")
TEACHING = teaching_corpus("en")
FOUND = portrait(TEACHING)
DRAWN = {"say": EN, "theme": LIGHT}
KINDS = ("shared", "frames", "only_a", "only_b")


def corpus_of(*documents, **more):
    return build_corpus(documents, name="n", language="en", **more)


def lengthy(*lengths):
    return portrait(corpus_of([["a"] * n for n in lengths]))


def said(figure, page):
    return [page.read(n.text) for n in figure.layout.annotations]


def test_zipfs_points_are_ranks_and_counts_and_the_law_ends_at_its_smallest_count(page):
    figure = zipf_figure(FOUND, **DRAWN)
    points, law = figure.data
    counts = sorted(TEACHING.counts.values(), reverse=True)
    assert [counts[rank - 1] for rank in points.x] == list(points.y)
    assert points.x[-1] == len(counts)
    assert law.y[0] == FOUND.zipf.least
    assert law.x[0] == sum(n >= FOUND.zipf.least for n in counts)
    assert f"Zipf exponent {FOUND.zipf.exponent:.2f} ± {FOUND.zipf.error:.2f}" in said(figure, page)
    assert any(f"at least {FOUND.zipf.least} times" in text.replace("<br>", " ") for text in said(figure, page))
    assert figure.layout.xaxis.type == figure.layout.yaxis.type == "log"
    assert points.hovertext[0] == "rank 1: “the”, 6,231 times"


def test_a_large_vocabulary_is_drawn_with_a_bounded_number_of_points():
    found = portrait(corpus_of([[f"w{n}"] * n for n in range(1, 901)]))
    points = zipf_figure(found, **DRAWN).data[0]
    assert len(points.x) <= 300
    assert (points.x[0], points.y[0], points.x[-1], points.y[-1]) == (1, 900, 900, 1)
    table = zipf_table(found, say=EN)
    assert [row["rank"] for row in table] == sorted({row["rank"] for row in table})
    assert (table[0]["word"], table[0]["occurrences"], table[-1]["word"]) == ("w900", 900, "")


def test_heaps_curve_rises_to_all_words_and_the_law_is_the_fitted_one(page):
    figure = heaps_figure(FOUND, **DRAWN)
    curve, law = figure.data
    assert (curve.x[-1], curve.y[-1]) == (TEACHING.tokens, TEACHING.types)
    growth = FOUND.growth
    assert law.y[7] == pytest.approx(growth.k * law.x[7] ** growth.beta)
    assert any(f"β = {growth.beta:.2f}" in text for text in said(figure, page))
    table = heaps_table(FOUND, say=EN)
    assert (table[0]["words by the law"], table[-1]["tokens"]) == (None, TEACHING.tokens)
    assert table[-1]["words by the law"] == pytest.approx(growth.k * TEACHING.tokens**growth.beta, abs=0.06)


def test_frequent_words_are_bars_in_their_order(page):
    figure = frequent_figure(FOUND, most=5, **DRAWN)
    first = list(TEACHING.counts.items())[:5]
    assert list(figure.data[0].x) == [count for _, count in first]
    assert list(figure.data[0].y) == [0, 1, 2, 3, 4]
    assert figure.layout.yaxis.range[0] > figure.layout.yaxis.range[1]
    assert {word for word, _ in first} < set(said(figure, page))
    rows = frequent_table(FOUND, say=EN)
    assert [(row["word"], row["occurrences"]) for row in rows[:5]] == first
    assert len(rows) == 200


def test_sentence_lengths_are_counted_and_the_longest_hundredth_is_one_bar(page):
    found = lengthy(*[2] * 150, *[5] * 148, 90, 300)
    figure = lengths_figure(found, **DRAWN)
    bars = figure.data[0]
    assert sum(bars.y) == 300
    assert dict(zip(bars.x, bars.y))[2] == 150
    assert bars.y[-1] == 2
    assert bars.hovertext[-1] == "6 tokens and more: 2 sentences"
    assert bars.hovertext[1] == "2 tokens: 150 sentences"
    assert f"mean {found.mean_length:.1f}, median 3.5" in said(figure, page)
    assert [tuple(row.values()) for row in lengths_table(found, say=EN)] == [(2, 150), (5, 148), (90, 1), (300, 1)]


def test_many_lengths_share_bars_and_none_is_lost():
    found = lengthy(*range(1, 600))
    bars = lengths_figure(found, **DRAWN).data[0]
    assert len(bars.y) <= 62
    assert sum(bars.y) == 599
    assert bars.hovertext[0] == "1–10 tokens: 10 sentences"


def test_what_a_minimal_count_leaves_out_is_drawn_and_listed(page):
    found = portrait(corpus_of([["a"] * 6, ["b"] * 3, ["c"]]))
    figure = lost_figure(found, 3, **DRAWN)
    types, tokens = figure.data
    assert types.y[:4] == pytest.approx((0, 100 / 3, 100 / 3, 200 / 3))
    assert tokens.y[:4] == pytest.approx((0, 10, 10, 40))
    assert "words 33.3 %, tokens 10.0 %" in said(figure, page)
    assert figure.layout.shapes[0].x0 == 3
    assert list(lost_table(found, say=EN)[3].values()) == [4, 2, 66.67, 4, 40.0]
    assert len(lost_table(found, say=EN)) == 50
    assert not lost_figure(found, 51, **DRAWN).layout.shapes


@pytest.mark.parametrize("documents", [[["a"], ["b"]], [["a"] * 90]])
def test_the_names_of_lines_that_end_together_are_apart_and_within_the_axes(documents):
    figure = lost_figure(portrait(corpus_of(documents)), **DRAWN)
    upper, lower = (note.y for note in figure.layout.annotations[-2:])
    low, high = figure.layout.yaxis.range
    assert low < lower <= upper - 12
    assert upper < high


def test_the_most_uneven_words_come_first():
    found = portrait(corpus_of([["a", "x"]] * 9, [["a", "y"]] * 9, [["a", "a"]] * 9))
    figure = dispersion_figure(found, most=3, **DRAWN)
    assert list(figure.data[0].x) == pytest.approx([1.0, 1.0, 0.25])
    assert figure.data[0].hovertext[0] == "“x”: 9 times, in 1 of 3 documents"
    assert [tuple(row.values()) for row in dispersion_table(found, say=EN)] == [
        ("x", 9, 1, 1.0), ("y", 9, 1, 1.0), ("a", 36, 3, 0.25),
    ]  # fmt: skip


def test_a_word_by_document_is_a_bar_each_with_its_name(page):
    corpus = corpus_of([["a", "b"]], [["b"] * 10], [["a"] * 4], names=["one", "<b>two</b>", "three"])
    found = by_document(corpus, "a")
    figure = by_document_figure(found, **DRAWN)
    assert list(figure.data[0].y) == [5000, 0, 10_000]
    assert page.read(figure.data[0].hovertext[1]).startswith("<b>two</b>: 0 times")
    assert "“a”: 5 times, in 2 of 3" in said(figure, page)
    assert figure.layout.shapes[0].y0 == pytest.approx(1e4 * 5 / 16)
    assert [tuple(row.values()) for row in by_document_table(found, say=EN)] == [
        ("one", 1, 2, 5000.0), ("three", 4, 4, 10_000.0),
    ]  # fmt: skip


def test_many_documents_are_drawn_in_runs_of_neighbours():
    corpus = corpus_of(*([["a", "b"]] for _ in range(250)), names=[f"d{n}" for n in range(250)])
    bars = by_document_figure(by_document(corpus, "a"), **DRAWN).data[0]
    assert len(bars.y) == 84
    assert set(bars.y) == {5000.0}
    assert bars.hovertext[0].startswith("d0 – d2: 3 times")
    assert bars.hovertext[-1].startswith("d249: 1 times")
    assert bars.x[0] == 2
    assert len(by_document_table(by_document(corpus, "a"), say=EN)) == 250


def test_contexts_are_bars_to_both_sides_for_a_hundred_places(page):
    found = shared_contexts(TEACHING, "cat", "dog")
    figure = shared_contexts_figure(found, most=5, **DRAWN)
    left, right = figure.data
    for line, context in enumerate(found.shared[:5]):
        assert (left.x[line], right.x[line]) == pytest.approx((-context.count_a / 1.4, context.count_b / 1.4))
    assert {"cat", "dog", found.shared[0].word} < set(said(figure, page))
    rows = shared_contexts_table(found, say=EN)
    assert list(rows[0].values())[:4] == ["its", 60, 60, round(found.shared[0].weight, 2)]
    assert list(rows[0])[1] == "with cat"
    assert list(rows[0].values())[4].startswith("the cat ")


def test_frames_are_written_with_their_slot_and_the_edge_of_the_sentence(page):
    chinese = shared_contexts(teaching_corpus("zh"), "猫", "狗", most=40)
    written = {frame_text(frame) for frame in chinese.frames}
    assert {"养了一只___", "喜欢___|", "___在叫", "|___喜欢"} <= written
    english = shared_contexts(TEACHING, "cat", "dog", most=40)
    assert {"___ at home", "the ___ likes"} <= {frame_text(frame) for frame in english.frames}
    figure = shared_contexts_figure(chinese, kind="frames", say=ZH, theme=LIGHT)
    assert frame_text(chinese.frames[0]) in said(figure, page)
    assert shared_contexts_table(chinese, kind="frames", say=ZH)[0]["框架"] == frame_text(chinese.frames[0])


def test_contexts_of_another_kind_are_refused():
    with pytest.raises(NotAChoice, match="both"):
        shared_contexts_figure(shared_contexts(TEACHING, "cat", "dog"), kind="both", **DRAWN)


def test_a_word_compared_with_itself_keeps_both_columns():
    found = shared_contexts(TEACHING, "cat", "cat")
    assert len(shared_contexts_table(found, say=EN)[0]) == 6


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("documents", [[], [[["a"]]], [[["a", "b"]]], [[["a"]], [["b"]], []]])
def test_the_smallest_corpora_are_drawn_without_a_number_that_is_none(documents, language, page):
    corpus, say = corpus_of(*documents), say_in(language)
    found, nothing = portrait(corpus), say("figure-nothing")
    shared = shared_contexts(corpus, "a", "b")
    figures = [draw(found, say=say, theme=LIGHT) for draw in (zipf_figure, heaps_figure, lengths_figure, lost_figure)]
    figures += [by_document_figure(by_document(corpus, "a"), say=say, theme=LIGHT)]
    empty = [shared_contexts_figure(shared, kind=kind, say=say, theme=LIGHT) for kind in KINDS]
    empty += [] if found.frequent else [frequent_figure(found, say=say, theme=LIGHT)]
    empty += [] if found.parts > 1 else [dispersion_figure(found, say=say, theme=LIGHT)]
    for figure in (*figures, *empty):
        assert "NaN" not in figure.to_json()
        ends = [*(figure.layout.xaxis.range or ()), *(figure.layout.yaxis.range or ())]
        assert all(math.isfinite(end) for end in ends)
        assert len(set(ends[:2])) == 2
    assert all(nothing in said(figure, page) for figure in empty)


@pytest.mark.parametrize("word", ["<img_onerror=alert(1)>", "**x**", "$x$", "%{y}", "&lt;b&gt;", "=cmd()"])
def test_words_that_look_like_markup_are_shown_letter_by_letter(word, page):
    sentences = [[word, "near", "b"], ["b", "near", word]] * 9
    corpus = corpus_of(sentences, sentences, [["c"]], names=[word, word, "c"])
    found, shared = portrait(corpus), shared_contexts(corpus, word, "b", window=1)
    figures = [draw(found, **DRAWN) for draw in (frequent_figure, dispersion_figure, zipf_figure)]
    figures += [by_document_figure(by_document(corpus, word), **DRAWN), shared_contexts_figure(shared, **DRAWN)]
    figures += [shared_contexts_figure(shared_contexts(corpus, "near", "c"), kind="only_a", **DRAWN)]
    texts = [note.text for figure in figures for note in figure.layout.annotations]
    texts += [text for figure in figures for trace in figure.data for text in trace.hovertext or ()]
    touched = [text for text in texts if word in page.read(text)]
    assert len(touched) > 5
    for text in texts:
        assert "<img" not in text
        assert "%{" not in text
        assert "$" not in text
    assert frequent_table(found, say=EN)[1]["word"] in ("b", word, "near")


@pytest.mark.parametrize("draw", [zipf_figure, heaps_figure, lengths_figure, lost_figure, frequent_figure])
def test_a_projected_figure_has_larger_type_and_room_for_it(draw):
    usual, large = (draw(FOUND, say=ZH, theme=theme("light", enlarged=n)) for n in (1.0, 1.25))
    sizes = [[note.font.size for note in figure.layout.annotations] for figure in (usual, large)]
    assert sizes[1] == pytest.approx([1.25 * size for size in sizes[0]])
    assert large.layout.margin.l > usual.layout.margin.l


def test_a_law_that_was_not_fitted_is_not_drawn(page):
    figure = zipf_figure(replace(FOUND, zipf=None), **DRAWN)
    assert len(figure.data) == 1
    assert not any("exponent" in text for text in said(figure, page))
    assert {row["rank by the law"] for row in zipf_table(replace(FOUND, zipf=None), say=EN)} == {None}


def test_the_figures_take_arrays_as_they_are_and_leave_them_alone():
    before = FOUND.spectrum.counts.copy()
    zipf_figure(FOUND, **DRAWN)
    assert np.array_equal(before, FOUND.spectrum.counts)
