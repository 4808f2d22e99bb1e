"""The novel in the lessons: found where it has been read, offered where its text is here, told where it is not."""

import os
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from embed_core.corpus import SAMPLES, build_corpus, local_copy, sample
from embed_core.lab import Lab
from embed_core.lessons import LESSONS, NOVEL_EPOCHS, lesson_words, novel_settings, scratch, trained
from embed_core.lessons import company as company_lesson
from embed_core.settings import settings_from
from embed_core.training import Word2Vec, train


@pytest.fixture
def lab(tmp_path):
    return Lab(settings_from({"EMBEDLAB_HOME": str(tmp_path), "EMBEDLAB_SPARE": "0"}))


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
    novel = publish(lab, [*novel_like(), *([["山", "水", "经", "马"]] * 100)], "novel")
    corpus = lab.corpus(novel)
    for settings in (novel_settings(5), Word2Vec(vector_size=10, epochs=1, workers=1)):
        model = train(corpus, settings)
        lab.store.models.publish(model.save, name="m")
    assert set(lab.novel_models()) == {5} < set(NOVEL_EPOCHS)


def test_without_its_text_nothing_is_offered_to_be_read(lab, tmp_path):
    assert not lab.novel_is_here()
    assert lab.train_novel(names={}) == ()


def test_reading_it_is_one_job_however_often_it_is_asked_for(lab, monkeypatch):
    monkeypatch.setattr(lab.queue, "dispatch", lambda *_, **__: None, raising=False)
    first, second = lab.read_novel(name="a"), lab.read_novel(name="a")
    assert first.id == second.id
    assert first.spec["sample"] == "journey_to_the_west"
    lab.queue.stop(first.id)


