"""Sets of similar words: read tolerantly, scored as gensim scores them, with what is missing said."""

import math
import re
from itertools import pairwise

import numpy as np
import pytest
from gensim.test.utils import datapath
from hypothesis import given, settings
from hypothesis import strategies as st
from pytest import approx
from scipy import stats

from embed_core.corpus import Source
from embed_core.corpus.grammar import read_grammar
from embed_core.corpus.teaching import GRAMMARS
from embed_core.errors import NotAChoice
from embed_core.evaluation.similarities import (
    NoScoredPairs,
    PairOptions,
    collect_pairs,
    evaluate_similarities,
    known_similarities,
    read_similarities,
    similarities_for,
)
from embed_core.evaluation.similarities import pairs as pairs_module
from embed_core.vectors import WordVectors

FILES = {"wordsim353": "wordsim353.tsv", "simlex999": "simlex999.txt"}


@pytest.fixture(scope="module")
def english():
    """A model of most words of both sets of people's scores, some twice in other case."""
    rng = np.random.default_rng(5)
    known = dict.fromkeys(word for name in FILES for word in known_similarities(name).words)
    words = [word for at, word in enumerate(known) if at % 11]
    words = list(dict.fromkeys([*words, "Tiger", "CAT", "Love", *(f"filler{i}" for i in range(200))]))
    words = [words[at] for at in rng.permutation(len(words))]
    matrix = rng.normal(size=(len(words), 12)).astype(np.float32)
    return WordVectors(tuple(words), np.arange(len(words), 0, -1), matrix)


def on_a_circle(**degrees):
    """A model of two dimensions in which each word points its own way."""
    angles = np.radians(list(degrees.values()))
    matrix = np.stack([np.cos(angles), np.sin(angles)], axis=1)
    return WordVectors(tuple(degrees), np.ones(len(degrees), int), matrix)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize(
    "options",
    [{}, {"case_insensitive": False}, {"restrict_vocab": 400}, {"dummy4unknown": True}],
    ids=["usual", "case", "restricted", "dummy"],
)
def test_both_correlations_and_the_coverage_are_gensims(english, name, options):
    pearson, spearman, unknown = english.as_keyed_vectors().evaluate_word_pairs(datapath(FILES[name]), **options)
    found = evaluate_similarities(english, known_similarities(name), options=PairOptions(**options))
    assert found.spearman.value == approx(spearman[0], abs=1e-6)
    assert found.pearson.value == approx(pearson[0], abs=1e-6)
    assert 100 * (1 - found.coverage) == approx(unknown)


def test_the_sets_that_gensim_carries_are_whole():
    wordsim, simlex = (known_similarities(name) for name in FILES)
    assert (len(wordsim), wordsim.bad_count, wordsim.repeated) == (353, 0, 2)
    assert (len(simlex), simlex.bad_count, simlex.repeated) == (999, 0, 1)
    assert dict(zip(wordsim.pairs, wordsim.scores))["tiger", "cat"] == 7.35


def test_cosines_that_rise_with_the_scores_correlate_fully_and_falling_ones_against():
    model = on_a_circle(a=0, b=0, c=60, d=90)
    rising = collect_pairs(["a d 1", "a c 2", "a b 3"], "x")
    found = evaluate_similarities(model, rising)
    assert found.cosines == approx([0, 0.5, 1], abs=1e-6)
    assert found.spearman.value == approx(1) and found.pearson.value == approx(1)
    assert evaluate_similarities(model, collect_pairs(["a d 3", "a c 2", "a b 1"], "x")).spearman.value == approx(-1)


def test_pearson_asks_how_far_and_spearman_only_in_which_order():
    found = evaluate_similarities(on_a_circle(a=0, b=0, c=60, d=90), collect_pairs(["a d 0", "a c 0.9", "a b 1"], "x"))
    scores, cosines = np.array([0, 0.9, 1]) - 1.9 / 3, np.array([-0.5, 0, 0.5])
    by_hand = (scores @ cosines) / math.sqrt((scores @ scores) * (cosines @ cosines))
    assert found.spearman.value == approx(1) and found.pearson.value == approx(by_hand, abs=1e-6)


def test_the_worst_miss_is_the_pair_whose_two_places_lie_farthest_apart():
    model = on_a_circle(a=0, b=10, c=40, d=60, e=90)
    found = evaluate_similarities(model, collect_pairs(["a e 9", "a b 8", "a c 5", "a d 1"], "x"))
    worst, *others = found.by_pair()
    assert worst.pair == ("a", "e")
    assert (worst.score_rank, worst.cosine_rank, worst.difference) == (1, 4, 3)
    assert [each.difference for each in others] == [-1, -1, -1]


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        (["a b 1", "a c 2", "a zz 3"], "few"),
        (["a b 5", "a c 5", "b c 5"], "scores"),
        (["a a 1", "b b 2", "c c 3"], "cosines"),
    ],
)
def test_where_there_is_no_correlation_the_reason_is_told_instead_of_a_number(lines, why):
    found = evaluate_similarities(on_a_circle(a=0, b=20, c=70), collect_pairs(lines, "x"))
    assert found.undefined == why
    assert math.isnan(found.spearman.value) and math.isnan(found.pearson.low)


