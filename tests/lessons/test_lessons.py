"""The numbers of the lessons, each computed a second, obvious way."""

from collections import Counter
from itertools import combinations
from math import acos, comb, degrees, log, sqrt

import numpy as np
import pytest
from pytest import approx

from embed_core.lessons import LESSONS, average, company, cosine, counts, directions, near, one_hot, window
from embed_core.training.by_hand import cbow_examples, skip_gram_pairs


def rows_of(solution, nth=0):
    return [list(row) for row in solution.shows[nth].rows]


def within(corpus, word, context, size=5):
    """At how many places of a word a context stands near, counted token by token."""
    found = 0
    for tokens in corpus.iter_sentences():
        for at, token in enumerate(tokens):
            around = tokens[max(0, at - size) : at] + tokens[at + 1 : at + size + 1]
            found += token == word and context in around
    return found


class TestOneHot:
    def test_the_vector_of_a_word_has_9999_zeros(self, material, task_of):
        assert task_of(one_hot.steps(material), "zeros").solve().answer == 9999

    def test_every_pair_is_orthogonal_and_root_two_apart(self, material, task_of):
        tasks = one_hot.steps(material)
        assert task_of(tasks, "angle").solve().answer == 0
        found = task_of(tasks, "distance").solve()
        assert found.answer == approx(sqrt(2))
        assert found.found["pairs"] == 10_000 * 9_999 // 2 == comb(10_000, 2)
        rows = rows_of(found, 1)
        assert all(row[i + 1] == (0 if i == j else approx(sqrt(2))) for j, row in enumerate(rows) for i in range(5))

    def test_dense_vectors_tell_near_from_far(self, material, task_of):
        solution = task_of(one_hot.steps(material), "dense").solve()
        model, (start, near_word, far) = material.model, (material.words[n] for n in ("start", "near", "far"))

        def cosine_of(a, b):
            u, v = model.vector(a).astype(float), model.vector(b).astype(float)
            return u @ v / np.linalg.norm(u) / np.linalg.norm(v)

        assert solution.answer == "near"
        assert solution.found["first"] == approx(cosine_of(start, near_word), abs=1e-6)
        assert solution.found["second"] == approx(cosine_of(start, far), abs=1e-6)

    def test_the_sizes_are_a_hundred_million_against_1_28_million(self, material, task_of):
        solution = task_of(one_hot.steps(material), "size").solve()
        assert solution.answer == approx(78.125)
        assert rows_of(solution)[0][1:] == [100_000_000] and rows_of(solution)[1][1:] == [1_280_000]

    @pytest.mark.parametrize("seed", range(5))
    def test_the_exercises_are_a_ratio_and_pythagoras(self, material, seed):
        times, distance = one_hot.exercises(material, seed)
        assert times.solve().answer == approx(times.question.given["words"] / times.question.given["size"])
        p, q = distance.question.given["p"], distance.question.given["q"]
        assert distance.solve().answer == approx(sqrt(p * p + q * q))


class TestCosine:
    def test_the_worked_example_is_that_of_the_lecture_note_to_the_digit(self, material, task_of):
        tasks = cosine.steps(material)
        assert task_of(tasks, "dot").solve().answer == 10
        assert task_of(tasks, "norm").solve().answer == 3
        found = task_of(tasks, "-cosine").solve()
        assert found.answer == approx(10 / (3 * sqrt(14)))
        assert f"{found.answer:.3f}" == "0.891"
        assert task_of(tasks, "angle").solve().answer == "27°"
        lines = " ".join(line for task in tasks for s in task.solve().shows for line in getattr(s, "lines", ()))
        for part in ("2+6+2=10", r"\sqrt{4+9+1}=\sqrt{14}", r"\sqrt{9}=3", r"\frac{10}{3\sqrt{14}}", "11.225", "0.891"):
            assert part in lines

    def test_length_changes_dot_and_distance_but_not_the_cosine(self, material, task_of):
        solution = task_of(cosine.steps(material), "length").solve()
        rows = rows_of(solution)
        assert solution.answer == "same"
        assert rows[0][1:] == [approx(10 / (3 * sqrt(14))), approx(10 / (3 * sqrt(14)))]
        assert rows[1][1:] == [10, 30]
        assert rows[2][1:] == [approx(sqrt(1 + 1 + 1)), approx(sqrt(25 + 49 + 1))]

    def test_the_landmarks_are_one_zero_and_minus_one(self, material, task_of):
        solution = task_of(cosine.steps(material), "landmarks").solve()
        assert [row[2] for row in rows_of(solution)] == [1, 0, -1]
        assert [row[3] for row in rows_of(solution)] == [0, 90, 180]
        assert solution.answer == -1

    @pytest.mark.parametrize("seed", range(8))
    def test_the_exercises_are_checked_by_plain_arithmetic(self, material, seed):
        dot, cos = cosine.exercises(material, seed)

        def vector(text):
            return [int(x) for x in text.replace("−", "-").strip("()").split(",")]

        a, b = vector(dot.question.given["a"]), vector(dot.question.given["b"])
        assert dot.solve().answer == sum(x * y for x, y in zip(a, b, strict=True))
        a, b = vector(cos.question.given["a"]), vector(cos.question.given["b"])
        expected = sum(x * y for x, y in zip(a, b, strict=True)) / sqrt(sum(x * x for x in a) * sum(x * x for x in b))
        assert cos.solve().answer == approx(expected)
        assert 0 < degrees(acos(expected)) < 180


