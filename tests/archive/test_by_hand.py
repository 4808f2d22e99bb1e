"""M9: an archive that was changed by hand, comes from a newer version, or means harm. What fits comes in."""

import contextlib
import hashlib
import io
import json
import zipfile

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from embed_core.archive import ArchiveDamaged, ArchiveTooLarge, NotAnArchive
from embed_core.archive.manifest import MOST_FILES, read_manifest
from embed_core.archive.soundness import sound_extra
from embed_core.errors import LabError
from embed_core.settings import Settings
from embed_core.store import Store
from tests.archive.conftest import ME
from tests.fuzzing import bounded, damaged, examples


def items(manifest, kind):
    return [item for item in manifest["items"] if item["kind"] == kind]


def first(manifest, kind, path):
    """The first item of a kind, one of its files, and the file's name in the archive."""
    item = items(manifest, kind)[0]
    folder = {"corpus": "corpora", "model": "models", "note": "notes"}[kind]
    return item, next(f for f in item["files"] if f["path"] == path), f"{folder}/{item['id']}/{path}"


def replaced(kind, path, make):
    """A change that puts other bytes at a file, with a manifest that knows them: the forger's way."""

    def change(entries, manifest):
        _, file, entry = first(manifest, kind, path)
        data = make(entries[entry])
        entries[entry] = data
        file["bytes"], file["sha256"] = len(data), hashlib.sha256(data).hexdigest()

    return change


def of_json(**fields):
    return lambda data: json.dumps(json.loads(data) | fields).encode()


def npy(array, *, pickled=False):
    out = io.BytesIO()
    np.save(out, array, allow_pickle=pickled)
    return out.getvalue()


ODD = (b"\x00", b"\xff\xff\xff\xff", b"PK\x01\x02", b"PK\x05\x06", b"PK\x03\x04", b"}", b'"', bytes(range(256)))
HUGE = (
    b"\x93NUMPY\x01\x00\x76\x00"
    + b"{'descr': '<f4', 'fortran_order': False, 'shape': (1000000000000, 1000000), }".ljust(117)
    + b"\n"
)
OBJECTS = npy(np.array([{"a": 1}], dtype=object), pickled=True)


def film(**arrays):
    out = io.BytesIO()
    np.savez_compressed(out, **arrays)
    return out.getvalue()


HARM = {
    "one byte other": ("model", "vectors.npy", lambda d: d[:-1] + bytes([d[-1] ^ 1]), "identity"),
    "a pickle": ("model", "vectors.npy", lambda d: OBJECTS, "unreadable"),
    "a huge head": ("model", "counts.npy", lambda d: HUGE, "unreadable"),
    "cut short": ("model", "vectors.npy", lambda d: d[:-100], "unreadable"),
    "another array": ("model", "counts.npy", lambda d: npy(np.arange(3)), "broken"),
    "no JSON": ("model", "meta.json", lambda d: b"{", "unreadable"),
    "deep JSON": ("model", "meta.json", lambda d: b"[" * 100_000, "unreadable"),
    "a list": ("model", "meta.json", lambda d: b"[]", "unreadable"),
    "a trainer of tomorrow": ("model", "meta.json", of_json(trainer="telepathy"), "newer"),
    "a schema of tomorrow": ("model", "meta.json", of_json(schema=99), "newer"),
    "seconds as text": ("model", "meta.json", of_json(seconds="long"), "broken"),
    "settings as a list": ("model", "meta.json", of_json(settings=[1]), "broken"),
    "nested settings": ("model", "meta.json", of_json(settings={"a": {"b": 1}}), "broken"),
    "a corpus that is none": ("model", "meta.json", of_json(corpus={"name": 3}), "broken"),
    "a source of nonsense": ("model", "meta.json", of_json(source={"damaged": "many"}), "broken"),
    "a title of nonsense": ("model", "meta.json", of_json(source={"title": 5}), "broken"),
    "a title without an end": ("model", "meta.json", of_json(source={"list": "x" * 9999}), "broken"),
    "a form of tomorrow": ("model", "meta.json", of_json(source={"format": "holo"}), "newer"),
    "a pace of nonsense": ("model", "meta.json", of_json(exploded=True, settings={"alpha": "x"}), "broken"),
    "another's identity": ("model", "meta.json", of_json(identity="0" * 16), "identity"),
    "a corpus with another's identity": ("corpus", "meta.json", of_json(identity="0" * 16), "identity"),
    "other tokens": ("corpus", "tokens.txt", lambda d: d.replace("猫".encode(), "狗".encode()), "identity"),
    "wrong counts": ("corpus", "counts.tsv", lambda d: d.replace(b"\t", b"\t9"), "broken"),
    "sentences without end": ("corpus", "meta.json", of_json(sentences=10**12), "broken"),
    "tokens without end": ("corpus", "meta.json", of_json(tokens=10**15), "broken"),
    "a remark of tomorrow": (
        "corpus",
        "meta.json",
        of_json(remarks=[{"id": "remark-from-tomorrow", "parameters": {}}]),
        "newer",
    ),
    "remarks that are none": ("corpus", "meta.json", of_json(remarks=[7]), "broken"),
    "documents that are none": ("corpus", "documents.jsonl", lambda d: b"\xff" * len(d), "broken"),
    "lines that lead back": ("corpus", "documents.bin", lambda d: d[:-8] + b"\xff" * 8, "broken"),
    "a note of tomorrow": ("note", "note.json", of_json(kind="hologram"), "newer"),
    "a note without a name": ("note", "note.json", of_json(name="\u200b"), "broken"),
    "a note of numbers": ("note", "note.json", of_json(payload=3), "broken"),
    "deep notes": ("note", "note.json", lambda d: b'{"payload":' * 9000, "unreadable"),
}


