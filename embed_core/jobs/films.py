"""Films on disk, beside the model or (while a training runs) in its job's folder, and the camera that makes them."""

from __future__ import annotations

import contextlib
import json
import secrets
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from embed_core.errors import LabError, places
from embed_core.jobs.task import Rhythm
from embed_core.store import Store

if TYPE_CHECKING:
    from embed_core.evaluation import Film
    from embed_core.training import Estimate, RunSettings, TrainingEvent
    from embed_core.vectors import WordVectors

FILM = "film.npz"
SCHEMA = 1
SHOWN = 0.5
"""Seconds between two frames that are shown while the training runs."""


def with_film(told: Estimate, settings: RunSettings) -> Estimate:
    """Return what a run will take when the film of it is kept as well."""
    from embed_core.evaluation import film_bytes

    epochs = getattr(settings, "epochs", 0)
    return replace(told, disk_bytes=told.disk_bytes + film_bytes(told.vocabulary, epochs)) if epochs else told


def write_film(folder: Path, film: Film) -> None:
    """Write a film into a folder, whole or not at all: places in half precision, all else as JSON in one file."""
    import numpy as np

    told = {"schema": SCHEMA, "words": film.words, "watched": film.watched}
    told |= {"moments": [moment.to_json() for moment in film.moments]}
    text = np.frombuffer(json.dumps(told, ensure_ascii=False).encode("utf-8", "surrogatepass"), np.uint8)
    draft = folder / f".{FILM}.{secrets.token_hex(4)}"
    try:
        with draft.open("wb") as file:
            np.savez(file, frames=film.frames.astype(np.float16), told=text)
        draft.replace(folder / FILM)
    finally:
        draft.unlink(missing_ok=True)


def open_film(folder: Path) -> Film | None:
    """Return the film of a model, or of a job that trains one; None where there is none that can be read."""
    import zipfile

    import numpy as np

    from embed_core.evaluation import Film, Moment

    try:
        with np.load(folder / FILM, allow_pickle=False) as parts:
            frames, text = parts["frames"], parts["told"].tobytes()
        told = json.loads(text.decode("utf-8", "surrogatepass"))
        if told["schema"] != SCHEMA or frames.dtype != np.float16:
            return None
        moments = tuple(Moment.from_json(each) for each in told["moments"])
        return Film(tuple(told["words"]), frames, moments, tuple(told["watched"]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, zipfile.BadZipFile):
        return None


def latest_film(store: Store, job_id: str) -> Film | None:
    """Return the film of a training that still runs, as far as it was shown; None before the first frame."""
    return open_film(store.job_folder(job_id))


def film_stamp(store: Store, job_id: str) -> tuple[int, int] | None:
    """Return what changes with each new frame that is shown of a running training; None before the first."""
    try:
        told = (store.job_folder(job_id) / FILM).stat()
    except OSError:
        return None
    return told.st_ino, told.st_mtime_ns


class Camera:
    """Films a training for those who watch it. What goes wrong with it is logged and never ends the training."""

    def __init__(
        self,
        folder: Path,
        words: Sequence[str],
        *,
        watched: Sequence[str],
        epochs: int,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        from embed_core.evaluation import Filming

        self._folder, self._rhythm = folder, Rhythm(SHOWN, clock)
        self._filming = Filming(words, watched=watched, epochs=epochs, clock=clock, effort=time.thread_time)
        self._epochs, self._finished, self._broken = epochs, 0, False

    def __len__(self) -> int:
        return len(self._filming)

    def begin(self, vectors: Callable[[int], Any], kind: str) -> None:
        """Take the frame before the first epoch. `vectors` gives so many rows."""
        self._guarded(lambda: self._take(vectors, 0.0, kind, None))

    def see(self, event: TrainingEvent) -> None:
        """Take a frame where one is due."""
        if event.epoch_finished:
            self._finished = event.epoch
        if event.snapshot is None or self._broken:
            return
        snapshot, epoch = event.snapshot, float(event.epoch)
        if not event.epoch_finished:
            epoch += min(0.99, max(0.0, event.words / max(1, event.words_total) * self._epochs - epoch))
        if self._filming.wants(epoch, finished=event.epoch_finished):
            kind = "epoch" if event.epoch_finished else "within"
            self._guarded(lambda: self._take(snapshot, epoch, kind, event.loss))

    def film_of(self, model: WordVectors) -> Film | None:
        """Return the film that leads to a model; None where it does not show its words, or they do not move."""
        film = self._filming.film().until(self._finished).within()
        return film if len(film) > 1 and model.words[: len(film.words)] == film.words else None

    def _take(self, vectors: Callable[[int], Any], epoch: float, kind: str, loss: float | None) -> None:
        self._filming.take(vectors(self._filming.reach), epoch=epoch, kind=kind, loss=loss)
        if self._rhythm.due() or epoch >= self._epochs:
            with contextlib.suppress(OSError):
                write_film(self._folder, self._filming.film().within())

    def _guarded(self, take: Callable[[], None]) -> None:
        if self._broken:
            return
        try:
            take()
        except LabError:  # nothing to be seen, or told to stop: the training will say so itself
            return
        except Exception as error:
            self._broken = True
            print(places(error), file=sys.stderr)
