"""The panel of groups and the bookmarks: what is shown, kept, changed, deleted and brought back."""

import json
import secrets

import pytest
from hypothesis import given
from hypothesis import strategies as st

from embed_core.errors import LabError
from embed_core.geometry import Group, choose_count, cluster
from embed_core.language import say_in
from pages.widgets import opening
from pages.widgets.own_groups import words_of as listed
from pages.widgets.own_groups import written

EN = say_in("en")
MODEL = "teaching-en"
HOSTILE = "**x** <img src=x> [a](javascript:1)"


def on_a_line(word):
    return " ".join(word.split())


def words_of(app):
    """Everything that stands on the page, as one text."""
    kinds = ("caption", "markdown", "error", "warning", "info")
    return "\n".join(str(element.value) for kind in kinds for element in app.get(kind))


@pytest.fixture
def mine(lab, monkeypatch):
    """The lab as one browser sees it, which is the one that visits; its notes are its own."""
    name = secrets.token_hex(8)
    monkeypatch.setattr(opening, "workspace", lambda *_, **__: name)
    return lab.for_workspace(name)


def box(app, label):
    return next(each for each in app.selectbox if each.label == EN(label))


def button(app, label, nth=0):
    return [each for each in app.button if each.label == EN(label)][nth]


def test_the_number_of_clusters_that_fits_best_is_taken_and_said(visit, lab):
    app = visit("map", model=MODEL, panel="groups")
    assert not app.exception
    best = choose_count(lab.model(MODEL), lab.model(MODEL).words).best
    assert box(app, "groups-count").value == 0
    assert box(app, "groups-count").options[0] == EN("groups-count-best", best=best)
    assert len(box(app, "groups-look").options) == 1 + best


def test_the_list_holds_what_the_library_finds_and_a_chosen_group_shows_its_words(visit, lab):
    found = cluster(lab.model(MODEL), lab.model(MODEL).words, count=6)
    app = visit("map", model=MODEL, panel="groups", clusters="6", group="2")
    assert [option.rsplit("(")[-1].rstrip(")") for option in box(app, "groups-look").options[1:]] == [
        str(size) for size in found.sizes
    ]
    assert EN.join(found.nearest_first(2)) in words_of(app).replace("\\", "")
    assert set(found.nearest_first(2)) == set(found.members(2))


def test_another_number_of_clusters_looks_at_all_of_them_again(visit):
    app = visit("map", model=MODEL, panel="groups", clusters="6", group="2")
    box(app, "groups-count").set_value(4).run()
    assert box(app, "groups-look").value == -1


def test_an_address_that_names_other_clusters_and_one_of_them_is_followed(visit):
    app = visit("map", model=MODEL, panel="groups", clusters="6", group="2").run()
    app.query_params["clusters"], app.query_params["group"] = "4", "1"
    app.run()
    assert (box(app, "groups-count").value, box(app, "groups-look").value) == (4, 1)


@pytest.mark.parametrize("method", ["k-means", "agglomerative", "hdbscan", "own"])
def test_every_method_draws_with_no_fault_at_any_address(visit, method):
    numbers = {"clusters": "999", "group": "x", "smallest": "-4", "groupseed": "9e9", "counts": "1"}
    for wrong in (numbers, {"group": "77", "groupseed": "--3"}):
        app = visit("map", model=MODEL, panel="groups", grouping=method, **wrong)
        assert not app.exception
        assert not app.error


def test_too_many_words_for_a_method_are_said_and_the_map_stays(visit, monkeypatch):
    from embed_core.geometry.clusters import methods

    monkeypatch.setattr(methods, "MOST_IN_A_TREE", 100)
    app = visit("map", model="teaching-en-short", panel="groups", grouping="agglomerative")
    assert not app.exception
    words = int(app.error[0].value.split()[0])
    assert app.error[0].value == EN.markdown("error-too-many-to-group", words=words, most=100)


def test_a_group_is_kept_changed_deleted_and_brought_back(visit, mine):
    mine.keep_group(MODEL, Group("pets", ("cat", "dog", "unicorn")))
    app = visit("map", model=MODEL, panel="groups", grouping="own", group="0")
    assert EN.markdown("remark-group-missing", count=1, words=("unicorn",)) in words_of(app)
    name = next(each for each in app.text_input if each.value == "pets")
    text = next(each for each in app.text_area if each.value == "cat dog unicorn")
    name.set_value(HOSTILE)
    text.set_value("cat, dog、banana\nbanana")
    button(app, "own-save").click().run()
    (note, group), *_ = mine.own_groups(MODEL)
    assert (group.name, group.words) == (HOSTILE, ("cat", "dog", "banana"))
    assert "**x**" not in words_of(app).replace("**\\", "")
    button(app, "delete").click().run()
    assert mine.own_groups(MODEL) == ()
    button(app, "undo").click().run()
    assert mine.own_groups(MODEL) == ((note, group),)


