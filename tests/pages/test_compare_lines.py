"""The lines of Python on the compare page give what stands on the page beside them."""

import numpy as np
import pytest

from embed_core.language import say_in
from embed_core.vectors import WordVectors
from tests.recipe_lines import run

EN = say_in("en")
WORDS = tuple(f"w{number}" for number in range(240))
MOVED = range(0, 30, 3)


@pytest.fixture
def publish(lab):
    """Publish a model of some words; it goes when the test ends."""
    made = []

    def give(words, rows, **extra):
        model = WordVectors(tuple(words), np.arange(len(words), 0, -1) * 10, np.asarray(rows, np.float32))
        made.append(lab.store.models.publish(model.save, name="made for a test", extra=extra))
        return made[-1].id

    yield give
    for card in made:
        lab.delete(card)


def alike(rows, seed, *, noise=0.05):
    """The same rows as another seed would give them: turned, with noise."""
    rng = np.random.default_rng(seed)
    turn, _ = np.linalg.qr(rng.normal(size=(rows.shape[1], rows.shape[1])))
    return (rows + noise * rng.normal(size=rows.shape)) @ turn


def lines_with(app, text):
    (lines,) = [code.value for code in app.code if text in code.value]
    return run(lines)


def listed(app, column):
    return next(frame.value for frame in app.dataframe if EN(column) in frame.value.columns)


@pytest.mark.parametrize("measure", ["residual", "second-order", "overlap"])
@pytest.mark.parametrize("sides", ["", "a", "b", "ab"])
def test_the_lines_give_the_list_and_the_verdict_of_the_page(visit, lab, publish, sides, measure):
    first = np.random.default_rng(1).normal(size=(len(WORDS), 8))
    second = alike(first, 2)
    second[MOVED] = np.random.default_rng(3).normal(size=(len(MOVED), 8))
    ids = {"a": publish(WORDS, first), "b": publish(WORDS, second)}
    for side in sides:
        rows, identity = {"a": first, "b": second}[side], lab.model(ids[side]).identity
        publish(WORDS, alike(rows, 10 + ord(side), noise=0.1), replicate_of=identity)
    app = visit("compare", **{"model": ids["a"], "with": ids["b"], "part": "vocabulary", "measure": measure})
    assert not app.exception and not app.error
    known, table = lines_with(app, "by_difference"), listed(app, "shift-column-residual")
    assert known["listed"] == list(table.iloc[:, 0])
    app.session_state["by frequency"] = True
    bands = lines_with(app.run(), "agreement_by_frequency")["bands"]
    shared = listed(app, "shift-column-shared")
    assert [round(100 * band.overlap, 1) for band in bands] == list(shared[EN("shift-column-shared")])
    noises = [f"shift-column-noise-{side}" for side in sides]
    for side, column in zip(sides, noises, strict=True):
        assert [round(100 * band.noise[side], 1) for band in bands] == list(shared[EN(column)])
    assert f"{round(100 * known['found'].mean)} %" in "".join(str(html.proto.body) for html in app.get("html"))
    if sides:
        assert known["verdict"].sides == tuple(sides)
        marks = list(table[EN("shift-column-verdict")])
        assert int(known["verdict"].changed.sum()) == marks.count("●")
        assert marks.count("●") > 0 or measure == "overlap"


@pytest.fixture
def scripts(publish):
    """Three models, two that write simplified and one that writes traditional characters."""
    rows = np.random.default_rng(0).normal(size=(6, 4))
    simplified, traditional = ["国家", "学生", "猫", "人", "书", "车"], ["國家", "學生", "貓", "人", "書", "車"]
    return [publish(simplified, rows), publish(traditional, rows), publish(simplified, rows[::-1])]


def test_simplified_and_traditional_read_as_one_are_so_in_the_lines(visit, scripts):
    pair = {"model": scripts[0], "with": scripts[1], "script": "1"}
    known = lines_with(visit("compare", part="vocabulary", **pair), "by_difference")
    assert known["found"].mean == 1 and len(known["listed"]) == 6
    app = visit("compare", part="word", word="国家", **pair)
    found = lines_with(app, "two_lists")["found"]
    assert [each.word for each in found.placed] == list(listed(app, "two-column-rank-a").iloc[:, 0])
    assert len(found.shared) == 5
    app = visit("compare", part="word", word="国家", also=scripts[2], **pair)
    found = lines_with(app, "word_lists")["found"]
    rank = EN("lists-column-rank", model="B")
    table = next(frame.value for frame in app.dataframe if rank in frame.value.columns)
    assert [each.ranks[1] for each in found.placed] == list(table[rank]) and all(found.present)
    app = visit("compare", part="maps", **pair)
    app.session_state["details two-maps"] = True
    app.run()
    maps = lines_with(app, "two_maps")["found"]
    assert set(maps.words) == set(listed(app, "shift-column-residual").iloc[:, 0]) and len(maps.words) == 6
