"""M8: which addresses are asked. What leads into this machine or a private network is refused at every hop."""

import ipaddress
import shutil
import ssl
import subprocess
import threading
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from embed_core.errors import LabError
from embed_core.fetching import AddressRefused, FetchFailed, Rules, fetch, look
from embed_core.fetching.addresses import target_of
from embed_core.settings import settings_from
from tests.fetching.conftest import FILE, NAME, SHA, Answers, Machine

OPEN = Rules(hosts=("*",), resolve=lambda host, port: ("93.184.215.14",))


def refusal(address, rules=OPEN):
    with pytest.raises(AddressRefused) as caught:
        target_of(address, rules)
    return caught.value.reason


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "ftp://a.org/x",
        "http://a.org/x",
        "gopher://a.org",
        "javascript:alert(1)",
        "data:,x",
        "/x",
        "",
    ],
)
def test_only_https_is_asked(address):
    assert refusal(address) in ("scheme", "address")


@pytest.mark.parametrize(
    "address",
    [
        "https://",
        "https:///x",
        "https://me:secret@a.org/x",
        "https://a.org@b.org/x",
        "https://a.org:99999/",
        "https://a.org:x/",
        "https://a_b.org/",
        "https://a..org/",
        "https://-a.org/",
        "https://a.org\\@b.org/",
        "https://a.org/\r\nHost: b.org",
        "https://a.org/ x",
        "https://[::1/",
        "https://" + "a" * 3000,
        "https://a%2eorg/",
    ],
)
def test_an_address_that_can_be_read_in_two_ways_is_not_asked(address):
    assert refusal(address) == "address"


RANGES = {
    4: ["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
        "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24",
        "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"],
    6: ["::/128", "::1/128", "::/96", "::ffff:0:0/96", "::ffff:0:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64",
        "100:0:0:1::/64", "2001::/32", "2001:1::/32", "2001:2::/48", "2001:3::/32", "2001:4:112::/48", "2001:10::/28",
        "2001:20::/28", "2001:30::/28", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20", "4000::/3",
        "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8"],
}  # fmt: skip
"""IANA's registries of special purpose addresses, and what IPv6 gives out to nobody."""
EDGES = [
    str(edge)
    for each in map(ipaddress.ip_network, (*RANGES[4], *RANGES[6]))
    for edge in (each.network_address, each.broadcast_address)
]
INNER = [ipaddress.IPv4Address(each) for each in ("127.0.0.1", "10.0.0.1", "169.254.169.254", "192.168.1.1")]
CARRIED = [
    str(ipaddress.IPv6Address(form(int(inner))))
    for inner in INNER
    for form in (
        lambda number: 0xFFFF << 32 | number,  # mapped
        lambda number: number,  # compatible
        lambda number: 0xFFFF << 48 | number,  # translated
        lambda number: 0x64FF9B << 96 | number,  # NAT64
        lambda number: 0x2002 << 112 | number << 80,  # 6to4
        lambda number: 0x20010000 << 96 | number << 64,  # Teredo's server
        lambda number: 0x20010000 << 96 | 0x08080808 << 64 | (number ^ 0xFFFFFFFF),  # who is behind it
    )
]
PRIVATE = sorted(
    {*EDGES, *CARRIED, "169.254.169.254", "172.16.0.1", "fe80::1%eth0", "::ffff:127.0.0.1", "64:ff9b::7f00:1"}
)


@pytest.mark.parametrize("number", PRIVATE)
def test_what_leads_into_a_private_network_is_refused_by_name_and_by_number(number):
    assert refusal("https://models.example/x", replace(OPEN, resolve=lambda host, port: (number,))) == "private"
    if "%" not in number:
        written = f"[{number}]" if ":" in number else number
        assert refusal(f"https://{written}/x", replace(OPEN, resolve=lambda host, port: (host,))) == "private"


@pytest.mark.parametrize("number", PRIVATE)
def test_one_private_address_among_public_ones_is_enough(number):
    both = replace(OPEN, resolve=lambda host, port: ("93.184.215.14", number))
    assert refusal("https://models.example/x", both) == "private"


@pytest.mark.parametrize("written", ["2130706433", "127.1", "0x7f.0.0.1", "017700000001", "localhost", "localhost."])
def test_this_machine_under_another_spelling_is_this_machine(written):
    from embed_core.fetching.rules import resolved

    with pytest.raises((AddressRefused, FetchFailed)) as caught:
        target_of(f"https://{written}/x", Rules(hosts=("*",), resolve=resolved))
    assert isinstance(caught.value, FetchFailed) or caught.value.reason == "private"


def neighbours_of_ranges():
    """What lies right before and after each range, where that is public by its own right."""
    found = set()
    for each in map(ipaddress.ip_network, RANGES[4]):
        for near in (int(each.network_address) - 1, int(each.broadcast_address) + 1):
            if 0 <= near < 2**32 and not any(
                ipaddress.IPv4Address(near) in net for net in map(ipaddress.IPv4Network, RANGES[4])
            ):
                found.add(str(ipaddress.IPv4Address(near)))
    return sorted(found)


@pytest.mark.parametrize(
    "number",
    [*neighbours_of_ranges(), "8.8.8.8", "93.184.215.14", "2606:2800:220:1::1", "2001:200::1", "2a00:1450:4001::5"],
)
def test_a_public_address_is_asked(number):
    found = target_of(
        "https://Models.Example/a b?c=d#e".replace(" ", "%20"), replace(OPEN, resolve=lambda *_: (number,))
    )
    assert (found.host, found.port, found.numbers, found.path) == ("models.example", 443, (number,), "/a%20b?c=d")


