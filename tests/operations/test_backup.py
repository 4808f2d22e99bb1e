"""A home is backed up while it is in use, and comes back whole or not at all."""

import io
import json
import os
import signal
import sqlite3
import subprocess
import sys
import tarfile
import threading
from pathlib import Path

import pytest

from embed_core.jobs import Queue
from embed_core.operations import (
    BackupDamaged,
    BackupNewer,
    BackupUnreadable,
    HomeNotEmpty,
    NotABackup,
    NothingToBackUp,
    TargetInside,
    TargetTaken,
    back_up,
    restore,
    snapshot,
    verify,
)
from embed_core.operations.__main__ import main
from embed_core.settings import Settings
from embed_core.store import DiskFull, Store, StoreNewer

FORMS = ["copy", "copy.tar", "copy.tar.gz"]


def files_in(folder):
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


@pytest.mark.parametrize("form", FORMS)
def test_what_was_backed_up_is_there_after_the_restore_to_the_byte(full, tmp_path, form):
    made = back_up(full.home, tmp_path / form)
    assert (made.count("models"), made.count("corpora")) == (1, 1)
    assert verify(tmp_path / form) == made
    restored = restore(tmp_path / form, tmp_path / "new")
    assert (restored.models, restored.corpora, restored.left_out) == (1, 1, ())
    new = Store(Settings(home=tmp_path / "new"))
    assert new.models.cards() == full.models.cards()
    assert new.corpora.cards() == full.corpora.cards()
    assert [item.id for item in new.models.binned()] == ["m-00000000000b"]
    assert [note.name for note in new.notes.all("group", workspace="ab")] == ["animals"]
    for kind in ("models", "bin", "notes", "uploads"):
        assert files_in(new.home / kind) == files_in(full.home / kind)
    before = files_in(full.home / "corpora")
    assert files_in(new.home / "corpora") == {name: data for name, data in before.items() if "places.bin" not in name}
    assert list((tmp_path / "home" / "tmp").iterdir()) == []


def test_a_job_that_ran_is_interrupted_in_the_restored_home_and_its_process_is_left_alone(full, tmp_path):
    back_up(full.home, tmp_path / "copy")
    restore(tmp_path / "copy", tmp_path / "new")
    there, here = Queue(Store(Settings(home=tmp_path / "new"))), Queue(full)
    assert there.get("j-00000000000a").state == "interrupted"
    assert there.end("j-00000000000a").state == "interrupted"
    assert here.get("j-00000000000a").state == "running"


PUBLISHER = """
import sys
from pathlib import Path
from embed_core.settings import Settings
from embed_core.store import Store
store = Store(Settings(home=Path(sys.argv[1])), owner="j-" + sys.argv[2])
def write(folder):
    mark = store.clock().encode()
    for name in ("vectors.npy", "words.txt", "counts.npy"):
        (folder / name).write_bytes(mark)
    (folder / "meta.json").write_text('{"mark": "%s"}' % mark.decode())
print("writing", flush=True)
while True:
    store.models.publish(write, name="again", id="teaching-en-" + sys.argv[2])
    card = store.models.publish(write, name="new")
    store.models.rename(card.id, "renamed")
    store.models.delete(card.id)
    if len(store.models.binned()) > 20:
        for item in store.models.binned():
            store.models.purge(item.id)
    upload = store.uploads.stage([("a", b"1"), ("b", b"2")])
    store.notes.delete(store.notes.keep("group", workspace="ab", model="m", name="n", payload={}).id, workspace="ab")
    store.uploads.drop(upload)
"""


