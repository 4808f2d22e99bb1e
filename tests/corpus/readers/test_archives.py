"""Archives: what is in them is read as streams, and what would do harm is refused by name."""

import io
import resource
import subprocess
import sys
import tarfile
import zipfile
import zlib

import pytest

from embed_core.corpus import (
    Damaged,
    Entities,
    Locked,
    NotAFile,
    ReadingNotes,
    Scanned,
    Source,
    TooMuch,
    documents,
    read_corpus,
)
from embed_core.language import LANGUAGES, say_in

GOOD = {f"texts/{number}.txt": f"The cat number {number} sat.\n".encode() for number in range(9)}


def problems_of(make, source, **choices):
    notes = ReadingNotes()
    read = make.read(source, notes=notes, **choices)
    return read, {problem.file: problem.error for problem in notes.problems}, notes


@pytest.mark.parametrize("pack", ["zip", "tar", "plain tar"])
def test_nine_good_files_are_read_and_the_bad_one_is_named(make, pack):
    entries = {**GOOD, "texts/bad.txt": b"\x89PNG\r\n\x1a\n" + bytes(200)}
    data = make.zip(entries) if pack == "zip" else make.tar(entries, mode="w:gz" if pack == "tar" else "w")
    read, problems, notes = problems_of(make, Source("all.zip", data))
    assert sorted(read) == sorted((name[6:], text.decode()) for name, text in GOOD.items())
    assert {file: error.identifier for file, error in problems.items()} == {
        "all.zip/texts/bad.txt": "error-not-text-named"
    }
    for language in LANGUAGES:
        assert "bad.txt" in say_in(language)(notes.remarks()[0].identifier, **notes.remarks()[0].parameters)


def test_an_archive_holds_files_of_any_format_and_each_has_its_path(make):
    table, book = "id,text\n1,a cat\n", make.epub("<p>水长。</p>")
    data = make.zip({"a/one.docx": make.docx("山高。"), "b.epub": book, "c.csv": table})
    read = ((document, "".join(document.blocks)) for document in documents(Source("a.zip", data)))
    found = {document.name: (dict(document.meta), text) for document, text in read}
    assert {name: text for name, (_, text) in found.items()} == {
        "one.docx": "山高。\n",
        "b.epub": "水长。\n",
        "1": "a cat",
    }
    assert found["one.docx"][0]["path"] == "a/one.docx"


def test_a_corpus_is_made_of_an_archive_with_a_remark_for_the_bad_file(make):
    locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    corpus = read_corpus(Source("all.zip", make.zip({**GOOD, "secret.docx": locked})))
    assert corpus.documents == 9
    remark = corpus.remarks[0]
    assert (remark.identifier, remark.parameters["reason"]) == ("remark-file-unread", "error-locked")


def test_a_packed_text_is_read(make):
    text = "山高水长，走了一天。"
    assert make.read(Source("a.txt.gz", make.gz(text.encode("gb18030")))) == [("a.txt", text)]
    assert make.read(Source("a.jsonl.gz", make.gz(b'{"text": "one cat"}\n'))) == [("1", "one cat")]


def test_the_same_text_twice_in_an_archive_is_read_once(make):
    read, _, notes = problems_of(make, Source("a.zip", make.zip({"a.txt": b"one cat", "b.txt": b"one cat"})))
    assert read == [("a.txt", "one cat")]
    assert notes.repeated == [("a.zip/b.txt", "a.zip/a.txt")]


def test_names_written_by_an_old_chinese_windows_are_readable(make):
    name = "西游记/第一回.txt"
    raw = name.encode("gb18030")
    data = make.zip({"x" * len(raw): b"one cat"}).replace(b"x" * len(raw), raw)
    document = next(documents(Source("a.zip", data)))
    assert (document.name, document.meta["path"]) == ("第一回.txt", name)