def test_missing_words_and_pairs_are_named_and_words_without_direction_are_missing():
    model = on_a_circle(a=0, b=20, c=70, d=10)
    model = WordVectors((*model.words, "zero"), np.ones(5, int), np.vstack([model.matrix, np.zeros(2)]))
    asked = collect_pairs(["a b 1", "a nobody 2", "a c 3", "zero b 4", "a d 5"], "x")
    found = evaluate_similarities(model, asked)
    assert found.missing == ("nobody", "zero") and (found.covered, len(found.set)) == (3, 5)
    assert found.uncovered() == ((("a", "nobody"), 2.0), (("zero", "b"), 4.0))
    assert [each.pair for each in found.by_pair()] and len(found.by_pair()) == 3
    dummy = evaluate_similarities(model, asked, options=PairOptions(dummy4unknown=True))
    expected = [found.cosines[0], 0, found.cosines[2], 0, found.cosines[4]]
    assert dummy.spearman.value == approx(stats.spearmanr([1, 2, 3, 4, 5], expected)[0])
    assert dummy.covered == 3 and len(dummy.by_pair()) == 5


def test_a_word_of_two_is_found_under_its_underscore():
    model = on_a_circle(new_york=0, b=20, c=70)
    found = evaluate_similarities(model, collect_pairs(["new york\tb\t3", "b\tc\t2", "c\tnew york\t1"], "x"))
    assert not found.missing and found.spearman.value == approx(1)


def test_the_interval_is_drawn_with_the_seed_and_holds_the_value(english):
    asked = known_similarities("wordsim353")
    one, again, other = (evaluate_similarities(english, asked, options=PairOptions(seed=seed)) for seed in (1, 1, 2))
    assert one.spearman == again.spearman != other.spearman
    assert one.spearman.low < one.spearman.value < one.spearman.high


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(-20, 20), min_size=4, max_size=12, unique=True), st.integers(0, 2**32 - 1))
def test_spearman_does_not_change_where_the_scores_are_stretched(scores, seed):
    rng = np.random.default_rng(seed)
    words = [f"w{i}" for i in range(len(scores) + 1)]
    model = WordVectors(tuple(words), np.ones(len(words), int), rng.normal(size=(len(words), 5)))
    told = [
        [f"{a} {b} {stretch(score)!r}" for (a, b), score in zip(pairwise(words), scores)]
        for stretch in (float, lambda x: x**3 + 7.0, lambda x: math.exp(x / 5))
    ]
    values = [evaluate_similarities(model, collect_pairs(lines, "x")).spearman.value for lines in told]
    assert values == approx([values[0]] * 3, nan_ok=True)
    cosines = evaluate_similarities(model, collect_pairs(told[0], "x")).cosines
    assert values[0] == approx(stats.spearmanr(scores, cosines)[0])


@pytest.mark.parametrize("between", ["\t", ",", ";", " ", "，", "；", " , "])
def test_any_usual_sign_may_stand_between(between):
    found = collect_pairs([between.join(("猫", "狗", "9.5")), between.join(("猫", "鱼", "3"))], "x")
    assert found.pairs == (("猫", "狗"), ("猫", "鱼")) and found.scores.tolist() == [9.5, 3.0]


def test_bad_lines_are_told_with_number_and_reason_and_the_rest_goes_on():
    lines = [
        "# a comment",
        "word1\tword2\tscore",
        "",
        "a\tb\t1",
        "a\tb",
        "\tc\t2",
        "a\tc\tmany",
        f"{'x' * 300}\tb\t1",
        "c\td\t2,5",
    ]
    found = collect_pairs(lines, "mine")
    assert found.pairs == (("a", "b"), ("c", "d")) and found.scores.tolist() == [1.0, 2.5]
    assert [(bad.line, bad.reason) for bad in found.bad] == [(5, "cells"), (6, "empty"), (7, "number"), (8, "long")]
    assert found.bad_count == 4 and found.column == "score"


def test_a_first_line_without_a_heading_is_a_pair():
    assert len(collect_pairs(["a b 1", "c d 2"], "x")) == 2
    assert collect_pairs(["a b 1", "c d 2"], "x").column == ""


def test_the_score_is_the_first_column_of_numbers_after_the_words():
    lines = ["word1\tword2\tPOS\tSimLex999\tconc", "old\tnew\tA\t1.58\t2.72", "smart\tclever\tA\t9.2\t1.75"]
    found = collect_pairs(lines, "x")
    assert found.scores.tolist() == [1.58, 9.2] and (found.column, found.place) == ("SimLex999", 4)


