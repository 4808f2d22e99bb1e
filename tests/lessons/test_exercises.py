"""The exercises that change with their seed, and the tables that were told and not recounted, each a second way.

Nothing here asks the library how it counts: sentences are walked through token by token, vectors are multiplied by
numpy, and the likelihood ratio comes from scipy.
"""

from math import exp

import numpy as np
import pytest
from pytest import approx

from embed_core.lessons import LESSONS, company, directions, is_right, near, one_step, window
from tests.lessons.second_way import answer, cosine, rank, shared, vectors, walk

SEEDS = range(1, 41)
BATCH = [range(start, start + 10) for start in SEEDS[::10]]
IN_BATCHES = pytest.mark.parametrize("seeds", BATCH, ids=lambda seeds: f"{seeds[0]}-{seeds[-1]}")


def rows_of(solution, nth=0):
    return [list(row) for row in solution.shows[nth].rows]


@pytest.mark.parametrize("lesson", [id for id, lesson in LESSONS.items() if not lesson.is_test])
def test_the_right_answer_to_every_exercise_is_the_one_worked_out_a_second_way(material, lesson):
    for seed in (*range(1, 16), 10_001, 10_002, 19_999):
        for task in LESSONS[lesson].exercises(material, seed):
            expected, solution = answer(task, material), task.solve()
            assert is_right(task.question, solution, task.question.read(str(expected))), (task.id, seed, expected)
            if not task.question.options:
                assert solution.answer == approx(expected, abs=1e-6), (task.id, seed)


class TestCompany:
    def test_the_contexts_that_two_words_share_are_counted_again(self, material, task_of):
        first = material.words["pair"][0]
        solution = task_of(company.steps(material), "shared").solve()
        assert rows_of(solution) == [
            [word, shared(material.corpus, first, word)] for word in material.words["strangers"]
        ]
        assert solution.found["shared"] == max(count for _, count in rows_of(solution))

    @IN_BATCHES
    def test_the_nearest_shares_most_contexts(self, material, seeds):
        for seed in seeds:
            task, _ = company.exercises(material, seed)
            solution, word = task.solve(), task.question.given["word"]
            counts = {other: shared(material.corpus, word, other) for other in task.question.options}
            assert dict(rows_of(solution)) == counts
            assert counts[solution.answer] == max(counts.values())
            assert sorted(counts.values())[-2] < max(counts.values()), "two answers would be right"

    @IN_BATCHES
    def test_the_context_stands_more_often_near_the_answer(self, material, seeds):
        for seed in seeds:
            _, task = company.exercises(material, seed)
            solution, context = task.solve(), task.question.given["context"]
            counts = {word: walk(material.corpus).places[word][context] for word in task.question.options}
            assert dict(rows_of(solution)) == counts
            assert solution.found["count"] == counts[solution.answer] == max(counts.values())
            assert len(set(counts.values())) == 2, "two answers would be right"


class TestWindow:
    @pytest.mark.parametrize("seed", SEEDS)
    def test_the_exercises_are_a_count_of_places_and_a_formula(self, chinese, seed):
        pairs, kept = window.exercises(chinese, seed)
        length, size = pairs.question.given["tokens"], pairs.question.given["window"]
        by_place = [sum(0 < abs(i - j) <= size for j in range(length)) for i in range(length)]
        solution = pairs.solve()
        assert [row[1] for row in rows_of(solution)] == by_place
        assert solution.answer == sum(by_place) == 2 * size * length - size * (size + 1)
        f, t = kept.question.given["percent"] / 100, kept.question.given["threshold"]
        assert kept.solve().answer == approx(100 * min(1, ((f / t) ** 0.5 + 1) * t / f))


class TestOneStep:
    @pytest.mark.parametrize("seed", SEEDS)
    def test_the_score_and_the_moved_component_are_worked_out_from_what_is_shown(self, chinese, seed):
        score, moved = one_step.exercises(chinese, seed)

        (v,), (u,) = (vectors(score.question.given[name]) for name in "vu")
        s = v[0] * u[0] + v[1] * u[1]
        assert score.solve().answer == approx(s, abs=1e-9)
        given = moved.question.given
        assert given["probability"] == approx(1 / (1 + exp(-s)), abs=0.0006)
        assert moved.solve().answer == approx(u[0] + given["alpha"] * (given["label"] - 1 / (1 + exp(-s))) * v[0])


class TestNear:
    @IN_BATCHES
    def test_the_nearest_has_the_highest_cosine_and_the_context_the_highest_count(self, material, seeds):
        for seed in seeds:
            nearest, most = near.exercises(material, seed)
            word = nearest.question.given["word"]
            cosines = {other: cosine(material.model, word, other) for other in nearest.question.options}
            solution = nearest.solve()
            assert dict(rows_of(solution)) == approx(cosines, abs=1e-5)
            assert cosines[solution.answer] == max(cosines.values())
            counts = {c: walk(material.corpus).places[most.question.given["word"]][c] for c in most.question.options}
            solution = most.solve()
            assert dict(rows_of(solution)) == counts
            assert solution.found["count"] == counts[solution.answer] == max(counts.values())
            assert sorted(counts.values())[-2] < max(counts.values()), "two answers would be right"

    def test_before_and_after_are_measured_again(self, material, task_of):
        a, b = material.words["medics"]
        first, *others = material.words["contexts"]
        kept = [
            tokens
            for tokens in material.corpus.iter_sentences()
            if not (a in tokens and first in tokens) and not (b in tokens and set(tokens) & set(others))
        ]
        after = near.parted(material)
        assert [list(tokens) for tokens in after.corpus.iter_sentences()] == [list(tokens) for tokens in kept]
        cosines, ranks, *counts = rows_of(task_of(near.steps(material), "part").solve())
        models, corpora = (material.model, after.model), (material.corpus, after.corpus)
        assert cosines[1:] == approx([cosine(model, a, b) for model in models], abs=1e-5)
        assert ranks[1:] == [rank(model, a, b) for model in models]
        for word, row in zip((a, b), counts, strict=True):
            told = [[walk(corpus).places[word][c] for c in (first, *others)] for corpus in corpora]
            assert row[1:] == [" / ".join(map(str, each)) for each in told]


class TestDirections:
    @IN_BATCHES
    def test_the_answer_is_the_nearest_of_the_options_and_the_table_is_gensims(self, material, seeds):
        keyed = material.model.as_keyed_vectors()
        units = material.model.matrix / np.linalg.norm(material.model.matrix, axis=1, keepdims=True)
        for seed in seeds:
            for task in directions.exercises(material, seed):
                a, rest = task.question.given["sum"].split(" − ")
                b, c = rest.split(" + ")
                ranked = [w for w, _ in keyed.most_similar(positive=[a, c], negative=[b], topn=len(keyed))]
                solution = task.solve()
                assert solution.answer == min(task.question.options, key=ranked.index)
                at = {word: row for row, word in enumerate(material.model.words)}
                target = units[at[a]] - units[at[b]] + units[at[c]]
                cosines = units @ target / np.linalg.norm(target)
                for word, _, told in rows_of(solution):
                    assert told == approx(float(cosines[at[word]]), abs=1e-5)
                assert [row[2] for row in rows_of(solution)] == approx(
                    sorted(cosines)[: -len(rows_of(solution)) - 1 : -1], abs=1e-5
                )
