"""A map in files: what the page offers, and that the table shows what is selected on the map."""

import csv
import io

import numpy as np
import pytest

from embed_core.geometry import name_clusters
from embed_core.language import say_in
from pages.widgets.map_dress import PLAIN, Dress
from pages.widgets.map_keep import columns_of, groups_of, selected_rows

EN = say_in("en")


class Picked:
    """What Streamlit keeps of the component: the words in box or lasso."""

    def __init__(self, *words):
        self.selected = list(words)


@pytest.fixture
def chart(lab):
    return lab.projection("teaching-en", list(lab.model("teaching-en").words[:60]), dimensions=2)


ROWS = [{"word": word, "x": 0.0} for word in ("cat", "dog", "ear")]


def test_the_table_shows_the_words_that_are_selected_on_the_map(monkeypatch):
    monkeypatch.setattr("streamlit.session_state", {"map": Picked("ear", "cat", "gone")})
    assert [row["word"] for row in selected_rows(ROWS, EN)] == ["cat", "ear"]


@pytest.mark.parametrize("state", [{}, {"map": Picked()}, {"map": Picked("gone")}])
def test_without_a_selection_the_table_shows_all_words(monkeypatch, state):
    monkeypatch.setattr("streamlit.session_state", state)
    assert selected_rows(ROWS, EN) == ROWS


def test_the_files_name_the_groups_that_colour_the_map(chart):
    colours = np.arange(60) % 3 - 1.0
    found = groups_of(chart, Dress(colours=colours, groups=("river", "=town")))
    assert found.labels.tolist() == (np.arange(60) % 3 - 1).tolist()
    assert [each.name() for each in name_clusters(found)] == ["river", "=town"]


def test_a_map_without_groups_has_none_in_its_files(chart):
    assert groups_of(chart, PLAIN) is None
    assert groups_of(chart, Dress(colours=np.linspace(0, 1, 60), groups=("cosine",), continuous=True)) is None


def test_words_of_no_group_and_of_no_known_colour_are_in_none(chart):
    colours = np.zeros(60)
    colours[:2] = -1, np.nan
    assert groups_of(chart, Dress(colours=colours, groups=("all",))).labels[:3].tolist() == [-1, -1, 0]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_page_offers_tables_and_the_projectors_pair(visit, language):
    app = visit("map", model="teaching-en", words="200", lang=language)
    assert not app.exception
    say = say_in(language)
    labels = [button.proto.label for button in app.get("download_button")]
    for name in ("csv", "tsv", "tensors", "metadata"):
        assert say(f"map-keep-{name}") in labels


def test_the_csv_has_a_row_a_word_with_its_place_and_group(chart, lab):
    from embed_core.geometry import map_csv

    dress = Dress(colours=np.arange(60) % 2.0, groups=("even", "odd"))
    text = map_csv(chart, lab.model("teaching-en"), say=EN, columns=columns_of(chart, dress)).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text)))
    assert len(rows) == 61
    assert rows[1][0] == chart.words[0] and rows[1][-2:] == ["1", "even"] and rows[2][-2:] == ["2", "odd"]
    assert [float(v) for v in rows[1][1:3]] == pytest.approx(chart.coordinates[0].tolist(), rel=1e-4)


def twin(app):
    return next(frame.value for frame in app.dataframe if {"x", "y"} <= set(frame.value.columns))


def test_the_twin_leaves_out_what_is_hidden_and_tells_how_far_to_believe_each_word(visit):
    shown = twin(visit("map", model="teaching-en", panel="belief", keeps="4"))
    everything = twin(visit("map", model="teaching-en", panel="belief"))
    kept = everything[EN("figure-column-kept-share")]
    assert 0 < len(shown) < len(everything)
    assert shown[EN("figure-column-word")].tolist() == everything[EN("figure-column-word")][kept > 0.35].tolist()


def test_positions_on_an_axis_go_out_with_the_map(visit, lab):
    from embed_core.geometry import along, word_axis

    app = visit("map", model="teaching-en", panel="axes", axis="man → woman")
    table, model = twin(app), lab.model("teaching-en")
    found = along(model, word_axis(model, [("man", "woman")]), words=model.words)
    name = EN("figure-column-on-axis", start="man", end="woman")
    expected = dict(zip(found.words, found.values, strict=True))
    assert table[name].tolist() == pytest.approx([expected[word] for word in table[EN("figure-column-word")]], abs=1e-4)


def test_groups_of_the_map_stand_in_its_twin(visit, lab):
    from embed_core.geometry import cluster

    found = cluster(lab.model("teaching-en"), lab.model("teaching-en").words, count=4)
    table = twin(visit("map", model="teaching-en", panel="groups", clusters="4"))
    assert table[EN("figure-column-cluster")].tolist() == (found.labels + 1).tolist()
