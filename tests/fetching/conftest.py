"""Servers on this machine that do whatever a server can do, and rules that let a test reach them."""

import hashlib
import random
import socket
import threading
import time
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from embed_core.fetching import Rules

FILE = random.Random(5).randbytes(700_000)
SHA = hashlib.sha256(FILE).hexdigest()
NAME = "models.example"


class Answers(BaseHTTPRequestHandler):
    """Each path is a way to answer; what was asked is noted."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        way, _, rest = self.path.lstrip("/").partition("/")
        self.server.asked.append((way, dict(self.headers)))
        try:
            getattr(self, f"way_{way.split('?')[0].replace('-', '_').split('.')[0]}", self.way_gone)(rest)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def log_message(self, *_):
        pass

    def head(self, status=200, **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), str(value))
        self.end_headers()

    def whole(self, body=FILE, **headers):
        self.head(Content_Length=len(body), **headers)
        self.wfile.write(body)

    def way_file(self, rest):
        self.whole(Content_Type="application/octet-stream")

    def way_named(self, rest):
        self.whole(Content_Disposition='attachment; filename="../vectors.vec"')

    def way_gone(self, rest):
        self.head(404, Content_Length=0)

    def way_denied(self, rest):
        self.head(403, Content_Length=0)

    def way_teapot(self, rest):
        self.head(418, Content_Length=0)

    def way_part(self, rest):
        self.head(206, Content_Length=5, Content_Range="bytes 0-4/700000")
        self.wfile.write(FILE[:5])

    def way_never(self, rest):
        self.head(416, Content_Length=0)

    def way_to(self, rest):
        self.head(302, Location=rest, Content_Length=0)

    def way_round(self, rest):
        self.head(302, Location=f"/round/{int(rest or 0) + 1}", Content_Length=0)

    def way_proxy(self, rest):
        self.whole(b"\n <!DOCTYPE html><title>sign in</title>", Content_Type="application/octet-stream")

    def way_notice(self, rest):
        self.whole(b"<!-- blocked --><div>no</div>", Content_Type="text/html; charset=utf-8")

    def way_chunked(self, rest):
        self.head(Transfer_Encoding="chunked")
        for at in range(0, len(FILE), 100_000):
            piece = FILE[at : at + 100_000]
            self.wfile.write(f"{len(piece):x}\r\n".encode() + piece + b"\r\n")
        self.wfile.write(b"0\r\n\r\n")

    def way_endless(self, rest):
        self.head()
        self.close_connection = True
        while True:
            self.wfile.write(b"word 0.1 0.2\n" * 1000)

    def way_large(self, rest):
        self.head(Content_Length=10**15)
        self.wfile.write(b"x" * 100)
        self.close_connection = True

    def way_slow(self, rest):
        self.head(Content_Length=len(FILE))
        for _ in range(200):
            self.wfile.write(b"x")
            time.sleep(0.02)
        self.close_connection = True

    def way_silent(self, rest):
        self.head(Content_Length=len(FILE), Accept_Ranges="bytes", ETag='"1"')
        self.wfile.write(b"x")
        self.server.end.wait(5)
        self.close_connection = True

    def way_breaking(self, rest):
        """Every connection breaks after 200,000 bytes; parts are given. /changing: each time another version."""
        number = len([1 for way, _ in self.server.asked if way == "breaking"])
        tag = f'"{number}"' if rest == "changing" and number < 3 else '"v1"'
        marks = {} if rest == "unmarked" else {"ETag": tag, "Accept_Ranges": "bytes"}
        wanted = self.headers.get("Range")
        fresh = self.headers.get("If-Range") == tag
        if wanted and fresh and rest != "wholes":
            first = int(wanted.removeprefix("bytes=").removesuffix("-"))
            if rest == "lying":
                first += 7
            self.head(
                206,
                Content_Length=len(FILE) - first,
                Content_Range=f"bytes {first}-{len(FILE) - 1}/{len(FILE)}",
                **marks,
            )
        else:
            first = 0
            self.head(Content_Length=len(FILE), **marks)
        most = len(FILE) if rest in ("unmarked", "wholes", "lying") and number >= 3 else 200_000
        self.wfile.write(FILE[first : first + most])
        self.close_connection = True


class Machine(ThreadingHTTPServer):
    daemon_threads = True
    address_family = socket.AF_INET

    def handle_error(self, *_):
        pass


@pytest.fixture(scope="module")
def machine():
    server = Machine(("127.0.0.1", 0), Answers)
    server.asked, server.end = [], threading.Event()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.end.set()
    server.shutdown()
    server.server_close()


@pytest.fixture
def rules(machine):
    """Rules that allow this machine, under a name that no other resolver knows."""
    machine.asked.clear()
    return Rules(
        hosts=(f"{NAME}:{machine.server_port}",),
        most=2_000_000,
        patience=3.0,
        pause=0.01,
        http=True,
        loopback=True,
        resolve=lambda host, port: ("127.0.0.1",) if host == NAME else (),
    )


@pytest.fixture
def at(machine):
    """The address of a way to answer."""
    return lambda way: f"http://{NAME}:{machine.server_port}/{way}"


@pytest.fixture
def with_names(rules):
    """The rules with another resolver: {name: address or list of addresses, one a question}."""

    def call(names, **more):
        asked = {}

        def resolve(host, port):
            found = names.get(host, ())
            if isinstance(found, list):
                asked[host] = asked.get(host, -1) + 1
                found = found[min(asked[host], len(found) - 1)]
            return (found,) if isinstance(found, str) else tuple(found)

        return replace(rules, resolve=resolve, **more)

    return call
