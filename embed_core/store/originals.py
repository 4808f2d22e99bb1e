"""The original upload of a corpus: files under numbers as they came, and the names that people gave them."""

from __future__ import annotations

import re
import tempfile
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from embed_core.store.disk import read_json, told_disk_errors
from embed_core.store.files import NAMES
from embed_core.store.names import clean_name
from embed_core.store.uploads import CHUNK

ORIGINAL = "original"
_UNSAFE = re.compile(r'[/\\:*?"<>|]')
_DEVICES = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")


@dataclass(frozen=True, slots=True)
class Original:
    """A file as it came. `name` can be given to a file on any system; no two of one upload have the same."""

    name: str
    path: Path
    bytes: int


def original_files(folder: Path) -> tuple[Original, ...]:
    """Return the original files of a corpus's folder in the order they came; none where they were dropped."""
    place = folder / ORIGINAL
    try:
        names = read_json(place / NAMES)["names"]
        paths = sorted(path for path in place.iterdir() if path.name.isdecimal() and path.is_file())
        sizes = [path.stat().st_size for path in paths]
    except (OSError, ValueError, KeyError):
        return ()
    called: list[str] = []
    for path in paths:
        number = int(path.name)
        given = str(names[number]) if isinstance(names, list) and number < len(names) else ""
        called.append(_distinct(file_name(given, number=number), called))
    return tuple(Original(*row) for row in zip(called, paths, sizes))


def file_name(name: str, *, number: int = 0) -> str:
    """Return a person's name for a file as the name of one file: no folder, nothing hidden, no device."""
    safe = _UNSAFE.sub("_", clean_name(name)).strip(". ")
    return f"_{safe}" if _DEVICES.fullmatch(safe) else safe or f"{number + 1:04d}"


def zipped(files: Sequence[Original], *, folder: Path) -> BinaryIO:
    """Return a nameless file, made in `folder` and rewound, with all files in a zip archive.

    Files are copied piece by piece, so that memory stays small whatever they are. Raises `DiskFull`, `NotWritable`.
    """
    with told_disk_errors(folder.parent, needed=sum(file.bytes for file in files)):
        folder.mkdir(exist_ok=True)
        out: BinaryIO = tempfile.TemporaryFile(dir=folder)  # noqa: SIM115 - the caller closes it
        try:
            with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
                for file in files:
                    _add(archive, file)
            out.seek(0)
        except BaseException:
            out.close()
            raise
    return out


def _add(archive: zipfile.ZipFile, file: Original) -> None:
    entry = zipfile.ZipInfo.from_file(file.path, file.name, strict_timestamps=False)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o600 << 16
    with file.path.open("rb") as source, archive.open(entry, "w") as target:
        while chunk := source.read(CHUNK):
            target.write(chunk)


def _distinct(name: str, taken: Sequence[str]) -> str:
    """Return a name that none has yet, whatever its case: "a.txt", "a (2).txt", …"""
    known = {other.casefold() for other in taken}
    stem, dot, ending = name.rpartition(".")
    if not stem:
        stem, dot, ending = name, "", ""
    tried, number = name, 1
    while tried.casefold() in known:
        number += 1
        tried = f"{stem} ({number}){dot}{ending}"
    return tried
