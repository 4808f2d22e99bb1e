"""Lists of a few models side by side: lines between adjacent ones, ranks where there is none."""

import numpy as np
from pytest import approx

from embed_core.figures.theme import LIGHT
from embed_core.figures.word_lists import word_lists_figure, word_lists_table
from embed_core.geometry.two_models import word_lists
from embed_core.language import say_in
from embed_core.vectors import WordVectors

EN = say_in("en")
RNG = np.random.default_rng(1)
BASE = RNG.normal(size=(80, 10))
MODELS = [
    WordVectors(tuple(f"w{i}" for i in range(80)), np.arange(80, 0, -1), BASE + 0.6 * RNG.normal(size=BASE.shape))
    for _ in range(4)
]


def test_each_word_that_two_adjacent_lists_name_has_its_line_and_no_other():
    found = word_lists(MODELS, "w3")
    figure = word_lists_figure(found, "ABCD", say=EN, theme=LIGHT)
    expected = [
        (each.ranks[at], each.ranks[at + 1])
        for at in range(3)
        for each in found.placed
        if each.among(10)[at] and each.among(10)[at + 1]
    ]
    assert sorted(tuple(line.y) for line in figure.data) == sorted(expected)
    texts = [note.text for note in figure.layout.annotations]
    for at in range(4):
        assert f"<b>{'ABCD'[at]}</b>" in texts
        for each in found.named(at):
            assert f"{each.ranks[at]}  {each.word}" in texts
    beyond = sum(1 for at in range(3) for each in found.named(at) if not each.among(10)[at + 1])
    assert sum(text.startswith("→ ") for text in texts) == beyond


def test_what_all_lists_name_is_coloured_the_chosen_word_bold_and_markup_a_text():
    odd = [WordVectors(("x", "<b>p", "q", "r"), np.arange(4, 0, -1), RNG.normal(size=(4, 3))) for _ in range(3)]
    found = word_lists(odd, "x", k=2)
    figure = word_lists_figure(found, "ABC", mark="q", say=EN, theme=LIGHT)
    names = [note for note in figure.layout.annotations if note.font.size == LIGHT.size(16) or "  " in note.text]
    shared = {each.word for each in found.shared}
    for note in names:
        if "  " in note.text:
            word = note.text.split("  ")[1].removeprefix("<b>").removesuffix("</b>")
            plain = word.replace("&lt;", "<").replace("&gt;", ">")
            assert (note.font.color == LIGHT.a) == (plain in shared)
            assert note.text.count("<b>") == (plain == "q")


def test_the_table_has_rank_cosine_and_count_in_each_model():
    found = word_lists(MODELS[:3], "w3")
    rows = word_lists_table(found, "ABC", say=EN)
    assert len(rows) == len(found.placed) and len(rows[0]) == 10
    assert rows[0][EN("lists-column-rank", model="C")] == found.placed[0].ranks[2]
    assert rows[0][EN("lists-column-cosine", model="B")] == approx(found.placed[0].cosines[1], abs=1e-4)
