"""Word vectors in the files of other programs: read with limits, written to the last bit."""

from embed_core.vectors.formats.bringing import Brought, bring
from embed_core.vectors.formats.exporting import about_bytes, ending, export, export_remarks, formats_for
from embed_core.vectors.formats.faults import (
    BadByte,
    BadRow,
    BadWord,
    CannotWrite,
    CoatDamaged,
    CutShort,
    MoreThanPromised,
    NoRoom,
    NotSupported,
    NoWordList,
    NoWords,
    PickleRefused,
    TooManyFiles,
    TooManyLetters,
    TooManyPromised,
    UnknownFormat,
    WordsDiffer,
)
from embed_core.vectors.formats.preview import ModelPreview, inspect, models_in
from embed_core.vectors.formats.reading import ENCODINGS, ImportChoices
from embed_core.vectors.formats.table import FORMATS, Format

__all__ = [
    "ENCODINGS",
    "FORMATS",
    "BadByte",
    "BadRow",
    "BadWord",
    "Brought",
    "CannotWrite",
    "CoatDamaged",
    "CutShort",
    "Format",
    "ImportChoices",
    "ModelPreview",
    "MoreThanPromised",
    "NoRoom",
    "NoWordList",
    "NoWords",
    "NotSupported",
    "PickleRefused",
    "TooManyFiles",
    "TooManyLetters",
    "TooManyPromised",
    "UnknownFormat",
    "WordsDiffer",
    "about_bytes",
    "bring",
    "ending",
    "export",
    "export_remarks",
    "formats_for",
    "inspect",
    "models_in",
]
