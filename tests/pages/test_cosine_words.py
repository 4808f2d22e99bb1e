"""What lies folded under the board: what if, random vectors, and what words add to a cosine, in both languages."""

import json
import re

import numpy as np
import pytest

from embed_core.evaluation import like_frequency
from embed_core.geometry import csls, csls_neighbours
from embed_core.language import say_in
from embed_core.vectors import WordVectors
from tests.pages.conftest import ROOT

EN = say_in("en")
both = pytest.mark.parametrize("lang", ["zh", "en"])
PAIR = {"zh": ("猫", "狗"), "en": ("cat", "dog")}
FOLDS = ("contributions", "chance", "csls", "word matrix", "what if", "random directions")


def told(app):
    """Everything that stands on the page, as one text without the backslashes of Markdown."""
    kinds = ("subheader", "caption", "markdown", "error", "warning", "info")
    return "\n".join(str(element.value) for kind in kinds for element in app.get(kind)).replace("\\", "")


def opened(app, *keys):
    for key in keys:
        app.session_state[key] = True
    return app.run()


def on_words(visit, lang="en", **choices):
    first, second = PAIR[lang]
    return visit(
        "cosine",
        **({"lang": lang, "kind": "words", "model": f"teaching-{lang}", "first": first, "second": second} | choices),
    )


def charts(app):
    return [json.loads(chart.proto.spec) for chart in app.get("plotly_chart")]


def tables(app):
    return [frame.value for frame in app.dataframe]


def table(app, column):
    return next(frame for frame in tables(app) if column in frame.columns)


@pytest.fixture
def imported(lab):
    """A model as it may come from elsewhere: counts unknown, a word of zeros, odd words, and one alone."""
    made = []

    def make(words, matrix, name="from elsewhere"):
        vectors = WordVectors(tuple(words), np.ones(len(words)), np.asarray(matrix))
        made.append(lab.store.models.publish(vectors.save, name=name))
        return made[-1].id

    yield make
    for card in made:
        lab.delete(card)


@both
@pytest.mark.parametrize("kind", ["vectors", "words"])
def test_the_page_opens_with_everything_folded_and_few_controls(visit, lang, kind):
    app = visit("cosine", lang=lang) if kind == "vectors" else on_words(visit, lang)
    assert not app.exception and not app.error
    assert not app.slider and not app.select_slider and not app.text_area
    assert [each.label for each in app.number_input] == [say_in(lang)("board-digits")]
    assert not charts(app), "the picture is a component of its own"
    for name in ("if", "matrix", "rotate", "directions"):
        assert name not in app.query_params


@both
def test_every_fold_opens_without_a_fault(visit, lang):
    app = opened(on_words(visit, lang), *FOLDS)
    assert not app.exception and not app.error
    assert "NaN" not in told(app) and "nan" not in told(app)
    assert len(charts(app)) == 7


@both
def test_a_vector_twice_as_long_keeps_its_exact_cosine(visit, lang):
    say = say_in(lang)
    app = visit("cosine", lang=lang, **{"if": "length", "factor": "2"})
    assert not app.exception
    row = next(line for line in told(app).split("\n") if line.startswith(r"| $costheta$"))
    assert row.count(r"tfrac{10}{3sqrt{14}}approx 0.891") == 2
    frame = table(app, say("what-if-verdict")).set_index(say("what-if-measure"))
    assert frame.loc[say("what-if-measure-dot"), say("what-if-after")] == 20
    stays = frame[frame[say("what-if-verdict")] == say("what-if-stays")].index
    assert list(stays) == [say(f"what-if-measure-{name}") for name in ("cosine", "degrees", "norm-b")]


@both
@pytest.mark.parametrize("kind", ["length", "negate", "turn-both", "turn-one", "orthogonal", "noise", "centre"])
def test_each_change_says_what_it_means_and_shows_its_numbers(visit, lang, kind):
    app = visit("cosine", lang=lang, **{"if": kind})
    assert not app.exception and not app.error and not app.warning
    beginning = re.split(r"\{|[:：。.]", say_in(lang)(f"what-if-told-{kind}", before="{", after="{", percent="{",
                                                      share="{", value="{"))[0]  # fmt: skip
    assert beginning in told(app)
    assert len(table(app, say_in(lang)("what-if-verdict"))) == 6


@both
def test_centred_the_cosine_is_said_to_be_pearsons_r(visit, lang):
    app = visit("cosine", lang=lang, a="1,2,3,4", b="2,1,4,3", **{"if": "centre"})
    assert say_in(lang)("what-if-told-centre", value="= 0.6") in told(app)
    assert float(np.corrcoef([1, 2, 3, 4], [2, 1, 4, 3])[0, 1]) == pytest.approx(0.6)


