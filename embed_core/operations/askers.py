"""Who may ask for the metrics: this machine and the networks that the operator names, never through a proxy."""

from __future__ import annotations

import ipaddress
import logging
from collections.abc import Mapping

log = logging.getLogger(__name__)

FORWARDED = ("forwarded", "x-forwarded-for", "x-real-ip", "via")
Network = ipaddress.IPv4Network | ipaddress.IPv6Network


def networks(text: str) -> tuple[Network, ...]:
    """Return the networks of a list with spaces or commas between them; what is none is left out and logged."""
    found: list[Network] = []
    for part in text.replace(",", " ").split():
        try:
            found.append(ipaddress.ip_network(part, strict=False))
        except ValueError:
            log.warning("EMBEDLAB_METRICS_FROM names something that is no network; it is left out")
    return tuple(found)


def may_ask(address: str | None, headers: Mapping[str, str], allowed: tuple[Network, ...]) -> bool:
    """Tell whether a request comes straight from an allowed network.

    A proxy on the same machine asks from loopback too, for whoever stands behind it: a request that says that it
    was passed on is refused, whatever it says of where it began.
    """
    if address is None or any(name in headers for name in FORWARDED):
        return False
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    mapped = getattr(found, "ipv4_mapped", None)
    return any((mapped or found) in network for network in allowed)
