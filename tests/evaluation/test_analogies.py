"""Sets of analogies: read tolerantly, answered as gensim answers them, and scored with what is missing."""

import math
from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest import approx

from embed_core.corpus import Source
from embed_core.errors import NotAChoice, Stopped
from embed_core.evaluation.analogies import (
    BATCH_METHODS,
    NoQuestions,
    SetOptions,
    class_count,
    collect,
    evaluate_analogies,
    examples_for,
    known_set,
    read_set,
    seed_answers,
    set_for,
    solve,
    solving,
    wilson,
)
from embed_core.evaluation.analogies.questions import MOST_QUESTIONS
from embed_core.geometry import analogy
from embed_core.vectors import WordVectors

NAMES = [f"{stem}{end}" for stem in "abcdefghijklmnopqrst" for end in ("o", "u", "is")]


@pytest.fixture(scope="module")
def planted():
    """A model in which o → u and o → is are nearly parallel, with other spellings and words in between."""
    rng = np.random.default_rng(3)
    base, step = rng.normal(size=(20, 16)), 1.2 * rng.normal(size=(2, 16))
    rows = {}
    for i, stem in enumerate("abcdefghijklmnopqrst"):
        for end, shift in (("o", 0), ("u", step[0]), ("is", step[1])):
            rows[f"{stem}{end}"] = base[i] + shift + 0.9 * rng.normal(size=16)
    for word in ("ao", "bu", "cis", "dis"):
        rows[word.capitalize()] = rows[word] + 0.3 * rng.normal(size=16)
    rows |= {f"filler{i}": rng.normal(size=16) for i in range(300)}
    words = list(rows)
    order = rng.permutation(len(words))
    matrix = np.array([rows[words[i]] for i in order])
    return WordVectors(tuple(words[i] for i in order), np.arange(len(order), 0, -1), matrix)


@pytest.fixture(scope="module")
def questions(tmp_path_factory):
    """A file as gensim reads it: with words that nobody knows, odd case, repeated lines, and answers put in."""
    stems = "abcdefghij"
    lines = [": first steps"]
    lines += [f"{x}o {x}u {y}o {y}u" for x in stems for y in stems if x != y]
    lines += [": second", *(f"{x.upper()}O {x}is {y}o {y}IS" for x in stems for y in stems if x != y)]
    lines += ["ao au bo nobody", "ao au bo nobody", "ao au bo au", "three words only", "Ao au bo bu"]
    path = tmp_path_factory.mktemp("sets") / "questions.txt"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("restrict", [300_000, 280, 0])
@pytest.mark.parametrize("fold", [True, False])
@pytest.mark.parametrize("dummy", [True, False])
def test_accuracy_is_that_of_gensim_to_the_last_digit(planted, questions, restrict, fold, dummy):
    theirs, sections = planted.as_keyed_vectors().evaluate_word_analogies(
        str(questions), restrict_vocab=restrict or None, case_insensitive=fold, dummy4unknown=dummy
    )
    options = SetOptions(restrict_vocab=restrict, case_insensitive=fold, dummy4unknown=dummy)
    ours = evaluate_analogies(planted, read_set(questions), options=options)
    assert ours.accuracy == theirs
    assert 0 < theirs < 0.95
    for tally, section in zip(ours.tallies, sections, strict=False):
        assert (tally.category, tally.right[0]) == (section["section"], len(section["correct"]))
        assert tally.asked == len(section["correct"]) + len(section["incorrect"])


@pytest.mark.parametrize("method", BATCH_METHODS)
@pytest.mark.parametrize(("columns", "cells"), [(2048, 2**18), (37, 111)])
def test_each_question_is_answered_as_if_it_were_asked_alone(planted, questions, method, columns, cells, monkeypatch):
    monkeypatch.setattr(solving, "COLUMNS", columns)
    monkeypatch.setattr(solving, "CELLS", cells)
    asked = read_set(questions)
    found = solve(planted, asked, SetOptions(method=method, case_insensitive=False, restrict_vocab=0))
    answers = zip(asked.questions, asked.category.tolist(), found.ranks.tolist(), found.given.tolist())
    for (a, b, c, d), category, rank, row in list(answers)[::7]:
        if rank == 0:
            assert not all(word in planted for word in (a, b, c, d))
            continue
        pairs = [pair for pair in asked.pairs_of(asked.categories[category]) if all(w in planted for w in pair)]
        given = {"examples": pairs} if method == "lrcos" else {}
        alone = analogy(planted, [b, c], [a], k=len(planted), method=method, **given)
        assert planted.words[row] == alone.best.word
        assert rank == (alone.rank_of(d) or solving.NEVER)


