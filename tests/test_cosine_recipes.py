"""The lines that the cosine page offers as "the same in Python" run as they stand, and give the same numbers."""

import pytest

import embed_core as ec
from embed_core import recipes
from embed_core.geometry import WHAT_IFS


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("kept") / "model"
    ec.train(ec.teaching_corpus("en"), ec.Word2Vec(epochs=2, workers=1)).save(path)
    return path


def last(lines):
    """The value of the last line of a script."""
    space = {}
    *before, end = lines.strip().split("\n")
    exec("\n".join(before), space)
    return eval(end, space)


@pytest.mark.parametrize("kind", list(WHAT_IFS))
def test_what_if_runs_on_typed_vectors_and_on_words(folder, kind):
    typed = recipes.what_if(recipes.vectors([2.0, 3.0, 1.0], [1.0, 2.0, 0.5]), kind, amount=0.5, seed=3)
    assert {name: now for name, now, _ in last(typed)}["dot"] == 8.5
    words = recipes.what_if(recipes.word_vectors(folder, "cat", "dog"), kind, factor=2.0)
    assert len(last(words)) == 6


def test_the_other_lines_give_what_the_page_shows(folder):
    model = ec.open_model(folder)
    sides = recipes.word_vectors(folder, "cat", "dog")
    before, after, parts = last(recipes.rotated(sides, 7))
    assert before == pytest.approx(after, abs=1e-6) and len(parts) == 10
    assert len(last(recipes.contributions(sides))[0]) == 10
    assert 0 <= last(recipes.random_pairs(folder, 0.3)) <= 100
    found = ec.like_frequency(model, "cat", "dog").baseline.percentile(model.similarity("cat", "dog"))
    assert last(recipes.like_frequency(folder, "cat", "dog")) == found
    assert len(last(recipes.csls(folder, "cat", "dog"))) == 10
    words, cosines = last(recipes.word_matrix(folder, ("cat", "dog", "king")))
    assert set(words) == {"cat", "dog", "king"} and cosines.shape == (3, 3)


def test_random_vectors_are_told_by_dimension(capsys):
    exec(recipes.random_directions((2, 100), 1), {})
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == ["2", "100"]