def test_infinite_scores_and_none_at_all_are_refused():
    assert collect_pairs(["a b 1", "a c inf", "a d nan"], "x").bad_count == 2
    with pytest.raises(NoScoredPairs) as told:
        collect_pairs(["only words", "no numbers here"], "x")
    assert told.value.parameters["bad"] == 2


def test_pairs_that_come_again_in_either_order_are_counted_and_count_again():
    found = collect_pairs(["a b 1", "b a 2", "a c 3", "a b 1"], "x")
    assert (len(found), found.repeated) == (4, 2)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "big5"])
def test_a_file_may_be_in_any_usual_encoding_with_any_line_ends(tmp_path, encoding):
    text = "".join(
        f"{a}\t{b}\t{score}\r\n" for a, b, score in (("國王", "女王", 8), ("貓", "狗", 9), ("貓", "國王", 1)) * 8
    )
    file = tmp_path / "own.txt"
    file.write_bytes(text.encode(encoding))
    found = read_similarities(file)
    assert found.pairs[:2] == (("國王", "女王"), ("貓", "狗")) and found.name == "own.txt" and not found.bad
    assert read_similarities(Source("given.txt", path=file)).identity == found.identity


def test_the_rest_of_an_endless_file_is_said_to_be_cut(monkeypatch):
    monkeypatch.setattr(pairs_module, "MOST_PAIRS", 3)
    found = collect_pairs([f"a w{i} {i}" for i in range(5)], "x")
    assert len(found) == 3 and found.cut


def test_the_same_pairs_are_the_same_set_whatever_they_are_called():
    one, other = (collect_pairs(["a b 1", "c d 2"], name) for name in ("one", "other"))
    assert one.identity == other.identity != collect_pairs(["a b 1", "c d 3"], "one").identity


def test_an_unknown_set_is_refused_and_peoples_scores_come_first_where_a_model_knows_the_words(english):
    with pytest.raises(NotAChoice):
        known_similarities("wordsim")
    assert similarities_for(english) == "wordsim353"
    zh = known_similarities("teaching-zh").words
    assert similarities_for(WordVectors(zh, np.ones(len(zh), int), np.eye(len(zh)))) == "teaching-zh"


SLOT = re.compile(r"\{([a-z]+)(\d?)(?:\.([a-z]+))?\}")


def options_of(cell):
    return {word.lower() for word in cell.strip("()").split("|") if word}


def graded(grammar, a, b):
    """What the head of a teaching set promises of a pair, worked out from the grammar alone."""
    columns, rows, slots = {}, [], {}
    for name, table in grammar.tables.items():
        for row in table:
            cells = {key: cell for key, cell in row.items() if key or len(row) == 1}
            rows.append(set().union(*map(options_of, cells.values())))
            for key, cell in cells.items():
                for word in options_of(cell) if "(" not in cell else ():
                    columns.setdefault(word, set()).add((name, key, len(row)))
    for number, (_, pattern) in enumerate(grammar.patterns):
        for place, (name, _, key) in enumerate(SLOT.findall(pattern)):
            for row in grammar.tables[name]:
                for word in options_of(row[key]):
                    slots.setdefault(word, set()).add((number, place))
    shared = columns.get(a, set()) & columns.get(b, set())
    if shared:
        return 4 if any(width == 1 for *_, width in shared) else 3
    if slots.get(a, set()) & slots.get(b, set()):
        return 2
    return 1 if any({a, b} <= row for row in rows) else 0


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_scores_of_the_teaching_sets_follow_from_the_grammar(language):
    grammar, asked = read_grammar(GRAMMARS / f"{language}.txt"), known_similarities(f"teaching-{language}")
    wrong = [
        (pair, score, graded(grammar, *pair))
        for pair, score in zip(asked.pairs, asked.scores)
        if graded(grammar, *pair) != score
    ]
    assert not wrong
    assert len(asked) > 70 and not asked.bad and not asked.repeated
    assert {int(score) for score in asked.scores} == {0, 1, 2, 3, 4}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(alphabet="ab猫 \t,;，\"'#0.5-n\u3000\x00", max_size=14), max_size=12))
def test_whatever_stands_in_a_file_each_line_is_used_told_or_a_comment(lines):
    try:
        found = collect_pairs(lines, "x")
    except NoScoredPairs as error:
        assert error.parameters["bad"] <= len(lines)
        return
    filled = [line for line in lines if line.strip() and not line.lstrip().startswith("#")]
    assert len(found) + found.bad_count in (len(filled), len(filled) - 1)  # the first line may be a heading
    assert all(a and b for a, b in found.pairs) and np.isfinite(found.scores).all()
