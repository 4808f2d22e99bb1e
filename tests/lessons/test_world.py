"""Lessons 10 to 13: training enough, general and domain texts, baskets, and what models cost."""

from collections import Counter

import numpy as np
import pytest
from pytest import approx

from embed_core.lessons import NOVEL_EPOCHS, Material, items, models, novel_settings, scratch, trained
from embed_core.parameters import to_json
from embed_core.training import PRESETS
from embed_core.vectors import WordVectors
from tests.lessons.second_way import plain_news


def rows_of(solution, nth=0):
    return [list(row) for row in solution.shows[nth].rows]


def cosine(model, first, second):
    a, b = (model.vector(word).astype(float) for word in (first, second))
    return a @ b / np.linalg.norm(a) / np.linalg.norm(b)


def mean_of_all_pairs(model):
    """The mean cosine of all pairs of different words, exactly: what a sample of random pairs estimates."""
    units = model.matrix / np.linalg.norm(model.matrix, axis=1, keepdims=True)
    n, total = len(units), units.sum(axis=0)
    return float((total @ total - n) / (n * (n - 1)))


class TestTrained:
    def test_random_vectors_are_those_that_a_training_of_gensim_begins_with(self, material):
        from gensim.models import Word2Vec as Plain

        random = trained.untrained(material.short)
        plain = Plain(vector_size=random.dimensions, min_count=1, seed=1)
        plain.build_vocab_from_freq(dict(zip(random.words, random.counts.tolist(), strict=True)))
        plain.init_weights()
        assert np.allclose(plain.wv.vectors[:50], random.matrix[:50])

    def test_the_stages_differ_in_their_epochs_alone(self, material):
        stages = trained.stages(material)
        random, few, many = stages.values()
        assert list(stages) == [0, 5, 30]
        assert few.meta.settings == to_json(trained.novel_settings(5))
        assert {**few.meta.settings, "epochs": 30} == many.meta.settings
        assert few.meta.corpus.identity == many.meta.corpus.identity == material.corpus.identity
        assert random.words == few.words == many.words
        assert random.dimensions == few.dimensions == many.dimensions == 128

    def test_the_last_stage_is_what_plain_gensim_trains(self, chinese):
        from gensim.models import Word2Vec as Plain

        plain = Plain(
            list(chinese.corpus.iter_sentences()), vector_size=128, window=5, min_count=5, epochs=30, workers=1, seed=1
        )
        theirs = WordVectors(
            tuple(plain.wv.index_to_key), np.ones(len(plain.wv), np.int64), np.asarray(plain.wv.vectors)
        )
        many = trained.stages(chinese)[30]
        assert sorted(many.words) == sorted(theirs.words)
        assert cosine(many, "猫", "狗") == approx(cosine(theirs, "猫", "狗"), abs=0.005)
        assert mean_of_all_pairs(many) == approx(mean_of_all_pairs(theirs), abs=0.01)

    def test_the_lesson_leads_to_the_form_that_trains_its_last_stage(self, material):
        chosen = trained.same(material).choices
        preset = to_json(PRESETS[chosen["preset"]].settings) | {"epochs": int(chosen["p.epochs"])}
        asked = trained.stages(material)[30].meta.settings
        assert {k: v for k, v in asked.items() if k not in ("workers", "seed")} == {
            k: v for k, v in preset.items() if k not in ("workers", "seed")
        }

    def test_each_stage_answers_the_three_questions_as_its_model_does(self, material, task_of):
        first, second, _ = material.words["untrained"]
        a, b, c = material.words["king"]
        solution = task_of(trained.steps(material), "many").solve()
        models, told = list(trained.stages(material).values()), rows_of(solution)
        keyed = [model.as_keyed_vectors() for model in models]
        assert told[0][1:] == approx([cosine(model, first, second) for model in models], abs=1e-5)
        assert told[1][1:] == [each.most_similar(first, topn=1)[0][0] for each in keyed]
        assert told[2][1:] == [each.most_similar(positive=[a, c], negative=[b], topn=1)[0][0] for each in keyed]
        assert told[3][1:] == approx([mean_of_all_pairs(model) for model in models], abs=0.02)
        assert solution.answer == "epochs-30"
        assert solution.found["gap"] == approx(told[0][3] - told[3][3])
        for name, at in (("random", [1]), ("few", [1, 2])):
            asked = rows_of(task_of(trained.steps(material), name).solve())
            assert [row[1:] for row in asked] == [[row[i] for i in at] for row in told]

    def test_the_rank_of_random_vectors_is_that_of_gensim(self, material, task_of):
        first, second, _ = material.words["untrained"]
        keyed = trained.stages(material)[0].as_keyed_vectors()
        order = [word for word, _ in keyed.most_similar(first, topn=len(keyed))]
        assert task_of(trained.steps(material), "random").solve().found["rank"] == order.index(second) + 1

    def test_too_few_epochs_leave_all_words_alike_and_random_vectors_none(self, material, task_of):
        tasks = trained.steps(material)
        assert task_of(tasks, "random").solve().answer == "nothing"
        few = task_of(tasks, "few").solve()
        assert few.answer == "high"
        assert few.found["chance"] == approx(mean_of_all_pairs(material.short), abs=0.02)

    @pytest.mark.parametrize("seed", range(4))
    def test_the_exercises_are_arithmetic(self, material, seed):
        means, above = trained.exercises(material, seed)
        assert means.solve().answer == min(means.question.options)
        given = above.question.given
        assert above.solve().answer == approx((given["cosine"] - given["mean"]) / given["deviation"])

    def test_with_the_novel_and_its_models_there_is_one_step_more(self, chinese):
        models_of_it = {epochs: chinese.short if epochs == 5 else chinese.model for epochs in NOVEL_EPOCHS}
        with_it = Material("zh", chinese.corpus, chinese.model, chinese.short, chinese.corpus, models_of_it)
        assert len(trained.steps(with_it)) == len(trained.steps(chinese)) + 1

    def test_the_lecture_notes_three_questions_are_put_to_the_novels_models(self, chinese, monkeypatch):
        assert [*trained.QUESTIONS, trained.SUM] == [
            ("孙悟空", "猪八戒"),
            ("孙悟空", "孙行者"),
            ("孙悟空", "孙行者", "唐僧"),
        ]
        monkeypatch.setattr(trained, "QUESTIONS", (("猫", "狗"), ("医生", "护士")))
        monkeypatch.setattr(trained, "SUM", ("国王", "男人", "女人"))
        models_of_it = {5: chinese.short, 30: chinese.model}
        with_it = Material("zh", chinese.corpus, chinese.model, chinese.short, chinese.corpus, models_of_it)
        first, second, nearest, third, _ = rows_of(trained.steps(with_it)[-1].solve())
        for row, pair in ((first, ("猫", "狗")), (second, ("医生", "护士"))):
            assert row[2:] == approx([cosine(model, *pair) for model in models_of_it.values()], abs=1e-5)
        keyed = [model.as_keyed_vectors() for model in models_of_it.values()]
        best = [each.most_similar(positive=["国王", "女人"], negative=["男人"], topn=1)[0][0] for each in keyed]
        assert nearest[2:] == [each.most_similar("猫", topn=1)[0][0] for each in keyed]
        assert third[0] == "国王 − 男人 + 女人" and third[2:] == best

    def test_the_novels_models_are_the_lecture_notes_second_one(self):
        for epochs in NOVEL_EPOCHS:
            made = novel_settings(epochs)
            assert (made.vector_size, made.window, made.min_count, made.algorithm) == (128, 5, 5, "cbow")
            assert (made.epochs, made.workers) == (epochs, 1)


