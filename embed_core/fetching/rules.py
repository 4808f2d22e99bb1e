"""What may be asked of the network: which hosts, how much, how slow. Given by the operator, never by the address."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from socket import IPPROTO_TCP, gaierror, getaddrinfo

Resolver = Callable[[str, int], Sequence[str]]


def resolved(host: str, port: int) -> Sequence[str]:
    """Return the addresses of a host, as the system's resolver gives them; none where it knows none."""
    try:
        rows = getaddrinfo(host, port, proto=IPPROTO_TCP)
    except (gaierror, UnicodeError, OSError):
        return ()
    return tuple(dict.fromkeys(str(row[4][0]) for row in rows))


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What may be asked of the network.

    `hosts`: names, "*.name" for all below one, "*" for every public host; with ":port" where it is not the usual one.
    `most` is the largest file in bytes. A connection may be silent for `patience` seconds, must bring `least` bytes in
    each `window` of seconds, and may break `tries` times in a row without bringing any. `http` allows it without
    encryption; `loopback` allows this very machine: for tests alone. `authorities` is a file of certificates to trust
    in the place of the system's.
    """

    hosts: tuple[str, ...] = ()
    most: int = 8_000_000_000
    patience: float = 15.0
    window: float = 60.0
    least: int = 60_000
    tries: int = 4
    pause: float = 1.0
    http: bool = False
    loopback: bool = False
    authorities: str = ""
    resolve: Resolver = field(default=resolved)

    def allows(self, host: str, port: int, *, usual: bool) -> bool:
        """Tell whether a host is among the allowed ones, at this port; `usual`: it is the port of its scheme."""
        for row in self.hosts:
            name, _, number = row.partition(":")
            fits = name in ("*", host) or (name.startswith("*.") and host.endswith(name[1:]))
            if fits and (number == str(port) if number else usual):
                return True
        return False