def lrcos(model, lines, **options):
    return solve(model, collect(lines).finish("x"), SetOptions(method="lrcos", **options))


def test_lrcos_leaves_the_pair_that_is_asked_about_out_of_its_examples(planted):
    """With the expected words swapped for others, the answer of that question stays as it was, and others change."""
    stems = "abcdefgh"
    lines = [f"{x}o {x}u {y}o {y}u" for x in stems for y in stems if x != y]
    told = [line.replace("au", "filler7") for line in lines]
    before, after = lrcos(planted, lines), lrcos(planted, told)
    asked = [at for at, line in enumerate(lines) if line.split()[2] == "ao"]
    assert [before.given[at] for at in asked] == [after.given[at] for at in asked]
    assert any(before.ranks[at] != after.ranks[at] for at in range(len(lines)) if at not in asked)


def test_lrcos_finds_more_of_what_was_planted_than_the_sum_and_says_what_it_could_not_ask(planted, questions):
    asked = collect([": steps", *(f"{x}o {x}u" for x in "abcdefghij"), ": lonely", "ko ku lo lu"]).finish("x")
    found = evaluate_analogies(planted, asked, options=SetOptions(method="lrcos"))
    summed = evaluate_analogies(planted, asked)
    assert found.untaught == 1 and summed.untaught == 0
    steps, lonely = found.tallies
    assert (steps.questions, steps.covered, steps.asked) == (90, 90, 90)
    assert (lonely.questions, lonely.covered, lonely.asked) == (1, 1, 0)
    assert found.tally().asked == 90 and len(list(found.uncovered())) == 0
    assert steps.accuracy > summed.tallies[0].accuracy
    counted = evaluate_analogies(planted, asked, options=SetOptions(method="lrcos", dummy4unknown=True))
    assert counted.tally().asked == 90


def test_lrcos_tells_of_each_class_it_learns_and_stops_between_two(planted):
    lines = [f"{x}o {x}u {y}o {y}u" for x in "abcd" for y in "abcd" if x != y]
    asked, seen = collect(lines).finish("x"), []
    solve(planted, asked, SetOptions(method="lrcos"), on_step=lambda done, total: seen.append((done, total)) or True)
    assert seen == [(done, 5) for done in range(1, 6)]  # four words are asked about, and there is one block
    assert class_count(asked) == 4
    with pytest.raises(Stopped):
        solve(planted, asked, SetOptions(method="lrcos"), on_step=lambda done, total: done < 2)


def test_many_different_words_are_asked_group_by_group_with_the_same_answers(planted, questions, monkeypatch):
    asked = read_set(questions)
    whole = solve(planted, asked)
    monkeypatch.setattr(solving, "WORDS", 8)
    monkeypatch.setattr(solving, "COLUMNS", 100)
    seen = []
    parts = solve(planted, asked, on_step=lambda done, total: seen.append((done, total)) or True)
    assert parts.ranks.tolist() == whole.ranks.tolist() and parts.given.tolist() == whole.given.tolist()
    assert len(seen) > 100 and [done for done, _ in seen] == sorted(done for done, _ in seen)
    assert seen[-1][0] == seen[-1][1] and len({total for _, total in seen}) == 1


def test_an_answer_that_was_put_in_can_never_be_right_and_is_told(planted):
    found = evaluate_analogies(planted, collect(["ao au bo au", "ao au bo bu"]).finish("two"))
    assert found.never == 1
    assert [f.rank for f in found.failures() if f.asked[3] == "au"] == [0]


def test_missing_words_are_named_and_the_questions_listed(planted):
    found = evaluate_analogies(planted, collect([": x", "ao au bo nobody", "ao au bo bu"]).finish("two"))
    assert found.missing == ("nobody",)
    assert (found.tally().questions, found.tally().covered, found.tally().asked) == (2, 1, 1)
    assert list(found.uncovered()) == [("x", ("ao", "au", "bo", "nobody"))]
    counted = evaluate_analogies(planted, found.set, options=SetOptions(dummy4unknown=True))
    assert counted.tally().asked == 2 and counted.accuracy == found.accuracy / 2


