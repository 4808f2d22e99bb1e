"""The panel of axes beside the map: words between poles, a plane, what can be trusted, a person's numbers."""

import json

import numpy as np
import pytest

from embed_core import recipes
from embed_core.geometry import along, word_axis
from embed_core.language import say_in
from embed_core.suggestions import suggested_axes
from embed_core.vectors import WordVectors
from pages.widgets.axis_fields import written

EN, ZH = say_in("en"), say_in("zh")
GENDER = "man → woman, king -> queen\nfather→mother、boy→girl"
NUMBERS = (
    "word,age,size\ngirl,1,9\nboy,2,8\nprince,3,7\nking,old,6\nqueen,6,5\nfather,7,4\ngrandmother,9,3\nqueen,8,1\n"
)
NUMBERS += "zeppelin,5,5\nman,4,4\n"


def words_of(app):
    """Everything that stands on the page, as one text."""
    kinds = ("subheader", "caption", "markdown", "error", "warning", "info", "code")
    return "\n".join(str(element.value) for kind in kinds for element in app.get(kind))


def on_panel(visit, lang="en", **choices):
    return visit("map", model=f"teaching-{lang}", panel="axes", lang=lang, **choices)


def field(app, label):
    return next(area for area in app.text_area if area.label == label)


def sent_to_map(app):
    """The head and the colours that the map of a page gets."""
    data = next(each.proto.bytes for each in app.get("bidi_component") if len(each.proto.bytes) > 4)
    size = int(np.frombuffer(data[:4], np.uint32)[0])
    head = json.loads(data[4 : 4 + size])
    n, d = head["n"], head["d"]
    colours = np.frombuffer(data[4 + size :], np.float32)[n * d + n : n * d + 2 * n] if head["coloured"] else None
    return head, colours


def charts(app):
    return [json.loads(chart.proto.spec) for chart in app.get("plotly_chart")]


def drawn(app):
    """Everything that the charts draw as one text, without the breaks of its lines."""
    return plain(json.dumps(charts(app), ensure_ascii=False))


def plain(text):
    return text.replace("<br>", "").replace(" ", "")


def opened(app, *keys):
    for key in keys:
        app.session_state[key] = True
    return app.run()


@pytest.mark.parametrize(("lang", "first"), [("en", "man → woman"), ("zh", "男人 → 女人")])
def test_the_panel_opens_with_an_example_of_the_models_own_words(visit, lang, first):
    app = on_panel(visit, lang)
    assert not app.exception and not app.error
    assert field(app, say_in(lang)("axes-axis")).value.startswith(first)
    assert "axis=" not in str(app.query_params), "an example is not a choice"
    head, _ = sent_to_map(app)
    assert head["continuous"] and head["groups"] == [first]


def test_the_map_is_coloured_by_the_positions_on_the_axis(visit, lab):
    model = lab.model("teaching-en")
    pairs = (("man", "woman"), ("king", "queen"), ("father", "mother"), ("boy", "girl"))
    expected = along(model, word_axis(model, pairs), words=model.words)
    head, colours = sent_to_map(on_panel(visit, axis=GENDER))
    at = dict(zip(head["words"], colours, strict=True))
    for word, value in zip(expected.words, expected.values, strict=True):
        assert at[word] == pytest.approx(value, abs=1e-6)
    assert at["he"] < at["man"] < at["woman"] < at["she"]


def test_the_ruled_line_names_its_poles_and_its_outermost_words(visit):
    drawn = json.dumps(charts(on_panel(visit, axis=GENDER))[0], ensure_ascii=False)
    for text in ("man, king…", "woman, queen…", "he", "herself"):
        assert f">{text}<" in drawn or f'"{text}"' in drawn, text


def test_an_own_list_is_laid_along_the_axis_and_the_map_stays_coloured(visit):
    app = on_panel(visit, axis=GENDER, along="king, queen, zeppelin <b>")
    line = json.dumps(charts(app)[0], ensure_ascii=False)
    assert '"queen"' in line and '"herself"' not in line
    assert r"zeppelin \<b\>" in words_of(app)
    assert np.isfinite(sent_to_map(app)[1]).all()


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("man woman", "man woman"),
        ("<b>→", r"\<b\>"),
        ("man→wman", "woman"),
        ("man→man", "man"),
        ("man→woman, woman→man", ""),
    ],
)
def test_what_is_no_axis_is_told_and_the_map_is_still_drawn(visit, lang, typed, told):
    app = visit("map", model="teaching-en", panel="axes", lang=lang, axis=typed)
    assert not app.exception
    assert len(app.error) == 1
    assert told in app.error[0].value
    head, colours = sent_to_map(app)
    assert head["n"] > 200 and colours is None


