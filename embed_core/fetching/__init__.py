"""Fetching a file from an address: from allowed hosts, never a private network, with checksum, resumable."""

from embed_core.fetching.errors import AddressRefused, ChecksumDiffers, FetchFailed, NoChecksum
from embed_core.fetching.fetch import Fetched, fetch
from embed_core.fetching.look import Offer, look
from embed_core.fetching.rules import Rules

__all__ = [
    "AddressRefused",
    "ChecksumDiffers",
    "FetchFailed",
    "Fetched",
    "NoChecksum",
    "Offer",
    "Rules",
    "fetch",
    "look",
]
