"""Why a file cannot be read, though it is there and no text is missing."""

from __future__ import annotations

from embed_core.errors import LabError


class Locked(LabError):
    """A file is protected by a password or by copy protection."""

    message_id = "error-locked"

    def __init__(self, name: str) -> None:
        super().__init__(name=name)


class Scanned(LabError):
    """A PDF holds pictures of text, and no text."""

    message_id = "error-scanned"

    def __init__(self, name: str, *, pages: int) -> None:
        super().__init__(name=name, pages=pages)


class Damaged(LabError):
    """A file is cut short, or is not of the kind that it seems to be."""

    message_id = "error-damaged"

    def __init__(self, name: str, kind: str) -> None:
        super().__init__(name=name, kind=kind)


class NotRows(LabError):
    """A JSON file is neither an array of objects, nor one object a line."""

    message_id = "error-not-rows"

    def __init__(self, name: str) -> None:
        super().__init__(name=name)


class TooMuch(LabError):
    """An archive unpacks to more than is read here.

    `reason` is "bytes" (in all), "ratio" (many times its size, as a zip bomb does) or "files".
    """

    message_id = "error-too-much"

    def __init__(self, name: str, reason: str, *, limit: int) -> None:
        super().__init__(name=name, reason=reason, limit=limit)


class Nested(LabError):
    """A file in an archive is an archive itself."""

    message_id = "error-nested"

    def __init__(self, name: str) -> None:
        super().__init__(name=name)


class NotAFile(LabError):
    """An entry of an archive is a link or a device, and no file."""

    message_id = "error-not-a-file"

    def __init__(self, name: str) -> None:
        super().__init__(name=name)


class Entities(LabError):
    """An XML file declares entities, which are never resolved here."""

    message_id = "error-entities"

    def __init__(self, name: str) -> None:
        super().__init__(name=name)


class ColumnUnknown(LabError):
    """A table does not have the column that was chosen for the text."""

    message_id = "error-column-unknown"

    def __init__(self, name: str, column: str, *, columns: tuple[str, ...]) -> None:
        super().__init__(name=name, column=column, columns=columns)


class NoTextColumn(LabError):
    """None of the columns of a table looks like text."""

    message_id = "error-no-text-column"

    def __init__(self, name: str, *, columns: tuple[str, ...]) -> None:
        super().__init__(name=name, columns=columns)
