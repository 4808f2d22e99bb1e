"""Words to watch, said at their field; and the preview that stands on the map before the first epoch is done."""

import numpy as np
import pytest

from embed_core.evaluation import Film, Moment
from embed_core.jobs.films import write_film
from embed_core.language import say_in
from embed_core.training import Word2Vec
from pages.widgets import film as film_widget

EN = say_in("en")


def warnings(app):
    return [each.value for each in app.warning]


def test_a_word_that_cannot_be_watched_is_told_at_its_field(visit):
    app = visit("train", corpus="teaching-en", watch="cat, zzz")
    assert not app.exception
    assert EN.markdown("watch-missing", words=["zzz"], left=1) in warnings(app)
    app = visit("train", corpus="teaching-en", watch="zzz")
    assert EN.markdown("watch-missing", words=["zzz"], left=0) in warnings(app)
    app = visit("train", corpus="teaching-en", watch="cat dog")
    assert not warnings(app)


def test_words_beyond_the_fifth_are_told(visit):
    app = visit("train", corpus="teaching-en", watch="cat dog king queen man woman")
    told = EN.markdown("watch-too-many", words=["woman"], most=5)
    assert told in [each.value for each in app.caption]


def test_what_can_be_watched_depends_on_what_the_run_keeps(lab):
    often = lab.corpus("teaching-en").counts["cat"]
    assert lab.watchable("teaching-en", Word2Vec(min_count=often), ["cat", "zzz"]) == ("cat",)
    assert lab.watchable("teaching-en", Word2Vec(min_count=often + 1), ["cat"]) == ()


def test_a_preview_stands_on_the_map_and_is_called_one(visit, lab, monkeypatch):
    job = lab.queue.submit("train", {}, name="runs", workspace=lab.workspace)
    lab.queue.end(job.id)
    folder = lab.store.job_folder(job.id)
    folder.mkdir(parents=True, exist_ok=True)
    moment = Moment(0.0, "preview", None, 0.1, 0.2, ((("dog", 0.5),),))
    write_film(folder, Film(("cat", "dog", "king"), np.zeros((1, 3, 2)), (moment,), ("cat",)))
    shown = []
    monkeypatch.setattr(film_widget, "word_map", lambda places, words, *_, **__: shown.append(words))
    monkeypatch.setattr(film_widget.st, "caption", lambda text, **_: shown.append(text))
    monkeypatch.setattr(film_widget.st, "pills", lambda *_, default, **__: default)
    monkeypatch.setattr(film_widget.st, "markdown", lambda text: shown.append(text))
    film_widget.show_live_film(lab, EN, job.id)
    assert shown[0].startswith(EN("film-preview"))
    assert shown[1] == ("cat", "dog", "king")
    assert "dog" in shown[2]


@pytest.mark.parametrize("watched", [["zzz"], []])
def test_where_no_word_can_be_watched_others_are(lab, watched):
    from tests.pages.test_pages import ended

    settings = Word2Vec(epochs=2, min_count=1, workers=1, seed=11 + len(watched))
    job = ended(lab, lab.train("teaching-en", settings, name="watch nobody", watched=watched))
    film = lab.film(job.result["model"])
    assert len(film.watched) == 5 and "zzz" not in film.watched
