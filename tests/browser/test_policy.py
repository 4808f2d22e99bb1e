"""Every page works under the content security policy of deploy/Caddyfile, and the policy stops what it is there for."""

import re
import shutil
from pathlib import Path

import pytest

from tests.browser.conftest import FLAGS

CADDYFILE = Path(__file__).resolve().parents[2] / "deploy" / "Caddyfile"
PAGES = ("corpus", "train", "map", "cosine", "analogy", "compare", "learn", "models", "about")
WATCH = """
window.violations = [];
document.addEventListener('securitypolicyviolation', e => {
  window.violations.push(`${e.effectiveDirective} ${e.blockedURI}`);
});
"""
INJECTED = """() => {
  const script = document.createElement('script');
  script.textContent = 'window.injected = true';
  document.body.append(script);
  const image = document.createElement('img');
  image.setAttribute('onerror', 'window.injected = true');
  image.src = 'data:,';
  document.body.append(image);
  return fetch('https://elsewhere.invalid/').catch(() => window.injected === true);
}"""


def headers():
    """The headers that Caddy is told to add."""
    return dict(
        re.findall(r'^\t\t([A-Z][A-Za-z-]+) "?([^"\n]+)"?$', CADDYFILE.read_text(encoding="utf-8"), re.MULTILINE)
    )


@pytest.fixture
def reader(browser, server, make_person):
    """A person whose browser gets every document with the headers of the Caddyfile."""
    # a document that a test hands out has no place on the network, and a browser would not let it call this machine
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    flags = [*FLAGS, "--disable-features=LocalNetworkAccessChecks"]
    free = browser.browser_type.launch(executable_path=found, args=flags)
    context = free.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB")
    context.add_init_script(WATCH)

    def with_headers(route):
        if route.request.resource_type != "document":
            return route.continue_()
        answer = route.fetch()
        return route.fulfill(response=answer, headers=answer.headers | headers())

    context.route("**/*", with_headers)
    yield make_person(context.new_page(), server.url)
    context.close()
    free.close()


def test_no_page_violates_the_policy_that_the_proxy_sends_and_what_is_foreign_is_stopped(reader):
    for page in PAGES:
        reader.opens(page)
        assert reader.page.evaluate("window.violations") == [], page
        assert reader.page.get_by_role("heading", level=1).is_visible(), page
    reader.opens("").map_is_drawn()
    assert reader.page.evaluate("window.violations") == []
    assert reader.page.evaluate(INJECTED) is False
    stopped = set(reader.page.evaluate("window.violations"))
    assert {"script-src-elem inline", "script-src-attr inline"} <= stopped
    assert any(line.startswith("connect-src https://elsewhere.invalid") for line in stopped)