@pytest.mark.parametrize("harm", HARM)
def test_what_was_changed_does_not_come_in_and_the_rest_does(empty, packed, bring, by_hand, harm):
    kind, path, make, reason = HARM[harm]
    report = bring(empty, by_hand(packed, replaced(kind, path, make)))
    unfit = report.of("unfit", kind)
    assert [each.reason for each in unfit] == [reason]
    followers = report.of("unfit", "note") if kind == "model" else ()
    assert {each.reason for each in followers} <= {"no-model"}
    assert len(report.of("new")) == 6 - len(unfit) - len(followers) >= 3
    assert not empty.models.broken() and not empty.corpora.broken()
    assert list((empty.home / "tmp").iterdir()) == []


def test_a_changed_byte_that_the_manifest_does_not_know_is_told_by_its_checksum(empty, packed, bring, by_hand):
    def change(entries, manifest):
        _, _, entry = first(manifest, "model", "words.txt")
        entries[entry] = entries[entry][:-1] + b"x"

    (unfit,) = bring(empty, by_hand(packed, change)).of("unfit", "model")
    assert (unfit.reason, unfit.file) == ("checksum", "words.txt")


@pytest.mark.parametrize(("cut", "reason"), [(lambda d: d[:-1], "size"), (lambda d: d + b"x", "size")])
def test_a_file_of_another_length_is_told(empty, packed, bring, by_hand, cut, reason):
    def change(entries, manifest):
        _, _, entry = first(manifest, "corpus", "tokens.txt")
        entries[entry] = cut(entries[entry])

    (unfit,) = bring(empty, by_hand(packed, change)).of("unfit", "corpus")
    assert (unfit.reason, unfit.file) == (reason, "tokens.txt")


def test_a_file_that_is_gone_is_told_and_one_that_came_along_is_counted(empty, packed, bring, by_hand):
    def change(entries, manifest):
        _, _, entry = first(manifest, "model", "words.txt")
        del entries[entry]
        entries["../../evil.txt"] = entries["models/readme.txt"] = b"x"

    report = bring(empty, by_hand(packed, change))
    assert [(each.reason, each.file) for each in report.of("unfit", "model")] == [("missing", "words.txt")]
    assert report.ignored >= 2
    assert not (empty.home.parent / "evil.txt").exists()


PATHS = [
    "../x",
    "/etc/passwd",
    "label.json",
    "places.bin",
    "a/b.npy",
    "original/../../x",
    "original/x",
    "C:\\x",
    "",
    "\0",
]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("kind", ["model", "corpus"])
def test_a_name_that_such_a_thing_has_not_never_reaches_the_disk(empty, packed, bring, by_hand, path, kind):
    def change(entries, manifest):
        items(manifest, kind)[0]["files"].append({"path": path, "bytes": 0, "sha256": hashlib.sha256().hexdigest()})

    report = bring(empty, by_hand(packed, change))
    assert [each.reason for each in report.of("unfit", kind)] == ["file"]