class TestScratch:
    @pytest.fixture(scope="class")
    def plain_news(self):
        return plain_news()

    def test_the_counts_of_the_news_are_about_those_of_another_tokeniser(self, plain_news):
        for word in (*scratch.NEWS.listed, *scratch.NEWS.dated, "he", "she", "his", "her"):
            assert scratch.news().counts.get(word, 0) == approx(plain_news[word], rel=0.15, abs=3), word

    def test_coverage_counts_the_words_that_occur_often_enough(self, material, task_of, plain_news):
        solution = task_of(scratch.steps(material), "coverage").solve()
        assert solution.answer == sum(count >= 2 for _, _, count in rows_of(solution))
        assert solution.found["other"] == sum(count >= 2 for _, count, _ in rows_of(solution))
        domain = Counter(token for tokens in scratch.domain().iter_sentences() for token in tokens)
        assert [row[1] for row in rows_of(solution)] == [domain[word] for word in scratch.NEWS.listed]

    def test_a_word_that_came_later_is_not_in_it(self, material, task_of, plain_news):
        solution = task_of(scratch.steps(material), "scratch-age").solve()
        assert solution.answer == "iphone" and plain_news["iphone"] == 0
        assert all(count > 0 for word, _, count in rows_of(solution) if word != "iphone")

    def test_he_is_written_of_ten_times_as_often_as_she(self, material, task_of, plain_news):
        solution = task_of(scratch.steps(material), "bias").solve()
        assert solution.answer == "ten"
        assert solution.found["ratio"] == approx(plain_news["he"] / plain_news["she"], rel=0.1)

    def test_the_neighbours_of_a_common_word_are_those_of_gensim(self, material, task_of):
        solution = task_of(scratch.steps(material), "near").solve()
        near = []
        for model in scratch.models():
            near.append([word for word, _ in model.as_keyed_vectors().most_similar(scratch.NEWS.common, topn=10)])
        assert solution.found["both"] == len(set(near[0]) & set(near[1]))
        assert [row[1] for row in rows_of(solution)] == near[0][:6]
        assert [row[2] for row in rows_of(solution)] == near[1][:6]

    @pytest.mark.parametrize("seed", range(30))
    def test_the_exercises_are_arithmetic_and_counts(self, material, seed, plain_news):
        coverage, frequent = scratch.exercises(material, seed)
        given = coverage.question.given
        assert coverage.solve().answer == approx(100 * (given["words"] - given["lacking"]) / given["words"])
        solution = frequent.solve()
        assert solution.answer == max(frequent.question.options, key=lambda word: plain_news[word])
        for word, _, count in rows_of(solution):
            assert count == approx(plain_news[word], rel=0.15, abs=3), word

    def test_a_list_of_ones_own_is_counted_word_by_word(self, material):
        word = material.words["looked_up"]
        found = scratch.coverage(material.model, [word, "zzz", word, "qqq", word.upper()])
        assert (found.known, found.missing) == (2 if word.upper() != word else 1, ("zzz", "qqq"))
        assert found.percent == approx(100 * found.known / (found.known + 2))
        assert scratch.coverage(material.model, []).percent == 0


