"""The original upload: there as it came until a person deletes it, under names that harm nobody."""

import io
import json
import zipfile
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from embed_core.store import BuiltIn, Deleted, DiskFull, Store, original_files, zipped
from embed_core.store import disk as disk_module
from embed_core.store import originals as originals_module
from embed_core.store.disk import bytes_of
from embed_core.store.originals import file_name

HOSTILE = [
    "../../etc/passwd",
    "..\\..\\x.txt",
    "/abs.txt",
    "C:\\boot.ini",
    ".hidden",
    "",
    "CON.txt",
    "a\x00b\u202e.txt",
]


class Crash(BaseException):
    """The process dies here."""


@pytest.fixture
def corpus(store):
    """Put a corpus with these (name, bytes) as its original upload on the shelf; return its card."""

    def put(*files, id=None):
        def write(folder):
            for name in ("tokens.txt", "counts.tsv"):
                (folder / name).write_bytes(b"x")
            (folder / "meta.json").write_text("{}")
            (folder / "original").mkdir()
            for number, (_, data) in enumerate(files):
                (folder / "original" / f"{number:04d}").write_bytes(data)
            names = {"names": [name for name, _ in files]}
            (folder / "original" / "names.json").write_text(json.dumps(names), encoding="utf-8")

        return store.corpora.publish(write, name="c", id=id)

    return put


def test_files_come_back_as_they_were_under_their_names(store, corpus):
    card = corpus(("西游记.txt", b"one"), ("notes.docx", b"\x00two"))
    found = original_files(store.corpora.path(card.id))
    assert [(file.name, file.path.read_bytes(), file.bytes) for file in found] == [
        ("西游记.txt", b"one", 3),
        ("notes.docx", b"\x00two", 4),
    ]


def test_several_files_come_as_one_archive_and_leave_nothing_behind(store, corpus):
    large = bytes(range(256)) * 20_000
    card = corpus(("甲.txt", b"one"), ("b.bin", large), ("A.TXT", b"3"), ("a.txt", b"4"))
    with zipped(original_files(store.corpora.path(card.id)), folder=store.bench.folder) as archive:
        packed = zipfile.ZipFile(io.BytesIO(archive.read()))
    assert packed.testzip() is None
    assert packed.namelist() == ["甲.txt", "b.bin", "A.TXT", "a (2).txt"]
    assert packed.read("b.bin") == large
    assert list((store.home / "tmp").iterdir()) == []


def test_names_of_an_archive_lead_nowhere_else(store, corpus):
    card = corpus(*[(name, name.encode("utf-8", "replace")) for name in HOSTILE])
    with zipped(original_files(store.corpora.path(card.id)), folder=store.bench.folder) as archive:
        names = zipfile.ZipFile(archive).namelist()
    assert len({name.casefold() for name in names}) == len(HOSTILE)
    for name in names:
        assert name and not name.startswith(".") and "\x00" not in name
        assert PurePosixPath(name).name == PureWindowsPath(name).name == name


@given(st.text(max_size=200), st.integers(0, 9999))
def test_any_text_becomes_the_name_of_one_file(name, number):
    made = file_name(name, number=number)
    assert made and made == PurePosixPath(made).name == PureWindowsPath(made).name
    assert not made.startswith(".") and made.isprintable()
    assert file_name(made, number=number) == made


def test_an_archive_that_does_not_fit_on_the_disk_is_said(store, corpus, monkeypatch):
    card = corpus(("a", b"1"), ("b", b"2"))

    def fails(*_):
        raise OSError(28, "no room")

    monkeypatch.setattr(originals_module, "_add", fails)
    with pytest.raises(DiskFull):
        zipped(original_files(store.corpora.path(card.id)), folder=store.bench.folder)
    assert list((store.home / "tmp").iterdir()) == []


def test_the_original_alone_is_deleted_and_the_corpus_stays_whole(store, settings, corpus):
    card = corpus(("a.txt", b"x" * 1000), ("b.txt", b"y" * 500))
    folder = store.corpora.path(card.id)
    size = bytes_of(folder / "original")
    assert store.corpora.drop(card.id, "original") == size > 1500
    for shelf in (store.corpora, Store(settings).corpora):
        assert shelf.broken() == ()
        after = shelf.card(card.id)
        assert (after.name, after.created, card.bytes - after.bytes) == (card.name, card.created, size)
    assert original_files(folder) == ()
    assert store.corpora.drop(card.id, "original") == 0
    store.corpora.delete(card.id)
    assert store.corpora.restore(card.id) == after


@pytest.mark.parametrize("at", ["rename", "rmtree"])
def test_a_crash_while_the_original_is_deleted_leaves_all_of_it_or_nothing(store, settings, corpus, monkeypatch, at):
    card = corpus(("a.txt", b"x" * 1000))
    folder = store.corpora.path(card.id)

    def dies(*_, **__):
        raise Crash

    with monkeypatch.context() as patch:
        patch.setattr(
            *(disk_module.Workbench, "take", dies) if at == "rename" else (disk_module.shutil, "rmtree", dies)
        )
        with pytest.raises(Crash):
            store.corpora.drop(card.id, "original")
    again = Store(settings)
    assert again.corpora.broken() == ()
    assert [file.name for file in original_files(again.corpora.path(card.id))] == (["a.txt"] if at == "rename" else [])
    again.corpora.drop(card.id, "original")
    assert original_files(folder) == ()
    assert again.corpora.broken() == ()


def test_a_corpus_without_an_original_has_none(store, corpus):
    card = corpus()
    (store.corpora.path(card.id) / "original" / "names.json").unlink()
    assert original_files(store.corpora.folder / card.id) == ()
    assert original_files(store.home / "nowhere") == ()


def test_names_that_were_lost_are_numbers(store, corpus):
    card = corpus(("a", b"1"), ("b", b"2"))
    (store.corpora.path(card.id) / "original" / "names.json").write_text('{"names": ["x"]}')
    assert [file.name for file in original_files(store.corpora.folder / card.id)] == ["x", "0002"]


def test_what_is_deleted_or_the_programs_own_keeps_its_original(store, corpus):
    card, own = corpus(("a", b"1")), corpus(("a", b"1"), id="teaching-zh")
    with pytest.raises(BuiltIn):
        store.corpora.drop(own.id, "original")
    store.corpora.delete(card.id)
    with pytest.raises(Deleted):
        store.corpora.drop(card.id, "original")
    assert len(original_files(store.home / "bin" / "corpora" / card.id)) == 1