@pytest.mark.parametrize(
    "name",
    ["../../etc/x.txt", "/etc/x.txt", "..\\..\\x.txt", "C:\\x.txt", "CON.txt", "a/" * 200 + "x.txt", "\u202etxt.x"],
)
def test_no_file_is_written_under_the_name_of_an_entry(make, name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    read, problems, _ = problems_of(
        make, Source("a.zip", make.zip({name: b"one cat", "X.txt": b"1 dog", "x.txt": b"2"}))
    )
    assert {"one cat", "1 dog", "2"} == {text for _, text in read}
    assert not problems
    assert list(tmp_path.iterdir()) == []


def test_links_and_devices_are_refused_by_name(make):
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = 0o120777 << 16
    out = io.BytesIO(make.zip(GOOD))
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr(link, "/etc/passwd")
    read, problems, _ = problems_of(make, Source("a.zip", out.getvalue()))
    assert len(read) == 9
    assert isinstance(problems["a.zip/link.txt"], NotAFile)
    entries = {**GOOD}
    for name, kind in (("link.txt", tarfile.SYMTYPE), ("hard.txt", tarfile.LNKTYPE), ("dev.txt", tarfile.CHRTYPE)):
        entries[name] = tarfile.TarInfo(name)
        entries[name].type, entries[name].linkname = kind, "/etc/passwd"
    read, problems, _ = problems_of(make, Source("a.tgz", make.tar(entries)))
    assert len(read) == 9
    assert [type(error) for error in problems.values()] == [NotAFile] * 3


def test_what_the_system_put_into_an_archive_is_left_out(make):
    data = make.zip({**GOOD, "__MACOSX/texts/._0.txt": b"\x00\x05", "texts/.DS_Store": b"\x00", "Thumbs.db": b"\x00"})
    read, problems, _ = problems_of(make, Source("a.zip", data))
    assert (len(read), problems) == (9, {})


def test_an_archive_inside_an_archive_is_refused_and_the_rest_is_read(make):
    inner = make.zip({"x.txt": b"one"})
    read, problems, _ = problems_of(make, Source("a.zip", make.zip({**GOOD, "in.zip": inner, "in.gz": make.gz(b"x")})))
    assert len(read) == 9
    assert {error.identifier for error in problems.values()} == {"error-nested"}


def encrypted(data):
    """The same archive, whose first entry says that it is encrypted."""
    data = bytearray(data)
    data[data.index(b"PK\x03\x04") + 6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def test_what_has_a_password_is_refused_by_name_and_the_others_go_on(make):
    office = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(900) + "EncryptedPackage".encode("utf-16-le") + bytes(99)
    sources = [
        Source("a.docx", office),
        Source("b.xlsx", office + b"1"),
        Source("c.pdf", make.pdf("The text.", password="secret")),
        Source("d.zip", encrypted(make.zip({"x.txt": b"one", "y.txt": b"two cats"}))),
        Source("e.txt", b"a dog"),
    ]
    read, problems, _ = problems_of(make, sources)
    assert sorted(text for _, text in read) == ["a dog", "two cats"]
    assert list(problems) == ["a.docx", "b.xlsx", "c.pdf", "d.zip/x.txt"]
    assert {type(error) for error in problems.values()} == {Locked}


def test_a_book_with_copy_protection_is_refused_and_one_with_hidden_fonts_is_read(make):
    rights = '<encryption xmlns="urn"><d><CipherReference URI="OPS/{}"/></d></encryption>'
    locked = make.epub("<p>one cat</p>", **{"META-INF/encryption.xml": rights.format("text/page%200.xhtml")})
    fonts = make.epub("<p>one cat</p>", **{"META-INF/encryption.xml": rights.format("font.otf")})
    with pytest.raises(Locked):
        list(documents(Source("a.epub", locked)))
    assert make.read(Source("a.epub", fonts)) == [("a.epub", "one cat\n")]


def test_a_pdf_of_pictures_is_refused_with_its_pages(make):
    with pytest.raises(Scanned) as caught:
        list(documents(Source("a.pdf", make.pdf("", "", "", picture=True))))
    assert caught.value.parameters == {"name": "a.pdf", "pages": 3}


LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("format", ["docx", "epub", "epub package", "xml", "xhtml"])
def test_entities_are_refused_and_never_resolved(make, format):
    page = f"{LAUGHS}<html><body><p>&b;&c;</p></body></html>"
    data = {
        "docx": lambda: make.docx("山高&b;&c;", before=LAUGHS),
        "epub": lambda: make.epub(page),
        "epub package": lambda: make.epub(
            "<p>a</p>", **{"META-INF/container.xml": f"{LAUGHS}<container>&c;</container>"}
        ),
        "xml": page.encode,
        "xhtml": page.encode,
    }[format]()
    notes = ReadingNotes()
    text = "".join(text for _, text in make.read(Source(f"a.{format[:5].strip()}", data), notes=notes))
    assert [type(problem.error) for problem in notes.problems] == [Entities]
    assert "root" not in text
    assert "ha" not in text


@pytest.mark.parametrize("format", ["docx", "epub", "pdf", "zip", "tar", "gz"])
@pytest.mark.parametrize("keep", [0.3, 0.7])
def test_a_file_cut_short_is_damaged_and_nothing_else(make, format, keep):
    long = "".join(f"The cat number {number} sat on the mat.\n" for number in range(3000))
    data = {
        "docx": lambda: make.docx(*long.split("\n")),
        "epub": lambda: make.epub(f"<p>{long}</p>"),
        "pdf": lambda: make.pdf(*[long[:400]] * 20),
        "zip": lambda: make.zip({"a.txt": long}),
        "tar": lambda: make.tar({"a.txt": long.encode()}),
        "gz": lambda: make.gz(long.encode()),
    }[format]()
    notes = ReadingNotes()
    make.read(Source(f"a.{format}", data[: int(len(data) * keep)]), notes=notes)
    assert {type(problem.error) for problem in notes.problems} <= {Damaged}
    assert notes.problems or format == "pdf"


def bomb(megabytes, entries=1):
    """An archive whose every entry unpacks to so many megabytes of one letter."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = b"".join(packer.compress(b"a" * (1 << 20)) for _ in range(megabytes)) + packer.flush()
    check = 0
    for _ in range(megabytes):
        check = zlib.crc32(b"a" * (1 << 20), check)
    out, directory = io.BytesIO(), b""
    for number in range(entries):
        name = f"{number}.txt".encode()
        sizes = (
            check.to_bytes(4, "little") + len(packed).to_bytes(4, "little") + (megabytes << 20).to_bytes(4, "little")
        )
        shared = b"\x14\0\0\0\x08\0\0\0\0\0" + sizes + len(name).to_bytes(2, "little") + b"\0\0"
        directory += b"PK\x01\x02\x14\0" + shared + bytes(10) + out.tell().to_bytes(4, "little") + name
        out.write(b"PK\x03\x04" + shared + name + packed)
    end = len(directory).to_bytes(4, "little") + out.tell().to_bytes(4, "little") + b"\0\0"
    count = entries.to_bytes(2, "little")
    return out.getvalue() + directory + b"PK\x05\x06\0\0\0\0" + count + count + end


BOUNDED = """
import resource, sys
from embed_core.corpus import ReadingNotes, documents
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
from pathlib import Path
notes = ReadingNotes()
for document in documents(Path(sys.argv[1]), notes=notes):
    for block in document.blocks: pass
after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
errors = [problem.error for problem in notes.problems]
print([error.identifier for error in errors], [error.parameters.get("reason") for error in errors])
print((after - before) // 1024)
"""


def bounded(path):
    """Read a file in a process of its own: what it was refused for, and the megabytes it took."""
    out = subprocess.run(
        [sys.executable, "-c", BOUNDED, str(path)], capture_output=True, text=True, check=True, timeout=60
    )
    told, megabytes = out.stdout.strip().split("\n")
    return told, int(megabytes)


def test_a_bomb_is_refused_early_by_its_ratio_in_little_memory(tmp_path):
    path = tmp_path / "bomb.zip"
    path.write_bytes(bomb(500))
    assert path.stat().st_size < 600_000
    begin = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    told, megabytes = bounded(path)
    assert told == "['error-too-much'] ['ratio']"
    assert megabytes < 100
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - begin < 10


def test_many_small_bombs_are_one_bomb(make):
    _, problems, _ = problems_of(make, Source("bomb.zip", bomb(10, entries=90)))
    assert problems["bomb.zip"].parameters["reason"] == "ratio"


@pytest.mark.parametrize("format", ["docx", "epub", "tar", "gz"])
def test_a_bomb_in_any_coat_is_refused(make, format):
    big = b"a" * (200 << 20)
    data = {
        "docx": lambda: make.docx("a", footnotes=big),
        "epub": lambda: make.epub("<p>a</p>", **{"OPS/text/page 0.xhtml": big}),
        "tar": lambda: make.tar({"a.txt": big}),
        "gz": lambda: make.gz(big, 1),
    }[format]
    with pytest.raises(TooMuch):
        for document in documents(Source(f"a.{format}", data())):
            list(document.blocks)


def test_a_million_entries_are_refused_before_they_are_read(tmp_path):
    path = tmp_path / "many.zip"
    entry = b"PK\x01\x02" + bytes(24) + b"\x01\0" + bytes(16) + b"a"
    directory = entry * 1_000_000
    end = b"PK\x05\x06" + bytes(4) + b"\xff\xff\xff\xff" + len(directory).to_bytes(4, "little") + bytes(6)
    path.write_bytes(b"PK\x03\x04" + bytes(40) + directory + end)
    told, megabytes = bounded(path)
    assert told == "['error-too-much'] ['files']"
    assert megabytes < 100


def test_a_header_that_asks_for_gigabytes_is_refused(tmp_path):
    header = tarfile.TarInfo("a")
    header.type, header.size = tarfile.XHDTYPE, 8 << 30
    path = tmp_path / "a.tar"
    path.write_bytes(header.tobuf(tarfile.GNU_FORMAT) + bytes(10_000_000))
    told, megabytes = bounded(path)
    assert told == "['error-damaged'] [None]"
    assert megabytes < 100