def assert_whole(home):
    """Every folder of a restored home is of one writing: none is half old and half new, none lacks a file."""
    store = Store(Settings(home=home))
    assert store.models.broken() == ()
    folders = [store.models.path(card.id) for card in store.models.cards()]
    folders += [home / "bin" / "models" / item.id for item in store.models.binned()]
    for folder in folders:
        marks = {(folder / name).read_text() for name in ("vectors.npy", "words.txt", "counts.npy")}
        assert marks == {json.loads((folder / "meta.json").read_text())["mark"]}
    for upload in (home / "uploads").glob("u-*"):
        assert len(store.uploads.files(upload.name)) == 2
    assert len(store.notes.all("group", workspace="ab")) == len(list((home / "notes").rglob("*.json")))


@pytest.mark.parametrize("links", [True, False], ids=["links", "copies"])
def test_a_backup_is_whole_while_two_processes_publish_rename_delete_and_purge(store, tmp_path, monkeypatch, links):
    if not links:
        monkeypatch.setattr(snapshot, "_has_second_names", lambda folder: False)
    command = [sys.executable, "-c", PUBLISHER, str(store.home)]
    root = Path(__file__).resolve().parents[2]
    writers = [subprocess.Popen([*command, name], cwd=root, stdout=subprocess.PIPE) for name in ("first", "second")]
    try:
        for writer in writers:
            assert writer.stdout.readline()
        for number in range(8):
            target = tmp_path / f"copy-{number}{'.tar' if number % 2 else ''}"
            back_up(store.home, target)
            restore(target, tmp_path / f"new-{number}")
            assert_whole(tmp_path / f"new-{number}")
        assert [writer.poll() for writer in writers] == [None, None]
    finally:
        for writer in writers:
            writer.send_signal(signal.SIGKILL)
            writer.wait()
    assert Store(Settings(home=tmp_path / "new-7")).models.binned() or store.models.cards()


def test_two_backups_at_once_do_not_disturb_each_other(full, tmp_path):
    threads = [threading.Thread(target=back_up, args=(full.home, tmp_path / f"copy-{n}")) for n in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {verify(tmp_path / f"copy-{n}").count("models") for n in range(3)} == {1}


def damage(folder, what):
    path = folder / "models" / "m-00000000000a" / "vectors.npy"
    if what == "missing":
        path.unlink()
    elif what == "changed":
        path.write_bytes(b"w" * 16)
    else:
        (path.parent / "more.pkl").write_bytes(b"")


@pytest.mark.parametrize("what", ["missing", "changed", "surplus"])
def test_a_damaged_backup_is_refused_with_the_file_and_leaves_the_home_empty(full, tmp_path, what):
    back_up(full.home, tmp_path / "copy")
    damage(tmp_path / "copy", what)
    with pytest.raises(BackupDamaged) as caught:
        restore(tmp_path / "copy", tmp_path / "new")
    name = "more.pkl" if what == "surplus" else "vectors.npy"
    assert [(fault.path, fault.kind) for fault in caught.value.faults] == [(f"models/m-00000000000a/{name}", what)]
    assert list((tmp_path / "new").iterdir()) == []
    with pytest.raises(BackupDamaged):
        verify(tmp_path / "copy")


@pytest.mark.parametrize("what", ["missing", "changed"])
def test_the_rest_of_a_damaged_backup_can_be_restored(full, tmp_path, what):
    back_up(full.home, tmp_path / "copy")
    damage(tmp_path / "copy", what)
    made = restore(tmp_path / "copy", tmp_path / "new", partly=True)
    assert (made.models, made.corpora, made.left_out) == (0, 1, ("models/m-00000000000a",))
    assert not (tmp_path / "new" / "models" / "m-00000000000a").exists()


def test_a_backup_without_its_database_is_restored_with_one_made_anew_from_the_folders(full, tmp_path):
    from embed_core.jobs.record import keep

    keep(full, "j-00000000000a")
    back_up(full.home, tmp_path / "copy")
    (tmp_path / "copy" / "lab.sqlite").write_bytes(b"rubbish")
    made = restore(tmp_path / "copy", tmp_path / "new", partly=True)
    assert made.left_out == ("lab.sqlite",)
    assert Queue(Store(Settings(home=tmp_path / "new"))).get("j-00000000000a").state == "interrupted"


def test_a_home_with_anything_in_it_is_never_written_to(full, tmp_path):
    back_up(full.home, tmp_path / "copy")
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "mine.txt").write_text("mine")
    with pytest.raises(HomeNotEmpty):
        restore(tmp_path / "copy", tmp_path / "new")
    assert files_in(tmp_path / "new") == {"mine.txt": b"mine"}


