"""The lab's questions about a few models at once: one word in all of them, how far each pair agrees, their answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import combinations

from embed_core import evaluation, geometry
from embed_core.corpus.conversion import converter
from embed_core.geometry import two_models
from embed_core.geometry.comparison import common_rows
from embed_core.lab.comparisons import Comparisons
from embed_core.vectors import WordVectors

Pair = tuple[int, int]


def _nothing_common(a: WordVectors, b: WordVectors) -> geometry.NoCommonWords | None:
    try:
        common_rows(a, b)
    except geometry.NoCommonWords as error:
        return error
    return None


class Several(Comparisons):
    """Two to four models side by side."""

    def word_lists(
        self, model_ids: Sequence[str], word: str, *, k: int = 10, script: str = "none"
    ) -> two_models.WordLists:
        """Return the nearest words of a word in each of some models, each with its place in all."""
        models = [self.read_as(id, script) for id in model_ids]
        key = ("word lists", tuple(model.identity for model in models), word, k)
        return self._memory.get(key, lambda: two_models.word_lists(models, word, k=k))

    def also_in_each(self, model_ids: Sequence[str], found: two_models.WordLists) -> Mapping[int, int]:
        """Return how many of each model's nearest words its replicate has among as many, where there is one.

        Another model of those that are compared is no replicate here: its list is shown already.
        """
        shown = {self.model(id).identity for id in model_ids}
        told = {}
        for at, id in enumerate(model_ids):
            seeds = [seed for seed in self.seeds_of(id) if self.model(seed).identity not in shown]
            near = [each.word for each in found.named(at)]
            also = evaluation.also_found(self.model(seeds[0]), found.word, near) if seeds and near else None
            if also is not None:
                told[at] = sum(also.values())
        return told

    def gained_in_all(self, model_ids: Sequence[str]) -> int:
        """Return how many more words some two of the models share when all are read in simplified characters."""
        return max((self.gained_by_script(one, other) for one, other in combinations(model_ids, 2)), default=0)

    def gained_in_questions(self, model_ids: Sequence[str], questions: Sequence[geometry.Question]) -> int:
        """Return how many words of some questions the models lack as they are, and have in simplified characters."""
        convert = converter("simplified")
        words = {word for question in questions for word in question.words}
        gained = 0
        for id in dict.fromkeys(model_ids):
            plain = self.model(id)
            missing = [word for word in words if word not in plain.index]
            if missing and geometry.writes_han(plain):
                read = self.read_as(id, "simplified").index
                gained += sum(convert(word) in read for word in missing)
        return gained

    def answer_in(self, model_id: str, question: geometry.Question, *, script: str) -> geometry.QuestionAnswer:
        """Return what a model answers when it and the question are read in "simplified" characters ("none": as is).

        A sum whose words cancel, in this model or in these characters, has no answer, and says so in it.
        """
        try:
            if script == "none":
                return self.answer(model_id, question)
            return geometry.answer(self.read_as(model_id, script), geometry.in_characters(question, script))
        except geometry.NothingLeft:
            return geometry.QuestionAnswer(cancel=True)

    def nothing_common(
        self, model_ids: Sequence[str], *, script: str = "none"
    ) -> Mapping[Pair, geometry.NoCommonWords]:
        """Return the pairs of places whose models have too few words in common to be compared, and why."""
        found = {}
        models = [self.read_as(id, script) for id in model_ids]
        for one, other in combinations(range(len(models)), 2):
            a, b = models[one], models[other]
            error = self._memory.get(("in common", a.identity, b.identity), partial(_nothing_common, a, b))
            if error is not None:
                found[one, other] = error
        return found

    def overlaps(
        self, model_ids: Sequence[str], *, script: str = "none", begin: bool = False
    ) -> Mapping[Pair, two_models.Shifts | geometry.NoCommonWords | None]:
        """Return for each pair of places what is known of its common words.

        None where that takes a job and none has done it; with `begin`, these jobs are asked for. The error where two
        models have no words in common.
        """
        found: dict[Pair, two_models.Shifts | geometry.NoCommonWords | None] = {}
        for one, other in combinations(range(len(model_ids)), 2):
            try:
                found[one, other] = self.shifts(model_ids[one], model_ids[other], script=script, begin=begin)[0]
            except geometry.NoCommonWords as error:
                found[one, other] = error
        return found