def test_a_host_is_asked_only_where_the_operator_allows_it():
    rules = replace(OPEN, hosts=("a.org", "*.b.org", "c.org:8443"))
    for address in (
        "https://a.org/",
        "https://A.ORG./",
        "https://x.b.org/",
        "https://y.x.b.org/",
        "https://c.org:8443/",
    ):
        assert target_of(address, rules)
    for address in ("https://xa.org/", "https://b.org/", "https://xb.org/", "https://a.org.evil.org/"):
        assert refusal(address, rules) == "host"
    for address in ("https://a.org:22/", "https://a.org:8443/"):
        assert refusal(address, rules) == "port"
    assert refusal("https://c.org/", rules) == "host"
    assert refusal("https://a.org/", replace(OPEN, hosts=())) == "off"


def test_the_list_of_hosts_is_read_from_the_configuration():
    def hosts(text):
        return settings_from({"EMBEDLAB_HOME": "/x", "EMBEDLAB_IMPORT_HOSTS": text}).import_hosts

    assert hosts("") is None
    assert hosts("none") == ()
    assert hosts(" A.org, *.b.org\n") == ("a.org", "*.b.org")


@pytest.mark.parametrize(
    "inside",
    ["http://127.0.0.1/x", "http://169.254.169.254/latest/meta-data", "http://10.0.0.1/", "file:///etc/passwd"],
)
def test_a_redirect_into_a_private_network_or_to_another_scheme_is_refused(at, rules, inside, tmp_path):
    with pytest.raises(AddressRefused):
        fetch(at(f"to/{inside}"), tmp_path / "f", replace(rules, hosts=(*rules.hosts, "*"), resolve=_numbers(rules)))


def _numbers(rules):
    def resolve(host, port):
        try:
            return (str(ipaddress.ip_address(host)),) if host != "127.0.0.1" else ("10.0.0.1",)
        except ValueError:
            return rules.resolve(host, port)

    return resolve


def test_a_redirect_to_a_host_that_is_not_allowed_is_refused(at, rules, machine):
    with pytest.raises(AddressRefused) as caught:
        look(at(f"to/http://other.example:{machine.server_port}/file"), rules)
    assert caught.value.reason == "host"
    assert [way for way, _ in machine.asked] == ["to"]


def test_a_name_that_leads_elsewhere_a_moment_later_is_asked_where_it_was_looked_at(at, with_names, machine, tmp_path):
    """The second answer of the resolver would be a private address: it is never asked for, since one hop asks once."""
    rules = with_names({NAME: ["127.0.0.1", "10.0.0.1"]})
    assert fetch(at("file"), tmp_path / "f", rules).sha256 == SHA


def test_a_name_that_leads_elsewhere_at_the_next_hop_is_refused_there(at, with_names, machine):
    machine.asked.clear()
    with pytest.raises(AddressRefused) as caught:
        look(at("to//file"), with_names({NAME: ["127.0.0.1", "10.0.0.1"]}))
    assert caught.value.reason == "private"
    assert [way for way, _ in machine.asked] == ["to"]


def test_a_name_that_leads_elsewhere_at_the_next_try_is_refused_there(at, with_names, tmp_path):
    with pytest.raises(AddressRefused):
        fetch(at("breaking"), tmp_path / "f", with_names({NAME: ["127.0.0.1", "169.254.169.254"]}))


def test_this_machine_is_reached_by_no_rules_but_those_of_a_test(at, rules):
    with pytest.raises(AddressRefused) as caught:
        look(at("file"), replace(rules, loopback=False))
    assert caught.value.reason == "private"
    assert Rules().loopback is False and Rules().http is False


@given(st.text(max_size=60))
def test_any_text_is_an_address_or_an_error_of_ours(text):
    for address in (text, f"https://{text}", f"https://a.org/{text}"):
        try:
            found = target_of(address, OPEN)
        except LabError:
            continue
        assert found.path.isascii() and found.host.isascii() and "\n" not in found.path


@pytest.fixture(scope="module")
def certified(tmp_path_factory):
    """A server with a certificate of its own for models.example; its port and the file of its authority."""
    if shutil.which("openssl") is None:
        pytest.skip("no openssl here to make a certificate with")
    folder = tmp_path_factory.mktemp("tls")
    key, certificate = folder / "key.pem", folder / "cert.pem"
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={NAME}"),
            *("-addext", f"subjectAltName=DNS:{NAME}", "-keyout", str(key), "-out", str(certificate)),
        ],
        check=True,
        capture_output=True,
    )
    server = Machine(("127.0.0.1", 0), Answers)
    server.asked, server.end = [], threading.Event()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_port, str(certificate)
    server.shutdown()
    server.server_close()


def secure(port, authority, host=NAME):
    return Rules(
        hosts=(f"{host}:{port}",),
        patience=3.0,
        pause=0.01,
        loopback=True,
        authorities=authority,
        resolve=lambda *_: ("127.0.0.1",),
    )


def test_the_certificate_is_that_of_the_name_though_the_connection_goes_to_a_number(certified, tmp_path):
    port, authority = certified
    found = fetch(f"https://{NAME}:{port}/file", tmp_path / "f", secure(port, authority))
    assert found.path.read_bytes() == FILE


@pytest.mark.parametrize(("host", "trusted"), [("other.example", True), (NAME, False)])
def test_a_certificate_of_another_name_or_of_nobody_known_is_refused(certified, tmp_path, host, trusted):
    port, authority = certified
    with pytest.raises(FetchFailed) as caught:
        fetch(f"https://{host}:{port}/file", tmp_path / "f", secure(port, authority if trusted else "", host))
    assert caught.value.reason == "certificate"
