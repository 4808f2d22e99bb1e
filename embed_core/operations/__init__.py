"""Running the program for others: backup and restore of a home while it is in use."""

from embed_core.operations.archive import TargetTaken
from embed_core.operations.backup import NothingToBackUp, TargetInside, back_up
from embed_core.operations.manifest import BackupNewer, Entry, Manifest, NotABackup
from embed_core.operations.restore import (
    BackupDamaged,
    BackupUnreadable,
    Fault,
    HomeNotEmpty,
    Restored,
    restore,
    verify,
)

__all__ = [
    "BackupDamaged",
    "BackupNewer",
    "BackupUnreadable",
    "Entry",
    "Fault",
    "HomeNotEmpty",
    "Manifest",
    "NotABackup",
    "NothingToBackUp",
    "Restored",
    "TargetInside",
    "TargetTaken",
    "back_up",
    "restore",
    "verify",
]