def test_a_set_with_no_known_word_has_no_accuracy_and_the_widest_interval(planted):
    tally = evaluate_analogies(planted, collect(["猫 狗 牛 羊"]).finish("none")).tally()
    assert math.isnan(tally.accuracy)
    assert (tally.coverage, tally.interval) == (0.0, (0.0, 1.0))


def test_words_without_a_direction_count_as_missing_and_are_never_given():
    model = WordVectors(("a", "b", "c", "d", "zero"), np.ones(5), np.vstack([np.eye(4), np.zeros(4)]))
    found = evaluate_analogies(model, collect(["a b c d", "a b c zero"]).finish("z"))
    assert found.missing == ("zero",)
    assert found.solved.ranks.tolist() == [1, 0] and model.words[found.solved.given[0]] == "d"


def test_top_five_and_ten_count_ranks(planted, questions):
    found = evaluate_analogies(planted, read_set(questions))
    ranks = found.solved.ranks[found.solved.ranks > 0]
    assert found.tally().right == tuple(int((ranks <= top).sum()) for top in (1, 5, 10))
    assert len(list(found.failures())) == found.tally().asked - found.tally().right[0]


def test_work_that_is_told_to_stop_stops(planted, questions, monkeypatch):
    monkeypatch.setattr(solving, "COLUMNS", 50)
    seen = []
    with pytest.raises(Stopped):
        solve(planted, read_set(questions), on_step=lambda done, total: seen.append((done, total)) or done < 2)
    assert seen == [(1, 8), (2, 8)]


@pytest.mark.parametrize(
    ("right", "asked", "low", "high"), [(0, 10, 0.0, 0.2775), (5, 10, 0.2366, 0.7634), (10, 10, 0.7225, 1.0)]
)
def test_wilsons_interval_is_the_one_in_tables(right, asked, low, high):
    assert wilson(right, asked) == approx((low, high), abs=5e-5)


@given(st.integers(1, 2000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_wilsons_interval_is_that_of_statistics(pair):
    from scipy.stats import binomtest

    theirs = binomtest(*pair).proportion_ci(method="wilson")
    assert wilson(*pair) == approx((theirs.low, theirs.high), abs=1e-9)


def test_bad_lines_are_told_by_number_and_reason_and_the_rest_goes_on():
    text = ": capital|athens greece oslo norway|athens greece oslo||: nothing|: pairs|one two|: capital|a b c d e"
    found = collect(text.split("|")).finish("mine")
    assert [(bad.line, bad.reason, bad.found) for bad in found.bad] == [
        (3, "words", 3),
        (7, "alone", 2),
        (9, "words", 5),
    ]
    assert (len(found), found.categories, found.empty) == (1, ("capital",), ("nothing", "pairs"))


def test_pairs_are_asked_each_with_each():
    found = collect([": capital", "法国 巴黎", "日本 东京", "德国 柏林"]).finish("p")
    assert len(found) == 6
    assert ("法国", "巴黎", "日本", "东京") in found.questions
    assert found.pairs_of("capital") == (("法国", "巴黎"), ("日本", "东京"), ("德国", "柏林"))


MIXED = [
    ("capital", "法国", "巴黎"),
    ("gender", "国王", "女王"),
    ("capital", "日本", "东京"),
    ("gender", "男人", "女人"),
]


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (0, 1, 3, 2), (1, 0, 3, 2)])
def test_pairs_of_a_category_may_stand_anywhere_in_a_table(order):
    rows = [MIXED[at] for at in order]
    found = read_set(Source("own.csv", ("category,first,second\n" + "\n".join(map(",".join, rows))).encode()))
    assert (len(found), found.bad_count) == (4, 0)
    assert set(found.categories) == {"capital", "gender"}
    for category in found.categories:
        assert found.pairs_of(category) == tuple(row[1:] for row in rows if row[0] == category)


def test_a_category_of_a_text_goes_on_where_it_is_named_again():
    text = ": capital|法国 巴黎|: gender|国王 女王|a b c d|: capital|日本 东京|: gender|男人 女人|: else|x y"
    found = collect(text.split("|")).finish("mine")
    assert (found.categories, len(found)) == (("capital", "gender"), 5)
    assert found.pairs_of("capital") == (("法国", "巴黎"), ("日本", "东京"))
    assert [(bad.line, bad.reason) for bad in found.bad] == [(11, "alone")] and found.empty == ("else",)


