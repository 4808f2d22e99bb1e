"""An approximate index says how many of the exact nearest words it finds, and tells their cosines exactly."""

import numpy as np
import pytest

from embed_core.geometry import neighbours
from embed_core.geometry.near_index import FACTS, FEWEST, GRAPH, NearIndex, build_index, open_index, recall_of
from embed_core.vectors import WordVectors


@pytest.fixture(scope="module")
def model():
    rng = np.random.default_rng(5)
    rows = rng.normal(size=(6000, 24)) + 1.5 * rng.normal(size=(100, 24))[rng.integers(100, size=6000)]
    rows[10], rows[20] = 0, np.nan
    rows[40:43] = rows[30]
    return WordVectors(tuple(f"w{n}" for n in range(6000)), np.arange(6001, 1, -1), rows.astype(np.float32))


@pytest.fixture(scope="module")
def folder(model, tmp_path_factory):
    place = tmp_path_factory.mktemp("index") / "made"
    assert build_index(model, place) is not None
    return place


def test_its_recall_is_the_share_that_a_count_by_hand_gives(model, folder):
    index = open_index(folder)
    drawn = np.random.default_rng(0).permutation(np.flatnonzero(model.directed))[:200]
    found = 0
    for row in drawn.tolist():
        exact = neighbours(model, f"w{row}", k=10)
        found += sum(near.cosine >= exact[-1].cosine for near in neighbours(model, f"w{row}", k=10, index=index))
    assert index.facts.recall == found / 2000 and index.facts.asked == 200 and index.facts.k == 10
    assert index.facts.recall > 0.9


def test_the_cosines_of_what_it_finds_are_exact_and_in_order(model, folder):
    index = open_index(folder)
    for word in ("w0", "w30", "w5999"):
        exact = {near.word: near.cosine for near in neighbours(model, word, k=6000)}
        near = neighbours(model, word, k=25, index=index)
        assert [exact[each.word] for each in near] == [each.cosine for each in near]
        assert [each.cosine for each in near] == sorted((each.cosine for each in near), reverse=True)
        assert word not in {each.word for each in near}
    assert [near.word for near in neighbours(model, "w30", k=3, index=index)] == ["w40", "w41", "w42"]


def test_words_without_a_direction_are_never_named(model, folder):
    index = open_index(folder)
    named = {near.word for row in (0, 9, 11, 19, 21) for near in neighbours(model, f"w{row}", k=90, index=index)}
    assert not named & {"w10", "w20"}


def test_what_it_cannot_answer_is_answered_exactly(model, folder):
    index = open_index(folder)
    assert neighbours(model, "w3", k=5, min_count=3000, index=index) == neighbours(model, "w3", k=5, min_count=3000)
    assert len(neighbours(model, "w3", k=10_000, index=index)) == len(neighbours(model, "w3", k=10_000)) == 5997
    assert neighbours(model, "w3", k=0, index=index) == []


def test_an_index_that_misses_words_has_a_lower_recall(model, folder):
    class Half(NearIndex):
        def _candidates(self, target, most):
            rows = super()._candidates(target, most)
            return rows[rows % 2 == 0]

    whole = open_index(folder)
    half, asked = recall_of(Half(whole._graph, whole.facts), model)
    assert asked == 200 and 0.35 < half < 0.65 and half < whole.facts.recall


def test_whoever_says_stop_gets_none_and_every_step_is_told(model, tmp_path, monkeypatch):
    import embed_core.geometry.near_index as near_index

    monkeypatch.setattr(near_index, "_STEP", 1000)
    steps = []
    assert build_index(model, tmp_path / "a", on_step=lambda done, words: steps.append((done, words)) or True)
    assert steps == [(min(n * 1000, 5998), 5998) for n in range(1, 7)]
    assert build_index(model, tmp_path / "b", on_step=lambda done, words: done < 2000) is None
    assert not (tmp_path / "b" / FACTS).exists()


def test_a_folder_that_is_no_index_is_refused(folder, tmp_path):
    for name in (FACTS, GRAPH):
        place = tmp_path / name
        place.mkdir()
        (place / name).write_bytes((folder / name).read_bytes())
        with pytest.raises(OSError):
            open_index(place)
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / FACTS).write_bytes((folder / FACTS).read_bytes())
    (broken / GRAPH).write_bytes(b"no graph at all")
    with pytest.raises((OSError, ValueError, RuntimeError)):
        open_index(broken)


def test_a_tiny_model_can_have_one_too(tmp_path):
    model = WordVectors(("a", "b", "c"), np.ones(3, int), np.array([[1, 0], [1, 1], [0, 1]], np.float32))
    index = build_index(model, tmp_path / "tiny")
    assert FEWEST > 3 and [near.word for near in neighbours(model, "a", k=2, index=index)] == ["b", "c"]
    assert index.facts.recall == 1.0