def test_an_empty_field_asks_for_a_pair(visit):
    app = on_panel(visit)
    field(app, EN("axes-axis")).set_value("").run()
    assert EN("axes-empty") in words_of(app)
    assert not app.error
    assert sent_to_map(app)[1] is None


def test_another_model_brings_its_own_example_but_leaves_what_was_typed(visit):
    app = on_panel(visit)
    app.selectbox[0].set_value("teaching-zh").run()
    assert field(app, EN("axes-axis")).value.startswith("男人 → 女人")
    field(app, EN("axes-axis")).set_value("猫→狗").run()
    app.selectbox[0].set_value("teaching-en").run()
    assert field(app, EN("axes-axis")).value == "猫→狗"
    assert "猫" in app.error[0].value


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_second_axis_draws_a_plane_with_its_angle(visit, lab, lang):
    say = say_in(lang)
    second = "france→paris, japan→tokyo"
    app = visit("map", model="teaching-en", panel="axes", lang=lang, axis=GENDER, axis2=second)
    assert not app.exception and not app.error
    model = lab.model("teaching-en")
    ways = [
        word_axis(model, pairs).direction
        for pairs in (
            [("man", "woman"), ("king", "queen"), ("father", "mother"), ("boy", "girl")],
            [("france", "paris"), ("japan", "tokyo")],
        )
    ]
    degrees = round(float(np.degrees(np.arccos(ways[0] @ ways[1]))))
    assert say("axes-plane-angle", degrees=degrees, near="apart") in words_of(app)
    assert say("axes-plane-title") in words_of(app)
    assert plain(say("figure-plane-angle", degrees=degrees)) in drawn(app)
    next(each for each in app.toggle if each.label == say("axes-orthogonal")).set_value(True).run()
    assert plain(say("figure-plane-orthogonal", degrees=degrees)) in drawn(app)
    assert "orthogonal=True" in words_of(app)


def test_the_same_axis_twice_leaves_no_plane_and_says_so(visit):
    app = on_panel(visit, axis="man→woman", axis2="man→woman", orthogonal="1")
    assert not app.exception
    assert EN("error-axes-parallel") in [error.value.replace("\\", "") for error in app.error]


def test_an_axis_is_checked_when_it_is_asked_for(visit, lab):
    app = on_panel(visit, axis=GENDER)
    assert EN("axes-held-out-title") not in words_of(app)
    app = opened(app, "axis trust")
    told = words_of(app)
    assert EN("axes-held-out", right=4, pairs=4) in told
    assert EN("axes-parallel", parallel="", chance="", high="", verdict="yes").split(". ")[-1] in told
    assert EN("health-replicate") in [button.label for button in app.button]


def test_a_single_pair_cannot_be_checked(visit):
    app = opened(on_panel(visit, axis="man→woman"), "axis trust")
    assert [each.value for each in app.info] == [EN("axes-one-pair")]
    assert not app.exception


def test_another_seed_of_the_model_shows_how_wide_the_axis_is(visit, lab, monkeypatch):
    """The model trained too little stands in for another seed: its words are the same."""
    from embed_core.lab import Lab

    english = [card.id for card in lab.models() if "king" in lab.model(card.id)]
    other = next(id for id in english if id != "teaching-en")
    monkeypatch.setattr(Lab, "other_seeds", lambda self, model_id: (other,))
    app = opened(on_panel(visit, axis=GENDER, along="king, queen, boy, girl"), "axis trust")
    assert not app.exception and not app.error
    assert EN("axes-seeds", shown=4, words=4) in words_of(app)
    assert EN("health-replicate") not in [button.label for button in app.button]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_persons_numbers_are_correlated_and_what_could_not_be_used_is_named(visit, lab, lang):
    say = say_in(lang)
    upload = lab.stage([("ages.csv", NUMBERS.encode())])
    app = visit("map", model="teaching-en", panel="axes", lang=lang, axis="man→woman", numbers=upload)
    app = opened(app, "axis numbers")
    assert not app.exception and not app.error
    told = words_of(app)
    assert say("axes-numbers-read", words=8) in told
    assert say("axes-bad-rows", count=1, rows=["4"], more="no") in told.replace("\\", "")
    assert say("axes-repeated", count=1) in told
    assert say("axes-numbers-missing", count=1, words=["zeppelin"], more="no") in told.replace("\\", "")
    assert say("axes-numbers-of-axis", count=1, words=["man"], more="no") in told.replace("\\", "")
    model = lab.model("teaching-en")
    found = lab.axis_rating("teaching-en", (("man", "woman"),), lab.word_numbers(upload))
    assert found.words == ("girl", "boy", "prince", "queen", "father", "grandmother")
    from scipy.stats import spearmanr

    expected = spearmanr([1, 2, 3, 6, 7, 9], along(model, found.axis, words=found.words).values)[0]
    assert found.spearman.value == pytest.approx(expected)
    assert say("axes-column") in [box.label for box in app.selectbox]