class TestItems:
    def test_baskets_are_counted_one_by_one(self, material, task_of):
        log = [set(basket) for basket in items.baskets(material.language).iter_sentences()]
        assert len(log) == 720
        solution = task_of(items.steps(material), "together").solve()
        item = material.words["baby"][0]
        for other, count in rows_of(solution):
            assert count == sum({item, other} <= basket for basket in log)

    def test_substitutes_never_meet_and_are_nearest(self, material, task_of):
        tasks = items.steps(material)
        cola, rival, *_ = material.words["cola"]
        assert task_of(tasks, "never").solve().answer == 0
        solution = task_of(tasks, "items-near").solve()
        assert solution.answer == rival
        model = items.item_model(material.language)
        for other, _, cos in rows_of(solution):
            assert cos == approx(cosine(model, cola, other), abs=1e-5)
        assert model.as_keyed_vectors().most_similar(cola, topn=1)[0][0] == rival

    def test_the_items_are_trained_as_plain_gensim_trains_them(self, chinese):
        from gensim.models import Word2Vec as Plain

        log, made = items.baskets("zh"), items.item_model("zh")
        plain = Plain(
            list(log.iter_sentences()), vector_size=16, window=5, min_count=1, epochs=40, alpha=0.05, sample=0, sg=1,
            workers=1, seed=1, sorted_vocab=1,
        )  # fmt: skip
        for item in ("可乐", "尿布"):
            same = [word for word, _ in plain.wv.most_similar(item, topn=1)]
            assert same == [word for word, _ in made.as_keyed_vectors().most_similar(item, topn=1)]

    @pytest.mark.parametrize("seed", range(4))
    def test_the_receipts_of_the_exercise_are_counted_as_shown(self, material, seed):
        near, count = items.exercises(material, seed)
        shown = [str(row[0]).split(" · ") for row in count.before[0].rows]
        assert count.solve().answer == sum(count.question.given["item"] in basket for basket in shown)
        model = items.item_model(material.language)
        item = near.question.given["item"]
        assert near.solve().answer == max(near.question.options, key=lambda other: cosine(model, item, other))

    @pytest.mark.parametrize("seed", range(12))
    def test_noise_does_not_decide_which_item_is_nearest(self, material, seed):
        near, _ = items.exercises(material, seed)
        model, item = items.item_model(material.language), near.question.given["item"]
        first, second, _ = sorted((cosine(model, item, other) for other in near.question.options), reverse=True)
        assert first >= 0.5 and first - second >= 0.1


