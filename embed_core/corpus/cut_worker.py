"""A process that cuts blocks of text: `python -m embed_core.corpus.cut_worker SOCKET …`, one socket a process."""

from __future__ import annotations

import json
import os
import socket
import sys
from collections.abc import Sequence
from contextlib import suppress

from embed_core.corpus.cut import Cutter
from embed_core.corpus.cutters import Line, packed, unpacked_blocks
from embed_core.corpus.segmentation import Segmentation
from embed_core.parameters import from_json

WARM = "天地玄黄，宇宙洪荒。One small step."


def serve(line: Line, cut: Cutter) -> None:
    """Answer each group of blocks with its cut until the other end hangs up."""
    while (frame := line.receive()) is not None:
        line.send(*packed(cut(unpacked_blocks(frame))))


def main(numbers: Sequence[str]) -> None:
    """Read the orders, load the dictionary, become one process for each socket, and serve."""
    told = json.loads(sys.stdin.buffer.read())
    cut = Cutter(from_json(Segmentation, told["segmentation"]))
    cut([WARM])
    ends = [socket.socket(fileno=int(number)) for number in numbers]
    mine = next((end for end in ends[1:] if os.fork() == 0), ends[0])
    for end in ends:
        if end is not mine:
            end.close()
    serve(Line(mine), cut)


if __name__ == "__main__":
    with suppress(BrokenPipeError, ConnectionResetError, KeyboardInterrupt):
        main(sys.argv[1:])