def test_repeated_questions_count_again_as_in_gensim_and_are_told():
    found = collect(["a b c d", "a b c d", "a b c e"]).finish("r")
    assert (len(found), found.repeated) == (3, 1)


@pytest.mark.parametrize(
    "text",
    [
        "category,a,b,c,d\ncapital,法国,巴黎,日本,东京\ncapital,法国,巴黎,德国,柏林\n",
        "a;b;c;d;类别\n法国;巴黎;日本;东京;capital\n法国;巴黎;德国;柏林;capital\n",
        "capital\t法国\t巴黎\t日本\t东京\ncapital\t法国\t巴黎\t德国\t柏林\n",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_tables_are_read_with_their_category_in_any_usual_form_and_encoding(text, encoding):
    found = read_set(Source("mine.csv", text.encode(encoding)))
    assert found.questions == (("法国", "巴黎", "日本", "东京"), ("法国", "巴黎", "德国", "柏林"))
    assert found.categories == ("capital",) and found.bad == ()


def test_a_table_of_four_columns_needs_no_header_and_tells_its_bad_lines():
    found = read_set(Source("q.csv", b"king,man,queen,woman\na,b,c\na,b,,d\nx,y,z,w\n"))
    assert len(found) == 2 and found.categories == ("",)
    assert [(bad.line, bad.reason) for bad in found.bad] == [(2, "words"), (3, "empty")]


def test_a_table_of_pairs_holds_words_with_spaces():
    found = read_set(Source("p.csv", b"category,word1,word2\nc,New York,USA\nc,Oslo,Norway\n"))
    assert ("New York", "USA", "Oslo", "Norway") in found.questions


def test_a_category_of_very_many_pairs_is_cut_and_does_not_run_for_ever():
    found = collect([": c", *(f"w{i} v{i}" for i in range(100_000))]).finish("many")
    assert found.cut and len(found) == MOST_QUESTIONS


def test_lines_are_counted_as_an_editor_counts_them():
    found = read_set(Source("q.txt", "a b c d\r\n\u2028x y z w\r\nonly three words\r\n".encode()))
    assert (len(found), [bad.line for bad in found.bad]) == (2, [3])


def test_a_file_without_a_question_is_refused_with_its_bad_lines_counted():
    with pytest.raises(NoQuestions) as caught:
        read_set(Source("prose.txt", b"this is only a text\nwith lines of many words and none of four there\n"))
    assert caught.value.parameters["bad"] == 2


def test_questions_words_is_gensims_file_whole():
    found = known_set("questions-words")
    assert (len(found), len(found.categories), found.bad_count) == (19544, 14, 0)
    with pytest.raises(NotAChoice):
        known_set("../../etc/passwd")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_our_sets_have_no_bad_line_and_each_word_of_a_category_stands_in_one_pair(language):
    found = known_set(f"teaching-{language}")
    assert not found.bad and not found.repeated and not found.empty
    for category in found.categories:
        pairs = found.pairs_of(category)
        assert len(pairs) >= 4
        assert max(Counter(word for pair in pairs for word in pair).values()) == 1


def test_a_set_is_known_by_its_questions_and_not_by_its_name():
    one, other = (collect([": x", "a b c d"]).finish(name) for name in ("one", "other"))
    assert one.identity == other.identity != collect([": y", "a b c d"]).finish("one").identity


def test_examples_for_a_pair_are_those_of_its_category_in_its_direction():
    words = ("国王", "女王", "男人", "女人", "父亲", "母亲", "法国")
    model = WordVectors(words, np.ones(7), np.random.default_rng(0).normal(size=(7, 4)))
    assert set(examples_for(model, ("男人", "国王"))) == set()
    assert ("父亲", "母亲") in examples_for(model, ("男人", "女人"))
    assert ("母亲", "父亲") in examples_for(model, ("女人", "男人"))
    assert set_for(model) == "teaching-zh"


def test_other_seeds_are_asked_the_same_and_missing_words_are_no_answer():
    one = WordVectors(tuple("abcd"), np.ones(4), np.array([[1, 0, 0], [0, 1, 0], [0, 0, 1], [0.5, 0.4, 0.1]]))
    same = WordVectors(tuple("abcd"), np.ones(4), one.matrix * 2)
    less = WordVectors(tuple("bcd"), np.ones(3), one.matrix[1:])
    found = seed_answers(one, [same, less], positive=["a", "b"])
    assert (found.answer, found.others, found.same, found.different) == ("d", ("d", ""), 1, ())