@pytest.mark.parametrize("form", FORMS)
def test_a_backup_never_replaces_anything_and_never_lies_in_the_home(full, tmp_path, form):
    back_up(full.home, tmp_path / form)
    with pytest.raises(TargetTaken):
        back_up(full.home, tmp_path / form)
    with pytest.raises(TargetInside):
        back_up(full.home, full.home / "inner" / form)
    with pytest.raises(NothingToBackUp):
        back_up(tmp_path / "nowhere", tmp_path / "other")
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize("form", FORMS[1:])
@pytest.mark.parametrize("share", [0.0, 0.3, 0.9])
def test_a_file_that_was_cut_short_is_no_backup(full, tmp_path, form, share):
    back_up(full.home, tmp_path / form)
    data = (tmp_path / form).read_bytes()
    (tmp_path / form).write_bytes(data[: int(share * len(data.rstrip(b"\0")))])
    with pytest.raises((NotABackup, BackupDamaged)):
        restore(tmp_path / form, tmp_path / "new")
    assert list((tmp_path / "new").iterdir()) == []


def tar_with(path, *members):
    with tarfile.open(path, "w") as archive:
        for member in members:
            archive.addfile(member, io.BytesIO(b"x" * member.size))


def member(name, **more):
    made = tarfile.TarInfo(name)
    made.size = 1
    for key, value in more.items():
        setattr(made, key, value)
    return made


@pytest.mark.parametrize(
    "evil",
    [
        member("../outside"),
        member("/outside"),
        member("models/../../outside"),
        member("models\\..\\outside"),
        member("a", type=tarfile.SYMTYPE, linkname="/etc/passwd", size=0),
        member("a", type=tarfile.LNKTYPE, linkname="/etc/passwd", size=0),
        member("a", type=tarfile.FIFOTYPE, size=0),
        member("a", type=tarfile.CHRTYPE, size=0),
    ],
    ids=lambda m: f"{m.name}-{m.type.decode()}",
)
def test_a_tar_that_leads_elsewhere_is_no_backup_and_writes_nothing_outside(tmp_path, evil):
    tar_with(tmp_path / "evil.tar", evil)
    with pytest.raises(NotABackup):
        restore(tmp_path / "evil.tar", tmp_path / "new")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["evil.tar", "new"]


@pytest.mark.parametrize(
    "change",
    [
        {"format": "something"},
        {"files": [["../a", 1, "0" * 64]]},
        {"files": [["a", -1, "0" * 64]]},
        {"files": [["a", 1, "x"]]},
        {"files": 3},
        {"schema": "a"},
    ],
    ids=str,
)
def test_a_manifest_that_says_something_else_is_no_backup(full, tmp_path, change):
    back_up(full.home, tmp_path / "copy")
    manifest = tmp_path / "copy" / "manifest.json"
    manifest.write_text(json.dumps(json.loads(manifest.read_text()) | change))
    with pytest.raises(NotABackup):
        restore(tmp_path / "copy", tmp_path / "new")


def test_a_newer_backup_and_one_of_a_newer_database_are_refused_with_both_numbers(full, tmp_path):
    back_up(full.home, tmp_path / "copy")
    manifest = tmp_path / "copy" / "manifest.json"
    told = json.loads(manifest.read_text())
    manifest.write_text(json.dumps(told | {"database": 99}))
    with pytest.raises(StoreNewer) as caught:
        restore(tmp_path / "copy", tmp_path / "new")
    assert caught.value.parameters["found"] == 99
    manifest.write_text(json.dumps(told | {"schema": 2}))
    with pytest.raises(BackupNewer):
        restore(tmp_path / "copy", tmp_path / "new")


