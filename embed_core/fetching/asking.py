"""One question to one machine: a connection to the very address that was looked at, and its answer as a stream."""

from __future__ import annotations

import contextlib
import math
import ssl
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from email.message import Message
from typing import Any

import urllib3
from urllib3.exceptions import HTTPError, SSLError

from embed_core.fetching.addresses import Target, following, target_of
from embed_core.fetching.errors import FetchFailed
from embed_core.fetching.rules import Rules

HOPS = 5
_REDIRECTS = (301, 302, 303, 307, 308)
_AGENT = "embedding-lab"


class Broken(Exception):
    """The connection broke; it may be tried again."""


@dataclass(slots=True)
class Answer:
    """What a machine answered: the status, what the headers say, and the body as it comes."""

    target: Target
    status: int
    headers: Mapping[str, str]
    _body: urllib3.BaseHTTPResponse

    @property
    def length(self) -> int | None:
        """Bytes of the body, where they are told."""
        text = self.headers.get("content-length", "")
        return int(text) if text.isascii() and text.isdecimal() and len(text) < 19 else None

    @property
    def mark(self) -> str:
        """What tells this version of a file from others: a strong ETag, or else the moment of its last change."""
        tag = self.headers.get("etag", "")
        return tag if tag.startswith('"') else self.headers.get("last-modified", "")

    @property
    def name(self) -> str:
        """What the file is called: by the server, or else by its address."""
        message = Message()
        message["content-disposition"] = self.headers.get("content-disposition", "")
        return str(message.get_filename() or self.target.name)

    @property
    def range(self) -> tuple[int, int] | None:
        """The first byte of a part, and the bytes of the whole; None where that is not told."""
        unit, _, told = self.headers.get("content-range", "").partition(" ")
        span, _, whole = told.partition("/")
        first = span.partition("-")[0]
        right = unit == "bytes" and first.isdecimal() and whole.isdecimal()
        return (int(first), int(whole)) if right else None

    def read(self, size: int) -> bytes:
        """Return what has come, at most `size` bytes; b"" at the end. Raises `Broken`."""
        try:
            read: Any = self._body.read1
            return bytes(read(size, decode_content=False) or b"")
        except (HTTPError, OSError, ValueError) as error:
            raise Broken from error


@contextlib.contextmanager
def asked(
    address: str, rules: Rules, *, headers: Mapping[str, str] | None = None, within: float = math.inf
) -> Iterator[Answer]:
    """Ask an address for its file, and follow at most five redirects, each looked at like the first.

    No further machine is asked when more than `within` seconds have gone by.
    Raises `AddressRefused`, `FetchFailed`, and `Broken` where it may be tried again.
    """
    target, end = target_of(address, rules), time.monotonic() + within
    for _ in range(HOPS + 1):
        with _one(target, rules, headers or {}, end) as answer:
            location = answer.headers.get("location")
            if answer.status not in _REDIRECTS or not location:
                yield answer
                return
            target = following(target, location, rules)
    raise FetchFailed(target.host, "redirects")


@contextlib.contextmanager
def _one(target: Target, rules: Rules, headers: Mapping[str, str], end: float) -> Iterator[Answer]:
    sent = {"Host": target.told, "User-Agent": _AGENT, "Accept": "*/*", "Accept-Encoding": "identity", **headers}
    last: Exception = Broken()
    for number in target.numbers[:4]:
        if time.monotonic() > end:
            break
        pool = _pool(target, number, rules)
        try:
            body = pool.urlopen(
                "GET",
                target.path,
                headers=sent,
                redirect=False,
                retries=False,
                preload_content=False,
                decode_content=False,
            )
        except SSLError as error:
            pool.close()
            raise FetchFailed(target.host, "certificate") from error
        except (HTTPError, OSError, ValueError) as error:
            pool.close()
            last = error
            continue
        try:
            told = {name.lower(): value for name, value in body.headers.items()}
            yield Answer(target, body.status, told, body)
            return
        finally:
            body.close()
            pool.close()
    raise Broken from last


def _pool(target: Target, number: str, rules: Rules) -> urllib3.HTTPConnectionPool:
    """Return connections to one address, whose certificate has to be that of the host's name."""
    wait = urllib3.Timeout(connect=min(10.0, rules.patience), read=rules.patience)
    if target.scheme == "http":
        return urllib3.HTTPConnectionPool(number, target.port, timeout=wait, retries=False)
    context = ssl.create_default_context(cafile=rules.authorities or None)
    return urllib3.HTTPSConnectionPool(
        number,
        target.port,
        timeout=wait,
        retries=False,
        ssl_context=context,
        server_hostname=target.host,
        assert_hostname=target.host,
    )
