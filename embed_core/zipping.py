"""The guarded way into a zip that a stranger packed: what its directory takes, and how its files are packed."""

from __future__ import annotations

import zipfile
from typing import BinaryIO, cast

from embed_core.errors import LabError

_SIZE_OF_DIRECTORY = 5
"""Where `zipfile` keeps the length of the directory among what the end of a zip says."""


class OddPacking(LabError):
    """A file in a zip is packed in another way than nearly all zips use (Deflate, or not at all)."""

    message_id = "error-odd-packing"

    def __init__(self, name: str) -> None:
        super().__init__(name=name[:120])


def open_entry(archive: zipfile.ZipFile, info: zipfile.ZipInfo, *, name: str) -> BinaryIO:
    """Open a file in a zip. Raises `OddPacking`, and what `ZipFile.open` raises.

    `zipfile` unpacks bzip2 and LZMA a whole block of the packed file at once, whatever it is asked for: 350 bytes can
    take gigabytes. Deflate gives as much as is asked.
    """
    if info.compress_type in (zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
        raise OddPacking(name)
    return cast(BinaryIO, archive.open(info))


def directory_bytes(file: BinaryIO) -> int:
    """Return how long the directory of a zip is, by its own word; an entry takes 46 bytes and its name.

    `zipfile` reads so many bytes of it and no more, each entry into memory. 0: it is no zip.
    """
    end = zipfile._EndRecData(file)  # type: ignore[attr-defined]
    file.seek(0)
    return int(end[_SIZE_OF_DIRECTORY]) if end else 0
