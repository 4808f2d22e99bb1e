"""A whole piece of work in one file: corpora, models and notes, with a manifest and the checksum of every file."""

from embed_core.archive.bringing import bring_archive
from embed_core.archive.errors import (
    ArchiveDamaged,
    ArchiveTooLarge,
    EmptyArchive,
    NoArchiveThere,
    NotAnArchive,
    Unfit,
)
from embed_core.archive.manifest import Item, Manifest, Part
from embed_core.archive.packing import parcels_of, write_archive
from embed_core.archive.parcels import Parcel
from embed_core.archive.reading import manifest_of
from embed_core.archive.report import Arrival, Report

__all__ = [
    "ArchiveDamaged",
    "ArchiveTooLarge",
    "Arrival",
    "EmptyArchive",
    "Item",
    "Manifest",
    "NoArchiveThere",
    "NotAnArchive",
    "Parcel",
    "Part",
    "Report",
    "Unfit",
    "bring_archive",
    "manifest_of",
    "parcels_of",
    "write_archive",
]
