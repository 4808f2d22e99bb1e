"""The disk as a picture: bars in their parts add up to what is written beside them."""

import pytest

from embed_core.figures import (
    LIGHT,
    storage_figure,
    storage_kinds_figure,
    storage_kinds_table,
    storage_table,
    told_bytes,
)
from embed_core.language import say_in
from embed_core.store import Kept, Usage

EN = say_in("en")


def corpus(name, *sizes):
    return Kept(f"c-{name}", "corpus", name, False, tuple(zip(("original", "tokens", "index", "rest"), sizes)))


def model(name, *sizes, builtin=False):
    id = "teaching-en" if builtin else f"m-{name}"
    return Kept(id, "model", name, builtin, tuple(zip(("vectors", "contexts", "film", "rest"), sizes)))


USAGE = Usage(
    (model("large", 40, 30, 20, 10), corpus("novel", 5, 6, 7, 8), model("own", 1, 1, 1, 1, builtin=True)),
    (("cache", 3), ("uploads", 0), ("samples", 0), ("bin", 60), ("rest", 7)),
    1000,
)


def lengths(figure):
    """How long each row's bar is in all."""
    found = {}
    for trace in figure.data:
        for line, value in zip(trace.y, trace.x):
            found[line] = found.get(line, 0) + value
    return [found[line] for line in sorted(found)]


def test_each_corpus_and_model_is_as_long_as_its_parts_together():
    figure = storage_figure(USAGE, say=EN, theme=LIGHT)
    assert lengths(figure) == [100, 26, 4]
    assert figure.layout.barmode == "stack"


def test_corpora_models_and_the_rest_are_as_long_as_all_of_their_kind():
    assert lengths(storage_kinds_figure(USAGE, say=EN, theme=LIGHT)) == [26, 104, 3, 0, 0, 60, 7]
    assert sum(row["bytes"] for row in storage_kinds_table(USAGE, say=EN)) == USAGE.bytes == 200
    assert sum(row["share (%)"] for row in storage_kinds_table(USAGE, say=EN)) == pytest.approx(100)


def test_the_table_has_every_part_of_both_kinds():
    rows = storage_table(USAGE, say=EN)
    assert [(row["name"], row["kind"], row["bytes"]) for row in rows] == [
        ("large", "model", 100),
        ("novel", "corpus", 26),
        ("Teaching model (English)", "model", 4),
    ]
    assert rows[1]["original files"] == 5 and rows[1]["vectors"] == 0 and rows[1]["other"] == 8


def test_only_the_largest_are_drawn_and_all_are_tabled():
    many = Usage(tuple(corpus(str(n), 1, 1, 1, 1) for n in range(40)), USAGE.others, 1)
    assert len(lengths(storage_figure(many, say=EN, theme=LIGHT, most=15))) == 15
    assert len(storage_table(many, say=EN)) == 40


def test_a_home_without_anything_is_drawn():
    nothing = Usage((), tuple((name, 0) for name, _ in USAGE.others), 1)
    assert lengths(storage_figure(nothing, say=EN, theme=LIGHT)) == []
    assert lengths(storage_kinds_figure(nothing, say=EN, theme=LIGHT)) == [0] * 7
    assert all(row["share (%)"] == 0 for row in storage_kinds_table(nothing, say=EN))


def test_a_name_that_looks_like_markup_is_shown_letter_by_letter():
    hostile = Usage((corpus("<img src=x>", 1, 0, 0, 0),), (), 1)
    assert "<img" not in storage_figure(hostile, say=EN, theme=LIGHT).to_json().replace("\\u003c", "<")


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (0, "0 kB"),
        (1, "1 kB"),
        (1499, "1 kB"),
        (999_000, "999 kB"),
        (1_250_000, "1.2 MB"),
        (2_000_000_000, "2 GB"),
    ],
)
def test_bytes_are_told_as_people_say_them(count, told):
    assert told_bytes(count, EN) == told