def test_a_group_without_name_or_words_is_refused_where_it_was_asked(visit, mine):
    app = visit("map", model=MODEL, panel="groups", grouping="own")
    button(app, "own-keep").click().run()
    assert app.error[0].value == EN.markdown("error-group-without-name")
    assert mine.own_groups(MODEL) == ()


def test_groups_of_words_that_the_model_lacks_are_said_to_be_so(visit, mine):
    mine.keep_group(MODEL, Group("none", ("unicorn",)))
    app = visit("map", model=MODEL, panel="groups", grouping="own")
    assert EN("own-none-here") in [each.value for each in app.info]


def test_a_cluster_becomes_a_group_of_ones_own(visit, mine, lab):
    found = cluster(lab.model(MODEL), lab.model(MODEL).words, count=6)
    app = visit("map", model=MODEL, panel="groups", clusters="6", group="2")
    button(app, "groups-keep").click().run()
    assert [group.words for _, group in mine.own_groups(MODEL)] == [found.members(2)]
    assert box(app, "groups-method").value == "own"


def test_another_workspace_sees_none_of_it(mine, lab):
    note = mine.keep_group(MODEL, Group("pets", ("cat",)))
    mine.keep_bookmark(MODEL, {"model": MODEL}, name="view")
    other = lab.for_workspace("fedcba9876543210")
    assert other.own_groups(MODEL) == () == other.bookmarks()
    with pytest.raises(LabError):
        other.delete_note(note.id)


def test_a_group_whose_file_another_hand_changed_is_passed_over(mine):
    note, whole = (mine.keep_group(MODEL, Group(name, ("cat",))) for name in ("broken", "whole"))
    path = mine.store.notes.folder / mine.workspace / f"{note.id}.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | {"payload": {"name": "a", "words": 3}}))
    assert [kept for kept, _ in mine.own_groups(MODEL)] == [whole]


def test_a_list_of_words_is_read_as_people_write_it():
    assert listed(" 猫、狗，new_york;cat\n cat\t") == ("猫", "狗", "new_york", "cat")


ODD = ("new york", ",", "1,000", "w1")


def test_a_group_that_is_only_renamed_keeps_its_words_whatever_is_in_them(visit, mine):
    mine.keep_group(MODEL, Group("odd", ODD))
    app = visit("map", model=MODEL, panel="groups", grouping="own", group="0")
    next(each for each in app.text_input if each.value == "odd").set_value("renamed")
    button(app, "own-save").click().run()
    ((_, group),) = mine.own_groups(MODEL)
    assert (group.name, group.words) == ("renamed", ODD)


@given(st.lists(st.text(st.characters(codec="utf-8"), min_size=1).filter(str.strip), min_size=1, unique_by=on_a_line))
def test_a_list_that_is_written_out_to_be_changed_is_read_back_as_it_was(words):
    assert listed(written(words), own=words) == tuple(words)


def test_two_words_that_would_be_one_of_the_model_are_written_on_two_lines():
    model = {"new york": 0, "new": 1, "york": 2}
    text = written(("new", "york"), model=model)
    assert listed(text, model=model, own=("new", "york")) == ("new", "york")


def test_words_of_the_model_stay_whole_in_a_list_that_is_typed():
    model = {"new york": 0, "1,000": 1}
    assert listed("los angeles, new york 1,000", model=model) == ("los", "angeles", "new york", "1,000")


def test_a_bookmark_keeps_the_view_and_shows_name_and_note_letter_by_letter(visit, mine):
    app = visit("map", model=MODEL, space="3", word="cat", panel="groups")
    next(each for each in app.text_input if each.label == EN("bookmark-name")).set_value(HOSTILE)
    next(each for each in app.text_input if each.label == EN("bookmark-note")).set_value("$x$ <b>")
    button(app, "bookmark-keep").click().run()
    (note,) = mine.bookmarks()
    assert (note.name, note.note) == (HOSTILE, "$x$ <b>")
    kept = note.payload["choices"]
    assert (kept["model"], kept["space"], kept["word"], kept["panel"]) == (MODEL, "3", "cat", "groups")
    assert "lang" not in kept
    shown = words_of(app)
    assert r"\*\*x\*\*" in shown
    assert r"\$x\$ \<b\>" in shown


def test_a_bookmark_is_changed_deleted_and_brought_back(visit, mine):
    mine.keep_bookmark(MODEL, {"model": MODEL}, name="view")
    app = visit("map", model=MODEL)
    button(app, "bookmark-edit").click().run()
    next(each for each in app.text_input if each.value == "view").set_value("other")
    button(app, "own-save").click().run()
    assert [note.name for note in mine.bookmarks()] == ["other"]
    button(app, "delete").click().run()
    assert mine.bookmarks() == ()
    button(app, "undo").click().run()
    assert [note.name for note in mine.bookmarks()] == ["other"]


def test_a_bookmark_of_a_model_that_is_gone_says_so_and_opens_nothing(visit, mine):
    mine.keep_bookmark("m-000000000001", {"model": "m-000000000001"}, name="view")
    app = visit("map", model=MODEL)
    assert EN("bookmark-model-gone") in words_of(app)
    assert button(app, "bookmark-open").disabled
