"""Categorisation: purity by arithmetic, beside what chance gives, with the misplaced words named."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pytest import approx

from embed_core.corpus.grammar import read_grammar
from embed_core.corpus.teaching import GRAMMARS
from embed_core.errors import NotAChoice
from embed_core.evaluation.categories import (
    WAYS,
    FewCategories,
    NoCategories,
    TooManyCategories,
    categories_for,
    collect_categories,
    confusion,
    evaluate_categories,
    known_categories,
    purity,
    read_categories,
)
from embed_core.vectors import WordVectors


@pytest.fixture
def two_sides():
    """Words a… point right, words b… up; a9 is a stray that lies among the b."""
    rng = np.random.default_rng(0)
    rows = {f"a{i}": [1, 0] + 0.1 * rng.normal(size=2) for i in range(9)}
    rows |= {f"b{i}": [0, 1] + 0.1 * rng.normal(size=2) for i in range(6)}
    rows["a9"] = np.array([0, 1.0])
    return WordVectors(tuple(rows), np.ones(len(rows), int), np.array(list(rows.values())))


def lines_of(model):
    return [f"{word}\t{'right' if word[0] == 'a' else 'up'}" for word in model.words]


def test_purity_is_the_textbooks():
    table = np.array([[5, 1, 0], [1, 4, 1], [2, 0, 3]])  # Manning, Raghavan and Schütze (2008), figure 16.4
    assert purity(table) == approx(12 / 17)


@pytest.mark.parametrize("method", WAYS)
def test_a_stray_word_is_the_one_that_is_misplaced(two_sides, method):
    found = evaluate_categories(two_sides, collect_categories(lines_of(two_sides), "own"), method=method)
    assert found.table.tolist() == [[9, 0], [1, 6]] and found.named == ("right", "up")
    assert found.purity == approx(15 / 16)
    assert [(each.word, each.category, each.of) for each in found.misplaced()] == [("a9", "right", "up")]
    assert found.chance_mean < found.chance_high < found.purity


def test_chance_is_drawn_with_the_seed_and_keeps_the_sizes(two_sides):
    asked = collect_categories(lines_of(two_sides), "own")
    one, again, other = (evaluate_categories(two_sides, asked, seed=seed) for seed in (1, 1, 2))
    assert one.chance.tolist() == again.chance.tolist() != other.chance.tolist()
    assert one.chance.min() >= 10 / 16  # ten of sixteen words are of one category, wherever they are dealt


def test_what_chance_gives_is_the_mean_over_all_deals():
    """Two clusters of two words, two categories of two words: of 6 deals 2 have purity 1, 4 have 1/2."""
    model = WordVectors(tuple("abcd"), np.ones(4, int), np.array([[1, 0], [1, 0.1], [0, 1], [0.1, 1]]))
    found = evaluate_categories(model, collect_categories(["a x", "b x", "c y", "d y"], "own"), permutations=4000)
    assert found.purity == 1 and found.chance_mean == approx((2 * 1 + 4 * 0.5) / 6, abs=0.02)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 3)), min_size=1, max_size=60))
def test_purity_lies_between_the_largest_category_and_one(cells):
    labels, gold = (np.array(side) for side in zip(*cells))
    table = confusion(labels, gold, (5, 4))
    assert table.sum() == len(cells) and table[labels[0], gold[0]] >= 1
    assert np.bincount(gold).max() / len(cells) - 1e-12 <= purity(table) <= 1
    each = confusion(np.arange(len(cells)), gold, (len(cells), 4))
    assert purity(each) == 1  # of as many clusters as words


def test_missing_words_are_said_and_too_few_categories_refused(two_sides):
    asked = collect_categories([*lines_of(two_sides), "nobody\tup", "猫\tanimals"], "own")
    found = evaluate_categories(two_sides, asked)
    assert found.missing == ("nobody", "猫") and found.categories == ("right", "up")
    assert found.coverage == approx(16 / 18)
    with pytest.raises(FewCategories) as told:
        evaluate_categories(two_sides, collect_categories(["a0 x", "a1 x", "猫 y"], "own"))
    assert told.value.parameters == {"words": 2, "asked": 3}


def test_two_spellings_of_one_word_count_once(two_sides):
    found = evaluate_categories(two_sides, collect_categories(["A0 right", "a0 up", "a1 right", "b0 up"], "own"))
    assert sorted(found.clusters.words) == ["a0", "a1", "b0"] and not found.missing
    assert found.categories[found.gold[found.clusters.words.index("a0")]] == "right"


def test_bad_lines_are_told_and_repeated_ones_counted():
    lines = ["word\tcategory", "cat\tanimal", "dog\tanimal", "cat\tanimal", "cat\tthing", "lonely", "\tx", "car\tthing"]
    found = collect_categories(lines, "own")
    assert found.members == (("cat", "animal"), ("dog", "animal"), ("car", "thing")) and found.repeated == 1
    assert [(bad.line, bad.reason) for bad in found.bad] == [(5, "other"), (6, "cells"), (7, "empty")]
    assert found.categories == ("animal", "thing")


def test_a_category_may_have_spaces_after_a_tab():
    assert collect_categories(["cow\tfarm animals", "car\tthings"], "x").categories == ("farm animals", "things")


def test_one_category_is_none_and_hundreds_are_too_many():
    with pytest.raises(NoCategories):
        collect_categories(["a x", "b x"], "own")
    with pytest.raises(TooManyCategories):
        collect_categories([f"w{i} c{i}" for i in range(60)], "own")


def test_a_file_in_another_encoding_is_read(tmp_path):
    file = tmp_path / "own.csv"
    file.write_bytes(
        ("词,类别\n" + "".join(f"词语{i},{'动物' if i % 2 else '食物'}\n" for i in range(20))).encode("gb18030")
    )
    found = read_categories(file)
    assert found.categories == ("食物", "动物") and len(found) == 20


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_words_of_each_of_our_categories_are_one_list_of_the_grammar(language):
    grammar, asked = read_grammar(GRAMMARS / f"{language}.txt"), known_categories(f"teaching-{language}")
    lists = [{row[key].lower() for row in table} for table in grammar.tables.values() for key in table[0]]
    for category in asked.categories:
        assert {word for word, of in asked.members if of == category} in lists, category
    assert len(asked) > 60 and not asked.bad and not asked.repeated


def test_the_set_is_that_of_the_models_language():
    words = known_categories("teaching-en").words
    assert categories_for(WordVectors(words, np.ones(len(words), int), np.eye(len(words)))) == "teaching-en"
    with pytest.raises(NotAChoice):
        known_categories("wordsim353")
