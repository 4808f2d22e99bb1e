"""The lab's questions about training."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from embed_core import evaluation, training
from embed_core.jobs import Job, known_calibration, room_left, teaching_is_ready, wants_calibration, with_film
from embed_core.lab.limits import Limits
from embed_core.parameters import from_json, to_json
from embed_core.remarks import Remark


@dataclass(frozen=True, slots=True)
class Plan:
    """A run that has not begun: what it will take, and what speaks against it."""

    estimate: training.Estimate
    remarks: tuple[Remark, ...]


class Training(Limits):
    """Asking for a training, and what it will take."""

    def train(
        self,
        corpus_id: str,
        settings: training.RunSettings,
        *,
        name: str,
        start: str | None = None,
        tune: str | None = None,
        freeze: bool = False,
        watched: Sequence[str] = (),
        replicate_of: str | None = None,
    ) -> Job:
        """Ask a worker to train: from nothing, from where the model `start` stands, or from the vectors of `tune`.

        With `freeze` the words that `tune` gives stay where they are. The film notes the neighbours of the
        `watched` words. Raises before anything is started what `plan` raises. A second click asks for the
        same job.
        """
        self.plan(corpus_id, settings, start=start, tune=tune, freeze=freeze)
        spec: dict[str, Any] = {
            "corpus": corpus_id,
            "trainer": training.trainer_of(settings).id,
            "settings": to_json(settings),
            "name": name,
        }
        given: dict[str, Any] = {"start": start, "tune": tune, "freeze": freeze and tune is not None}
        unique = (
            f"train {corpus_id} {sorted(given.items(), key=str)} {spec['trainer']} {sorted(spec['settings'].items())}"
        )
        given |= {"watched": list(watched), "replicate_of": replicate_of}
        spec |= {name: value for name, value in given.items() if value}
        return self.queue.submit("train", spec, name=name, unique=unique, workspace=self.workspace)

    def plan(
        self,
        corpus_id: str,
        settings: training.RunSettings,
        *,
        start: str | None = None,
        tune: str | None = None,
        freeze: bool = False,
    ) -> Plan:
        """Return what a run will take and what speaks against it.

        Raises `TooFewTokens`, `CannotContinue`, `DoesNotFit` where memory or disk do not suffice, and `NoMoreModels`
        or `NoMoreStorage` where the workspace may not have more. What was told is remembered, so that a click does
        not look through all words of a model again that the page has looked through.
        """
        corpus = self.corpus(corpus_id)
        before = self.model(start) if start else None
        given = training.FineTune(self.model(tune), freeze=freeze) if tune else None
        speed = known_calibration(self.store)

        def make() -> tuple[training.Estimate, tuple[Remark, ...]]:
            beginning = training.prepare(corpus, settings, start=before, tune=given)
            remarks = training.remarks_on(corpus, settings, beginning)
            told = training.estimate(corpus, settings, beginning=beginning, calibration=speed)
            return with_film(told, settings), remarks

        key = ("plan", corpus_id, corpus.identity, settings, start, tune, freeze, speed)
        (told, remarks), room = self._memory.get(key, make), room_left(self.store)
        training.fits(told, memory=room.memory, disk=room.disk)
        self.make_room(models=1, bytes=int(told.disk_bytes))
        return Plan(told, (*self._limited(told), *remarks))

    def _limited(self, told: training.Estimate) -> tuple[Remark, ...]:
        """Return that a run will be ended before it is done, where it takes longer than is allowed."""
        most = self.allowed_seconds()
        if not most or told.seconds is None or told.seconds <= most:
            return ()
        numbers = {"minutes": round(told.seconds / 60, 1), "most": round(most / 60, 1)}
        return (Remark("remark-training-seconds", numbers, "warning"),)

    def continuation(self, model_id: str) -> training.RunSettings:
        """Return the settings with which a model can be trained on. Raises `CannotContinue` with the reason."""
        return training.continuation(self.model(model_id))

    def origin(self, model_id: str) -> str | None:
        """Return the model that this one went on from, or whose vectors it began with, if it is here."""
        meta = self.model(model_id).meta
        wanted = meta.continued_from or meta.tuned_from
        same = (card.id for card in self.models() if wanted and card.meta.get("identity") == wanted)
        return next(same, None)

    def moved(self, model_id: str) -> training.Moved | None:
        """Return how far words went from the model that this one began with; None where none is here."""
        found = self.origin(model_id)
        if found is None:
            return None
        before, after = self.model(found), self.model(model_id)
        return self._memory.get(("moved", before.identity, after.identity), lambda: training.moved(before, after))

    def again(self, job: Job) -> Job:
        """Ask for the same training once more."""
        spec = job.spec
        settings = from_json(training.TRAINERS[str(spec["trainer"])].settings, spec["settings"])
        given = {name: spec[name] for name in ("start", "tune", "freeze", "watched", "replicate_of") if name in spec}
        return self.train(str(spec["corpus"]), settings, name=job.name, **given)

    def replicate(self, model_id: str, *, name: str) -> Job | None:
        """Ask a worker to train a model once more with another seed; None where its corpus is gone.

        Raises `CannotReplicate` for a model that was not trained here.
        """
        model, corpus_id = self.model(model_id), self.corpus_of(model_id)
        settings = evaluation.replicate_settings(model.meta)
        if corpus_id is None:
            return None
        return self.train(corpus_id, settings, name=name, replicate_of=model.identity)

    def estimate(self, corpus_id: str, settings: training.RunSettings) -> training.Estimate:
        """Return how long a run will take on this machine, as soon as its speed is known, and what it will need."""
        speed = known_calibration(self.store)
        return with_film(training.estimate(self.corpus(corpus_id), settings, calibration=speed), settings)

    def watchable(self, corpus_id: str, settings: training.RunSettings, words: Sequence[str]) -> tuple[str, ...]:
        """Return those of some words whose neighbours the film of a run can note; others are too rare."""
        corpus, most = self.corpus(corpus_id), evaluation.REACH

        def make() -> frozenset[str]:
            return frozenset(islice(training.vocabulary(corpus.counts, min_count=1), most))

        seen = self._memory.get(("watchable", corpus_id, corpus.identity), make)
        return tuple(word for word in words if word in seen and corpus.counts[word] >= settings.min_count)

    def prepare(self) -> Job | None:
        """Ask for the teaching corpora and models where they are missing, and for the speed of this machine."""
        job = None
        if not teaching_is_ready(self.store):
            job = self.queue.submit("teaching", {}, name="teaching", unique="teaching")
        if wants_calibration(self.store):
            self.queue.submit("calibrate", {}, name="calibrate", unique="calibrate")
        return job