def test_the_models_that_are_not_here_are_trained_under_the_names_they_are_given(lab, monkeypatch):
    """With settings small enough for a test: which epochs are asked for is the lesson's, how large they are is not."""
    small = {epochs: replace(novel_settings(epochs), vector_size=4, epochs=epochs // 5) for epochs in NOVEL_EPOCHS}
    monkeypatch.setattr("embed_core.lessons.novel_settings", small.__getitem__)
    novel = publish(lab, [*novel_like(), *([["山", "水", "经", "马"]] * 100)], "novel")
    lab.store.models.publish(train(lab.corpus(novel), small[5]).save, name="here")
    assert set(lab.novel_models()) == {5}
    names = {small[epochs].epochs: f"model {epochs}" for epochs in NOVEL_EPOCHS}
    jobs = lab.train_novel(names=names)
    assert [job.name for job in jobs] == ["model 30"]
    deadline = time.monotonic() + 120
    while lab.queue.get(jobs[0].id).active:
        assert time.monotonic() < deadline
        time.sleep(0.05)
    assert set(lab.novel_models()) == set(NOVEL_EPOCHS)
    assert lab.train_novel(names=names) == ()


def told():
    """A made novel of a few sentences, in which the frame is filled, nearly filled, and filled by another."""
    return [
        ["行者", "笑", "道", "好"],
        ["那", "行者", "笑", "道"],
        ["八戒", "笑", "道", "笑", "道"],
        ["行者", "笑", "而", "道"],
        ["笑", "道"],
        ["马", "过", "山", "取", "经"],
    ] * 3


def filling(sentences, after):
    """Which words stand right before these tokens, counted place by place."""
    found = Counter()
    for tokens in sentences:
        for at in range(1, len(tokens) - len(after) + 1):
            if tokens[at : at + len(after)] == after:
                found[tokens[at - 1]] += 1
    return found


def with_novel(material, sentences):
    return replace(material, novel=build_corpus([sentences], name="novel", language="zh"))


def test_a_frame_of_the_novel_is_counted_sentence_by_sentence(material, task_of):
    frame = lesson_words(material.language)["novel_frame"].split()
    expected = filling(told(), frame[1:])
    assert frame[0] == "_" and expected == {"行者": 6, "八戒": 3, "道": 3}
    task = task_of(company_lesson.steps(with_novel(material, told())), "novel-frame")
    solution = task.solve()
    assert dict(solution.shows[0].rows) == {w: expected[w] for w in task.question.options}
    assert (solution.answer, solution.found["count"]) == ("行者", 6)
    assert solution.found["places"] == expected.total()
    assert task.question.given["tokens"] == sum(map(len, told()))


def test_a_novel_that_was_cut_otherwise_is_not_asked_for_a_frame_that_it_lacks(chinese):
    cut = [[token for token in tokens if token != "道"] for tokens in told()]
    names = [task.id for task in company_lesson.steps(with_novel(chinese, cut))]
    assert names[3:] == ["lesson-company-novel"]


@pytest.mark.parametrize("lesson", ["company", "trained"])
def test_all_that_is_said_of_the_novel_gets_its_numbers(material, lesson, caplog):
    """The steps that need the novel are said like the others; the teaching models stand for its own."""
    from embed_core.language import say_in

    say, corpus = say_in(material.language), material.corpus
    stand_in = replace(material, novel=with_novel(material, told()).novel)
    if lesson == "trained":
        stand_in = replace(material, novel=corpus, novel_models={5: material.short, 30: material.model})
    steps = LESSONS[lesson].steps(stand_in)
    for task in steps[3:]:
        given = task.question.given
        assert say(f"{task.id}-title") and say(f"{task.id}-ask", **given)
        if lesson == "company" and task.id.endswith("frame"):
            found = task.solve().found
            assert say(f"{task.id}-answer", **{**given, **found}) and say(f"{task.id}-why", **{**given, **found})
    assert len(steps) > 3
    assert not caplog.records, [record.getMessage() for record in caplog.records]


@pytest.fixture(scope="module")
def novel():
    """The novel itself, where this machine has it."""
    folder = Path(os.environ.get("EMBEDLAB_SAMPLES_DIR") or "nowhere")
    if not local_copy(SAMPLES["journey_to_the_west"], folder):
        pytest.skip("EMBEDLAB_SAMPLES_DIR has no copy of the novel")
    return sample("journey_to_the_west")


class TestScratchInChinese:
    """Lesson 11 in Chinese works on Chinese texts, once the novel has been read."""

    def test_the_table_of_a_list_is_counted_in_both_texts(self, chinese, task_of, novel):
        steps = scratch.steps(replace(chinese, novel=novel))
        plain, today = (Counter(t for s in c.iter_sentences() for t in s) for c in (novel, chinese.corpus))
        coverage, age, bias = (task_of(steps, name).solve() for name in ("-coverage", "-age", "-bias"))
        for solution in (coverage, age):
            assert [list(row) for row in solution.shows[0].rows] == [
                [word, today[word], plain[word]] for word, _, _ in solution.shows[0].rows
            ]
        assert coverage.answer == coverage.found["asked"] == sum(plain[w] >= 2 for w in scratch.NOVEL.listed)
        assert coverage.found["other"] == sum(today[w] >= 2 for w in scratch.NOVEL.listed)
        assert [word for word in scratch.NOVEL.dated if not plain[word]] == [age.answer]
        (many, few), *_ = scratch.NOVEL.pairs
        assert bias.found["ratio"] == plain[many] / plain[few]
        assert bias.answer == "ten"
        assert bias.shows[0].rows[0] == (
            f"{many} : {few}",
            f"{today[many]} : {today[few]}",
            f"{plain[many]} : {plain[few]}",
        )

    @pytest.mark.parametrize("seed", range(1, 20))
    def test_the_more_frequent_word_is_counted_in_the_novel(self, chinese, novel, seed):
        _, frequent = scratch.exercises(replace(chinese, novel=novel), seed)
        assert frequent.solve().answer == max(frequent.question.options, key=novel.counts.__getitem__)
        assert len({novel.counts[word] for word in frequent.question.options}) == 2

    def test_neighbours_are_compared_between_models_of_the_same_settings(self, chinese, task_of, novel):
        models = {5: chinese.short, 30: trained.stages(chinese)[30]}  # these stand for the novel's
        steps = scratch.steps(replace(chinese, novel=novel, novel_models=models))
        solution = task_of(steps, "near").solve()
        assert solution.found["both"] == 10 and solution.answer == "most"
        assert len(scratch.steps(replace(chinese, novel=novel))) == 3

    def test_english_and_machines_without_the_novel_keep_to_the_news(self, material):
        assert scratch.sides(material).words is scratch.NEWS

    def test_all_of_it_is_said(self, chinese, novel, caplog):
        from embed_core.language import say_in

        for say in map(say_in, ("zh", "en")):
            stand_in = replace(chinese, novel=novel, novel_models={5: chinese.short, 30: chinese.model})
            for task in (*scratch.steps(stand_in), *scratch.exercises(stand_in, 3)):
                told = {**task.question.given, **task.solve().found}
                assert say(f"{task.id}-ask", **task.question.given) and say(f"{task.id}-answer", **told)
                assert "exercise" in task.id or (say(f"{task.id}-title") and say(f"{task.id}-why", **told))
        assert not caplog.records, [record.getMessage() for record in caplog.records]