def test_a_full_disk_is_said_and_leaves_no_half_backup(full, tmp_path, monkeypatch):
    import errno

    from embed_core.operations import archive

    def full_disk(source, target):
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr(archive, "copied", full_disk)
    with pytest.raises(DiskFull):
        back_up(full.home, tmp_path / "copies" / "copy")
    assert list((tmp_path / "copies").iterdir()) == []
    assert list((full.home / "tmp").iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="there are no such rights on this system")
@pytest.mark.parametrize("form", FORMS)
def test_a_backup_is_for_its_owner_alone(full, tmp_path, form):
    back_up(full.home, tmp_path / form)
    assert (tmp_path / form).stat().st_mode & 0o077 == 0


def test_the_database_of_a_backup_is_one_file_with_what_was_written_last(full, tmp_path):
    back_up(full.home, tmp_path / "copy")
    assert [path.name for path in (tmp_path / "copy").glob("lab.sqlite*")] == ["lab.sqlite"]
    db = sqlite3.connect(tmp_path / "copy" / "lab.sqlite")
    assert db.execute("SELECT id, state FROM jobs").fetchall() == [("j-00000000000a", "running")]
    db.close()


@pytest.mark.parametrize(
    ("locale", "sentence"), [("en_GB.UTF-8", "Restored: 1 models"), ("zh_CN.UTF-8", "已恢复：1 个模型")]
)
def test_the_commands_say_what_they_did(full, tmp_path, capsys, monkeypatch, locale, sentence):
    monkeypatch.setenv("LC_ALL", locale)
    copy, new = str(tmp_path / "copy.tar"), str(tmp_path / "new")
    assert main(["--home", str(full.home), "backup", copy]) == 0
    assert main(["verify", copy]) == 0
    assert main(["--home", new, "restore", copy]) == 0
    assert sentence in capsys.readouterr().out
    assert main(["--home", new, "restore", copy]) == 1
    assert new in capsys.readouterr().err


@pytest.mark.parametrize("form", FORMS)
def test_a_backup_that_this_user_may_not_read_is_told_with_its_place(full, tmp_path, monkeypatch, capsys, form):
    """As after a copy by another user; whoever runs the tests may be allowed everything, so the refusal is made."""
    place = tmp_path / form
    back_up(full.home, place)
    refused = place if place.is_file() else place / "models/m-00000000000a/vectors.npy"

    def opened(before):
        def ask(path, *given, **more):
            if Path(path) == refused:
                raise PermissionError(13, "Permission denied", str(path))
            return before(path, *given, **more)

        return ask

    monkeypatch.setattr(os, "open", opened(os.open))
    monkeypatch.setattr(Path, "open", opened(Path.open))
    with pytest.raises(BackupUnreadable):
        restore(place, tmp_path / "new")
    assert list((tmp_path / "new").iterdir()) == []
    monkeypatch.setenv("LC_ALL", "en")
    assert main(["verify", str(place)]) == 1
    assert f"This user may not read {refused}." in capsys.readouterr().err


def test_a_backup_in_a_folder_that_this_user_may_not_enter_is_told(tmp_path, monkeypatch):
    def refuse(path, **_):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "exists", refuse)
    with pytest.raises(BackupUnreadable):
        verify(tmp_path / "backup.tar")


def test_the_command_names_every_file_that_does_not_fit(full, tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("LC_ALL", "en")
    back_up(full.home, tmp_path / "copy")
    damage(tmp_path / "copy", "changed")
    assert main(["verify", str(tmp_path / "copy")]) == 1
    assert "changed  models/m-00000000000a/vectors.npy" in capsys.readouterr().err
    assert main(["--home", str(tmp_path / "new"), "restore", "--partly", str(tmp_path / "copy")]) == 0
    assert "models/m-00000000000a" in capsys.readouterr().out
