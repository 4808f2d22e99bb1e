"""Words for a map are chosen in many ways, with what is missing and why there are not more."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from embed_core.errors import NotAChoice, OutOfRange, WordUnknown
from embed_core.geometry import (
    KINDS,
    NoKinds,
    NothingLeft,
    choose_around,
    choose_band,
    choose_between,
    choose_frequent,
    choose_kind,
    choose_listed,
    neighbourhood,
    neighbours,
)
from embed_core.geometry.word_choice import MOST_WORDS, WordChoice
from embed_core.language import say_in
from embed_core.vectors import WordVectors

ROOT = Path(__file__).resolve().parents[2]


def test_the_most_frequent_and_a_band_are_counted_from_one(random_model):
    assert choose_frequent(random_model, 3).words == ("w0", "w1", "w2")
    assert choose_frequent(random_model, 10**9).words == random_model.words
    assert choose_band(random_model, first=1, last=2).words == ("w0", "w1")
    assert choose_band(random_model, first=399, last=10**9).words == ("w398", "w399")


@pytest.mark.parametrize(("first", "last"), [(0, 5), (401, 500), (5, 4), (-1, -1)])
def test_a_band_outside_the_vocabulary_is_refused(random_model, first, last):
    with pytest.raises(OutOfRange):
        choose_band(random_model, first=first, last=last)
    with pytest.raises(OutOfRange):
        choose_frequent(random_model, 0)


def test_more_words_than_a_map_takes_are_cut_and_said():
    many = WordChoice(tuple(map(str, range(60_000))), sides=(1,) * 60_000)
    for dimensions, most in MOST_WORDS.items():
        cut = many.limited(dimensions)
        assert len(cut.words) == len(cut.sides) == most == {2: 50_000, 3: 10_000}[dimensions]
        assert dict(cut.remarks[0].parameters) == {"asked": 60_000, "most": most, "dimensions": dimensions}
    few = WordChoice(("a",))
    assert few.limited(3) is few


@pytest.fixture
def mixed(make_model):
    words = ["孙悟空", "师父", "monkey", "new_york", "行者", "York"]
    return make_model(np.eye(6), words=words)


@pytest.mark.parametrize(
    "text", ["孙悟空 师父\nmonkey", "孙悟空，师父、monkey", "孙悟空\t师父|monkey;", " 孙悟空,\n\n师父,monkey"]
)
def test_a_list_is_read_however_it_was_pasted(mixed, text):
    assert choose_listed(mixed, text) == WordChoice(("孙悟空", "师父", "monkey"))


def test_a_list_folds_repetitions_joins_phrases_and_tells_what_is_missing(mixed):
    found = choose_listed(mixed, "new york, Monkey, monkey, 孫悟空, 无此词, 无此词, York")
    assert found.words == ("new_york", "monkey", "York")
    assert [each.word for each in found.missing] == ["孫悟空", "无此词"]
    assert "孙悟空" in found.missing[0].alike
    assert [(r.identifier, r.parameters["count"]) for r in found.remarks] == [("remark-words-repeated", 2)]
    assert choose_listed(mixed, " \n,") == WordChoice(())


def test_only_the_first_missing_words_are_advised(mixed):
    found = choose_listed(mixed, " ".join(f"师父{number}" for number in range(30)))
    assert all(each.alike for each in found.missing[:20]) and not any(each.alike for each in found.missing[20:])


def test_around_a_word_are_its_neighbours_and_in_two_steps_theirs(random_model):
    near = [each.word for each in neighbours(random_model, "w5", k=6)]
    assert choose_around(random_model, "w5", k=6, steps=1).words == ("w5", *near)
    assert choose_around(random_model, "w5", k=6).words == tuple(neighbourhood(random_model, "w5", 6))
    with pytest.raises(WordUnknown):
        choose_around(random_model, "nobody")
    with pytest.raises(OutOfRange):
        choose_around(random_model, "w5", k=10**9)
    with pytest.raises(NotAChoice):
        choose_around(random_model, "w5", steps=3)


def test_two_groups_stand_against_each_other_and_each_word_is_on_its_nearer_side(random_model):
    found = choose_between(random_model, first=["w1", "w2"], second=["w3"], k=20)
    assert found.words[:3] == ("w1", "w2", "w3") and found.sides[:3] == (0, 0, 1)
    means = [random_model.units[[1, 2]].mean(axis=0), random_model.units[3]]
    means = [mean / np.linalg.norm(mean) for mean in means]
    for word, side in list(zip(found.words, found.sides))[3:]:
        cosines = [float(random_model.units[random_model.row(word)] @ mean) for mean in means]
        assert cosines[side] == max(cosines)
    first = {each.word for each in neighbours(random_model, means[0], k=20, exclude=["w1", "w2", "w3"])}
    second = {each.word for each in neighbours(random_model, means[1], k=20, exclude=["w1", "w2", "w3"])}
    assert set(found.words[3:]) == first | second
    assert len(found.words) == len(set(found.words)) == len(found.sides)


def test_a_word_in_both_lists_stays_in_the_first_and_empty_or_opposite_lists_are_refused(make_model):
    model = make_model([[1, 0], [-1, 0], [0, 1], [1, 1]])
    assert choose_between(model, first=["w0"], second=["w0", "w2"], k=1).sides[:2] == (0, 1)
    with pytest.raises(NothingLeft):
        choose_between(model, first=["w0", "w1"], second=["w2"])
    with pytest.raises(NothingLeft):
        choose_between(model, first=[], second=["w2"])


@pytest.fixture(scope="module")
def chinese():
    words = ("的", "国王", "走", "漂亮", "北京", "孙中山", "cat", "无此词也", "他们")
    return WordVectors(words, np.arange(9, 0, -1), np.random.default_rng(0).normal(size=(9, 3)))


@pytest.mark.parametrize(
    ("kind", "words"),
    [("noun", ("国王",)), ("verb", ("走",)), ("adjective", ("漂亮",)),
     ("place", ("北京",)), ("person", ("孙中山",)), ("function", ("的",)),
     ("pronoun", ("他们",)), ("number", ())],
)  # fmt: skip
def test_words_of_a_part_of_speech_are_chosen_and_those_without_one_are_counted(chinese, kind, words):
    found = choose_kind(chinese, kind)
    assert found.words == words
    assert [dict(remark.parameters) for remark in found.remarks] == [{"count": 2, "words": 9}]


def test_a_model_without_han_words_has_no_parts_of_speech(random_model, chinese):
    with pytest.raises(NoKinds):
        choose_kind(random_model, "noun")
    with pytest.raises(NotAChoice):
        choose_kind(chinese, "particle-physics")
    assert choose_kind(chinese, "noun", count=0).words == ()


def test_a_tag_belongs_to_one_part_of_speech_only_and_each_has_its_name():
    tags = [tag for kind in KINDS.values() for tag in kind]
    assert len(tags) == len(set(tags))
    for kind in KINDS:
        assert say_in("zh").has(f"word-kind-{kind}") and say_in("en").has(f"word-kind-{kind}")


def test_choosing_words_loads_no_dictionary_until_a_part_of_speech_is_asked_for():
    program = "import sys, embed_core.geometry\nprint('jieba' in sys.modules, 'sklearn' in sys.modules)"
    out = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "False False"


def test_words_with_spaces_and_commas_in_them_are_taken_whole(make_model):
    model = make_model(np.eye(7), words=["new york", "new", "1,000", ",", "king", "New York Times", "los_angeles"])
    assert choose_listed(model, "new york").words == ("new york",)
    assert choose_listed(model, "king new  york, 1,000;new").words == ("king", "new york", "1,000", "new")
    assert choose_listed(model, "New York Times new york\n,\nking").words == ("New York Times", "new york", ",", "king")
    assert choose_listed(model, "king, los angeles").words == ("king", "los_angeles")
    found = choose_listed(model, "king york")
    assert (found.words, [each.word for each in found.missing]) == (("king",), ["york"])
