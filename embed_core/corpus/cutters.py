"""Several processes that cut one text: blocks go out as they are read, and come back in their order.

The processes are our own module (`embed_core.corpus.cut_worker`), spoken to through sockets: frames of a
length and bytes, with JSON, text and numbers inside. Nothing is pickled, and whoever imports this library is
not imported again. One process loads the dictionary and then splits, so that all share it in memory.
"""

from __future__ import annotations

import json
import os
import socket
import struct
import subprocess
import sys
from array import array
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import SimpleQueue
from threading import Lock

from embed_core.corpus.cut import Cut, Cutter
from embed_core.corpus.segmentation import Segmentation
from embed_core.parameters import to_json

AHEAD = 2
"""So many groups of blocks a process are read ahead of what was written."""
_HEAD = struct.Struct("<QQQ")
_LENGTH = struct.Struct("<Q")
_ROOT = Path(__file__).resolve().parents[2]


class Line:
    """One end of a connection: whole frames of bytes."""

    def __init__(self, end: socket.socket) -> None:
        self._end, self._in = end, end.makefile("rb")

    def send(self, *parts: bytes) -> None:
        """Send a frame. Raises `OSError` where nobody listens."""
        self._end.sendall(_LENGTH.pack(sum(map(len, parts))))
        for part in parts:
            self._end.sendall(part)

    def receive(self) -> bytes | None:
        """Return the next frame; None where the other end is gone."""
        head = self._in.read(_LENGTH.size)
        if len(head) < _LENGTH.size:
            return None
        (size,) = _LENGTH.unpack(head)
        data = self._in.read(size)
        return data if len(data) == size else None

    def hang_up(self) -> None:
        """Tell whoever waits at either end that nothing more comes."""
        with suppress(OSError):
            self._end.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Hang up and give the connection back; nobody may use it any more."""
        self.hang_up()
        self._in.close()
        self._end.close()


def packed_blocks(blocks: Sequence[str]) -> tuple[bytes, ...]:
    """Return blocks of text as the parts of a frame."""
    texts = [block.encode("utf-8", "surrogatepass") for block in blocks]
    return (_LENGTH.pack(len(texts)), array("Q", map(len, texts)).tobytes(), *texts)


def unpacked_blocks(frame: bytes) -> Iterator[str]:
    """Yield the blocks of a frame."""
    (number,) = _LENGTH.unpack_from(frame)
    at = _LENGTH.size * (number + 1)
    for size in array("Q", frame[_LENGTH.size : at]):
        yield frame[at : at + size].decode("utf-8", "surrogatepass")
        at += size


def packed(cut: Cut) -> tuple[bytes, ...]:
    """Return a cut as the parts of a frame."""
    words = "\n".join(cut.counts).encode()
    head = _HEAD.pack(len(cut.sentences), len(cut.lines), len(words))
    numbers = array("Q", (*cut.sentences, *cut.counts.values())).tobytes()
    return head, cut.lines, words, numbers


def unpacked(frame: bytes) -> Cut:
    """Return the cut of a frame."""
    blocks, lines, words = _HEAD.unpack_from(frame)
    begin, end = _HEAD.size + lines, _HEAD.size + lines + words
    numbers = array("Q", frame[end:])
    names = frame[begin:end].decode().split("\n") if words else []
    counts = Counter(dict(zip(names, numbers[blocks:])))
    return Cut(frame[_HEAD.size : begin], tuple(numbers[:blocks]), counts)


@contextmanager
def cutters(settings: Segmentation, *, processes: int) -> Iterator[Cutters]:
    """Give processes that cut; they end with the context, whatever happened in it."""
    made = Cutters(settings, processes=processes)
    try:
        yield made
    finally:
        made.close()


class Cutters:
    """Cuts blocks side by side. Where a process dies, its blocks are cut here: nothing is lost."""

    def __init__(self, settings: Segmentation, *, processes: int) -> None:
        self._settings = settings
        self._ended, self._guard = False, Lock()
        self._own: Cutter | None = None
        pairs = [socket.socketpair() for _ in range(processes)]
        self._lines = [Line(here) for here, _ in pairs]
        try:
            self._process = _started([there for _, there in pairs])
        except BaseException:
            for line in self._lines:
                line.close()
            raise
        finally:
            for _, there in pairs:
                there.close()
        self._idle: SimpleQueue[Line] = SimpleQueue()
        for line in self._lines:
            self._idle.put(line)
        assert self._process.stdin is not None
        with suppress(OSError), self._process.stdin as orders:
            orders.write(json.dumps({"segmentation": to_json(settings)}).encode())
        self._threads = ThreadPoolExecutor(processes, thread_name_prefix="cutting")

    def cut(self, groups: Iterable[Sequence[str]]) -> Iterator[Cut]:
        """Yield what becomes of each group of blocks, in order; no more than a few are under way."""
        waiting: deque[Future[Cut]] = deque()
        for blocks in groups:
            waiting.append(self._threads.submit(self._ask, blocks))
            while len(waiting) > AHEAD * len(self._lines):
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()

    def close(self) -> None:
        """End the processes at once; what they have in hand is dropped."""
        self._ended = True
        for line in self._lines:
            line.hang_up()
        self._process.kill()
        self._process.wait()
        self._threads.shutdown(wait=True, cancel_futures=True)
        for line in self._lines:
            line.close()

    def _ask(self, blocks: Sequence[str]) -> Cut:
        line = self._idle.get()
        frame = None
        try:
            with suppress(OSError, ValueError):
                line.send(*packed_blocks(blocks))
                frame = line.receive()
        finally:
            self._idle.put(line)
        if frame is not None:
            return unpacked(frame)
        return Cut() if self._ended else self._here()(blocks)

    def _here(self) -> Cutter:
        """Return a cutter of this process, the same one for all that the others leave undone."""
        with self._guard:
            if self._own is None:
                self._own = Cutter(self._settings)
            return self._own


def can_share() -> bool:
    """Tell whether this system lets one process become several."""
    return hasattr(os, "fork") and hasattr(socket, "AF_UNIX")


def _started(ends: list[socket.socket]) -> subprocess.Popen[bytes]:
    numbers = [end.fileno() for end in ends]
    paths = filter(None, (str(_ROOT), os.environ.get("PYTHONPATH", "")))
    return subprocess.Popen(
        [sys.executable, "-m", "embed_core.corpus.cut_worker", *map(str, numbers)],
        stdin=subprocess.PIPE,
        pass_fds=numbers,
        cwd=_ROOT,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(paths)},
    )
