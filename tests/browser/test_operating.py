"""A server as its operator sees it: lines of JSON, metrics for this machine alone, allowed hosts, one data folder."""

import json
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from embed_core.language import say_in
from embed_core.store import hold

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def operated(tmp_path, make_server, monkeypatch):
    """A server with logs as JSON, metrics, and two allowed hosts."""
    monkeypatch.setenv("EMBEDLAB_LOG", "json")
    monkeypatch.setenv("EMBEDLAB_METRICS", "1")
    monkeypatch.setenv("EMBEDLAB_HOSTS", "lab.example 127.0.0.1")
    running = make_server(tmp_path).start()
    yield running
    running.kill()


def ask(server, path, **headers):
    """Return status and text of an answer."""
    asked = urllib.request.Request(f"{server.url}{path}", headers=headers)
    try:
        with urllib.request.urlopen(asked) as answer:
            return answer.status, answer.read().decode("utf-8")
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode("utf-8")


def test_an_operator_reads_lines_of_json_and_metrics_and_others_get_neither(operated, browser, make_person):
    context = browser.new_context(locale="en-GB")
    person = make_person(context.new_page(), operated.url).opens("/")
    deadline = time.monotonic() + 60
    while 'embedlab_jobs_ended_total{kind="teaching",state="finished"}' not in ask(operated, "/metrics")[1]:
        assert time.monotonic() < deadline
        time.sleep(0.2)
    status, text = ask(operated, "/metrics")
    told = {s.name: s.value for family in text_string_to_metric_families(text) for s in family.samples}
    assert status == 200
    assert told["embedlab_sessions"] == 1
    assert "active_sessions" in ask(operated, "/_stcore/metrics")[1]
    for path in ("/metrics", "/_stcore/metrics", "/_stcore/metrics/"):
        assert ask(operated, path, **{"X-Forwarded-For": "127.0.0.1"})[0] == 404
    assert ask(operated, "/", Host="elsewhere.example")[0] == 400
    assert ask(operated, "/", Host="lab.example")[0] == 200
    person.finds_no_fault()
    context.close()
    written = (operated.home / "server.log").read_text(encoding="utf-8").splitlines()
    lines = [json.loads(line) for line in written if line.startswith("{")]
    greeting = [line for line in written if line and not line.startswith("{")]
    assert len(greeting) <= 3, greeting
    (began,) = (line for line in lines if line.get("kind") == "teaching" and line["event"] == "job running")
    (ended,) = (line for line in lines if line.get("kind") == "teaching" and line["event"] == "job finished")
    assert began["job"] == ended["job"]
    assert ended["ran"] > 0
    assert all({"time", "level", "logger", "event"} <= set(line) for line in lines)


def test_a_server_on_a_folder_that_is_used_where_it_cannot_see_ends_with_the_reason(tmp_path, monkeypatch):
    pytest.importorskip("fcntl")
    monkeypatch.setenv("EMBEDLAB_HOME", str(tmp_path))
    kept = hold(tmp_path, around="another container")
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", "0", "--server.headless", "true"]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    kept.close()
    assert ended.returncode != 0
    assert f"The data folder {tmp_path} is in use by a server" in ended.stderr
    assert not (tmp_path / "lab.sqlite").exists()


def test_the_largest_upload_is_what_the_program_is_told_and_not_what_streamlit_is(
    tmp_path, server_class, browser, make_person
):
    told = {"STREAMLIT_SERVER_MAX_UPLOAD_SIZE": "1", "EMBEDLAB_UPLOAD_MB": "5", "EMBEDLAB_SPARE": "0"}
    running = server_class(tmp_path, **told).start()
    context = browser.new_context(locale="en-GB")
    try:
        person = make_person(context.new_page(), running.url).opens("corpus?source=upload")
        large = tmp_path / "large.txt"
        large.write_text("the cat and the dog saw the king and the queen by day and by night\n" * 50_000)
        person.page.locator("input[type=file]").first.set_input_files(large)
        person.sees(say_in("en")("source-here", files=1, names="large.txt"), within=60).finds_no_fault()
        (staged,) = (tmp_path / "uploads").glob("u-*")
        assert large.stat().st_size > 3_000_000
        assert large.stat().st_size in {path.stat().st_size for path in staged.iterdir()}
    finally:
        context.close()
        running.kill()