@both
@pytest.mark.parametrize(
    ("choices", "side"),
    [
        ({"if": "length", "factor": "0"}, ("a", "length")),
        ({"if": "orthogonal", "a": "1,2", "b": "-2,-4"}, ("b", "orthogonal")),
        ({"if": "centre", "a": "3,3,3"}, ("a", "centre")),
    ],
)
def test_a_change_that_leaves_a_zero_vector_says_what_to_do(visit, lang, choices, side):
    app = visit("cosine", lang=lang, **choices)
    assert not app.exception and not app.error
    expected = say_in(lang)("remark-what-if-zero", side=side[0], kind=side[1])
    assert expected in [w.value.replace("\\", "") for w in app.warning]


@both
def test_a_line_has_no_plane_and_the_largest_numbers_no_tenfold(visit, lang):
    app = visit("cosine", lang=lang, a="2", b="3", **{"if": "turn-one"})
    assert [e.value for e in app.error] == [say_in(lang)("error-no-plane")]
    app = visit("cosine", lang=lang, a="1e308,1", b="1,2", **{"if": "length", "factor": "10"})
    assert say_in(lang)("remark-what-if-too-large").split("（")[0][:20] in told(app)


def test_the_largest_numbers_leave_no_fault_in_the_log(visit, caplog):
    app = visit("cosine", lang="en", a="1e308,1e308", b="1e308,-1e308", **{"if": "negate"})
    table = next(each.value for each in app.dataframe if (each.value == "∞").any(axis=None))
    assert all(len({type(value) for value in table[column]}) == 1 for column in table)
    assert not [record for record in caplog.records if "Arrow" in record.getMessage()]


@pytest.mark.parametrize(
    "choices",
    [
        {"if": "length", "factor": "1e308"},
        {"if": "length", "factor": "__import__('os')"},
        {"if": "fold"},
        {"if": "turn-one", "turn": "1e9"},
        {"if": "turn-one", "turn": "-7"},
        {"if": "noise", "noise": "-50", "draw": "-1"},
        {"if": "noise", "draw": "99999999999999999999"},
        {"directions": "x"},
        {"directions": "-3"},
    ],
)
def test_an_address_that_asks_for_too_much_shows_the_page_as_it_begins(visit, choices):
    app = visit("cosine", **choices)
    assert not app.exception and not app.error
    assert charts(app)


@pytest.mark.parametrize("name", ["draw", "noise-draw"])
def test_a_seed_draws_the_same_noise_again(visit, name):
    first, again, other = (
        visit("cosine", **{"if": "noise", name: seed}).dataframe[0].value for seed in ("1", "1", "2")
    )
    assert first.equals(again) and not first.equals(other)


def test_what_a_lesson_has_drawn_is_no_seed_of_noise(visit):
    app = visit("learn", lesson="1", draw="4711")
    app.switch_page(str(ROOT / "pages" / "cosine.py"))
    app.query_params.clear()
    app.query_params["lang"], app.query_params["if"] = "en", "noise"
    app.run()
    assert not app.exception
    assert app.dataframe[0].value.equals(visit("cosine", **{"if": "noise"}).dataframe[0].value)


@both
def test_random_vectors_are_counted_in_four_numbers_of_dimensions(visit, lang):
    say = say_in(lang)
    app = visit("cosine", lang=lang, directions="3")
    frame = table(app, say("random-directions-column-law"))
    assert list(frame[say("random-directions-column-d")]) == [2, 10, 100, 1000]
    drawn, law = (frame[say(f"random-directions-column-{name}")] for name in ("drawn", "law"))
    assert np.allclose(drawn, law, rtol=0.05) and np.allclose(law, [2**-0.5, 10**-0.5, 0.1, 1000**-0.5], atol=1e-5)


@both
def test_rotated_the_space_shows_other_contributions_and_the_same_cosine(visit, lang):
    say = say_in(lang)
    plain, turned = (opened(on_words(visit, lang, **more), "contributions") for more in ({}, {"rotate": "1"}))
    adds, dimension = say("figure-column-adds"), say("figure-column-dimension")
    before, after = (table(app, adds) for app in (plain, turned))
    assert list(before[adds])[-1] == pytest.approx(list(after[adds])[-1], abs=1e-6)
    assert list(before[dimension])[:10] != list(after[dimension])[:10]
    for frame in (before, after):
        assert sum(frame[adds][:-1]) == pytest.approx(frame[adds].iloc[-1], abs=1e-5)
    cosine = re.search(r"0\.\d{6}", told(turned))[0]
    assert told(turned).count(cosine) == 2
    other = opened(on_words(visit, lang, rotate="1", rotation="5"), "contributions")
    assert list(table(other, adds)[adds]) != list(after[adds])


@both
def test_a_pair_stands_among_all_pairs_and_among_those_of_like_frequency(visit, lab, lang):
    say, (first, second) = say_in(lang), PAIR[lang]
    app = opened(on_words(visit, lang), "chance")
    model = lab.model(f"teaching-{lang}")
    found = like_frequency(model, first, second)
    assert say("chance-bands", size=50, bands=len(found.bands)) in told(app)
    assert f"{found.first.first} " in told(app) or f" {found.first.first}" in told(app)
    assert f"{len(found.baseline.cosines):,}" in told(app) and "100,000" in told(app)
    assert len(charts(app)) == 2


