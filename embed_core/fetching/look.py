"""A look at an address before anything is fetched: what the file is called, how large it is."""

from __future__ import annotations

from dataclasses import dataclass, replace

from embed_core.fetching.asking import Answer, Broken, asked
from embed_core.fetching.errors import FetchFailed
from embed_core.fetching.rules import Rules

_STATES = {401: "denied", 403: "denied", 404: "not-found", 410: "not-found"}
_PAGES = (b"<!doctype html", b"<html", b"<head", b"<body")


@dataclass(frozen=True, slots=True)
class Offer:
    """What an address offers: the file's name, its bytes (None where the server does not say), who sends it.

    `resumable`: after a break it can go on where it was.
    """

    name: str
    bytes: int | None
    host: str
    resumable: bool


def look(address: str, rules: Rules, *, patience: float = 5.0) -> Offer:
    """Ask for a file's beginning alone, and return what the whole would be. Raises what `fetch` raises.

    A machine may be silent for `patience` seconds, and all of them together take not much more than three times that.
    """
    hasty = replace(rules, patience=min(patience, rules.patience))
    try:
        with asked(address, hasty, within=2 * patience) as answer:
            refuse_other(answer, rules)
            refuse_page(answer, answer.read(512))
            resumable = answer.headers.get("accept-ranges", "").lower() == "bytes" and bool(answer.mark)
            return Offer(answer.name, answer.length, answer.target.host, resumable)
    except Broken as error:
        raise FetchFailed(_host(address), "network") from error


def refuse_other(answer: Answer, rules: Rules, *, part: bool = False) -> None:
    """Raise `FetchFailed` where an answer is no file (nor a `part` of one, where that was asked), or too large."""
    host = answer.target.host
    if answer.status != 200 and not (part and answer.status == 206):
        raise FetchFailed(host, _STATES.get(answer.status, "server"), status=answer.status)
    if answer.length is not None and answer.length > rules.most:
        raise FetchFailed(host, "large", limit=rules.most)


def refuse_page(answer: Answer, head: bytes) -> None:
    """Raise `FetchFailed` where a web page stands in the place of a file: a sign-in, a proxy's notice."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:200].lower()
    says = "html" in answer.headers.get("content-type", "").lower()
    if start.startswith(_PAGES) or (says and start.startswith(b"<")):
        raise FetchFailed(answer.target.host, "page")


def _host(address: str) -> str:
    return address.split("/")[2][:100] if address.count("/") > 1 else ""
