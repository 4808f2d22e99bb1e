"""More groups than there are colours: the map says how many are grey, and the files know every group."""

import csv
import io
import json
from types import SimpleNamespace

import numpy as np
import pytest

from embed_core.figures.theme import SHAPES
from embed_core.figures.theme import theme as theme_of
from embed_core.geometry import cluster, map_csv, name_clusters, project
from embed_core.language import say_in
from embed_core.vectors import WordVectors
from pages.widgets.group_colours import dress_of
from pages.widgets.map_keep import groups_of
from pages.widgets.word_map import component

EN = say_in("en")


@pytest.fixture(scope="module")
def model():
    """40 groups of 5 words, each at a direction of its own."""
    rng = np.random.default_rng(2)
    rows = np.repeat(np.eye(40), 5, axis=0) + 0.01 * rng.normal(size=(200, 40))
    return WordVectors(tuple(f"w{n}" for n in range(200)), np.arange(200, 0, -1), rows)


@pytest.fixture(scope="module")
def worn(model):
    found, theme = cluster(model, count=40), theme_of("light")
    chart = project(model)
    names = [f"{each.label + 1} {each.typical[0].word}" for each in name_clusters(found)]
    return found, chart, theme, dress_of(found, chart, names=names, chosen=-1, theme=theme)


def test_groups_without_a_colour_are_counted_and_their_words_are_grey(worn):
    found, _, theme, dress = worn
    coloured = len(theme.groups) * len(SHAPES)
    assert found.count == 40 and len(dress.groups) == coloured
    assert dress.uncoloured == 40 - coloured
    assert (dress.colours[found.labels >= coloured] == -1).all()


@pytest.mark.parametrize("number", [0, 16])
def test_the_map_is_told_how_many_groups_are_grey(monkeypatch, number):
    sent = {}
    monkeypatch.setattr(
        component,
        "_component",
        lambda: lambda **given: sent.update(given) or SimpleNamespace(clicked=None, selected=()),
    )
    component.word_map(np.eye(3), ["a", "b", "c"], np.arange(3), key="m", title="T", say=EN, uncoloured=number)
    told = json.loads(sent["data"][4 : 4 + int.from_bytes(sent["data"][:4], "little")])["uncoloured"]
    assert told == (EN("word-map-uncoloured", groups=16) if number else "")


def test_the_csv_of_the_map_names_the_group_of_every_word(model, worn):
    found, chart, _, dress = worn
    text = map_csv(chart, model, say=EN, clusters=groups_of(chart, dress)).decode("utf-8-sig")
    rows = {row[0]: row[-2:] for row in list(csv.reader(io.StringIO(text)))[1:]}
    names = [each.name() for each in name_clusters(found)]
    assert rows == {word: [str(label + 1), names[label]] for word, label in zip(found.words, found.labels, strict=True)}
