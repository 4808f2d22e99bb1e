"""The lab's questions about files that lie elsewhere: what an address offers, and fetching it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from embed_core.jobs import Job
from embed_core.jobs.tasks.fetch import hosts_of, rules_of
from embed_core.lab.limits import Limits
from embed_core.vectors.known_models import known_by_address, provenance

if TYPE_CHECKING:
    from embed_core.fetching import Offer

FETCH = "fetch"
_SHA = re.compile(r"[0-9a-f]{64}")


class Addresses(Limits):
    """What may be fetched from the network, and what was."""

    def import_hosts(self) -> tuple[str, ...]:
        """Return the hosts from which files may be fetched; none where the operator forbids it."""
        return hosts_of(self.settings)

    def look_at(self, address: str) -> Offer:
        """Return what an address offers: name and size. Takes some seconds at most.

        Raises `AddressRefused` and `FetchFailed`.
        """
        from embed_core.fetching import look

        return look(address, rules_of(self.settings))

    def fetch(self, address: str, *, sha256: str = "", name: str = "") -> Job:
        """Ask a worker to fetch a file into an upload; the same address once more goes on where it was.

        Raises `AddressRefused`, `FetchFailed` (no such host), and `NoChecksum` where `sha256` is none.
        """
        from embed_core.fetching import NoChecksum
        from embed_core.fetching.addresses import target_of

        target, wanted = target_of(address, rules_of(self.settings)), sha256.strip().lower()
        if wanted and not _SHA.fullmatch(wanted):
            raise NoChecksum()
        self.make_room(bytes=1)  # where nothing more is allowed, nothing is asked for
        spec = {"address": address.strip(), "sha256": wanted, "workspace": self.workspace}
        unique = f"fetch {self.workspace} {address.strip()}"  # two would write into the same place
        return self.queue.submit(FETCH, spec, name=name or target.name, unique=unique, workspace=self.workspace)

    def fetched(self, job_id: str) -> Job | None:
        """Return a fetching of this workspace; None for what is none of its fetchings."""
        return next(
            (job for job in self.queue.jobs(kind=FETCH) if (job.id, job.workspace) == (job_id, self.workspace)), None
        )

    def origin_of_upload(self, upload: str) -> dict[str, str]:
        """Return from which address an upload was fetched, its checksum, and what is known of it (page, licence).

        Nothing where a person brought it.
        """
        for job in self.queue.jobs(kind=FETCH):
            told = job.result or {}
            if told.get("upload") == upload and job.workspace == self.workspace:
                address = str(job.spec["address"])
                known = known_by_address(address)
                more = {k: v for k, v in provenance(known).items() if k != "package"} if known is not None else {}
                return {"address": address, "sha256": str(told["sha256"]), **more}
        return {}
