"""The figures' room as a whole: cheap to import, no colour and no word outside their place."""

import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

import embed_core.corpus as texts
from embed_core import figures
from embed_core.evaluation import Band, Baseline, Film, Health, Hubness, Moment, Stability
from embed_core.evaluation.analogies import collect, evaluate_analogies
from embed_core.evaluation.categories import collect_categories, evaluate_categories
from embed_core.evaluation.odd_words import odd_one_out
from embed_core.evaluation.similarities import collect_pairs, evaluate_similarities
from embed_core.figures import DARK, LIGHT
from embed_core.geometry import (
    Belief,
    Comparison,
    CountChoice,
    Parallelogram,
    Shepard,
    SumPath,
    Variance,
    WordNumbers,
    along,
    angle_plane,
    axis_plane,
    check_axis,
    cluster,
    contributions,
    cosine_steps,
    fan,
    rate_axis,
    spread_along,
    word_axis,
)
from embed_core.language import say_in
from embed_core.store import Kept, Usage
from embed_core.vectors import WordVectors

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted((ROOT / "embed_core" / "figures").glob("*.py"))
CORPUS = texts.teaching_corpus("zh")
PORTRAIT = texts.portrait(CORPUS)
SHARED = texts.shared_contexts(CORPUS, "猫", "狗")
PORTRAYED = {
    **dict.fromkeys(("zipf", "heaps", "frequent", "lengths", "lost", "dispersion"), ((PORTRAIT,),) * 2),
    "by_document": ((texts.by_document(CORPUS, "猫"),),) * 2,
    "shared_contexts": ((SHARED,),) * 2,
}
CORNERS = {"a": (0, 0), "b": (1, 0), "c": (0.3, 0.8), "target": (1.3, 0.8), "answer": (1.2, 0.6)}
PLANE = angle_plane([2, 3, 1], [1, 2, 2])
SHAPE = Parallelogram({k: np.array(v, float) for k, v in CORNERS.items()}, 0.4, 0.2)
PATH = SumPath(np.array([[0, 0], [1, 0], [1, 1.0]]), ("甲", "乙"), (1, -1), "丙", np.array([1.1, 1.0]), 0.9)
PAIRS = Baseline(np.linspace(-0.2, 0.6, 500, dtype=np.float32))
COMPARED = Comparison(("x", "y"), np.array([0.2, 0.5]), 1, 2, 10)
WORDS = ("男人", "国王", "女人", "女王")
HEALTH = Health(0.1, 0.2, 0.9, 8.0, (), 400, 20, variance=np.full(20, 0.05))
HUBS = Hubness(("x", "y"), np.array([40, 1]), 10)
STABLE = Stability((Band(1, 100, 90, 9, 100, 0.6), Band(101, 400, 8, 2, 300, 0.3)), 10, 400)
MOMENTS = [Moment(float(e), kind, None, 0.5, 0.1, ((("y", 0.5),),)) for e, kind in ((0, "preview"), (1, "epoch"))]
FILM = Film(("x", "y"), np.zeros((2, 2, 2)), tuple(MOMENTS), ("x",))
CORPUS_PARTS = (("original", 3_000_000), ("tokens", 2_000_000), ("index", 4_000_000), ("rest", 900))
MODEL_PARTS = (("vectors", 5_000_000_000), ("contexts", 0), ("film", 70_000), ("rest", 10))
ITEMS = (Kept("m", "model", "<b>", False, MODEL_PARTS), Kept("teaching-zh", "corpus", "t", True, CORPUS_PARTS))
STORED = Usage(ITEMS, (("cache", 0), ("uploads", 1), ("samples", 5), ("bin", 7), ("rest", 900)), 10**9)
BELIEF = Belief(("x", "y", "z"), 2, 0.9, 0.8, np.array([0, 0.5, np.nan], np.float32), 2)
SHEPARD = Shepard(np.linspace(0.1, 1.2, 40), np.linspace(0, 9, 40) ** 2, 1.0, 60)
CLUSTERED = cluster(
    WordVectors(tuple("abcdefgh"), np.ones(8, int), np.random.default_rng(0).normal(size=(8, 4))), count=3
)
CUT = WordVectors(tuple("abcdefgh"), np.ones(8, int), np.random.default_rng(0).normal(size=(8, 4)))
AXIS = word_axis(CUT, [("a", "b"), ("c", "d")])
RATED = rate_axis(CUT, AXIS, numbers=WordNumbers(tuple("efgh"), np.arange(4.0), None, 0, "", "", ()))
ASKED = evaluate_analogies(CUT, collect([": <b>x</b>", "a b c d", "a b e f", "a b e zz"]).finish("x"))
ALIKE = evaluate_similarities(CUT, collect_pairs([f"a {word} {at}" for at, word in enumerate("bcdefgh")], "x"))
SORTED = evaluate_categories(CUT, collect_categories(["a <b>", "b <b>", "c y", "d y", "e z"], "x"), permutations=9)
CALLS = {
    "similarities": ((ALIKE,),) * 2,
    "odd": ((odd_one_out(CUT, "abcd"),),) * 2,
    "categories": ((SORTED,),) * 2,
    "positions": ((along(CUT, AXIS, words=CUT.words),),) * 2,
    "plane": ((axis_plane(CUT, (AXIS, word_axis(CUT, [("e", "f")])), words=CUT.words),),) * 2,
    "rating": ((RATED,),) * 2,
    "held_out": ((check_axis(CUT, AXIS, draws=20),),) * 2,
    "spread": ((spread_along(CUT, [CUT], pairs=[("a", "b")], words=CUT.words),),) * 2,
    "clusters": ((CLUSTERED,),) * 2,
    "count": ((CountChoice((2, 3), (0.1, 0.2), "k-means", 9),),) * 2,
    "kept": ((BELIEF,),) * 2,
    "shepard": ((SHEPARD,),) * 2,
    "variance": ((Variance(np.array([0.5, 0.3, 0.2]), 3),),) * 2,
    **PORTRAYED,
    "angle": ((PLANE, ("a", "b")), (PLANE, ("a", "b"))),
    "contributions": ((contributions(cosine_steps([2, 3, 1], [1, 2, 2])),),) * 2,
    "parallelogram": ((SHAPE, WORDS),) * 2,
    "sum_path": ((PATH,),) * 2,
    "fan": ((fan(CUT, [("a", "b"), ("c", "d")]),),) * 2,
    "analogy_set": ((ASKED,),) * 2,
    "loss": (((3.0, 2.0),),) * 2,
    "overlap": ((COMPARED,),) * 2,
    "baseline": ((PAIRS, 0.4), (PAIRS,)),
    "directions": ((HEALTH,),) * 2,
    "hubs": ((HUBS,),) * 2,
    "stability": ((STABLE,),) * 2,
    "film_spread": ((FILM,),) * 2,
    "storage": ((STORED,),) * 2,
    "storage_kinds": ((STORED,),) * 2,
    "settling": ((FILM, "x"),) * 2,
}


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("name", CALLS)
def test_every_figure_is_transparent_and_wears_only_colours_of_the_theme(name, colours):
    figure = getattr(figures, f"{name}_figure")(*CALLS[name][0], say=say_in("zh"), theme=colours)
    assert figure.layout.paper_bgcolor == figure.layout.plot_bgcolor == "rgba(0,0,0,0)"
    assert figure.layout.font.family == colours.font
    own = {getattr(colours, field).upper() for field in ("ink", "paper", "line", "accent", "a", "b", "c", "muted")}
    own |= {colour.upper() for colour in colours.groups}
    used = set(re.findall(r"#[0-9A-Fa-f]{6}", figure.to_json()))
    assert {colour.upper() for colour in used} <= own


