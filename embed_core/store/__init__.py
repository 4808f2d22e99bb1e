"""The store: models, corpora, cache and uploads as folders that appear whole or not at all."""

from embed_core.store.allowed import DiskReserved, NoMoreFiles, NoMoreModels, NoMoreStorage
from embed_core.store.bin import Binned
from embed_core.store.cache import Cache
from embed_core.store.card import Broken, Card, Damaged
from embed_core.store.disk import DiskFull, NotWritable
from embed_core.store.holding import HomeElsewhere, hold
from embed_core.store.index import StoreBusy, StoreNewer
from embed_core.store.names import EmptyName, Missing
from embed_core.store.notes import NOTE_KINDS, Note, Notes, NotesFull, NoteTooLarge, TooManyNotes
from embed_core.store.originals import Original, original_files, zipped
from embed_core.store.refusals import BuiltIn, Deleted
from embed_core.store.rooms import Room, RoomFull, RoomUnknown, Student
from embed_core.store.seen import NotYours
from embed_core.store.server_folder import Unreadable
from embed_core.store.shares import Received, Share, TooManyShares, key_of
from embed_core.store.shelf import Shelf
from embed_core.store.store import Store
from embed_core.store.tries import TooManyTries
from embed_core.store.uploads import TooLarge, Uploads
from embed_core.store.usage import Kept, Usage, measure

__all__ = [
    "NOTE_KINDS",
    "Binned",
    "Broken",
    "BuiltIn",
    "Cache",
    "Card",
    "Damaged",
    "Deleted",
    "DiskFull",
    "DiskReserved",
    "EmptyName",
    "HomeElsewhere",
    "Kept",
    "Missing",
    "NoMoreFiles",
    "NoMoreModels",
    "NoMoreStorage",
    "NotWritable",
    "NotYours",
    "Note",
    "NoteTooLarge",
    "Notes",
    "NotesFull",
    "Original",
    "Received",
    "Room",
    "RoomFull",
    "RoomUnknown",
    "Share",
    "Shelf",
    "Store",
    "StoreBusy",
    "StoreNewer",
    "Student",
    "TooLarge",
    "TooManyNotes",
    "TooManyShares",
    "TooManyTries",
    "Unreadable",
    "Uploads",
    "Usage",
    "hold",
    "key_of",
    "measure",
    "original_files",
    "zipped",
]
