"""The lab's questions about lessons: what they work on, their steps, and the answers once they are asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from embed_core import lessons
from embed_core.corpus import SAMPLES, Segmentation, local_copy
from embed_core.jobs import TEACHING, Job
from embed_core.lab.training import Training
from embed_core.parameters import to_json
from embed_core.training import Word2Vec
from embed_core.vectors import WordVectors

NOVEL = "journey_to_the_west"


class Lessons(Training):
    """Lessons on the built-in corpora and models, and on the novel where it has been read."""

    def material(self, language: str) -> lessons.Material:
        """Return what the lessons of a language work on."""
        id = next(id for id, spoken in TEACHING.items() if spoken == language)
        novel, models = self.novel(), self.novel_models()
        trained = {epochs: self.model(found) for epochs, found in models.items()}
        return lessons.Material(
            language,
            self.corpus(id),
            self.model(id),
            self.model(f"{id}-short"),
            novel=self.corpus(novel) if novel else None,
            novel_models=trained if len(trained) == len(lessons.NOVEL_EPOCHS) else None,
        )

    def novel(self) -> str | None:
        """Return the corpus that is the novel, if it has been read: one in which its heroes occur often."""
        large = (card for card in self.corpora() if not card.builtin and int(card.meta.get("tokens", 0)) > 100_000)
        heroes = lessons.lesson_words("zh")
        names = (str(heroes["hero"]), str(heroes["fellows"][0]))
        return next((c.id for c in large if all(self.corpus(c.id).counts.get(name, 0) > 100 for name in names)), None)

    def novel_models(self) -> dict[int, str]:
        """Return the models of the novel that the lesson compares, by their epochs."""
        novel = self.novel()
        if novel is None:
            return {}
        identity, found = self.corpus(novel).identity, {}
        for epochs in lessons.NOVEL_EPOCHS:
            wanted = to_json(lessons.novel_settings(epochs))
            for card in self.models():
                facts = card.meta.get("corpus") or {}
                if facts.get("identity") == identity and card.meta.get("settings") == wanted:
                    found[epochs] = card.id
        return found

    def novel_is_here(self) -> bool:
        """Tell whether the novel's text is on this machine, so that reading it needs no network."""
        sample = SAMPLES[NOVEL]
        return any(local_copy(sample, folder) for folder in (self.settings.samples_dir, self.store.samples))

    def read_novel(self, *, name: str) -> Job:
        """Ask a worker to read the novel into a corpus."""
        spec = {"name": name, "sample": NOVEL, "segmentation": to_json(Segmentation()), "encodings": [], "reading": {}}
        return self.queue.submit("corpus", spec, name=name, unique="lesson novel", workspace=self.workspace)

    def train_novel(self, *, names: Mapping[int, str]) -> tuple[Job, ...]:
        """Ask a worker for those models of the novel that are not here yet; `names` are theirs, by their epochs."""
        novel, here = self.novel(), self.novel_models()
        if novel is None:
            return ()
        missing = (epochs for epochs in lessons.NOVEL_EPOCHS if epochs not in here)
        asked: list[Word2Vec] = [lessons.novel_settings(epochs) for epochs in missing]
        return tuple(self.train(novel, settings, name=names[settings.epochs]) for settings in asked)

    def lesson(self, lesson_id: str, language: str) -> tuple[lessons.Task, ...]:
        """Return the steps of a lesson."""
        material = self.material(language)
        key = ("lesson", lesson_id, material.identity)
        return self._memory.get(key, lambda: lessons.LESSONS[lesson_id].steps(material))

    def exercises(self, lesson_id: str, language: str, *, seed: int) -> tuple[lessons.Task, ...]:
        """Return the exercises of a lesson, with the numbers of a seed."""
        material = self.material(language)
        key = ("exercises", lesson_id, material.identity, seed)
        return self._memory.get(key, lambda: lessons.LESSONS[lesson_id].exercises(material, seed))

    def same(self, lesson_id: str, language: str) -> lessons.Same:
        """Return the real page with the data of a lesson."""
        return lessons.LESSONS[lesson_id].same(self.material(language))

    def on_list(
        self, model_id: str, listed: Sequence[lessons.Listed], pairs: Sequence[tuple[str, str]]
    ) -> lessons.OnList:
        """Return coverage, age and bias of a model on a list."""
        return self._on_list(self.model(model_id), listed, pairs)

    def news_on_list(self, listed: Sequence[lessons.Listed], pairs: Sequence[tuple[str, str]]) -> lessons.OnList:
        """Return the same of the news that lesson 11 asks about."""
        return self._on_list(lessons.scratch.models()[1], listed, pairs)

    def _on_list(
        self, model: WordVectors, listed: Sequence[lessons.Listed], pairs: Sequence[tuple[str, str]]
    ) -> lessons.OnList:
        key = ("on list", model.identity, tuple(listed), tuple(pairs))
        return self._memory.get(key, lambda: lessons.on_list(model, listed, pairs))

    def solution(self, task: lessons.Task, language: str) -> lessons.Solution:
        """Return the answer to a task, computed when it is first asked for; what is measured, each time anew."""
        if task.measured:
            return task.solve()
        question = task.question
        told = repr((sorted(question.given.items()), question.options))
        return self._memory.get(("solution", task.id, told, self.material(language).identity), task.solve)
