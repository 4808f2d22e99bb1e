"""From an address to the one machine that may be asked: an allowed host, whose name stands for public places alone.

The name is looked up once for each connection, and the connection goes to what was looked at: a name that leads
elsewhere a moment later leads nowhere. Which addresses are public says `ranges`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address
from urllib.parse import quote, unquote, urljoin, urlsplit

from embed_core.fetching.errors import AddressRefused, FetchFailed
from embed_core.fetching.ranges import is_public
from embed_core.fetching.rules import Rules

LONGEST = 2000
_PORTS = {"https": 443, "http": 80}
_NAME = re.compile(r"(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*")
_KEPT = "/%:=&?~#+!$,;'@()*[]"


@dataclass(frozen=True, slots=True)
class Target:
    """A machine to ask: the host's name, its port, its `numbers` (addresses, all looked at), and what to ask for."""

    scheme: str
    host: str
    port: int
    numbers: tuple[str, ...]
    path: str

    @property
    def told(self) -> str:
        """The host as a request names it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        """The whole address."""
        return f"{self.scheme}://{self.told}{self.path}"

    @property
    def name(self) -> str:
        """The last part of the path: what the file is called."""
        return unquote(self.path.split("?")[0].rstrip("/").rsplit("/", 1)[-1]) or self.host


def target_of(address: str, rules: Rules) -> Target:
    """Return the machine that an address leads to. Raises `AddressRefused`, and `FetchFailed` for an unknown name."""
    scheme, host, port, path = _parts(address, rules)
    if not rules.hosts:
        raise AddressRefused("off", host=host)
    if not rules.allows(host, port, usual=port == _PORTS[scheme]):
        named = any(rules.allows(host, usual, usual=True) for usual in _PORTS.values())
        raise AddressRefused("port" if named else "host", host=host, hosts=rules.hosts)
    numbers = tuple(rules.resolve(host, port))
    if not numbers:
        raise FetchFailed(host, "network")
    if not all(_is_public(number, rules) for number in numbers):
        raise AddressRefused("private", host=host)
    return Target(scheme, host, port, numbers, path)


def following(target: Target, location: str, rules: Rules) -> Target:
    """Return where a redirect leads: looked at as if it were the first."""
    if len(location) > LONGEST:
        raise AddressRefused("address", host=target.host)
    return target_of(urljoin(target.url, location), rules)


def _parts(address: str, rules: Rules) -> tuple[str, str, int, str]:
    text = address.strip()
    if len(text) > LONGEST or any(sign.isspace() or not sign.isprintable() for sign in text) or "\\" in text:
        raise AddressRefused("address")
    try:
        parts = urlsplit(text)
        port, host = parts.port, (parts.hostname or "").rstrip(".")
        named = host.isascii() or bool(host := host.encode("idna").decode("ascii"))
    except (ValueError, UnicodeError):
        raise AddressRefused("address") from None
    scheme = parts.scheme.lower()
    if scheme != "https" and not (scheme == "http" and rules.http):
        raise AddressRefused("scheme", host=host)
    if not named or not host or "@" in parts.netloc or not (_NAME.fullmatch(host) or _number(host)):
        raise AddressRefused("address", host=host)
    path = quote(parts.path or "/", safe=_KEPT) + (f"?{quote(parts.query, safe=_KEPT)}" if parts.query else "")
    return scheme, host, port or _PORTS[scheme], path


def _number(text: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(text)
    except ValueError:
        return None


def _is_public(number: str, rules: Rules) -> bool:
    """Tell whether an address is one of the open network."""
    found = _number(number.split("%")[0])
    if found is None:
        return False
    if rules.loopback and (getattr(found, "ipv4_mapped", None) or found).is_loopback:
        return True
    return is_public(found)
