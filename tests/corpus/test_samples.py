"""Texts to begin with, and what happens when one cannot be had."""

import hashlib
from dataclasses import replace

import pooch
import pytest
import requests

from embed_core.corpus import SAMPLES, SampleUnavailable, sample, sample_source
from embed_core.corpus import samples as room
from embed_core.errors import NotAChoice

TEXT = "行者道：“师父，前面有山。”\n".encode("gb18030")
NOVEL = "journey_to_the_west"


@pytest.fixture
def small(monkeypatch):
    """Put a short text in the place of the novel; any download is a mistake unless a test says otherwise."""
    short = replace(SAMPLES[NOVEL], sha256=hashlib.sha256(TEXT).hexdigest(), bytes=len(TEXT))
    monkeypatch.setitem(room.SAMPLES, NOVEL, short)

    def never(*args, **options):
        raise AssertionError("the network was asked")

    monkeypatch.setattr(pooch, "retrieve", never)
    return short


def failing(error):
    """Return a download that breaks half-way and leaves a part behind."""

    def retrieve(url, known_hash, fname, path, **options):
        path.mkdir(parents=True, exist_ok=True)
        (path / fname).write_bytes(TEXT[:7])
        raise error

    return retrieve


def answered(status):
    response = requests.Response()
    response.status_code = status
    return requests.HTTPError(f"{status}", response=response)


@pytest.mark.parametrize("name", ["西游记.txt", "a b.bin", "journey_to_the_west.txt"])
def test_a_local_copy_is_known_by_its_content_whatever_its_name(small, tmp_path, name):
    (tmp_path / "other.txt").write_bytes(b"x" * len(TEXT))
    (tmp_path / name).write_bytes(TEXT)
    found = sample_source(NOVEL, samples_dir=tmp_path, cache=tmp_path / "cache")
    assert (found.data, found.encoding) == (TEXT, "gb18030")


def test_a_copy_in_the_cache_is_used_without_the_network(small, tmp_path):
    (tmp_path / f"{NOVEL}.txt").write_bytes(TEXT)
    assert sample_source(NOVEL, samples_dir=None, cache=tmp_path).data == TEXT


def test_a_file_of_another_content_is_ignored(small, tmp_path, monkeypatch):
    monkeypatch.setattr(pooch, "retrieve", failing(requests.ConnectionError("no route")))
    wrong = tmp_path / "samples" / f"{NOVEL}.txt"
    wrong.parent.mkdir()
    wrong.write_bytes(b"x" * len(TEXT))
    with pytest.raises(SampleUnavailable):
        sample_source(NOVEL, samples_dir=wrong.parent, cache=tmp_path / "cache")
    assert wrong.read_bytes() == b"x" * len(TEXT)


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (requests.ConnectionError("no route"), "network"),
        (requests.Timeout("too long"), "network"),
        (answered(404), "not-found"),
        (answered(503), "network"),
        (ValueError("SHA256 hash of downloaded file does not match"), "checksum"),
    ],
)
def test_a_failed_download_says_why_and_leaves_nothing(small, tmp_path, monkeypatch, error, reason):
    monkeypatch.setattr(pooch, "retrieve", failing(error))
    with pytest.raises(SampleUnavailable) as caught:
        sample_source(NOVEL, samples_dir=None, cache=tmp_path / "cache")
    assert caught.value.parameters == {"sample": NOVEL, "reason": reason}
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_a_download_is_kept_and_asked_for_with_its_checksum(small, tmp_path, monkeypatch):
    asked = []

    def retrieve(url, known_hash, fname, path, **options):
        asked.append((url, known_hash))
        path.mkdir(parents=True, exist_ok=True)
        (path / fname).write_bytes(TEXT)
        return str(path / fname)

    monkeypatch.setattr(pooch, "retrieve", retrieve)
    for _ in range(2):
        assert sample_source(NOVEL, samples_dir=None, cache=tmp_path).data == TEXT
    assert asked == [(small.url, f"sha256:{small.sha256}")]


@pytest.mark.parametrize("name", ["teaching_zh", "teaching_en", "lee_news"])
def test_other_samples_need_no_network_and_are_read(small, name, monkeypatch, tmp_path):
    monkeypatch.setenv("EMBEDLAB_HOME", str(tmp_path))
    corpus = sample(name)
    assert corpus.tokens > 10_000
    assert corpus.language == SAMPLES[name].language
    assert corpus.synthetic == name.startswith("teaching")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_log_of_baskets_is_read_a_basket_a_line(language, tmp_path):
    corpus = sample(f"baskets_{language}")
    text = sample_source(f"baskets_{language}", samples_dir=None, cache=tmp_path).data.decode("utf-8")
    assert [line.split(" ") for line in text.splitlines()] == [list(basket) for basket in corpus.iter_sentences()]
    assert corpus.sentences == 720 and corpus.synthetic


def test_a_sample_is_read_from_the_folder_that_the_environment_names(small, monkeypatch, tmp_path):
    (tmp_path / "x").write_bytes(TEXT)
    monkeypatch.setenv("EMBEDLAB_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("EMBEDLAB_SAMPLES_DIR", str(tmp_path))
    assert sample(NOVEL, user_words=("师父",)).counts["师父"] == 1


def test_a_name_outside_the_catalogue_is_refused(tmp_path):
    with pytest.raises(NotAChoice):
        sample_source("moby_dick", samples_dir=None, cache=tmp_path)
