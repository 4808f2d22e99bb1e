"""Signing in with somebody who vouches for identities: the way in, what comes along, and the way out."""

import base64
import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from embed_core.lab import Lab
from embed_core.language import say_in
from embed_core.settings import settings_from
from pages.widgets.workspace import BEFORE, COOKIE, SIGNED, workspace_of_key, workspace_of_person

pytest.importorskip("authlib")
say = say_in("en")
SECRETS = """
[auth]
redirect_uri = "{server}/oauth2callback"
cookie_secret = "only for this test, which nobody else can reach"
client_id = "lab"
client_secret = "secret"
server_metadata_url = "{provider}/.well-known/openid-configuration"
"""


class Provider(BaseHTTPRequestHandler):
    """Somebody who vouches for whoever comes, under one name."""

    nonces: dict[str, str] = {}  # noqa: RUF012 - one provider for one test
    subject, key = "anna", None

    def log_message(self, *_):
        """Say nothing."""

    def _answer(self, data):
        body = json.dumps(data).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _own(self):
        return f"http://127.0.0.1:{self.server.server_port}"

    def do_GET(self):
        at = urlsplit(self.path)
        if at.path == "/authorize":
            asked = {name: values[0] for name, values in parse_qs(at.query).items()}
            code = f"code-{len(self.nonces)}"
            self.nonces[code] = asked.get("nonce", "")
            self.send_response(302)
            told = urlencode({"code": code, "state": asked["state"]})
            self.send_header("Location", f"{asked['redirect_uri']}?{told}")
            self.end_headers()
        elif at.path == "/keys":
            self._answer({"keys": [self.key.as_dict(private=False)]})
        else:
            names = {"authorization": "authorize", "token": "token"}
            told = {f"{name}_endpoint": f"{self._own()}/{path}" for name, path in names.items()}
            told |= {"issuer": self._own(), "jwks_uri": f"{self._own()}/keys"}
            self._answer(told | {"id_token_signing_alg_values_supported": ["RS256"]})

    def do_POST(self):
        from joserfc import jwt

        asked = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        now = int(time.time())
        claims = {"iss": self._own(), "sub": self.subject, "aud": "lab", "iat": now, "exp": now + 600, "name": "Anna"}
        claims["nonce"] = self.nonces[asked["code"][0]]
        token = jwt.encode({"alg": "RS256", "kid": self.key.kid}, claims, self.key)
        self._answer({"access_token": "x", "token_type": "Bearer", "expires_in": 600, "id_token": token})


@pytest.fixture
def provider():
    from joserfc.jwk import RSAKey

    Provider.key = RSAKey.generate_key(2048, {"kid": "test", "use": "sig", "alg": "RS256"})
    found = ThreadingHTTPServer(("127.0.0.1", 0), Provider)
    threading.Thread(target=found.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{found.server_port}"
    found.shutdown()
    found.server_close()


@pytest.fixture
def signing(tmp_path, provider, server_class):
    """A server where people can sign in."""
    running = server_class(tmp_path, EMBEDLAB_MODE="server", EMBEDLAB_SPARE="0", HOME=str(tmp_path))
    folder = tmp_path / ".streamlit"
    folder.mkdir()
    (folder / "secrets.toml").write_text(SECRETS.format(server=running.url, provider=provider))
    yield running.start()
    running.kill()


def test_who_signs_in_takes_the_work_along_and_gets_another_key_on_the_way_in_and_out(
    signing, provider, browser, make_person
):
    values = {"EMBEDLAB_HOME": str(signing.home), "EMBEDLAB_MODE": "server", "EMBEDLAB_SPARE": "0"}
    lab = Lab(settings_from(values))
    deadline = time.monotonic() + 90
    while sum(card.builtin for card in lab.models()) < 4:
        assert time.monotonic() < deadline
        time.sleep(0.1)
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB")
    context.set_default_timeout(60_000)
    person = make_person(context.new_page(), signing.url).opens("models")

    def cookie(name):
        return next((each["value"] for each in context.cookies() if each["name"] == name), None)

    first = cookie(COOKIE)
    context.add_cookies([{"name": SIGNED, "value": "of-a-secret-since-changed", "url": signing.url}])
    anonymous = lab.for_workspace(workspace_of_key(first))
    made = anonymous.store.models.copy("teaching-en", name="Before signing in")
    person.opens("models").sees("Before signing in")

    person.clicks(say("sign-in"))
    person.page.wait_for_url(f"{signing.url}/**")
    person.page.get_by_role("button", name=say("sign-out")).wait_for()
    second = cookie(COOKIE)
    assert second != first and cookie(BEFORE) == first and cookie(SIGNED)
    person.opens("models").sees("this browser made one model")
    assert "Before signing in" not in person.text()
    person.clicks(say("take-along-do")).sees("Before signing in")
    assert lab.store.models.card(made.id).owner == workspace_of_person(provider, "anna")

    person.clicks(say("sign-out"))
    person.page.get_by_role("button", name=say("sign-in")).wait_for()
    third = cookie(COOKIE)
    assert len({first, second, third}) == 3 and not cookie(BEFORE) and not cookie(SIGNED)
    assert "Before signing in" not in person.opens("models").text()
    log = (signing.home / "server.log").read_text()
    everywhere = log + "".join(
        path.read_text(errors="replace") for path in signing.home.glob("*/**/*.json") if path.is_file()
    )
    assert not any(key in everywhere for key in (first, second, third))
    assert not any(base64.b64encode(key.encode()).decode() in everywhere for key in (first, second, third))
    context.close()
