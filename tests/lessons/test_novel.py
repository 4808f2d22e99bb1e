"""The novel in the lessons: found where it has been read, offered where its text is here, told where it is not."""

import pytest

from embed_core.corpus import build_corpus
from embed_core.lab import Lab
from embed_core.lessons import NOVEL_EPOCHS, lesson_words
from embed_core.settings import settings_from


@pytest.fixture
def lab(tmp_path):
    return Lab(settings_from({"EMBEDLAB_HOME": str(tmp_path)}))


def publish(lab, sentences, name="x"):
    corpus = build_corpus([sentences], name=name, language="zh")
    return lab.store.corpora.publish(corpus.save, name=name).id


def novel_like():
    words = lesson_words("zh")
    return [[words["hero"], "见", words["fellows"][0], "道"]] * 26_000


def test_a_large_corpus_with_its_heroes_is_the_novel(lab):
    assert lab.novel() is None
    small = publish(lab, novel_like()[:500], "small")
    other = publish(lab, [["人", "见", "人", "道"]] * 26_000, "other")
    assert lab.novel() is None
    novel = publish(lab, novel_like(), "novel")
    assert lab.novel() == novel not in (small, other)
    assert lab.novel_models() == {}


def test_its_models_are_known_by_corpus_and_settings(lab):
    from embed_core.lessons import novel_settings
    from embed_core.training import Word2Vec, train

    novel = publish(lab, [*novel_like(), *([["山", "水", "经", "马"]] * 100)], "novel")
    corpus = lab.corpus(novel)
    for settings in (novel_settings(5), Word2Vec(vector_size=10, epochs=1, workers=1)):
        model = train(corpus, settings)
        lab.store.models.publish(model.save, name="m")
    assert set(lab.novel_models()) == {5} < set(NOVEL_EPOCHS)


def test_without_its_text_nothing_is_offered_to_be_read(lab, tmp_path):
    assert not lab.novel_is_here()
    assert lab.train_novel(name="novel") == ()


def test_reading_it_is_one_job_however_often_it_is_asked_for(tmp_path, monkeypatch):
    lab = Lab(settings_from({"EMBEDLAB_HOME": str(tmp_path), "EMBEDLAB_SPARE": "0"}))
    monkeypatch.setattr(lab.queue, "dispatch", lambda *_, **__: None, raising=False)
    first, second = lab.read_novel(name="a"), lab.read_novel(name="a")
    assert first.id == second.id
    assert first.spec["sample"] == "journey_to_the_west"
    lab.queue.stop(first.id)