class TestModels:
    def test_parameters_are_two_tables(self, material, task_of):
        solution = task_of(models.steps(material), "parameters").solve()
        assert solution.answer == 2_560_000
        told = rows_of(solution)[1]
        assert told[1:] == [len(material.model), 50, material.model.matrix.size + material.model.contexts.size]

    def test_a_look_up_takes_about_as_long_in_a_hundred_times_the_words(self, material, task_of):
        solution = task_of(models.steps(material), "lookup").solve()
        assert solution.answer == "same"
        small, large = (row[1] for row in rows_of(solution))
        assert 0.01 < small < 50 and 0.01 < large < 50
        assert solution.found["ratio"] == approx(large / small)

    def test_the_clock_is_read_around_the_look_ups_and_nothing_else(self):
        ticks = iter(range(1000))
        (found,) = models.look_up_times([models.table_of(100, 4)], clock=lambda: float(next(ticks)))
        assert found.words == 100
        assert found.seconds == approx(1.0 / models.ASKED)

    def test_a_busy_moment_does_not_decide_how_long_a_look_up_takes(self):
        """The second table's first rounds take a hundred times as long; then both take as long as each other."""
        now, calls = 0.0, 0

        def clock():
            nonlocal now, calls
            nth, at = calls // 2 % 2, calls // 4
            if calls % 2:
                now += 100.0 if nth and at < 9 else 1.0
            calls += 1
            return now

        first, second = models.look_up_times([models.table_of(50, 2), models.table_of(60, 2)], clock=clock)
        assert (first.words, second.words) == (50, 60)
        assert first.seconds == second.seconds == approx(1.0 / models.ASKED)
        assert calls // 4 < models.MOST_ROUNDS

    def test_a_static_word_has_one_vector(self, material, task_of):
        assert task_of(models.steps(material), "senses").solve().answer == 1

    def test_the_first_column_is_measured_here(self, material, task_of):
        solution = task_of(models.steps(material), "choose").solve()
        told = {row[0].identifier.rpartition("-")[2]: row[1] for row in rows_of(solution)}
        assert told["parameters"].numbers["here"] == material.model.matrix.size + material.model.contexts.size
        assert told["data"].numbers["here"] == material.corpus.tokens == sum(material.corpus.counts.values())
        assert float(told["hardware"].numbers["here"]) == approx(material.model.meta.seconds, abs=0.051)
        assert 0 < float(told["lookup"].numbers["here"]) < 50

    @pytest.mark.parametrize("seed", range(4))
    def test_the_exercises_are_products(self, material, seed):
        parameters, room = models.exercises(material, seed)
        given = parameters.question.given
        assert parameters.solve().answer == 2 * given["words"] * given["size"]
        assert room.solve().answer == approx(given["words"] * given["size"] * 4 / 1e6)