IDS = ["../m-000000000000", "teaching-zh", "m-00000000000", "M-000000000000", "m-000000000000\n", 7, None]


@pytest.mark.parametrize("id", IDS)
def test_an_identifier_that_is_none_of_ours_is_told(empty, packed, bring, by_hand, id):
    def change(entries, manifest):
        items(manifest, "model")[0]["id"] = id

    assert [each.reason for each in bring(empty, by_hand(packed, change)).of("unfit", "model")] == ["manifest"]


def test_the_same_thing_twice_comes_once(empty, packed, bring, by_hand):
    def change(entries, manifest):
        manifest["items"].append(items(manifest, "model")[0])

    report = bring(empty, by_hand(packed, change))
    assert len(report.of("new", "model")) == 2 and [each.reason for each in report.of("unfit")] == ["manifest"]


def test_a_newer_archive_gives_what_this_version_knows(empty, packed, bring, by_hand):
    def change(entries, manifest):
        manifest |= {"schema": 7, "program": "9.1"}
        manifest["items"].insert(0, {"kind": "dream", "id": "d-1", "name": "a dream", "files": []})
        manifest["items"][1]["mood"] = "good"

    report = bring(empty, by_hand(packed, change))
    assert (report.newer, report.program) == (True, "9.1")
    (unfit,) = report.of("unfit")
    assert (unfit.kind, unfit.name, unfit.reason) == ("dream", "a dream", "newer")
    assert len(report.of("new")) == 6


@pytest.mark.parametrize(
    ("manifest", "error"),
    [
        (b"{", ArchiveDamaged),
        (b"[" * 50_000, ArchiveDamaged),
        (b"\xff\xfe", ArchiveDamaged),
        (b"{}", NotAnArchive),
        (b"[]", NotAnArchive),
        (b'{"format": "embedding-lab-archive"}', ArchiveDamaged),
        (b'{"format": "embedding-lab-archive", "schema": true, "items": []}', ArchiveDamaged),
        (b'{"format": "embedding-lab-archive", "schema": 1, "items": {}}', ArchiveDamaged),
    ],
)
def test_a_manifest_that_is_none_is_told(empty, bring, manifest, error):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("manifest.json", manifest)
    with pytest.raises(error):
        bring(empty, out.getvalue())


@pytest.mark.parametrize("data", [b"", b"PK", b"not a zip", b"PK\x05\x06" + b"\0" * 18, b"PK\x03\x04" + b"x" * 500])
def test_what_is_no_archive_is_told(empty, bring, data):
    with pytest.raises(NotAnArchive):
        bring(empty, data)


def test_too_many_entries_are_refused_before_one_of_them_takes_memory(empty, bring):
    with pytest.raises(ArchiveDamaged):
        bring(empty, b"PK\x03\x04" + b"PK\x01\x02" * (MOST_FILES + 2))


def test_a_bomb_is_refused_before_anything_is_unpacked(empty, packed, bring, by_hand):
    change = replaced("corpus", "tokens.txt", lambda data: b"a\n" * (40 << 20))
    with pytest.raises(ArchiveTooLarge) as caught:
        bring(empty, by_hand(packed, change))
    assert caught.value.identifier == "error-archive-ratio"
    assert empty.corpora.cards() == () and list((empty.home / "tmp").iterdir()) == []


def test_more_than_there_is_room_for_is_refused(empty, packed, bring):
    with pytest.raises(ArchiveTooLarge) as caught:
        bring(empty, packed, free=1000)
    assert caught.value.identifier == "error-archive-bytes"


