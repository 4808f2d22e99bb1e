"""Writing an archive: file after file into a zip, with the checksum of each, and the manifest last."""

from __future__ import annotations

import hashlib
import io
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from embed_core.archive.errors import EmptyArchive
from embed_core.archive.manifest import MANIFEST, Item, Manifest, Part
from embed_core.archive.parcels import Parcel, parcels_of
from embed_core.errors import Stopped

CHUNK = 1 << 20
WORTH, MOST = 1.15, 60.0
"""A file is packed whose beginning gets smaller by a factor between these. What shrinks more would look like a zip
bomb to whoever reads it."""
_TIME = (1980, 1, 1, 0, 0, 0)
Watch = Callable[[int, int], bool]
"""Is told how many bytes are done, and how many there are; False: stop."""

__all__ = ["parcels_of", "write_archive"]


def write_archive(out: BinaryIO, parcels: Sequence[Parcel], *, moment: str, watch: Watch | None = None) -> Manifest:
    """Write an archive of parcels into an open file, a piece at a time, and return its manifest.

    `moment` is ISO 8601 in UTC. The same parcels give the same bytes. Raises `EmptyArchive`, and `Stopped` when told
    to: what was written then is no archive.
    """
    if not parcels:
        raise EmptyArchive()
    total, done, items = sum(parcel.bytes for parcel in parcels), 0, list[Item]()
    with ZipFile(out, "w", ZIP_STORED, allowZip64=True) as archive:
        for parcel in parcels:
            item = _item(parcel)
            parts = []
            for path, data in parcel.files:
                with _opened(data) as source:
                    part, done = _add(archive, item.entry(path), path, source, (done, total), watch)
                parts.append(part)
            items.append(_item(parcel, tuple(parts)))
        manifest = Manifest(tuple(items), created=moment)
        info = ZipInfo(MANIFEST, _TIME)
        info.compress_type = ZIP_DEFLATED
        archive.writestr(info, manifest.to_bytes(), compresslevel=6)
    return manifest


def _item(parcel: Parcel, parts: tuple[Part, ...] = ()) -> Item:
    named = (parcel.kind, parcel.id, parcel.name, parcel.created, parcel.note, parcel.identity)
    return Item(*named, extra=parcel.extra, files=parts)


def _add(
    archive: ZipFile, entry: str, path: str, source: BinaryIO, reached: tuple[int, int], watch: Watch | None
) -> tuple[Part, int]:
    """Write one file, and return its part and how many bytes are done in all."""
    info = ZipInfo(entry, _TIME)
    info.compress_type, info.external_attr = _way(source), 0o600 << 16
    info._compresslevel = 1  # type: ignore[attr-defined]
    mark, size, (done, total) = hashlib.sha256(), 0, reached
    with archive.open(info, "w", force_zip64=True) as target:
        while chunk := source.read(CHUNK):
            target.write(chunk)
            mark.update(chunk)
            size += len(chunk)
            if watch is not None and not watch(done + size, total):
                raise Stopped()
    return Part(path, size, mark.hexdigest()), done + size


def _way(source: BinaryIO) -> int:
    """Return how a file is packed, as its beginning tells: numbers and packed files hardly get smaller."""
    head = source.read(CHUNK)
    source.seek(0)
    factor = len(head) / max(1, len(zlib.compress(head, 1)))
    return ZIP_DEFLATED if WORTH <= factor <= MOST else ZIP_STORED


@contextmanager
def _opened(data: Path | bytes) -> Iterator[BinaryIO]:
    if isinstance(data, bytes):
        yield io.BytesIO(data)
        return
    with data.open("rb") as file:
        yield file
