"""The map's panel of belief, its lesson, the choice of words, words put on the map, and words that go on drifting."""

import time

import numpy as np
import pytest

from embed_core.language import say_in

EN, ZH = say_in("en"), say_in("zh")


def told(app):
    kinds = ("title", "subheader", "caption", "markdown", "error", "warning", "info")
    return "\n".join(str(element.value) for kind in kinds for element in app.get(kind))


def drawn(app):
    """What crosses to each map on the page."""
    return [part.proto.bytes for part in app.get("bidi_component") if b'"words"' in part.proto.bytes]


def head(app, nth=0):
    """What the map on the page was told: the words it draws, and more."""
    import json

    data = drawn(app)[nth]
    size = int.from_bytes(data[:4], "little")
    return json.loads(data[4 : 4 + size])


def done(lab):
    """Wait until no job is at work."""
    deadline = time.monotonic() + 120
    while lab.queue.jobs(active_only=True):
        assert time.monotonic() < deadline
        time.sleep(0.1)


def test_the_panel_says_in_words_how_far_to_believe_the_map(visit, lab):
    app = visit("map", model="teaching-en", panel="belief", word="king")
    chart = lab.projection("teaching-en", lab.model("teaching-en").words, dimensions=2)
    found, _ = lab.belief("teaching-en", chart)
    kept = round(float(found.kept[found.words.index("king")]) * 10)
    text = told(app)
    assert not app.exception
    assert EN.markdown("belief-word", word="king", kept=kept, k=10) in text
    plain = text.replace("\\", "")
    assert f"{found.trustworthiness:.3f}" in plain and f"{found.continuity:.3f}" in plain
    assert f"{found.mean_kept * 10:.1f}" in plain
    assert head(app)["faint"]


def opacity(app):
    """The opacity of each word on the map, or None."""
    told, data = head(app), drawn(app)[0]
    return np.frombuffer(data, "<f4")[-told["n"] :] if told["faint"] else None


@pytest.mark.parametrize("panel", ["", "groups"])
def test_words_are_faint_beside_any_panel_once_it_is_known_how_far_to_believe_them(visit, panel):
    assert (
        not head(visit("map", model="teaching-en", panel=panel))["faint"] or panel
    )  # the first picture waits for nothing
    visit("map", model="teaching-en", panel="belief")
    assert opacity(visit("map", model="teaching-en", panel=panel)).min() < 0.5


def test_the_fainter_a_word_the_fewer_of_its_neighbours_stand_by_it(visit, lab):
    visit("map", model="teaching-en", panel="belief")
    faint = opacity(visit("map", model="teaching-en"))
    words = lab.model("teaching-en").words
    found, _ = lab.belief("teaching-en", lab.projection("teaching-en", words, dimensions=2))
    order = np.argsort(found.kept, kind="stable")
    assert (np.diff(faint[order]) >= 0).all() and faint.min() < faint.max() == 1


def test_words_that_are_hidden_stay_so_beside_another_panel_until_all_are_shown(visit):
    hidden = len(head(visit("map", model="teaching-en", panel="belief", keeps="5"))["words"])
    app = visit("map", model="teaching-en", keeps="5")
    assert len(head(app)["words"]) == hidden
    app.button(key="map-show-all").click().run()
    assert len(head(app)["words"]) > hidden and "keeps" not in app.query_params


def test_a_switch_hides_the_words_that_cannot_be_trusted_and_shows_them_again(visit):
    app = visit("map", model="teaching-en", panel="belief")
    everything = len(head(app)["words"])
    switch = next(each for each in app.toggle if each.label == EN("belief-hide"))
    switch.set_value(True).run()
    assert not app.exception
    assert app.query_params["keeps"] in ("3", ["3"])
    assert len(head(app)["words"]) < everything
    next(each for each in app.toggle if each.label == EN("belief-hide")).set_value(False).run()
    assert "keeps" not in app.query_params and len(head(app)["words"]) == everything


@pytest.mark.parametrize(("lang", "model"), [("en", "teaching-en"), ("zh", "teaching-zh")])
def test_words_that_keep_few_neighbours_are_hidden_and_their_number_is_said(visit, lab, lang, model):
    say = say_in(lang)
    words = lab.model(model).words
    found, _ = lab.belief(model, lab.projection(model, words, dimensions=2))
    shown = int((found.kept * 10 >= 4.5).sum())
    assert 0 < shown < len(words)
    app = visit("map", model=model, panel="belief", keeps="5", lang=lang)
    assert say("belief-shown", shown=shown, words=len(words), least=5, k=10) in told(app)
    assert len(head(app)["words"]) == shown


def test_the_chosen_word_stays_on_the_map_whatever_is_hidden(visit, lab):
    model = lab.model("teaching-en")
    found, _ = lab.belief("teaching-en", lab.projection("teaching-en", model.words, dimensions=2))
    worst = found.words[int(found.kept.argmin())]
    assert worst in head(visit("map", model="teaching-en", panel="belief", keeps="10", word=worst))["words"]


@pytest.mark.parametrize("bad", ["11", "-1", "x", "NaN"])
def test_a_bad_share_in_the_address_hides_nothing(visit, bad):
    app = visit("map", model="teaching-en", panel="belief", keeps=bad)
    assert not app.exception
    assert EN("belief-faint") in told(app)


def scope_of(app):
    return next(box for box in app.selectbox if box.label == EN("map-scope"))


def test_a_band_of_ranks_is_drawn(visit, lab):
    app = visit("map", model="teaching-en", scope="band", **{"rank-from": "11", "rank-to": "30"})
    assert head(app)["words"] == list(lab.model("teaching-en").words[10:30])


