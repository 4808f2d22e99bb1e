"""Fetching as a job: into an upload, of which a model is made that remembers where it came from."""

import time
from dataclasses import replace
from types import SimpleNamespace

import pytest

from embed_core.fetching import AddressRefused, ChecksumDiffers, FetchFailed, NoChecksum
from embed_core.jobs import Job
from embed_core.jobs.task import Task
from embed_core.jobs.tasks import fetch as room
from embed_core.lab import Lab
from embed_core.settings import Settings, settings_from
from embed_core.store import Store
from embed_core.store.disk import bytes_of
from embed_core.vectors.known_models import HOSTS, KNOWN_MODELS
from tests.fetching.conftest import FILE, SHA, Answers

ME = "0123456789abcdef"
GLOVE = "".join(f"word{n} {n / 7:.4f} {n / 3:.4f} {-n / 5:.4f}\n" for n in range(1, 60)).encode()


def glove(self, rest):
    self.whole(GLOVE, Content_Type="text/plain")


Answers.way_glove = glove


@pytest.fixture
def store(tmp_path):
    return Store(Settings(home=tmp_path / "home"), owner="j-000000000001")


@pytest.fixture
def fetched(store, rules, monkeypatch):
    """Do the job for an address and return its outcome."""
    monkeypatch.setattr(room, "rules_of", lambda settings, free=None: rules)

    def call(address, *, go_on=lambda: True, **spec):
        told = {"address": address, "workspace": ME, **spec}
        task = Task("j-000000000001", told, store, lambda progress: None, lambda: not go_on())
        return room.fetch_file(task), task

    return call


def test_a_fetched_file_is_an_upload_and_its_checksum_is_told(fetched, store, at):
    outcome, task = fetched(at("file.vec"))
    told = outcome.result
    assert (told["name"], told["bytes"], told["sha256"], told["checked"]) == ("file.vec", len(FILE), SHA, False)
    ((name, path),) = store.uploads.files(told["upload"])
    assert name == "file.vec" and path.read_bytes() == FILE
    assert task.progress["done"] == task.progress["total"] == len(FILE)
    assert list((store.home / "tmp").iterdir()) == []


def test_a_fetched_file_may_be_larger_than_an_upload(fetched, store, at):
    store.uploads._limit = 1000
    assert fetched(at("file"), sha256=SHA)[0].result["checked"] is True


@pytest.mark.parametrize("way", ["proxy", "large", "gone"])
def test_what_is_no_file_leaves_nothing_behind(fetched, store, at, way):
    with pytest.raises(FetchFailed):
        fetched(at(way))
    assert list((store.home / "tmp").iterdir()) == []


def test_another_checksum_leaves_nothing_behind(fetched, store, at):
    with pytest.raises(ChecksumDiffers):
        fetched(at("file"), sha256="0" * 64)
    assert list((store.home / "tmp").iterdir()) == []


def test_a_stopped_job_is_gone_on_with_by_the_next_of_the_same_workspace(fetched, store, at, machine):
    from embed_core.errors import Stopped

    asked = iter(range(100))
    with pytest.raises(Stopped):
        fetched(at("breaking"), go_on=lambda: next(asked) < 1)
    assert len(list((store.home / "tmp").iterdir())) == 1
    machine.asked.clear()
    with pytest.raises(Stopped):
        fetched(at("breaking"), workspace="fedcba9876543210", go_on=lambda: False)
    assert "Range" not in machine.asked[0][1]
    machine.asked.clear()
    assert fetched(at("breaking"))[0].result["sha256"] == SHA
    assert machine.asked[0][1]["Range"].startswith("bytes=")


def test_parts_that_wait_count_as_kept_for_their_own_workspace_alone(tmp_path, rules, at, monkeypatch):
    from embed_core.errors import Stopped

    store = Store(Settings(home=tmp_path / "home", mode="server", storage_limit=10**9), owner="j-000000000001")
    given = []
    monkeypatch.setattr(room, "rules_of", lambda settings, free: given.append(free) or rules)

    def begin(workspace, address, moves):
        told = {"address": address, "workspace": workspace}
        asked = iter(range(100))
        seen = store.seen_by(workspace)
        task = Task("j-000000000001", told, seen, lambda progress: None, lambda: next(asked) >= moves)
        with pytest.raises(Stopped):
            room.fetch_file(task)

    begin(ME, at("breaking"), 2)
    begin(ME, at("breaking"), 0)
    waiting = bytes_of(store.bench.folder)
    assert waiting > 0
    begin(ME, at("file"), 0)
    begin("fedcba9876543210", at("file"), 0)
    assert [given[0] - each for each in given] == [0, 0, waiting, 0]


