"""Uploads: bytes under numbers, names never a path, all or nothing."""

import io
import os
import time

import pytest

from embed_core.store import Missing, TooLarge

NAMES = ["../../x", "CON", "", "<script>.txt", "孙悟空\u202e.txt", "a" * 300, "same", "same"]


def test_files_come_back_in_order_with_their_bytes_and_their_names_are_no_paths(store):
    id = store.uploads.stage([(name, str(number).encode()) for number, name in enumerate(NAMES)])
    files = store.uploads.files(id)
    assert [path.read_bytes() for _, path in files] == [str(n).encode() for n in range(len(NAMES))]
    assert [path.name for _, path in files] == [f"{n:04d}" for n in range(len(NAMES))]
    assert [name for name, _ in files][:4] == ["../../x", "CON", "", "<script>.txt"]
    assert {path.name for path in store.uploads.staged(id).iterdir()} == {
        "names.json",
        *(f"{n:04d}" for n in range(len(NAMES))),
    }


def test_a_stream_is_taken_as_well_as_bytes(store):
    id = store.uploads.stage([("a", io.BytesIO(b"abc"))])
    assert store.uploads.files(id)[0][1].read_bytes() == b"abc"


@pytest.mark.parametrize("wrap", [bytes, io.BytesIO])
def test_above_the_limit_nothing_is_kept(store, wrap):
    store.uploads.stage([("just enough", wrap(b"x" * 100))])
    before = set(store.uploads.folder.iterdir())
    with pytest.raises(TooLarge) as caught:
        store.uploads.stage([("small", wrap(b"x" * 60)), ("large", wrap(b"x" * 41))])
    assert (caught.value.parameters["name"], caught.value.parameters["limit"]) == ("large", 100)
    assert set(store.uploads.folder.iterdir()) == before
    assert list((store.home / "tmp").iterdir()) == []


def test_an_upload_whose_connection_breaks_is_not_there(store):
    class Broken(io.BytesIO):
        def read(self, *_):
            raise ConnectionResetError

    with pytest.raises(ConnectionResetError):
        store.uploads.stage([("a", b"a"), ("b", Broken())])
    assert list(store.uploads.folder.iterdir()) == []


def test_what_was_dropped_or_never_was_is_missing(store):
    id = store.uploads.stage([("a", b"a")])
    store.uploads.drop(id)
    for wrong in (id, "u-000000000000", "../uploads"):
        with pytest.raises(Missing) as caught:
            store.uploads.staged(wrong)
        assert caught.value.identifier == "error-missing-upload"


def test_uploads_older_than_a_week_are_swept(store):
    old, new = store.uploads.stage([("a", b"a")]), store.uploads.stage([("b", b"b")])
    now = time.time()
    os.utime(store.uploads.staged(old), (now - 8 * 86_400,) * 2)
    os.utime(store.uploads.staged(new), (now - 6 * 86_400,) * 2)
    store.sweep(now=now)
    assert store.uploads.staged(new)
    with pytest.raises(Missing):
        store.uploads.staged(old)