@pytest.mark.parametrize("name", CALLS)
def test_every_figure_and_every_table_speaks_both_languages(name):
    for part, arguments in (("figure", CALLS[name][0]), ("table", CALLS[name][1])):
        make = getattr(figures, f"{name}_{part}")
        extra = {"theme": LIGHT} if part == "figure" else {}
        told = {language: make(*arguments, say=say_in(language), **extra) for language in ("zh", "en")}
        texts = {k: v.to_json() if part == "figure" else repr(v) for k, v in told.items()}
        assert "figure-" not in texts["zh"] + texts["en"]
        if (name, part) not in {
            ("angle", "figure"),
            ("parallelogram", "figure"),
            ("sum_path", "figure"),
            ("fan", "figure"),
        }:
            assert texts["zh"] != texts["en"]


@pytest.mark.parametrize("name", CALLS)
def test_every_row_of_a_table_has_the_same_columns_and_plain_values(name):
    table = getattr(figures, f"{name}_table")(*CALLS[name][1], say=say_in("en"))
    assert table
    for row in table:
        assert list(row) == list(table[0])
    for column in table[0]:
        kinds = {type(row[column]) for row in table} - {type(None)}  # a number that is missing leaves its cell empty
        assert kinds <= {str} or kinds <= {int, float}, column


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.name)
def test_no_module_but_the_theme_names_a_colour_or_a_font_and_none_holds_a_sentence(path):
    text = path.read_text(encoding="utf-8")
    if path.name != "theme.py":
        assert not re.search(r"#[0-9A-Fa-f]{6}\b|Noto Sans'", text)
        assert not re.search(r"[\u4e00-\u9fff]", re.sub(r'"""(.|\n)*?"""|#.*', "", text))


def test_importing_the_room_does_not_load_plotly():
    program = "import sys, embed_core.figures\nprint('plotly' in sys.modules)"
    out = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "False"
