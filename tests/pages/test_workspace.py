"""The key of a browser: given once, read by no script, and never written down."""

import asyncio
import re
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection, Request
from starlette.responses import RedirectResponse
from streamlit.web.server.server_util import get_cookie_secret
from streamlit.web.server.starlette import starlette_auth_routes as routes
from streamlit.web.server.starlette.starlette_app_utils import create_signed_value

from embed_core.training import Word2Vec
from pages.widgets.workspace import (
    BEFORE,
    COOKIE,
    NOBODY,
    SIGNED,
    Browsers,
    WorkspaceKeys,
    _sign_change,
    browser_of,
    browser_workspace,
    workspace,
    workspace_before,
    workspace_of_key,
    workspace_of_person,
)

KEY = "0123456789abcdef0123456789abcdef"


def answer(**asked):
    """Ask for a page and return the headers of the answer."""
    return dict(headers_of(**asked))


def headers_of(*, cookie="", accept="text/html,*/*", method="GET", scheme="http", sets="", **more):
    """Ask for a page, which `sets` a cookie of its own, and return the headers of the answer in their order."""
    headers = {"accept": accept, "cookie": cookie} | more
    scope = {"type": "http", "method": method, "scheme": scheme, "path": "/train", "query_string": b""}
    scope["headers"] = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    sent = []

    async def page(scope, receive, send):
        own = [(b"set-cookie", sets.encode())] if sets else []
        await send({"type": "http.response.start", "status": 200, "headers": [(b"cache-control", b"public"), *own]})
        await send({"type": "http.response.body", "body": b"page"})

    async def send(message):
        sent.append(message)

    with ThreadPoolExecutor(1) as beside:  # a browser's journey may have left a running loop in this thread
        beside.submit(lambda: asyncio.run(WorkspaceKeys(page)(scope, None, send))).result()
    assert sent[1]["body"] == b"page"
    return [(name.decode(), value.decode()) for name, value in sent[0]["headers"]]


def test_the_first_visit_gets_a_random_key_that_no_script_and_no_other_site_can_use():
    given = [answer()["set-cookie"] for _ in range(2)]
    keys = [re.match(rf"{COOKIE}=([0-9a-f]{{32}}); ", text)[1] for text in given]
    assert len(set(keys)) == 2
    assert set(given[0].split("; ")[2:]) == {"Path=/", "HttpOnly", "SameSite=Lax"}


def test_a_key_is_never_kept_by_a_cache_between_browser_and_server():
    assert answer()["cache-control"] == "no-store"
    assert answer(cookie=f"{COOKIE}={KEY}")["cache-control"] == "public"


@pytest.mark.parametrize("secure", [{"scheme": "https"}, {"x_forwarded_proto": "https, http"}])
def test_a_key_that_came_over_https_never_goes_over_http(secure):
    assert "Secure" in answer(**secure)["set-cookie"]


def test_who_has_a_key_keeps_it_and_one_of_another_form_is_replaced():
    assert "set-cookie" not in answer(cookie=f"a=b; {COOKIE}={KEY}")
    for foreign in ("", "me", KEY[:-1], KEY + "0", KEY.upper(), "../" + KEY[3:]):
        assert "set-cookie" in answer(cookie=f"{COOKIE}={foreign}")


def test_pictures_scripts_and_uploads_get_no_key():
    assert "set-cookie" not in answer(accept="image/png")
    assert "set-cookie" not in answer(accept="*/*")
    assert "set-cookie" not in answer(method="PUT")


IN = f"{SIGNED}=2|1:0|10:abc; HttpOnly; Path=/"
OUT = f'{SIGNED}=""; expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; Path=/'


def cookies(**asked):
    """Return the cookies that are added to an answer, by name."""
    told = [value for name, value in headers_of(**asked) if name == "set-cookie" and value != asked.get("sets")]
    return dict(text.split("=", 1) for text in told)


def test_streamlit_s_own_cookie_has_the_name_that_is_looked_for():
    from streamlit.web.server.starlette.starlette_server_config import USER_COOKIE_NAME

    assert USER_COOKIE_NAME == SIGNED


