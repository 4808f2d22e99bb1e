"""The folder that an operator opens for imports, and files that wait to be downloaded."""

import errno
import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from embed_core.jobs import Queue, worker
from embed_core.lab import Lab
from embed_core.language import say_in
from embed_core.settings import Settings, settings_from
from embed_core.store import Missing, Store, Unreadable
from embed_core.store.server_folder import ServerFolder
from embed_core.vectors.formats import ImportChoices


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


@pytest.fixture
def shut(monkeypatch):
    """Let no file be opened that has one of these names: the service is not allowed to read it."""

    def close(*names):
        opens = Path.open

        def refused(path, *args, **kwargs):
            if path.name in names:
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
            return opens(path, *args, **kwargs)

        monkeypatch.setattr(Path, "open", refused)

    return close


def test_a_listed_file_that_the_service_may_not_read_is_told_as_such(folder, shut):
    shut("z.vec")
    with pytest.raises(Unreadable) as caught:
        ServerFolder(folder).path("a/b/z.vec")
    assert caught.value.parameters == {"name": "a/b/z.vec"}
    assert ServerFolder(folder).path("x.txt").read_text() == "x.txt"
    for language in ("zh", "en"):
        assert "z.vec" in say_in(language)(caught.value.identifier, **caught.value.parameters)


@pytest.mark.parametrize("ask", ["archive_manifest", "preview_import", "import_archive"])
def test_whoever_asks_about_a_file_that_may_not_be_read_is_told_what_to_do(ask, folder, shut, tmp_path):
    (folder / "all.zip").write_bytes(b"PK")
    lab = Lab(Settings(home=tmp_path / "home", import_dir=folder))
    shut("all.zip")
    asked = {"archive_manifest": "all.zip", "import_archive": "all.zip"}.get(ask, ("all.zip",))
    more = {"choices": ImportChoices()} if ask == "preview_import" else {}
    with pytest.raises(Unreadable):
        getattr(lab, ask)(server=asked, **more)
    assert not lab.queue.jobs()


def test_an_import_that_finds_its_file_shut_meanwhile_ends_with_that_and_no_fault(folder, shut, tmp_path):
    lab = Lab(Settings(home=tmp_path / "home", import_dir=folder))
    lab.queue = Queue(lab.store, launch=lambda *_: SimpleNamespace(pid=os.getpid(), wait=lambda: 0))
    job = lab.import_model(name="x", server=("x.txt",))
    shut("x.txt")
    worker.run(lab.store, job.id)
    assert lab.queue.get(job.id).error == {"id": "error-unreadable-server", "parameters": {"name": "x.txt"}}


def test_an_uploaded_archive_that_cannot_be_read_is_asked_for_again(shut, tmp_path):
    lab = Lab(Settings(home=tmp_path / "home"))
    upload = lab.stage([("all.zip", b"PK")])
    shut(lab.store.uploads.files(upload)[0][1].name)
    with pytest.raises(Unreadable) as caught:
        lab.archive_manifest(upload)
    assert caught.value.identifier == "error-unreadable-upload"
    assert "all.zip" in say_in("zh")(caught.value.identifier, **caught.value.parameters)