@both
def test_csls_stands_beside_the_cosine_with_both_places(visit, lab, lang):
    say, (first, second) = say_in(lang), PAIR[lang]
    app = opened(on_words(visit, lang), "csls")
    model = lab.model(f"teaching-{lang}")
    score, place = csls(model, first, second), csls_neighbours(model, first).of(second)
    assert f"{score.value:.4f}".rstrip("0") in told(app)
    places = say("csls-places", first=first, second=second, by_cosine=place.by_cosine, by_csls=place.by_csls)
    assert places in told(app)
    assert any(say("csls-column-crowd") in frame.columns for frame in tables(app))


@both
def test_the_same_word_twice_has_a_cosine_of_one_in_every_fold(visit, lang):
    app = opened(on_words(visit, lang, second=PAIR[lang][0]), *FOLDS)
    assert not app.exception and not app.error
    assert "= 1" in told(app)


@both
def test_an_unknown_word_is_told_once_and_nothing_else_breaks(visit, lang):
    app = opened(on_words(visit, lang, first="zeppelinx"), *FOLDS)
    assert not app.exception
    assert len(app.error) == 1 and "zeppelinx" in app.error[0].value
    assert not charts(app)


@both
def test_a_matrix_of_a_pasted_list_names_what_is_missing(visit, lang):
    say = say_in(lang)
    words = {"zh": "国王 女王，猫、狗\nzeppelinx", "en": "king queen, cat\ndog zeppelinx"}[lang]
    app = on_words(visit, lang, matrix=words)
    assert not app.exception and not app.error
    assert say("matrix-told", words=4) in told(app)
    assert "zeppelinx" in "".join(w.value for w in app.warning)
    frame = next(f for f in tables(app) if f.shape == (4, 5))
    assert all(frame.iloc[i, i + 1] == 1 for i in range(4))


@both
@pytest.mark.parametrize("words", ["{0}", "{0} {0}", "zeppelinx", "、，", "x" * 3000])
def test_fewer_than_two_words_are_asked_for_one_more(visit, lang, words):
    say = say_in(lang)
    app = on_words(visit, lang, matrix=words.format(PAIR[lang][0]))
    assert not app.exception
    assert [e.value for e in app.error] == [say("error-too-few-to-compare", words=int("{" in words))]


@both
def test_of_forty_one_words_forty_are_shown_and_said(visit, lab, lang):
    say, words = say_in(lang), lab.model(f"teaching-{lang}").words[:41]
    app = on_words(visit, lang, matrix="\n".join(words))
    assert not app.exception and not app.error
    assert say("remark-matrix-limited", asked=41, most=40) in told(app)
    assert any(frame.shape == (40, 41) for frame in tables(app))


def test_the_matrix_begins_with_the_pair_and_well_known_words(visit):
    app = opened(on_words(visit), "word matrix")
    frame = next(f for f in tables(app) if {"cat", "dog", "king", "queen"} <= set(f.columns))
    assert 8 <= len(frame) <= 40
    assert "matrix" not in app.query_params, "what nobody typed is no choice"


@both
def test_a_model_from_elsewhere_has_words_of_zeros_no_counts_and_odd_names(visit, imported, lang):
    say = say_in(lang)
    rng = np.random.default_rng(0)
    words = ("zero", "**bold**", "=cmd()", "<img onerror=x>", "$x$", "plain")
    matrix = np.vstack([np.zeros(4), rng.normal(size=(5, 4))])
    id = imported(words, matrix)
    app = on_words(visit, lang, model=id, first="zero", second="plain")
    assert not app.exception and len(app.error) == 1
    app = opened(on_words(visit, lang, model=id, first="**bold**", second="<img onerror=x>"), *FOLDS)
    assert not app.exception and not app.error
    assert say("chance-one-band") in told(app)
    app = on_words(visit, lang, model=id, first="$x$", second="plain", matrix="zero\nplain\n$x$\n=cmd()")
    assert not app.exception and not app.error
    assert say("matrix-without", words=["zero"]) in told(app)


@both
def test_a_model_of_two_words_is_compared_as_far_as_it_goes(visit, imported, lang):
    app = opened(on_words(visit, lang, model=imported(["a", "b"], [[1, 0], [1, 1]]), first="a", second="b"), *FOLDS)
    assert not app.exception and not app.error


def test_a_guessed_word_has_no_frequency_and_says_so(visit, lab):
    import time

    from embed_core.training import FastText

    job = lab.train("teaching-en", FastText(epochs=2, vector_size=12, buckets=2000, min_count=1), name="guesses")
    deadline = time.monotonic() + 90
    while lab.queue.get(job.id).active:
        assert time.monotonic() < deadline
        time.sleep(0.05)
    id = lab.queue.get(job.id).result["model"]
    app = opened(on_words(visit, model=id, first="catty", second="cat"), *FOLDS)
    assert not app.exception and not app.error
    assert [i.value for i in app.info].count(EN("words-guessed")) == 2
    lab.delete(lab.store.models.card(id))