def test_the_key_is_set_anew_when_somebody_is_signed_in_and_the_one_before_is_told_to_the_browser_alone():
    """One that was planted by somebody else before is worth nothing afterwards."""
    told = cookies(cookie=f"{COOKIE}={KEY}", sets=IN)
    assert re.match("[0-9a-f]{32};", told[COOKIE]) and not told[COOKIE].startswith(KEY)
    assert told[BEFORE].startswith(f"{KEY}; Max-Age=86400;") and "HttpOnly" in told[BEFORE]


def signed(claims="{}", *, secret="", name=SIGNED):
    """Return a cookie as Streamlit signs it, with the `secret` of this server unless another is named."""
    value = create_signed_value(secret or get_cookie_secret(), name, claims).decode()
    return f"{name}={value}"


def test_the_key_is_set_anew_when_somebody_is_signed_out():
    told = cookies(cookie=f"{COOKIE}={KEY}; {signed()}", sets=OUT)
    assert re.match("[0-9a-f]{32};", told[COOKIE]) and not told[COOKIE].startswith(KEY)
    assert told[BEFORE].startswith("; Max-Age=0;")


@pytest.mark.parametrize("sets", ["", OUT, f"{SIGNED}_tokens=x; Path=/", "other=1"])
def test_nobody_loses_their_key_by_a_link_to_the_way_out(sets):
    assert cookies(cookie=f"{COOKIE}={KEY}", sets=sets) == {}


OLD = {
    "nonsense": "old",
    "of an older form": "2|1:0|10:abc",
    "not ASCII": "é",
    "of a secret since changed": signed(secret="another, since changed").partition("=")[2],
}


@pytest.mark.parametrize("old", OLD.values(), ids=OLD.keys())
def test_an_old_cookie_that_no_longer_verifies_costs_nobody_the_key(old):
    """Streamlit empties it on the way in, before anybody is signed in, and on the way out, where nobody was."""
    assert cookies(cookie=f"{COOKIE}={KEY}; {SIGNED}={old}", sets=OUT) == {}


def test_a_cookie_in_pieces_signs_out_where_no_piece_is_missing():
    whole = f"{COOKIE}={KEY}; {signed('chunks-1')}; {signed('{}', name=f'{SIGNED}_1')}"
    assert set(cookies(cookie=whole, sets=OUT)) == {COOKIE, BEFORE}
    assert cookies(cookie=f"{COOKIE}={KEY}; {signed('chunks-1')}", sets=OUT) == {}


class Browser:
    """Asks Streamlit's own routes of signing in, and keeps the cookies that it gets."""

    def __init__(self, **cookies):
        self.cookies = cookies

    def asks(self, page, path, query=b""):
        """Ask, keep what the answer sets, and return what the cookies are then."""
        told = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        scope = {"type": "http", "method": "GET", "scheme": "http", "path": path, "query_string": query}
        scope |= {
            "headers": [(b"accept", b"text/html"), (b"cookie", told.encode())],
            "session": {},
            "server": ("a", 80),
        }
        sent = []

        async def send(message):
            sent.append(message)

        async def answer(scope, receive, send):
            response = await page(Request(scope), "")
            await response(scope, receive, send)

        with ThreadPoolExecutor(1) as beside:
            beside.submit(lambda: asyncio.run(WorkspaceKeys(answer)(scope, None, send))).result()
        for name, value in sent[0]["headers"]:
            if name == b"set-cookie":
                key, _, rest = value.decode().partition("=")
                self.cookies[key] = rest.split(";")[0].strip('"')
        self.cookies = {name: value for name, value in self.cookies.items() if value}
        return self.cookies


class Vouching:
    """Somebody who vouches for whoever comes back, or for nobody."""

    def __init__(self, *, willing=True):
        self.willing = willing

    async def authorize_redirect(self, request, where):
        return RedirectResponse("https://provider/authorize", status_code=302)

    async def authorize_access_token(self, request):
        if not self.willing:
            raise ValueError
        return {"userinfo": {"iss": "https://a", "sub": "1"}}