class TestCompany:
    def test_a_frame_is_filled_as_a_walk_through_the_sentences_counts(self, material):
        for frame in material.words["frames"]:
            parts, expected = frame.split(), Counter()
            for tokens in material.corpus.iter_sentences():
                for at in range(len(tokens) - len(parts) + 1):
                    piece = tokens[at : at + len(parts)]
                    if all(p in ("_", t) for p, t in zip(parts, piece, strict=True)):
                        expected[piece[parts.index("_")]] += 1
            assert company.fillers(material.corpus, frame) == expected
            assert expected.total() > 10

    def test_cat_and_dog_fill_all_three_frames(self, material, task_of):
        solution = task_of(company.steps(material), "both").solve()
        assert solution.answer == 3
        assert all(row[1] > 0 and row[2] > 0 for row in rows_of(solution))

    def test_the_nearest_by_company_has_the_largest_count_of_shared_contexts(self, material, task_of):
        solution = task_of(company.steps(material), "shared").solve()
        assert solution.answer == material.words["pair"][1]
        first, second = material.words["pair"]
        for context, here, there in rows_of(solution, 1):
            near_a = sum(within_all(material.corpus, first, context))
            assert (here, there) == (near_a, sum(within_all(material.corpus, second, context)))

    def test_a_lesson_without_the_novel_has_one_step_less(self, chinese):
        assert len(company.steps(chinese)) == 3


def within_all(corpus, word, context, size=5):
    """How often a context stands near each place of a word, counted with repetitions."""
    for tokens in corpus.iter_sentences():
        for at, token in enumerate(tokens):
            if token == word:
                around = tokens[max(0, at - size) : at] + tokens[at + 1 : at + size + 1]
                yield around.count(context)


class TestWindow:
    @pytest.mark.parametrize(("length", "size"), [(1, 2), (6, 2), (6, 5), (12, 3)])
    def test_pairs_are_counted_by_the_places_on_either_side(self, length, size):
        tokens = [f"w{n}" for n in range(length)]
        expected = sum(min(size, at) + min(size, length - 1 - at) for at in range(length))
        assert len(skip_gram_pairs(tokens, size)) == expected
        near_by = {(a, b) for a, b in combinations(range(length), 2) if b - a <= size}
        assert {tuple(sorted((int(a[1:]), int(b[1:])))) for a, b in skip_gram_pairs(tokens, size)} == near_by

    def test_the_sentence_gives_eighteen_pairs_six_examples_and_thirty_with_a_wide_window(self, material, task_of):
        tasks = window.steps(material)
        assert task_of(tasks, "pairs").solve().answer == 2 + 3 + 4 + 4 + 3 + 2
        assert task_of(tasks, "window-cbow").solve().answer == 6
        assert task_of(tasks, "wider").solve().answer == 6 * 5
        assert cbow_examples(["a", "b"], 2) == ((("b",), "a"), (("a",), "b"))
        assert cbow_examples(["a"], 2) == ()

    def test_subsampling_keeps_what_gensim_keeps(self, material, task_of):
        from gensim.models import Word2Vec

        model = Word2Vec(vector_size=2, min_count=1, sample=1e-3)
        model.build_vocab(list(material.corpus.iter_sentences()))
        rows = rows_of(task_of(window.steps(material), "subsampling").solve())
        for word, count, percent in rows:
            assert count == model.wv.get_vecattr(word, "count")
            assert percent == approx(100 * int(model.wv.get_vecattr(word, "sample_int")) / (2**32 - 1), abs=1e-4)


