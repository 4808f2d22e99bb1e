"""The lines for an evaluation run as they stand, and give what the page shows."""

import json

import pytest

from embed_core import recipes
from tests.recipe_lines import run, saved


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return saved(tmp_path_factory.mktemp("model"))


def test_the_lines_of_a_set_of_similar_words_give_it_at_hand_and_from_a_file(folder, tmp_path):
    file = tmp_path / "own 'set'.txt"
    file.write_text("w1 w2 3\nw3 w4 2\nw5 it's 1\n", encoding="utf-8")
    found = run(recipes.similarity_set(folder, str(file), {"case_insensitive": False}, file=True))["found"]
    assert found.covered == 3 and not found.options.case_insensitive
    assert len(run(recipes.similarity_set(folder, "wordsim353", {}))["found"].set) == 353


def test_the_lines_of_odd_ones_give_them(folder, tmp_path):
    assert run(recipes.odd_one_out(folder, ["男人", "it's", "w1"]))["found"].words == ("男人", "it's", "w1")
    file = tmp_path / "own.txt"
    file.write_text("w1 w2 w3\nw4 w5 w6\n", encoding="utf-8")
    assert run(recipes.odd_set(folder, str(file), file=True))["found"].asked == 2
    assert run(recipes.odd_set(folder, "teaching-zh"))["found"].asked == 0


def test_the_lines_of_categories_cluster_in_the_same_way(folder, tmp_path):
    file = tmp_path / "own.csv"
    file.write_text("".join(f"w{i},{'even' if i % 2 == 0 else 'odd'}\n" for i in range(20)), encoding="utf-8")
    found = run(recipes.categories(folder, str(file), method="agglomerative", file=True))["found"]
    assert len(found.gold) == 20 and found.clusters.method == "agglomerative"


def test_the_lines_of_a_report_give_json(folder):
    known = run(recipes.evaluation_report(folder))
    assert json.loads(json.dumps(known["found"].to_json()))["facts"]["words"] == 60