@pytest.fixture
def provider(monkeypatch):
    """Streamlit's routes with a provider that needs no network; return how to choose another one."""

    def choose(vouching):
        monkeypatch.setattr(routes, "_create_oauth_client", lambda _: (vouching, "http://a/oauth2callback"))

    monkeypatch.setattr(routes, "_parse_provider_token", lambda _: "default")
    monkeypatch.setattr(routes, "_get_provider_by_state", lambda *_: "default")
    monkeypatch.setattr(routes, "_get_origin_from_secrets", lambda: "http://a")
    choose(Vouching())
    return choose


@pytest.mark.parametrize("old", list(OLD.values())[:2], ids=list(OLD)[:2])
def test_who_signs_in_with_a_cookie_of_a_secret_since_changed_keeps_what_the_browser_made(provider, old):
    browser = Browser(**{COOKIE: KEY, SIGNED: old})
    assert browser.asks(routes._auth_login, "/auth/login") == {COOKIE: KEY}
    after = browser.asks(routes._auth_callback, "/oauth2callback")
    assert after[BEFORE] == KEY and after[SIGNED] and re.fullmatch("[0-9a-f]{32}", after[COOKIE])
    first = after[COOKIE]
    assert first != KEY
    assert set(browser.asks(routes._auth_logout, "/auth/logout")) == {COOKIE}, "signed out: no key from before is left"
    assert browser.cookies[COOKIE] not in (first, KEY)


def test_who_is_signed_out_by_a_failed_way_in_gets_another_key_too(provider):
    name, _, value = signed().partition("=")
    browser = Browser(**{COOKIE: KEY, name: value})
    provider(Vouching(willing=False))
    after = browser.asks(routes._auth_callback, "/oauth2callback")
    assert set(after) == {COOKIE} and after[COOKIE] != KEY
    assert Browser(**{COOKIE: KEY}).asks(routes._auth_callback, "/oauth2callback") == {COOKIE: KEY}


def test_a_request_is_of_the_workspace_that_its_browser_had_last_and_without_a_key_of_nobody():
    assert browser_workspace({COOKIE: KEY}, now) == workspace_of_key(KEY)
    assert browser_workspace({}, now) == browser_workspace({COOKIE: "../"}, now) == NOBODY
    assert workspace_of_key(KEY) not in (NOBODY, "", KEY[:16])


def test_the_browsers_that_are_remembered_do_not_grow_without_end(monkeypatch):
    monkeypatch.setattr("pages.widgets.workspace.MOST", 3)
    known = Browsers()
    for n in range(5):
        known.note(str(n), "x")
    assert [known.workspace(str(n)) for n in range(5)] == [None, None, "x", "x", "x"]


def test_a_person_has_the_same_workspace_everywhere_and_shares_it_with_nobody():
    assert workspace_of_person("https://a", "1") == workspace_of_person("https://a", "1")
    others = {workspace_of_person(*who) for who in (("https://a", "1"), ("https://a", "12"), ("https://b", "1"))}
    others |= {workspace_of_person("https://a 1", ""), workspace_of_person("https://a", " 1"), workspace_of_key(KEY)}
    assert len(others) == 6 and browser_of(KEY) not in others


def test_a_workspace_is_a_hash_from_which_the_key_cannot_be_told(monkeypatch):
    first = as_browser(monkeypatch, KEY)
    assert first == as_browser(monkeypatch, KEY) != as_browser(monkeypatch, KEY[::-1])
    assert re.fullmatch("[0-9a-f]{32}", first), "as many bits as the key has"
    assert first not in KEY


def test_what_an_earlier_version_made_for_a_browser_or_a_person_is_found_by_them(monkeypatch):
    """Then an identifier was a hash of 64 bits."""
    before = lambda now, before: before  # noqa: E731
    monkeypatch.setattr("streamlit.runtime.context.ContextProxy.cookies", {COOKIE: KEY, BEFORE: KEY[::-1]})
    monkeypatch.setattr("pages.widgets.workspace.browsers", Browsers())
    assert browser_workspace({COOKIE: KEY}, before) == "b0ecfcc8a879631d"
    assert workspace(before) == "b0ecfcc8a879631d" != workspace(now)
    assert workspace_before(before) == workspace_of_key(KEY[::-1], size=8) != workspace_before(now)
    signed = {"is_logged_in": True, "iss": "https://a", "sub": "1"}
    monkeypatch.setattr("streamlit.user_info.UserInfoProxy.to_dict", lambda _: signed)
    assert workspace(before, signed=True) == workspace_of_person("https://a", "1", size=8)
    assert workspace(now, signed=True) == workspace_of_person("https://a", "1")