class TestAverage:
    def test_the_average_and_the_softmax_are_those_of_scipy(self, material, task_of):
        from scipy.special import softmax

        tasks = average.steps(material)
        assert task_of(tasks, "mean").solve().answer == approx(0.5)
        solution = task_of(tasks, "softmax").solve()
        shares = softmax(np.array(average.OUTPUTS) @ [0.5, 0.7])
        assert [row[3] for row in rows_of(solution)] == approx(shares.tolist())
        assert solution.answer == material.words["cbow"][1]
        assert solution.found["sum"] == approx(sum(row[2] for row in rows_of(solution)))

    def test_a_full_softmax_takes_a_million_products_and_sampling_six_hundred(self, material, task_of):
        solution = task_of(average.steps(material), "cost").solve()
        assert (solution.found["full"], solution.found["sampled"]) == (1_000_000, 600)
        assert solution.answer == approx(1666.667, abs=0.01)

    @pytest.mark.parametrize("seed", range(5))
    def test_the_exercise_averages_what_it_shows(self, material, seed):
        mean, cost = average.exercises(material, seed)
        shown = mean.question.given["vectors"].replace("−", "-").replace("、", ", ")
        firsts = [float(part.split(",")[0]) for part in shown.split("(")[1:]]
        assert mean.solve().answer == approx(sum(firsts) / 3)
        assert cost.solve().answer == approx(cost.question.given["words"] / (cost.question.given["negatives"] + 1))


class TestCounts:
    def test_words_two_places_apart_count_a_half(self, material, task_of):
        solution = task_of(counts.steps(material), "sentence").solve()
        assert solution.answer == 0.5
        assert [row[1:] for row in rows_of(solution)] == [[0, 1, 0.5], [1, 0, 1], [0.5, 1, 0]]

    def test_the_table_of_the_corpus_is_that_of_a_walk_through_its_sentences(self, material, task_of):
        words = material.words["glove"]
        expected = np.zeros((5, 5))
        for tokens in material.corpus.iter_sentences():
            for (i, a), (j, b) in combinations(enumerate(tokens), 2):
                if j - i <= 10 and a in words and b in words:
                    expected[words.index(a), words.index(b)] += 1 / (j - i)
                    expected[words.index(b), words.index(a)] += 1 / (j - i)
        task = task_of(counts.steps(material), "log")
        assert np.allclose([row[1:] for row in task.before[0].rows], expected)
        solution = task.solve()
        assert solution.answer == approx(log(expected[0, 3]))
        assert solution.found["zeros"] == (expected == 0).sum()

    def test_the_error_is_the_square_of_product_minus_logarithm(self, material, task_of):
        task = task_of(counts.steps(material), "error")
        assert task.solve().answer == approx((1.0 * 2.0 + 0.5 * 1.0 - log(task.question.given["count"])) ** 2)

    def test_the_trainers_step_is_adagrad_by_hand(self, material, task_of):
        task = task_of(counts.steps(material), "counts-step")
        count = task.question.given["count"]
        found, error = counts.glove_step(count), 2.5 - log(count)
        weight = min(1.0, (count / 10) ** 0.75)
        step = 0.1 * weight * error
        assert found.word[1].tolist() == approx([1.0 - step * 2.0, 0.5 - step * 1.0, -step], abs=1e-6)
        assert found.context[1].tolist() == approx([2.0 - step * 1.0, 1.0 - step * 0.5, -step], abs=1e-6)
        assert found.loss(0) == approx(weight * error**2, rel=1e-5)
        assert task.solve().answer == "nearer"
        assert found.loss(1) < found.loss(0)

    @pytest.mark.parametrize("seed", range(5))
    def test_the_exercises_are_the_papers_formulas(self, material, seed):
        weight, error = counts.exercises(material, seed)
        assert weight.solve().answer == approx(min(1, (weight.question.given["count"] / 10) ** 0.75))
        given = error.question.given
        assert error.solve().answer == approx((given["product"] - log(given["count"])) ** 2)


