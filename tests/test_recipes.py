"""The lines that a page shows run as they stand, and give what the page shows."""

import numpy as np
import pytest

from embed_core import recipes
from embed_core.vectors import WordVectors
from tests.recipe_lines import WORDS, run, saved


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return saved(tmp_path_factory.mktemp("model"))


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


def test_the_lines_for_typed_vectors_lose_no_digit_of_what_was_typed():
    from embed_core.geometry import parse_numbers

    first, second = parse_numbers("1/3, 0.1, 2"), parse_numbers("0.12345678901234567890123, -7, 1e20")
    lines = recipes.cosine_of_vectors(first, second)
    assert "Fraction(1, 3), 0.1, 2" in lines
    assert run(lines)["steps"].written == (first, second)
    assert "import" not in recipes.cosine_of_vectors(parse_numbers("2, 3"), parse_numbers("1, 2")).splitlines()[1]


def test_a_vector_that_would_fill_a_screen_is_read_from_a_file(tmp_path, monkeypatch):
    from embed_core.geometry import parse_numbers

    long = ", ".join(map(str, range(1, 2001)))
    lines = recipes.cosine_of_vectors(parse_numbers(long), parse_numbers(long))
    assert len(lines) < 500
    monkeypatch.chdir(tmp_path)
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(long, encoding="utf-8")
    assert run(lines)["steps"].cosine == 1.0


def test_the_lines_of_a_comparison_give_its_words_its_verdict_and_both_lists(folder, tmp_path):
    other, again = tmp_path / "other", tmp_path / "again"
    for seed, place in enumerate((other, again), start=1):
        WordVectors(WORDS, np.arange(60, 0, -1), np.random.default_rng(seed).normal(size=(60, 6))).save(place)
    assert run(recipes.shifts(folder, other, 5, measure="residual"))["found"].k == 5
    known = run(recipes.shifts(folder, other, 5, measure="overlap", replicates={"a": again}))
    assert known["verdict"].sides == ("a",) and known["verdict"].words == WORDS
    assert known["verdict"].measure == "overlap" and sorted(known["listed"]) == sorted(WORDS)
    assert run(recipes.two_lists(folder, other, "it's", 4))["found"].k == 4
    assert run(recipes.two_maps(folder, other, 20, "pca"))["found"].words == WORDS[:20]
    assert len(run(recipes.word_lists([folder, other, again], "it's", 4))["found"].present) == 3


def test_the_lines_of_an_import_and_an_export_give_the_same_model(folder, tmp_path, monkeypatch):
    from embed_core.vectors.formats import ImportChoices

    monkeypatch.chdir(tmp_path)
    run(recipes.exported(folder, "glove", "it's.txt.gz", "gz"))
    known = run(recipes.imported(["it's.txt.gz"], ImportChoices(first=5, lenient=True)))
    assert known["model"].words == WORDS[:5]
    assert known["told"].tally.words == 5
    run(recipes.exported(folder, "npy", "pair.zip"))
    import zipfile

    zipfile.ZipFile("pair.zip").extractall()
    (tmp_path / "model").rename(tmp_path / "first")
    assert run(recipes.imported(["vectors.npy", "words.txt"], ImportChoices()))["model"].words == WORDS
