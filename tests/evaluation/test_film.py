"""A film: its frames are turned and never stretched, its schedule holds, what it notes is what geometry finds."""

import numpy as np
import pytest
from pytest import approx

from embed_core.corpus import teaching_corpus
from embed_core.evaluation import Film, Filming, Moment, baseline, filming, preview
from embed_core.geometry import neighbours
from embed_core.geometry.projection.pca import principal
from embed_core.vectors import WordVectors

DRAW = np.random.default_rng(2)
ROWS = DRAW.normal(size=(40, 5)).astype(np.float32)
WORDS = tuple(f"w{i}" for i in range(40))


class Clock:
    """Seconds that pass only when told; `cost` more pass with each look."""

    def __init__(self, cost=0.0):
        self.now, self.cost = 0.0, cost

    def __call__(self):
        self.now += self.cost
        return self.now


def film_of(epochs, *, near=()):
    moments = tuple(Moment(float(e), "epoch", 1.0, 0.1, 0.2, near) for e in epochs)
    return Film(("a", "b"), np.zeros((len(moments), 2, 2)), moments, tuple("ab"[: len(near)]))


def filmed(snapshots, **more):
    made = Filming(WORDS, watched=("w3", "w0"), epochs=10, clock=Clock())
    for epoch, rows in enumerate(snapshots, start=1):
        made.take(rows, epoch=epoch, kind="epoch", **more)
    return made.film()


def test_a_frame_is_the_first_two_principal_components_turned():
    units = ROWS / np.linalg.norm(ROWS, axis=1, keepdims=True)
    expected = principal(units, 2)[0]
    frame = filmed([ROWS, ROWS + 0.2 * DRAW.normal(size=ROWS.shape)]).frames[0]
    assert frame == approx(expected, abs=1e-6)


def test_a_frame_of_vectors_that_were_only_turned_does_not_move():
    turn = np.linalg.qr(DRAW.normal(size=(5, 5)))[0]
    frames = filmed([ROWS, ROWS @ turn, -ROWS, 3 * ROWS]).frames
    for frame in frames[1:]:
        assert frame == approx(frames[0], abs=1e-5)


def test_words_drift_and_do_not_jump_where_the_axes_change_places():
    first = np.zeros((40, 5), np.float32)
    first[:, :2] = DRAW.normal(size=(40, 2)) * [1.02, 1.0]
    second = first * np.array([1.0, 1.05, 1, 1, 1], np.float32)  # now the second axis is the longer one
    frames = filmed([first, second]).frames
    moved = np.linalg.norm(frames[1] - frames[0], axis=1)
    assert moved.max() < 0.1 * np.linalg.norm(frames[0], axis=1).max()


def test_neighbours_and_spread_are_those_of_the_vectors():
    model = WordVectors(WORDS, np.ones(40, int), ROWS)
    moment = filmed([ROWS], loss=2.5).moments[0]
    assert [word for word, _ in moment.near[0]] == [near.word for near in neighbours(model, "w3", k=8)]
    assert [c for _, c in moment.near[0]] == approx([near.cosine for near in neighbours(model, "w3", k=8)], abs=1e-6)
    assert (moment.mean, moment.deviation) == approx(
        (baseline(model, pairs=filming.PAIRS).mean, baseline(model, pairs=filming.PAIRS).deviation)
    )
    assert (moment.kind, moment.loss, moment.epoch) == ("epoch", 2.5, 1)


def test_rows_that_are_no_direction_stand_in_the_middle_and_are_near_nothing():
    rows = ROWS.copy()
    rows[3], rows[5, 0], rows[6], rows[7] = 0, np.nan, np.inf, 1e30
    film = filmed([rows, ROWS])
    assert np.isfinite(film.frames).all()
    assert (film.frames[0][[3, 5, 6]] == 0).all()
    assert film.near("w3", 0) == ()
    assert not {"w3", "w5", "w6"} & {word for word, _ in film.near("w0", 0)}
    assert len(film.near("w3", 1)) == 8


def test_a_snapshot_of_nothing_gives_a_frame_all_the_same():
    film = filmed([np.zeros((40, 5)), np.full((40, 5), np.nan), np.ones((40, 5)), ROWS])
    assert np.isfinite(film.frames).all()


@pytest.mark.parametrize(("epochs", "frames"), [(1, 1), (5, 5), (60, 60), (61, 31), (500, 56)])
def test_there_is_a_frame_after_each_epoch_or_each_nth_and_always_after_the_last(epochs, frames):
    made = Filming(WORDS, watched=(), epochs=epochs, clock=Clock())
    due = [epoch for epoch in range(1, epochs + 1) if made.wants(epoch, finished=True)]
    assert len(due) == frames <= 60
    assert due[-1] == epochs


