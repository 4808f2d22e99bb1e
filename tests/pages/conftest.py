"""A home with the teaching models in it, and a way to open a page as Streamlit would."""

import contextlib
import shutil
import sqlite3
import time
from pathlib import Path

import pytest

from embed_core.lab import Lab
from embed_core.settings import settings_from
from embed_core.store.store import DATABASE

ROOT = Path(__file__).resolve().parents[2]


def home_with_teaching_models(home):
    lab = Lab(settings_from({"EMBEDLAB_HOME": str(home)}))
    lab.prepare()
    deadline = time.monotonic() + 60
    while lab.queue.jobs(active_only=True):
        assert time.monotonic() < deadline, "the teaching models were not made in time"
        time.sleep(0.1)
    return home


def copy_of_home(home, to):
    """Copy a home. Its database is never opened as a file: closing one would take this process's locks off it."""
    shutil.copytree(home, to, ignore=shutil.ignore_patterns(f"{DATABASE}*"))
    with (
        contextlib.closing(sqlite3.connect(home / DATABASE)) as source,
        contextlib.closing(sqlite3.connect(to / DATABASE)) as target,
    ):
        source.backup(target)
    return to


@pytest.fixture(scope="session")
def teaching_home(tmp_path_factory):
    return home_with_teaching_models(tmp_path_factory.mktemp("teaching") / "home")


@pytest.fixture(scope="module")
def prepared_home(teaching_home, tmp_path_factory):
    """A home for the tests of one file: what the tests of another keep in theirs is not seen here."""
    return copy_of_home(teaching_home, tmp_path_factory.mktemp("prepared") / "home")


@pytest.fixture
def lab(prepared_home):
    return Lab(settings_from({"EMBEDLAB_HOME": str(prepared_home)}))


@pytest.fixture
def visit(prepared_home, monkeypatch):
    """Open a page with choices in its address: `visit("cosine", lang="en", a="1,0")`."""
    from streamlit.testing.v1 import AppTest

    from pages.widgets.opening import open_lab

    monkeypatch.setenv("EMBEDLAB_HOME", str(prepared_home))
    monkeypatch.setenv("EMBEDLAB_SPARE", "0")
    monkeypatch.delenv("EMBEDLAB_SAMPLES_DIR", raising=False)
    open_lab.clear()

    def go(page, **choices):
        app = AppTest.from_file(str(ROOT / "pages" / "shell.py"), default_timeout=30)
        for name, value in ({"lang": "en"} | choices).items():
            app.query_params[name] = value
        app.run()
        if page != "home":
            app.switch_page(str(ROOT / "pages" / f"{page}.py"))
            for name, value in ({"lang": "en"} | choices).items():
                app.query_params[name] = value
            app.run()
        return app

    return go


def words_of(app):
    """Everything that stands on the page, as one text."""
    kinds = ("title", "subheader", "caption", "markdown", "error", "warning", "info", "code", "latex")
    return "\n".join(str(element.value) for kind in kinds for element in app.get(kind))
