"""Why an address is not asked, or what it gave is not taken."""

from __future__ import annotations

from embed_core.errors import LabError


class AddressRefused(LabError):
    """An address is none that this server asks.

    `reason` is "address" (it cannot be read, or names a person), "scheme" (not https), "host" (not among the hosts
    that the operator allows), "port", "private" (it leads into a private network) or "off" (none is allowed).
    """

    message_id = "error-address-host"

    def __init__(self, reason: str, *, host: str = "", hosts: tuple[str, ...] = ()) -> None:
        super().__init__(host=host[:100], hosts=hosts)
        self.reason = reason
        self.identifier = f"error-address-{reason}"


class FetchFailed(LabError):
    """An address was asked, and did not give the file.

    `reason` is "network" (no connection, or it broke too often), "not-found", "denied", "server" (another answer than
    a file, with its `status`), "redirects" (too many), "page" (a web page in the place of the file), "large" (above
    the `limit`), "slow" or "certificate".
    """

    message_id = "error-fetch-network"

    def __init__(self, host: str, reason: str, *, status: int = 0, limit: int = 0) -> None:
        super().__init__(host=host[:100], status=status, megabytes=round(limit / 1e6))
        self.reason = reason
        self.identifier = f"error-fetch-{reason}"


class NoChecksum(LabError):
    """What was given as a SHA-256 is none."""

    message_id = "error-fetch-no-checksum"


class ChecksumDiffers(LabError):
    """A file is not the one that was promised; it was not kept."""

    message_id = "error-fetch-checksum"

    def __init__(self, *, expected: str, found: str) -> None:
        super().__init__(expected=expected, found=found)
