"""Which addresses are those of single machines in the open network: all but the ranges kept for something else.

The ranges are those of IANA's registries of special purpose addresses (RFC 6890 and what followed), written out since
the standard library knows more or fewer of them with each version. In IPv6 only what is given out for global unicast
(2000::/3) is public: so no form that carries an IPv4 address (mapped, compatible, translated, NAT64) leads anywhere,
and 6to4 and Teredo, which lie inside, are named.
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network

GIVEN_OUT = IPv6Network("2000::/3")
SPECIAL_4 = tuple(
    IPv4Network(each)
    for each in (
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",
        "127.0.0.0/8",
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.31.196.0/24",
        "192.52.193.0/24",
        "192.88.99.0/24",
        "192.168.0.0/16",
        "192.175.48.0/24",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",
        "240.0.0.0/4",
    )
)
SPECIAL_6 = tuple(
    IPv6Network(each)
    for each in (
        "2001::/23",  # protocols: Teredo, benchmarking, ORCHID
        "2001:db8::/32",  # documentation
        "2002::/16",  # 6to4
        "2620:4f:8000::/48",  # AS112
        "3fff::/20",  # documentation
    )
)


def is_public(address: IPv4Address | IPv6Address) -> bool:
    """Tell whether an address belongs to no special range."""
    if isinstance(address, IPv4Address):
        return not any(address in each for each in SPECIAL_4)
    return address in GIVEN_OUT and not any(address in each for each in SPECIAL_6)
