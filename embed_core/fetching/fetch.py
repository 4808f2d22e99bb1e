"""Fetching a file piece by piece: counted, hashed while it comes, and taken up again where it broke."""

from __future__ import annotations

import contextlib
import hashlib
import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from embed_core.errors import Stopped
from embed_core.fetching.asking import Answer, Broken, asked
from embed_core.fetching.errors import ChecksumDiffers, FetchFailed
from embed_core.fetching.look import refuse_other, refuse_page
from embed_core.fetching.rules import Rules

CHUNK = 1 << 18
DATA, STATE = "data", "state.json"
MOST_TRIES = 200
Watch = Callable[[int, int], bool]
"""Is told how many bytes have come, and how many there are (0 where nobody knows); False: stop."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A file that was fetched: where it lies, what it is called, its size, its SHA-256, who sent it."""

    path: Path
    name: str
    bytes: int
    sha256: str
    host: str


@dataclass(slots=True)
class _Progress:
    """What has come so far: `mark` names the version of the file, so that no two are mixed."""

    folder: Path
    address: str
    watch: Watch
    sha: Any = field(default_factory=hashlib.sha256)
    done: int = 0
    total: int = 0
    mark: str = ""
    name: str = ""
    host: str = ""

    @property
    def data(self) -> Path:
        return self.folder / DATA

    def take_up(self) -> None:
        """Go on with what an earlier fetch of the same address has left, where its version is known."""
        with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
            told = json.loads((self.folder / STATE).read_text(encoding="utf-8"))
            if told["address"] != self.address or not told["mark"]:
                return
            with self.data.open("rb") as file:
                while piece := file.read(1 << 20):
                    self.sha.update(piece)
                    self.done += len(piece)
            self.mark, self.total = str(told["mark"]), int(told["total"])

    def begin_again(self) -> None:
        """Forget what has come."""
        self.data.write_bytes(b"")
        self.sha, self.done, self.mark = hashlib.sha256(), 0, ""

    def fits(self, answer: Answer) -> bool:
        """Tell whether an answer is what comes behind the bytes that are here, or the whole once more."""
        if answer.status == 206:
            first, whole = answer.range or (-1, 0)
            return first == self.done and whole == (self.total or whole)
        return answer.status != 416

    def note(self, answer: Answer) -> None:
        """Keep what the beginning of an answer tells, so that a later fetch can go on."""
        self.name, self.host = answer.name, answer.target.host
        if answer.status == 200:
            self.begin_again()
            self.mark, self.total = answer.mark, answer.length or 0
            told = {"address": self.address, "mark": self.mark, "total": self.total}
            (self.folder / STATE).write_text(json.dumps(told), encoding="utf-8")


def fetch(
    address: str, folder: Path, rules: Rules, *, sha256: str = "", watch: Watch = lambda done, total: True
) -> Fetched:
    """Fetch a file into a folder of its own; what an earlier fetch has left there is gone on with.

    `sha256`, where it is given, is compared. Raises `AddressRefused`, `FetchFailed`, `ChecksumDiffers` (nothing is
    kept then), and `Stopped` when told to: what has come stays for the next time.
    """
    folder.mkdir(parents=True, exist_ok=True)
    now = _Progress(folder, address, watch)
    now.take_up()
    failed = 0
    for _ in range(MOST_TRIES):
        before = now.done
        try:
            with asked(address, rules, headers=_range(now)) as answer:
                if _is_whole(now, answer):
                    break
                if now.done and not now.fits(answer):
                    now.begin_again()
                    continue
                _receive(now, answer, rules)
                break
        except Broken as error:
            failed = 0 if now.done > before and now.mark else failed + 1
            if failed >= rules.tries:
                raise FetchFailed(now.host or _host(address), "network") from error
            if not now.mark:
                now.begin_again()
            _rest(rules.pause * failed, now)
    else:
        raise FetchFailed(now.host or _host(address), "network")
    return _checked(now, sha256.strip().lower())


def _range(now: _Progress) -> dict[str, str]:
    return {"Range": f"bytes={now.done}-", "If-Range": now.mark} if now.done and now.mark else {}


def _is_whole(now: _Progress, answer: Answer) -> bool:
    """Tell whether all bytes had come before, so that none is left to ask for."""
    if answer.status != 416 or not now.total or now.done != now.total:
        return False
    now.name, now.host = answer.name, answer.target.host
    return True


def _receive(now: _Progress, answer: Answer, rules: Rules) -> None:
    """Write the body of an answer behind what has come. Raises `Broken` where it ends too early."""
    refuse_other(answer, rules, part=bool(now.done))
    now.note(answer)
    if now.total > rules.most:
        raise FetchFailed(now.host, "large", limit=rules.most)
    pace = _Pace(rules, now.done)
    with now.data.open("ab") as out:
        while piece := answer.read(CHUNK):
            if not now.done:
                refuse_page(answer, piece[:512])
            now.done += len(piece)
            if now.done > rules.most:
                raise FetchFailed(now.host, "large", limit=rules.most)
            out.write(piece)
            now.sha.update(piece)
            if not now.watch(now.done, now.total):
                raise Stopped()
            if pace.is_too_slow(now.done):
                raise FetchFailed(now.host, "slow")
    if now.total and now.done < now.total:
        raise Broken


class _Pace:
    """Looks whether a connection brings enough in each window of seconds."""

    def __init__(self, rules: Rules, done: int) -> None:
        self._rules, self._done, self._began = rules, done, time.monotonic()

    def is_too_slow(self, done: int) -> bool:
        """Tell whether the window that ends now brought too little."""
        now = time.monotonic()
        if now - self._began < self._rules.window:
            return False
        slow = done - self._done < self._rules.least
        self._done, self._began = done, now
        return slow


def _rest(seconds: float, now: _Progress) -> None:
    """Wait before the next try, and look up a few times a second whether to stop."""
    end = time.monotonic() + seconds
    while True:
        if not now.watch(now.done, now.total):
            raise Stopped()
        left = end - time.monotonic()
        if left <= 0:
            return
        time.sleep(min(0.2, left))


def _checked(now: _Progress, expected: str) -> Fetched:
    found = now.sha.hexdigest()
    if expected and found != expected:
        now.data.unlink(missing_ok=True)
        (now.folder / STATE).unlink(missing_ok=True)
        raise ChecksumDiffers(expected=expected, found=found)
    return Fetched(now.data, now.name, now.done, found, now.host)


def _host(address: str) -> str:
    return address.split("/")[2][:100] if address.count("/") > 1 else ""