def test_a_pasted_list_is_drawn_and_what_is_missing_is_named(visit):
    app = visit("map", model="teaching-en", scope="list", listed="king, queen\nman woman catt martian")
    assert head(app)["words"] == ["king", "queen", "man", "woman"]
    text = told(app)
    assert "martian" in text and "catt" in text
    assert EN("map-missing-alike", word="catt", alike="cat") in text or "catt (perhaps" in text


def test_markup_in_a_pasted_list_is_shown_as_it_is(visit):
    app = visit("map", model="teaching-en", scope="list", listed="king,queen,man,woman,<img/src=x>,**x**")
    assert not app.exception
    assert "\\<img" in told(app) and "\\*\\*x" in told(app)


def test_two_groups_wear_two_colours(visit):
    app = visit("map", model="teaching-en", scope="between", **{"group-one": "cat dog", "group-other": "paris"})
    found = head(app)
    assert found["coloured"] and found["groups"] == [EN("map-ask-one"), EN("map-ask-other")]
    assert {"cat", "dog", "paris"} <= set(found["words"])


def test_one_step_around_a_word_has_its_nearest_alone(visit, lab):
    app = visit("map", model="teaching-en", scope="around", word="king", nearest="6", **{"steps-away": "1"})
    near = [found.word for found in lab.neighbours("teaching-en", "king", k=6)]
    assert set(head(app)["words"]) == {"king", *near}


@pytest.mark.parametrize("scope", ["list", "around", "between"])
def test_a_scope_that_lacks_something_says_so_and_shows_the_most_frequent(visit, lab, scope):
    app = visit("map", model="teaching-en", scope=scope)
    assert EN(f"map-needs-{scope}") in told(app)
    assert len(head(app)["words"]) == len(lab.model("teaching-en").words)


def test_parts_of_speech_are_offered_only_where_words_have_them(visit):
    assert EN("map-scope-kind") not in scope_of(visit("map", model="teaching-en")).options
    app = visit("map", model="teaching-zh", scope="kind", speech="verb", lang="zh")
    assert not app.exception
    assert "吃" in head(app)["words"] and "猫" not in head(app)["words"]


def test_what_a_scope_does_not_need_is_not_in_the_address(visit):
    app = visit("map", model="teaching-en", scope="band", listed="king queen", **{"rank-from": "1", "rank-to": "50"})
    assert "listed" not in app.query_params
    assert app.query_params["rank-to"] == "50"


def test_a_word_that_is_not_on_the_map_is_put_there_and_no_other_moves(visit, lab):
    import numpy as np

    model = lab.model("teaching-en")
    last = model.words[-1]
    choices = {"scope": "band", "rank-from": "1", "rank-to": "60"}
    app = visit("map", model="teaching-en", word=last, **choices)
    assert last not in head(app)["words"]
    before = drawn(app)[0]
    next(button for button in app.button if button.key == "map-put-here").click().run()
    assert app.query_params["put"] == last
    after = head(app)
    assert last in after["words"] and after["words"][:60] == list(model.words[:60])

    def places(data):
        size = int.from_bytes(data[:4], "little")
        return np.frombuffer(data[4 + size :][: 60 * 8], np.float32)

    assert np.array_equal(places(before), places(drawn(app)[0]))
    next(button for button in app.button if button.key == "map-put-away").click().run()
    assert last not in head(app)["words"]


@pytest.mark.parametrize("bad", ["<b>", "zzz yyy", "x" * 1900])
def test_unknown_words_in_the_address_are_not_put_on_the_map(visit, bad):
    app = visit("map", model="teaching-en", put=bad)
    assert not app.exception and not app.error


def test_a_changed_parameter_goes_on_from_the_map_that_stands_where_that_is_wanted(visit, lab):
    choices = {"model": "teaching-en", "scope": "band", "rank-to": "80", "rank-from": "1", "method": "tsne"}
    app = visit("map", **choices, **{"go-on": "1"})
    done(lab)
    app.run()
    assert "from" not in app.query_params
    field = next(each for each in app.number_input if each.label == EN("map-perplexity"))
    field.set_value(5.0).run()
    key = app.query_params["from"]
    words = lab.model("teaching-en").words[:80]
    assert lab.standing("teaching-en", key, words=words, dimensions=2).words == words
    done(lab)
    app.run()
    assert app.query_params["from"] == key
    assert not app.exception and EN("remark-begun-anew") not in told(app)


def test_a_changed_parameter_begins_anew_where_nothing_else_is_said(visit, lab):
    app = visit("map", model="teaching-en", scope="band", method="tsne", **{"rank-from": "1", "rank-to": "80"})
    done(lab)
    app.run()
    next(each for each in app.number_input if each.label == EN("map-perplexity")).set_value(6.0).run()
    assert "from" not in app.query_params


@pytest.mark.parametrize("bad", ["zz", "0" * 64, "../x"])
def test_a_beginning_that_is_not_there_is_let_go_of(visit, lab, bad):
    app = visit("map", model="teaching-en", scope="band", method="tsne", **{"rank-to": "50", "from": bad})
    done(lab)
    assert not app.exception
    assert "from" not in app.query_params


@pytest.mark.parametrize(("lang", "model"), [("en", "teaching-en"), ("zh", "teaching-zh")])
def test_the_lesson_waits_folded_and_opens_under_the_panel(visit, lang, model):
    say = say_in(lang)
    app = visit("map", model=model, panel="belief", lang=lang)
    assert say("lesson-title") in [fold.label for fold in app.expander]
    assert say("lesson-title") not in [fold.label for fold in visit("map", model=model, lang=lang).expander]
