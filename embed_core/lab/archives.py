"""The lab's questions about archives: what is mine, all of it in one file, and a file of it taken in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from embed_core.archive import EmptyArchive, Manifest, NoArchiveThere, NotAnArchive, Report, manifest_of
from embed_core.errors import LabError
from embed_core.jobs import Job
from embed_core.jobs.tasks.archive import archive_at
from embed_core.lab.outgoing import Outgoing
from embed_core.store import NOTE_KINDS, Card, Missing, Note, Unreadable, original_files
from embed_core.store.server_folder import ServerFile

PACK, UNPACK = "pack", "unpack"


@dataclass(frozen=True, slots=True)
class Belongings:
    """What a person made: corpora and models, newest first, and notes by kind.

    `originals_of` tells of each corpus (by identifier) how many bytes its uploaded files have.
    """

    corpora: tuple[Card, ...]
    models: tuple[Card, ...]
    notes: tuple[Note, ...]
    originals_of: Mapping[str, int]

    @property
    def originals(self) -> int:
        """Bytes of all uploaded files."""
        return sum(self.originals_of.values())


class Archives(Outgoing):
    """A whole piece of work, out and in."""

    def belongings(self) -> Belongings:
        """Return all that is one's own and does not come with the program."""
        corpora, models = (tuple(c for c in cards if c.own) for cards in (self.corpora(), self.models()))
        sizes = {c.id: self._originals_of(c) for c in corpora}
        notes = [n for kind in NOTE_KINDS for n in self.store.notes.all(kind, workspace=self.workspace)]
        return Belongings(corpora, models, tuple(notes), sizes)

    def export_archive(
        self, *, corpora: Sequence[str], models: Sequence[str], notes: Sequence[str], originals: bool = True, name: str
    ) -> Job:
        """Ask a worker to pack these, by identifier, into one file; `archive_file` says where it lies afterwards.

        What was packed before for this workspace goes. Raises `EmptyArchive`, `Missing`, `Deleted`, `Damaged`
        and `NoMoreFiles`.
        """
        if not (corpora or models or notes):
            raise EmptyArchive()
        chosen = [
            shelf.card(id) for shelf, ids in ((self.store.corpora, corpora), (self.store.models, models)) for id in ids
        ]
        about = sum(card.bytes if originals else card.bytes - self._originals_of(card) for card in chosen)
        for id in notes:
            self.store.notes.get(id, workspace=self.workspace)
        for job in self.archive_jobs(PACK):
            if not job.active:
                self.store.exports.drop(job.id)
        self.make_way(about)
        spec = {"corpora": list(corpora), "models": list(models), "notes": list(notes), "about": about}
        told = spec | {"originals": originals, "workspace": self.workspace}
        return self.queue.submit(PACK, told, name=name, workspace=self.workspace)

    def _originals_of(self, card: Card) -> int:
        """Return how many bytes the uploaded files of a corpus have; 0 for a model."""
        if card.kind != "corpus":
            return 0
        return sum(file.bytes for file in original_files(self.store.corpora.path(card.id)))

    def archive_jobs(self, kind: str) -> tuple[Job, ...]:
        """Return the packings ("pack") or takings in ("unpack") of this workspace, newest first."""
        return tuple(job for job in self.queue.jobs(kind=kind) if job.workspace == self.workspace)

    def archive_file(self, job_id: str) -> Path:
        """Return the archive that a packing of this workspace made. Raises `Missing` for all others."""
        job = self.queue.get(job_id)
        if job.workspace != self.workspace or job.kind != PACK:
            raise Missing("file", job_id)
        return self.store.exports.path(job.id)

    def drop_archive(self, job_id: str) -> None:
        """Remove a finished archive from this machine before its day is over."""
        self.archive_file(job_id)
        self.store.exports.drop(job_id)

    def archives_on_server(self) -> tuple[ServerFile, ...]:
        """Return the zip files in the folder that the operator of this server opened for imports."""
        return tuple(file for file in self.store.server_folder.files() if file.name.lower().endswith(".zip"))

    def archive_manifest(self, upload: str = "", *, server: str = "", path: str = "") -> Manifest:
        """Return what an archive says that it holds: an upload, a file of the server's folder, a path on this machine.

        Raises `NotAnArchive` (of a path `NoArchiveThere`), `ArchiveDamaged`, `Missing` and `Unreadable`.
        """
        try:
            name, place = archive_at(self.store, _named(upload, server, path))
            seen = place.stat()
            key = ("archive", str(place), seen.st_mtime_ns, seen.st_size)
            found = self._memory.get(key, lambda: _looked_at(name, place))
        except OSError as error:
            if path:
                raise NoArchiveThere(path) from error
            raise Unreadable(server or self.store.uploads.files(upload)[0][0], upload=not server) from error
        if isinstance(found, NotAnArchive) and path:
            raise NoArchiveThere(path)
        if isinstance(found, LabError):
            raise found.with_traceback(None)
        return found

    def import_archive(self, upload: str = "", *, server: str = "", path: str = "") -> Job:
        """Ask a worker to take in an archive, named as for `archive_manifest`; `archive_report` tells what came of it.

        Raises what `archive_manifest` and `make_room` raise.
        """
        manifest = self.archive_manifest(upload, server=server, path=path)  # what is no archive is refused at once
        self.make_room(models=len(manifest.of("model")), bytes=manifest.size)
        named = _named(upload, server, path)
        name, _ = archive_at(self.store, named)
        spec = named | {"workspace": self.workspace, "holds": len(manifest.of("model"))}
        unique = f"unpack {upload}" if upload else f"unpack {sorted(named.items())} {self.workspace}"
        return self.queue.submit(UNPACK, spec, name=name, unique=unique, workspace=self.workspace)

    def archive_report(self, job: Job) -> Report | None:
        """Return what became of an archive, as soon as that is known."""
        told = (job.result or {}).get("report")
        return Report.from_json(told) if told else None


def _named(upload: str, server: str, path: str) -> dict[str, str]:
    """Return where an archive is, as the job that takes it in gets it."""
    return {key: value for key, value in (("upload", upload), ("server", server), ("path", path)) if value}


def _looked_at(name: str, place: Path) -> Manifest | LabError:
    """Return what an archive holds, or why it is none: that is kept too, since a large file is read to its end."""
    try:
        return manifest_of(name, place)
    except LabError as error:
        return error