class TestNear:
    def test_the_counts_are_those_of_a_walk_through_the_sentences(self, material, task_of):
        solution = task_of(near.steps(material), "who").solve()
        for word, *told in rows_of(solution):
            assert told == [within(material.corpus, word, context) for context in material.words["contexts"]]
        assert solution.answer == material.words["medics"][1]

    def test_the_pair_stands_above_nearly_all_random_pairs(self, material, task_of):
        solution = task_of(near.steps(material), "chance").solve()
        rng, units = np.random.default_rng(99), material.model.units
        first, second = rng.integers(len(units), size=(2, 40_000))
        drawn = np.einsum("ij,ij->i", units[first], units[second])[first != second]
        share = 100 * float((drawn < solution.found["cosine"]).mean())
        assert solution.answer == "99"
        assert solution.found["percent"] == approx(min(share, 99.9), abs=0.2)
        assert solution.found["mean"] == approx(float(drawn.mean()), abs=0.01)

    def test_without_the_shared_contexts_the_words_part(self, material, task_of):
        a, b = material.words["medics"]
        first, *others = material.words["contexts"]
        corpus = near.part_ways(material.corpus, a, b, material.words["contexts"])
        for tokens in corpus.iter_sentences():
            assert not (a in tokens and first in tokens)
            assert not (b in tokens and set(tokens) & set(others))
        assert corpus.counts[a] > 30 and corpus.counts[b] > 30
        solution = task_of(near.steps(material), "part").solve()
        assert solution.answer == "falls"
        assert solution.found["before"] > 0.9 and solution.found["after"] < 0.5
        kept = sum(1 for _ in corpus.iter_sentences())
        assert solution.found["removed"] == sum(1 for _ in material.corpus.iter_sentences()) - kept

    def test_what_is_trained_again_is_what_plain_gensim_would_train(self, chinese):
        """The same settings and seed on the whole text give the built-in model again, bit for bit."""
        again = near.train_as(chinese.model, chinese.corpus)
        assert np.array_equal(again.matrix, chinese.model.matrix)

    def test_the_ranks_are_those_of_gensim(self, material, task_of):
        keyed = material.model.as_keyed_vectors()
        for name, _, rank, cos in rows_of(task_of(near.steps(material), "others").solve()):
            x, y = name.split(" / ")
            order = [word for word, _ in keyed.most_similar(x, topn=len(material.model))]
            assert rank == order.index(y) + 1
            assert cos == approx(keyed.similarity(x, y), abs=1e-5)


class TestDirections:
    def test_the_answers_are_those_of_gensim(self, material, task_of):
        keyed, tasks = material.model.as_keyed_vectors(), directions.steps(material)
        for name, words in (("king", material.words["king"]), ("paris", material.words["paris"])):
            best, cos = keyed.most_similar(positive=[words[0], words[2]], negative=[words[1]], topn=1)[0]
            solution = task_of(tasks, name).solve()
            assert (solution.answer, solution.found["cosine"]) == (best, approx(cos, abs=1e-5))

    def test_what_stands_first_when_nothing_is_hidden_is_found_by_plain_numpy(self, material, task_of):
        a, b, c = material.words["king"]
        model = material.model
        target = model.units[model.row(a)] - model.units[model.row(b)] + model.units[model.row(c)]
        first = model.words[int(np.argmax(model.units @ target))]
        solution = task_of(directions.steps(material), "inputs").solve()
        assert solution.found["word"] == first
        assert (solution.answer == "input") == (first in (a, b, c))

    def test_a_model_that_never_saw_a_queen_names_someone_else_with_less_conviction(self, material, task_of):
        queen = material.words["queens"][0]
        assert queen not in directions.without(material.corpus, [queen]).counts
        solution = task_of(directions.steps(material), "without").solve()
        assert solution.answer == "other"
        assert solution.found["before"] == queen != solution.found["after"]
        assert solution.found["after_cosine"] < solution.found["before_cosine"] - 0.1


class TestSelfTest:
    def test_twelve_questions_are_drawn_from_a_larger_set(self, material):
        drawn = [task.id for task in LESSONS["self-test"].exercises(material, 1)]
        assert len(drawn) == len(set(drawn)) == 12
        everything = {
            task.id for id, lesson in LESSONS.items() if not lesson.is_test for task in lesson.exercises(material, 1)
        }
        assert set(drawn) < everything
        assert len(everything) > 12

    def test_another_seed_draws_other_questions(self, material):
        papers = {tuple(task.id for task in LESSONS["self-test"].exercises(material, seed)) for seed in range(1, 7)}
        assert len(papers) > 3