def test_an_uploaded_table_goes_to_the_disk_and_its_words_into_the_correlation(visit, lab):
    app = opened(on_panel(visit, axis="man→woman"), "axis numbers")
    app.file_uploader[0].set_value(("<b>.csv", NUMBERS.encode(), "text/csv")).run()
    assert not app.exception and not app.error
    assert not app.file_uploader, "the widget that held the bytes is gone"
    upload = app.query_params["numbers"]
    assert lab.staged(upload[0] if isinstance(upload, list) else upload) == ("<b>.csv",)
    assert EN("axes-numbers-read", words=8) in words_of(app)


def test_another_column_of_numbers_is_read_when_it_is_chosen(visit, lab):
    upload = lab.stage([("ages.csv", NUMBERS.encode())])
    app = opened(on_panel(visit, axis="man→woman", numbers=upload), "axis numbers")
    next(box for box in app.selectbox if box.label == EN("axes-column")).set_value("size").run()
    assert EN("axes-numbers-read", words=9) in words_of(app)
    assert "column='size'" in words_of(app)


@pytest.mark.parametrize(
    ("table", "message"),
    [
        (b"word,sort\nking,high\nqueen,high\n", "no column of numbers"),
        (b"king,1\nqueen,2\n", "Only 2 words"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "not a text file"),
        (b"", "holds no text"),
    ],
)
def test_a_table_without_usable_numbers_is_refused_and_can_be_replaced(visit, lab, table, message):
    upload = lab.stage([("x.csv", table)])
    app = opened(on_panel(visit, axis="man→woman", numbers=upload), "axis numbers")
    assert not app.exception
    assert message in app.error[0].value.replace("\\", "")
    next(button for button in app.button if button.label == EN("axes-numbers-drop")).click().run()
    assert not app.error
    assert not lab.staged(upload)


def test_numbers_that_are_gone_ask_for_a_file_again(visit):
    app = opened(on_panel(visit, axis="man→woman", numbers="u-000000000000"), "axis numbers")
    assert not app.exception and not app.error
    assert [each.label for each in app.file_uploader] == [EN("axes-numbers-file", limit=20)]


def test_suggested_axes_are_made_of_words_that_the_model_has():
    words = ("he", "she", "man", "woman", "king", "bad", "good", "rare")
    model = WordVectors(words, np.arange(8, 0, -1), np.eye(8))
    axes = suggested_axes(model)
    assert axes[0] == (("man", "woman"),)
    assert (("bad", "good"),) in axes
    with_more = WordVectors((*words, "his", "her"), np.arange(10, 0, -1), np.eye(10))
    assert suggested_axes(with_more)[0] == (("he", "she"), ("his", "her")), "what can be checked comes first"
    bare = WordVectors(("aa", "bb"), np.array([2, 1]), np.eye(2))
    assert len(suggested_axes(bare)) == 1
    assert set(suggested_axes(bare)[0][0]) <= {"aa", "bb"}


def test_pairs_are_written_as_they_can_be_read_again():
    from embed_core.geometry import parse_pairs

    pairs = (("man", "woman"), ("少", "老"))
    assert parse_pairs(written(pairs)) == pairs


def test_the_first_words_of_a_model_are_a_slice_in_python():
    assert recipes.some_words(("a", "b"), ("a", "b", "c")) == "model.words[:2]"
    assert recipes.some_words(("b", "a"), ("a", "b", "c")) == "['b', 'a']"
