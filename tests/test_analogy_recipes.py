"""The lines for sums, pairs and sets of analogies run as they stand, and give what the page shows."""

import pytest

from embed_core import recipes
from tests.recipe_lines import run, saved


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return saved(tmp_path_factory.mktemp("model"))


def test_the_lines_of_a_sum_with_weights_give_it_in_every_method(folder, capsys):
    lines = recipes.analogy(folder, ["男人", ("w1", 0.5)], ["it's"], 3)
    assert "('w1', 0.5)" in lines
    run(lines)
    pairs = [("w1", "w2"), ("w3", "it's")]
    ways = [(name, ["男人", "w9"]) for name in ("add", "mul", "direction", "lrcos", "alone")]
    run(recipes.methods(folder, ways, negative=["女人"], examples=pairs))
    assert len(capsys.readouterr().out.splitlines()) == 5


def test_the_lines_of_many_pairs_and_of_a_set_give_them(folder, tmp_path):
    assert run(recipes.fan(folder, [("男人", "女人"), ("it's", "w1")]))["found"].pairs[1] == ("it's", "w1")
    file = tmp_path / "own 'set'.txt"
    file.write_text(": x\nw1 w2 w3 w4\nw1 w2 w5 w6\n", encoding="utf-8")
    known = run(recipes.analogy_set(folder, str(file), {"method": "mul", "restrict_vocab": 40}, file=True))
    assert known["found"].options.method == "mul" and known["found"].tally().asked == 2
    assert len(run(recipes.analogy_set(folder, "teaching-en", {}))["found"].set) > 200


def test_the_lines_of_the_pictures_of_a_sum_draw_them(folder):
    from embed_core import open_model
    from embed_core.geometry import parallelogram, sum_path

    model, words, near = open_model(folder), ("男人", "女人", "it's", "w1"), ["w2", "w3"]
    for language in ("zh", "en"):
        known = run(recipes.parallelogram(folder, words, near, language))
        expected = parallelogram(model, *words, near=near)
        assert known["shape"].gap == expected.gap and dict(known["shape"].near).keys() == set(near)
        assert len(known["figure"].data) > 3 and known["figure"].frames
        path = run(recipes.sum_path(folder, ["男人", ("w1", 0.5)], ["it's"], "w9", language))
        assert path["shape"].shown == sum_path(model, ["男人", ("w1", 0.5)], ["it's"], "w9").shown
        assert path["figure"].data