def test_of_a_guest_nothing_is_fetched_into_what_is_reserved(tmp_path, rules, at, monkeypatch):
    store = Store(Settings(home=tmp_path / "home", mode="server", storage_limit=10**9), owner="j-000000000001")
    given = []
    monkeypatch.setattr(room, "rules_of", lambda settings, free: given.append(free) or rules)
    monkeypatch.setattr(room.shutil, "disk_usage", lambda _: SimpleNamespace(free=10**9 + 5))
    for guest in (True, False):
        seen = store.seen_by(ME, guest=guest)
        told = {"address": at("file"), "workspace": ME}
        room.fetch_file(Task("j-000000000001", told, seen, lambda progress: None, lambda: False))
    assert given[0] == 5 and given[1] > 5


def test_what_nobody_goes_on_with_is_removed_after_a_day(fetched, store, at):
    from embed_core.errors import Stopped

    with pytest.raises(Stopped):
        fetched(at("breaking"), go_on=lambda: False)
    store.sweep(now=time.time() + 90_000)
    assert list((store.home / "tmp").iterdir()) == []


def test_the_configuration_says_what_may_be_fetched(tmp_path):
    plain = settings_from({"EMBEDLAB_HOME": str(tmp_path)})
    rules = room.rules_of(plain)
    assert rules.hosts == HOSTS and not rules.http and not rules.loopback and rules.most == 8_000_000_000
    assert room.rules_of(plain, free=10**9).most == 10**9 - room.ROOM
    told = {"EMBEDLAB_IMPORT_HOSTS": "a.org", "EMBEDLAB_IMPORT_MB": "5", "EMBEDLAB_IMPORT_HTTP": "1"}
    other = room.rules_of(settings_from({"EMBEDLAB_HOME": str(tmp_path), **told}))
    assert (other.hosts, other.most, other.http, other.loopback) == (("a.org",), 5_000_000, True, False)
    assert room.hosts_of(settings_from({"EMBEDLAB_HOME": str(tmp_path), "EMBEDLAB_IMPORT_HOSTS": "none"})) == ()


def test_every_known_model_with_an_address_lies_on_an_allowed_host_behind_https(tmp_path):
    rules = replace(room.rules_of(settings_from({"EMBEDLAB_HOME": str(tmp_path)})), resolve=lambda *_: ("8.8.8.8",))
    from embed_core.fetching.addresses import target_of

    for known in KNOWN_MODELS.values():
        if known.address:
            assert target_of(known.address, rules).host in HOSTS


@pytest.fixture
def lab(tmp_path):
    return Lab(Settings(home=tmp_path / "home", spare=False, import_hosts=("models.example",))).for_workspace(ME)


@pytest.mark.parametrize(
    ("address", "error"),
    [
        ("file:///etc/passwd", AddressRefused),
        ("http://models.example/x", AddressRefused),
        ("https://evil.example/x", AddressRefused),
        ("https://models.example/x", FetchFailed),  # nobody knows this name
    ],
)
def test_what_may_not_be_fetched_is_refused_before_a_job_is_asked_for(lab, address, error):
    with pytest.raises(error):
        lab.fetch(address)
    assert lab.queue.jobs() == ()


def test_a_checksum_that_is_none_is_told(lab, monkeypatch):
    monkeypatch.setattr("embed_core.fetching.addresses._is_public", lambda *_: True)
    monkeypatch.setattr("embed_core.lab.addresses.rules_of", lambda s: replace(OPEN, hosts=("models.example",)))
    with pytest.raises(NoChecksum):
        lab.fetch("https://models.example/x", sha256="abc")


OPEN = room.rules_of(Settings(home=None, import_hosts=("models.example",)))
OPEN = replace(OPEN, resolve=lambda *_: ("8.8.8.8",))


def test_a_model_of_a_fetched_file_remembers_where_it_came_from(lab, fetched, store, at, monkeypatch):
    told = fetched(at("glove.txt"))[0].result
    row = {"id": "j-000000000001", "kind": "fetch", "name": "x", "state": "finished", "created": "", "started": None}
    job = Job(**row, ended=None, progress={}, error=None, workspace=ME, spec={"address": at("glove.txt")}, result=told)
    mine = lab.queue.jobs
    monkeypatch.setattr(
        lab.queue, "jobs", lambda *a, kind=None, **k: (job,) if kind == "fetch" else mine(*a, kind=kind, **k)
    )
    assert lab.origin_of_upload("u-000000000000") == {}
    assert lab.for_workspace("fedcba9876543210").origin_of_upload(told["upload"]) == {}
    asked = lab.import_model(name="glove", upload=told["upload"])
    deadline = time.monotonic() + 60
    while lab.queue.get(asked.id).active:
        assert time.monotonic() < deadline
        time.sleep(0.05)
    card = lab.store.models.card(lab.queue.get(asked.id).result["model"])
    assert card.extra["origin"] == {"address": at("glove.txt"), "sha256": told["sha256"]}
    assert lab.model(card.id).words[:2] == ("word1", "word2")
