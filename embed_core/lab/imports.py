"""The lab's questions about models that come from elsewhere, and that go elsewhere."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from embed_core.errors import NotAChoice
from embed_core.jobs import Job, Room, room_left
from embed_core.jobs.tasks.import_model import import_files
from embed_core.lab.addresses import Addresses
from embed_core.lab.outgoing import Outgoing
from embed_core.parameters import to_json
from embed_core.remarks import Remark
from embed_core.store import Missing
from embed_core.store.server_folder import ServerFile
from embed_core.vectors import formats
from embed_core.vectors.formats.coats import COATS
from embed_core.vectors.known_models import KNOWN_MODELS, KnownModel, is_installed, provenance


class Imports(Addresses, Outgoing):
    """Bringing a model, and taking one along."""

    def server_files(self) -> tuple[ServerFile, ...]:
        """Return the files that the operator of this server lets people import; none where no folder is open."""
        return self.store.server_folder.files()

    def known_models(self) -> tuple[tuple[KnownModel, bool], ...]:
        """Return the models that are known by name, each with whether its package is installed here."""
        return tuple((known, is_installed(known)) for known in KNOWN_MODELS.values())

    def room(self) -> Room:
        """Return the memory and disk that are free, in bytes."""
        return room_left(self.store)

    def preview_import(
        self, *, upload: str = "", server: Sequence[str] = (), choices: formats.ImportChoices
    ) -> formats.ModelPreview:
        """Look at files of vectors before anything is taken in.

        Raises what `formats.inspect` raises, and `Missing` for another's upload.
        """
        if upload:
            self.store.uploads.staged(upload)

        def look() -> formats.ModelPreview:
            with tempfile.TemporaryDirectory() as scratch:
                spec = {"upload": upload, "server": list(server)}
                return formats.inspect(import_files(self.store, spec, Path(scratch)), choices)

        stamps = [self.store.server_folder.path(name).stat() for name in server]
        seen = tuple((name, stamp.st_mtime_ns, stamp.st_size) for name, stamp in zip(server, stamps))
        return self._memory.get(("import", upload, seen, choices), look)

    def import_model(
        self,
        *,
        name: str,
        upload: str = "",
        server: Sequence[str] = (),
        known: str = "",
        choices: formats.ImportChoices | None = None,
    ) -> Job:
        """Ask a worker to take in staged files, files of the server's folder, or a known model out of its package.

        Raises `NoMoreModels` or `NoMoreStorage` where the workspace may not keep it, as far as can be told before.
        """
        self.make_room(models=1, bytes=self._size(upload, server, choices or formats.ImportChoices()))
        spec: dict[str, Any] = {"name": name, "choices": to_json(choices or formats.ImportChoices())}
        given = {"upload": upload, "server": list(server), "known": known}
        spec |= {key: value for key, value in given.items() if value}
        if upload and (origin := self.origin_of_upload(upload)):
            spec["origin"] = origin
        elif known in KNOWN_MODELS:
            spec["origin"] = provenance(KNOWN_MODELS[known])
        unique = f"import {sorted(given.items(), key=str)} {sorted(spec['choices'].items(), key=str)}"
        return self.queue.submit("import", spec, name=name, unique=unique, workspace=self.workspace)

    def imports_of(self, *, upload: str = "", server: Sequence[str] = ()) -> tuple[Job, ...]:
        """Return the imports that were asked for of these files, newest first; among many people, one's own."""
        jobs = self.queue.jobs(kind="import")
        mine = [job for job in jobs if not self.settings.many or job.workspace == self.workspace]
        asked = (upload, list(server))
        return tuple(job for job in mine if (job.spec.get("upload", ""), list(job.spec.get("server") or ())) == asked)

    def _size(self, upload: str, server: Sequence[str], choices: formats.ImportChoices) -> int:
        """Return how many bytes a model will take on the disk, where its files tell; 0 where they do not yet."""
        if not self.settings.many or not (upload or server):
            return 0
        return self.preview_import(upload=upload, server=server, choices=choices).disk_bytes or 0

    def export_formats(self, model_id: str) -> tuple[formats.Format, ...]:
        """Return the formats that a model can be written in."""
        return formats.formats_for(self.model(model_id))

    def export_remarks(self, model_id: str, format: str) -> tuple[Remark, ...]:
        """Return what a format cannot hold of a model."""
        model = self.model(model_id)
        return self._memory.get(("export", model.identity, format), lambda: formats.export_remarks(model, format))

    def export_model(self, model_id: str, format: str, *, coat: str = "") -> Job:
        """Ask a worker to write a model into a file.

        Raises `NotAChoice` for a format that it cannot be written in, and `NoMoreFiles`.
        """
        known = tuple(each.id for each in self.export_formats(model_id))
        if format not in known:
            raise NotAChoice("format", format, known)
        if coat not in ("", *COATS):
            raise NotAChoice("coat", coat, tuple(COATS))
        about = formats.about_bytes(self.model(model_id), format)
        spec = {"model": model_id, "format": format, "coat": coat, "about": about}
        unique = f"export {model_id} {format} {coat}"
        self.make_way(about, unique=unique)
        name = self.store.models.card(model_id).name
        return self.queue.submit("export", spec, name=name, unique=unique, workspace=self.workspace)

    def exported(self, job_id: str) -> tuple[str, Path]:
        """Return the name and the place of the file that a job has written. Raises `Missing` where it is gone."""
        job = self.queue.get(job_id)
        if job.kind != "export":
            raise Missing("file", job_id)
        path = self.store.exports.path(job.id)
        return str((job.result or {}).get("file") or "model"), path
