"""What can be wrong with a file of vectors, said so that a person can put it right."""

from __future__ import annotations

from math import ceil

from embed_core.errors import LabError

_SHOWN = 80


class UnknownFormat(LabError):
    """A file holds no word vectors in a form that is known."""

    message_id = "error-import-unknown"

    def __init__(self, name: str) -> None:
        super().__init__(name=name[:_SHOWN])


class PickleRefused(LabError):
    """A file is, or holds, a pickle: opening one runs whatever it says. `kind`: "pickle", "torch" or "objects"."""

    message_id = "error-import-pickle"

    def __init__(self, name: str, kind: str = "pickle") -> None:
        super().__init__(name=name[:_SHOWN], kind=kind)
        self.identifier = f"error-import-{kind}"


class NotSupported(LabError):
    """A file is in a form that is recognised but cannot be read.

    `reason` is "version", "supervised", "quantised", "kind" (of numbers), "shape", "tensors", "hdf5"
    or "utf-16";
    `found` says which.
    """

    message_id = "error-import-not-supported"

    def __init__(self, name: str, reason: str, *, found: object = "") -> None:
        super().__init__(name=name[:_SHOWN], reason=reason, found=str(found)[:_SHOWN])
        self.identifier = f"error-import-not-supported-{reason}"


class BadRow(LabError):
    """A line of a file, counted from 1, is not a word with as many numbers as the others have."""

    message_id = "error-import-row"

    def __init__(self, name: str, line: int, *, found: int, dimensions: int) -> None:
        super().__init__(name=name[:_SHOWN], line=line, found=found, dimensions=dimensions)


class BadByte(LabError):
    """A file does not hold what it should from a byte, counted from 0, on."""

    message_id = "error-import-byte"

    def __init__(self, name: str, byte: int) -> None:
        super().__init__(name=name[:_SHOWN], byte=byte)


class CutShort(LabError):
    """A file ends before everything that it promises is there: so many words of those promised are whole."""

    message_id = "error-import-short"

    def __init__(self, name: str, *, promised: int, found: int, byte: int) -> None:
        super().__init__(name=name[:_SHOWN], promised=promised, found=found, byte=byte)


class MoreThanPromised(LabError):
    """A file goes on after the last word that it promises. `line` counts from 1; 0: it is told by `byte`."""

    message_id = "error-import-more"

    def __init__(self, name: str, *, promised: int, line: int = 0, byte: int = 0) -> None:
        super().__init__(name=name[:_SHOWN], promised=promised, line=line, byte=byte)
        self.identifier = "error-import-more-line" if line else "error-import-more-byte"


class CoatDamaged(LabError):
    """A compressed file (`coat`: "gz", "bz2", "xz", "zst", "zip") is damaged or cut short."""

    message_id = "error-import-coat"

    def __init__(self, name: str, coat: str, *, byte: int) -> None:
        super().__init__(name=name[:_SHOWN], coat=coat, byte=byte)


class TooManyFiles(LabError):
    """A zip holds so many files that its directory alone would fill the memory."""

    message_id = "error-import-files"

    def __init__(self, name: str) -> None:
        super().__init__(name=name[:_SHOWN])


class TooManyLetters(LabError):
    """What should be words goes on for longer than the words of any model do."""

    message_id = "error-import-letters"

    def __init__(self, name: str, *, letters: int) -> None:
        super().__init__(name=name[:_SHOWN], megabytes=ceil(letters / 1e6))


class BadWord(LabError):
    """The bytes of a word are not in the encoding; `number` counts words from 1, `likely` are encodings to try."""

    message_id = "error-import-word"

    def __init__(self, name: str, number: int, *, encoding: str, likely: tuple[str, ...] = ()) -> None:
        super().__init__(name=name[:_SHOWN], number=number, encoding=encoding, likely=likely)
        if not likely:
            self.identifier = "error-import-word-bare"


class TooManyPromised(LabError):
    """The header of a file promises more than any model has. `what` is "words" or "dimensions"."""

    message_id = "error-import-promise"

    def __init__(self, name: str, what: str, *, found: int, most: int) -> None:
        super().__init__(name=name[:_SHOWN], what=what, found=found, most=most)
        self.identifier = f"error-import-promise-{what}"


class NoWordList(LabError):
    """A file holds rows of numbers alone: the file with their words is missing."""

    message_id = "error-import-no-words"

    def __init__(self, name: str) -> None:
        super().__init__(name=name[:_SHOWN])


class WordsDiffer(LabError):
    """The list of words (the file `list`) does not have as many words as there are rows of numbers."""

    message_id = "error-import-words-differ"

    def __init__(self, name: str, *, words: int, rows: int, list: str) -> None:
        super().__init__(name=name[:_SHOWN], words=words, rows=rows, list=list[:_SHOWN])


class NoWords(LabError):
    """Nothing is left of a model: no word of it can be kept."""

    message_id = "error-import-empty"

    def __init__(self, name: str) -> None:
        super().__init__(name=name[:_SHOWN])


class NoRoom(LabError):
    """A model needs more disk than there is; so many of its words would fit (`fits`)."""

    message_id = "error-import-no-room"

    def __init__(self, name: str, *, needed: int, free: int, fits: int) -> None:
        sizes = {"megabytes": ceil(needed / 1e6), "megabytes_free": int(free / 1e6)}
        super().__init__(name=name[:_SHOWN], needed=needed, free=free, fits=fits, **sizes)


class CannotWrite(LabError):
    """A model cannot be written in a format. `reason`: "no-subwords", "one-dimension", "ambiguous"."""

    message_id = "error-export-cannot"

    def __init__(self, format: str, reason: str) -> None:
        super().__init__(format=format, reason=reason)
        self.identifier = f"error-export-{reason}"
