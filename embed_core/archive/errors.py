"""Why an archive, or one thing in it, cannot be taken in."""

from __future__ import annotations

from embed_core.errors import LabError


class NotAnArchive(LabError):
    """A file is no archive that this program wrote."""

    message_id = "error-archive-other"

    def __init__(self, name: str) -> None:
        super().__init__(name=name)


class NoArchiveThere(LabError):
    """At a path on this machine there is no archive that this program wrote, whatever else there is."""

    message_id = "error-archive-path"

    def __init__(self, path: str) -> None:
        super().__init__(path=path[:500])


class ArchiveDamaged(LabError):
    """The list of what an archive holds cannot be read."""

    message_id = "error-archive-damaged"

    def __init__(self, name: str) -> None:
        super().__init__(name=name)


class ArchiveTooLarge(LabError):
    """An archive unpacks to more than there is room for ("bytes"), or than its size lets expect ("ratio")."""

    message_id = "error-archive-bytes"

    def __init__(self, name: str, reason: str, *, bytes: int, limit: int) -> None:
        super().__init__(name=name, megabytes=round(bytes / 1e6), limit=round(limit / 1e6))
        self.identifier = f"error-archive-{reason}"


class EmptyArchive(LabError):
    """Nothing was chosen that could go into an archive."""

    message_id = "error-archive-empty"


class Unfit(LabError):
    """One thing of an archive does not fit, and the rest goes on.

    `reason` is "manifest" (its entry in the list), "newer" (of a kind or form that only a newer version knows),
    "missing", "file" (it is none that such a thing has), "size", "checksum", "unreadable", "identity" (it says to be
    what it is not), "broken" (the house's own check refuses it), "no-model" (what it belongs to is not here),
    "no-room" (no more notes can be kept), "limit" (no more models, or bytes, may be kept) or
    "reserve" (the disk is nearly full, and what is left is for people who sign in); `file` is the file at
    fault.
    """

    message_id = "error-archive-unfit"

    def __init__(self, reason: str, *, file: str = "") -> None:
        super().__init__(reason=reason, file=file)
        self.reason, self.file = reason, file