@pytest.mark.parametrize("way", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_other_ways_of_packing_are_not_opened(empty, packed, bring, by_hand, way):
    with pytest.raises(ArchiveDamaged):
        bring(empty, by_hand(packed, lambda entries, manifest: None, way=way))


@pytest.mark.parametrize(
    ("made", "reason"),
    [
        (lambda: film(frames=np.zeros(90 << 20, np.float32)), "size"),
        (lambda: film(frames=HUGE_ROWS), "unreadable"),
        (lambda: b"no zip", "unreadable"),
    ],
)
def test_a_film_that_unpacks_to_more_than_a_film_is_refused(empty, packed, bring, by_hand, made, reason):
    data = made()

    def change(entries, manifest):
        item = items(manifest, "model")[0]
        entries[f"models/{item['id']}/film.npz"] = data
        told = {"path": "film.npz", "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
        item["files"] = [f for f in item["files"] if f["path"] != "film.npz"] + [told]

    (unfit,) = bring(empty, by_hand(packed, change)).of("unfit", "model")
    assert (unfit.reason, unfit.file) == (reason, "film.npz")


HUGE_ROWS = np.array(["words"])


def test_extras_of_a_card_that_are_none_of_ours_are_left_out(empty, packed, bring, by_hand):
    def change(entries, manifest):
        items(manifest, "corpus")[0]["extra"] = {"reading": {"chapters": "yes"}, "encodings": [7], "x": {"y": 1}}
        items(manifest, "model")[0]["extra"] = {"replicate_of": "<b>", "reading": {}}

    bring(empty, by_hand(packed, change))
    assert empty.corpora.cards()[0].extra == {}
    assert {} in [card.extra for card in empty.models.cards()]


def test_of_where_a_model_came_from_only_texts_are_kept():
    told = {
        "address": "https://a.org/x",
        "sha256": "ab",
        "licence": "PDDL-1.0",
        "page": "https://a.org",
        "package": "p",
    }
    assert sound_extra("model", {"origin": {**told, "more": "x"}}) == {"origin": told}
    for wrong in ({**told, "licence": 7}, {**told, "page": "x" * 3000}, {}, {"more": "x"}, [], "x", None):
        assert sound_extra("model", {"origin": wrong}) == {}
    assert sound_extra("corpus", {"origin": told}) == {}


@pytest.fixture(scope="module")
def one_home(tmp_path_factory):
    return Store(Settings(home=tmp_path_factory.mktemp("fuzz")))


@examples(400)
@given(data=st.data())
def test_whatever_happens_to_its_bytes_gives_a_report_or_an_error_of_ours(one_home, packed, bring, data):
    given = data.draw(damaged([bytes(packed)], ODD))
    with bounded(megabytes=100), contextlib.suppress(LabError):
        report = bring(one_home, given)
        assert all(each.outcome in ("new", "here", "unfit") for each in report.arrivals)
    assert not one_home.models.broken() and not one_home.corpora.broken()
    assert list((one_home.home / "tmp").iterdir()) == []


LEAVES = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=12)
JSON = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
)


@examples(100)
@given(data=st.data())
def test_whatever_a_manifest_says_gives_a_report_or_an_error_of_ours(one_home, packed, bring, by_hand, data):
    def change(entries, manifest):
        for _ in range(data.draw(st.integers(1, 3))):
            place = data.draw(st.sampled_from([manifest, *manifest["items"]]))
            if isinstance(place, dict):
                place[data.draw(st.sampled_from(sorted(place)))] = data.draw(JSON)
            if not isinstance(manifest["items"], list) or not manifest["items"]:
                break
            item = data.draw(st.sampled_from(manifest["items"]))
            if isinstance(item, dict) and isinstance(item.get("files"), list) and item["files"]:
                file = data.draw(st.sampled_from(item["files"]))
                if isinstance(file, dict) and file:
                    file[data.draw(st.sampled_from(sorted(file)))] = data.draw(JSON)

    with bounded(megabytes=100), contextlib.suppress(LabError):
        bring(one_home, by_hand(packed, change))
    assert not one_home.models.broken() and not one_home.corpora.broken()


@examples(1000)
@given(JSON)
def test_any_json_is_a_manifest_or_an_error_of_ours(told):
    wrapped = {"format": "embedding-lab-archive", "schema": 1, "items": told}
    for each in (told, wrapped):
        with contextlib.suppress(LabError):
            read_manifest(json.dumps(each).encode("utf-8", "surrogatepass"), name="x")


@examples(100)
@given(st.sampled_from([("model", "meta.json"), ("corpus", "meta.json"), ("note", "note.json")]), st.data())
def test_whatever_a_thing_says_of_itself_is_taken_or_told(one_home, packed, bring, by_hand, which, data):
    kind, path = which

    def make(before):
        told = json.loads(before)
        told[data.draw(st.sampled_from(sorted(told)))] = data.draw(JSON)
        return json.dumps(told).encode("utf-8", "surrogatepass")

    report = bring(one_home, by_hand(packed, replaced(kind, path, make)))
    assert not one_home.models.broken() and not one_home.corpora.broken()
    assert len(report.arrivals) == 6
    for note in one_home.notes.all("group", workspace=ME)[5:]:
        one_home.notes.delete(note.id, workspace=ME)
