"""One file that lies open: its bytes, where it came from, and how far its reading is."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, cast

from embed_core.corpus.sources import NoFile, Source, shown

CHUNK = 1 << 17
IN_MEMORY = 8 << 20
"""So many bytes of a file out of an archive stay in memory; more go to a nameless file."""


def _nobody(share: float) -> None:
    """Tell nobody."""


@dataclass(slots=True)
class Input:
    """A file that lies open for reading.

    `label` names it in reports (with its archive), `meta` is what its place says of it, `reached` is told
    which share of it (0 to 1) is read. `whole` is False where only its beginning is at hand. Where `most`
    is not 0, the files of an archive are unpacked for so many bytes each: for a look at them.
    """

    name: str
    handle: BinaryIO
    size: int
    label: str = ""
    encoding: str | None = None
    meta: Mapping[str, str] = field(default_factory=dict)
    reached: Callable[[float], None] = _nobody
    whole: bool = True
    most: int = 0

    def __post_init__(self) -> None:
        self.label = self.label or shown(self.name)

    def head(self, size: int) -> bytes:
        """Return the first bytes; the next reading begins at the first one again."""
        self.handle.seek(0)
        data = self.handle.read(size)
        self.handle.seek(0)
        return data

    def chunks(self) -> Iterator[bytes]:
        """Yield the bytes from the beginning, and tell how far that is."""
        self.handle.seek(0)
        done = 0
        while data := self.handle.read(CHUNK):
            yield data
            done += len(data)
            self.reached(done / self.size if self.size else 1.0)


@contextmanager
def opened(item: Source | Path) -> Iterator[Input]:
    """Open a file or an upload. Raises `NoFile`."""
    name, encoding = item.name, item.encoding if isinstance(item, Source) else None
    path = item.path if isinstance(item, Source) else item
    if isinstance(item, Source) and path is None:
        yield Input(name, io.BytesIO(item.data), len(item.data), encoding=encoding)
        return
    assert path is not None
    try:
        handle = path.open("rb")
    except OSError as error:
        raise NoFile(name if isinstance(item, Source) else shown(str(item), most=300)) from error
    with handle:
        yield Input(name, handle, path.stat().st_size, encoding=encoding)


def spooled(chunks: Iterator[bytes], most: int = 0) -> tuple[BinaryIO, int, bool]:
    """Return bytes as a file that can be read from any place, their number, and whether that is all of them.

    The file has no name on the disk. Where `most` is not 0, it is cut after about so many bytes.
    """
    small = io.BytesIO()
    kept: BinaryIO = small
    size = 0
    for chunk in chunks:
        if size <= IN_MEMORY < size + len(chunk):
            kept = cast(BinaryIO, tempfile.TemporaryFile())  # noqa: SIM115
            kept.write(small.getvalue())
        kept.write(chunk)
        size += len(chunk)
        if most and size >= most:
            break
    kept.seek(0)
    return kept, size, not most or size < most
