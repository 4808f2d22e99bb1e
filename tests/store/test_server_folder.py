"""The folder that an operator opens for imports, and files that wait to be downloaded."""

import os

import pytest

from embed_core.settings import settings_from
from embed_core.store import Missing, Store
from embed_core.store.server_folder import ServerFolder


@pytest.fixture
def folder(tmp_path):
    place, outside = tmp_path / "open", tmp_path / "outside"
    (place / "a" / "b" / "c").mkdir(parents=True)
    outside.mkdir()
    for path in ("x.txt", ".hidden", "a/y.bin", "a/b/z.vec", "a/b/c/deep.txt"):
        (place / path).write_text(path)
    (outside / "secret").write_text("secret")
    (place / "link").symlink_to(outside / "secret")
    (place / "a" / "way").symlink_to(outside)
    os.mkfifo(place / "pipe")
    return place


def test_plain_files_are_listed_three_levels_deep_and_nothing_else(folder):
    assert [file.name for file in ServerFolder(folder).files()] == ["a/b/z.vec", "a/y.bin", "x.txt"]
    assert ServerFolder(folder).files()[2].bytes == 5


def test_a_listed_name_leads_to_its_file(folder):
    assert ServerFolder(folder).path("a/b/z.vec").read_text() == "a/b/z.vec"


@pytest.mark.parametrize(
    "name",
    ["", "link", "a/way/secret", "../outside/secret", "/etc/passwd", "a/../x.txt", ".hidden", "pipe", "a", "x.txt\0"],
)
def test_no_other_name_leads_anywhere(name, folder):
    with pytest.raises(Missing) as caught:
        ServerFolder(folder).path(name)
    assert caught.value.identifier == "error-missing-file"


def test_without_a_folder_there_is_nothing(tmp_path):
    for closed in (ServerFolder(None), ServerFolder(tmp_path / "gone")):
        assert closed.files() == ()
        with pytest.raises(Missing):
            closed.path("x.txt")


def test_the_environment_names_the_folder():
    assert (
        str(settings_from({"EMBEDLAB_HOME": "/h", "EMBEDLAB_IMPORT_DIR": "/data/models"}).import_dir) == "/data/models"
    )
    assert settings_from({"EMBEDLAB_HOME": "/h"}).import_dir is None


def test_a_written_file_appears_whole_and_is_swept_after_a_day(settings, tmp_path):
    store, job = Store(settings), "j-0123456789ab"
    assert store.exports.make(job, lambda path: path.write_bytes(b"12345")) == 5
    assert store.exports.path(job).read_bytes() == b"12345"

    def breaks(path):
        path.write_bytes(b"half")
        raise ValueError

    with pytest.raises(ValueError):
        store.exports.make(job, breaks)
    assert store.exports.path(job).read_bytes() == b"12345"
    assert [entry.name for entry in store.bench.folder.iterdir()] == [f"export-{job}"]
    store.sweep(now=store.exports.path(job).parent.stat().st_mtime + 90_000)
    with pytest.raises(Missing):
        store.exports.path(job)
    with pytest.raises(Missing):
        store.exports.path("../../etc")