def test_within_a_long_epoch_there_are_frames_but_not_in_quick_succession():
    clock = Clock()
    made = Filming(WORDS, watched=(), epochs=2, clock=clock)
    taken = []
    for part in range(1, 1000):
        clock.now += 1.0
        if made.wants(part / 1000, finished=False):
            made.take(ROWS, epoch=part / 1000, kind="within")
            taken.append(part)
    assert len(taken) == 29
    assert min(np.diff(taken)) >= filming.PAUSE


def test_in_short_epochs_there_is_no_frame_in_between():
    clock = Clock()
    made = Filming(WORDS, watched=(), epochs=30, clock=clock)
    clock.now = 0.5
    assert not made.wants(0.5, finished=False)


def test_filming_that_costs_too_much_pauses_but_the_last_frame_is_taken():
    clock = Clock(cost=0.1)  # a frame takes as long as the clock is looked at: much, for epochs that take nothing
    made = Filming(WORDS, watched=(), epochs=50, clock=clock)
    for epoch in range(1, 51):
        if made.wants(epoch, finished=True):
            made.take(ROWS, epoch=epoch, kind="epoch")
    film = made.film()
    assert len(film) < 30
    assert film.epochs[-1] == 50


def test_only_words_within_reach_are_watched_and_five_at_most(monkeypatch):
    monkeypatch.setattr(filming, "REACH", 20)
    made = Filming(WORDS, watched=("w30", "w2", "?", "w2", *WORDS[3:12]), epochs=1, clock=Clock())
    assert made.reach == 20
    made.take(ROWS, epoch=1, kind="epoch")
    film = made.film()
    assert film.watched == ("w2", "w3", "w4", "w5", "w6")
    assert film.words == WORDS[:20]
    assert all(int(word[1:]) < 20 for word, _ in film.near("w2", 0))


def test_a_film_is_thinned_evenly_with_its_ends():
    film = film_of(range(1, 61))
    assert film.thinned(4).epochs == (1, 21, 40, 60)
    assert film.thinned(1).epochs == (1, 60)
    assert film.thinned(60) is film


def test_a_film_is_kept_within_its_budget():
    near = ((("b", 0.5),) * 8,)
    film = film_of(range(1, 61), near=near)
    for budget in (30_000, 10_000, 5000):
        small = film.within(budget)
        assert small.stored_bytes <= budget
        assert (small.epochs[0], small.epochs[-1]) == (1, 60)
    assert len(film.within(10_000)) > len(film.within(5000)) > 2
    assert len(film.within(1)) == 2


def test_what_came_after_the_last_good_epoch_is_cut_off():
    assert film_of((0, 1, 1.5, 2, 2.3)).until(2).epochs == (0, 1, 1.5, 2)


def test_a_film_that_does_not_fit_together_is_refused():
    with pytest.raises(ValueError, match="a moment for each frame"):
        Film(("a",), np.zeros((2, 1, 2)), ())
    with pytest.raises(ValueError, match="every watched word"):
        Film(("a",), np.zeros((1, 1, 2)), film_of([1]).moments, ("a",))


def test_frames_cannot_be_written():
    assert not film_of([1, 2]).frames.flags.writeable


def test_a_moment_comes_back_from_json():
    moment = Moment(2.5, "within", None, 0.1, 0.2, ((("猫", 0.5), ("狗", 0.25)), ()))
    assert Moment.from_json(moment.to_json()) == moment


def test_a_preview_has_the_words_that_occur_and_knows_their_company():
    corpus = teaching_corpus("en")
    words = [*list(corpus.counts)[:150], "cat", "dog", "?"]
    rows = preview(corpus, words)
    assert rows.shape == (153, 50)
    assert (rows[-1] == 0).all()
    model = WordVectors(tuple(f"{at} {word}" for at, word in enumerate(words)), np.ones(153, int), rows)
    near = [each.word.split()[1] for each in neighbours(model, "150 cat", k=5)]
    assert "dog" in near


def test_a_preview_of_a_long_text_reads_its_beginning(monkeypatch):
    import sys

    module = sys.modules["embed_core.evaluation.preview"]
    monkeypatch.setattr(module, "TOKENS", 3000)
    corpus = teaching_corpus("en")
    rows = preview(corpus, list(corpus.counts))
    assert 0 < (rows != 0).any(axis=1).sum() < len(corpus.counts)
