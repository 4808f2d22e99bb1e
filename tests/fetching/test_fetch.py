"""A file from an address, over real connections to this machine: whole, counted, hashed, and gone on with."""

import hashlib
from dataclasses import replace

import pytest

from embed_core import recipes
from embed_core.errors import Stopped
from embed_core.fetching import ChecksumDiffers, FetchFailed, fetch, look
from tests.fetching.conftest import FILE, SHA
from tests.recipe_lines import run


def test_a_file_comes_whole_with_its_checksum_and_its_bytes_are_reported(at, rules, tmp_path):
    seen = []
    found = fetch(at("file.vec.gz?x=1"), tmp_path / "f", rules, watch=lambda *told: seen.append(told) or True)
    assert found.path.read_bytes() == FILE
    assert (found.bytes, found.sha256, found.name) == (len(FILE), SHA, "file.vec.gz")
    assert {total for _, total in seen} == {len(FILE)} and seen[-1][0] == len(FILE)
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)


def test_the_lines_beside_a_fetched_file_fetch_it_and_compare_it(at, rules, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("embed_core.fetching.Rules", lambda hosts: replace(rules, hosts=hosts))
    found = run(recipes.fetched(at("file"), SHA))["file"]
    assert found.path.read_bytes() == FILE
    with pytest.raises(ChecksumDiffers):
        run(recipes.fetched(at("file"), "0" * 64))


def test_before_it_begins_its_name_and_size_are_known(at, rules):
    offer = look(at("named"), rules)
    assert (offer.name, offer.bytes, offer.resumable) == ("../vectors.vec", len(FILE), False)
    assert look(at("breaking"), rules).resumable
    assert look(at("chunked"), rules).bytes is None


def test_a_file_of_unknown_size_comes_whole_too(at, rules, tmp_path):
    assert fetch(at("chunked"), tmp_path / "f", rules).sha256 == SHA


def test_a_redirect_is_followed(at, rules, tmp_path, machine):
    assert fetch(at("to//file"), tmp_path / "f", rules).name == "file"
    assert [way for way, _ in machine.asked] == ["to", "file"]


def test_the_checksum_that_a_person_gives_is_compared_and_what_differs_is_not_kept(at, rules, tmp_path):
    assert fetch(at("file"), tmp_path / "f", rules, sha256=f" {SHA.upper()} ").sha256 == SHA
    with pytest.raises(ChecksumDiffers) as caught:
        fetch(at("file"), tmp_path / "g", rules, sha256="0" * 64)
    assert caught.value.parameters == {"expected": "0" * 64, "found": SHA}
    assert list((tmp_path / "g").iterdir()) == []


@pytest.mark.parametrize(
    ("way", "reason"),
    [
        ("gone", "not-found"),
        ("denied", "denied"),
        ("teapot", "server"),
        ("part", "server"),
        ("never", "server"),
        ("round", "redirects"),
        ("proxy", "page"),
        ("notice", "page"),
        ("large", "large"),
        ("endless", "large"),
    ],
)
def test_what_is_no_file_is_told(at, rules, tmp_path, way, reason):
    with pytest.raises(FetchFailed) as caught:
        fetch(at(way), tmp_path / "f", rules)
    assert caught.value.reason == reason
    size = sum(path.stat().st_size for path in (tmp_path / "f").iterdir())
    assert size <= rules.most + 1000


@pytest.mark.parametrize("way", ["gone", "proxy", "large", "round", "denied"])
def test_a_look_tells_the_same(at, rules, way):
    with pytest.raises(FetchFailed):
        look(at(way), rules)


def test_five_redirects_are_followed_and_a_sixth_is_not(at, rules, machine):
    with pytest.raises(FetchFailed):
        look(at("round"), rules)
    assert len(machine.asked) == 6


def test_a_server_that_trickles_is_given_up(at, rules, tmp_path):
    with pytest.raises(FetchFailed) as caught:
        fetch(at("slow"), tmp_path / "f", replace(rules, window=0.2, least=1000))
    assert caught.value.reason == "slow"


def test_a_server_that_falls_silent_is_tried_again_and_then_given_up(at, rules, tmp_path, machine):
    with pytest.raises(FetchFailed) as caught:
        fetch(at("silent"), tmp_path / "f", replace(rules, patience=0.2, tries=2))
    assert caught.value.reason == "network"
    assert [way for way, _ in machine.asked] == ["silent"] * 3


def test_nobody_there_is_told(rules, tmp_path, at):
    gone = replace(rules, resolve=lambda host, port: ())
    with pytest.raises(FetchFailed) as caught:
        fetch(at("file"), tmp_path / "f", gone)
    assert caught.value.reason == "network"


def test_a_broken_connection_is_gone_on_with_where_it_broke(at, rules, tmp_path, machine):
    found = fetch(at("breaking"), tmp_path / "f", rules)
    assert found.path.read_bytes() == FILE and found.sha256 == SHA
    ranges = [headers.get("Range") for _, headers in machine.asked]
    assert ranges == [None, "bytes=200000-", "bytes=400000-", "bytes=600000-"]
    assert {headers.get("If-Range") for _, headers in machine.asked[1:]} == {'"v1"'}


@pytest.mark.parametrize("how", ["changing", "unmarked", "wholes", "lying"])
def test_two_versions_of_a_file_are_never_mixed(at, rules, tmp_path, how):
    found = fetch(at(f"breaking/{how}"), tmp_path / "f", rules)
    assert found.path.read_bytes() == FILE
    assert found.sha256 == hashlib.sha256(found.path.read_bytes()).hexdigest()


def test_a_fetch_that_was_stopped_goes_on_another_day(at, rules, tmp_path, machine):
    with pytest.raises(Stopped):
        fetch(at("breaking"), tmp_path / "f", rules, watch=lambda done, total: done < 150_000)
    kept = (tmp_path / "f" / "data").stat().st_size
    assert 150_000 <= kept < len(FILE)
    machine.asked.clear()
    assert fetch(at("breaking"), tmp_path / "f", rules).sha256 == SHA
    assert machine.asked[0][1]["Range"] == f"bytes={kept}-"


def test_what_another_address_left_is_not_gone_on_with(at, rules, tmp_path, machine):
    with pytest.raises(Stopped):
        fetch(at("breaking"), tmp_path / "f", rules, watch=lambda done, total: False)
    machine.asked.clear()
    assert fetch(at("file"), tmp_path / "f", rules).sha256 == SHA
    assert "Range" not in machine.asked[0][1]


@pytest.mark.parametrize("state", ["{", "[]", '{"address": 3}', ""])
def test_what_was_left_damaged_is_begun_again(at, rules, tmp_path, state):
    (tmp_path / "f").mkdir()
    (tmp_path / "f" / "data").write_bytes(b"rubbish")
    (tmp_path / "f" / "state.json").write_text(state)
    assert fetch(at("file"), tmp_path / "f", rules).sha256 == SHA


def test_a_file_that_had_come_whole_is_not_asked_for_again(at, rules, tmp_path, machine):
    first = fetch(at("breaking"), tmp_path / "f", rules)
    again = fetch(at("breaking"), tmp_path / "f", rules)
    assert again.sha256 == first.sha256 == SHA


def test_a_look_does_not_wait_for_one_silent_machine_after_another(at, rules, monkeypatch):
    from embed_core.fetching import asking

    moments = iter([0.0, 1.0, 6.0, 11.0, 16.0])
    monkeypatch.setattr(asking.time, "monotonic", lambda: next(moments))
    tried = []

    def silent(target, number, rules):
        tried.append(number)
        raise_later = type(
            "Pool", (), {"urlopen": lambda *_, **__: (_ for _ in ()).throw(OSError), "close": lambda _: 0}
        )
        return raise_later()

    monkeypatch.setattr(asking, "_pool", silent)
    many = replace(rules, resolve=lambda host, port: ("127.0.0.1", "127.0.0.2", "127.0.0.3", "127.0.0.4"))
    with pytest.raises(FetchFailed):
        look(at("file"), many)
    assert tried == ["127.0.0.1", "127.0.0.2"]
