"""A download over a real connection to this machine, with everything that can go wrong on the way."""

import hashlib
import threading
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from embed_core.corpus import SAMPLES, SampleUnavailable, sample_source
from embed_core.corpus import samples as room
from embed_core.language import LANGUAGES, say_in

TEXT = "行者道：“师父，前面有山。”\n".encode("gb18030") * 50
NOVEL = "journey_to_the_west"


class Answers(BaseHTTPRequestHandler):
    def do_GET(self):
        kind = self.path.strip("/")
        body = b"<html>please sign in</html>" if kind == "proxy" else TEXT
        self.send_response({"gone": 404, "broken": 500}.get(kind, 200))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body[: len(body) // 2] if kind == "partial" else body)

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def address():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def at(address, monkeypatch):
    """Return a function that puts the sample at a path of the server."""
    monkeypatch.setenv("NO_PROXY", "*")

    def put(path, url=None):
        short = replace(
            SAMPLES[NOVEL], url=url or f"{address}/{path}", sha256=hashlib.sha256(TEXT).hexdigest(), bytes=len(TEXT)
        )
        monkeypatch.setitem(room.SAMPLES, NOVEL, short)

    return put


def test_a_sample_is_downloaded_once_and_found_afterwards(at, tmp_path):
    at("whole")
    assert sample_source(NOVEL, samples_dir=None, cache=tmp_path / "new").data == TEXT
    at("gone")
    assert sample_source(NOVEL, samples_dir=None, cache=tmp_path / "new").data == TEXT


@pytest.mark.parametrize(
    ("path", "reason"),
    [("gone", "not-found"), ("broken", "network"), ("proxy", "checksum"), ("partial", "network")],
)
def test_what_goes_wrong_is_told_and_no_part_is_left(at, tmp_path, path, reason):
    at(path)
    with pytest.raises(SampleUnavailable) as caught:
        sample_source(NOVEL, samples_dir=tmp_path / "absent", cache=tmp_path)
    assert caught.value.parameters["reason"] == reason
    assert list(tmp_path.iterdir()) == []


def test_a_server_that_is_not_there_is_told(at, tmp_path):
    at("", url="http://127.0.0.1:9/nothing")
    with pytest.raises(SampleUnavailable) as caught:
        sample_source(NOVEL, samples_dir=None, cache=tmp_path)
    assert caught.value.parameters["reason"] == "network"


def test_a_folder_that_cannot_be_made_is_told_as_such(at, tmp_path):
    at("whole")
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(SampleUnavailable) as caught:
        sample_source(NOVEL, samples_dir=None, cache=tmp_path / "file")
    assert caught.value.parameters["reason"] == "disk"


def test_the_address_is_pinned_and_written_in_ascii():
    url = SAMPLES[NOVEL].url
    assert url.isascii()
    assert url.startswith(
        "https://raw.githubusercontent.com/cystanford/aigc_LLM_engineering/3acaacdfbc2746b199a9004c3de59d1eeaae7781/4-"
    )
    assert url.endswith("/word2vec/journey_to_the_west/source/journey_to_the_west.txt")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_reason_is_told_with_the_upload_and_the_built_in_corpora(language):
    ways = {"zh": ("教学语料",), "en": ("teaching corpora",)}[language]
    sentences = [
        say_in(language)(error.identifier, **error.parameters)
        for error in (
            SampleUnavailable(NOVEL, reason) for reason in ("network", "not-found", "checksum", "missing", "disk")
        )
    ]
    assert len(set(sentences)) == 5
    assert all(way in sentence for way in ways for sentence in sentences)
    upload = {"zh": "上传", "en": "Upload"}[language]
    assert all(upload in sentence for sentence in sentences[:4])  # a full disk takes no upload either
