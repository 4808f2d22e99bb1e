"""The lines that a page shows run as they stand, and give what the page shows."""

import numpy as np
import pytest

from embed_core import recipes
from embed_core.vectors import WordVectors

WORDS = ("男人", "女人", "it's", *(f"w{i}" for i in range(57)))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    place = tmp_path_factory.mktemp("model") / "it's a 模型"
    WordVectors(WORDS, np.arange(60, 0, -1), np.random.default_rng(0).normal(size=(60, 6))).save(place)
    return place


def run(lines):
    known = {}
    exec(compile(lines, "recipe", "exec"), known)
    return known


def test_the_lines_of_a_maps_belief_give_it(folder):
    known = run(recipes.belief(folder, 40, "tsne", 2, seed=3, k=5))
    assert known["found"].k == 5 and known["chart"].words == WORDS[:40]
    assert run(recipes.belief(folder, WORDS[:8], "pca", 3, seed=0))["chart"].dimensions == 3


def test_the_lines_of_a_map_that_goes_on_give_it(folder):
    known = run(recipes.resumed(folder, 30, 2, seed=1, perplexity=5.0, exaggeration=2.0, added=["w50", "it's"]))
    assert known["chart"].words == (*WORDS[:30], "w50")
    assert known["chart"].perplexity == 5


@pytest.mark.parametrize("method", ["k-means", "agglomerative", "hdbscan"])
def test_the_lines_of_clusters_give_them_and_print_their_names(folder, method, capsys):
    found = run(recipes.clusters(folder, 60, method, count=3, smallest=4, seed=2))["found"]
    assert found.method == method and len(found.words) == 60
    assert len(capsys.readouterr().out.splitlines()) == found.count


def test_the_lines_of_an_axis_and_of_its_numbers_give_them(folder, tmp_path):
    pairs = [("男人", "女人"), ("it's", "w1")]
    known = run(recipes.word_axis(folder, pairs, "['w4', 'w5']"))
    assert known["found"].words == ("w4", "w5")
    assert run(recipes.axis_check(folder, pairs))["found"].held_out[0].pair == pairs[0]
    table = tmp_path / "own 'numbers'.csv"
    table.write_text("word,score,other\n" + "".join(f"w{i},{i},{-i}\n" for i in range(5, 30)), encoding="utf-8")
    found = run(recipes.axis_rating(folder, pairs, str(table), "other"))["found"]
    assert found.count == 25 and found.numbers[0] == -5


def test_the_lines_of_a_map_give_the_words_and_the_places_that_the_page_shows(folder):
    lines = recipes.projection(folder, {"scope": "band", "first": 3, "last": 22}, "tsne", 2, 1, perplexity=4.0)
    known = run(lines)
    assert known["chart"].words == WORDS[2:22] and known["chart"].perplexity == 4
    assert run(recipes.projection(folder, {"most": 9}, "pca", 3, 0))["chart"].coordinates.shape == (9, 3)
    stronger = recipes.projection(folder, {"most": 20}, "tsne", 2, 1, perplexity=4.0, exaggeration=3.0)
    assert "exaggeration=3.0" in stronger and run(stronger)["chart"].words == WORDS[:20]


def test_the_lines_of_a_sum_with_weights_give_it_in_every_method(folder, capsys):
    lines = recipes.analogy(folder, ["男人", ("w1", 0.5)], ["it's"], 3)
    assert "('w1', 0.5)" in lines
    run(lines)
    pairs = [("w1", "w2"), ("w3", "it's")]
    run(recipes.methods(folder, ["男人", "w9"], ["女人"], ["add", "mul", "direction", "lrcos", "alone"], pairs))
    assert len(capsys.readouterr().out.splitlines()) == 5


def test_the_lines_of_many_pairs_and_of_a_set_give_them(folder, tmp_path):
    assert run(recipes.fan(folder, [("男人", "女人"), ("it's", "w1")]))["found"].pairs[1] == ("it's", "w1")
    file = tmp_path / "own 'set'.txt"
    file.write_text(": x\nw1 w2 w3 w4\nw1 w2 w5 w6\n", encoding="utf-8")
    known = run(recipes.analogy_set(folder, str(file), {"method": "mul", "restrict_vocab": 40}, file=True))
    assert known["found"].options.method == "mul" and known["found"].tally().asked == 2
    assert len(run(recipes.analogy_set(folder, "teaching-en", {}))["found"].set) > 200