def now(found, before):
    """A home in which nothing was made by an earlier version."""
    return found


def as_browser(monkeypatch, key):
    """Come with this key, and return its workspace."""
    monkeypatch.setattr("streamlit.runtime.context.ContextProxy.cookies", {COOKIE: key})
    return workspace(now)


@pytest.fixture
def busy(lab):
    """A training that goes on, and the end of all that a test asked for."""
    job = lab.train("teaching-en", Word2Vec(epochs=500, vector_size=300, workers=1, seed=71), name="runs")
    yield job
    deadline = time.monotonic() + 60
    while active := lab.queue.jobs(active_only=True):
        assert time.monotonic() < deadline
        for waiting in active:
            lab.queue.stop(waiting.id)
        time.sleep(0.1)


def test_a_training_is_asked_for_in_the_name_of_the_workspace_and_its_place_is_told(visit, lab, busy, monkeypatch):
    mine = as_browser(monkeypatch, KEY)
    other = lab.for_workspace("someone")
    piled = [other.train("teaching-en", Word2Vec(epochs=500, seed=72 + n), name=f"o{n}") for n in range(2)]
    app = visit("train", corpus="teaching-en")
    app.button(key="start-training").click().run()
    assert not app.exception
    asked = next(job for job in lab.queue.jobs(kind="train") if job.workspace == mine)
    assert [lab.queue.get(job.id).position for job in (piled[0], asked, piled[1])] == [1, 2, 3]
    assert any("number 2 in the queue" in info.value for info in app.info)
    assert any("each may have 10 waiting" in caption.value for caption in app.caption)
    assert KEY not in str(lab.store.index.ask(lambda db: [tuple(row) for row in db.execute("SELECT * FROM jobs")]))


def test_the_limit_of_a_workspace_is_told_on_the_page(visit, lab, busy, monkeypatch):
    monkeypatch.setenv("EMBEDLAB_JOBS_PER_WORKSPACE", "1")
    mine = as_browser(monkeypatch, KEY)
    visit("train", corpus="teaching-en").button(key="start-training").click().run()
    app = visit("train", corpus="teaching-en", preset="quick-look")
    app.button(key="start-training").click().run()
    assert not app.exception
    assert [error.value for error in app.error] == [
        "You have one job waiting already, which is the limit for each person. "
        "Wait until some are done, or stop some, then try again."
    ]
    assert len([job for job in lab.queue.jobs(active_only=True) if job.workspace == mine]) == 1


def test_all_that_one_waits_for_and_what_runs_is_shown_and_of_the_others_only_the_newest(visit, lab, busy, monkeypatch):
    mine = lab.for_workspace(as_browser(monkeypatch, KEY))
    for who, count in ((mine, 8), (lab.for_workspace("someone"), 8)):
        for n in range(count):
            who.train(
                "teaching-en", Word2Vec(epochs=500, seed=100 + n + 10 * (who is mine)), name=f"{who.workspace} {n}"
            )
    text = "\n".join(str(element.value) for element in visit("train", corpus="teaching-en").markdown)
    assert [f"{mine.workspace} {n}" in text for n in range(8)] == [True] * 8
    assert "**runs**" in text
    assert [f"someone {n}" in text for n in range(8)] == [False] * 2 + [True] * 6


def test_an_old_cookie_of_another_path_that_is_emptied_on_the_way_in_signs_nobody_out():
    """Streamlit below a base path empties the cookie of the root before it sets its own."""
    headers = MutableHeaders()
    for sets in (OUT, IN):
        headers.append("set-cookie", sets)
    asked = HTTPConnection({"type": "http", "headers": [(b"cookie", f"{SIGNED}=2|1:0|10:old".encode())]})
    assert _sign_change(asked, headers) == "in"
