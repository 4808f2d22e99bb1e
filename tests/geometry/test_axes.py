"""Axes: known directions, honest checks, a person's numbers read as they come."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pytest import approx

from embed_core.corpus import Source
from embed_core.corpus.readers.errors import ColumnUnknown
from embed_core.errors import WordUnknown
from embed_core.geometry import (
    AxesParallel,
    MissingPairs,
    NoDirection,
    NoNumberColumn,
    NotAPair,
    NothingLeft,
    PairAlike,
    TooFewNumbers,
    WordNumbers,
    along,
    axis_plane,
    check_axis,
    parse_pairs,
    parse_words,
    rate_axis,
    read_numbers,
    spread_along,
    word_axis,
)
from embed_core.geometry.axes.axis import mean_cosine
from embed_core.geometry.axes.numbers import parse_number
from embed_core.vectors import WordVectors

WORDS = ("man", "woman", "king", "queen", "boy", "girl", "stone", "tree")


@pytest.fixture(scope="module")
def royal():
    """Kin with a first number that says who is female, a second who reigns, a third who is young."""
    rows = [
        [-1, 0, 0, 3],
        [1, 0, 0, 3],
        [-1, 1, 0, 3],
        [1, 1, 0, 3],
        [-1, 0, 1, 3],
        [1, 0, 1, 3],
        [0, 0, 0, 1],
        [0, 0, 9, 1],
    ]
    return WordVectors(WORDS, np.arange(8, 0, -1), np.array(rows, float))


PAIRS = (("man", "woman"), ("king", "queen"), ("boy", "girl"))


def test_pairs_that_differ_in_one_thing_give_the_direction_of_that_thing(royal):
    found = word_axis(royal, PAIRS)
    assert found.direction == approx([1, 0, 0, 0], abs=1e-6)
    assert found.parallel == approx(1.0)
    assert np.linalg.norm(found.differences, axis=1) == approx([1, 1, 1])
    assert found.words == ("man", "woman", "king", "queen", "boy", "girl")


def test_a_position_is_the_cosine_with_the_axis(royal):
    found = along(royal, word_axis(royal, PAIRS[:1]), words=WORDS)
    by_hand = [row[0] / np.linalg.norm(row) for row in royal.matrix.astype(float)]
    assert found.values == approx(by_hand, abs=1e-6)
    assert found.usual == approx(np.mean(by_hand), abs=1e-6)
    assert found.deviation == approx(np.std(by_hand), abs=1e-6)
    assert found.standard()[0] == approx((by_hand[0] - np.mean(by_hand)) / np.std(by_hand), abs=1e-5)
    low, high = found.ends(2)
    assert low[0] == "man" and low[1] in ("king", "boy")
    assert high[0] == "woman"


def test_two_pairs_are_averaged_at_equal_length(make_model):
    # The first pair differs by a right angle along x and y, the second by little along z: both count alike.
    rows = [[1, 0, 0], [0, 1, 0], [1, 1, 0], [1, 1, 0.1]]
    model = make_model(rows, words=list("abcd"))
    first, second = (word_axis(model, [pair]).direction for pair in (("a", "b"), ("c", "d")))
    both = word_axis(model, [("a", "b"), ("c", "d")])
    assert both.direction == approx((first + second) / np.linalg.norm(first + second))
    assert both.parallel == approx(float(first @ second))
    assert math.isnan(word_axis(model, [("a", "b")]).parallel)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10_000), st.integers(2, 6))
def test_turning_a_pair_round_turns_the_axis_and_the_mean_cosine_is_that_of_all_pairs(seed, pairs):
    model = WordVectors(
        tuple(f"w{i}" for i in range(12)), np.ones(12, int), np.random.default_rng(seed).normal(size=(12, 5))
    )
    chosen = [(f"w{2 * i}", f"w{2 * i + 1}") for i in range(pairs)]
    there, back = word_axis(model, chosen), word_axis(model, [pair[::-1] for pair in chosen])
    assert there.direction == approx(-back.direction)
    cosines = [there.differences[i] @ there.differences[j] for i in range(pairs) for j in range(pairs) if i != j]
    assert mean_cosine(there.differences) == approx(np.mean(cosines), abs=1e-9)
    values = along(model, there, words=model.words).values
    assert along(model, back, words=model.words).values == approx(-values)
    assert (np.abs(values) <= 1).all()


def test_an_axis_that_cannot_be_made_says_why(royal, make_model):
    with pytest.raises(MissingPairs):
        word_axis(royal, [])
    with pytest.raises(WordUnknown):
        word_axis(royal, [("man", "nobody")])
    with pytest.raises(PairAlike):
        word_axis(make_model([[1, 0], [2, 0], [0, 1]]), [("w0", "w1")])
    with pytest.raises(PairAlike):
        word_axis(royal, [("man", "man")])
    with pytest.raises(NothingLeft):
        word_axis(royal, [("man", "woman"), ("woman", "man")])
    with pytest.raises(NoDirection):
        word_axis(make_model([[1, 0], [0, 0]]), [("w0", "w1")])


def test_words_that_a_model_lacks_are_listed_and_each_word_stands_once(royal):
    found = along(royal, word_axis(royal, PAIRS), words=["tree", "nobody", "tree", "king"])
    assert found.words == ("tree", "king") and found.missing == ("nobody",)
    assert found.counts.tolist() == [1, 6]
    assert along(royal, word_axis(royal, PAIRS), words=[]).values.tolist() == []


@pytest.mark.parametrize(
    "text",
    [
        "男人→女人, 少→老",
        "男人 -> 女人\n少 => 老",
        "男人>女人；少～老",
        "男人:女人、少：老，",
        " 男人 → 女人 ,, 少→老, 男人→女人",
    ],
)
def test_pairs_are_read_as_people_type_them(text):
    assert parse_pairs(text) == (("男人", "女人"), ("少", "老"))


@pytest.mark.parametrize("text", ["男人", "a→b→c", "→b", "a→", "a→b, c"])
def test_what_is_no_pair_is_refused_with_the_part_that_is_none(text):
    with pytest.raises(NotAPair) as caught:
        parse_pairs(text)
    assert caught.value.parameters["text"] in text
    assert parse_pairs("  \n ") == ()


def test_a_plane_has_both_positions_and_says_the_angle_between_its_axes(royal):
    first, second = word_axis(royal, PAIRS), word_axis(royal, [("man", "queen")])
    found = axis_plane(royal, (first, second), words=[*WORDS, "nobody"])
    assert found.degrees == approx(math.degrees(math.acos(first.direction @ second.direction)))
    assert found.y == approx(along(royal, second, words=WORDS).values)
    assert found.missing == ("nobody",) and not found.orthogonal


def test_an_orthogonal_plane_takes_the_first_axis_out_of_the_second(royal):
    first, second = word_axis(royal, PAIRS), word_axis(royal, [("man", "queen")])
    found = axis_plane(royal, (first, second), words=WORDS, orthogonal=True)
    rest = second.direction - (second.direction @ first.direction) * first.direction
    rest /= np.linalg.norm(rest)
    assert found.x == approx(along(royal, first, words=WORDS).values)
    assert found.y == approx(royal.units @ rest, abs=1e-6)
    assert found.orthogonal and found.degrees == approx(axis_plane(royal, (first, second), words=WORDS).degrees)
    assert found.y[0] == approx(found.y[1], abs=1e-6)  # man and woman differ only along the first axis
    with pytest.raises(AxesParallel):
        axis_plane(royal, (first, word_axis(royal, [("woman", "man")])), words=WORDS, orthogonal=True)


def test_parallel_pairs_are_far_beyond_random_ones_and_each_is_sorted_by_the_others(royal):
    found = check_axis(royal, word_axis(royal, PAIRS), seed=1)
    assert found.parallel == approx(1.0)
    assert found.percentile > 90 and found.chance < 0.5
    assert found.share_right == 1.0
    assert [each.pair for each in found.held_out] == list(PAIRS)
    others = word_axis(royal, PAIRS[1:])
    man, woman = along(royal, others, words=["man", "woman"]).values
    assert found.held_out[0].gap == approx(woman - man)
    assert found.mean_gap == approx(np.mean([each.gap for each in found.held_out]))


def test_pairs_at_random_are_as_parallel_as_random_pairs_are(random_model):
    pairs = [(f"w{i}", f"w{i + 50}") for i in range(8)]
    found = check_axis(random_model, word_axis(random_model, pairs), seed=3)
    assert abs(found.chance) < 0.02
    assert 0.02 < found.chance_high < 0.2
    assert found.parallel < found.chance_high + 0.05
    assert check_axis(random_model, word_axis(random_model, pairs), seed=3) == found
    # Unit vectors at random in 20 dimensions: a gap of two of them has variance 2/20.
    assert found.noise == approx(math.sqrt(2 / 20), rel=0.12)


def test_a_turned_pair_falls_on_the_wrong_side(royal):
    found = check_axis(royal, word_axis(royal, [*PAIRS[:2], ("girl", "boy")]))
    assert found.held_out[2].gap < -0.4 and not found.held_out[2].right
    assert found.mean_gap < check_axis(royal, word_axis(royal, PAIRS)).mean_gap


def test_one_pair_alone_cannot_be_checked_but_has_a_usual_gap(royal):
    found = check_axis(royal, word_axis(royal, PAIRS[:1]))
    assert math.isnan(found.parallel) and math.isnan(found.share_right) and found.held_out == ()
    assert found.noise > 0


def test_an_axis_has_no_width_between_equal_models_and_one_between_others(random_model, other_model, make_model):
    pairs, words = [("w0", "w1"), ("w2", "w3")], [f"w{i}" for i in range(10, 40)]
    same = spread_along(random_model, [random_model], pairs=pairs, words=words)
    assert same.deviation.max() == 0 and same.agreement == approx(1.0)
    fewer = make_model(other_model.matrix[:30])
    found = spread_along(random_model, [other_model, fewer], pairs=pairs, words=[*words, "nobody"])
    assert found.missing == (*words[20:], "nobody")
    assert found.values.shape == (3, 20)
    assert found.values[0] == approx(along(random_model, word_axis(random_model, pairs), words=found.words).values)
    assert found.deviation == approx(found.values.std(axis=0, ddof=1))
    assert abs(found.agreement) < 0.5
    with pytest.raises(WordUnknown):
        spread_along(random_model, [make_model(np.eye(3))], pairs=pairs, words=words)


def numbers(text, **more):
    return read_numbers(Source("own.csv", text if isinstance(text, bytes) else text.encode()), **more)


def test_a_table_of_words_and_numbers_is_read_with_its_bad_rows_counted():
    found = numbers("word,valence\ncat,3.5\ndog,−2\nfish,none\n,4\ncat,9\nbird,４０\nlonely\n")
    assert found.words == ("cat", "dog", "bird")
    assert found.values.tolist() == [3.5, -2, 40]
    assert (found.bad.count, found.bad.lines, found.repeated) == (3, [3, 4, 7], 1)
    assert (found.word_column, found.column, found.columns) == ("word", "valence", ("word", "valence"))


def test_a_table_in_chinese_with_decimal_commas_and_another_encoding_is_read():
    more = "".join(
        f"{word};{number}\n"
        for number, word in enumerate("天地人你我他山水花草风云日月年大小多少上下来去")
        for _ in "ab"
    )
    found = numbers(f"词;分\n猫;3,5\n狗;2\n鸟;x\n{more}".encode("gb18030"))
    assert dict(zip(found.words[:3], found.values)) == {"猫": 3.5, "狗": 2.0, "天": 0.0}
    assert (found.bad.count, found.bad.lines, found.repeated) == (1, [3], 23)
    assert found.columns == ("词", "分")


def test_a_table_without_a_header_begins_with_its_first_row():
    assert dict(zip(*(lambda n: (n.words, n.values.tolist()))(numbers("猫\t1\n狗\t2\n鸟\t3\n")))) == {
        "猫": 1,
        "狗": 2,
        "鸟": 3,
    }


def test_the_column_of_numbers_can_be_chosen_and_the_first_one_is_taken_otherwise():
    text = "word,kind,valence,arousal\ncat,animal,1,7\ndog,animal,2,8\noak,tree,3,9\n"
    assert numbers(text).column == "valence"
    assert numbers(text, column="arousal").values.tolist() == [7, 8, 9]
    assert numbers(text, word_column="kind").words == ("animal", "tree")
    with pytest.raises(ColumnUnknown):
        numbers(text, column="beauty")
    with pytest.raises(NoNumberColumn) as caught:
        numbers("word,kind\ncat,animal\noak,tree\n")
    assert caught.value.parameters["columns"] == ("word", "kind")
    assert numbers("id,word,score\n1,cat,4\n2,oak,5\n").words == ("cat", "oak")


@pytest.mark.parametrize(
    ("text", "value"),
    [("3.5", 3.5), ("3,5", 3.5), (" −2 ", -2), ("1e3", 1000), ("40%", 40), ("½", None), ("nan", None), ("inf", None),
     ("1_000", None), ("1,000,000", None), ("", None)],
)  # fmt: skip
def test_numbers_are_read_as_people_write_them(text, value):
    assert parse_number(text) == value


def own(words, values):
    return WordNumbers(tuple(words), np.array(values, float), None, 0, "", "", ())


def test_numbers_that_are_the_positions_correlate_fully_and_the_axis_own_words_do_not_count(random_model):
    axis = word_axis(random_model, [("w0", "w1")])
    words = [f"w{i}" for i in range(30)]
    values = along(random_model, axis, words=words).values
    found = rate_axis(random_model, axis, numbers=own([*words, "nobody"], [*(values * 3 + 1), 5]))
    assert found.of_axis == ("w0", "w1") and found.missing == ("nobody",)
    assert found.count == 28
    assert (found.spearman.value, found.pearson.value) == approx((1.0, 1.0))
    assert found.spearman.low > 0.99


def test_the_correlations_with_a_persons_numbers_are_scipys(random_model):
    from scipy import stats

    axis = word_axis(random_model, [("w0", "w1")])
    values = np.random.default_rng(0).integers(0, 6, size=60)
    found = rate_axis(random_model, axis, numbers=own([f"w{i}" for i in range(2, 62)], values), seed=5)
    assert found.spearman.value == approx(stats.spearmanr(found.positions, found.numbers).statistic)
    assert found.pearson.value == approx(stats.pearsonr(found.positions, found.numbers).statistic)
    assert found.spearman.low < found.spearman.value < found.spearman.high
    again = rate_axis(random_model, axis, numbers=own([f"w{i}" for i in range(2, 62)], values), seed=5)
    assert again.spearman == found.spearman


def test_words_in_capitals_are_found_in_lower_case_and_count_once(royal):
    axis = word_axis(royal, PAIRS[1:])
    found = rate_axis(royal, axis, numbers=own(["Man", "man", "WOMAN", "stone", "tree"], [1, 9, 2, 3, 4]))
    assert found.words == ("man", "woman", "stone", "tree")
    assert found.numbers.tolist() == [1, 2, 3, 4]


def test_too_few_or_equal_numbers_are_refused(royal):
    axis = word_axis(royal, PAIRS[1:])
    with pytest.raises(TooFewNumbers):
        rate_axis(royal, axis, numbers=own(["man", "woman", "x"], [1, 2, 3]))
    with pytest.raises(TooFewNumbers):
        rate_axis(royal, axis, numbers=own(["man", "woman", "stone", "tree"], [1, 1, 1, 1]))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("猫、狗，马", ("猫", "狗", "马")),
        ("cat dog  cat", ("cat", "dog")),
        ("new york, paris", ("new york", "paris")),
        ("cat dog\n", ("cat", "dog")),
        ("cat\r\n\r\ndog;", ("cat", "dog")),
        (" ,\n ", ()),
        ("", ()),
    ],
)
def test_a_list_of_words_is_read_as_people_write_it(text, words):
    assert parse_words(text) == words
